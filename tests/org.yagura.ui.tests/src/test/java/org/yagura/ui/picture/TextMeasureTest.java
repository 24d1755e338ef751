package org.yagura.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMeasureTest {
    private final TextMeasure measure = new FixedMeasure();

    @Test
    void whatFitsIsNotTouched() {
        assertThat(measure.fit("あさひ銀行", Lettering.TEXT, 50)).isEqualTo("あさひ銀行");
    }

    @Test
    void whatDoesNotFitIsCutAndSaysSo() {
        assertThat(measure.fit("あさひ銀行", Lettering.TEXT, 49)).isEqualTo("あさひ…");
        assertThat(measure.fit("ab cd", Lettering.TEXT, 40)).isEqualTo("ab…");
    }

    @Test
    void aLetterOfTwoCharactersIsNeverHalved() {
        assertThat(measure.fit("𠮷野家です", Lettering.TEXT, 20)).isEqualTo("𠮷…");
    }

    @Test
    void linesBreakBetweenWordsAndBetweenJapaneseSigns() {
        assertThat(measure.wrap("no alert in this time", Lettering.TEXT, 90))
                .containsExactly("no alert", "in this", "time");
        assertThat(measure.wrap("前後の出来事です", Lettering.TEXT, 40)).containsExactly("前後の出", "来事です");
        assertThat(measure.wrap("unbreakable", Lettering.TEXT, 40)).containsExactly("unbreakable");
    }

    @Test
    void nothingIsShownWhereNothingFits() {
        assertThat(measure.fit("abc", Lettering.TEXT, 15)).isEmpty();
    }
}

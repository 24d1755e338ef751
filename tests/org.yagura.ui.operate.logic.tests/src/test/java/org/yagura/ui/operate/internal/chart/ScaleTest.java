package org.yagura.ui.operate.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({"1, 0.5, 2", "1.4, 0.5, 3", "3, 1, 3", "7, 5, 2", "98, 50, 2", "150, 50, 3", "2031, 1000, 3"})
    void endsAtTheFirstRoundStepThatHoldsTheLargest(double most, double step, int steps) {
        Scale scale = Scale.upTo(most, 3);
        assertThat(scale.step()).isCloseTo(step, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(scale.steps()).isEqualTo(steps);
        assertThat(scale.end()).isGreaterThanOrEqualTo(most);
    }

    @Test
    void labelsHaveAsManyDigitsAsTheStep() {
        assertThat(Scale.upTo(1, 3).label(1)).isEqualTo("0.5");
        assertThat(Scale.upTo(98, 3).label(2)).isEqualTo("100");
        assertThat(Scale.upTo(2031, 3).label(3)).isEqualTo("3,000");
        assertThat(Scale.upTo(98, 3).label(0)).isEqualTo("0");
    }

    @Test
    void nothingIsShownOnAScaleToo() {
        assertThat(Scale.upTo(0, 3).end()).isPositive();
    }
}

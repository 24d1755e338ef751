package org.yagura.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void saysWhatAPersonWroteAsItIs() {
        Phrase said = Phrase.verbatim("ping 'timed out' {0}");

        assertThat(said.in(Locale.ENGLISH)).isEqualTo("ping 'timed out' {0}");
        assertThat(said.in(Locale.JAPANESE)).isEqualTo("ping 'timed out' {0}");
    }

    @Test
    void showsAnUnknownCodeWithItsArguments() {
        assertThat(Phrase.of("plugin.weather", "rain", 3).in(Locale.ENGLISH)).isEqualTo("plugin.weather rain 3");
        assertThat(Phrase.of("plugin.weather").in(Locale.ENGLISH)).isEqualTo("plugin.weather");
    }

    @Test
    void everyTextStandsInBothLanguagesWithTheSamePlaceholders() throws IOException {
        Properties english = texts("phrases.properties");
        Properties japanese = texts("phrases_ja.properties");

        assertThat(japanese.keySet()).isEqualTo(english.keySet());
        for (String code : english.stringPropertyNames()) {
            assertThat(placeholders(japanese.getProperty(code)))
                    .as("placeholders of %s", code)
                    .isEqualTo(placeholders(english.getProperty(code)));
        }
    }

    private static long placeholders(String text) {
        int highest = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
        long used = 0;
        for (int i = 0; i < highest; i++) {
            if (text.contains("{" + i)) {
                used |= 1L << i;
            }
        }
        return used;
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Phrase.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void textsAreFilledAsMessageFormatFillsThem() {
        Object[] values = {"a", "b's", "{1}"};
        for (String pattern : new String[] {"", "{0}", "x {1} {0} {2} y", "it''s {0}", "'{0}' {1}", "{3}"}) {
            String expected = new java.text.MessageFormat(pattern, java.util.Locale.ENGLISH).format(values);
            assertThat(TextPattern.of(pattern).fill(values, java.util.Locale.ENGLISH))
                    .isEqualTo(expected);
        }
    }
}

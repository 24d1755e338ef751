package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.phrase.ToldFailure;
import org.yagura.core.port.Storage.HomeUnusable;

class ArgumentsTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aLineIsTakenApart() throws Arguments.Wrong {
        assertThat(Arguments.parse(new String[] {"import", "--home", "/x/y", "--port", "8080", "a.yaml"}))
                .isEqualTo(new Arguments("import", Path.of("/x/y"), 8080, List.of("a.yaml")));
    }

    private static Arguments.Wrong wrong(String... line) {
        return catchThrowableOfType(Arguments.Wrong.class, () -> Arguments.parse(line));
    }

    @Test
    void whatIsWrongIsSaidInTheProcessesLanguage() {
        Locale.setDefault(Locale.ENGLISH);
        assertThat(wrong("engine", "--port", "70000").getLocalizedMessage())
                .isEqualTo("--port takes a number from 0 to 65535, not \"70000\".");
        Locale.setDefault(Locale.JAPAN);
        assertThat(wrong("engine", "--port", "x").getLocalizedMessage())
                .isEqualTo("--port には 0〜65535 の番号を指定してください(「x」は使えません)。");
        assertThat(wrong("engine", "--home").getLocalizedMessage()).isEqualTo("--home の後にフォルダーを指定してください。");
        assertThat(wrong("engine", "--fast").getLocalizedMessage()).startsWith("--fast というオプションはありません。");
        assertThat(wrong("engine", "--fast"))
                .as("a log is in English")
                .hasMessage("Unknown option --fast. Known are --home DIR and --port N.");
    }

    @Test
    void anUnusableHomeAndAFailureAreSaidInTheProcessesLanguage() {
        Locale.setDefault(Locale.JAPAN);
        Phrase why = Phrase.of("home.full", Path.of("/x"), 3, 64);
        assertThat(new HomeUnusable(why, null))
                .hasMessageStartingWith("The disk of the home /x is full: 3 MB")
                .extracting(Throwable::getLocalizedMessage)
                .asString()
                .startsWith("ホーム /x のディスクがいっぱいです(残り 3 MB");
        Phrase file =
                Phrase.of("file.unwritable", "a", Phrase.of("file.no.folder").nested());
        assertThat(new ToldFailure(file, null))
                .hasMessageContaining("(no such folder)")
                .extracting(Throwable::getLocalizedMessage)
                .asString()
                .contains("(フォルダーがありません)");
    }
}

package org.yagura.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void widthAndCaseOfLettersAreTheSame() {
        assertThat(Letters.plain("Db-01")).isEqualTo("db-01");
        assertThat(Letters.plain("ＤＢ 勘定系")).isEqualTo("db 勘定系");
        assertThat(Letters.plain("ﾃﾞｰﾀ")).isEqualTo("データ");
    }
}

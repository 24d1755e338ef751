package org.yagura.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static String csv(String... cells) {
        String csv = new Rows(List.of("a"), List.of(List.of(cells))).csv();
        return csv.substring("\uFEFFa\r\n".length());
    }

    @Test
    void csvIsQuotedWhereItMustBeAndEndsItsLines() {
        assertThat(csv("plain", "a,b", "say \"no\"", "two\nlines"))
                .isEqualTo("plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void csvBeginsWithTheMarkOfUtf8() {
        assertThat(new Rows(List.of("顧客"), List.of()).csv()).isEqualTo("\uFEFF顧客\r\n");
    }

    @Test
    void whatASpreadsheetWouldCalculateIsMadeHarmless() {
        assertThat(csv("=1+1", "+3m", "-2", "@SUM", "\tx")).isEqualTo("'=1+1,'+3m,'-2,'@SUM,'\tx\r\n");
        assertThat(csv("\rx")).isEqualTo("\"'\rx\"\r\n");
        assertThat(csv("=a,b")).isEqualTo("\"'=a,b\"\r\n");
    }

    @Test
    void headingsAreMadeHarmlessToo() {
        assertThat(new Rows(List.of("=x"), List.of()).csv()).isEqualTo("\uFEFF'=x\r\n");
    }

    @Test
    void asTextEachValueStandsBehindItsName() {
        Rows rows =
                new Rows(List.of("Host", "State", "Why"), List.of(List.of("db01", "well", ""), List.of("x", "", "y")));
        assertThat(rows.text()).isEqualTo("Host: db01 · State: well\nHost: x · Why: y");
    }
}

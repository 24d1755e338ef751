package org.yagura.model.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.core.phrase.Phrase;
import org.yagura.model.sheet.CsvSheet.Reading;

class CsvSheetTest {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Reading.Read read(byte[] bytes) {
        return (Reading.Read) CsvSheet.read(bytes);
    }

    private static Phrase refusal(byte[] bytes) {
        return ((Reading.Wrong) CsvSheet.read(bytes)).why();
    }

    @ParameterizedTest
    @CsvSource({"PK,UTF-8", "Роль,UTF-8", "ﾐ,windows-31j"})
    void aHeaderThatBeginsLikeExcelDoesIsNoExcel(String header, String charset) {
        Reading.Read read = read((header + ",name\n1,x\n").getBytes(Charset.forName(charset)));
        assertThat(read.sheet().header()).containsExactly(header, "name");
        assertThat(read.charset()).isEqualTo(Charset.forName(charset));
    }

    @Test
    void excelAndPdfAreToldByTheirWholeBeginning() {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 20}).code()).isEqualTo("sheet.excel");
        assertThat(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0})
                        .code())
                .isEqualTo("sheet.excel");
        assertThat(refusal(utf8("%PDF-1.7\n")).code()).isEqualTo("sheet.binary");
    }

    @Test
    void aQuoteThatNobodyClosedSwallowsNothing() {
        Phrase why = refusal(utf8("id,note\n1,x\n2,\"a\n3,b\n4,c\n"));
        assertThat(why).isEqualTo(Phrase.of("sheet.quote", 3));
        assertThat(refusal(utf8("id,\"note\n1,x")).code()).isEqualTo("sheet.quote");
    }

    @ParameterizedTest
    @CsvSource({"'id,note\n1,x'", "'id,note\n1,x\n'", "'id,note\r\n1,x\r\n'", "'id,note\n1,\"x\"'", "'id,note\n1,x\n\n'"
    })
    void aFileMayEndAsItLikes(String text) {
        assertThat(read(utf8(text)).sheet().rows()).containsExactly(new Sheet.Row(2, List.of("1", "x")));
    }

    @Test
    void aCellThatIsTooLongIsToldWithItsPlace() {
        assertThat(refusal(utf8("id,note\n1," + "x".repeat(32_001) + "\n")))
                .isEqualTo(Phrase.of("sheet.cell", 2, 2, 32_000));
        assertThat(read(utf8("id,note\n1," + "x".repeat(32_000) + "\n")).sheet().rows())
                .hasSize(1);
    }

    @Test
    void whatIsInNoCharsetIsToldWithItsLine() {
        byte[] bytes = "id,名称\n1,髙橋\n2,x\n".getBytes(SHIFT_JIS);
        bytes[bytes.length - 2] = (byte) 0xff;
        assertThat(refusal(bytes)).isEqualTo(Phrase.of("sheet.charset", 3));
        assertThat(refusal(bytes).in(Locale.JAPANESE)).startsWith("3行目");
    }

    @Test
    void tooManyColumnsAreRefused() {
        assertThat(refusal(utf8("x,".repeat(500) + "y\n")).code()).isEqualTo("sheet.columns");
    }
}

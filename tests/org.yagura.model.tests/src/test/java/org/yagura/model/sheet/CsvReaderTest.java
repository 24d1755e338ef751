package org.yagura.model.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static final Charset SJIS = Charset.forName("windows-31j");

    private final CsvReader reader = new CsvReader();

    private SheetReading.Read read(byte[] bytes) {
        SheetReading reading = reader.read(bytes, CsvForm.FOUND);
        assertThat(reading).isInstanceOf(SheetReading.Read.class);
        return (SheetReading.Read) reading;
    }

    private Sheet sheet(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8)).sheet();
    }

    private SheetReading.Refused refused(byte[] bytes) {
        SheetReading reading = reader.read(bytes, CsvForm.FOUND);
        assertThat(reading).isInstanceOf(SheetReading.Refused.class);
        SheetReading.Refused refused = (SheetReading.Refused) reading;
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            assertThat(refused.why().in(language)).isNotBlank().doesNotContain("sheet.", "{");
        }
        return refused;
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) {
        String text = String.join(separator, "id", "name", "note") + "\n"
                + String.join(separator, "a", "\"x,y;z\tw\"", "1,5") + "\n";
        if (separator.equals(",")) {
            text = text.replace("1,5", "15");
        }
        SheetReading.Read read = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.form().separator()).isEqualTo(separator.charAt(0));
        assertThat(read.sheet().rows().getFirst().cell(1)).isEqualTo("x,y;z\tw");
    }

    @Test
    void aSeparatorThatIsSaidIsTaken() {
        SheetReading reading = reader.read("a;b,c\n1;2,3".getBytes(StandardCharsets.UTF_8), new CsvForm(null, ';'));
        assertThat(reading)
                .asInstanceOf(type(SheetReading.Read.class))
                .satisfies(read -> assertThat(read.sheet().header()).containsExactly("a", "b,c"));
    }

    @ParameterizedTest
    @CsvSource({"windows-31j, ''", "UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF"})
    void theCharsetIsFound(String charset, String mark) {
        byte[] bytes = (mark + "id,名前\r\nsrv1,髙橋①サーバー\r\n").getBytes(Charset.forName(charset));
        SheetReading.Read read = read(bytes);
        assertThat(read.form().charset()).isEqualTo(Charset.forName(charset));
        assertThat(read.sheet().header()).containsExactly("id", "名前");
        assertThat(read.sheet().rows().getFirst().cells()).containsExactly("srv1", "髙橋①サーバー");
    }

    @Test
    void bytesThatFitNoCharsetAreNamedWithTheirLine() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("id,name\na,b\nc,".getBytes(SJIS));
        bytes.write(0x81);
        bytes.write("\nd,e\n".getBytes(SJIS));
        assertThat(refused(bytes.toByteArray()).line()).isEqualTo(3);
        SheetReading said = reader.read("id\n名".getBytes(SJIS), new CsvForm(StandardCharsets.UTF_8, CsvForm.ANY));
        assertThat(said).asInstanceOf(type(SheetReading.Refused.class)).satisfies(no -> {
            assertThat(no.line()).isEqualTo(2);
            assertThat(no.why().code()).isEqualTo("sheet.charset.wished");
        });
    }

    @Test
    void cellsHoldQuotesAndLineBreaksAndRowsKnowTheirLines() {
        Sheet sheet = sheet("\nid,note\r\na,\"one\r\ntwo \"\"2\"\"\"\r\n\r\n,,,\r\nb,x,y,z\r\nc\r\n");
        assertThat(sheet.headerLine()).isEqualTo(2);
        assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(3, 7, 8);
        assertThat(sheet.rows().getFirst().cell(1)).isEqualTo("one\r\ntwo \"2\"");
        assertThat(sheet.rows().get(1).cells()).containsExactly("b", "x", "y", "z");
        assertThat(sheet.rows().get(2).cell(1)).isEmpty();
    }

    @Test
    void aQuoteThatIsNotClosedIsToldWhereItBegins() {
        SheetReading.Refused refused = refused("id,note\na,b\nc,\"d\ne,f\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.why().code()).isEqualTo("sheet.quotes");
        assertThat(refused.line()).isEqualTo(3);
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThat(refused(new byte[0]).why().code()).isEqualTo("sheet.empty");
        assertThat(refused("PK\3\4rest".getBytes(StandardCharsets.ISO_8859_1))
                        .why()
                        .in(Locale.ENGLISH))
                .contains("Excel workbook");
        assertThat(refused("<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8))
                        .why()
                        .in(Locale.ENGLISH))
                .contains("HTML");
        assertThat(refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8)).why().in(Locale.ENGLISH))
                .contains("PDF");
        byte[] binary = new byte[4_096];
        Arrays.fill(binary, (byte) 3);
        assertThat(refused(binary).why().in(Locale.ENGLISH)).contains("binary");
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeMemoryEnds() {
        StringBuilder rows = new StringBuilder("id,name\n");
        for (int i = 0; i < 1_000_000; i++) {
            rows.append('a').append(i).append(",x\n");
        }
        SheetReading.Refused refused = refused(rows.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(refused.why().code()).isEqualTo("sheet.rows");
        assertThat(refused.line()).isEqualTo(200_002);
        assertThat(refused(("id\n" + "x,".repeat(600) + "y").getBytes(StandardCharsets.UTF_8))
                        .why()
                        .code())
                .isEqualTo("sheet.columns");
        assertThat(refused(("id\n" + "x".repeat(40_000)).getBytes(StandardCharsets.UTF_8))
                        .why()
                        .code())
                .isEqualTo("sheet.cell");
    }
}

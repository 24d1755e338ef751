package org.yagura.model.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.model.Schema;

class ExcelSheetTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("list.xlsx");
    }

    private Sheet sheet() {
        SheetReading reading = SheetFile.read(file());
        assertThat(reading).isInstanceOf(SheetReading.Read.class);
        return ((SheetReading.Read) reading).sheet();
    }

    private String refused() {
        SheetReading reading = SheetFile.read(file());
        assertThat(reading).isInstanceOf(SheetReading.Wrong.class);
        SheetReading.Wrong refused = (SheetReading.Wrong) reading;
        assertThat(refused.why().in(Locale.JAPANESE)).isNotBlank().doesNotContain("sheet.", "{");
        return refused.why().code();
    }

    /** A workbook of one sheet, made by hand; {@code shared} is what the table of texts holds. */
    private void write(String sheetData, String shared) throws IOException {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                        + "worksheet+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types
                        + "sharedStrings+xml\"/>"
                        + "</Types>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/sharedStrings.xml", shared.isEmpty() ? "<sst xmlns=\"" + MAIN + "\"/>" : shared);
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + sheetData + "</worksheet>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                boolean whole =
                        part.getValue().startsWith("<!") || part.getValue().startsWith("<?");
                zip.write(((whole ? "" : head) + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void numbersDatesAndFlagsAreWrittenAsPeopleDo() throws IOException {
        try (OutputStream out = Files.newOutputStream(file());
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("一覧");
            List<String> header = List.of("id", "number", "float", "date", "when", "flag", "text");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.value(2, 0, "a");
            sheet.value(2, 1, 42);
            sheet.value(2, 2, 0.1 + 0.2);
            sheet.value(2, 3, LocalDate.of(2026, 4, 1));
            sheet.style(2, 3).format("yyyy/mm/dd").set();
            sheet.value(2, 4, LocalDateTime.of(2026, 4, 1, 9, 30));
            sheet.style(2, 4).format("yyyy/mm/dd hh:mm").set();
            sheet.value(2, 5, true);
            sheet.value(2, 6, "007");
        }
        Sheet sheet = sheet();
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.cells()).containsExactly("a", "42", "0.3", "2026-04-01", "2026-04-01T09:30", "true", "007");
        });
    }

    @Test
    void aFormulaIsWhatItGave() throws IOException {
        write(
                "<sheetData><row r=\"1\">" + text("A1", "id") + text("B1", "x") + text("C1", "y")
                        + "</row><row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"0\"&amp;\"07\"</f><v>007</v></c>"
                        + "<c r=\"B2\"><f>1+1</f><v>2</v></c><c r=\"C2\" t=\"b\"><f>TRUE</f><v>1</v></c></row></sheetData>",
                "");
        assertThat(sheet().rows().getFirst().cells()).containsExactly("007", "2", "true");
        write(
                "<sheetData><row r=\"1\">" + text("A1", "id")
                        + "</row><row r=\"2\"><c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>",
                "");
        assertThat(refused()).isEqualTo("sheet.excel.formula");
    }

    @Test
    void howAJapaneseNameIsReadIsNoPartOfIt() throws IOException {
        write(
                "<sheetData><row r=\"1\">" + text("A1", "id")
                        + "</row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>" + "</sheetData>",
                "<sst xmlns=\"" + MAIN + "\"><si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>");
        assertThat(sheet().rows().getFirst().cells()).containsExactly("東京");
    }

    @Test
    void whatUnfoldsToTooMuchIsNotOpened() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] tags = "<a/>".repeat(16_384).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 4_096; i++) {
                zip.write(tags);
            }
        }
        assertThat(Files.size(file())).isLessThan(2 << 20);
        assertThat(refused()).isEqualTo("sheet.excel.unfolds");
    }

    @Test
    void aDoctypeIsNotRead() throws IOException {
        write(
                "<sheetData/>",
                "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><sst>&b;</sst>");
        assertThat(refused()).isEqualTo("sheet.excel.doctype");
    }

    @Test
    void aCellFarOutTakesNoMemory() throws IOException {
        write("<sheetData><row r=\"1\">" + text("FXSHRXW1", "id") + "</row></sheetData>", "");
        assertThat(refused()).isEqualTo("sheet.excel.broken");
        write("<sheetData><row r=\"1\"><c t=\"n\"\n  r = 'ZZZZZ1'><v>1</v></c></row></sheetData>", "");
        assertThat(refused()).isEqualTo("sheet.excel.broken");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Files.write(
                file(),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        assertThat(refused()).isEqualTo("sheet.excel.old");
        Files.writeString(file(), "PK\3\4 and then nothing");
        assertThat(refused()).isEqualTo("sheet.excel.not");
        write("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></row></sheetData>", "");
        assertThat(refused()).isEqualTo("sheet.excel.broken");
        Files.delete(file());
        assertThat(refused()).isEqualTo("sheet.unreadable");
    }

    @Test
    void whatIsWrittenIsReadAsNoChangeAndNoCellIsAFormula() throws IOException {
        Kind kind = Schema.kind("asset");
        ElementKey engagement = new ElementKey("engagement", "bank/core");
        List<PlanElement> assets = List.of(
                new PlanElement(
                        new ElementKey("asset", "db"),
                        engagement,
                        1,
                        "{\"name\":\"DB\",\"note\":\"a\\nb\",\"address\":\"10.0.0.2\",\"owner\":\"=1+1\"}"),
                new PlanElement(
                        new ElementKey("asset", "ap"), engagement, 2, "{\"serial\":\"007\",\"owner\":\"'=1+1\"}"));
        Elements now = Elements.of(List.of(
                new PlanElement(new ElementKey("customer", "bank"), null, 1, "{\"name\":\"A銀行\"}"),
                new PlanElement(engagement, new ElementKey("customer", "bank"), 1, "{\"name\":\"勘定系\"}"),
                assets.getFirst(),
                assets.getLast()));
        Files.write(file(), SheetExport.xlsx(kind, assets));
        Sheet sheet = sheet();
        Mapping mapping = Mapping.suggest(kind, sheet.header(), List.of());
        SheetImport.Preview preview = SheetImport.preview(
                sheet, mapping, kind, new SheetImport.Options(null, true, false), now, () -> false, _ -> {});
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.unchanged()).isEqualTo(2);
        try (ZipFile zip = new ZipFile(file().toFile())) {
            byte[] xml =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            assertThat(new String(xml, StandardCharsets.UTF_8)).doesNotContain("<f>");
        }
    }
}

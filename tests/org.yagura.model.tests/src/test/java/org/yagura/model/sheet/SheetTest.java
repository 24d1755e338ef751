package org.yagura.model.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.model.Labels;
import org.yagura.model.Schema;
import org.yagura.model.centre.Asset;
import org.yagura.model.sheet.CsvSheet.Reading;
import org.yagura.model.sheet.SheetImport.Options;
import org.yagura.model.sheet.SheetImport.Preview;

class SheetTest {
    private static final Kind ASSET = Schema.kind("asset");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");
    private static final ElementKey DB = new ElementKey("asset", "db");
    private static final List<Labels> BOTH = List.of(Labels.in(Locale.ENGLISH), Labels.in(Locale.JAPANESE));

    private final Elements now = Elements.of(List.of(
            new PlanElement(new ElementKey("centre", "centre"), null, 0, "{\"name\":\"x\"}"),
            new PlanElement(new ElementKey("customer", "bank"), null, 1, "{\"name\":\"A銀行\"}"),
            new PlanElement(CORE, new ElementKey("customer", "bank"), 1, "{\"name\":\"勘定系\"}"),
            new PlanElement(new ElementKey("asset", "sw"), CORE, 1, "{\"kind\":\"switch\",\"address\":\"10.0.0.1\"}"),
            new PlanElement(
                    DB,
                    CORE,
                    2,
                    "{\"name\":\"DB\",\"note\":\"a\\nb, \\\"c\\\"\",\"address\":\"10.0.0.2\",\"dependsOn\":[\"sw\"],\"owner\":\"=1+1\"}"),
            new PlanElement(new ElementKey("monitor", "db/sql"), DB, 1, "{\"type\":\"TcpMonitor\",\"port\":5432}")));

    private static Sheet sheet(String text) {
        return ((Reading.Read) CsvSheet.read(text.getBytes(StandardCharsets.UTF_8))).sheet();
    }

    private static String refusal(byte[] bytes) {
        return ((Reading.Wrong) CsvSheet.read(bytes)).why().in(Locale.ENGLISH);
    }

    private Preview preview(String text, boolean clears, boolean removes) {
        Sheet sheet = sheet(text);
        Mapping mapping = Mapping.suggest(ASSET, sheet.header(), BOTH);
        return SheetImport.preview(
                sheet, mapping, ASSET, new Options(CORE, clears, removes), now, () -> false, _ -> {});
    }

    private static Asset asset(Preview preview, String id) {
        return (Asset) preview.changes().stream()
                .filter(change -> change.key().id().equals(id))
                .map(ElementChange::after)
                .map(ElementForm::decode)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) {
        Sheet sheet = sheet("id,name\r\n1,\"a\"\"b\nc\"\r\n\r\n2,x\r\n".replace(",", separator));
        assertThat(sheet.header()).containsExactly("id", "name");
        assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(2, 5);
        assertThat(sheet.rows().getFirst().cell(1)).isEqualTo("a\"b\nc");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "windows-31j,", "UTF-16,", "UTF-8,\ufeff"})
    void theCharsetIsFound(String charset, String mark) {
        String text = (mark == null ? "" : mark) + "id,名称\n1,髙橋①銀行\n";
        Reading.Read read = (Reading.Read) CsvSheet.read(text.getBytes(Charset.forName(charset)));
        assertThat(read.sheet().header()).containsExactly("id", "名称");
        assertThat(read.sheet().rows().getFirst().cell(1)).isEqualTo("髙橋①銀行");
        assertThat(read.charset()).isEqualTo(Charset.forName(charset));
    }

    @Test
    void whatIsNoListSaysWhatItIs() {
        assertThat(refusal("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("Excel");
        assertThat(refusal("<html>".getBytes(StandardCharsets.UTF_8))).contains("web page");
        assertThat(refusal(new byte[] {1, 0, 2})).contains("no text");
        assertThat(refusal(new byte[] {(byte) 0xff, 'a', (byte) 0xfd})).contains("neither UTF-8 nor Shift_JIS");
        assertThat(refusal(new byte[0])).contains("empty");
        assertThat(refusal("a,b\n1,2,3\n".getBytes(StandardCharsets.UTF_8))).contains("Line 2 has 3 cells");
        assertThat(refusal("a,a\n1,2\n".getBytes(StandardCharsets.UTF_8))).contains("\"a\"");
        assertThat(refusal("a\n1\n".repeat(500_001).getBytes(StandardCharsets.UTF_8)))
                .contains("200000");
    }

    @Test
    void columnsAreFoundByKeyNameAndLabel() {
        Mapping mapping =
                Mapping.suggest(ASSET, List.of("ＩＤ", "案件", "名称", "warranty-until", "Depends On", "???"), BOTH);
        assertThat(mapping.targets()).containsExactly("id", "in", "name", "warrantyUntil", "dependsOn", "");
        assertThat(mapping.with(5, "name").targets())
                .containsExactly("id", "in", "", "warrantyUntil", "dependsOn", "name");
        assertThat(Mapping.parse(mapping.toText(), 6)).contains(mapping);
        assertThat(Mapping.parse(mapping.toText(), 5)).isEmpty();
    }

    @Test
    void whatWouldHappenIsCounted() {
        Preview preview =
                preview("id,address,name\nsw,10.0.0.1,\ndb,10.0.0.9,\nnew1,10.0.0.3,新\nnew2,,\n", false, false);
        assertThat(preview.problems()).isEmpty();
        assertThat(List.of(preview.added(), preview.changed(), preview.unchanged(), preview.removed()))
                .containsExactly(2, 1, 1, 0);
        assertThat(asset(preview, "db").getAddress()).isEqualTo("10.0.0.9");
        assertThat(asset(preview, "db").getName()).isEqualTo("DB");
        assertThat(asset(preview, "new1").getPlace())
                .isLessThan(asset(preview, "new2").getPlace());
    }

    @Test
    void blanksClearWhenThatIsWanted() {
        Preview preview = preview("id,name\ndb,\n", true, false);
        assertThat(asset(preview, "db").getName()).isEmpty();
        assertThat(asset(preview, "db").getAddress()).isEqualTo("10.0.0.2");
    }

    @Test
    void whatIsNotInTheListIsRemovedWithWhatStandsInIt() {
        Preview preview = preview("id\nsw\n", false, true);
        assertThat(preview.removed()).isEqualTo(1);
        assertThat(preview.changes())
                .extracting(ElementChange::key)
                .containsExactlyInAnyOrder(DB, new ElementKey("monitor", "db/sql"));
    }

    @Test
    void whatIsStillNamedIsNotRemovedUnseen() {
        Preview preview = preview("id,name\ndb,x\n", false, true);
        assertThat(preview.problems())
                .anySatisfy(
                        problem -> assertThat(problem.what().in(Locale.ENGLISH)).contains("\"sw\""));
    }

    @Test
    void everyMistakeSaysItsLineAndColumn() {
        Preview preview = preview(
                "id,種類,保証期限,address\ndb,toaster,,\nneu,server,bald,10.0.0.1\nneu,,,\n,,,9\nx y,,,\n", false, false);
        assertThat(preview.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("2 種類", "3 保証期限", "3 address", "4 id", "5 id", "6 id");
    }

    private Preview without(String text) {
        Sheet sheet = sheet(text);
        return SheetImport.preview(
                sheet,
                Mapping.suggest(ASSET, sheet.header(), BOTH),
                ASSET,
                new Options(null, false, false),
                now,
                () -> false,
                _ -> {});
    }

    @Test
    void withoutAnIdNothingIsTried() {
        assertThat(without("name\nx\n").problems()).hasSize(1);
        assertThat(without("name\nx\n").changes()).isEmpty();
    }

    @Test
    void whatIsThereStaysWhereItIsAndWhatIsNewHasToSayWhere() {
        Preview preview = without("id,owner\ndb,x\nneu,y\n");
        assertThat(asset(preview, "db").getParent()).isEqualTo(CORE.toString());
        assertThat(preview.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.what().code()).isEqualTo("sheet.no.parent");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"asset", "monitor", "engagement", "customer"})
    void whatWasExportedIsImportedAsNoChange(String name) {
        Kind kind = Schema.kind(name);
        List<PlanElement> all = now.all().stream()
                .filter(element -> element.key().kind().equals(name))
                .toList();
        byte[] csv = SheetExport.csv(kind, all);
        Sheet sheet = ((Reading.Read) CsvSheet.read(csv)).sheet();
        Preview preview = SheetImport.preview(
                sheet,
                Mapping.suggest(kind, sheet.header(), BOTH),
                kind,
                new Options(null, true, true),
                now,
                () -> false,
                _ -> {});
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.unchanged()).isEqualTo(all.size());
    }

    @Test
    void formulasAreHarmless() {
        String csv = new String(SheetExport.csv(ASSET, List.of(now.get(DB).orElseThrow())), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\ufeff")
                .contains("'=1+1")
                .doesNotContain(",=1+1")
                .contains("\r\n");
    }

    @Test
    void whoCancelsGetsNothing() {
        List<Integer> told = new ArrayList<>();
        Sheet sheet = sheet("id\nn1\n");
        Preview preview = SheetImport.preview(
                sheet,
                Mapping.suggest(ASSET, sheet.header(), BOTH),
                ASSET,
                new Options(CORE, false, false),
                now,
                () -> true,
                told::add);
        assertThat(preview.changes()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aWordThatIsNoCheckIsTakenForAPlugInsOnlyWhenOneIsThereAlready() {
        Kind monitor = Schema.kind("monitor");
        Sheet sheet = sheet("id,check\nx,ipmi\n");
        Mapping mapping = Mapping.suggest(monitor, sheet.header(), BOTH);
        Options options = new Options(DB, false, false);
        assertThat(SheetImport.preview(sheet, mapping, monitor, options, now, () -> false, _ -> {})
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().code()).isEqualTo("sheet.check.unknown"));
        PlanElement known = new PlanElement(
                new ElementKey("monitor", "db/bmc"), DB, 2, "{\"type\":\"ContributedMonitor\",\"check\":\"ipmi\"}");
        Elements with = now.with(List.of(new ElementChange(known.key(), null, known)));
        Preview preview = SheetImport.preview(sheet, mapping, monitor, options, with, () -> false, _ -> {});
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.added()).isEqualTo(1);
    }

    @Test
    void aLongListKeepsItsOrderAndTellsWhatIsWrongLineByLine() {
        StringBuilder text = new StringBuilder("id,address,warranty until\n");
        for (int i = 0; i < 3_500; i++) {
            text.append(
                    "n%d,10.%d.%d.9,%s\n".formatted(i, 1 + i / 250, i % 250, i % 1_700 == 0 ? "soon" : "2027-01-31"));
        }
        Preview wrong = preview(text.toString(), false, false);
        assertThat(wrong.problems()).extracting(SheetImport.CellProblem::line).containsExactly(2, 1_702, 3_402);
        Preview right = preview(text.toString().replace("soon", "2027-02-28"), false, false);
        assertThat(right.problems()).isEmpty();
        assertThat(right.changes()).hasSize(3_500);
        assertThat(right.to().in(CORE))
                .extracting(one -> one.key().id())
                .startsWith("sw", "db", "n0", "n1")
                .endsWith("n3499");
    }
}

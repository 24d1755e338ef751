package org.yagura.model.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Engagement;
import org.yagura.model.centre.TcpMonitor;

class SheetImportTest {
    private static final ElementKey IB = new ElementKey("engagement", "asahi/ib");

    private final Elements now = Elements.of(List.of(
            element("customer:asahi", null, 1, "{\"name\":\"朝日\"}"),
            element("engagement:asahi/ib", "customer:asahi", 1, "{\"name\":\"IB\"}"),
            element("engagement:asahi/hr", "customer:asahi", 2, "{\"name\":\"人事\"}"),
            element("site:asahi/dc1", "customer:asahi", 3, "{\"name\":\"DC\"}"),
            element("asset:sw", "engagement:asahi/ib", 1, "{\"kind\":\"switch\",\"address\":\"10.0.0.1\"}"),
            element("asset:db", "engagement:asahi/ib", 2, "{\"address\":\"10.0.0.2\",\"dependsOn\":[\"sw\"]}"),
            element("asset:pc", "engagement:asahi/hr", 1, "{\"address\":\"10.0.1.1\"}"),
            element("monitor:db/sql", "asset:db", 1, "{\"type\":\"TcpMonitor\",\"port\":5432}")));

    private static PlanElement element(String key, String parent, long place, String content) {
        return new PlanElement(ElementKey.parse(key), parent == null ? null : ElementKey.parse(parent), place, content);
    }

    private SheetResult preview(String kind, ImportChoice choice, String csv) {
        SheetReading reading = new CsvReader().read(csv.getBytes(StandardCharsets.UTF_8), CsvForm.FOUND);
        Sheet sheet = ((SheetReading.Read) reading).sheet();
        Mapping mapping = Mapping.suggest(kind, sheet.header(), Labels.NONE);
        return new SheetImport(mapping, choice)
                .preview(sheet, now, () -> false, _ -> {})
                .orElseThrow();
    }

    private static void assertProblem(SheetResult result, int line, int column, String code) {
        assertThat(result.problems()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.message().code()).isEqualTo(code);
            assertThat(problem.message().in(Locale.JAPANESE)).doesNotContain(code, "{");
        });
    }

    private static Asset asset(ElementChange change) {
        return (Asset) ElementForm.decode(change.after());
    }

    @Test
    void rowsAddChangeAndLeave() {
        SheetResult result = preview("asset", ImportChoice.CAREFUL, """
                id,customer,engagement,address,kind,site,depends-on
                sw,,,10.0.0.1,,,
                db,,,10.0.0.9,SERVER,dc1,
                new,asahi,ib,10.0.0.3,server,,"sw; db"
                """);
        assertThat(result.problems()).isEmpty();
        assertThat(List.of(result.added(), result.changed(), result.unchanged(), result.removed()))
                .containsExactly(1, 1, 1, 0);
        assertThat(asset(result.changes().getFirst())).satisfies(db -> {
            assertThat(db.getAddress()).isEqualTo("10.0.0.9");
            assertThat(db.getSite()).isEqualTo("asahi/dc1");
            assertThat(db.getDependsOn()).containsExactly("sw");
        });
        assertThat(result.changes().getLast().after().parent()).isEqualTo(IB);
        assertThat(asset(result.changes().getLast()).getDependsOn()).containsExactly("sw", "db");
        assertThat(now.with(result.changes()).in(IB, "asset"))
                .extracting(one -> one.key().id())
                .containsExactly("sw", "db", "new");
    }

    @Test
    void aBlankCellLeavesOrClears() {
        String csv = "id,address,depends-on\ndb,10.0.0.2,\n";
        assertThat(preview("asset", ImportChoice.CAREFUL, csv).unchanged()).isEqualTo(1);
        SheetResult cleared = preview("asset", new ImportChoice(null, false, true), csv);
        assertThat(asset(cleared.changes().getFirst()).getDependsOn()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithLineAndColumnAndItsRowIsNotTaken() {
        SheetResult result = preview("asset", ImportChoice.CAREFUL, """
                id,engagement,address,kind,warranty-until
                db,asahi/ib,10.0.0.7,lamp,2026/4/1
                ,asahi/ib,10.0.0.8,,
                x,asahi/gone,10.0.0.9,,
                y,,10.0.0.9,,
                sw,,,,soon
                sw,,,,
                a b,asahi/ib,,,
                z,asahi/ib,#REF!,,
                """);
        assertProblem(result, 2, 3, "value.choice");
        assertProblem(result, 3, 0, "sheet.id.missing");
        assertProblem(result, 4, 1, "plan.parent.gone");
        assertProblem(result, 5, 1, "sheet.parent.missing");
        assertProblem(result, 6, 4, "value.date");
        assertProblem(result, 7, 0, "sheet.id.twice");
        assertProblem(result, 8, 0, "value.id");
        assertProblem(result, 9, 2, "sheet.cell.error");
        assertThat(result.wrong()).isEqualTo(8);
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void findingsOfTheCentreAreToldByLine() {
        SheetResult result = preview("asset", ImportChoice.CAREFUL, """
                id,address,depends-on
                pc,10.0.0.1,
                sw,,db
                """);
        assertThat(result.findings()).anySatisfy(found -> {
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.column()).isEqualTo(1);
            assertThat(found.finding().message().code()).isEqualTo("plan.address.twice");
        });
        assertThat(result.findings()).anySatisfy(found -> {
            assertThat(found.finding().message().code()).isEqualTo("plan.cycle");
            assertThat(found.column()).isEqualTo(2);
        });
        assertThat(result.isClean()).isFalse();
    }

    @Test
    void whatTheListDoesNotHaveGoesWithinItsParents() {
        SheetResult result = preview("asset", new ImportChoice(null, true, false), "id,engagement\nsw,asahi/ib\n");
        assertThat(result.removed()).isEqualTo(1);
        assertThat(result.removedWithin()).isEqualTo(1);
        assertThat(result.changes())
                .allMatch(change -> change.after() == null)
                .extracting(change -> change.key().toString())
                .containsExactlyInAnyOrder("asset:db", "monitor:db/sql");
        ElementKey customer = ElementKey.parse("customer:asahi");
        SheetResult whole = preview("asset", new ImportChoice(customer, true, false), "id\nsw\n");
        assertThat(whole.removed()).isEqualTo(2);
    }

    @Test
    void nothingGoesWhileARowDoesNotSayWhatItIs() {
        SheetResult result =
                preview("asset", new ImportChoice(IB, true, false), "id,address\nsw,10.0.0.1\n,10.0.0.2\n");
        assertThat(result.removed()).isZero();
        assertProblem(result, 1, -1, "sheet.removes.nothing");
    }

    @Test
    void aParentCanBeGivenForAllRows() {
        SheetResult result = preview("asset", new ImportChoice(IB, false, false), """
                id,engagement
                n1,
                n2,ib
                n3,asahi/ib
                n4,hr
                """);
        assertThat(result.changes())
                .hasSize(3)
                .allMatch(change -> change.after().parent().equals(IB));
        assertThat(result.wrong()).isEqualTo(1);
    }

    @Test
    void anAssetMovesToAnotherEngagement() {
        SheetResult result = preview("asset", ImportChoice.CAREFUL, "id,engagement\ndb,asahi/hr\n");
        assertThat(result.changes()).singleElement().satisfies(change -> {
            assertThat(change.after().parent().id()).isEqualTo("asahi/hr");
            assertThat(change.after().place()).isGreaterThan(1);
        });
    }

    @Test
    void whatIsUniqueOnlyInItsParentIsCalledEitherWay() {
        SheetResult result = preview("engagement", ImportChoice.CAREFUL, """
                id,customer,name,wait,addresses
                asahi/ib,,IB,30s,"192.0.2.1
                192.0.2.2"
                hr,asahi,人事,,
                crm,asahi,CRM,１m,
                """);
        assertThat(result.problems()).isEmpty();
        assertThat(result.unchanged()).isEqualTo(1);
        Engagement ib =
                (Engagement) ElementForm.decode(result.changes().getFirst().after());
        assertThat(ib.getWaitMillis()).isEqualTo(30_000);
        assertThat(ib.getAddresses()).containsExactly("192.0.2.1", "192.0.2.2");
        assertThat(result.changes().getLast().key().id()).isEqualTo("asahi/crm");
    }

    @Test
    void aMonitorSaysItsSort() {
        SheetResult result = preview("monitor", ImportChoice.CAREFUL, """
                id,asset,check,port,url,severity
                sql,db,tcp,5433,,critical
                web,db,http,,https://db.example/,
                ping,db,icmp,80,,
                odd,db,smoke,,,
                none,db,,,,
                """);
        assertThat(result.changes()).hasSize(2);
        assertThat(((TcpMonitor) ElementForm.decode(result.changes().getFirst().after())).getPort())
                .isEqualTo(5433);
        assertProblem(result, 4, 3, "sheet.field.none");
        assertProblem(result, 5, 2, "value.choice");
        assertProblem(result, 6, 2, "value.required");
        SheetResult retyped = preview("monitor", ImportChoice.CAREFUL, "id,asset,check\nsql,db,icmp\n");
        assertThat(retyped.changes().getFirst().after().content())
                .contains("IcmpMonitor")
                .doesNotContain("5432");
    }

    @Test
    void withoutAnIdNothingIsRead() {
        assertProblem(preview("asset", ImportChoice.CAREFUL, "\nname,address\na,b\n"), 2, -1, "sheet.id.column");
    }

    @Test
    void itTellsHowFarItIsAndStopsWhenAsked() {
        StringBuilder csv = new StringBuilder("id,engagement\n");
        for (int i = 0; i < 2_000; i++) {
            csv.append('n').append(i).append(",asahi/ib\n");
        }
        Sheet sheet = ((SheetReading.Read)
                        new CsvReader().read(csv.toString().getBytes(StandardCharsets.UTF_8), CsvForm.FOUND))
                .sheet();
        SheetImport list = new SheetImport(Mapping.suggest("asset", sheet.header(), Labels.NONE), ImportChoice.CAREFUL);
        List<Integer> told = new ArrayList<>();
        assertThat(list.preview(sheet, now, () -> false, told::add)).isPresent();
        assertThat(told).isSorted().endsWith(2_000).hasSizeGreaterThan(3);
        AtomicInteger asked = new AtomicInteger();
        assertThat(list.preview(sheet, now, () -> asked.incrementAndGet() > 2, _ -> {}))
                .isEmpty();
    }
}

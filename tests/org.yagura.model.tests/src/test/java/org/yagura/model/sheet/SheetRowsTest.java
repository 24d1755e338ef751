package org.yagura.model.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import org.yagura.model.centre.CentreFactory;
import org.yagura.model.sheet.CsvSheet.Reading;
import org.yagura.model.sheet.SheetImport.Options;
import org.yagura.model.sheet.SheetImport.Preview;

/** What lines say about elements that are there, above all that nothing of what they say is left out unseen. */
class SheetRowsTest {
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");
    private static final ElementKey WEB = new ElementKey("asset", "web");
    private static final List<Labels> BOTH = List.of(Labels.in(Locale.ENGLISH), Labels.in(Locale.JAPANESE));

    private final Elements now = Elements.of(List.of(
            new PlanElement(new ElementKey("centre", "centre"), null, 0, "{\"name\":\"x\"}"),
            new PlanElement(new ElementKey("customer", "bank"), null, 1, "{\"name\":\"A銀行\"}"),
            new PlanElement(CORE, new ElementKey("customer", "bank"), 1, "{\"name\":\"勘定系\"}"),
            asset("web", "Web", "10.0.0.1"),
            asset("db", "DB", "10.0.0.2"),
            new PlanElement(new ElementKey("monitor", "web/port"), WEB, 1, "{\"type\":\"TcpMonitor\",\"port\":443}"),
            new PlanElement(
                    new ElementKey("monitor", "web/sql"),
                    WEB,
                    2,
                    "{\"type\":\"ContributedMonitor\",\"check\":\"sql\"}")));

    private static PlanElement asset(String id, String name, String address) {
        Asset asset = CentreFactory.eINSTANCE.createAsset();
        asset.setId(id);
        asset.setParent(CORE.toString());
        asset.setPlace(1);
        asset.setName(name);
        asset.setAddress(address);
        return ElementForm.encode(asset);
    }

    private static Preview preview(String kind, ElementKey parent, boolean clears, Elements now, byte[] csv) {
        Kind of = Schema.kind(kind);
        Sheet sheet = ((Reading.Read) CsvSheet.read(csv)).sheet();
        Mapping mapping = Mapping.suggest(of, sheet.header(), BOTH);
        return SheetImport.preview(sheet, mapping, of, new Options(parent, clears, false), now, () -> false, _ -> {});
    }

    private Preview preview(String kind, ElementKey parent, String text) {
        return preview(kind, parent, false, now, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(Preview preview) {
        return preview.problems().stream()
                .map(problem -> problem.line() + " " + problem.column() + " "
                        + problem.what().code())
                .toList();
    }

    private static Stream<PlanElement> after(Preview preview) {
        return preview.changes().stream().map(ElementChange::after).filter(Objects::nonNull);
    }

    @Test
    void anotherCheckForAMonitorThatIsThereIsAProblem() {
        assertThat(problems(preview("monitor", null, "id,in,check,port\nport,web,icmp,\n")))
                .containsExactly("2 check sheet.other.check");
        assertThat(preview("monitor", null, "id,in,check,port\nport,web,TCP,443\n")
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void aValueThatACheckDoesNotHaveIsAProblem() {
        assertThat(problems(preview("monitor", null, "id,in,check,port\nup,web,icmp,80\nup2,web,icmp,\n")))
                .containsExactly("2 port sheet.not.of");
    }

    @Test
    void checksAreFoundInAnyCaseAndOthersArePlugIns() {
        Preview preview = preview("monitor", WEB, "id,check,port\na,TCP,80\nb,sql,\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(after(preview))
                .extracting(PlanElement::content)
                .satisfiesExactly(
                        tcp -> assertThat(tcp).contains("TcpMonitor"),
                        other -> assertThat(other).contains("ContributedMonitor", "\"check\":\"sql\""));
    }

    @Test
    void aWholeIdSaysWhatItStandsIn() {
        Preview preview = preview("monitor", null, "id,check,port\nweb/new,tcp,80\nnone/new,tcp,80\n");
        assertThat(after(preview)).extracting(PlanElement::parent).containsExactly(WEB);
        assertThat(problems(preview)).containsExactly("3 in plan.parent.gone");
    }

    @Test
    void manyValuesMayHaveGapsBetween() {
        Preview preview = preview("asset", CORE, "id,dependsOn\nweb,db;;\nneu,\"db\r\nweb\n\"\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(after(preview).map(one -> List.copyOf(((Asset) ElementForm.decode(one)).getDependsOn())))
                .containsExactly(List.of("db"), List.of("db", "web"));
    }

    @Test
    void aMissingReferenceIsToldAtItsLineAndColumn() {
        String label = Labels.in(Locale.JAPANESE)
                .of(
                        Schema.kind("asset").type(),
                        Schema.field(Schema.kind("asset").types().getFirst(), "dependsOn"));
        Preview preview = preview("asset", CORE, "id," + label + "\ndb,\nneu,none\n");
        assertThat(preview.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(label);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1+1", "''=1", "-", "@x", "'quoted'", "'", "a; b, c", "1\t2"})
    void anyTextIsReadBackAsItWas(String text) {
        Elements with = Elements.of(Stream.concat(now.all().stream(), Stream.of(asset("odd", text, "10.0.0.9")))
                .toList());
        byte[] csv = SheetExport.csv(
                Schema.kind("asset"),
                List.of(with.get(new ElementKey("asset", "odd")).orElseThrow()));
        Preview same = preview("asset", null, true, with, csv);
        assertThat(problems(same)).isEmpty();
        assertThat(same.unchanged()).isEqualTo(1);
        Preview elsewhere = preview("asset", null, true, now, csv);
        assertThat(after(elsewhere).map(one -> ((Asset) ElementForm.decode(one)).getName()))
                .containsExactly(text);
    }

    @Test
    void manyTextsWithSeparatorsInThemAreNoChange() {
        Asset asset = (Asset) ElementForm.decode(now.get(WEB).orElseThrow());
        asset.getAddresses().add("10.0.1.1; spare");
        asset.setNote("a\nb");
        PlanElement stored = ElementForm.encode(asset);
        Elements with = now.with(List.of(new ElementChange(WEB, now.get(WEB).orElseThrow(), stored)));
        String csv = new String(SheetExport.csv(Schema.kind("asset"), List.of(stored)), StandardCharsets.UTF_8);
        byte[] otherEnds = csv.replace("a\nb", "a\r\nb").getBytes(StandardCharsets.UTF_8);
        assertThat(preview("asset", null, true, with, otherEnds).changes()).isEmpty();
    }
}

package org.yagura.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead;
import org.yagura.core.port.PlanHead.Outcome;
import org.yagura.core.port.PlanModel.Reading;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.ElementsHead;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Element;
import org.yagura.model.centre.Engagement;
import org.yagura.model.centre.TcpMonitor;

class ModelHeadTest {
    private static final String CENTRE = """
            yagura: 1
            centre: {name: テスト}
            customers:
              - id: bank
                name: A銀行
                note: "一行目\\n二行目: はい"
                extensions: {org.acme.rank: "7"}
                contracts:
                  - {id: c1, name: 契約, hours: 24x7, class: ゴールド, services: [監視, 一次対応], response: 15m, resolution: 4h, from: 2026-04-01}
                contacts:
                  - id: tanaka
                    name: 田中
                    channels: [{kind: mobile, address: 090-0000-0001, hours: 夜間}, {kind: mail, address: t@bank.example}]
                    deputies: [suzuki]
                    holidays: jp
                  - {id: suzuki, name: "no", order: 2, phone: "0312345678"}
                sites:
                  - id: dc1
                    name: 第一DC
                    access: 前日までに申請
                    racks: [{id: a01, units: 42}]
                engagements:
                  - id: core
                    name: 勘定系
                    contract: c1
                    team: 第一運用
                    addresses: [192.0.2.1, vip.bank.example]
                    wait: 30s
                    assets:
                      - {id: sw, kind: switch, address: 10.0.0.1, monitors: [{id: ping, check: icmp, reachability: true}]}
                      - id: db
                        kind: server
                        address: 10.0.0.2
                        depends-on: [sw]
                        site: dc1
                        rack: dc1/a01
                        warranty-until: 2027-03-31
                        support: maker
                        parts: [disk]
                        monitors:
                          - {id: sql, check: tcp, port: 5432, interval: 10s, severity: critical}
                          - {id: web, check: http, url: "https://db.example/x", status: 200-399}
                          - {id: own, check: licence, settings: {product: X}}
            groups: [{id: all-db, name: DB, rule: "kind:server", members: [db]}]
            vendors:
              - {id: maker, name: メーカー, desk-phone: 0120-000-000, asks: [製造番号, 設置場所], escalation: [{name: 課長, phone: 03-0, after: 30m}]}
            parts: [{id: disk, name: HDD, vendor: maker, stock: [{base: tokyo, quantity: 3, minimum: 1}]}]
            bases: [{id: tokyo, name: 東京}]
            engineers: [{id: e1, name: 技術 一郎, base: tokyo, skills: [storage], certificates: [{name: CE, until: 2027-01-01}]}]
            teams: [{id: t1, name: 第一運用, shifts: [{name: 日勤, from: "09:00", until: "21:00", days: mon-fri}]}]
            calendars: [{id: jp, name: 日本, public-holidays: japan, hours: [{days: mon-fri, from: "09:00", until: "17:30"}], days: [{date: 2026-12-31, name: 年末}]}]
            """;
    private static final ElementKey DB = new ElementKey("asset", "db");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");

    private final YamlPlanModel model = new YamlPlanModel();

    private List<PlanElement> read(String yaml) {
        Reading reading = model.read("centre.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading)
                .as(
                        reading instanceof Reading.Rejected no
                                ? no.problems().getFirst().in(Locale.ENGLISH)
                                : "")
                .isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).elements();
    }

    private PlanHead head() {
        return model.open(1, read(CENTRE));
    }

    private static <E extends Element> ElementChange edit(
            PlanHead head, ElementKey key, Class<E> type, Consumer<E> how) {
        PlanElement before = head.element(key).orElseThrow();
        E element = type.cast(ElementForm.decode(before));
        how.accept(element);
        return new ElementChange(key, before, ElementForm.encode(element));
    }

    private static PlanHead accepted(PlanHead head, ElementChange... changes) {
        Outcome outcome = head.change(List.of(changes));
        assertThat(outcome).as(() -> said(outcome)).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).head();
    }

    private static List<Finding> refused(PlanHead head, ElementChange... changes) {
        return ((Outcome.Refused) head.change(List.of(changes))).findings();
    }

    private static String said(Outcome outcome) {
        return outcome instanceof Outcome.Refused no ? no.findings().toString() : "";
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        List<PlanElement> elements = read(CENTRE);
        String yaml = new String(model.write(elements), StandardCharsets.UTF_8);
        assertThat(read(yaml)).containsExactlyInAnyOrderElementsOf(elements);
        assertThat(yaml).contains("contract: c1", "rack: dc1/a01", "deputies:", "[suzuki]");
        assertThat(new String(model.write(read(yaml)), StandardCharsets.UTF_8)).isEqualTo(yaml);
    }

    @Test
    void theStoredFormIsTheSameAfterEditingNothing() {
        for (PlanElement element : read(CENTRE)) {
            assertThat(ElementForm.encode(ElementForm.decode(element))).isEqualTo(element);
        }
    }

    @Test
    void everyElementKnowsWhatNamesIt() {
        Elements elements = Elements.of(read(CENTRE));
        assertThat(elements.referrers(new ElementKey("calendar", "jp")))
                .containsExactly(new ElementKey("contact", "bank/tanaka"));
        assertThat(elements.referrers(new ElementKey("vendor", "maker")))
                .containsExactlyInAnyOrder(DB, new ElementKey("part", "disk"));
        assertThat(elements.referrers(new ElementKey("asset", "sw"))).containsExactly(DB);
    }

    @Test
    void aChangeIsInTheNextRevisionAndNotInThisOne() {
        PlanHead head = head();
        PlanHead next = accepted(head, edit(head, DB, Asset.class, db -> db.setAddress("10.0.0.9")));
        assertThat(next.revision()).isEqualTo(2);
        assertThat(next.plan().monitor("db/sql").orElseThrow().target()).isEqualTo("10.0.0.9");
        assertThat(head.plan().monitor("db/sql").orElseThrow().target()).isEqualTo("10.0.0.2");
        assertThat(next.plan().monitorsOf("db"))
                .extracting(org.yagura.core.plan.Monitor::id)
                .containsExactly("db/sql", "db/web", "db/own");
    }

    @Test
    void aPlaceIsSaidByNames() {
        assertThat(head().plan().asset("db").orElseThrow().location()).isEqualTo("第一DC a01");
        assertThat(head().plan().engagement("bank/core").orElseThrow().team()).isEqualTo("第一運用");
    }

    @Test
    void twoPeopleWhoChangeOtherValuesOfOneElementAreBothHeard() {
        PlanHead head = head();
        ElementChange mine = edit(head, CORE, Engagement.class, e -> e.setImpact("振込が止まる"));
        PlanHead theirs = accepted(head, edit(head, CORE, Engagement.class, e -> e.setName("勘定系(新)")));
        PlanHead both = accepted(theirs, mine);
        assertThat(both.plan().engagement("bank/core").orElseThrow().name()).isEqualTo("勘定系(新)");
        assertThat(both.plan().engagement("bank/core").orElseThrow().impact()).isEqualTo("振込が止まる");
    }

    @Test
    void twoPeopleWhoChangeOneValueAreToldWhatTheOtherMadeOfIt() {
        PlanHead head = head();
        ElementChange mine = edit(head, CORE, Engagement.class, e -> e.setName("私の名"));
        PlanHead theirs = accepted(head, edit(head, CORE, Engagement.class, e -> e.setName("他人の名")));
        assertThat(refused(theirs, mine)).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo(CORE);
            assertThat(finding.feature()).isEqualTo("name");
            assertThat(finding.message().in(Locale.ENGLISH)).contains("他人の名", "私の名");
        });
    }

    @Test
    void whoeverRemovesWhatSomebodyChangedIsAsked() {
        PlanHead head = head();
        ElementKey group = new ElementKey("group", "all-db");
        PlanElement before = head.element(group).orElseThrow();
        PlanHead theirs = accepted(head, edit(head, group, org.yagura.model.centre.Group.class, g -> g.setName("全DB")));
        assertThat(refused(theirs, new ElementChange(group, before, null)))
                .extracting(f -> f.message().code())
                .containsExactly("plan.merge.changed");
        PlanHead gone = accepted(head, new ElementChange(group, before, null));
        assertThat(refused(gone, edit(head, group, org.yagura.model.centre.Group.class, g -> g.setName("x"))))
                .extracting(f -> f.message().code())
                .containsExactly("plan.merge.removed");
    }

    @Test
    void whatIsSaidTwiceIsNoChange() {
        PlanHead head = head();
        ElementChange mine = edit(head, CORE, Engagement.class, e -> e.setName("同じ名"));
        PlanHead theirs = accepted(head, mine);
        assertThat(((Outcome.Accepted) theirs.change(List.of(mine))).changes()).isEmpty();
    }

    @Test
    void whatIsMadeAlreadyIsTakenUnlessOthersPublishedMeanwhile() {
        ElementsHead head = (ElementsHead) head();
        ElementChange mine = edit(head, DB, Asset.class, db -> db.setOwner("田中"));
        Elements made = head.authored().with(List.of(mine));
        ElementsHead mineOnly = (ElementsHead) ((Outcome.Accepted) head.change(List.of(mine), made)).head();
        assertThat(mineOnly.authored()).isSameAs(made);
        ElementsHead theirs = (ElementsHead) accepted(head, edit(head, DB, Asset.class, db -> db.setModel("M2")));
        ElementsHead both = (ElementsHead) ((Outcome.Accepted) theirs.change(List.of(mine), made)).head();
        Asset db = (Asset) ElementForm.decode(both.element(DB).orElseThrow());
        assertThat(db.getOwner()).isEqualTo("田中");
        assertThat(db.getModel()).isEqualTo("M2");
    }

    @Test
    void whatIsNothingToEnginesLeavesTheirPartsAsTheyAre() {
        PlanHead head = head();
        PlanHead next = accepted(head, edit(head, DB, Asset.class, db -> db.setOwner("田中")));
        assertThat(next.plan().asset("db").orElseThrow())
                .isSameAs(head.plan().asset("db").orElseThrow());
        assertThat(next.plan().monitor("db/sql").orElseThrow())
                .isSameAs(head.plan().monitor("db/sql").orElseThrow());
        PlanHead moved = accepted(next, edit(next, DB, Asset.class, db -> db.setAddress("10.0.0.9")));
        assertThat(moved.plan().asset("db").orElseThrow().address()).isEqualTo("10.0.0.9");
        assertThat(moved.plan().monitor("db/sql").orElseThrow().target()).isEqualTo("10.0.0.9");
    }

    @Test
    void whatIsInUseIsNotRemoved() {
        PlanHead head = head();
        ElementKey vendor = new ElementKey("vendor", "maker");
        assertThat(refused(head, new ElementChange(vendor, head.element(vendor).orElseThrow(), null)))
                .extracting(Finding::element)
                .containsExactlyInAnyOrder(DB, new ElementKey("part", "disk"));
        assertThat(refused(head, new ElementChange(CORE, head.element(CORE).orElseThrow(), null)))
                .extracting(f -> f.message().code())
                .contains("plan.parent.gone");
    }

    @Test
    void aCircleIsRefusedAlsoWhenOnlyOneOfItsAssetsChanged() {
        PlanHead head = head();
        ElementKey sw = new ElementKey("asset", "sw");
        assertThat(refused(
                        head, edit(head, sw, Asset.class, a -> a.getDependsOn().add("db"))))
                .anySatisfy(finding ->
                        assertThat(finding.message().in(Locale.ENGLISH)).contains("sw → db → sw"));
    }

    @Test
    void anAddressBelongsToOneAssetOfACustomer() {
        PlanHead head = head();
        assertThat(refused(head, edit(head, DB, Asset.class, db -> db.setAddress("10.0.0.1"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.feature()).isEqualTo("address"));
    }

    @Test
    void aDependencyThatKeepsNothingQuietIsPointedOut() {
        PlanHead head = head();
        ElementKey ping = new ElementKey("monitor", "sw/ping");
        ElementChange deaf =
                edit(head, ping, org.yagura.model.centre.Monitor.class, monitor -> monitor.setReachability(false));
        ElementChange touched = edit(head, DB, Asset.class, db -> db.setOwner("田中"));
        Outcome.Accepted outcome = (Outcome.Accepted) head.change(List.of(deaf, touched));
        assertThat(outcome.warnings()).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo(DB);
            assertThat(finding.message().code()).isEqualTo("plan.depends.deaf");
        });
    }

    @Test
    void valuesThatNoFormWouldTakeAreRefused() {
        PlanHead head = head();
        ElementKey sql = new ElementKey("monitor", "db/sql");
        assertThat(refused(head, edit(head, sql, TcpMonitor.class, monitor -> monitor.setPort(70_000))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.feature()).isEqualTo("port"));
        assertThat(refused(head, edit(head, DB, Asset.class, db -> db.setWarrantyUntil("bald"))))
                .extracting(Finding::feature)
                .containsExactly("warrantyUntil");
    }

    /** A plan that followed a thousand changes is the plan that is made of the last elements at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPlanThatFollowsChangesIsThePlanMadeAtOnce(long seed) {
        Random random = new Random(seed);
        PlanHead head = head();
        for (int i = 0; i < 300; i++) {
            head = step(head, random);
        }
        Plan whole = model.open(head.revision(), head.elements()).plan();
        assertSame(head.plan(), whole);
    }

    private static PlanHead step(PlanHead head, Random random) {
        ElementKey asset = new ElementKey("asset", "x" + random.nextInt(12));
        ElementKey monitor = new ElementKey("monitor", asset.id() + "/m" + random.nextInt(3));
        List<ElementChange> changes = new ArrayList<>();
        PlanElement now = head.element(asset).orElse(null);
        if (now == null) {
            changes.add(new ElementChange(
                    asset,
                    null,
                    new PlanElement(
                            asset,
                            CORE,
                            random.nextInt(9),
                            "{\"address\":\"10.1.0." + asset.id().substring(1) + "\"}")));
        } else if (random.nextInt(4) == 0) {
            head.elements().stream()
                    .filter(one -> asset.equals(one.parent()) || one.key().equals(asset))
                    .forEach(one -> changes.add(new ElementChange(one.key(), one, null)));
        } else {
            PlanElement old = head.element(monitor).orElse(null);
            PlanElement wanted = old != null && random.nextBoolean()
                    ? null
                    : new PlanElement(
                            monitor,
                            asset,
                            random.nextInt(1),
                            "{\"type\":\"IcmpMonitor\",\"attempts\":" + (1 + random.nextInt(5)) + "}");
            changes.add(new ElementChange(monitor, old, wanted));
        }
        return accepted(head, changes.toArray(ElementChange[]::new));
    }

    private static void assertSame(Plan plan, Plan whole) {
        assertThat(plan.assets()).containsExactlyInAnyOrderElementsOf(whole.assets());
        assertThat(plan.monitors()).containsExactlyInAnyOrderElementsOf(whole.monitors());
        assertThat(plan.engagements()).containsExactlyInAnyOrderElementsOf(whole.engagements());
        assertThat(plan.customers()).containsExactlyInAnyOrderElementsOf(whole.customers());
        for (org.yagura.core.plan.Asset asset : whole.assets()) {
            Collection<org.yagura.core.plan.Monitor> wanted = whole.monitorsOf(asset.id());
            assertThat(plan.monitorsOf(asset.id())).containsExactlyElementsOf(wanted);
            assertThat(plan.directDependants(asset.id()))
                    .containsExactlyInAnyOrderElementsOf(whole.directDependants(asset.id()));
        }
    }
}

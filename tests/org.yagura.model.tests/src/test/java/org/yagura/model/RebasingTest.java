package org.yagura.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead.Outcome;
import org.yagura.core.port.PlanModel;
import org.yagura.core.port.PlanModel.Reading;
import org.yagura.model.Conflict.Side;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Element;
import org.yagura.model.centre.Engagement;

class RebasingTest {
    private static final String YAML = """
            yagura: 1
            centre: {name: 試験}
            customers:
              - id: bank
                name: A銀行
                engagements:
                  - id: core
                    name: 勘定系
                    assets:
                      - {id: sw, kind: switch, address: 10.0.0.1}
                      - {id: db, name: 勘定系DB, address: 10.0.0.2, monitors: [{id: sql, check: tcp, port: 5432}]}
              - {id: shop, name: Northwind}
            """;
    private static final ElementKey BANK = new ElementKey("customer", "bank");
    private static final ElementKey SHOP = new ElementKey("customer", "shop");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");
    private static final ElementKey SW = new ElementKey("asset", "sw");
    private static final ElementKey DB = new ElementKey("asset", "db");
    private static final ElementKey SQL = new ElementKey("monitor", "db/sql");
    /** Values that may be anything, so that only the merge can hinder. */
    private static final List<String> FREE = List.of("name", "note", "owner", "os", "vendor");

    private final PlanModel model = model();
    private final ElementsHead head = open();

    private static PlanModel model() {
        try {
            return (PlanModel) Class.forName("org.yagura.model.internal.YamlPlanModel")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private ElementsHead open() {
        Reading.Read read = (Reading.Read) model.read("centre.yaml", YAML.getBytes(StandardCharsets.UTF_8));
        return (ElementsHead) model.open(1, read.elements());
    }

    private static ElementsHead published(ElementsHead head, ElementChange... changes) {
        return published(head, List.of(changes));
    }

    private static ElementsHead published(ElementsHead head, Collection<ElementChange> changes) {
        Outcome outcome = head.change(changes);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Accepted.class);
        return (ElementsHead) ((Outcome.Accepted) outcome).head();
    }

    private <E extends Element> ElementChange edit(ElementKey key, Class<E> type, Consumer<E> how) {
        PlanElement before = head.element(key).orElseThrow();
        E element = type.cast(ElementForm.decode(before));
        how.accept(element);
        return new ElementChange(key, before, ElementForm.encode(element));
    }

    private ElementChange asset(Consumer<Asset> how) {
        return edit(DB, Asset.class, how);
    }

    private ElementChange removal(ElementKey key) {
        return new ElementChange(key, head.element(key).orElseThrow(), null);
    }

    private static PlanElement there(ElementsHead head, ElementKey key) {
        return head.element(key).orElse(null);
    }

    private static Asset db(PlanElement element) {
        return (Asset) ElementForm.decode(element);
    }

    @Test
    void whatOthersDidNotTouchStaysAsItIs() {
        ElementChange mine = asset(db -> db.setOwner("私"));
        ElementsHead theirs = published(head, edit(CORE, Engagement.class, core -> core.setName("新")));
        assertThat(Rebasing.onto(there(theirs, DB), mine)).isEqualTo(new Rebasing.Rebased(mine, List.of()));
    }

    @Test
    void ofOtherValuesTheChangeSaysOnlyWhatIDid() {
        ElementsHead theirs = published(head, asset(db -> db.setOs("Linux")));
        ElementChange rebased =
                Rebasing.onto(there(theirs, DB), asset(db -> db.setOwner("私"))).change();
        assertThat(rebased.before()).isEqualTo(there(theirs, DB));
        assertThat(db(rebased.after()).getOs()).isEqualTo("Linux");
        assertThat(db(rebased.after()).getOwner()).isEqualTo("私");
    }

    @Test
    void whatBothDidIsNoChangeAnyMore() {
        ElementChange mine = asset(db -> db.setOwner("同じ"));
        assertThat(Rebasing.onto(there(published(head, mine), DB), mine).change())
                .isNull();
        ElementsHead more = published(head, asset(db -> {
            db.setOwner("同じ");
            db.setOs("Linux");
        }));
        assertThat(Rebasing.onto(there(more, DB), mine).change()).isNull();
    }

    @Test
    void aConflictKeepsBothAndTakesTheRest() {
        ElementsHead theirs = published(head, asset(db -> {
            db.setOwner("彼");
            db.setOs("Linux");
        }));
        ElementChange mine = asset(db -> {
            db.setOwner("私");
            db.setVendor("NEC");
        });
        Rebasing.Rebased once = Rebasing.onto(there(theirs, DB), mine);
        assertThat(once.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.feature()).isEqualTo("owner");
            assertThat(db(conflict.was()).getOwner()).isEmpty();
            assertThat(db(conflict.mine()).getOwner()).isEqualTo("私");
            assertThat(db(conflict.theirs()).getOwner()).isEqualTo("彼");
            assertThat(conflict.finding().message().args()).contains("私", "彼");
        });
        assertThat(db(once.change().before()).getOs()).isEqualTo("Linux");
        assertThat(db(once.change().after()).getOs()).isEqualTo("Linux");
        assertThat(db(once.change().after()).getVendor()).isEqualTo("NEC");
        assertThat(Rebasing.onto(there(theirs, DB), once.change()))
                .as("the same the second time")
                .isEqualTo(once);
    }

    @Test
    void aConflictStaysOneWhenSomethingElseIsPublishedOnTop() {
        ElementsHead theirs = published(head, asset(db -> db.setOwner("彼")));
        ElementChange once =
                Rebasing.onto(there(theirs, DB), asset(db -> db.setOwner("私"))).change();
        PlanElement now = there(theirs, DB);
        Asset later = db(now);
        later.setOs("Linux");
        ElementsHead next = published(theirs, new ElementChange(DB, now, ElementForm.encode(later)));
        Rebasing.Rebased twice = Rebasing.onto(there(next, DB), once);
        assertThat(twice.conflicts()).extracting(Conflict::feature).containsExactly("owner");
        assertThat(db(twice.change().after()).getOs()).isEqualTo("Linux");
    }

    @Test
    void listsOfRecordsCountAsOneValue() {
        ElementKey sato = new ElementKey("contact", "bank/sato");
        PlanElement before = new PlanElement(sato, BANK, 1, "{\"name\":\"佐藤\"}");
        ElementsHead begun = published(head, new ElementChange(sato, null, before));
        ElementChange mine = new ElementChange(sato, before, contact("[{\"kind\":\"mail\",\"address\":\"s@a\"}]"));
        PlanElement other = contact("[{\"kind\":\"phone\",\"address\":\"03\"}]");
        ElementsHead theirs = published(begun, new ElementChange(sato, before, other));
        assertThat(Rebasing.conflicts(theirs.authored(), List.of(mine)))
                .extracting(Conflict::feature)
                .containsExactly("channels");
        List<ElementChange> settled = Rebasing.settle(theirs.authored(), List.of(mine), _ -> Side.MINE);
        assertThat(there(published(theirs, settled), sato)).isEqualTo(mine.after());
    }

    private static PlanElement contact(String channels) {
        return new PlanElement(
                new ElementKey("contact", "bank/sato"), BANK, 1, "{\"name\":\"佐藤\",\"channels\":" + channels + "}");
    }

    @Test
    void whatTheyRemovedComesBackOrStaysAway() {
        ElementChange mine = edit(SHOP, Element.class, shop -> shop.setName("店"));
        ElementsHead theirs = published(head, removal(SHOP));
        assertThat(Rebasing.conflicts(theirs.authored(), List.of(mine)))
                .extracting(conflict -> conflict.finding().message().code())
                .containsExactly("plan.merge.removed");
        List<ElementChange> back = Rebasing.settle(theirs.authored(), List.of(mine), _ -> Side.MINE);
        assertThat(back).containsExactly(new ElementChange(SHOP, null, mine.after()));
        assertThat(there(published(theirs, back), SHOP)).isEqualTo(mine.after());
        assertThat(Rebasing.settle(theirs.authored(), List.of(mine), _ -> Side.THEIRS))
                .isEmpty();
    }

    @Test
    void whatIRemovedStaysWithAllThatItStandsInOrGoes() {
        List<ElementChange> mine = List.of(removal(BANK), removal(CORE), removal(SW), removal(DB), removal(SQL));
        ElementsHead theirs = published(head, asset(db -> db.setOwner("彼")));
        assertThat(Rebasing.conflicts(theirs.authored(), mine))
                .extracting(
                        Conflict::element,
                        conflict -> conflict.finding().message().code())
                .containsExactly(org.assertj.core.api.Assertions.tuple(DB, "plan.merge.changed"));
        List<ElementChange> stays = Rebasing.settle(theirs.authored(), mine, _ -> Side.THEIRS);
        assertThat(stays).extracting(ElementChange::key).containsExactly(SW, SQL);
        assertThat(there(published(theirs, stays), DB)).isEqualTo(there(theirs, DB));
        List<ElementChange> goes = Rebasing.settle(theirs.authored(), mine, _ -> Side.MINE);
        assertThat(published(theirs, goes).authored().has(BANK)).isFalse();
    }

    @Test
    void ofTwoNewOnesOfOneIdOneIsTaken() {
        ElementKey added = new ElementKey("vendor", "v");
        ElementChange mine = new ElementChange(added, null, new PlanElement(added, null, 1, "{\"name\":\"私\"}"));
        PlanElement other = new PlanElement(added, null, 2, "{\"name\":\"彼\"}");
        ElementsHead theirs = published(head, new ElementChange(added, null, other));
        assertThat(Rebasing.conflicts(theirs.authored(), List.of(mine)))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.isWhole()).isTrue();
                    assertThat(conflict.finding().feature()).isEqualTo("id");
                });
        List<ElementChange> taken = Rebasing.settle(theirs.authored(), List.of(mine), _ -> Side.MINE);
        assertThat(there(published(theirs, taken), added)).isEqualTo(mine.after());
        assertThat(Rebasing.settle(theirs.authored(), List.of(mine), _ -> Side.THEIRS))
                .isEmpty();
    }

    @Test
    void oneOfAnotherClassIsChosenAsAWhole() {
        PlanElement before = head.element(SQL).orElseThrow();
        PlanElement http = new PlanElement(SQL, DB, 1, "{\"type\":\"HttpMonitor\",\"url\":\"http://a/\"}");
        PlanElement icmp = new PlanElement(SQL, DB, 1, "{\"type\":\"IcmpMonitor\"}");
        ElementsHead theirs = published(head, new ElementChange(SQL, before, icmp));
        ElementChange mine = new ElementChange(SQL, before, http);
        assertThat(Rebasing.conflicts(theirs.authored(), List.of(mine)))
                .extracting(conflict -> conflict.finding().message().code())
                .containsExactly("plan.merge.otherwise");
        List<ElementChange> settled = Rebasing.settle(theirs.authored(), List.of(mine), _ -> Side.MINE);
        assertThat(there(published(theirs, settled), SQL)).isEqualTo(http);
    }

    @Test
    void whatStaysOpenIsStillAConflict() {
        ElementsHead theirs = published(head, asset(db -> {
            db.setOwner("彼");
            db.setOs("Linux");
        }));
        ElementChange mine = asset(db -> {
            db.setOwner("私");
            db.setOs("BSD");
        });
        List<ElementChange> settled = Rebasing.settle(
                theirs.authored(), List.of(mine), conflict -> conflict.feature().equals("os") ? Side.MINE : null);
        assertThat(Rebasing.conflicts(theirs.authored(), settled))
                .extracting(Conflict::feature)
                .containsExactly("owner");
        assertThat(db(settled.getFirst().after()).getOs()).isEqualTo("BSD");
    }

    /**
     * Two people change values of a dozen elements at random, one publishes; the other chooses at random. What comes of
     * it is, value by value, what the rule says, and nothing else of either side is lost.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverIsChosenIsPublishedAndNothingElseIsLost(long seed) {
        Random random = new Random(seed);
        ElementsHead begun = published(head, many());
        Map<ElementKey, ElementChange> mine = edits(begun, random, "私");
        Map<ElementKey, ElementChange> theirs = edits(begun, random, "彼");
        ElementsHead now = published(begun, theirs.values());
        Map<String, Side> choices = new HashMap<>();
        List<ElementChange> settled = Rebasing.settle(
                now.authored(),
                rebased(now, mine.values()),
                conflict -> choices.computeIfAbsent(
                        conflict.element() + " " + conflict.feature(),
                        _ -> random.nextBoolean() ? Side.MINE : Side.THEIRS));
        assertThat(Rebasing.conflicts(now.authored(), settled)).isEmpty();
        assertThat(choices).as("some were chosen").isNotEmpty();
        ElementsHead after = published(now, settled);
        for (PlanElement was : begun.elements()) {
            check(was, mine.get(was.key()), theirs.get(was.key()), after, choices);
        }
        assertThat(after.elements())
                .allSatisfy(element -> assertThat(begun.element(element.key())).isPresent());
    }

    private static List<ElementChange> rebased(ElementsHead now, Collection<ElementChange> changes) {
        return changes.stream()
                .map(change -> Rebasing.onto(there(now, change.key()), change).change())
                .filter(change -> change != null)
                .toList();
    }

    private static List<ElementChange> many() {
        List<ElementChange> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ElementKey key = new ElementKey("asset", "x" + i);
            many.add(new ElementChange(
                    key, null, new PlanElement(key, CORE, i, "{\"address\":\"10.1.0." + i + "\",\"owner\":\"始\"}")));
        }
        return many;
    }

    private static Map<ElementKey, ElementChange> edits(ElementsHead begun, Random random, String who) {
        Map<ElementKey, ElementChange> edits = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            PlanElement before = there(begun, new ElementKey("asset", "x" + i));
            if (random.nextInt(6) == 0) {
                edits.put(before.key(), new ElementChange(before.key(), before, null));
                continue;
            }
            Asset asset = db(before);
            for (String value : FREE) {
                if (random.nextInt(3) == 0) {
                    Field field = Schema.field(asset.eClass(), value);
                    String wanted = random.nextInt(4) == 0 ? "同" : who + random.nextInt(3);
                    asset.eSet(field.feature(), wanted);
                }
            }
            PlanElement after = ElementForm.encode(asset);
            if (!after.equals(before)) {
                edits.put(before.key(), new ElementChange(before.key(), before, after));
            }
        }
        return edits;
    }

    private static void check(
            PlanElement was, ElementChange mine, ElementChange theirs, ElementsHead after, Map<String, Side> choices) {
        PlanElement found = there(after, was.key());
        PlanElement my = mine == null ? was : mine.after();
        PlanElement their = theirs == null ? was : theirs.after();
        Side whole = choices.get(was.key() + " ");
        boolean oneRemoved = my == null || their == null;
        if (oneRemoved) {
            boolean onlyOne = mine == null || theirs == null;
            PlanElement wanted = onlyOne ? null : whole == Side.MINE ? my : their;
            assertThat(found).as(was.key().toString()).isEqualTo(my == null && their == null ? null : wanted);
            return;
        }
        assertThat(found).as(was.key().toString()).isNotNull();
        for (Field field : Schema.fields(ElementForm.decode(was).eClass())) {
            String name = was.key() + " " + field.name();
            Object a = value(field, was);
            Object b = value(field, my);
            Object c = value(field, their);
            Object chosen = choices.get(name) == Side.MINE ? b : c;
            Object wanted = a.equals(b) ? c : a.equals(c) || b.equals(c) ? b : chosen;
            assertThat(value(field, found)).as(name).isEqualTo(wanted);
        }
    }

    private static Object value(Field field, PlanElement element) {
        return FieldText.shown(field, field.get(ElementForm.decode(element)));
    }
}

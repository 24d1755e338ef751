package org.yagura.ui.operate.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.operate.internal.Alerts;
import org.yagura.ui.operate.internal.board.AlertRows;
import org.yagura.ui.operate.internal.filter.RowFilter;

class ArrangerTest {
    private static final AlertRows ROWS = new AlertRows(() -> Plan.EMPTY);

    private final Arranger<AlertRow> arranger = new Arranger<>(ROWS, ROWS.flood());
    private Instant now = Alerts.NOON;

    private final AlertRow first = Alerts.alert(1, "a");
    private final AlertRow second = Alerts.severity(Alerts.alert(2, "b"), Severity.MAJOR);
    private final AlertRow third = Alerts.severity(Alerts.alert(3, "c"), Severity.MINOR);

    @BeforeEach
    void threeRows() {
        arranger.reset(List.of(third, first, second));
        arranger.arrange(now);
    }

    private Arrangement<AlertRow> arrange() {
        return arranger.arrange(now);
    }

    private List<String> hosts() {
        return arrange().entries().stream().map(ArrangerTest::said).toList();
    }

    private static String said(Entry<AlertRow> entry) {
        return switch (entry) {
            case Line<AlertRow> line -> line.row().asset();
            case GroupLine<AlertRow> group ->
                "[" + group.label() + " " + group.lines().size() + "]";
        };
    }

    private void change(AlertRow... rows) {
        arranger.change(List.of(rows), List.of(), now);
    }

    private void gone(AlertRow row) {
        arranger.change(List.of(), List.of(row.alert()), now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void theMostUrgentStandsFirst() {
        assertThat(hosts()).containsExactly("a", "b", "c");
    }

    @Test
    void aFreeTableTakesInWhatIsNewAtItsPlaceAndLetsGoWhatIsGone() {
        change(Alerts.severity(Alerts.alert(4, "between"), Severity.MAJOR));
        gone(third);
        assertThat(hosts()).containsExactly("a", "b", "between");
    }

    @Test
    void inAHeldTableNothingJumps() {
        arranger.hold(true);
        change(Alerts.alert(4, "new"), Alerts.severity(Alerts.alert(5, "newer"), Severity.INFO));
        change(Alerts.state(first, AlertState.ACKNOWLEDGED));
        gone(second);
        Arrangement<AlertRow> held = arrange();
        assertThat(held.entries()).extracting(ArrangerTest::said).containsExactly("a", "b", "c");
        assertThat(held.structure()).isFalse();
        assertThat(held.waiting()).isEqualTo(new Arrangement.Waiting(2, 1, 2));
        Line<AlertRow> shown = (Line<AlertRow>) held.entries().getFirst();
        assertThat(shown.row().state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(((Line<AlertRow>) held.entries().get(1)).isGone()).isTrue();
    }

    @Test
    void aNewPlanMovesNothingInAHeldTableEither() {
        arranger.hold(true);
        arranger.reset(List.of(Alerts.alert(4, "new"), Alerts.state(first, AlertState.ACKNOWLEDGED), third));
        Arrangement<AlertRow> held = arrange();
        assertThat(held.entries()).extracting(ArrangerTest::said).containsExactly("a", "b", "c");
        assertThat(held.waiting()).isEqualTo(new Arrangement.Waiting(1, 1, 2));
        arranger.bring();
        assertThat(hosts()).containsExactly("new", "c", "a");
    }

    @Test
    void bringingInPutsEverythingInItsPlaceAndTheTableStaysHeld() {
        arranger.hold(true);
        change(Alerts.alert(4, "new"), Alerts.state(first, AlertState.ACKNOWLEDGED));
        gone(second);
        arranger.bring();
        Arrangement<AlertRow> brought = arrange();
        assertThat(brought.entries()).extracting(ArrangerTest::said).containsExactly("new", "c", "a");
        assertThat(brought.waiting().isNothing()).isTrue();
        change(Alerts.alert(6, "later"));
        assertThat(arrange().waiting().arrived()).isEqualTo(1);
    }

    @Test
    void lettingGoBringsIn() {
        arranger.hold(true);
        change(Alerts.alert(4, "new"));
        arrange();
        arranger.hold(false);
        assertThat(hosts()).containsExactly("a", "new", "b", "c");
    }

    @Test
    void aRowThatCameAndWentWhileHeldIsNeitherShownNorCounted() {
        arranger.hold(true);
        AlertRow brief = Alerts.alert(4, "brief");
        change(brief);
        arrange();
        gone(brief);
        assertThat(arrange().waiting().isNothing()).isTrue();
    }

    @Test
    void anEmptyTableHasNothingThatCouldJump() {
        arranger.reset(List.of());
        arrange();
        arranger.hold(true);
        change(first);
        assertThat(hosts()).containsExactly("a");
    }

    @Test
    void aFilterHidesAndAnotherShowsAgain() {
        arranger.set(setting((row, _) -> row.letters().contains("b"), null, false));
        assertThat(hosts()).containsExactly("a", "b", "c");
        arranger.set(setting((row, _) -> row.row().severity() == Severity.MAJOR, null, false));
        assertThat(hosts()).containsExactly("b");
        arranger.set(setting(RowFilter.all(), null, false));
        assertThat(hosts()).containsExactly("a", "b", "c");
    }

    private static Setting<AlertRow> setting(RowFilter<AlertRow> filter, Grouping<AlertRow> by, boolean quiet) {
        return new Setting<>(filter, ROWS.urgency(), by, quiet, true);
    }

    @Test
    void quietRowsAreCountedAndShownWhenAskedFor() {
        QuietReason reason = new QuietReason(QuietKind.DEPENDENCY, first.alert(), "a", null, "", "");
        change(Alerts.quiet(second, AlertState.SUPPRESSED, reason));
        Arrangement<AlertRow> without = arrange();
        assertThat(without.hiddenQuiet()).isEqualTo(1);
        assertThat(without.entries()).extracting(ArrangerTest::said).containsExactly("a", "c");
        arranger.set(setting(RowFilter.all(), null, true));
        Arrangement<AlertRow> with = arrange();
        assertThat(with.hiddenQuiet()).isZero();
        assertThat(with.entries()).extracting(ArrangerTest::said).containsExactly("a", "c", "b");
        arranger.set(setting(RowFilter.all(), null, false));
        change(second);
        assertThat(arrange().hiddenQuiet()).isZero();
    }

    @Test
    void groupsStandInTheOrderOfTheirMostUrgentRowsWithTheirCounts() {
        AlertRow other = Alerts.customer(Alerts.severity(Alerts.alert(4, "d"), Severity.MAJOR), "Airline");
        change(other, Alerts.state(third, AlertState.CLEARED));
        arranger.set(setting(RowFilter.all(), byCustomer(), false));
        Arrangement<AlertRow> grouped = arrange();
        assertThat(grouped.entries())
                .extracting(ArrangerTest::said)
                .containsExactly("[Bank 3]", "a", "b", "c", "[Airline 1]", "d");
        GroupLine<AlertRow> bank = (GroupLine<AlertRow>) grouped.entries().getFirst();
        assertThat(bank.active(Severity.CRITICAL)).isEqualTo(1);
        assertThat(bank.active(Severity.MAJOR)).isEqualTo(1);
        assertThat(bank.active(Severity.MINOR)).isZero();
        assertThat(bank.loud()).isEqualTo(2);
        assertThat(bank.worst()).isEqualTo(Severity.CRITICAL);
        arranger.fold(bank.key(), true);
        assertThat(hosts()).containsExactly("[Bank 3]", "[Airline 1]", "d");
        arranger.foldAll(true);
        assertThat(hosts()).containsExactly("[Bank 3]", "[Airline 1]");
    }

    private static Grouping<AlertRow> byCustomer() {
        return ROWS.groupings().getFirst();
    }

    @Test
    void inAHeldTableARowDoesNotJumpIntoAnotherGroup() {
        arranger.set(setting(RowFilter.all(), byCustomer(), false));
        arrange();
        arranger.hold(true);
        change(Alerts.customer(first, "Airline"));
        assertThat(hosts()).containsExactly("[Bank 3]", "a", "b", "c");
        arranger.bring();
        assertThat(hosts()).containsExactly("[Airline 1]", "a", "[Bank 2]", "b", "c");
    }

    @Test
    void aFloodIsGroupedByRootByItselfAndOneWishReturnsToTheFlatList() {
        flood(Flood.MANY, "behind");
        Arrangement<AlertRow> flooded = arrange();
        assertThat(flooded.flood()).isTrue();
        assertThat(flooded.grouping()).isEqualTo(ROWS.flood());
        assertThat(flooded.entries().getFirst()).isInstanceOf(GroupLine.class);
        arranger.wantFlat(true);
        assertThat(arrange().grouping()).isNull();
        pass(Duration.ofMinutes(20));
        assertThat(arrange().flood()).isFalse();
        flood(Flood.MANY, "again");
        assertThat(arrange().grouping()).isEqualTo(ROWS.flood());
    }

    @Test
    void aFlatListWantedBeforeAFloodDoesNotKeepItFromBeingGrouped() {
        arranger.wantFlat(true);
        arrange();
        flood(Flood.MANY, "behind");
        assertThat(arrange().grouping()).isEqualTo(ROWS.flood());
    }

    @Test
    void whatAHeldTableTellsOfWaitingRowsFollowsTheirChanges() {
        arrange();
        arranger.hold(true);
        change(Alerts.severity(third, Severity.CRITICAL), Alerts.alert(4, "new"));
        assertThat(arrange().waiting().moved()).isEqualTo(1);
        assertThat(arrange().waiting().arrived()).isEqualTo(1);
        change(third);
        gone(Alerts.alert(4, "new"));
        assertThat(arrange().waiting().isNothing()).isTrue();
        change(Alerts.severity(third, Severity.CRITICAL));
        arrange();
        arranger.bring();
        assertThat(hosts()).containsExactly("a", "c", "b");
        assertThat(arrange().waiting().isNothing()).isTrue();
    }

    @Test
    void sortingBackAndForthShowsEveryRowOnceWhateverCameAndWentMeanwhile() {
        RowOrder<AlertRow> byHost =
                new RowOrder<>(List.of(new RowOrder.Key<>(new TextOrder<>(AlertRow::asset), true)), ROWS.urgency());
        RowOrder<AlertRow> byUrgency = new RowOrder<>(List.of(), ROWS.urgency());
        arranger.set(new Setting<>(RowFilter.all(), byUrgency, null, false, true));
        assertThat(hosts()).containsExactly("a", "b", "c");
        arranger.set(new Setting<>(RowFilter.all(), byHost, null, false, true));
        assertThat(hosts()).containsExactly("c", "b", "a");
        change(Alerts.alert(4, "d"));
        gone(second);
        assertThat(hosts()).containsExactly("d", "c", "a");
        arranger.set(new Setting<>(RowFilter.all(), byUrgency, null, false, true));
        assertThat(hosts()).containsExactly("a", "d", "c");
        arranger.set(new Setting<>(RowFilter.all(), byHost, null, false, true));
        assertThat(hosts()).containsExactly("d", "c", "a");
    }

    @Test
    void ordersAndFiltersInAnyTurnShowWhatSortingAtOnceWould() {
        List<RowOrder<AlertRow>> orders = List.of(
                new RowOrder<>(List.of(), ROWS.urgency()),
                new RowOrder<>(List.of(new RowOrder.Key<>(new TextOrder<>(AlertRow::asset), true)), ROWS.urgency()),
                new RowOrder<>(
                        List.of(new RowOrder.Key<>(Comparator.comparing(AlertRow::customer), false)), ROWS.urgency()));
        List<RowFilter<AlertRow>> filters =
                List.of(RowFilter.all(), hosts("h1"), hosts("h1").not(), hosts("nowhere"));
        Random random = new Random(7);
        List<AlertRow> rows = new ArrayList<>(List.of(first, second, third));
        for (int step = 0; step < 800; step++) {
            step(random, rows, step);
            if (random.nextInt(25) == 0) {
                Collections.shuffle(rows, random);
                arranger.reset(rows);
            }
            if (random.nextInt(3) == 0) {
                Setting<AlertRow> wanted = new Setting<>(
                        filters.get(random.nextInt(filters.size())),
                        orders.get(random.nextInt(orders.size())),
                        null,
                        random.nextBoolean(),
                        true);
                arranger.set(wanted);
                arranger.wantFlat(true);
                Arranger<AlertRow> other = new Arranger<>(ROWS, null);
                other.reset(rows);
                other.set(wanted);
                assertThat(ids(arrange().entries()))
                        .isEqualTo(ids(other.arrange(now).entries()));
            }
            pass(Duration.ofMillis(700));
        }
    }

    private static RowFilter<AlertRow> hosts(String start) {
        return (row, _) -> row.row().asset().startsWith(start);
    }

    private void flood(int rows, String host) {
        List<AlertRow> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(Alerts.alert(1_000 + host.hashCode() % 1_000 * 1_000 + i, host));
        }
        arranger.change(all, List.of(), now);
    }

    @Test
    void aHeldTableIsNotGroupedByAFloodUntilItIsBroughtIn() {
        arranger.hold(true);
        flood(Flood.MANY, "behind");
        assertThat(hosts()).containsExactly("a", "b", "c");
        arranger.bring();
        assertThat(arrange().grouping()).isEqualTo(ROWS.flood());
    }

    @Test
    void fewerThanAFloodAreNotGrouped() {
        flood(Flood.MANY - 1, "behind");
        assertThat(arrange().flood()).isFalse();
        pass(Duration.ofMinutes(2));
        flood(Flood.MANY - 1, "later");
        assertThat(arrange().flood()).isFalse();
    }

    @Test
    void filtersThatAskForATimeLookAgain() {
        arranger.set(
                setting(RowFilter.timed((row, at) -> row.row().since().isAfter(at.minusSeconds(30))), null, false));
        assertThat(hosts()).hasSize(3);
        pass(Duration.ofMinutes(1));
        assertThat(hosts()).isEmpty();
    }

    @Test
    void whateverHappensInSmallStepsEndsAsIfItHadBeenSortedAtOnce() {
        Random random = new Random(42);
        List<AlertRow> rows = new ArrayList<>(List.of(first, second, third));
        for (int step = 0; step < 400; step++) {
            int what = random.nextInt(10);
            if (what < 4 || rows.isEmpty()) {
                AlertRow row = Alerts.severity(
                        Alerts.since(Alerts.alert(100 + step, "h" + step), now.minusSeconds(random.nextInt(900))),
                        Severity.values()[random.nextInt(5)]);
                rows.add(row);
                change(row);
            } else if (what < 8) {
                int at = random.nextInt(rows.size());
                AlertRow row = Alerts.state(rows.get(at), AlertState.values()[random.nextInt(6)]);
                rows.set(at, row);
                change(row);
            } else {
                gone(rows.remove(random.nextInt(rows.size())));
            }
            arranger.hold(random.nextInt(4) == 0);
            arrange();
            pass(Duration.ofMillis(700));
        }
        arranger.hold(false);
        arranger.wantFlat(true);
        assertThat(ids(arrange().entries())).isEqualTo(expected(rows));
    }

    @Test
    void groupsThatFollowSmallStepsEndAsIfTheyHadBeenMadeAtOnce() {
        arranger.set(setting(RowFilter.all(), byCustomer(), false));
        Random random = new Random(11);
        List<AlertRow> rows = new ArrayList<>(List.of(first, second, third));
        for (int step = 0; step < 600; step++) {
            step(random, rows, step);
            boolean held = random.nextInt(3) == 0;
            arranger.hold(held);
            if (random.nextInt(20) == 0) {
                arranger.fold("c" + random.nextInt(6), random.nextBoolean());
            }
            List<Entry<AlertRow>> entries = arrange().entries();
            assertThat(shownLines(entries)).doesNotHaveDuplicates();
            if (!held) {
                assertThat(told(entries)).isEqualTo(told(atOnce(rows)));
            }
            pass(Duration.ofMillis(700));
        }
    }

    private void step(Random random, List<AlertRow> rows, int step) {
        String customer = "c" + random.nextInt(6);
        int at = rows.isEmpty() ? -1 : random.nextInt(rows.size());
        switch (rows.size() < 4 ? 0 : random.nextInt(5)) {
            case 0 -> {
                AlertRow row = Alerts.severity(
                        Alerts.since(Alerts.alert(100 + step, "h" + step), now.minusSeconds(random.nextInt(900))),
                        Severity.values()[random.nextInt(5)]);
                rows.add(Alerts.customer(row, customer));
                change(rows.getLast());
            }
            case 1, 2 -> {
                rows.set(at, Alerts.state(rows.get(at), AlertState.values()[random.nextInt(6)]));
                change(rows.get(at));
            }
            case 3 -> {
                rows.set(at, Alerts.customer(rows.get(at), customer));
                change(rows.get(at));
            }
            default -> gone(rows.remove(at));
        }
    }

    private static List<Serializable> shownLines(List<Entry<AlertRow>> entries) {
        return entries.stream()
                .flatMap(entry -> switch (entry) {
                    case Line<AlertRow> _ -> Stream.<Serializable>empty();
                    case GroupLine<AlertRow> group -> group.lines().stream().map(Line::id);
                })
                .toList();
    }

    private List<Entry<AlertRow>> atOnce(List<AlertRow> rows) {
        Arranger<AlertRow> other = new Arranger<>(ROWS, ROWS.flood());
        other.set(setting(RowFilter.all(), byCustomer(), false));
        other.reset(rows);
        return other.arrange(now).entries();
    }

    /** Everything of the groups but whether they are folded. */
    private static List<String> told(List<Entry<AlertRow>> entries) {
        return entries.stream()
                .filter(GroupLine.class::isInstance)
                .map(entry -> (GroupLine<AlertRow>) entry)
                .map(group -> group.label()
                        + group.loud()
                        + group.worst()
                        + group.oldest()
                        + Stream.of(Severity.values()).map(group::active).toList()
                        + group.lines().stream().map(Line::id).toList())
                .toList();
    }

    @Test
    void aGroupInWhichNothingChangedIsNotMadeAnew() {
        AlertRow other = Alerts.customer(Alerts.alert(4, "d"), "Airline");
        change(other);
        arranger.set(setting(RowFilter.all(), byCustomer(), false));
        List<Entry<AlertRow>> before = heads(arrange());
        change(Alerts.state(other, AlertState.ACKNOWLEDGED));
        List<Entry<AlertRow>> after = heads(arrange());
        assertThat(after.getFirst()).isSameAs(before.getFirst());
        assertThat(after.getLast()).isNotSameAs(before.getLast()).matches(head -> head.isSame(before.getLast()));
    }

    private static List<Entry<AlertRow>> heads(Arrangement<AlertRow> arrangement) {
        return arrangement.entries().stream()
                .filter(GroupLine.class::isInstance)
                .toList();
    }

    private static List<UUID> expected(Collection<AlertRow> rows) {
        List<AlertRow> sorted = new ArrayList<>(
                rows.stream().filter(row -> !row.state().isQuiet()).toList());
        Collections.sort(sorted, ROWS.urgency());
        return sorted.stream().map(AlertRow::alert).toList();
    }

    private static List<UUID> ids(List<Entry<AlertRow>> entries) {
        return entries.stream().map(entry -> (UUID) entry.id()).toList();
    }
}

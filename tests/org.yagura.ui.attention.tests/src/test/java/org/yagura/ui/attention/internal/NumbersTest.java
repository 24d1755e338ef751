package org.yagura.ui.attention.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.core.fact.Severity.CRITICAL;
import static org.yagura.core.fact.Severity.MAJOR;
import static org.yagura.core.fact.Severity.MINOR;
import static org.yagura.core.view.AlertState.ACKNOWLEDGED;
import static org.yagura.core.view.AlertState.CLEARED;
import static org.yagura.core.view.AlertState.SUPPRESSED;
import static org.yagura.core.view.AlertState.UNACKNOWLEDGED;
import static org.yagura.ui.attention.internal.Rows.START;
import static org.yagura.ui.attention.internal.Rows.row;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.Customer;
import org.yagura.core.view.AlertRow;

/** What is counted, and in which order it is shown. */
class NumbersTest {
    @Test
    void severitiesCountWhatIsActiveAndNotQuiet() {
        Counts counts = Counts.of(List.of(
                row(1, CRITICAL, UNACKNOWLEDGED, START.plusSeconds(60), "A"),
                row(2, CRITICAL, ACKNOWLEDGED, START, "A"),
                row(3, CRITICAL, SUPPRESSED, START, "A"),
                row(4, CRITICAL, CLEARED, START, "A"),
                row(5, MINOR, UNACKNOWLEDGED, START.plusSeconds(30), "A")));
        assertThat(counts.of(CRITICAL)).isEqualTo(2);
        assertThat(counts.of(MINOR)).isOne();
        assertThat(counts.of(MAJOR)).isZero();
        assertThat(counts.of(Standing.UNACKNOWLEDGED)).isEqualTo(2);
        assertThat(counts.of(Standing.ACKNOWLEDGED)).isOne();
        assertThat(counts.of(Standing.QUIET)).isOne();
        assertThat(counts.oldest()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void withoutAnUnacknowledgedAlertThereIsNoOldest() {
        assertThat(Counts.of(List.of(row(1, CRITICAL, ACKNOWLEDGED))).oldest()).isNull();
    }

    @Test
    void aTallyCountsTheSameAsALookAtEverythingWhateverChanges() {
        Tally tally = new Tally();
        AlertRow first = row(1, CRITICAL, UNACKNOWLEDGED, START, "A");
        AlertRow second = row(2, MAJOR, UNACKNOWLEDGED, START.plusSeconds(30), "A");
        AlertRow seen = row(1, MINOR, ACKNOWLEDGED, START, "A");
        tally.begin(List.of(first, second));
        assertThat(tally.counts()).isEqualTo(Counts.of(List.of(first, second)));
        tally.take(List.of(seen), List.of());
        assertThat(tally.counts()).isEqualTo(Counts.of(List.of(seen, second)));
        assertThat(tally.counts().oldest()).isEqualTo(START.plusSeconds(30));
        tally.take(List.of(), List.of(second.alert(), second.alert()));
        assertThat(tally.counts()).isEqualTo(Counts.of(List.of(seen)));
        tally.take(List.of(), List.of(seen.alert()));
        assertThat(tally.counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void loadIsCountedOverTenMinutesAndAnHour() {
        OperatorLoad load = new OperatorLoad();
        load.add(START, 5);
        load.add(START, 1);
        assertThat(load.inTenMinutes(START.plus(Duration.ofMinutes(5)))).isEqualTo(6);
        load.add(START.plus(Duration.ofMinutes(55)), 3);
        assertThat(load.inTenMinutes(START.plus(Duration.ofMinutes(59)))).isEqualTo(3);
        assertThat(load.inAnHour(START.plus(Duration.ofMinutes(59)))).isEqualTo(9);
        assertThat(load.inAnHour(START.plus(Duration.ofMinutes(61)))).isEqualTo(3);
    }

    @Test
    void loadHasThreeLevels() {
        LoadLimits limits = LoadLimits.STANDARD;
        assertThat(limits.level(1)).isEqualTo(LoadLimits.Level.CALM);
        assertThat(limits.level(2)).isEqualTo(LoadLimits.Level.BUSY);
        assertThat(limits.level(10)).isEqualTo(LoadLimits.Level.BUSY);
        assertThat(limits.level(11)).isEqualTo(LoadLimits.Level.FLOOD);
        assertThat(LoadLimits.areRight(10, 10)).isFalse();
        assertThat(LoadLimits.areRight(0, 10)).isFalse();
    }

    @Test
    void aPageOfTheWallShowsTheWorstFirstThenWhatNobodyHasSeen() {
        List<AlertRow> rows = List.of(
                row(1, MAJOR, UNACKNOWLEDGED, START, "A"),
                row(2, CRITICAL, ACKNOWLEDGED, START, "A"),
                row(3, CRITICAL, UNACKNOWLEDGED, START, "A"),
                row(4, CRITICAL, UNACKNOWLEDGED, START.plusSeconds(9), "A"),
                row(5, CRITICAL, SUPPRESSED, START, "A"),
                row(6, MINOR, UNACKNOWLEDGED, START, "A"));
        assertThat(new WallPage("", WallPage::isWorst).of(rows))
                .extracting(AlertRow::asset)
                .containsExactly("db4", "db3", "db2", "db1");
        assertThat(new WallPage("", WallPage::isUnacknowledged).of(rows))
                .extracting(AlertRow::asset)
                .containsExactly("db4", "db3", "db1", "db6");
    }

    @Test
    void everyCustomerHasATileTheWorstFirst() {
        List<Customer> customers = List.of(customer("A"), customer("B"), customer("C"));
        List<AlertRow> rows = List.of(
                row(1, MINOR, UNACKNOWLEDGED, START, "B"),
                row(2, CRITICAL, ACKNOWLEDGED, START, "C"),
                row(3, MINOR, ACKNOWLEDGED, START, "C"),
                row(4, CRITICAL, SUPPRESSED, START, "A"));
        assertThat(CustomerTile.of(customers, rows))
                .containsExactly(
                        new CustomerTile("C", CRITICAL, 2, 0),
                        new CustomerTile("B", MINOR, 1, 1),
                        new CustomerTile("A", null, 0, 0));
    }

    private static Customer customer(String name) {
        return new Customer(name, name, List.of(), List.of());
    }
}

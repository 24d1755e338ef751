package org.yagura.ui.operate.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Letters;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.operate.internal.Alerts;
import org.yagura.ui.operate.internal.board.AlertRows;

class FilterTextTest {
    private static final AlertRows ROWS = new AlertRows(() -> Plan.EMPTY);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final FilterText<AlertRow> READER = new FilterText<>(ROWS.fields(), TOKYO, ROWS.timeField());
    private static final Instant NOW = Alerts.NOON.plus(Duration.ofMinutes(20));

    private record One(AlertRow row) implements RowFilter.Searchable<AlertRow> {
        @Override
        public String letters() {
            return Letters.plain(ROWS.words(row));
        }
    }

    private static boolean passes(String text, AlertRow row) {
        return READER.read(text).filter().test(new One(row), NOW);
    }

    private static final AlertRow DB = Alerts.count(Alerts.owner(Alerts.alert(1, "db01"), "Sato"), 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db01",
                "DB01 bank",
                "ｄｂ０１",
                "\"no answer\"",
                "host:db01",
                "host=db01",
                "ホスト:db",
                "-host:web",
                "-web",
                "host:web,db",
                "severity:critical",
                "severity:crit,major",
                "重要度:critical",
                "severity>=major",
                "severity:>=critical",
                "-severity:info",
                "state:unacknowledged",
                "owner:sato",
                "-owner:\"\"",
                "count>3",
                "count:>=4",
                "count:4",
                "count:2..5",
                "incident:1001",
                "incident:INC-1001",
                "last 30m",
                "直近30分",
                "since:<30m",
                "since:>10m",
                "since:today",
                "since:2026-11-25",
                "since:>=2026-11-25",
                "since:11:00..13:00",
                "since:11:59",
                "-since:>1h",
                "host:db01 severity:critical -owner:tanaka last 1h"
            })
    void matches(String text) {
        assertThat(READER.read(text).problems()).isEmpty();
        assertThat(passes(text, DB)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "-db01",
                "host:web",
                "host=db",
                "-host:db",
                "severity:major",
                "severity<critical",
                "-severity:critical,major",
                "state:acknowledged",
                "owner:\"\"",
                "owner:tanaka",
                "count>4",
                "count:1..3",
                "last 10m",
                "since:>30m",
                "since:yesterday",
                "since:12:01",
                "since:2026-11-24",
                "db01 web"
            })
    void doesNotMatch(String text) {
        assertThat(READER.read(text).problems()).isEmpty();
        assertThat(passes(text, DB)).isFalse();
    }

    @Test
    void statesAreKnownByTheirNamesInBothWays() {
        AlertRow cleared = Alerts.state(DB, AlertState.CLEARED);
        assertThat(passes("state:recovered", cleared)).isTrue();
        assertThat(passes("state:cleared", cleared)).isTrue();
        assertThat(passes("state:recovered", DB)).isFalse();
        assertThat(passes("state:out-of-service", Alerts.state(DB, AlertState.OUT_OF_SERVICE)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"severitty:critical,severity", "hst:db01,host", "http://db01,''", "zzzzzz:x,''"})
    void anUnknownFieldIsLookedForAsTextAndToldWithTheNearest(String text, String nearest) {
        FilterText.Read<AlertRow> read = READER.read(text);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(FilterProblem.Kind.UNKNOWN_FIELD);
            assertThat(problem.nearest()).isEqualTo(nearest);
        });
        assertThat(read.filter().test(new One(DB), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"severity:purple", "count:many", "since:someday", "-severity:purple", "since:25:99"})
    void aValueThatCannotBeIsLeftOutAndTold(String text) {
        FilterText.Read<AlertRow> read = READER.read(text + " db01");
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(FilterProblem.Kind.UNKNOWN_VALUE));
        assertThat(read.filter().test(new One(DB), NOW)).isTrue();
    }

    @Test
    void whatIsStillBeingTypedNeverEmptiesTheTable() {
        for (String text : List.of("severity:", "host:", "-", "\"", "\"db", "last", "last ", "since:")) {
            assertThat(passes(text + " db01", DB) || passes(text, DB)).as(text).isTrue();
        }
    }

    @Test
    void timesOfDayAreOfTheCentresZone() {
        AlertRow lunch = Alerts.since(DB, Instant.parse("2026-11-25T03:00:00Z"));
        assertThat(passes("since:12:00..12:01", lunch)).isTrue();
        assertThat(passes("since:03:00..03:01", lunch)).isFalse();
    }

    @Test
    void aTimeOfDayThatIsStillToComeIsYesterdays() {
        AlertRow lastNight = Alerts.since(DB, Instant.parse("2026-11-24T14:00:00Z"));
        assertThat(passes("since:22:00", lastNight)).isTrue();
    }

    @Test
    void whatIsTypedUnderAColumnAsksThatColumn() {
        assertThat(FilterText.ofColumn("severity", "critical,major")).isEqualTo("severity:critical,major");
        assertThat(FilterText.ofColumn("host", "-db web")).isEqualTo("-host:db host:web");
        assertThat(FilterText.ofColumn("count", ">3")).isEqualTo("count:>3");
        assertThat(passes(FilterText.ofColumn("count", ">3"), DB)).isTrue();
        assertThat(passes(FilterText.ofColumn("text", "\"no answer\""), DB)).isTrue();
    }

    @Test
    void aNameWithSpacesAndCommasIsQuoted() {
        AlertRow odd = Alerts.customer(DB, "A, B & Co");
        assertThat(FilterText.ask("customer", "A, B & Co")).isEqualTo("customer:\"A, B & Co\"");
        assertThat(passes(FilterText.ask("customer", "A, B & Co"), odd)).isTrue();
        assertThat(passes(FilterText.ask("customer", "A, B & Co"), DB)).isFalse();
        assertThat(passes(FilterText.ask("owner", ""), Alerts.owner(DB, ""))).isTrue();
    }

    @Test
    void severitiesCompareByHowBadTheyAre() {
        AlertRow minor = Alerts.severity(DB, Severity.MINOR);
        assertThat(passes("severity>=minor", minor)).isTrue();
        assertThat(passes("severity>minor", minor)).isFalse();
        assertThat(passes("severity<major", minor)).isTrue();
        assertThat(passes("severity<=critical", minor)).isTrue();
    }
}

package org.yagura.ui.supervise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.ui.supervise.internal.Sample.NOW;
import static org.yagura.ui.supervise.internal.Sample.PLAN;
import static org.yagura.ui.supervise.internal.Sample.span;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;

class HappeningTest {
    private final AlertSpan asked = span("web", NOW, null);
    private final Subject subject = Subject.of(asked).orElseThrow();

    private List<Happening> around(List<AlertSpan> spans, IncidentRow... incidents) {
        return Happening.around(subject, Duration.ofMinutes(15), PLAN, spans, List.of(incidents));
    }

    private static IncidentRow incident(long number, IncidentState state, Instant opened, Instant recovered) {
        return new IncidentRow(
                number,
                state,
                Severity.MAJOR,
                Phrase.verbatim("down"),
                "",
                "",
                "web",
                "web",
                opened,
                NOW.plusSeconds(600),
                recovered,
                1,
                1,
                0,
                "",
                "");
    }

    @Test
    void theNearestComesFirstThenTheTime() {
        List<Happening> found = around(List.of(
                span("far", NOW.minusSeconds(300), null),
                span("till", NOW.minusSeconds(200), null),
                asked,
                span("db", NOW.minusSeconds(100), null)));
        assertThat(found.stream().map(Happening::asset)).containsExactly("db", "web", "till", "far");
        assertThat(found.stream().map(Happening::relation))
                .containsExactly(Relation.SAME_CUSTOMER, Relation.SAME_CUSTOMER, Relation.SAME_SITE, Relation.REST);
        assertThat(found.stream().filter(Happening::asked).map(Happening::asset))
                .containsExactly("web");
    }

    @Test
    void whatDependsOnItIsNearThoughItIsSomebodyElses() {
        assertThat(Relation.of(PLAN, "sw", "cloud")).isEqualTo(Relation.SAME_SITE);
        assertThat(Relation.of(PLAN, "cloud", "sw")).isEqualTo(Relation.SAME_SITE);
        assertThat(Relation.of(PLAN, "cloud", "web")).isEqualTo(Relation.REST);
        assertThat(Relation.of(PLAN, "unknown", "unheard")).isEqualTo(Relation.REST);
    }

    @Test
    void beginningsAndEndsCountByThemselves() {
        AlertSpan old = span("db", NOW.minus(Duration.ofHours(5)), NOW.plusSeconds(60));
        AlertSpan late = span("db", NOW.plusSeconds(890), NOW.plusSeconds(901));
        List<Happening> found = around(List.of(old, late));
        assertThat(found.stream().map(Happening::kind)).containsExactly(Happening.Kind.CLEARED, Happening.Kind.RAISED);
    }

    @Test
    void ticketsTellTheirOwnStory() {
        List<Happening> found = around(
                List.of(),
                incident(7, IncidentState.CLOSED, NOW.plusSeconds(5), NOW.plusSeconds(300)),
                incident(8, IncidentState.OPEN, NOW.minus(Duration.ofDays(1)), null));
        assertThat(found.stream().map(Happening::kind))
                .containsExactly(Happening.Kind.OPENED, Happening.Kind.RECOVERED, Happening.Kind.CLOSED);
        assertThat(found).allMatch(one -> one.incident() == 7);
    }

    @Test
    void aTicketCanBeAskedAboutToo() {
        IncidentRow row = incident(7, IncidentState.OPEN, NOW, null);
        Subject about = Subject.of(row).orElseThrow();
        List<Happening> found = Happening.around(about, Duration.ofMinutes(5), PLAN, List.of(), List.of(row));
        assertThat(found).singleElement().matches(Happening::asked);
    }

    @Test
    void differencesAreShortAndSigned() {
        assertThat(Happening.offset(NOW, NOW)).isEqualTo("±0s");
        assertThat(Happening.offset(NOW, NOW.plusSeconds(180))).isEqualTo("+3m");
        assertThat(Happening.offset(NOW, NOW.minusSeconds(40))).isEqualTo("−40s");
        assertThat(Happening.offset(NOW, NOW.plusSeconds(99))).isEqualTo("+99s");
        assertThat(Happening.offset(NOW, NOW.minusSeconds(3_540))).isEqualTo("−59m");
    }
}

package org.yagura.ui.attention.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.CentreHealth;
import org.yagura.core.view.CentreHealth.Part;
import org.yagura.core.view.CentreHealth.State;
import org.yagura.ui.Staleness;
import org.yagura.ui.attention.internal.StaleRules.Finding;

/** A display that may be old says so within ten seconds. */
class StaleRulesTest {
    private static final Phrase TEXT = Phrase.of("health.engine.passed", 3);

    private final StaleRules rules = new StaleRules();
    private Instant now = Rows.START;

    @BeforeEach
    void begin() {
        rules.began(now);
    }

    private void says(Part... parts) {
        rules.answered(now, new CentreHealth(State.OK, Rows.START, 1, 1, Arrays.asList(parts), List.of()));
    }

    private Part well(String name) {
        return new Part(name, State.OK, 0, now, TEXT);
    }

    private Part stale(String name, State state, Instant since) {
        return new Part(name, state, 3, since, TEXT, since);
    }

    @Test
    void aCentreThatIsWellIsFresh() {
        says(well("feed"), well("database"));
        now = now.plusSeconds(5);
        assertThat(rules.stale(now)).isEmpty();
    }

    @Test
    void aPartThatStandsStillIsStaleUntilItMoves() {
        Instant since = now.minusSeconds(5);
        says(stale("probe.icmp", State.DEGRADED, since), well("feed"));
        assertThat(rules.stale(now)).containsExactly(new Finding("probe.icmp", since, TEXT));
        says(well("probe.icmp"), well("feed"));
        assertThat(rules.stale(now)).isEmpty();
    }

    @Test
    void theEarliestComesFirst() {
        Instant late = now.minusSeconds(2);
        Instant early = now.minusSeconds(9);
        says(stale("journal", State.FAILED, late), stale("feed", State.DEGRADED, early));
        assertThat(rules.stale(now)).extracting(Finding::part).containsExactly("feed", "journal");
    }

    @Test
    void aPartThatDoesNotWorkIsStaleEvenIfItNamesNoTime() {
        says(new Part("probe.http", State.FAILED, 0, null, TEXT));
        assertThat(rules.stale(now)).containsExactly(new Finding("probe.http", now, TEXT));
    }

    @Test
    void whatWorksWithSomethingMissingIsNotStale() {
        says(new Part("engine.monitor", State.DEGRADED, 0, now, TEXT));
        assertThat(rules.stale(now)).isEmpty();
    }

    @Test
    void noAnswerForSixSecondsIsStaleToo() {
        says(well("journal"));
        Instant last = now;
        now = now.plus(StaleRules.PATIENCE);
        assertThat(rules.stale(now)).isEmpty();
        now = now.plusSeconds(1);
        assertThat(rules.stale(now)).containsExactly(new Finding(Staleness.CONSOLE, last, null));
        says(well("journal"));
        assertThat(rules.stale(now)).isEmpty();
    }

    @Test
    void silenceStandsBesideWhatWasSaidBefore() {
        Instant since = now.minusSeconds(8);
        says(stale("feed", State.DEGRADED, since));
        now = now.plusSeconds(7);
        assertThat(rules.stale(now)).extracting(Finding::part).containsExactly("feed", Staleness.CONSOLE);
    }

    @Test
    void aCentreThatNeverAnswersIsStaleFromItsBeginning() {
        now = now.plusSeconds(8);
        assertThat(rules.stale(now)).containsExactly(new Finding(Staleness.CONSOLE, Rows.START, null));
        assertThat(StaleRules.PATIENCE).isLessThan(Duration.ofSeconds(10));
    }
}

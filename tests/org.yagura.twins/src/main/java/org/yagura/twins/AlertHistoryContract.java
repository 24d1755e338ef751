package org.yagura.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.AlertHistory;
import org.yagura.core.port.AlertHistory.Ended;
import org.yagura.core.port.Storage;
import org.yagura.core.view.AlertSpan;

/** What every history of alerts promises; run on the memory twin and on the real one. */
public abstract class AlertHistoryContract {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");

    @TempDir
    Path home;

    private Storage storage;
    private Storage.Opened store;
    private AlertHistory history;

    /** The store under test. */
    protected abstract Storage storage();

    @BeforeEach
    void open() {
        storage = storage();
        store = storage.open(home);
        history = store.alertHistory();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    private static AlertSpan span(long id, String asset, Instant from, Instant until) {
        return new AlertSpan(
                new UUID(0x7000, id),
                "monitor/" + asset + "/ping",
                asset,
                "bank",
                "bank/core",
                Phrase.of("condition.icmp"),
                Phrase.verbatim("応答なし"),
                Severity.MAJOR,
                from,
                until,
                1000 + id,
                null);
    }

    private AlertSpan save(long sequence, String asset, Instant from, Instant until) {
        AlertSpan span = span(sequence, asset, from, until);
        history.save(List.of(new Ended(sequence, span)));
        return span;
    }

    @Test
    void whatOverlapsIsFoundWholeAndOldestFirst() {
        AlertSpan before = save(5, "db1", at("2026-11-24T01:00:00Z"), at("2026-11-24T01:30:00Z"));
        AlertSpan into = save(7, "db2", at("2026-11-24T01:10:00Z"), at("2026-11-24T02:00:00.5Z"));
        AlertSpan inside = save(9, "db1", at("2026-11-24T02:10:00Z"), at("2026-11-24T02:20:00Z"));
        AlertSpan around = save(11, "db3", at("2026-11-24T01:05:00Z"), at("2026-11-24T04:00:00Z"));
        save(13, "db1", at("2026-11-24T03:00:00Z"), at("2026-11-24T03:01:00Z"));
        store.close();
        store = storage.open(home);
        history = store.alertHistory();
        assertThat(history.between(at("2026-11-24T02:00:00Z"), at("2026-11-24T03:00:00Z"), 10))
                .containsExactly(around, into, inside);
        assertThat(history.between(at("2026-11-24T01:30:00Z"), at("2026-11-24T01:31:00Z"), 10))
                .containsExactly(before, around, into);
        assertThat(history.of("db1", at("2026-11-24T01:00:00Z"), at("2026-11-24T03:00:00Z")))
                .containsExactly(before, inside);
        assertThat(history.of("db9", MIDNIGHT, at("2026-11-25T00:00:00Z"))).isEmpty();
        assertThat(history.between(at("2026-11-24T03:00:00Z"), at("2026-11-24T02:00:00Z"), 10))
                .isEmpty();
    }

    @Test
    void ofTooManyTheOnesThatEndedLastAreGiven() {
        save(1, "a", MIDNIGHT, MIDNIGHT.plusSeconds(10));
        AlertSpan second = save(2, "a", MIDNIGHT.plusSeconds(5), MIDNIGHT.plusSeconds(7_200));
        AlertSpan third = save(3, "a", MIDNIGHT.plusSeconds(1), MIDNIGHT.plusSeconds(90_000));
        assertThat(history.between(MIDNIGHT, MIDNIGHT.plusSeconds(60), 2)).containsExactly(third, second);
    }

    @Test
    void whatLastedThroughMidnightsIsFoundOnEveryDay() {
        AlertSpan days = save(1, "a", MIDNIGHT.minusSeconds(60), MIDNIGHT.plus(Duration.ofDays(3)));
        AlertSpan fromMidnight = save(2, "a", MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
        for (int day = 0; day < 3; day++) {
            Instant noon = MIDNIGHT.plus(Duration.ofDays(day)).plus(Duration.ofHours(12));
            assertThat(history.of("a", noon, noon.plusSeconds(1)))
                    .as("day " + day)
                    .containsExactlyElementsOf(day == 0 ? List.of(days, fromMidnight) : List.of(days));
        }
        Instant end = MIDNIGHT.plus(Duration.ofDays(3));
        assertThat(history.between(end, end.plusSeconds(1), 5)).containsExactly(days);
        assertThat(history.between(end.plusNanos(1), end.plusSeconds(1), 5)).isEmpty();
        assertThat(history.between(MIDNIGHT.minusSeconds(1), MIDNIGHT, 5)).containsExactly(days);
        assertThat(history.between(MIDNIGHT.minusSeconds(61), MIDNIGHT.minusSeconds(60), 5))
                .isEmpty();
    }

    @Test
    void savingAnOccurrenceAgainReplacesIt() {
        save(4, "a", MIDNIGHT, MIDNIGHT.plusSeconds(60));
        AlertSpan again = save(4, "a", MIDNIGHT.plusSeconds(1), MIDNIGHT.plusSeconds(60));
        assertThat(history.between(MIDNIGHT, MIDNIGHT.plusSeconds(100), 5)).containsExactly(again);
    }

    @Test
    void whatIsOldIsForgottenInSmallBatchesOldestFirst() {
        for (int i = 1; i <= 5; i++) {
            Instant end = MIDNIGHT.plus(Duration.ofDays(i));
            save(i, "a", end.minus(Duration.ofHours(30)), end);
        }
        Instant before = MIDNIGHT.plus(Duration.ofDays(4));
        assertThat(history.forget(before, 2)).isEqualTo(2);
        assertThat(history.of("a", Instant.EPOCH, before)).hasSize(3);
        assertThat(history.forget(before, 2)).isEqualTo(1);
        assertThat(history.forget(before, 2)).isZero();
        assertThat(history.of("a", Instant.EPOCH, before.plus(Duration.ofDays(9))))
                .extracting(AlertSpan::incident)
                .containsExactly(1004L, 1005L);
    }
}

package org.yagura.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.yagura.core.fact.AlertRaised;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertsReleased;
import org.yagura.core.fact.CheckStateChanged;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.Severity;
import org.yagura.core.fact.UuidV7;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Storage;
import org.yagura.store.internal.SqlStorage;

/** Fills a home: {@code HOME OPEN_ALERTS OTHER_FACTS}. */
public final class HomeMaker {
    private static final int UNIT = 500;

    private final UuidV7 ids = new UuidV7(new SplittableRandom(1));
    private final List<Fact> unit = new ArrayList<>();
    private final Storage.Opened store;
    private Instant now = Instant.now().minusSeconds(7_200);

    private HomeMaker(Storage.Opened store) {
        this.store = store;
    }

    public static void main(String[] args) {
        try (Storage.Opened store = new SqlStorage().open(Path.of(args[0]))) {
            HomeMaker maker = new HomeMaker(store);
            maker.states(Integer.parseInt(args[2]));
            maker.alerts(Integer.parseInt(args[1]));
            maker.flush();
        }
    }

    private void alerts(int count) {
        Severity[] severities = Severity.values();
        for (int i = 0; i < count; i++) {
            AlertSummary alert = new AlertSummary(
                    ids.next(now),
                    "host" + i,
                    Phrase.of("condition.icmp"),
                    severities[i % severities.length],
                    Phrase.of("icmp.timeout", 1000));
            var group = ids.next(now);
            write(new AlertRaised(
                    alert.alert(),
                    "monitor/host" + i + "/ping",
                    alert.asset(),
                    "host" + i + "/ping",
                    alert.condition(),
                    alert.severity(),
                    alert.text(),
                    false,
                    now,
                    now));
            write(new AlertsReleased(group, List.of(alert), List.of()));
            write(new IncidentOpened(1001L + i, group, alert.asset(), alert.severity(), alert.text(), List.of(alert)));
        }
    }

    private void states(int count) {
        for (int i = 0; i < count; i++) {
            boolean ok = i / 1_000 % 2 == 0;
            write(new CheckStateChanged(
                    "m" + i % 1_000,
                    "a" + i % 1_000,
                    ok ? Health.OK : Health.FAILED,
                    0,
                    true,
                    ok ? Health.OK : Health.FAILED,
                    now,
                    Phrase.of(ok ? "icmp.ok" : "icmp.timeout", 1000)));
        }
    }

    private void write(FactBody body) {
        now = now.plusNanos(1_000_000);
        unit.add(new Fact(ids.next(now), null, "bench/bench", now, now, body));
        if (unit.size() == UNIT) {
            flush();
        }
    }

    private void flush() {
        store.journal().append(unit, null);
        unit.clear();
    }
}

package org.yagura.ui.operate.internal.host;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yagura.core.fact.Measurement;
import org.yagura.core.port.Board;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;

/**
 * What one look at the board gives of a monitor.
 *
 * @param recent the last results, oldest first
 * @param history measurements of the last hours
 */
public record HostReading(MonitorView view, List<Sample> recent, List<Measurement> history) {
    private static final Duration HISTORY = Duration.ofHours(3);

    public HostReading {
        recent = List.copyOf(recent);
        history = List.copyOf(history);
    }

    /** All monitors of an asset, in the plan's order. May read the database: not for the UI thread. */
    static List<HostReading> of(Board board, String asset, Instant now) {
        List<HostReading> readings = new ArrayList<>();
        for (MonitorView view : board.monitors(asset)) {
            readings.add(of(board, view, now));
        }
        return readings;
    }

    /** One monitor of an asset; null when there is none. May read the database: not for the UI thread. */
    public static HostReading of(Board board, String asset, String monitor, Instant now) {
        return board.monitors(asset).stream()
                .filter(view -> view.monitor().equals(monitor))
                .findFirst()
                .map(view -> of(board, view, now))
                .orElse(null);
    }

    private static HostReading of(Board board, MonitorView view, Instant now) {
        return new HostReading(
                view,
                board.recent(view.monitor()),
                board.measurements(view.monitor(), now.minus(HISTORY), now.plusSeconds(60)));
    }
}

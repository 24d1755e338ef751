package org.yagura.ui.operate.internal.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yagura.core.fact.Health;
import org.yagura.core.view.MonitorView;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.picture.Palette;
import org.yagura.ui.picture.Rows;

/** How a monitor fared in the last 24 hours: what was well is a thin line, what was not a full bar. */
public final class DayPicture extends Bars {
    private static final Duration DAY = Duration.ofHours(24);
    private static final double THIN = 1 / 3.0;

    private String of = "";
    private List<MonitorView.Span> spans = List.of();
    private ZoneId zone = ZoneId.of("UTC");

    public DayPicture(Palette palette) {
        super(palette, DAY);
    }

    /**
     * @param monitor the monitor's name
     * @param healths each until the next, the last until now
     */
    public void show(String monitor, List<MonitorView.Span> healths, ZoneId in, Instant at) {
        of = monitor;
        spans = List.copyOf(healths);
        zone = in;
        endsAt(at);
    }

    @Override
    public String title() {
        return Messages.host_strip + " " + of;
    }

    private Instant end(int index) {
        return index + 1 < spans.size() ? spans.get(index + 1).from() : until();
    }

    @Override
    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            MonitorView.Span span = spans.get(i);
            Instant end = end(i);
            if (end.isAfter(from())) {
                double inset = span.health() == Health.OK ? THIN : 0;
                bars.add(new Bar(
                        span.from(),
                        span.from(),
                        end,
                        () -> palette().health(span.health()),
                        inset,
                        () -> String.join("  ", said(span, end))));
            }
        }
        return bars;
    }

    private List<String> said(MonitorView.Span span, Instant end) {
        return List.of(Words.dayTime(span.from(), zone), Words.of(span.health()), Words.age(span.from(), end));
    }

    @Override
    public Rows rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            rows.add(said(spans.get(i), end(i)));
        }
        return new Rows(List.of(Messages.column_since, Messages.column_state, Messages.chart_lasted), rows);
    }
}

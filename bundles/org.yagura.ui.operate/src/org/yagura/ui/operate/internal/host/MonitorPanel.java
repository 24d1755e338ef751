package org.yagura.ui.operate.internal.host;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Measurement;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Monitor;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;
import org.yagura.ui.Look;
import org.yagura.ui.Prose;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.chart.DayPicture;
import org.yagura.ui.operate.internal.chart.ValuesPicture;
import org.yagura.ui.picture.SmallPicture;

/** One monitor of a host: its state in words, the last 24 hours as a strip, latency as a chart. */
public final class MonitorPanel {
    private static final int STRIP_HEIGHT = 18;
    private static final int CHART_HEIGHT = 110;
    private static final double MICROS_A_MILLI = 1_000.0;

    private final Composite panel;
    private Monitor monitor;
    private ZoneId zone;
    private Look look;
    private final Prose state;
    private final SmallPicture strip;
    private final SmallPicture chart;
    private DayPicture day;
    private ValuesPicture latency;
    private MonitorView view;

    public MonitorPanel(Composite parent, Session session, Look look, Monitor monitor, ZoneId zone) {
        this.monitor = monitor;
        this.zone = zone;
        this.look = look;
        panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(panel);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(panel);
        state = new Prose(panel);
        state.setText(name());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
        strip = new SmallPicture(panel, session, look, palette -> day = new DayPicture(palette));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, STRIP_HEIGHT)
                .applyTo(strip.control());
        chart = new SmallPicture(panel, session, look, palette -> latency = new ValuesPicture(palette));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, CHART_HEIGHT)
                .applyTo(chart.control());
        identify();
        Themes.follow(panel, this::look);
    }

    private void identify() {
        WidgetIds.id(state, "host.monitor." + monitor.id());
        WidgetIds.id(strip.control(), "host.strip." + monitor.id());
        WidgetIds.id(chart.control(), "host.chart." + monitor.id());
    }

    /** Shows another monitor from the next {@link #show} on. */
    public void of(Monitor next, ZoneId in) {
        monitor = next;
        zone = in;
        identify();
    }

    /** Shows nothing but the monitor's name until the next {@link #show}. */
    void forget() {
        view = null;
        state.setText(name());
        paintState();
        day.show(name(), List.of(), zone, Instant.now());
        strip.refresh();
    }

    private void look(Look next) {
        look = next;
        Dress.all(panel, look);
        paintState();
    }

    /** Without a single answer there is nothing to draw. */
    private void showChart(boolean wanted) {
        ((GridData) chart.control().getLayoutData()).exclude = !wanted;
        chart.control().setVisible(wanted);
    }

    private void paintState() {
        boolean well = view == null || view.health() == Health.OK;
        Themes.letters(state, well ? look.text() : look.health(view.health()));
    }

    private String name() {
        return switch (monitor.spec()) {
            case CheckSpec.Icmp _ -> "ping " + monitor.target();
            case CheckSpec.Tcp tcp -> "TCP " + monitor.target() + ":" + tcp.port();
            case CheckSpec.Http http -> http.url().toString();
            case CheckSpec.Contributed contributed -> contributed.kind() + " " + monitor.target();
        };
    }

    /**
     * @param marks occurrences whose incidents are marked in the chart
     * @return whether it needs another height than before
     */
    public boolean show(HostReading reading, List<AlertSpan> marks) {
        if (panel.isDisposed()) {
            return false;
        }
        boolean charted = chart.control().getVisible();
        Instant now = Instant.now();
        view = reading.view();
        String since = view.since() == null ? "" : Words.fill(Messages.host_since, Words.near(view.since(), now, zone));
        String seen = view.observation() == null ? "" : Words.of(view.observation());
        String attempt =
                view.attempt() == 0 ? "" : Words.fill(Messages.host_attempt, view.attempt(), monitor.attempts());
        List<Sample> recent = reading.recent();
        String latest = recent.isEmpty() || recent.getLast().latencyMicros() < 0
                ? ""
                : Words.millis(recent.getLast().latencyMicros());
        boolean higher = state.setText(Stream.of(name(), Words.of(view.health()), since, attempt, seen, latest)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  ·  ")));
        paintState();
        day.show(name(), view.spans(), zone, now);
        strip.refresh();
        List<ValuesPicture.Value> values = values(reading);
        latency.show(name(), values, monitor.interval(), marks, zone, now);
        showChart(latency.empty() == null);
        chart.refresh();
        boolean other = charted != chart.control().getVisible() || higher;
        if (other) {
            panel.layout();
        }
        return other;
    }

    /** What was measured, and from the first result that is still known one by one, that. */
    private static List<ValuesPicture.Value> values(HostReading reading) {
        Instant first = reading.recent().isEmpty()
                ? Instant.MAX
                : reading.recent().getFirst().at();
        List<ValuesPicture.Value> values = new ArrayList<>();
        for (Measurement m : reading.history()) {
            if (m.from().isBefore(first)) {
                values.add(new ValuesPicture.Value(m.from(), m.meanMicros() / MICROS_A_MILLI));
            }
        }
        for (Sample sample : reading.recent()) {
            values.add(new ValuesPicture.Value(sample.at(), sample.latencyMicros() / MICROS_A_MILLI));
        }
        return values;
    }

    public void dispose() {
        panel.dispose();
    }
}

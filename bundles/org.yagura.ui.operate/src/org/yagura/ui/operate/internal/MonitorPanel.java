package org.yagura.ui.operate.internal;

import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.Range;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Measurement;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Monitor;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;
import org.yagura.ui.Look;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;

/** One monitor of a host: its state in words, the last 24 hours as a strip, latency as a chart. */
final class MonitorPanel {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration LEAST_CHART = Duration.ofMinutes(5);
    private static final Duration CHART_SECONDS = Duration.ofMinutes(15);
    private static final int TICK_PIXELS = 90;
    private static final int STRIP_HEIGHT = 18;
    private static final int CHART_HEIGHT = 130;
    private static final double MICROS_A_MILLI = 1_000.0;

    private final Composite panel;
    private final Monitor monitor;
    private final ZoneId zone;
    private final Look look;
    private final Label state;
    private final Canvas strip;
    private final Chart chart;
    private MonitorView view;

    MonitorPanel(Composite parent, Monitor monitor, ZoneId zone, Look look) {
        this.monitor = monitor;
        this.zone = zone;
        this.look = look;
        panel = new Composite(parent, SWT.NONE);
        panel.setBackground(look.ground());
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(panel);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(panel);
        state = WidgetIds.id(new Label(panel, SWT.WRAP), "host.monitor." + monitor.id());
        state.setBackground(look.ground());
        state.setForeground(look.text());
        state.setText(name());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
        strip = WidgetIds.id(new Canvas(panel, SWT.DOUBLE_BUFFERED), "host.strip." + monitor.id());
        strip.setBackground(look.ground());
        strip.addPaintListener(event -> paintStrip(event.gc));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, STRIP_HEIGHT)
                .applyTo(strip);
        chart = WidgetIds.id(new Chart(panel, SWT.NONE), "host.chart." + monitor.id());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, CHART_HEIGHT)
                .applyTo(chart);
        styleChart();
    }

    private String name() {
        return switch (monitor.spec()) {
            case CheckSpec.Icmp _ -> "ping " + monitor.target();
            case CheckSpec.Tcp tcp -> "TCP " + monitor.target() + ":" + tcp.port();
            case CheckSpec.Http http -> http.url().toString();
            case CheckSpec.Contributed contributed -> contributed.kind() + " " + monitor.target();
        };
    }

    private void styleChart() {
        chart.setBackground(look.ground());
        chart.getPlotArea().setBackground(look.ground());
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        IAxis x = chart.getAxisSet().getXAxis(0);
        IAxis y = chart.getAxisSet().getYAxis(0);
        x.getTitle().setVisible(false);
        y.getTitle().setText("ms");
        y.getTitle().setForeground(look.quiet());
        y.getTitle().setFont(panel.getFont());
        for (IAxis axis : List.of(x, y)) {
            axis.getTick().setForeground(look.quiet());
            axis.getGrid().setForeground(look.line());
        }
        x.getTick().setTickMarkStepHint(TICK_PIXELS);
    }

    /** The chart library formats dates itself, with the old formatter. */
    private SimpleDateFormat timeFormat(List<Date> times) {
        boolean minutes =
                !times.isEmpty() && times.getLast().getTime() - times.getFirst().getTime() < CHART_SECONDS.toMillis();
        SimpleDateFormat format = new SimpleDateFormat(minutes ? "HH:mm:ss" : "HH:mm", Locale.ROOT);
        format.setTimeZone(TimeZone.getTimeZone(zone));
        return format;
    }

    void show(HostDetail.Reading reading) {
        if (panel.isDisposed()) {
            return;
        }
        view = reading.view();
        String since = view.since() == null
                ? ""
                : "  " + Words.fill(Messages.host_since, Words.near(view.since(), Instant.now(), zone));
        String seen = view.observation() == null ? "" : "  –  " + Words.of(view.observation());
        String attempt =
                view.attempt() == 0 ? "" : "  " + Words.fill(Messages.host_attempt, view.attempt(), monitor.attempts());
        List<Sample> recent = reading.recent();
        String latency =
                recent.isEmpty() ? "" : "  " + Words.millis(recent.getLast().latencyMicros());
        state.setText(name() + "    " + Words.of(view.health()) + since + attempt + seen + latency);
        state.setForeground(view.health() == Health.OK ? look.text() : look.health(view.health()));
        strip.setToolTipText(describe());
        strip.redraw();
        plot(reading);
        panel.layout();
    }

    /** The strip in words, for whoever cannot see it. */
    private String describe() {
        StringBuilder text = new StringBuilder(Messages.host_strip);
        for (MonitorView.Span span : view.spans()) {
            text.append('\n')
                    .append(Words.dayTime(span.from(), zone))
                    .append("  ")
                    .append(Words.of(span.health()));
        }
        return text.toString();
    }

    private void paintStrip(GC gc) {
        Rectangle area = strip.getClientArea();
        gc.setBackground(look.groundBelow());
        gc.fillRectangle(area);
        if (view == null) {
            return;
        }
        Instant now = Instant.now();
        Instant begin = now.minus(DAY);
        List<MonitorView.Span> spans = view.spans();
        for (int i = 0; i < spans.size(); i++) {
            Instant from = spans.get(i).from();
            Instant until = i + 1 < spans.size() ? spans.get(i + 1).from() : now;
            int left = x(area, begin, from.isBefore(begin) ? begin : from);
            int right = Math.max(left + 2, x(area, begin, until));
            gc.setBackground(look.health(spans.get(i).health()));
            int inset = spans.get(i).health() == Health.OK ? area.height / 3 : 0;
            gc.fillRectangle(left, area.y + inset, right - left, area.height - 2 * inset);
        }
        gc.setForeground(look.line());
        gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
    }

    private static int x(Rectangle area, Instant begin, Instant at) {
        double part = Duration.between(begin, at).toMillis() / (double) DAY.toMillis();
        return area.x + (int) Math.round(part * area.width);
    }

    // SWTChart's replacement of setXDateSeries takes whole days only
    @SuppressWarnings("deprecation")
    private void plot(HostDetail.Reading reading) {
        List<Date> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        Instant firstSample = reading.recent().isEmpty()
                ? Instant.MAX
                : reading.recent().getFirst().at();
        for (Measurement m : reading.history()) {
            if (m.from().isBefore(firstSample) && m.meanMicros() >= 0) {
                times.add(Date.from(m.from()));
                values.add(m.meanMicros() / MICROS_A_MILLI);
            }
        }
        for (Sample sample : reading.recent()) {
            if (sample.latencyMicros() >= 0) {
                times.add(Date.from(sample.at()));
                values.add(sample.latencyMicros() / MICROS_A_MILLI);
            }
        }
        boolean any = !times.isEmpty();
        chart.getAxisSet().getXAxis(0).getTick().setFormat(timeFormat(times));
        ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, "latency");
        line.setXDateSeries(times.toArray(Date[]::new));
        line.setYSeries(values.stream().mapToDouble(Double::doubleValue).toArray());
        line.setLineColor(look.severity(org.yagura.core.fact.Severity.WARNING));
        line.setSymbolType(times.size() < 40 ? ILineSeries.PlotSymbolType.CIRCLE : ILineSeries.PlotSymbolType.NONE);
        line.setSymbolColor(look.severity(org.yagura.core.fact.Severity.WARNING));
        line.setSymbolSize(2);
        line.setVisible(any);
        chart.getAxisSet().adjustRange();
        if (any) {
            IAxis y = chart.getAxisSet().getYAxis(0);
            y.setRange(new Range(0, Math.max(1, y.getRange().upper)));
            long end = System.currentTimeMillis();
            long begin = Math.min(times.getFirst().getTime(), end - LEAST_CHART.toMillis());
            chart.getAxisSet().getXAxis(0).setRange(new Range(begin, end));
        }
        chart.redraw();
    }

    void dispose() {
        panel.dispose();
    }
}

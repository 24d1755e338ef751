package org.yagura.ui.operate.internal.host;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.Range;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Measurement;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Monitor;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;
import org.yagura.ui.Look;
import org.yagura.ui.Prose;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;

/** One monitor of a host: its state in words, the last 24 hours as a strip, latency as a chart. */
public final class MonitorPanel {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration LEAST_CHART = Duration.ofMinutes(5);
    private static final Duration CHART_SECONDS = Duration.ofMinutes(15);
    private static final int TICK_PIXELS = 90;
    private static final int STRIP_HEIGHT = 18;
    private static final int CHART_HEIGHT = 130;
    private static final double MICROS_A_MILLI = 1_000.0;

    private final Composite panel;
    private Monitor monitor;
    private ZoneId zone;
    private Look look;
    private final Prose state;
    private final Canvas strip;
    private final Chart chart;
    private MonitorView view;
    private List<AlertSpan> spans = List.of();

    public MonitorPanel(Composite parent, Monitor monitor, ZoneId zone) {
        this.monitor = monitor;
        this.zone = zone;
        panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(panel);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(panel);
        state = WidgetIds.id(new Prose(panel), "host.monitor." + monitor.id());
        state.setText(name());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
        strip = WidgetIds.id(new Canvas(panel, SWT.DOUBLE_BUFFERED), "host.strip." + monitor.id());
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
        plain();
        Themes.follow(panel, this::look);
    }

    /** Shows another monitor from the next {@link #show} on; a chart is dear to make. */
    public void of(Monitor next, ZoneId in) {
        monitor = next;
        zone = in;
        WidgetIds.id(state, "host.monitor." + next.id());
        WidgetIds.id(strip, "host.strip." + next.id());
        WidgetIds.id(chart, "host.chart." + next.id());
    }

    /** Shows nothing but the monitor's name until the next {@link #show}. */
    void forget() {
        view = null;
        state.setText(name());
        paintState();
        strip.setToolTipText(null);
        strip.redraw();
    }

    private void look(Look next) {
        look = next;
        Dress.all(panel, look);
        styleChart();
        paintState();
        strip.redraw();
    }

    /** Without a single answer there is nothing to draw. */
    private void showChart(boolean wanted) {
        ((GridData) chart.getLayoutData()).exclude = !wanted;
        chart.setVisible(wanted);
    }

    private void paintState() {
        boolean well = view == null || view.health() == Health.OK;
        Dress.letters(state, well ? look.text() : look.health(view.health()));
    }

    private String name() {
        return switch (monitor.spec()) {
            case CheckSpec.Icmp _ -> "ping " + monitor.target();
            case CheckSpec.Tcp tcp -> "TCP " + monitor.target() + ":" + tcp.port();
            case CheckSpec.Http http -> http.url().toString();
            case CheckSpec.Contributed contributed -> contributed.kind() + " " + monitor.target();
        };
    }

    /** What of the chart is the same in every look. */
    private void plain() {
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        IAxis x = chart.getAxisSet().getXAxis(0);
        x.getTitle().setVisible(false);
        x.getTick().setTickMarkStepHint(TICK_PIXELS);
        // an upright title would be turned pixel by pixel whenever the chart is painted
        IAxis y = chart.getAxisSet().getYAxis(0);
        y.getTitle().setVisible(false);
        y.getTick().setFormat(new DecimalFormat("#,##0.## ms", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        chart.getPlotArea().addCustomPaintListener(event -> paintMarks(event.gc));
    }

    private void styleChart() {
        Themes.own(chart).setBackground(look.ground());
        chart.getPlotArea().setBackground(look.ground());
        IAxis y = chart.getAxisSet().getYAxis(0);
        for (IAxis axis : List.of(chart.getAxisSet().getXAxis(0), y)) {
            axis.getTick().setForeground(look.quiet());
            axis.getGrid().setForeground(look.line());
        }
    }

    /** A line where an incident's alert began. */
    private void paintMarks(GC gc) {
        IAxis x = chart.getAxisSet().getXAxis(0);
        for (AlertSpan span : spans) {
            double at = span.from().toEpochMilli();
            if (span.incident() != 0 && at >= x.getRange().lower && at <= x.getRange().upper) {
                int pixel = x.getPixelCoordinate(at);
                gc.setForeground(look.severity(span.severity()));
                gc.setLineStyle(SWT.LINE_DASH);
                gc.drawLine(pixel, 0, pixel, chart.getPlotArea().getSize().y);
                gc.setLineStyle(SWT.LINE_SOLID);
                gc.drawText(Words.number(span.incident()), pixel + 3, 0, true);
            }
        }
    }

    /** The chart library formats dates itself, with the old formatter. */
    private SimpleDateFormat timeFormat(List<Date> times) {
        boolean minutes =
                !times.isEmpty() && times.getLast().getTime() - times.getFirst().getTime() < CHART_SECONDS.toMillis();
        SimpleDateFormat format = new SimpleDateFormat(minutes ? "HH:mm:ss" : "HH:mm", Locale.ROOT);
        format.setTimeZone(TimeZone.getTimeZone(zone));
        return format;
    }

    /**
     * @param marks occurrences whose incidents are marked in the chart
     * @return whether it needs another height than before
     */
    public boolean show(HostReading reading, List<AlertSpan> marks) {
        if (panel.isDisposed()) {
            return false;
        }
        boolean charted = chart.getVisible();
        view = reading.view();
        String since = view.since() == null
                ? ""
                : Words.fill(Messages.host_since, Words.near(view.since(), Instant.now(), zone));
        String seen = view.observation() == null ? "" : Words.of(view.observation());
        String attempt =
                view.attempt() == 0 ? "" : Words.fill(Messages.host_attempt, view.attempt(), monitor.attempts());
        List<Sample> recent = reading.recent();
        String latency = recent.isEmpty() || recent.getLast().latencyMicros() < 0
                ? ""
                : Words.millis(recent.getLast().latencyMicros());
        boolean higher = state.setText(Stream.of(name(), Words.of(view.health()), since, attempt, seen, latency)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  ·  ")));
        paintState();
        strip.setToolTipText(describe());
        strip.redraw();
        spans = List.copyOf(marks);
        plot(reading);
        boolean other = charted != chart.getVisible() || higher;
        if (other) {
            panel.layout();
        }
        return other;
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
    private void plot(HostReading reading) {
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
        chart.suspendUpdate(true);
        chart.getAxisSet().getXAxis(0).getTick().setFormat(timeFormat(times));
        ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, "latency");
        line.setXDateSeries(times.toArray(Date[]::new));
        line.setYSeries(values.stream().mapToDouble(Double::doubleValue).toArray());
        line.setLineColor(look.severity(org.yagura.core.fact.Severity.WARNING));
        line.setSymbolType(times.size() < 40 ? ILineSeries.PlotSymbolType.CIRCLE : ILineSeries.PlotSymbolType.NONE);
        line.setSymbolColor(look.severity(org.yagura.core.fact.Severity.WARNING));
        line.setSymbolSize(2);
        line.setVisible(any);
        showChart(any);
        chart.getAxisSet().adjustRange();
        if (any) {
            IAxis y = chart.getAxisSet().getYAxis(0);
            y.setRange(new Range(0, Math.max(1, y.getRange().upper)));
            long end = System.currentTimeMillis();
            long begin = Math.min(times.getFirst().getTime(), end - LEAST_CHART.toMillis());
            chart.getAxisSet().getXAxis(0).setRange(new Range(begin, end));
        }
        chart.suspendUpdate(false);
        chart.redraw();
    }

    public void dispose() {
        panel.dispose();
    }
}

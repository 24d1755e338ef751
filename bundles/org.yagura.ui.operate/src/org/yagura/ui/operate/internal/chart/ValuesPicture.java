package org.yagura.ui.operate.internal.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertSpan;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.picture.Align;
import org.yagura.ui.picture.Box;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Lettering;
import org.yagura.ui.picture.Palette;
import org.yagura.ui.picture.Pen;
import org.yagura.ui.picture.Picture;
import org.yagura.ui.picture.Rows;
import org.yagura.ui.picture.TextMeasure;
import org.yagura.ui.picture.TimeAxis;

/** The times that a monitor's checks took, as a line, with a mark where an incident began. */
public final class ValuesPicture implements Picture {
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration GAP = Duration.ofMinutes(10);
    private static final double PAD = 4;
    private static final double TICK_ROOM = 64;
    private static final double LINE = 1.5;
    private static final double DOT = 3;
    private static final double DOT_ROOM = 6;
    private static final int STEPS = 3;
    private static final String UNIT = " ms";

    private final Palette palette;
    private String of = "";
    private List<Value> values = List.of();
    private List<AlertSpan> incidents = List.of();
    private Duration gap = GAP;
    private ZoneId zone = ZoneId.of("UTC");
    private Instant now = Instant.EPOCH.plus(LEAST);
    private Scale scale = Scale.upTo(1, STEPS);
    private TimeAxis axis = new TimeAxis(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 0, 1);
    private Box plot = new Box(0, 0, 1, 1);
    private List<Element> elements = List.of();

    /**
     * What one check took.
     *
     * @param millis below 0 when there was no answer
     */
    public record Value(Instant at, double millis) {
        boolean answered() {
            return millis >= 0;
        }
    }

    public ValuesPicture(Palette palette) {
        this.palette = palette;
    }

    /**
     * @param monitor the monitor's name
     * @param taken oldest first
     * @param interval how often the monitor is checked; where three checks are missing the line is broken
     * @param marks occurrences whose incidents are marked
     */
    public void show(
            String monitor, List<Value> taken, Duration interval, List<AlertSpan> marks, ZoneId in, Instant at) {
        of = monitor;
        values = List.copyOf(taken);
        // multipliedBy makes BigDecimal ready, which takes the UI thread 40 ms
        Duration three = interval.plus(interval).plus(interval);
        gap = three.compareTo(GAP) > 0 ? three : GAP;
        incidents = marks.stream().filter(span -> span.incident() != 0).toList();
        zone = in;
        now = at;
    }

    @Override
    public String title() {
        return Words.fill(Messages.chart_latency, of);
    }

    @Override
    public String empty() {
        return values.stream().noneMatch(Value::answered) ? Messages.chart_no_latency : null;
    }

    @Override
    public Box arrange(double width, double height, TextMeasure measure) {
        double most = values.stream().mapToDouble(Value::millis).max().orElse(1);
        scale = Scale.upTo(Math.max(1, most), STEPS);
        double labels = 0;
        for (int i = 0; i <= scale.steps(); i++) {
            labels = Math.max(labels, measure.width(scale.label(i) + UNIT, Lettering.SMALL));
        }
        double half = measure.height(Lettering.SMALL) / 2;
        double left = Math.min(labels + 2 * PAD, width / 2);
        plot = new Box(
                left,
                half,
                Math.max(1, width - left - PAD),
                Math.max(1, height - half - measure.height(Lettering.SMALL) - PAD));
        Instant least = now.minus(LEAST);
        Instant first = values.isEmpty() ? least : values.getFirst().at();
        axis = new TimeAxis(first.isBefore(least) ? first : least, now, plot.x(), plot.right());
        elements = values.stream().filter(Value::answered).map(this::element).toList();
        return new Box(0, 0, Math.max(1, width), Math.max(1, height));
    }

    private Element element(Value value) {
        Box box = new Box(axis.x(value.at()) - DOT, y(value) - DOT, 2 * DOT, 2 * DOT);
        return new Element(value.at(), box, () -> Words.dayTime(value.at(), zone) + "  " + millis(value) + UNIT, null);
    }

    private double y(Value value) {
        return plot.bottom() - value.millis() / scale.end() * plot.height();
    }

    private static String millis(Value value) {
        return String.format(Locale.ROOT, "%.3f", value.millis());
    }

    @Override
    public List<Element> elements() {
        return elements;
    }

    @Override
    public Rows rows() {
        return new Rows(
                List.of(Messages.chart_at, Messages.chart_millis),
                values.stream()
                        .map(value -> List.of(
                                Words.dayTime(value.at(), zone),
                                value.answered() ? millis(value) : Messages.chart_no_answer))
                        .toList());
    }

    @Override
    public void draw(Pen pen, Box visible) {
        drawScale(pen);
        for (TimeAxis.Tick tick : axis.ticks(zone, TICK_ROOM)) {
            double x = axis.x(tick.at());
            pen.line(palette.line(), 1, x, plot.y(), x, plot.bottom());
            double half = pen.width(tick.label(), Lettering.SMALL) / 2;
            if (x - half >= plot.x() && x + half <= plot.right() + PAD) {
                pen.text(tick.label(), Lettering.SMALL, palette.quiet(), x, plot.bottom() + 1, Align.MIDDLE);
            }
        }
        pen.clipped(plot.inset(-DOT), () -> {
            drawIncidents(pen);
            drawLine(pen);
        });
    }

    private void drawScale(Pen pen) {
        for (int i = 0; i <= scale.steps(); i++) {
            double y = plot.bottom() - plot.height() * i / scale.steps();
            pen.line(palette.line(), 1, plot.x(), y, plot.right(), y);
            pen.text(
                    scale.label(i) + UNIT,
                    Lettering.SMALL,
                    palette.quiet(),
                    plot.x() - PAD,
                    y - pen.height(Lettering.SMALL) / 2,
                    Align.END);
        }
    }

    /** A line where an incident's alert began. */
    private void drawIncidents(Pen pen) {
        for (AlertSpan span : incidents) {
            double x = axis.x(span.from());
            if (x >= plot.x() && x <= plot.right()) {
                String number = Words.number(span.incident());
                boolean fits = x + PAD + pen.width(number, Lettering.SMALL) <= plot.right();
                pen.line(palette.severity(span.severity()), 1, x, plot.y(), x, plot.bottom());
                pen.text(
                        number,
                        Lettering.SMALL,
                        palette.text(),
                        fits ? x + PAD : x - PAD,
                        plot.y() + 1,
                        fits ? Align.START : Align.END);
            }
        }
    }

    /** With dots where these do not touch one another. */
    private void drawLine(Pen pen) {
        boolean dots = values.size() * DOT_ROOM < plot.width();
        for (double[] run : runs()) {
            if (run.length > 2) {
                pen.line(palette.severity(Severity.WARNING), LINE, run);
            }
            for (int i = 0; i < run.length && (dots || run.length == 2); i += 2) {
                pen.fillOval(
                        palette.severity(Severity.WARNING), new Box(run[i] - DOT / 2, run[i + 1] - DOT / 2, DOT, DOT));
            }
        }
    }

    /** The points of the line, x and y in turn; it is broken where no answer came and where nothing was measured. */
    List<double[]> runs() {
        List<double[]> runs = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= values.size(); i++) {
            boolean unanswered = i < values.size() && !values.get(i).answered();
            if (i == values.size() || unanswered || i > begin && missing(values.get(i - 1), values.get(i))) {
                if (i > begin) {
                    runs.add(points(values.subList(begin, i)));
                }
                begin = unanswered ? i + 1 : i;
            }
        }
        return runs;
    }

    private boolean missing(Value before, Value after) {
        return Duration.between(before.at(), after.at()).compareTo(gap) > 0;
    }

    private double[] points(List<Value> run) {
        return run.stream()
                .flatMapToDouble(value -> DoubleStream.of(axis.x(value.at()), y(value)))
                .toArray();
    }
}

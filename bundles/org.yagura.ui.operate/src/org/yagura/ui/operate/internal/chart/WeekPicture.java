package org.yagura.ui.operate.internal.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertSpan;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Said;
import org.yagura.ui.picture.Align;
import org.yagura.ui.picture.Lettering;
import org.yagura.ui.picture.Palette;
import org.yagura.ui.picture.Pen;
import org.yagura.ui.picture.Rows;
import org.yagura.ui.picture.TextMeasure;
import org.yagura.ui.picture.TimeAxis;

/** When a condition was there in the last seven days: a bar for each occurrence. */
public final class WeekPicture extends Bars {
    public static final Duration WEEK = Duration.ofDays(7);
    private static final double TICK_ROOM = 40;
    private static final double BESIDE = 3;
    private static final double INSET = 0.1;

    private List<AlertSpan> spans = List.of();
    private Plan plan = Plan.EMPTY;

    public WeekPicture(Palette palette) {
        super(palette, WEEK);
    }

    /** @param occurrences of the last week, oldest first */
    public void show(List<AlertSpan> occurrences, Plan of, Instant at) {
        spans = List.copyOf(occurrences);
        plan = of;
        endsAt(at);
    }

    @Override
    public String title() {
        return Messages.detail_week;
    }

    @Override
    List<Bar> bars() {
        return spans.stream()
                .map(span -> new Bar(
                        List.of(span.alert(), span.from()),
                        span.from(),
                        span.until(),
                        () -> span.quiet() == null
                                ? palette().severity(span.severity())
                                : palette().quiet(),
                        INSET,
                        () -> String.join(
                                "\n",
                                said(span).stream()
                                        .filter(text -> !text.isEmpty())
                                        .toList())))
                .toList();
    }

    private List<String> said(AlertSpan span) {
        ZoneId zone = plan.zone();
        return List.of(
                Words.dayTime(span.from(), zone),
                span.until() == null ? Messages.detail_now : Words.dayTime(span.until(), zone),
                Words.age(span.from(), span.until() == null ? until() : span.until()),
                Words.of(span.severity()),
                Said.of(span.text()),
                span.incident() == 0 ? "" : Words.number(span.incident()),
                span.quiet() == null ? "" : Words.of(span.quiet(), plan));
    }

    @Override
    public Rows rows() {
        return new Rows(
                List.of(
                        Messages.column_since,
                        Messages.chart_until,
                        Messages.chart_lasted,
                        Messages.column_severity,
                        Messages.column_text,
                        Messages.column_incident,
                        Messages.column_quiet),
                spans.stream().map(this::said).toList());
    }

    @Override
    double below(TextMeasure measure) {
        return measure.height(Lettering.SMALL) + 2;
    }

    @Override
    void drawGround(Pen pen) {
        for (TimeAxis.Tick tick : axis().ticks(plan.zone(), TICK_ROOM)) {
            if (!tick.day()) {
                continue;
            }
            double x = axis().x(tick.at());
            pen.line(palette().line(), 1, x, 0, x, strip().height());
            ZonedDateTime day = tick.at().atZone(plan.zone());
            String label =
                    day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.getDefault()) + " " + day.getDayOfMonth();
            if (x + BESIDE + pen.width(label, Lettering.SMALL) <= strip().width()) {
                pen.text(label, Lettering.SMALL, palette().quiet(), x + BESIDE, strip().height() + 1, Align.START);
            }
        }
    }
}

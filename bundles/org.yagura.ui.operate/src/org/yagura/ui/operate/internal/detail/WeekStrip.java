package org.yagura.ui.operate.internal.detail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.yagura.core.view.AlertSpan;
import org.yagura.ui.Look;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;

/** When a condition was there in the last seven days: a bar for each occurrence, a mark for each incident. */
final class WeekStrip {
    static final Duration WEEK = Duration.ofDays(7);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d");
    private static final int LEAST = 3;

    private final Canvas canvas;
    private Look look;
    private List<AlertSpan> spans = List.of();
    private ZoneId zone = ZoneId.of("UTC");

    WeekStrip(Composite parent) {
        canvas = WidgetIds.id(new Canvas(parent, SWT.DOUBLE_BUFFERED), "alert.week");
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = canvas.getToolTipText();
            }
        });
    }

    Canvas control() {
        return canvas;
    }

    void look(Look next) {
        look = next;
        canvas.redraw();
    }

    void show(List<AlertSpan> occurrences, ZoneId in) {
        spans = occurrences;
        zone = in;
        canvas.setToolTipText(describe());
        canvas.redraw();
    }

    /** The strip in words. */
    private String describe() {
        StringBuilder text = new StringBuilder(Messages.detail_week);
        spans.stream()
                .skip(Math.max(0, spans.size() - 12))
                .forEach(span -> text.append('\n')
                        .append(Words.dayTime(span.from(), zone))
                        .append(" – ")
                        .append(span.until() == null ? Messages.detail_now : Words.dayTime(span.until(), zone))
                        .append("  ")
                        .append(Words.number(span.incident())));
        return text.toString();
    }

    private void paint(GC gc) {
        if (look == null) {
            return;
        }
        Rectangle area = canvas.getClientArea();
        int high = area.height - gc.getFontMetrics().getHeight() - 2;
        gc.setBackground(look.groundBelow());
        gc.fillRectangle(area.x, area.y, area.width, high);
        Instant now = Instant.now();
        Instant begin = now.minus(WEEK);
        gc.setForeground(look.line());
        ZonedDateTime midnight = begin.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);
        for (; midnight.toInstant().isBefore(now); midnight = midnight.plusDays(1)) {
            int x = x(area, begin, midnight.toInstant());
            gc.setForeground(look.line());
            gc.drawLine(x, area.y, x, area.y + high);
            gc.setForeground(look.quiet());
            String day = midnight.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.getDefault()) + " "
                    + DAY.format(midnight);
            if (x + 3 + gc.textExtent(day).x <= area.x + area.width) {
                gc.drawText(day, x + 3, area.y + high + 1, true);
            }
        }
        for (AlertSpan span : spans) {
            int from = x(area, begin, span.from().isBefore(begin) ? begin : span.from());
            int left = Math.min(from, area.x + area.width - LEAST - 1);
            int right = Math.max(left + LEAST, x(area, begin, span.until() == null ? now : span.until()));
            gc.setBackground(span.quiet() == null ? look.severity(span.severity()) : look.quiet());
            gc.fillRectangle(left, area.y + 3, right - left, high - 6);
        }
        gc.setForeground(look.line());
        gc.drawRectangle(area.x, area.y, area.width - 1, high);
    }

    private static int x(Rectangle area, Instant begin, Instant at) {
        double part = Duration.between(begin, at).toMillis() / (double) WEEK.toMillis();
        return area.x + (int) Math.round(part * area.width);
    }
}

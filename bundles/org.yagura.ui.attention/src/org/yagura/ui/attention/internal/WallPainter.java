package org.yagura.ui.attention.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.Look;
import org.yagura.ui.SeverityShapes;
import org.yagura.ui.Staleness;
import org.yagura.ui.Words;

/** Draws the wall board. Everything is measured in parts of the screen's height, so that any screen is read alike. */
final class WallPainter {
    /**
     * What a page shows.
     *
     * @param page its place among {@code pages}, from 0
     * @param customersOnly the customers fill the page, in place of rows
     */
    record Content(
            String name,
            int page,
            int pages,
            boolean customersOnly,
            List<AlertRow> rows,
            List<CustomerTile> customers,
            Counts counts,
            List<Staleness.Stale> stale,
            Plan plan) {}

    private static final int UNITS = 40;
    private static final int STRIP_TILES = 6;
    private static final int STRIP_LEAST = 4;

    private final Canvas canvas;
    private final LocalResourceManager fonts;
    private GC gc;
    private Look look;
    private int unit;
    private int width;
    private int height;

    WallPainter(Canvas canvas) {
        this.canvas = canvas;
        this.fonts = new LocalResourceManager(JFaceResources.getResources(), canvas);
    }

    void paint(GC on, Look in, Content content) {
        gc = on;
        look = in;
        Point size = canvas.getSize();
        width = size.x;
        height = size.y;
        unit = Math.max(8, height / UNITS);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(look.ground());
        gc.fillRectangle(0, 0, width, height);
        int y = head(content);
        if (!content.stale().isEmpty()) {
            y = stale(content, y);
        }
        y = counters(content, y);
        int foot = height - 2 * unit;
        if (content.customersOnly()) {
            tiles(content.customers(), y, foot - y, columns(content.customers().size()));
        } else {
            int strip = foot - 5 * unit;
            rows(content, y, strip - unit / 2);
            List<CustomerTile> worst =
                    content.customers().stream().limit(STRIP_TILES).toList();
            tiles(worst, strip, 5 * unit, Math.max(STRIP_LEAST, worst.size()));
        }
        foot(content, foot);
    }

    private static int columns(int tiles) {
        return Math.clamp((long) Math.ceil(Math.sqrt(tiles * 1.6)), 2, 8);
    }

    /** The system's font at a height of {@code units} tenths of a unit. */
    private Font font(int tenths, int style) {
        FontDescriptor base = FontDescriptor.createFrom(canvas.getDisplay().getSystemFont());
        int points = Math.max(6, unit * tenths / 10 * 72 / canvas.getDisplay().getDPI().y * 3 / 4);
        return fonts.create(base.setHeight(points).setStyle(style));
    }

    private int text(String text, int x, int y, Color color) {
        gc.setForeground(color);
        gc.drawText(text, x, y, true);
        return x + gc.textExtent(text).x;
    }

    /** Scripts of one font size differ in height: their middles stand on one line. */
    private void textOn(int middle, String text, int x, Color color) {
        text(text, x, middle - gc.textExtent(text).y / 2, color);
    }

    private void textRight(String text, int right, int y, Color color) {
        text(text, right - gc.textExtent(text).x, y, color);
    }

    private String cut(String text, int room) {
        if (gc.textExtent(text).x <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && gc.textExtent(text.substring(0, end) + "…").x > room) {
            end--;
        }
        return end == 0 ? "" : text.substring(0, end) + "…";
    }

    private int head(Content content) {
        gc.setBackground(look.groundBelow());
        gc.fillRectangle(0, 0, width, 4 * unit);
        gc.setFont(font(26, SWT.BOLD));
        int y = (4 * unit - gc.getFontMetrics().getHeight()) / 2;
        int x = text(content.name(), unit, y, look.text());
        ZoneId zone = content.plan().zone();
        ZonedDateTime now = Instant.now().atZone(zone);
        String time = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH).format(now);
        textRight(time, width - unit, y, look.text());
        if (content.plan().isSample()) {
            gc.setFont(font(14, SWT.NORMAL));
            text(
                    Messages.wall_sample,
                    x + 2 * unit,
                    (4 * unit - gc.getFontMetrics().getHeight()) / 2,
                    look.severity(Severity.MAJOR));
        }
        return 4 * unit;
    }

    private int stale(Content content, int y) {
        gc.setBackground(look.severity(StaleTexts.severity(content.stale())));
        gc.fillRectangle(0, y, width, 5 * unit);
        gc.setFont(font(20, SWT.BOLD));
        String headline = StaleTexts.headline(content.stale(), content.plan().zone());
        text(cut(headline, width - 2 * unit), unit, y + unit / 2, look.ground());
        gc.setFont(font(14, SWT.NORMAL));
        text(cut(StaleTexts.why(content.stale()), width - 2 * unit), unit, y + 3 * unit, look.ground());
        return y + 5 * unit;
    }

    private int counters(Content content, int y) {
        int cell = (width - 2 * unit) / (Severity.values().length + 2);
        int x = unit;
        for (Severity severity : Severity.values()) {
            int count = content.counts().of(severity);
            Color color = count > 0 ? look.severity(severity) : look.quiet();
            counter(severity, Words.of(severity), String.valueOf(count), x, y, color, count > 0);
            x += cell;
        }
        int open = content.counts().of(Standing.UNACKNOWLEDGED);
        String age = Words.age(content.counts().oldest(), Instant.now());
        Color color = open > 0 ? look.text() : look.quiet();
        String word = age.isEmpty() ? Messages.wall_unacknowledged : Messages.wall_unacknowledged_oldest;
        counter(null, word, age.isEmpty() ? "0" : open + " · " + age, x, y, color, open > 0);
        return y + 6 * unit;
    }

    private void counter(Severity severity, String word, String number, int x, int y, Color color, boolean some) {
        gc.setFont(font(34, some ? SWT.BOLD : SWT.NORMAL));
        int middle = y + unit / 2 + gc.textExtent(number).y / 2;
        int left = x;
        if (severity != null) {
            SeverityShapes.draw(gc, severity, some, color, x, middle - unit, 2 * unit);
            left = x + 2 * unit + unit / 2;
        }
        text(number, left, y + unit / 2, some ? look.text() : look.quiet());
        gc.setFont(font(12, SWT.NORMAL));
        text(word, x, y + 4 * unit + unit / 4, some ? color : look.quiet());
    }

    private void rows(Content content, int top, int bottom) {
        int line = 3 * unit;
        int room = (bottom - top) / line;
        gc.setForeground(look.line());
        gc.setLineWidth(1);
        gc.drawLine(unit, top, width - unit, top);
        List<AlertRow> rows = content.rows();
        if (rows.isEmpty()) {
            gc.setFont(font(22, SWT.NORMAL));
            SeverityShapes.drawTick(gc, look.recovered(), unit, top + line + unit / 4, 2 * unit);
            text(Messages.wall_nothing, 4 * unit, top + line, look.quiet());
            return;
        }
        boolean more = rows.size() > room;
        int shown = more ? room - 1 : rows.size();
        int y = top;
        for (AlertRow row : rows.subList(0, Math.max(0, shown))) {
            row(row, y, line, content.plan());
            y += line;
        }
        if (more) {
            gc.setFont(font(16, SWT.NORMAL));
            text(Words.fill(Messages.wall_more, rows.size() - shown), unit * 7 / 2, y + unit / 2, look.quiet());
        }
    }

    private void row(AlertRow row, int y, int line, Plan plan) {
        boolean fresh = WallPage.isUnacknowledged(row);
        int shape = unit * 3 / 2;
        SeverityShapes.draw(
                gc, row.severity(), fresh, look.severity(row.severity()), unit, y + (line - shape) / 2, shape);
        gc.setFont(font(18, fresh ? SWT.BOLD : SWT.NORMAL));
        int middle = y + line / 2;
        Color ink = fresh ? look.text() : look.quiet();
        int[] edges = {
            unit * 7 / 2, width * 30 / 100, width * 51 / 100, width * 79 / 100, width * 92 / 100, width - unit
        };
        String[] cells = {
            row.customer(),
            row.asset(),
            Words.of(row.condition()),
            row.incident() == 0 ? "" : Words.number(row.incident()),
            ""
        };
        for (int i = 0; i < cells.length; i++) {
            textOn(middle, cut(cells[i], edges[i + 1] - edges[i] - unit / 2), edges[i], ink);
        }
        String age = Words.age(row.since(), Instant.now());
        textOn(middle, age, width - unit - gc.textExtent(age).x, ink);
        gc.setForeground(look.line());
        gc.drawLine(unit, y + line, width - unit, y + line);
    }

    private void tiles(List<CustomerTile> tiles, int top, int room, int columns) {
        if (tiles.isEmpty()) {
            return;
        }
        int gap = unit / 2;
        int lines = Math.max(1, (tiles.size() + columns - 1) / columns);
        int wide = (width - 2 * unit - gap * (columns - 1)) / columns;
        int high = Math.min(8 * unit, (room - gap * lines) / lines);
        for (int i = 0; i < tiles.size(); i++) {
            int x = unit + i % columns * (wide + gap);
            int y = top + gap + i / columns * (high + gap);
            tile(tiles.get(i), x, y, wide, high);
        }
    }

    private void tile(CustomerTile tile, int x, int y, int wide, int high) {
        boolean some = tile.worst() != null;
        Color color = some ? look.severity(tile.worst()) : look.line();
        gc.setBackground(look.groundBelow());
        gc.fillRoundRectangle(x, y, wide, high, unit / 2, unit / 2);
        gc.setBackground(color);
        gc.fillRectangle(x, y, unit / 3, high);
        gc.setFont(font(15, some ? SWT.BOLD : SWT.NORMAL));
        int left = x + unit;
        textOn(y + unit * 3 / 2, cut(tile.name(), wide - unit * 3 / 2), left, some ? look.text() : look.quiet());
        int below = y + high - 2 * unit - unit / 4;
        if (some) {
            SeverityShapes.draw(
                    gc, tile.worst(), tile.unacknowledged() > 0, color, left, below + unit / 4, unit * 5 / 4);
            String open = Words.fill(Messages.wall_tile, Words.of(tile.worst()), tile.count());
            text(cut(open, wide - unit * 7 / 2), left + unit * 2, below, look.text());
        } else {
            SeverityShapes.drawTick(gc, look.recovered(), left, below + unit / 4, unit * 5 / 4);
        }
    }

    private void foot(Content content, int y) {
        int dot = unit / 2;
        int x = width - unit - content.pages() * dot * 2;
        for (int i = 0; i < content.pages(); i++) {
            gc.setBackground(i == content.page() ? look.text() : look.line());
            gc.fillOval(x + i * dot * 2, y + unit, dot, dot);
        }
        gc.setFont(font(11, SWT.NORMAL));
        String place = (content.page() + 1) + "/" + content.pages() + "  " + content.name();
        textRight(place, x - unit / 2, y + unit * 5 / 8, look.quiet());
    }
}

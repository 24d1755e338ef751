package org.yagura.ui.operate.internal.table;

import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Look;
import org.yagura.ui.RowLayerPainter;
import org.yagura.ui.RowLayerPainter.Cell;
import org.yagura.ui.SeverityShapes;
import org.yagura.ui.TextFit;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;

/** Paints a table's rows, and says how wide their cells would like to be. UI thread only. */
final class RowPainter<R> extends AbstractCellPainter implements RowLayerPainter.Rows {
    private static final Duration MARKED = Duration.ofMillis(1_500);
    private static final int SHAPE = 12;
    private static final int INSET = 6;
    private static final int FAINT = 110;
    private static final int BAR = 3;
    private static final int STROKES = 12;
    private static final int HEADLINE_GAP = 10;

    private final RowKind<R> kind;
    private final Supplier<List<Entry<R>>> entries;
    private final TextFit texts;
    private Look look;
    private Font plain;
    private Font bold;
    private Instant now = Instant.now();
    private boolean faint;
    private boolean stale;
    /** What is said of the groups in sight at this moment: each is painted cell by cell. */
    private final Map<GroupLine<R>, Said> said = new IdentityHashMap<>();

    private record Said(String rest, List<String> headline) {}

    RowPainter(Control control, RowKind<R> kind, Supplier<List<Entry<R>>> entries, Look look) {
        this.texts = new TextFit(control);
        this.kind = kind;
        this.entries = entries;
        look(look);
    }

    void look(Look next) {
        look = next;
        plain = next.body();
        bold = next.bold();
    }

    /** The moment that ages and marks are reckoned from. */
    void now(Instant moment) {
        now = moment;
        said.clear();
    }

    Instant now() {
        return now;
    }

    /** The faint half of the pulse of what is critical and has not been taken note of. */
    void faint(boolean half) {
        faint = half;
    }

    /** Whether what feeds the table has stopped: nothing looks current then. */
    void stale(boolean is) {
        stale = is;
    }

    boolean pulses(Entry<R> entry) {
        return entry instanceof Line<R> line
                && !line.isGone()
                && kind.tone(line.row()) == RowKind.Tone.LOUD
                && kind.mark(line.row()).severity() == Severity.CRITICAL
                && !kind.mark(line.row()).over();
    }

    @Override
    public void paint(GC gc, int index, boolean chosen, List<Cell> cells, int y, int height) {
        List<Entry<R>> all = entries.get();
        if (index < 0 || index >= all.size()) {
            return;
        }
        Color ground = gc.getBackground();
        Color text = gc.getForeground();
        Font font = gc.getFont();
        int x = cells.getFirst().x();
        Rectangle bounds =
                new Rectangle(x, y, cells.getLast().x() + cells.getLast().width() - x, height);
        switch (all.get(index)) {
            case Line<R> line -> paintLine(line, index, chosen, gc, cells, bounds);
            case GroupLine<R> group -> paintGroup(group, chosen, gc, bounds);
        }
        if (chosen && x <= 0) {
            gc.setBackground(look.focus());
            gc.fillRectangle(0, y, BAR, height);
        }
        gc.setBackground(ground);
        gc.setForeground(text);
        gc.setFont(font);
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Cell one = new Cell(cell.getColumnIndex(), bounds.x, bounds.width);
        boolean chosen = cell.getDisplayMode().equals(DisplayMode.SELECT);
        paint(gc, cell.getRowIndex(), chosen, List.of(one), bounds.y, bounds.height);
    }

    private void paintLine(Line<R> line, int index, boolean chosen, GC gc, List<Cell> cells, Rectangle bounds) {
        RowKind.Tone tone = line.isGone() ? RowKind.Tone.SOFT : kind.tone(line.row());
        gc.setBackground(chosen ? look.selection() : index % 2 == 0 ? look.ground() : look.groundBelow());
        gc.fillRectangle(bounds);
        if (!chosen && isMarked(line)) {
            gc.setBackground(look.changedCell());
            for (Cell cell : cells) {
                if (marks(line, kind.columns().get(cell.column()))) {
                    gc.fillRectangle(cell.x(), bounds.y, cell.width(), bounds.height);
                }
            }
        }
        if (stale) {
            hatch(gc, bounds);
        }
        gc.setFont(tone == RowKind.Tone.LOUD ? bold : plain);
        gc.setForeground(tone == RowKind.Tone.SOFT || stale ? look.quiet() : look.text());
        for (Cell cell : cells) {
            int x = cell.x() + INSET;
            if (cell.column() == 0) {
                paintMark(line, tone, gc, x + 2, bounds.y + (bounds.height - SHAPE) / 2);
                x += SHAPE + 8;
            }
            String text = kind.columns().get(cell.column()).text().apply(line.row(), now);
            String fitted = texts.fit(gc, text, cell.x() + cell.width() - x - 4);
            if (!fitted.isEmpty()) {
                texts.draw(gc, fitted, x, bounds.y, bounds.height);
            }
        }
    }

    /** Strokes that run on from cell to cell, since they are reckoned from the table's corner. */
    private void hatch(GC gc, Rectangle bounds) {
        gc.setForeground(look.stale());
        int begin = bounds.x - bounds.height - Math.floorMod(bounds.x + bounds.y, STROKES);
        for (int x = begin; x < bounds.x + bounds.width; x += STROKES) {
            gc.drawLine(x, bounds.y + bounds.height, x + bounds.height, bounds.y);
        }
    }

    /** Whether it has changed so lately that its changed cells are marked. */
    boolean isMarked(Line<R> line) {
        Instant changed = line.changed();
        return changed != null && line.before() != null && !changed.plus(MARKED).isBefore(now);
    }

    /** A mark that never fades would say nothing. */
    private boolean marks(Line<R> line, Column<R> column) {
        return !(line.isRestless() && kind.ticking().contains(column.id()))
                && kind.differs(column, line.before(), line.row());
    }

    private void paintMark(Line<R> line, RowKind.Tone tone, GC gc, int x, int y) {
        RowKind.Mark mark = kind.mark(line.row());
        if (mark.over() || line.isGone()) {
            SeverityShapes.drawTick(gc, stale ? look.quiet() : look.recovered(), x, y, SHAPE);
            return;
        }
        Color color = tone == RowKind.Tone.SOFT || stale ? look.quiet() : look.severity(mark.severity());
        int alpha = gc.getAlpha();
        if (faint && !look.reducesMotion() && pulses(line)) {
            gc.setAlpha(FAINT);
        }
        SeverityShapes.draw(gc, mark.severity(), mark.filled(), color, x, y, SHAPE);
        gc.setAlpha(alpha);
    }

    /** It reads across all columns, whichever of its cells are painted. */
    private void paintGroup(GroupLine<R> group, boolean chosen, GC gc, Rectangle bounds) {
        gc.setBackground(chosen ? look.selection() : look.groundOfGroup());
        gc.fillRectangle(bounds);
        int shapeY = bounds.y + (bounds.height - SHAPE) / 2;
        int x = INSET + 2;
        gc.setForeground(look.text());
        gc.setFont(bold);
        write(gc, group.isExpanded() ? "▾" : "▸", x, bounds);
        x += SHAPE + 6;
        if (group.worst() == null && touches(x, SHAPE, bounds)) {
            SeverityShapes.drawTick(gc, look.recovered(), x, shapeY, SHAPE);
        } else if (touches(x, SHAPE, bounds)) {
            SeverityShapes.draw(gc, group.worst(), group.loud() > 0, look.severity(group.worst()), x, shapeY, SHAPE);
        }
        x += SHAPE + 8;
        write(gc, group.label(), x, bounds);
        x += texts.width(gc, group.label()) + 18;
        gc.setFont(plain);
        for (Severity severity : Severity.values()) {
            int count = group.active(severity);
            if (count > 0) {
                if (touches(x, SHAPE, bounds)) {
                    SeverityShapes.draw(gc, severity, true, look.severity(severity), x, shapeY, SHAPE);
                }
                x += SHAPE + 4;
                String number = String.valueOf(count);
                write(gc, number, x, bounds);
                x += texts.width(gc, number) + 12;
            }
        }
        Said more = said.computeIfAbsent(group, some -> say(some, now));
        gc.setForeground(look.quiet());
        write(gc, more.rest(), x + 6, bounds);
        x += texts.width(gc, more.rest()) + 24;
        // word by word, since most of the words stay the same for long and each lies in few cells
        for (String word : more.headline()) {
            write(gc, word, x, bounds);
            x += texts.width(gc, word) + HEADLINE_GAP;
        }
    }

    private Said say(GroupLine<R> group, Instant at) {
        String rest = Words.fill(
                Messages.group_rest,
                group.lines().size(),
                group.loud(),
                group.oldest() == null ? "–" : Words.age(group.oldest(), at));
        return new Said(rest, group.isExpanded() ? List.of() : headline(group, at));
    }

    /** Whether a group's line read otherwise a moment ago, since time has gone by. */
    boolean readsOtherwise(GroupLine<R> group, Instant before) {
        return !say(group, before).equals(said.computeIfAbsent(group, some -> say(some, now)));
    }

    /** What lies outside a cell is not worth drawing. */
    private static boolean touches(int x, int width, Rectangle cell) {
        return x < cell.x + cell.width && x + width + 1 > cell.x;
    }

    private void write(GC gc, String text, int x, Rectangle cell) {
        if (touches(x, texts.width(gc, text), cell)) {
            texts.draw(gc, text, x, cell.y, cell.height);
        }
    }

    /** The most urgent row of a folded group in a few words. */
    private List<String> headline(GroupLine<R> group, Instant at) {
        R first = group.lines().getFirst().row();
        return kind.columns().stream()
                .filter(column -> kind.headline().contains(column.id()))
                .map(column -> column.text().apply(first, at))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether a cell of this width shows only the beginning of its text. */
    boolean cuts(int column, String text, int width) {
        int room = width - INSET - 4 - (column == 0 ? SHAPE + 8 : 0);
        return texts.width(bold, text) > room;
    }

    /** What a person can read of a group in one line. */
    String describe(GroupLine<R> group) {
        StringBuilder text = new StringBuilder(group.label());
        for (Severity severity : Severity.values()) {
            if (group.active(severity) > 0) {
                text.append("  ").append(Words.of(severity)).append(' ').append(group.active(severity));
            }
        }
        return text.toString();
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        Font before = gc.getFont();
        gc.setFont(bold);
        int width = texts.width(gc, String.valueOf(cell.getDataValue())) + 2 * INSET + 4;
        gc.setFont(before);
        return cell.getColumnIndex() == 0 ? width + SHAPE + 8 : width;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + INSET;
    }
}

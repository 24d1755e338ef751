package org.yagura.ui.help.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.yagura.ui.Look;
import org.yagura.ui.Tint;

/** A page as lines with styles. UI thread. */
final class PageText {
    private static final int GAP = 24;
    private static final int INDENT = 18;
    private static final int MOST_COLUMN = 260;

    private record Line(int index, Block block) {}

    private final Look look;
    private final ActiveKeys keys;
    private final StringBuilder all = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int line;

    PageText(Look look, ActiveKeys keys) {
        this.look = look;
        this.keys = keys;
    }

    /** Puts a page into a text; {@code links} gets its links in order, each with its target as data. */
    void fill(StyledText text, Page page, List<StyleRange> links) {
        Block before = null;
        for (Block block : page.blocks()) {
            if (before != null && apart(before, block)) {
                end();
            }
            add(block);
            before = block;
        }
        text.setText(all.toString());
        styles.forEach(text::setStyleRange);
        links.clear();
        styles.stream().filter(style -> style.data != null).forEach(links::add);
        int column = column(text, page);
        for (Line each : lines) {
            switch (each.block()) {
                case Block.Item _ -> {
                    text.setLineTabStops(each.index(), 1, new int[] {INDENT});
                    text.setLineWrapIndent(each.index(), 1, INDENT);
                }
                case Block.Row row -> {
                    int[] stops = new int[row.cells().size()];
                    for (int i = 0; i < stops.length; i++) {
                        stops[i] = column * (i + 1);
                    }
                    text.setLineTabStops(each.index(), 1, stops);
                    text.setLineWrapIndent(
                            each.index(), 1, column * (row.cells().size() - 1));
                    if (row.header()) {
                        text.setLineBackground(each.index(), 1, look.groundBelow());
                    }
                }
                case Block.Heading _, Block.Paragraph _ -> {
                    // they begin and wrap at the margin
                }
            }
        }
    }

    private static boolean apart(Block before, Block block) {
        boolean same = before instanceof Block.Item && block instanceof Block.Item
                || before instanceof Block.Row && block instanceof Block.Row;
        return !same && !(before instanceof Block.Heading);
    }

    /** How wide all columns but the last are: as the widest cell in them. */
    private int column(StyledText text, Page page) {
        int widest = 0;
        GC gc = new GC(text);
        gc.setFont(look.bold());
        for (Block block : page.blocks()) {
            if (block instanceof Block.Row row) {
                for (List<Span> cell : row.cells().subList(0, row.cells().size() - 1)) {
                    widest = Math.max(widest, gc.textExtent(plain(cell)).x);
                }
            }
        }
        gc.dispose();
        return Math.min(MOST_COLUMN, widest + GAP);
    }

    private String plain(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(
                    switch (span) {
                        case Span.Text(String part) -> part;
                        case Span.Bold(String part) -> part;
                        case Span.Code(String part) -> part;
                        case Span.Link(String part, String _) -> part;
                        case Span.Key(String command) -> keys(command);
                    });
        }
        return text.toString();
    }

    private String keys(String command) {
        String found = keys.of(command);
        return found.isEmpty() ? "–" : found;
    }

    private void add(Block block) {
        lines.add(new Line(line, block));
        switch (block) {
            case Block.Heading heading -> {
                Font font = heading.level() == 1 ? look.largeTitle() : look.bold();
                StyleRange style = range(heading.text());
                style.font = font;
            }
            case Block.Paragraph paragraph -> paragraph.spans().forEach(this::add);
            case Block.Item item -> {
                range(item.mark() + "\t").foreground = look.quiet();
                item.spans().forEach(this::add);
            }
            case Block.Row row -> {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (i > 0) {
                        all.append('\t');
                    }
                    row.cells().get(i).forEach(span -> {
                        int from = styles.size();
                        add(span);
                        if (row.header()) {
                            styles.subList(from, styles.size()).forEach(style -> style.foreground = look.quiet());
                        }
                    });
                }
            }
        }
        end();
    }

    private void end() {
        all.append('\n');
        line++;
    }

    private void add(Span span) {
        switch (span) {
            case Span.Text(String part) -> range(part);
            case Span.Bold(String part) -> range(part).fontStyle = SWT.BOLD;
            case Span.Code(String part) -> chip(part);
            case Span.Key(String command) -> chip(keys(command));
            case Span.Link(String part, String target) -> {
                StyleRange style = range(part);
                style.foreground = look.color(Tint.LINK);
                style.underline = true;
                style.data = target;
            }
        }
    }

    private void chip(String part) {
        StyleRange style = range(part);
        style.fontStyle = SWT.BOLD;
        style.background = look.groundBelow();
        style.borderStyle = SWT.BORDER_SOLID;
        style.borderColor = look.line();
    }

    private StyleRange range(String part) {
        StyleRange style = new StyleRange();
        style.start = all.length();
        style.length = part.length();
        all.append(part);
        styles.add(style);
        return style;
    }
}

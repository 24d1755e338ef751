package org.yagura.ui.author.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.ElementKey;
import org.yagura.model.page.Page;
import org.yagura.model.page.Page.Row;
import org.yagura.model.page.Page.Run;
import org.yagura.model.page.Page.Section;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/** Shows a page as a text with links; read, marked and copied by mouse and key. UI thread. */
final class PageText {
    private static final int MARGIN = 14;
    private static final int INDENT = 16;

    private final StyledText text;
    private final Consumer<ElementKey> go;
    private final StringBuilder written = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    private final List<Integer> indented = new ArrayList<>();
    private Page shown;
    private Look look;

    /** @param go follows a link */
    PageText(Composite parent, Consumer<ElementKey> go) {
        this.go = go;
        text = WidgetIds.id(new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "page.text");
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.addListener(SWT.MouseUp, this::follow);
        Themes.follow(text, next -> {
            look = next;
            Themes.own(text).setBackground(look.ground());
            text.setForeground(look.text());
            text.setFont(look.body());
            if (shown != null) {
                show(shown);
            }
        });
    }

    StyledText widget() {
        return text;
    }

    void show(Page page) {
        int top = shown != null && shown.title().equals(page.title()) ? text.getTopPixel() : 0;
        shown = page;
        written.setLength(0);
        styles.clear();
        indented.clear();
        page.sections().forEach(this::section);
        text.setText(written.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        indented.forEach(line -> {
            text.setLineIndent(line, 1, INDENT);
            text.setLineWrapIndent(line, 1, 3 * INDENT);
        });
        text.setTopPixel(top);
    }

    private void section(Section section) {
        if (!written.isEmpty()) {
            written.append('\n');
        }
        StyleRange style = style(section.heading(), section.about());
        style.font = section.level() == 1 ? look.largeTitle() : look.bold();
        written.append('\n');
        section.rows().forEach(this::row);
    }

    private void row(Row row) {
        int line = (int) written.chars().filter(letter -> letter == '\n').count();
        if (!row.label().isEmpty()) {
            style(row.label() + "   ", null).foreground = look.quiet();
        }
        for (Run run : row.runs()) {
            style(run.text(), run.link());
        }
        written.append('\n');
        int last = (int) written.chars().filter(letter -> letter == '\n').count();
        for (int i = line; i < last; i++) {
            indented.add(i);
        }
    }

    private StyleRange style(String piece, ElementKey link) {
        StyleRange style = new StyleRange();
        style.start = written.length();
        style.length = piece.length();
        style.foreground = look.text();
        if (link != null) {
            style.underline = true;
            style.underlineStyle = SWT.UNDERLINE_LINK;
            style.foreground = look.severity(Severity.WARNING);
            style.data = link;
        }
        written.append(piece);
        if (style.length > 0) {
            styles.add(style);
        }
        return style;
    }

    private void follow(Event event) {
        if (event.button != 1 || text.getSelectionCount() > 0) {
            return;
        }
        int offset = text.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(event.x, event.y));
        StyleRange style = offset < 0 || offset >= text.getCharCount() ? null : text.getStyleRangeAtOffset(offset);
        if (style != null && style.data instanceof ElementKey key) {
            go.accept(key);
        }
    }
}

package org.yagura.ui.help.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.keys.IBindingService;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/** Shows help pages. Links are followed by mouse, or by Tab and Enter; Backspace goes back. UI thread. */
final class HelpPane extends Composite {
    private static final int MARGIN = 14;

    private final IWorkbenchWindow window;
    private final Pages pages = new Pages(Locale.getDefault());
    private final StyledText text;
    private final Composite bar;
    private final Button back;
    private final Deque<String> past = new ArrayDeque<>();
    private final List<StyleRange> links = new ArrayList<>();
    private Look look;
    private String shown = "";
    private int link = -1;

    HelpPane(Composite parent, IWorkbenchWindow window) {
        super(parent, SWT.NONE);
        this.window = window;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        bar = Themes.own(new Composite(this, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).applyTo(bar);
        back = button("help.back", "←  " + Messages.help_back, this::goBack);
        button("help.contents", Messages.help_contents, () -> show(Pages.CONTENTS));
        text = WidgetIds.id(new StyledText(this, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "help.text");
        Themes.own(text);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setCaret(null);
        text.setLineSpacing(3);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        text.addListener(SWT.MouseUp, this::click);
        text.addListener(
                SWT.MouseMove,
                event -> text.setCursor(
                        linkAt(event) == null ? null : text.getDisplay().getSystemCursor(SWT.CURSOR_HAND)));
        text.addListener(SWT.Traverse, this::walk);
        text.addListener(SWT.KeyDown, this::press);
        Themes.follow(this, this::restyle);
    }

    private Button button(String id, String label, Runnable deed) {
        Button button = WidgetIds.id(new Button(bar, SWT.PUSH), id);
        button.setText(label);
        button.addListener(SWT.Selection, _ -> deed.run());
        return button;
    }

    private void restyle(Look next) {
        look = next;
        bar.setBackground(look.ground());
        text.setBackground(look.ground());
        text.setForeground(look.text());
        text.setFont(look.body());
        if (!shown.isEmpty()) {
            fill();
        }
    }

    /** Shows a page; the one before can be gone back to. */
    void show(String page) {
        if (!shown.isEmpty() && !shown.equals(page)) {
            past.push(shown);
        }
        shown = page;
        fill();
    }

    private void goBack() {
        if (!past.isEmpty()) {
            shown = past.pop();
            fill();
        }
    }

    private void fill() {
        back.setEnabled(!past.isEmpty());
        link = -1;
        new PageText(look, new ActiveKeys(window.getService(IBindingService.class)))
                .fill(text, pages.page(shown), links);
        text.setTopPixel(0);
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }

    private StyleRange linkAt(Event event) {
        int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
        return links.stream()
                .filter(range -> offset >= range.start && offset < range.start + range.length)
                .findFirst()
                .orElse(null);
    }

    private void click(Event event) {
        StyleRange at = linkAt(event);
        if (at != null && text.getSelectionCount() == 0) {
            follow(at);
        }
    }

    private void follow(StyleRange at) {
        String target = (String) at.data;
        if (target.startsWith(Deed.SCHEME)) {
            Deed.of(target).in(window);
        } else {
            show(target);
        }
    }

    /** Tab and Shift+Tab walk along the links, and past the last leave the page. */
    private void walk(Event event) {
        int step = event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : event.detail == SWT.TRAVERSE_TAB_PREVIOUS ? -1 : 0;
        int next = link + step;
        if (step != 0 && next >= 0 && next < links.size()) {
            event.doit = false;
            link = next;
            StyleRange range = links.get(link);
            text.setSelection(range.start, range.start + range.length);
            text.showSelection();
        } else if (step != 0) {
            event.doit = true;
        }
    }

    private void press(Event event) {
        if (event.keyCode == SWT.CR && link >= 0) {
            follow(links.get(link));
        } else if (event.keyCode == SWT.BS) {
            goBack();
        }
    }
}

package org.yagura.ui.attention.internal;

import java.time.ZoneId;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.yagura.ui.Look;
import org.yagura.ui.Staleness;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/** Says across the whole window that what is shown may be old, since when, why, and what to do; hidden otherwise. */
final class StaleBanner extends Canvas {
    private static final int PAD = 12;
    private static final int STRIPE = 14;

    private final Watchkeeper watchkeeper;
    private final IWorkbenchWindow window;
    private final Font strong;
    private final GridData data = GridDataFactory.fillDefaults()
            .grab(true, false)
            .hint(1, SWT.DEFAULT)
            .exclude(true)
            .create();
    private List<Staleness.Stale> shown = List.of();

    private StaleBanner(Composite parent, Watchkeeper watchkeeper, IWorkbenchWindow window) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.watchkeeper = watchkeeper;
        this.window = window;
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), this);
        strong = fonts.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
        setLayoutData(data);
        setVisible(false);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseUp, _ -> HealthDialog.open(window.getShell(), watchkeeper));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = shown.isEmpty() ? "" : StaleTexts.headline(shown, zone()) + " " + StaleTexts.why(shown);
            }
        });
        Runnable changed = this::show;
        watchkeeper.addListener(changed);
        addListener(SWT.Dispose, _ -> watchkeeper.removeListener(changed));
        show();
    }

    /** Puts a banner below what {@code parent}, which has a grid, holds so far. */
    static void under(Composite parent, Watchkeeper watchkeeper, IWorkbenchWindow window) {
        WidgetIds.id(new StaleBanner(parent, watchkeeper, window), "stale.banner");
    }

    private ZoneId zone() {
        return watchkeeper.session().model().plan().zone();
    }

    private void show() {
        List<Staleness.Stale> now = watchkeeper.stale();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setToolTipText(shown.isEmpty() ? null : StaleTexts.everything(shown, zone()));
        data.exclude = shown.isEmpty();
        setVisible(!shown.isEmpty());
        redraw();
        getParent().requestLayout();
    }

    private void paint(GC gc) {
        if (shown.isEmpty()) {
            return;
        }
        Look look = Themes.look(window);
        Point size = getSize();
        gc.setAntialias(SWT.ON);
        gc.setBackground(look.severity(StaleTexts.severity(shown)));
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setForeground(look.ground());
        gc.setLineWidth(3);
        for (int x = -size.y; x < 3 * STRIPE; x += STRIPE) {
            gc.drawLine(x, size.y, x + size.y, 0);
        }
        int x = 3 * STRIPE + size.y / 2 + PAD;
        gc.setBackground(look.severity(StaleTexts.severity(shown)));
        gc.fillRectangle(x - PAD, 0, size.x, size.y);
        gc.setFont(strong);
        int line = gc.getFontMetrics().getHeight();
        String headline = StaleTexts.headline(shown, zone());
        gc.drawText(headline, x, (size.y / 2 - line) / 2 + 2, true);
        gc.setFont(getFont());
        gc.drawText(
                cut(gc, StaleTexts.why(shown), size.x - x - PAD), x, size.y / 2 + (size.y / 2 - line) / 2 - 2, true);
    }

    private static String cut(GC gc, String text, int room) {
        if (gc.textExtent(text).x <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && gc.textExtent(text.substring(0, end) + "…").x > room) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 1 : widthHint, 48);
    }
}

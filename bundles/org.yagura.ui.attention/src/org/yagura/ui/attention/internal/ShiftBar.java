package org.yagura.ui.attention.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/**
 * The numbers of the shift over the whole width of the window: by severity, by state, the operator's load, the engines,
 * the sound, the time. Each opens what it counts. Where there is little room words go before numbers, and nothing is
 * ever cut.
 */
final class ShiftBar extends Composite {
    private static final int GAP = 4;
    private static final int MARGIN = 6;
    private static final int HEIGHT = 30;
    private static final int LEFT_DEAR = 3;

    private record Place(BarItem item, int keep, boolean right) {}

    private final Watchkeeper watchkeeper;
    private final IWorkbenchWindow window;
    private final Font plain;
    private final Font strong;
    private final List<Place> places = new ArrayList<>();
    private final Map<Severity, BarItem> severities = new EnumMap<>(Severity.class);
    private final BarItem unacknowledged;
    private final BarItem acknowledged;
    private final BarItem shelved;
    private final BarItem quiet;
    private final BarItem load;
    private final BarItem health;
    private final BarItem sound;
    private final BarItem clock;
    private Look look;

    ShiftBar(Composite parent, Watchkeeper watchkeeper, IWorkbenchWindow window) {
        super(parent, SWT.NONE);
        this.watchkeeper = watchkeeper;
        this.window = window;
        WidgetIds.id(this, "shift.bar");
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), this);
        FontDescriptor font = FontDescriptor.createFrom(getFont());
        plain = fonts.create(font);
        strong = fonts.create(font.setStyle(SWT.BOLD));
        look = Themes.look(window);
        for (Severity severity : Severity.values()) {
            severities.put(
                    severity,
                    add(
                            "shift." + severity.name().toLowerCase(java.util.Locale.ROOT),
                            4,
                            false,
                            () -> Going.toAlerts(window, Going.severity(severity))));
        }
        unacknowledged =
                add("shift.unacknowledged", LEFT_DEAR, false, () -> Going.toAlerts(window, Going.UNACKNOWLEDGED));
        acknowledged = add("shift.acknowledged", LEFT_DEAR, false, () -> Going.toAlerts(window, Going.ACKNOWLEDGED));
        shelved = add("shift.shelved", LEFT_DEAR, false, () -> Going.toAlerts(window, Going.SHELVED));
        quiet = add("shift.quiet", LEFT_DEAR, false, () -> Going.toAlerts(window, Going.QUIET));
        load = add("shift.load", 1, true, () -> Going.toAlerts(window, Going.LATELY));
        health = add("shift.health", 6, true, () -> HealthDialog.open(window.getShell(), watchkeeper));
        sound = add("shift.sound", 5, true, watchkeeper::silence);
        clock = add("shift.clock", 2, true, () -> HealthDialog.open(window.getShell(), watchkeeper));
        addListener(SWT.Resize, _ -> fit());
        Runnable changed = this::show;
        watchkeeper.addListener(changed);
        addListener(SWT.Dispose, _ -> watchkeeper.removeListener(changed));
        show();
    }

    private BarItem add(String id, int keep, boolean right, Runnable open) {
        BarItem item = new BarItem(this, this, id, open);
        places.add(new Place(item, keep, right));
        return item;
    }

    Look look() {
        return look;
    }

    Font font(boolean bold) {
        return bold ? strong : plain;
    }

    private void show() {
        Look now = Themes.look(window);
        boolean other = now != look;
        look = now;
        if (!look.groundBelow().equals(getBackground())) {
            setBackground(look.groundBelow());
        }
        BarFaces faces = new BarFaces(look, watchkeeper);
        boolean wider = other;
        for (Map.Entry<Severity, BarItem> entry : severities.entrySet()) {
            wider |= entry.getValue().show(faces.severity(entry.getKey()));
        }
        wider |= unacknowledged.show(faces.unacknowledged());
        wider |= acknowledged.show(faces.acknowledged());
        wider |= shelved.show(faces.shelved());
        wider |= quiet.show(faces.quiet());
        wider |= load.show(faces.load());
        wider |= health.show(faces.health());
        wider |= sound.show(faces.sound());
        wider |= clock.show(faces.clock());
        if (wider) {
            fit();
        }
    }

    private void fit() {
        Point size = getSize();
        GC gc = new GC(this);
        List<BarFit.Item> items = places.stream()
                .map(place -> new BarFit.Item(place.item().widths(gc), place.keep()))
                .toList();
        gc.dispose();
        int[] forms = BarFit.fit(items, GAP, size.x - 2 * MARGIN);
        int right = 0;
        for (int i = 0; i < forms.length; i++) {
            right += places.get(i).right() ? width(items, forms, i) : 0;
        }
        int x = MARGIN;
        boolean onTheRight = false;
        for (int i = 0; i < forms.length; i++) {
            if (places.get(i).right() && !onTheRight) {
                onTheRight = true;
                x = Math.max(x, size.x - MARGIN - right + GAP);
            }
            BarItem item = places.get(i).item();
            int width = items.get(i).widths().get(forms[i]);
            item.take(forms[i]);
            item.setVisible(width > 0);
            item.setBounds(x, 1, width, size.y - 2);
            x += width(items, forms, i);
        }
    }

    private static int width(List<BarFit.Item> items, int[] forms, int i) {
        int width = items.get(i).widths().get(forms[i]);
        return width == 0 ? 0 : width + GAP;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 1 : widthHint, HEIGHT);
    }

    @Override
    public boolean setFocus() {
        return unacknowledged.forceFocus();
    }

    void focusNextTo(BarItem from, int step) {
        List<BarItem> shown =
                places.stream().map(Place::item).filter(BarItem::isVisible).toList();
        shown.get(Math.floorMod(shown.indexOf(from) + step, shown.size())).forceFocus();
    }

    /** Back to where the work is. */
    void leave() {
        IWorkbenchPart part =
                window.getActivePage() == null ? null : window.getActivePage().getActivePart();
        if (part != null) {
            part.setFocus();
        }
    }
}

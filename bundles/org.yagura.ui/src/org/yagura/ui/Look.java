package org.yagura.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Severity;

/**
 * How the console looks now, for whoever paints: colours, fonts, sizes. The colours are the theme's, see
 * {@link Palette}; a severity is never told by its colour alone, {@link SeverityShapes} gives each a shape. Immutable:
 * when the person chooses otherwise there is a new one, see {@link Themes#follow}. Fonts belong to the display and are
 * not for disposing; they are asked for on the UI thread.
 */
public final class Look {
    private static final double LARGE = 1.5;
    private static final int ROOM_IN_ROW = 2;

    private final Theme theme;
    private final Density density;
    private final String fontFamily;
    private final int fontHeight;
    private final boolean stillness;
    private final Map<Tint, Color> colors = new EnumMap<>(Tint.class);

    /**
     * @param fontFamily empty for the system's
     * @param fontHeight points; 0 for the system's
     * @param stillness whether nothing may move that need not
     */
    public Look(Theme theme, Density density, String fontFamily, int fontHeight, boolean stillness) {
        this.theme = Objects.requireNonNull(theme);
        this.density = Objects.requireNonNull(density);
        this.fontFamily = Objects.requireNonNull(fontFamily);
        this.fontHeight = fontHeight;
        this.stillness = stillness;
        Palette palette = Palette.of(theme);
        for (Tint tint : Tint.values()) {
            int value = palette.value(tint);
            colors.put(tint, new Color(new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff)));
        }
    }

    /** The plain light or dark look with the system's font. */
    public static Look of(boolean dark) {
        return new Look(dark ? Theme.DARK : Theme.LIGHT, Density.NORMAL, "", 0, false);
    }

    public Theme theme() {
        return theme;
    }

    public Density density() {
        return density;
    }

    public boolean isDark() {
        return theme.isDark();
    }

    /** Whether the person wants nothing to move or pulse. */
    public boolean reducesMotion() {
        return stillness;
    }

    public Color color(Tint tint) {
        return colors.get(tint);
    }

    public Color severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> color(Tint.CRITICAL);
            case MAJOR -> color(Tint.MAJOR);
            case MINOR -> color(Tint.MINOR);
            case WARNING -> color(Tint.WARNING);
            case INFO -> color(Tint.INFO);
        };
    }

    public Color recovered() {
        return color(Tint.RECOVERED);
    }

    public Color health(Health health) {
        return switch (health) {
            case OK -> recovered();
            case WARNING -> severity(Severity.WARNING);
            case FAILED -> severity(Severity.CRITICAL);
            case UNKNOWN -> severity(Severity.MINOR);
            case PENDING -> quiet();
        };
    }

    /** The ground of tables and pages. */
    public Color ground() {
        return color(Tint.GROUND);
    }

    /** Every other row, headers. */
    public Color groundBelow() {
        return color(Tint.GROUND_BELOW);
    }

    /** The ground of the line that stands over a group's rows. */
    public Color groundOfGroup() {
        return color(Tint.GROUP);
    }

    public Color selection() {
        return color(Tint.SELECTION);
    }

    public Color text() {
        return color(Tint.TEXT);
    }

    /** What is quiet, over, or beside the point; still readable. */
    public Color quiet() {
        return color(Tint.QUIET);
    }

    public Color line() {
        return color(Tint.LINE);
    }

    /** The ring around what has the keyboard. */
    public Color focus() {
        return color(Tint.FOCUS);
    }

    /** The ground of a cell that has just changed; shown briefly. */
    public Color changedCell() {
        return color(Tint.CHANGED);
    }

    /** The strokes over what is no longer fed. */
    public Color stale() {
        return color(Tint.STALE);
    }

    public Color bannerInfo() {
        return color(Tint.BANNER_INFO);
    }

    public Color bannerWarning() {
        return color(Tint.BANNER_WARNING);
    }

    public Color bannerAlarm() {
        return color(Tint.BANNER_ALARM);
    }

    public Font body() {
        return font(SWT.NORMAL, 1);
    }

    public Font bold() {
        return font(SWT.BOLD, 1);
    }

    public Font largeTitle() {
        return font(SWT.BOLD, LARGE);
    }

    /** For times and counts: every figure is as wide as any other. */
    public Font tabular() {
        Font body = body();
        GC gc = new GC(Display.getCurrent());
        gc.setFont(body);
        boolean even = gc.textExtent("1111").x == gc.textExtent("8888").x;
        gc.dispose();
        if (even) {
            return body;
        }
        FontData fixed = JFaceResources.getTextFont().getFontData()[0];
        return create(new FontData(fixed.getName(), body.getFontData()[0].getHeight(), SWT.NORMAL));
    }

    /** The height of a row of a table: the density's, more when the letters need it. */
    public int rowHeight() {
        GC gc = new GC(Display.getCurrent());
        gc.setFont(bold());
        int letters = gc.getFontMetrics().getHeight();
        gc.dispose();
        return Math.max(density.rowHeight(), letters + ROOM_IN_ROW);
    }

    /** Between two things that stand beside each other. */
    public int space() {
        return density.space();
    }

    private Font font(int style, double times) {
        FontData system = Display.getCurrent().getSystemFont().getFontData()[0];
        String family = fontFamily.isEmpty() ? system.getName() : fontFamily;
        int height = fontHeight == 0 ? system.getHeight() : fontHeight;
        return create(new FontData(family, (int) Math.round(height * times), style));
    }

    private static Font create(FontData data) {
        return JFaceResources.getResources().create(FontDescriptor.createFrom(data));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Look that
                && theme == that.theme
                && density == that.density
                && fontFamily.equals(that.fontFamily)
                && fontHeight == that.fontHeight
                && stillness == that.stillness;
    }

    @Override
    public int hashCode() {
        return Objects.hash(theme, density, fontFamily, fontHeight, stillness);
    }
}

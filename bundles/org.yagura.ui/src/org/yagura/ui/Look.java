package org.yagura.ui;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Severity;

/**
 * The colours of one theme, in one place. Every pair of a text colour and its ground has a contrast of at least 4.5:1
 * (WCAG 2.2 AA); a severity is never told by its colour alone, {@link SeverityShapes} gives each a shape.
 */
public final class Look {
    private static final Look LIGHT = new Look(false);
    private static final Look DARK = new Look(true);

    private final boolean dark;

    private Look(boolean dark) {
        this.dark = dark;
    }

    public static Look of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    public boolean isDark() {
        return dark;
    }

    public Color severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> pick(0xC1121F, 0xFF6B6B);
            case MAJOR -> pick(0xB34700, 0xFF9F43);
            case MINOR -> pick(0x7A5C00, 0xE6C229);
            case WARNING -> pick(0x0B5CAD, 0x6CB4FF);
            case INFO -> pick(0x57606A, 0xA0AAB4);
        };
    }

    public Color recovered() {
        return pick(0x1A7F37, 0x56D364);
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
        return pick(0xFFFFFF, 0x16191D);
    }

    /** Every other row, headers. */
    public Color groundBelow() {
        return pick(0xF3F5F7, 0x1F242A);
    }

    public Color selection() {
        return pick(0xCFE3FA, 0x23446B);
    }

    public Color text() {
        return pick(0x1B1F24, 0xE6E9EC);
    }

    /** What is quiet, over, or beside the point; still readable. */
    public Color quiet() {
        return pick(0x5B6570, 0x9AA5B0);
    }

    public Color line() {
        return pick(0xD5DAE0, 0x343B44);
    }

    private Color pick(int light, int darkValue) {
        int value = dark ? darkValue : light;
        return new Color(new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff));
    }
}

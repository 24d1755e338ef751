package org.yagura.ui.picture;

import org.eclipse.swt.graphics.Color;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Look;

/**
 * The colours of the look that the console wears now as inks; nothing here has a colour of its own. Whoever draws with
 * it keeps none of its inks, since they change with the look. UI thread.
 */
public final class Palette {
    private static final double TINT = 0.16;

    private Look look;

    public Palette(Look look) {
        this.look = look;
    }

    public Look look() {
        return look;
    }

    /** Takes the colours of another look from now on. */
    public void wear(Look next) {
        look = next;
    }

    private static Ink ink(Color color) {
        return new Ink(color.getRed() << 16 | color.getGreen() << 8 | color.getBlue());
    }

    public Ink severity(Severity severity) {
        return ink(look.severity(severity));
    }

    /** A ground that speaks of a severity and still carries text. */
    public Ink tint(Severity severity) {
        return severity(severity).over(ground(), TINT);
    }

    public Ink health(Health health) {
        return ink(look.health(health));
    }

    public Ink recovered() {
        return ink(look.recovered());
    }

    public Ink ground() {
        return ink(look.ground());
    }

    public Ink groundBelow() {
        return ink(look.groundBelow());
    }

    public Ink selection() {
        return ink(look.selection());
    }

    public Ink text() {
        return ink(look.text());
    }

    public Ink quiet() {
        return ink(look.quiet());
    }

    public Ink stale() {
        return ink(look.stale());
    }

    public Ink line() {
        return ink(look.line());
    }
}

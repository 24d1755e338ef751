package org.yagura.ui.picture;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;

/** The fonts of a control's pictures, made from the control's own, and how large texts come out. UI thread. */
final class Letters implements TextMeasure {
    private static final int REMEMBERED = 20_000;
    private static final double POINTS_AN_INCH = 72;
    /** Signs of the fonts that stand in for one another, so that a line is high enough for all of them. */
    private static final String TALL = "漢字Ág";

    private final Control control;
    private final TextLayout layout;
    private final Map<Lettering, Font> fonts = new EnumMap<>(Lettering.class);
    private final Map<Lettering, Measured> lines = new EnumMap<>(Lettering.class);
    private final Map<Lettering, Map<String, Measured>> known = new EnumMap<>(Lettering.class);

    private record Measured(double width, double height, double ascent) {}

    /** Lives as long as the control. */
    Letters(Control control) {
        this.control = control;
        layout = new TextLayout(control.getDisplay());
        for (Lettering lettering : Lettering.values()) {
            fonts.put(lettering, make(lettering));
            known.put(lettering, new HashMap<>());
            lines.put(lettering, measure(TALL, lettering));
        }
        control.addListener(SWT.Dispose, _ -> {
            layout.dispose();
            fonts.values().forEach(Font::dispose);
        });
    }

    private Font make(Lettering lettering) {
        FontData data = control.getFont().getFontData()[0];
        int height = data.getHeight();
        FontData made = switch (lettering) {
            case TEXT -> data;
            case STRONG -> new FontData(data.getName(), height, SWT.BOLD);
            case SMALL -> new FontData(data.getName(), Math.max(8, height - 1), SWT.NORMAL);
            case TITLE -> new FontData(data.getName(), height + 3, SWT.BOLD);
        };
        return new Font(control.getDisplay(), made);
    }

    private Measured measure(String text, Lettering lettering) {
        layout.setFont(fonts.get(lettering));
        layout.setText(text);
        return new Measured(
                layout.getBounds().width,
                layout.getBounds().height,
                layout.getLineMetrics(0).getAscent());
    }

    private Measured measured(String text, Lettering lettering) {
        Map<String, Measured> texts = known.get(lettering);
        if (texts.size() > REMEMBERED) {
            texts.clear();
        }
        return texts.computeIfAbsent(text, unknown -> measure(unknown, lettering));
    }

    Font font(Lettering lettering) {
        return fonts.get(lettering);
    }

    /** How much lower a text has to be drawn so that its letters stand on the line: fonts that stand in are higher. */
    double lower(String text, Lettering lettering) {
        return ascent(lettering) - measured(text, lettering).ascent();
    }

    @Override
    public double width(String text, Lettering lettering) {
        return text.isEmpty() ? 0 : measured(text, lettering).width();
    }

    @Override
    public double height(Lettering lettering) {
        return lines.get(lettering).height();
    }

    @Override
    public double ascent(Lettering lettering) {
        return lines.get(lettering).ascent();
    }

    @Override
    public double size(Lettering lettering) {
        double points = fonts.get(lettering).getFontData()[0].getHeight();
        return points * control.getDisplay().getDPI().y / POINTS_AN_INCH;
    }
}

package org.yagura.ui.operate.internal.chart;

import org.yagura.ui.picture.Lettering;
import org.yagura.ui.picture.TextMeasure;

/** Letters of which each is six wide and twelve high. */
final class Counted implements TextMeasure {
    @Override
    public double width(String text, Lettering lettering) {
        return text.length() * 6.0;
    }

    @Override
    public double height(Lettering lettering) {
        return 12;
    }

    @Override
    public double ascent(Lettering lettering) {
        return 10;
    }

    @Override
    public double size(Lettering lettering) {
        return 11;
    }
}

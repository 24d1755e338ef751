package org.yagura.ui.picture;

/** Every letter is ten wide. */
public final class FixedMeasure implements TextMeasure {
    public static final double LETTER = 10;

    @Override
    public double width(String text, Lettering lettering) {
        return text.codePointCount(0, text.length()) * LETTER;
    }

    @Override
    public double height(Lettering lettering) {
        return 16;
    }

    @Override
    public double ascent(Lettering lettering) {
        return 12;
    }

    @Override
    public double size(Lettering lettering) {
        return 13;
    }
}

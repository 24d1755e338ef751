package org.yagura.ui.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** How large texts come out, in pixels at 100 %. */
public interface TextMeasure {
    double width(String text, Lettering lettering);

    double height(Lettering lettering);

    /** From the upper edge to the line that the letters stand on. */
    double ascent(Lettering lettering);

    /** The font's size. */
    double size(Lettering lettering);

    /** The text, or as much of its beginning as fits and an ellipsis; empty when not even that fits. */
    default String fit(String text, Lettering lettering, double room) {
        if (width(text, lettering) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int fits = 0;
        int tooMany = points.length;
        while (fits + 1 < tooMany) {
            int middle = (fits + tooMany) / 2;
            if (width(cut(points, middle), lettering) <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits == 0 ? "" : cut(points, fits);
    }

    /** The text in lines that fit, broken where its language allows it. */
    default List<String> wrap(String text, Lettering lettering, double room) {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance();
        breaks.setText(text);
        int start = 0;
        int fits = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            boolean tooLong = width(text.substring(start, next).strip(), lettering) > room;
            if (tooLong && fits > start) {
                lines.add(text.substring(start, fits).strip());
                start = fits;
            }
            fits = next;
        }
        lines.add(text.substring(start).strip());
        return lines;
    }

    private static String cut(int[] points, int count) {
        return new String(points, 0, count).stripTrailing() + "…";
    }
}

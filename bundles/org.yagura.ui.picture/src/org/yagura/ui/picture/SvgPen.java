package org.yagura.ui.picture;

import java.util.Locale;

/** Writes SVG 1.1: text stays text, so that it can be searched and read aloud. */
public final class SvgPen implements Pen {
    private static final String FAMILY = "'Noto Sans CJK JP','Yu Gothic UI','Hiragino Sans',sans-serif";
    private static final char NOT_A_CHARACTER = '\uFFFD';

    private final TextMeasure measure;
    private final StringBuilder out = new StringBuilder();
    private int clips;

    /**
     * @param measure how large the texts come out in the font that the picture was arranged for
     * @param title what the picture shows; {@code description} the same in words
     */
    public SvgPen(double width, double height, String title, String description, TextMeasure measure) {
        this.measure = measure;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        put(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\""
                        + " font-family=\"%s\">",
                number(width), number(height), number(width), number(height), escape(FAMILY));
        put("<title>%s</title>", escape(title));
        put("<desc>%s</desc>", escape(description));
    }

    private void put(String line, Object... values) {
        out.append(String.format(Locale.ROOT, line, values)).append('\n');
    }

    /** At most two places after the point, none when it is whole. */
    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.2f", rounded);
    }

    /** Text for XML: its signs escaped, what XML cannot hold replaced. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(c) ? c : NOT_A_CHARACTER);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !half && c != 0xFFFE && c != 0xFFFF;
    }

    private static String box(Box box) {
        return "x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width())
                + "\" height=\"" + number(box.height()) + "\"";
    }

    private static String points(double... points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        return text.toString();
    }

    private static String stroke(Ink ink, double width) {
        return "fill=\"none\" stroke=\"" + ink.css() + "\" stroke-width=\"" + number(width) + "\"";
    }

    private static String fill(Ink ink) {
        return "fill=\"" + ink.css() + "\"";
    }

    /** A document is as fine as whoever looks at it wants. */
    @Override
    public double scale() {
        return 1;
    }

    @Override
    public void fillRectangle(Ink ink, Box box, double corner) {
        put("<rect %s rx=\"%s\" %s/>", box(box), number(corner), fill(ink));
    }

    @Override
    public void drawRectangle(Ink ink, double width, Box box, double corner) {
        put("<rect %s rx=\"%s\" %s/>", box(box), number(corner), stroke(ink, width));
    }

    @Override
    public void fillPolygon(Ink ink, double... points) {
        put("<polygon points=\"%s\" %s/>", points(points), fill(ink));
    }

    @Override
    public void drawPolygon(Ink ink, double width, double... points) {
        put("<polygon points=\"%s\" %s/>", points(points), stroke(ink, width));
    }

    @Override
    public void line(Ink ink, double width, double... points) {
        put("<polyline points=\"%s\" %s/>", points(points), stroke(ink, width));
    }

    @Override
    public void fillOval(Ink ink, Box box) {
        put("<ellipse %s %s/>", oval(box), fill(ink));
    }

    @Override
    public void drawOval(Ink ink, double width, Box box) {
        put("<ellipse %s %s/>", oval(box), stroke(ink, width));
    }

    private static String oval(Box box) {
        return "cx=\"" + number(box.middleX()) + "\" cy=\"" + number(box.middleY()) + "\" rx=\""
                + number(box.width() / 2) + "\" ry=\"" + number(box.height() / 2) + "\"";
    }

    @Override
    public void text(String text, Lettering lettering, Ink ink, double x, double y, Align align) {
        if (text.isEmpty()) {
            return;
        }
        String anchor = switch (align) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        boolean bold = lettering == Lettering.STRONG || lettering == Lettering.TITLE;
        put(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s text-anchor=\"%s\" xml:space=\"preserve\" %s>%s</text>",
                number(x),
                number(y + ascent(lettering)),
                number(size(lettering)),
                bold ? " font-weight=\"bold\"" : "",
                anchor,
                fill(ink),
                escape(text));
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        String id = "clip" + ++clips;
        put("<clipPath id=\"%s\"><rect %s/></clipPath>", id, box(box));
        put("<g clip-path=\"url(#%s)\">", id);
        drawing.run();
        put("</g>");
    }

    @Override
    public double width(String text, Lettering lettering) {
        return measure.width(text, lettering);
    }

    @Override
    public double height(Lettering lettering) {
        return measure.height(lettering);
    }

    @Override
    public double ascent(Lettering lettering) {
        return measure.ascent(lettering);
    }

    @Override
    public double size(Lettering lettering) {
        return measure.size(lettering);
    }

    /** The whole document; nothing can be drawn afterwards. */
    public String finish() {
        return out.append("</svg>\n").toString();
    }
}

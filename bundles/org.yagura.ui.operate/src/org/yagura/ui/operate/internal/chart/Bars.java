package org.yagura.ui.operate.internal.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.yagura.ui.picture.Box;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Ink;
import org.yagura.ui.picture.Palette;
import org.yagura.ui.picture.Pen;
import org.yagura.ui.picture.Picture;
import org.yagura.ui.picture.TextMeasure;
import org.yagura.ui.picture.TimeAxis;

/** A strip of time that ends now, with a bar for each thing that lasted. */
abstract class Bars implements Picture {
    private static final double LEAST = 3;

    private final Palette palette;
    private final Duration length;
    private Instant now;
    private Box strip = new Box(0, 0, 1, 1);
    private TimeAxis axis = new TimeAxis(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 0, 1);
    private List<Element> elements = List.of();
    private List<Bar> bars = List.of();

    /**
     * Something that lasted.
     *
     * @param until null for until now
     * @param inset the room above and below its bar, as a share of the strip's height
     */
    record Bar(Object key, Instant from, Instant until, Supplier<Ink> ink, double inset, Supplier<String> words) {}

    Bars(Palette palette, Duration length) {
        this.palette = palette;
        this.length = length;
        now = Instant.EPOCH.plus(length);
    }

    /** Where the strip ends from its next arrangement on. */
    final void endsAt(Instant at) {
        now = at;
    }

    final Instant from() {
        return now.minus(length);
    }

    final Instant until() {
        return now;
    }

    final Palette palette() {
        return palette;
    }

    final TimeAxis axis() {
        return axis;
    }

    final Box strip() {
        return strip;
    }

    abstract List<Bar> bars();

    /** How much room the axis's words need below the strip. */
    double below(TextMeasure measure) {
        return 0;
    }

    /** Draws what lies under the bars, and the axis's words. */
    void drawGround(Pen pen) {
        // a plain strip has none
    }

    @Override
    public String empty() {
        return null;
    }

    @Override
    public Box arrange(double width, double height, TextMeasure measure) {
        strip = new Box(0, 0, Math.max(1, width), Math.max(1, height - below(measure)));
        axis = new TimeAxis(from(), until(), 0, strip.width());
        bars = bars();
        List<Element> all = new ArrayList<>();
        for (Bar bar : bars) {
            all.add(new Element(bar.key(), box(bar), bar.words(), null));
        }
        elements = all;
        return new Box(0, 0, Math.max(1, width), Math.max(1, height));
    }

    private Box box(Bar bar) {
        double end = axis.x(bar.until() == null ? until() : bar.until());
        double start = Math.max(0, axis.x(bar.from()));
        double left = Math.min(start, strip.width() - LEAST);
        double inset = bar.inset() * strip.height();
        return new Box(left, inset, Math.max(LEAST, end - left), strip.height() - 2 * inset);
    }

    @Override
    public List<Element> elements() {
        return elements;
    }

    @Override
    public void draw(Pen pen, Box visible) {
        pen.fillRectangle(palette.groundBelow(), strip, 0);
        drawGround(pen);
        for (int i = 0; i < bars.size(); i++) {
            pen.fillRectangle(bars.get(i).ink().get(), elements.get(i).box(), 0);
        }
        pen.drawRectangle(palette.line(), 1, strip.inset(0.5), 0);
    }
}

package org.yagura.ui.supervise.internal;

import java.util.ArrayList;
import java.util.List;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Words;
import org.yagura.ui.picture.Align;
import org.yagura.ui.picture.Box;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Ink;
import org.yagura.ui.picture.Lettering;
import org.yagura.ui.picture.Marks;
import org.yagura.ui.picture.Palette;
import org.yagura.ui.picture.Pen;
import org.yagura.ui.picture.Picture;
import org.yagura.ui.picture.Rows;
import org.yagura.ui.picture.TextMeasure;

/** A tile for each customer, as large as it has assets; grey while all is well. */
final class CustomerMapPicture implements Picture {
    private static final double GAP = 2;
    private static final double PAD = 9;
    private static final double SHAPE = 12;
    private static final double BAR = 5;

    private final Palette palette;
    private List<CustomerState> states = List.of();
    private List<Element> elements = List.of();
    private boolean open;

    CustomerMapPicture(Palette palette) {
        this.palette = palette;
    }

    /** @param centreOpen whether the centre has been opened: before, nobody knows */
    void show(List<CustomerState> now, boolean centreOpen) {
        states = now;
        open = centreOpen;
    }

    @Override
    public String title() {
        return Messages.map_title;
    }

    @Override
    public String empty() {
        if (!states.isEmpty()) {
            return null;
        }
        return open ? Messages.map_empty : Messages.opening;
    }

    @Override
    public Box arrange(double width, double height, TextMeasure measure) {
        List<Double> weights = states.stream()
                .map(state -> (double) Math.max(1, state.assets()))
                .toList();
        Box area = new Box(0, 0, width, height);
        List<Box> tiles = Treemap.squarify(weights, area.inset(GAP));
        List<Element> arranged = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i++) {
            CustomerState state = states.get(i);
            Object key =
                    state.customer() == null ? state.name() : state.customer().id();
            arranged.add(new Element(key, tiles.get(i).inset(GAP), () -> describe(state), state.customer()));
        }
        elements = arranged;
        return area;
    }

    @Override
    public void draw(Pen pen, Box visible) {
        for (int i = 0; i < elements.size(); i++) {
            Box tile = elements.get(i).box();
            if (tile.meets(visible)) {
                draw(pen, states.get(i), tile);
            }
        }
    }

    private void draw(Pen pen, CustomerState state, Box tile) {
        Severity worst = state.worst();
        boolean loud = worst != null && state.unacknowledged() > 0;
        pen.fillRectangle(loud ? palette.tint(worst) : palette.groundBelow(), tile, 0);
        if (worst == null) {
            pen.drawRectangle(palette.line(), 1, tile, 0);
        } else if (loud) {
            pen.fillRectangle(palette.severity(worst), new Box(tile.x(), tile.y(), BAR, tile.height()), 0);
        } else {
            pen.drawRectangle(palette.severity(worst), 2, tile, 0);
        }
        write(pen, state, tile, worst);
    }

    private void write(Pen pen, CustomerState state, Box tile, Severity worst) {
        double left = tile.x() + PAD + (worst == null ? 0 : BAR);
        double room = tile.right() - PAD - left;
        double y = tile.y() + Math.min(PAD, (tile.height() - pen.height(Lettering.STRONG)) / 2);
        double line = pen.height(Lettering.TEXT) + 3;
        if (tile.height() < pen.height(Lettering.STRONG) || room < SHAPE) {
            return;
        }
        boolean large = room > 260 && tile.height() > 140;
        Lettering heading = large ? Lettering.TITLE : worst == null ? Lettering.TEXT : Lettering.STRONG;
        if (worst != null && tile.height() < 2 * line + PAD) {
            // no second line: the shape stands before the name
            mark(pen, state, worst, left, y + (pen.height(heading) - SHAPE) / 2);
            left += SHAPE + 5;
            room -= SHAPE + 5;
        }
        pen.text(pen.fit(state.name(), heading, room), heading, palette.text(), left, y, Align.START);
        y += pen.height(heading) + (large ? 8 : 4);
        y = counts(pen, state, left, room, y, tile.bottom() - PAD);
        if (y + line <= tile.bottom() - PAD + 4) {
            String below = Words.fill(state.assets() == 1 ? Messages.map_asset : Messages.map_assets, state.assets());
            String calm = worst == null && state.quiet() == 0 ? Messages.map_well + " · " + below : below;
            pen.text(pen.fit(calm, Lettering.TEXT, room), Lettering.TEXT, palette.quiet(), left, y, Align.START);
        }
    }

    private void mark(Pen pen, CustomerState state, Severity severity, double x, double y) {
        Marks.draw(pen, severity, state.unacknowledged(severity) > 0, palette.severity(severity), x, y, SHAPE);
    }

    /** A line for each severity that is there, worst first, while there is room. */
    private double counts(Pen pen, CustomerState state, double left, double room, double from, double bottom) {
        double line = pen.height(Lettering.TEXT) + 3;
        double y = from;
        for (Severity severity : Severity.values()) {
            if (state.count(severity) > 0 && y + pen.height(Lettering.TEXT) <= bottom) {
                mark(pen, state, severity, left, y + (pen.height(Lettering.TEXT) - SHAPE) / 2);
                String text = pen.fit(said(state, severity), Lettering.TEXT, room - SHAPE - 6);
                pen.text(text, Lettering.TEXT, palette.text(), left + SHAPE + 6, y, Align.START);
                y += line;
            }
        }
        if (state.quiet() > 0 && y + pen.height(Lettering.TEXT) <= bottom) {
            String text = pen.fit(Words.fill(Messages.map_quiet, state.quiet()), Lettering.TEXT, room);
            Ink ink = palette.quiet();
            pen.text(text, Lettering.TEXT, ink, left, y, Align.START);
            y += line;
        }
        return y;
    }

    private static String said(CustomerState state, Severity severity) {
        int unseen = state.unacknowledged(severity);
        int seen = state.count(severity) - unseen;
        String word = Words.of(severity) + " " + state.count(severity);
        if (unseen == 0) {
            return word + "  " + Messages.acknowledged;
        }
        return seen == 0
                ? word + "  " + Messages.unacknowledged
                : word + "  " + Words.fill(Messages.map_partly, unseen);
    }

    private static String describe(CustomerState state) {
        List<String> lines = new ArrayList<>();
        lines.add(state.name());
        for (Severity severity : Severity.values()) {
            if (state.count(severity) > 0) {
                lines.add(said(state, severity));
            }
        }
        if (state.worst() == null) {
            lines.add(Messages.map_well);
        }
        if (state.quiet() > 0) {
            lines.add(Words.fill(Messages.map_quiet, state.quiet()));
        }
        if (state.returned() > 0) {
            lines.add(Words.fill(Messages.map_returned, state.returned()));
        }
        lines.add(Words.fill(state.assets() == 1 ? Messages.map_asset : Messages.map_assets, state.assets()));
        return String.join("\n", lines);
    }

    @Override
    public List<Element> elements() {
        return elements;
    }

    @Override
    public Rows rows() {
        List<String> header = new ArrayList<>(List.of(Messages.column_customer, Messages.column_worst));
        for (Severity severity : Severity.values()) {
            header.add(Words.of(severity));
        }
        header.addAll(List.of(
                Messages.unacknowledged,
                Messages.acknowledged,
                Messages.column_quiet,
                Messages.column_returned,
                Messages.column_assets));
        return new Rows(header, states.stream().map(CustomerMapPicture::row).toList());
    }

    private static List<String> row(CustomerState state) {
        List<String> row = new ArrayList<>();
        row.add(state.name());
        row.add(state.worst() == null ? Messages.map_well : Words.of(state.worst()));
        for (Severity severity : Severity.values()) {
            row.add(number(state.count(severity)));
        }
        row.add(number(state.unacknowledged()));
        row.add(number(state.acknowledged()));
        row.add(number(state.quiet()));
        row.add(number(state.returned()));
        row.add(number(state.assets()));
        return row;
    }

    private static String number(int count) {
        return Integer.toString(count);
    }
}

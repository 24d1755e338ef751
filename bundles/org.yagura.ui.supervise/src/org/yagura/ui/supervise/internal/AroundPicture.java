package org.yagura.ui.supervise.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Plan;
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
import org.yagura.ui.picture.TimeAxis;

/** Everything that happened around a moment: as marks along the time, and as a list by nearness. */
final class AroundPicture implements Picture {
    private static final double PAD = 8;
    private static final double SHAPE = 11;
    private static final double LANE = 18;
    private static final double TICK_ROOM = 70;
    private static final int OFFSET_WIDTH = 52;
    private static final int KIND_WIDTH_LEAST = 64;

    private final Palette palette;
    private Subject subject;
    private Duration reach;
    private Plan plan = Plan.EMPTY;
    private List<Happening> happenings = List.of();
    private boolean read;
    private List<Line> lines = List.of();
    private List<Element> elements = List.of();
    private TimeAxis axis;
    private double width;
    private double stripTop;
    private double stripBottom;

    /** A line of the list. @param happening null for a heading */
    private record Line(Relation relation, Happening happening, Box box) {}

    /** What a line is told by. */
    private record Key(Instant at, Happening.Kind kind, String asset, String what, long incident) {
        static Key of(Happening one) {
            return new Key(one.at(), one.kind(), one.asset(), one.what().code(), one.incident());
        }
    }

    AroundPicture(Palette palette, Duration reach) {
        this.palette = palette;
        this.reach = reach;
    }

    /** What is asked about from now on; nothing is known about it yet. */
    void ask(Subject about, Duration within) {
        if (!about.equals(subject)) {
            happenings = List.of();
            read = false;
        }
        subject = about;
        reach = within;
    }

    void show(Plan newPlan, List<Happening> found) {
        plan = newPlan;
        happenings = found;
        read = true;
    }

    @Override
    public String title() {
        return Messages.around_title;
    }

    @Override
    public String empty() {
        if (subject == null) {
            return Messages.around_none;
        }
        return read ? null : Messages.around_reading;
    }

    @Override
    public Box arrange(double room, double least, TextMeasure measure) {
        width = room;
        double line = measure.height(Lettering.TEXT) + 6;
        stripTop = 2 * PAD + measure.height(Lettering.STRONG) + measure.height(Lettering.SMALL);
        stripBottom = stripTop + Relation.values().length * LANE + measure.height(Lettering.SMALL) + PAD;
        List<Line> arranged = new ArrayList<>();
        double y = stripBottom + PAD;
        Relation group = null;
        for (Happening one : happenings) {
            if (one.relation() != group) {
                group = one.relation();
                arranged.add(new Line(group, null, new Box(0, y, width, line)));
                y += line;
            }
            arranged.add(new Line(group, one, new Box(0, y, width, line)));
            y += line;
        }
        lines = arranged;
        elements = arranged.stream()
                .filter(each -> each.happening() != null)
                .map(each -> new Element(
                        Key.of(each.happening()),
                        each.box(),
                        () -> describe(each.happening()),
                        each.happening().meaning()))
                .toList();
        if (subject != null) {
            double names = measure.width(longest(measure), Lettering.SMALL) + 2 * PAD;
            axis = new TimeAxis(
                    subject.at().minus(reach), subject.at().plus(reach), names, Math.max(names + 1, width - 2 * PAD));
        }
        return new Box(0, 0, width, Math.max(least, y));
    }

    private static String longest(TextMeasure measure) {
        String longest = "";
        for (Relation relation : Relation.values()) {
            String name = name(relation);
            longest = measure.width(name, Lettering.SMALL) > measure.width(longest, Lettering.SMALL) ? name : longest;
        }
        return longest;
    }

    private static String name(Relation relation) {
        return switch (relation) {
            case SAME_CUSTOMER -> Messages.around_customer;
            case SAME_SITE -> Messages.around_site;
            case REST -> Messages.around_rest;
        };
    }

    private static String word(Happening.Kind kind) {
        return switch (kind) {
            case RAISED -> Messages.around_raised;
            case CLEARED -> Messages.around_cleared;
            case OPENED -> Messages.around_opened;
            case RECOVERED -> Messages.around_recovered;
            case CLOSED -> Messages.around_closed;
        };
    }

    private String describe(Happening one) {
        ZoneId zone = plan.zone();
        String first = Happening.offset(subject.at(), one.at()) + "  " + Words.dayTime(one.at(), zone) + "  "
                + word(one.kind());
        String second = Words.of(one.severity()) + "  " + customer(one.asset()) + "  " + asset(one.asset());
        String third = Words.of(one.what()) + "  " + Words.of(one.text());
        return String.join("\n", first, second, third.strip())
                + (one.incident() == 0 ? "" : "\n" + Words.number(one.incident()));
    }

    private String asset(String id) {
        return plan.asset(id).map(Asset::name).orElse(id);
    }

    private String customer(String asset) {
        return plan.customerOfAsset(asset).map(Customer::name).orElse("");
    }

    @Override
    public void draw(Pen pen, Box visible) {
        heading(pen);
        strip(pen);
        if (happenings.size() <= 1) {
            double y =
                    lines.isEmpty() ? stripBottom + PAD : lines.getLast().box().bottom() + PAD;
            String nothing = pen.fit(Messages.around_nothing, Lettering.TEXT, width - 2 * PAD);
            pen.text(nothing, Lettering.TEXT, palette.quiet(), PAD, y, Align.START);
        }
        lines.stream().filter(line -> line.box().meets(visible)).forEach(line -> draw(pen, line));
    }

    private void heading(Pen pen) {
        String what = Words.of(subject.what()) + "  –  " + asset(subject.asset());
        String fits = pen.fit(what, Lettering.STRONG, width - 2 * PAD);
        pen.text(fits, Lettering.STRONG, palette.text(), PAD, PAD, Align.START);
        String where = customer(subject.asset()) + "   " + Words.dayTime(subject.at(), plan.zone()) + "   "
                + Words.fill(Messages.around_reach, reach.toMinutes());
        double y = PAD + pen.height(Lettering.STRONG);
        String below = pen.fit(where, Lettering.SMALL, width - 2 * PAD);
        pen.text(below, Lettering.SMALL, palette.quiet(), PAD, y, Align.START);
    }

    private void strip(Pen pen) {
        double bottom = stripTop + Relation.values().length * LANE;
        for (Relation relation : Relation.values()) {
            double y = stripTop + relation.ordinal() * LANE;
            double textY = y + (LANE - pen.height(Lettering.SMALL)) / 2;
            pen.text(name(relation), Lettering.SMALL, palette.quiet(), PAD, textY, Align.START);
            pen.line(palette.line(), 1, axis.start(), y + LANE / 2, axis.end(), y + LANE / 2);
        }
        double free = 0;
        for (TimeAxis.Tick tick : axis.ticks(plan.zone(), TICK_ROOM)) {
            double x = axis.x(tick.at());
            double half = pen.width(tick.label(), Lettering.SMALL) / 2;
            pen.line(palette.line(), 1, x, stripTop, x, bottom);
            if (x - half >= free && x + half <= width) {
                pen.text(tick.label(), Lettering.SMALL, palette.quiet(), x, bottom, Align.MIDDLE);
                free = x + half + 4;
            }
        }
        double asked = axis.x(subject.at());
        pen.line(palette.text(), 1, asked, stripTop, asked, bottom);
        for (Happening one : happenings) {
            double y = stripTop + one.relation().ordinal() * LANE + (LANE - SHAPE) / 2;
            mark(pen, one, axis.x(one.at()) - SHAPE / 2, y);
        }
        pen.line(palette.line(), 1, 0, stripBottom, width, stripBottom);
    }

    /** Filled for what began, outlined for a ticket, a tick for what ended. */
    private void mark(Pen pen, Happening one, double x, double y) {
        Severity severity = one.severity();
        switch (one.kind()) {
            case RAISED -> Marks.draw(pen, severity, true, palette.severity(severity), x, y, SHAPE);
            case OPENED -> Marks.draw(pen, severity, false, palette.severity(severity), x, y, SHAPE);
            case CLEARED, RECOVERED -> Marks.tick(pen, palette.recovered(), x, y, SHAPE);
            case CLOSED -> Marks.tick(pen, palette.quiet(), x, y, SHAPE);
        }
    }

    private void draw(Pen pen, Line line) {
        Box box = line.box();
        double y = box.y() + 3;
        if (line.happening() == null) {
            pen.fillRectangle(palette.groundBelow(), box, 0);
            pen.text(name(line.relation()), Lettering.STRONG, palette.text(), PAD, y, Align.START);
            return;
        }
        Happening one = line.happening();
        Lettering lettering = one.asked() ? Lettering.STRONG : Lettering.TEXT;
        double x = PAD + OFFSET_WIDTH;
        Ink ink = palette.text();
        pen.text(Happening.offset(subject.at(), one.at()), lettering, ink, x, y, Align.END);
        x += PAD;
        String time = Words.time(one.at(), plan.zone());
        pen.text(time, Lettering.TEXT, palette.quiet(), x, y, Align.START);
        x += pen.width("00:00:00", Lettering.TEXT) + PAD;
        mark(pen, one, x, box.middleY() - SHAPE / 2);
        x += SHAPE + PAD;
        String kind = word(one.kind());
        pen.text(kind, Lettering.TEXT, ink, x, y, Align.START);
        x += Math.max(KIND_WIDTH_LEAST, kindWidth(pen)) + PAD;
        String rest = String.join("  ", rest(one));
        pen.text(pen.fit(rest, lettering, box.right() - PAD - x), lettering, ink, x, y, Align.START);
    }

    private static double kindWidth(Pen pen) {
        double widest = 0;
        for (Happening.Kind kind : Happening.Kind.values()) {
            widest = Math.max(widest, pen.width(word(kind), Lettering.TEXT));
        }
        return widest;
    }

    private List<String> rest(Happening one) {
        List<String> parts = new ArrayList<>();
        if (one.incident() != 0) {
            parts.add(Words.number(one.incident()));
        }
        boolean alert = one.text() != null;
        if (alert) {
            parts.add(asset(one.asset()));
        }
        parts.add(Words.of(one.what()));
        if (alert && one.kind() == Happening.Kind.RAISED) {
            parts.add(Words.of(one.text()));
        }
        if (one.relation() != Relation.SAME_CUSTOMER) {
            parts.add("(" + customer(one.asset()) + ")");
        }
        return parts;
    }

    @Override
    public List<Element> elements() {
        return elements;
    }

    @Override
    public Rows rows() {
        List<String> header = List.of(
                Messages.column_offset,
                Messages.column_at,
                Messages.column_what,
                Messages.column_relation,
                Messages.column_severity,
                Messages.column_customer,
                Messages.column_host,
                Messages.column_condition,
                Messages.column_text,
                Messages.column_incident);
        return new Rows(header, happenings.stream().map(this::row).toList());
    }

    private List<String> row(Happening one) {
        return List.of(
                Happening.offset(subject.at(), one.at()),
                Words.dayTime(one.at(), plan.zone()),
                word(one.kind()),
                name(one.relation()),
                Words.of(one.severity()),
                customer(one.asset()),
                asset(one.asset()),
                Words.of(one.what()),
                Words.of(one.text()),
                Words.number(one.incident()));
    }
}

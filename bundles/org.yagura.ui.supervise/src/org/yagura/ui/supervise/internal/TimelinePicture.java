package org.yagura.ui.supervise.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertSpan;
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

/** Alerts along the time, a strip for each customer that had one, or for each of its assets when it is unfolded. */
final class TimelinePicture implements Picture {
    private static final double LANE = 13;
    private static final double BAR = 8;
    private static final double SHAPE = 9;
    private static final double PAD = 6;
    private static final double FLAG = 8;
    private static final double INDENT = 28;
    private static final int LANES = 4;
    private static final double TICK_ROOM = 70;
    private static final double NAMES_LEAST = 120;
    private static final double NAMES_MOST = 260;
    private static final double NAMES_SHARE = 0.25;

    private final Palette palette;
    private final Set<String> unfolded = new HashSet<>();
    private Plan plan = Plan.EMPTY;
    private List<AlertSpan> spans = List.of();
    /** By the customer's id; under the empty one, what left the plan. */
    private Map<String, List<AlertSpan>> byCustomer = Map.of();

    private boolean full;
    private boolean open;
    private TimeAxis axis = new TimeAxis(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 0, 1);
    private TimeWindow window;
    private Instant now = Instant.EPOCH;
    private double head;
    private double width;
    private double height;
    private List<Strip> strips = List.of();
    private List<Element> elements = List.of();
    private double[] marked;

    /** A row of the picture. @param foldable the customer that it unfolds; null for an asset's */
    private record Strip(String name, String foldable, Box box, List<Bar> bars, List<IncidentMark> incidents) {}

    private record Bar(AlertSpan span, Box box) {}

    /** A flag. @param label where its number stands; null when there is no room */
    private record IncidentMark(long number, double x, double y, Box label) {}

    /** What an alert's bar is told by. */
    record SpanKey(UUID alert, Instant from) {}

    /** What a row's name is told by. */
    record FoldKey(String customer) {}

    /** What an incident's mark is told by. */
    record IncidentKey(long number, String strip) {}

    TimelinePicture(Palette palette, TimeWindow window) {
        this.palette = palette;
        this.window = window;
    }

    /** @param limited whether there were more alerts than are shown */
    void show(Plan newPlan, List<AlertSpan> found, boolean limited) {
        plan = newPlan;
        spans = found;
        byCustomer = found.stream()
                .collect(Collectors.groupingBy(span ->
                        plan.customerOfAsset(span.asset()).map(Customer::id).orElse("")));
        full = limited;
        open = true;
    }

    void at(Instant time) {
        now = time;
    }

    /** A range that is being drawn; null when there is none. */
    void mark(double from, double until) {
        marked = new double[] {from, until};
    }

    void unmark() {
        marked = null;
    }

    void toggle(String customer) {
        if (!unfolded.remove(customer)) {
            unfolded.add(customer);
        }
    }

    TimeAxis axis() {
        return axis;
    }

    /** Whether a place is over the names, not over the time. */
    boolean isName(double x) {
        return x < axis.start();
    }

    @Override
    public String title() {
        return Messages.timeline_title;
    }

    @Override
    public String empty() {
        if (!open) {
            return Messages.opening;
        }
        return spans.isEmpty() ? Messages.timeline_empty : null;
    }

    @Override
    public Box arrange(double room, double least, TextMeasure measure) {
        width = room;
        double names = Math.clamp(room * NAMES_SHARE, NAMES_LEAST, NAMES_MOST);
        axis = new TimeAxis(window.from(), window.until(), names, Math.max(names + 1, room - PAD));
        head = measure.height(Lettering.SMALL) + PAD;
        List<Strip> arranged = new ArrayList<>();
        double y = head;
        for (Customer customer : plan.customers()) {
            List<AlertSpan> theirs = byCustomer.getOrDefault(customer.id(), List.of());
            if (!theirs.isEmpty()) {
                String sign = unfolded.contains(customer.id()) ? "▾ " : "▸ ";
                arranged.add(strip(sign + customer.name(), customer.id(), theirs, y, measure));
                y = arranged.getLast().box().bottom();
                for (Asset asset : unfolded.contains(customer.id()) ? assets(theirs) : List.<Asset>of()) {
                    List<AlertSpan> its = theirs.stream()
                            .filter(span -> span.asset().equals(asset.id()))
                            .toList();
                    arranged.add(strip(asset.name(), null, its, y, measure));
                    y = arranged.getLast().box().bottom();
                }
            }
        }
        List<AlertSpan> gone = byCustomer.getOrDefault("", List.of());
        if (!gone.isEmpty()) {
            arranged.add(strip(Messages.gone, null, gone, y, measure));
            y = arranged.getLast().box().bottom();
        }
        strips = arranged;
        height = Math.max(least, y + (full ? measure.height(Lettering.SMALL) + PAD : 0));
        elements = collect();
        return new Box(0, 0, width, height);
    }

    private List<Asset> assets(List<AlertSpan> of) {
        Set<String> ids = of.stream().map(AlertSpan::asset).collect(Collectors.toSet());
        return plan.assets().stream().filter(asset -> ids.contains(asset.id())).toList();
    }

    private Strip strip(String name, String foldable, List<AlertSpan> of, double y, TextMeasure measure) {
        boolean tickets = of.stream().anyMatch(span -> span.incident() != 0);
        double label = tickets ? measure.height(Lettering.SMALL) : 0;
        Lanes lanes = new Lanes(LANES, 2);
        List<Bar> bars = new ArrayList<>();
        List<IncidentMark> marks = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        double free = 0;
        for (AlertSpan span : of) {
            double start = Math.max(axis.start(), axis.x(span.from()));
            double end = Math.min(axis.end(), axis.x(span.until() == null ? now : span.until()));
            int lane = lanes.place(start, Math.max(end, start + SHAPE));
            double top = y + PAD / 2 + label + lane * LANE + (LANE - BAR) / 2;
            bars.add(new Bar(span, new Box(start, top, Math.max(SHAPE, end - start), BAR)));
            if (span.incident() != 0 && !span.from().isBefore(axis.from()) && seen.add(span.incident())) {
                Box room = label(span.incident(), start, y + PAD / 2, free, measure);
                marks.add(new IncidentMark(span.incident(), start, y + PAD / 2, room));
                free = room == null ? free : Math.max(start, room.right()) + PAD;
            }
        }
        double tall = Math.max(label + lanes.count() * LANE + PAD, measure.height(Lettering.TEXT) + PAD);
        return new Strip(name, foldable, new Box(0, y, width, tall), bars, marks);
    }

    /** Behind the flag, before it where the picture ends, or nowhere. */
    private Box label(long incident, double x, double y, double free, TextMeasure measure) {
        double wide = measure.width(Words.number(incident), Lettering.SMALL);
        double left = x + FLAG + wide <= axis.end() ? x + FLAG : x - PAD - wide;
        return left < Math.max(free, axis.start()) ? null : new Box(left, y - 1, wide, LANE);
    }

    private List<Element> collect() {
        List<Element> all = new ArrayList<>();
        for (Strip strip : strips) {
            Box box = strip.box();
            if (strip.foldable() != null) {
                Box name = new Box(0, box.y(), axis.start() - PAD, box.height());
                Customer customer = plan.customer(strip.foldable()).orElse(null);
                int count = strip.bars().size();
                all.add(new Element(new FoldKey(strip.foldable()), name, () -> describe(customer, count), customer));
            }
            for (IncidentMark mark : strip.incidents()) {
                String number = Words.number(mark.number());
                Box hit = mark.label() == null ? new Box(mark.x(), mark.y(), FLAG, LANE - 1) : mark.label();
                all.add(new Element(new IncidentKey(mark.number(), strip.name()), hit, () -> number, null));
            }
            for (Bar bar : strip.bars()) {
                Box hit = new Box(bar.box().x(), bar.box().y() - 2, bar.box().width(), BAR + 4);
                boolean asset = strip.foldable() == null;
                Object key = new SpanKey(bar.span().alert(), bar.span().from());
                all.add(new Element(
                        asset ? List.of(key, strip.name()) : key, hit, () -> describe(bar.span()), bar.span()));
            }
        }
        return all;
    }

    private static String describe(Customer customer, int alerts) {
        return Words.fill(Messages.timeline_strip, customer == null ? "" : customer.name(), alerts);
    }

    private String describe(AlertSpan span) {
        ZoneId zone = plan.zone();
        List<String> lines = new ArrayList<>();
        lines.add(Words.of(span.severity()) + "  " + Words.of(span.condition()) + "  " + assetName(span));
        lines.add(Words.of(span.text()));
        String end = span.until() == null ? Messages.timeline_active : Words.dayTime(span.until(), zone);
        lines.add(Words.dayTime(span.from(), zone) + " – " + end + "  ("
                + Words.age(span.from(), span.until() == null ? now : span.until()) + ")");
        if (span.incident() != 0) {
            lines.add(Words.number(span.incident()));
        }
        if (span.quiet() != null) {
            lines.add(Words.of(span.quiet(), plan));
        }
        return String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList());
    }

    private String assetName(AlertSpan span) {
        return plan.asset(span.asset()).map(Asset::name).orElse(span.asset());
    }

    private String customerName(AlertSpan span) {
        return plan.customerOfAsset(span.asset()).map(Customer::name).orElse(span.customerId());
    }

    @Override
    public void draw(Pen pen, Box visible) {
        boolean shaded = false;
        for (Strip strip : strips) {
            shaded ^= strip.foldable() != null;
            if (shaded) {
                pen.fillRectangle(palette.groundBelow(), strip.box(), 0);
            }
        }
        List<TimeAxis.Tick> ticks = axis.ticks(plan.zone(), TICK_ROOM);
        for (TimeAxis.Tick tick : ticks) {
            double x = axis.x(tick.at());
            pen.line(palette.line(), 1, x, head, x, height);
        }
        strips.stream().filter(strip -> strip.box().meets(visible)).forEach(strip -> draw(pen, strip));
        drawNow(pen);
        drawHead(pen, visible.y(), ticks);
        if (full) {
            double y = height - pen.height(Lettering.SMALL) - PAD / 2;
            String note = Words.fill(Messages.timeline_full, spans.size());
            pen.text(note, Lettering.SMALL, palette.quiet(), axis.start(), y, Align.START);
        }
        if (marked != null) {
            double left = Math.max(axis.start(), Math.min(marked[0], marked[1]));
            double right = Math.max(marked[0], marked[1]);
            Box range = new Box(left, visible.y() + 1, Math.max(1, right - left), visible.height() - 2);
            pen.drawRectangle(palette.text(), 2, range, 0);
        }
    }

    private void drawNow(Pen pen) {
        if (!now.isBefore(axis.from()) && !now.isAfter(axis.until())) {
            double x = axis.x(now);
            pen.line(palette.quiet(), 1, x, head, x, height);
        }
    }

    private void drawHead(Pen pen, double y, List<TimeAxis.Tick> ticks) {
        pen.fillRectangle(palette.ground(), new Box(0, y, width, head), 0);
        pen.line(palette.line(), 1, 0, y + head - 1, width, y + head - 1);
        double free = axis.start();
        for (TimeAxis.Tick tick : ticks) {
            Lettering lettering = tick.day() ? Lettering.STRONG : Lettering.SMALL;
            double half = pen.width(tick.label(), lettering) / 2;
            double x = axis.x(tick.at());
            if (x - half >= free && x + half <= width) {
                Ink ink = tick.day() ? palette.text() : palette.quiet();
                double baseline = y + PAD / 2 + pen.ascent(Lettering.SMALL) - pen.ascent(lettering);
                pen.text(tick.label(), lettering, ink, x, baseline, Align.MIDDLE);
                free = x + half + 4;
            }
        }
        String zone = plan.zone().getId();
        String fits = pen.fit(zone, Lettering.SMALL, axis.start() - 2 * PAD);
        pen.text(fits, Lettering.SMALL, palette.quiet(), PAD, y + PAD / 2, Align.START);
    }

    private void draw(Pen pen, Strip strip) {
        Box box = strip.box();
        boolean asset = strip.foldable() == null;
        double y = box.y() + Math.min(PAD, (box.height() - pen.height(Lettering.TEXT)) / 2);
        double left = asset ? INDENT : PAD;
        String name = pen.fit(strip.name(), Lettering.TEXT, axis.start() - PAD - left);
        pen.text(name, Lettering.TEXT, asset ? palette.quiet() : palette.text(), left, y, Align.START);
        pen.clipped(new Box(axis.start(), box.y(), axis.end() - axis.start() + PAD, box.height()), () -> {
            strip.incidents().forEach(mark -> draw(pen, mark));
            strip.bars().forEach(bar -> draw(pen, bar));
        });
        pen.line(palette.line(), 1, 0, box.bottom() - 1, width, box.bottom() - 1);
    }

    /** A small flag where a ticket's first alert began. */
    private void draw(Pen pen, IncidentMark mark) {
        double x = mark.x();
        double y = mark.y();
        pen.line(palette.text(), 1, x, y + 1, x, y + LANE + BAR);
        pen.fillPolygon(palette.text(), x, y + 2, x + 6, y + 5, x, y + 8);
        if (mark.label() != null) {
            Box label = mark.label();
            pen.text(Words.number(mark.number()), Lettering.SMALL, palette.text(), label.x(), label.y(), Align.START);
        }
    }

    private void draw(Pen pen, Bar bar) {
        AlertSpan span = bar.span();
        Severity severity = span.severity();
        Box box = bar.box();
        double shapeY = box.middleY() - SHAPE / 2;
        if (span.quiet() != null) {
            pen.drawRectangle(palette.quiet(), 1, box, 0);
            Marks.draw(pen, severity, false, palette.quiet(), box.x(), shapeY, SHAPE);
            return;
        }
        Ink ink = palette.severity(severity);
        pen.fillRectangle(ink.over(palette.ground(), span.until() == null ? 1 : 0.5), box.inset(2), 0);
        Marks.draw(pen, severity, true, ink, box.x(), shapeY, SHAPE);
        if (span.until() == null && box.width() > 2 * SHAPE) {
            pen.line(ink, 2, box.right() - 1, box.y() - 1, box.right() - 1, box.bottom() + 1);
        }
    }

    @Override
    public List<Element> elements() {
        return elements;
    }

    @Override
    public Rows rows() {
        List<String> header = List.of(
                Messages.column_from,
                Messages.column_until,
                Messages.column_severity,
                Messages.column_customer,
                Messages.column_host,
                Messages.column_condition,
                Messages.column_text,
                Messages.column_incident,
                Messages.column_why);
        return new Rows(header, spans.stream().map(this::row).toList());
    }

    private List<String> row(AlertSpan span) {
        return List.of(
                Words.dayTime(span.from(), plan.zone()),
                span.until() == null ? Messages.timeline_active : Words.dayTime(span.until(), plan.zone()),
                Words.of(span.severity()),
                customerName(span),
                assetName(span),
                Words.of(span.condition()),
                Words.of(span.text()),
                Words.number(span.incident()),
                Words.of(span.quiet(), plan));
    }
}

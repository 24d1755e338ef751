package org.yagura.ui.operate.internal.table;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.core.fact.Severity;
import org.yagura.ui.operate.internal.filter.RowFilter;

/**
 * Decides which rows a table shows in which order. What a person looks at never jumps: while the table is held, shown
 * rows keep their places, with their newest content; what is new waits, and is counted, until it is brought in.
 *
 * <p>It knows no widget and reads no clock. Used on one thread at a time, which is not the UI's when there may be a
 * hundred thousand rows.
 */
public final class Arranger<R> {
    /** Filters that ask for a time are looked at again this often. */
    private static final Duration REVIEW = Duration.ofSeconds(10);

    private static final int MANY = 20_000;

    /** So many rows are made ready at a time for being searched. */
    private static final int READY = 1_000;

    /** Why a stirred line makes a held table tell that something waits. */
    enum Wait {
        NOTHING,
        ARRIVED,
        WORST,
        MOVED
    }

    private final RowKind<R> kind;
    private final Grouping<R> floodGrouping;
    private final Flood flood = new Flood();
    private final Map<Serializable, Line<R>> lines = new HashMap<>();
    private final Set<Line<R>> stirred = new LinkedHashSet<>();
    /** Of the stirred ones, those not looked at yet. */
    private final List<Line<R>> fresh = new ArrayList<>();

    private final int[] waits = new int[Wait.values().length];
    /** All lines of the last time, in the order of then, so that putting them into it again costs little. */
    private List<Line<R>> ranked = new ArrayList<>();

    private Comparator<R> rankedBy;
    /** The same of the order before, to which a person often goes back. */
    private List<Line<R>> rankedBefore = List.of();

    private Comparator<R> rankedBeforeBy;
    private int pass;
    private int ready;
    private final Groups<R> groups;
    private List<Line<R>> shown = new ArrayList<>();
    private List<Entry<R>> entries = List.of();
    private Setting<R> setting;
    private boolean held;
    private boolean flatWanted;
    private boolean wasFlood;
    private boolean everything = true;
    private boolean brought;
    private boolean regroup = true;
    private Instant reviewed = Instant.EPOCH;
    private int hiddenQuiet;

    /** @param floodGrouping how a flood is grouped; null for never */
    public Arranger(RowKind<R> kind, Grouping<R> floodGrouping) {
        this.kind = kind;
        this.floodGrouping = floodGrouping;
        this.groups = new Groups<>(kind);
        this.setting = new Setting<>(RowFilter.all(), kind.urgency(), null, false, true);
    }

    /** These are all rows from now on, as after a new plan; while held, what differs waits as any other change does. */
    public void reset(Collection<R> rows) {
        Map<Serializable, Line<R>> before = new HashMap<>(lines);
        lines.clear();
        for (R row : rows) {
            Line<R> line = before.remove(kind.id(row));
            if (line == null) {
                line = new Line<>(kind, row);
                stir(line);
            } else if (!line.row().equals(row)) {
                line.replace(row, null);
                stir(line);
            }
            lines.put(line.id(), line);
        }
        before.values().forEach(line -> {
            line.leave();
            stir(line);
        });
        everything |= !held || shown.isEmpty();
        ready = 0;
    }

    /** Some rows are new or different, some are gone. */
    public void change(Collection<R> changed, Collection<? extends Serializable> gone, Instant now) {
        int arrived = 0;
        for (R row : changed) {
            Line<R> line = lines.get(kind.id(row));
            if (line == null) {
                line = new Line<>(kind, row);
                lines.put(line.id(), line);
                arrived += kind.isQuiet(row) || kind.isOver(row) ? 0 : 1;
            } else {
                line.replace(row, now);
            }
            line.letters();
            stir(line);
        }
        for (Serializable id : gone) {
            Line<R> line = lines.remove(id);
            if (line != null) {
                line.leave();
                stir(line);
            }
        }
        flood.arrived(now, arrived);
    }

    private void stir(Line<R> line) {
        if (!line.stirred) {
            line.stirred = true;
            stirred.add(line);
        }
        if (!line.fresh) {
            line.fresh = true;
            fresh.add(line);
        }
    }

    /**
     * Makes some more rows ready for being searched, so that the first search need not wait for it.
     *
     * @return whether there is more to do
     */
    public boolean prepare() {
        int end = Math.min(ranked.size(), ready + READY);
        ranked.subList(Math.min(ready, end), end).forEach(Line::letters);
        ready = end;
        return end < ranked.size();
    }

    /** Shows something else, or in another order: a person asked for it, so everything finds its place. */
    public void set(Setting<R> wanted) {
        boolean onlyGrouping = setting.filter() == wanted.filter()
                && setting.order().equals(wanted.order())
                && setting.quiet() == wanted.quiet()
                && setting.over() == wanted.over();
        setting = wanted;
        everything |= !onlyGrouping;
        groups.foldedAtFirst(wanted.grouping() == null);
        bring();
    }

    /** While held, rows stay where they are. */
    public void hold(boolean wanted) {
        held = wanted;
    }

    /** Brings in what waits, held or not. */
    public void bring() {
        brought = true;
        regroup = true;
    }

    /** Folds or unfolds a group. */
    public void fold(String group, boolean fold) {
        groups.fold(group, fold);
        regroup = true;
    }

    public void foldAll(boolean fold) {
        groups.foldAll(fold);
        regroup = true;
    }

    /** Whether a person wants the flat list although there is a flood; forgotten when another one begins. */
    public void wantFlat(boolean wanted) {
        flatWanted = wanted && wasFlood;
        bring();
    }

    private java.util.Optional<Grouping<R>> grouping() {
        if (setting.grouping() != null) {
            return java.util.Optional.of(setting.grouping());
        }
        return wasFlood && !flatWanted ? java.util.Optional.ofNullable(floodGrouping) : java.util.Optional.empty();
    }

    /** What the table shows now. */
    public Arrangement<R> arrange(Instant now) {
        boolean free = !held || shown.isEmpty();
        if (free || everything || brought) {
            noticeFlood(now);
        }
        boolean review =
                setting.filter().isTimed() && Duration.between(reviewed, now).compareTo(REVIEW) >= 0;
        List<Entry<R>> before = entries;
        if (everything || review && (free || brought)) {
            placeAll(now);
            groups.stirAll();
            regroup = true;
        } else if ((free || brought) && !stirred.isEmpty()) {
            groups.stir(stirred);
            placeStirred(now);
            regroup = true;
        } else {
            groups.stir(fresh);
            regroup |= !fresh.isEmpty() && grouping().isPresent();
            lookAt(review ? List.copyOf(stirred) : fresh, now);
            reviewed = review ? now : reviewed;
        }
        brought = false;
        fresh.forEach(line -> line.fresh = false);
        fresh.clear();
        if (regroup) {
            entries = grouping().map(by -> groups.of(by, shown, held)).orElseGet(() -> groups.none(shown));
            regroup = false;
        }
        boolean structure = !sameLines(before, entries);
        return new Arrangement<>(
                entries,
                shown.size(),
                hiddenQuiet,
                waiting(),
                structure,
                wasFlood,
                grouping().orElse(null));
    }

    private static <R> boolean sameLines(List<Entry<R>> before, List<Entry<R>> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < after.size(); i++) {
            if (before.get(i) != after.get(i)) {
                return false;
            }
        }
        return true;
    }

    private void noticeFlood(Instant now) {
        boolean on = floodGrouping != null && flood.isOn(now);
        if (on != wasFlood) {
            wasFlood = on;
            groups.unfold();
            regroup = true;
            flatWanted = false;
        }
    }

    private void evaluate(Line<R> line, Instant now) {
        R row = line.row();
        boolean matches = !line.isGone() && setting.filter().test(line, now);
        boolean hidden = matches && !setting.quiet() && kind.isQuiet(row);
        line.wanted = matches && !hidden && (setting.over() || !kind.isOver(row));
        hiddenQuiet += (hidden ? 1 : 0) - (line.hiddenQuiet ? 1 : 0);
        line.hiddenQuiet = hidden;
    }

    private void placeAll(Instant now) {
        reviewed = now;
        everything = false;
        hiddenQuiet = 0;
        pass++;
        List<Line<R>> next = new ArrayList<>(lines.size());
        List<Line<R>> others = new ArrayList<>();
        boolean sameOrder = setting.order().equals(rankedBy);
        boolean back = setting.order().equals(rankedBeforeBy);
        List<Line<R>> first = sameOrder ? shown : back ? rankedBefore : List.of();
        first.forEach(line -> sift(line, now, next, others));
        ranked.forEach(line -> sift(line, now, next, others));
        lines.values().forEach(line -> sift(line, now, next, others));
        if (!sameOrder) {
            rankedBefore = ranked;
            rankedBeforeBy = rankedBy;
            rankedBy = setting.order();
        }
        shown.forEach(line -> line.place = -1);
        sort(next);
        settle(next);
        ranked = new ArrayList<>(next.size() + others.size());
        ranked.addAll(next);
        ranked.addAll(others);
    }

    private void sift(Line<R> line, Instant now, List<Line<R>> next, List<Line<R>> others) {
        if (!line.isGone() && line.pass != pass) {
            line.pass = pass;
            line.hiddenQuiet = false;
            evaluate(line, now);
            (line.wanted ? next : others).add(line);
        }
    }

    /** Many lines are sorted by all processors; their texts are made before, by one. */
    private void sort(List<Line<R>> some) {
        if (some.size() < MANY) {
            some.sort(order());
            return;
        }
        if (setting.order() instanceof RowOrder<R> known) {
            some.forEach(known::prepare);
        }
        @SuppressWarnings("unchecked")
        Line<R>[] all = some.toArray(new Line[0]);
        Arrays.parallelSort(all, order());
        for (int i = 0; i < all.length; i++) {
            some.set(i, all[i]);
        }
    }

    /** Only those that changed are looked at: the others are moved as they stand, in runs. */
    private void placeStirred(Instant now) {
        int[] left = stirred.stream()
                .mapToInt(line -> line.place)
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
        List<Line<R>> incoming = new ArrayList<>();
        for (Line<R> line : stirred) {
            line.place = -1;
            evaluate(line, now);
            if (line.wanted) {
                incoming.add(line);
            }
        }
        Comparator<Line<R>> order = order();
        incoming.sort(order);
        settle(Runs.with(Runs.without(shown, left), incoming, order));
    }

    private void settle(List<Line<R>> next) {
        shown = next;
        for (int i = 0; i < next.size(); i++) {
            next.get(i).place = i;
        }
        stirred.forEach(line -> {
            line.stirred = false;
            line.wait = Wait.NOTHING;
        });
        stirred.clear();
        Arrays.fill(waits, 0);
    }

    private Comparator<Line<R>> order() {
        Comparator<R> order = setting.order();
        return order instanceof RowOrder<R> known ? known::compareLines : (a, b) -> order.compare(a.row(), b.row());
    }

    /** What a line's change means for a held table; the lines beside it may stand right or wrong now, too. */
    private void lookAt(List<Line<R>> changed, Instant now) {
        Comparator<Line<R>> order = order();
        for (Line<R> line : changed) {
            evaluate(line, now);
            weigh(line, order);
            if (line.place > 0) {
                weigh(shown.get(line.place - 1), order);
            }
            if (line.place >= 0 && line.place + 1 < shown.size()) {
                weigh(shown.get(line.place + 1), order);
            }
        }
    }

    private void weigh(Line<R> line, Comparator<Line<R>> order) {
        if (line.stirred) {
            waits[line.wait.ordinal()]--;
            line.wait = waits(line, order);
            waits[line.wait.ordinal()]++;
        }
    }

    private Wait waits(Line<R> line, Comparator<Line<R>> order) {
        if (line.place >= 0) {
            return line.wanted && standsRight(line, order) ? Wait.NOTHING : Wait.MOVED;
        }
        if (!line.wanted) {
            return Wait.NOTHING;
        }
        return kind.mark(line.row()).severity() == Severity.CRITICAL ? Wait.WORST : Wait.ARRIVED;
    }

    private Arrangement.Waiting waiting() {
        int worst = waits[Wait.WORST.ordinal()];
        return new Arrangement.Waiting(waits[Wait.ARRIVED.ordinal()] + worst, worst, waits[Wait.MOVED.ordinal()]);
    }

    private boolean standsRight(Line<R> line, Comparator<Line<R>> order) {
        int at = line.place;
        boolean afterPrevious = at == 0 || order.compare(shown.get(at - 1), line) <= 0;
        return afterPrevious && (at + 1 == shown.size() || order.compare(line, shown.get(at + 1)) <= 0);
    }
}

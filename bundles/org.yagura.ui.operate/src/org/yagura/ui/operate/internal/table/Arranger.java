package org.yagura.ui.operate.internal.table;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
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
    private final Rankings<R> rankings = new Rankings<>();
    /** Those that are not ready yet for being searched. */
    private final Deque<Line<R>> unready = new ArrayDeque<>();

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
            line.forget();
            lines.put(line.id(), line);
        }
        rankings.forget();
        before.values().forEach(line -> {
            line.leave();
            stir(line);
        });
        everything |= !held || shown.isEmpty();
        unready.clear();
        unready.addAll(lines.values());
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
        rankings.stir(line);
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
        for (int i = 0; i < READY && !unready.isEmpty(); i++) {
            unready.poll().letters();
        }
        return !unready.isEmpty();
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
        int before = line.hiddenQuiet ? 1 : 0;
        judge(line, now);
        hiddenQuiet += (line.hiddenQuiet ? 1 : 0) - before;
    }

    /** Notes of a line alone whether it is wanted; any thread. */
    private void judge(Line<R> line, Instant now) {
        R row = line.row();
        boolean matches = !line.isGone() && setting.filter().test(line, now);
        boolean hidden = matches && !setting.quiet() && kind.isQuiet(row);
        line.wanted = matches && !hidden && (setting.over() || !kind.isOver(row));
        line.hiddenQuiet = hidden;
    }

    private void placeAll(Instant now) {
        reviewed = now;
        everything = false;
        shown.forEach(line -> line.place = -1);
        settle(placed(setting.order(), now));
    }

    /** Those wanted, in their order; a new order of all lines is only made where most of them are wanted. */
    private List<Line<R>> placed(Comparator<R> order, Instant now) {
        if (rankings.knows(order)) {
            return sift(rankings.of(order, lines.values()), now);
        }
        List<Line<R>> unsorted = sift(lines.values(), now);
        if (unsorted.size() < lines.size() / 2) {
            return Rankings.sorted(unsorted, order);
        }
        List<Line<R>> sorted = new ArrayList<>(unsorted.size());
        for (Line<R> line : rankings.of(order, lines.values())) {
            if (line.wanted) {
                sorted.add(line);
            }
        }
        return sorted;
    }

    /** Those that are wanted; many are looked at by all processors. */
    private List<Line<R>> sift(Collection<Line<R>> all, Instant now) {
        LongAdder hidden = new LongAdder();
        Stream<Line<R>> each = all.size() < MANY ? all.stream() : all.parallelStream();
        List<Line<R>> wanted = each.filter(line -> {
                    judge(line, now);
                    if (line.hiddenQuiet) {
                        hidden.increment();
                    }
                    return line.wanted;
                })
                .toList();
        hiddenQuiet = hidden.intValue();
        return wanted;
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
        Comparator<Line<R>> order = RowOrder.ofLines(setting.order());
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

    /** What a line's change means for a held table; the lines beside it may stand right or wrong now, too. */
    private void lookAt(List<Line<R>> changed, Instant now) {
        Comparator<Line<R>> order = RowOrder.ofLines(setting.order());
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

package org.yagura.ui.operate.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * All lines of a table in an order. The last order is kept, and the one before, to which a person often goes back: of a
 * hundred thousand lines few change meanwhile, and only these are sorted again. For one thread at a time.
 */
final class Rankings<R> {
    private static final int MANY = 20_000;

    /** @param turn lines stirred after it may stand wrong */
    private record Ranking<R>(Comparator<R> by, List<Line<R>> lines, int turn) {}

    private Ranking<R> last;
    private Ranking<R> before;
    private int turn;
    /** The lines that were stirred since the older of the two orders was made, each once. */
    private final List<Line<R>> stirred = new ArrayList<>();

    /** So many of them before those that are gone are looked for. */
    private int most = MANY;

    /** This line is new or different, so that it may belong elsewhere. */
    void stir(Line<R> line) {
        line.stirredIn = turn;
        if (last != null && !line.unranked) {
            line.unranked = true;
            stirred.add(line);
            if (stirred.size() > most) {
                drop(Line::isGone);
                most = Math.max(MANY, 2 * stirred.size());
            }
        }
    }

    private void drop(Predicate<Line<R>> which) {
        stirred.removeIf(line -> {
            boolean drops = which.test(line);
            line.unranked = !drops;
            return drops;
        });
    }

    /** Any line may belong elsewhere. */
    void forget() {
        last = null;
        before = null;
        drop(_ -> true);
    }

    /** Whether lines are put into this order without all of them being sorted. */
    boolean knows(Comparator<R> order) {
        return known(order) != null;
    }

    private Ranking<R> known(Comparator<R> order) {
        if (last != null && last.by().equals(order)) {
            return last;
        }
        return before != null && before.by().equals(order) ? before : null;
    }

    /**
     * Puts lines into an order and keeps it.
     *
     * @param all every line of the table, none of them gone
     * @return not to be changed
     */
    List<Line<R>> of(Comparator<R> order, Collection<Line<R>> all) {
        Ranking<R> known = known(order);
        List<Line<R>> next = known == null ? sorted(all, order) : again(known);
        if (known == null || known != last) {
            before = last;
        }
        last = new Ranking<>(order, next, turn);
        turn++;
        int older = before == null ? last.turn() : before.turn();
        drop(line -> line.stirredIn <= older);
        return next;
    }

    private List<Line<R>> again(Ranking<R> known) {
        List<Line<R>> staying = new ArrayList<>(known.lines().size());
        for (Line<R> line : known.lines()) {
            if (!line.isGone() && line.stirredIn <= known.turn()) {
                staying.add(line);
            }
        }
        List<Line<R>> others = stirred.stream()
                .filter(line -> !line.isGone() && line.stirredIn > known.turn())
                .toList();
        return Runs.with(staying, sorted(others, known.by()), RowOrder.ofLines(known.by()));
    }

    /** Many lines are sorted by all processors. */
    static <R> List<Line<R>> sorted(Collection<Line<R>> some, Comparator<R> order) {
        List<Line<R>> sorted = new ArrayList<>(some);
        if (sorted.size() < MANY) {
            sorted.sort(RowOrder.ofLines(order));
            return sorted;
        }
        if (order instanceof RowOrder<R> known) {
            // while they are compared, a line is seen by several threads
            sorted.parallelStream().forEach(known::prepare);
        }
        @SuppressWarnings("unchecked")
        Line<R>[] lines = sorted.toArray(new Line[0]);
        Arrays.parallelSort(lines, RowOrder.ofLines(order));
        return Arrays.asList(lines);
    }
}

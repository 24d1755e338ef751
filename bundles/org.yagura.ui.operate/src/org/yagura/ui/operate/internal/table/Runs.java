package org.yagura.ui.operate.internal.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Takes some out of a long sorted list and puts some into it, without a look at most of those that stay. */
final class Runs {
    private Runs() {}

    /**
     * A list without what stands at some places.
     *
     * @param places in rising order, each once
     */
    static <T> List<T> without(List<T> all, int[] places) {
        Object[] from = all.toArray();
        Object[] rest = new Object[from.length - places.length];
        int read = 0;
        int written = 0;
        for (int place : places) {
            System.arraycopy(from, read, rest, written, place - read);
            written += place - read;
            read = place + 1;
        }
        System.arraycopy(from, read, rest, written, from.length - read);
        return view(rest);
    }

    /**
     * A sorted list with others where they belong, behind those that the order takes for equal.
     *
     * @param others sorted, too
     */
    static <T> List<T> with(List<T> sorted, List<T> others, Comparator<? super T> order) {
        Object[] from = sorted.toArray();
        Object[] all = new Object[from.length + others.size()];
        int read = 0;
        int written = 0;
        for (T other : others) {
            int place = place(sorted, read, other, order);
            System.arraycopy(from, read, all, written, place - read);
            written += place - read;
            all[written++] = other;
            read = place;
        }
        System.arraycopy(from, read, all, written, from.length - read);
        return view(all);
    }

    private static <T> int place(List<T> sorted, int from, T wanted, Comparator<? super T> order) {
        int least = from;
        int most = sorted.size();
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (order.compare(wanted, sorted.get(middle)) < 0) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    // the arrays hold what came out of lists of T
    @SuppressWarnings("unchecked")
    private static <T> List<T> view(Object[] of) {
        return Collections.unmodifiableList((List<T>) Arrays.asList(of));
    }
}

package org.yagura.ui.attention.internal;

import java.util.List;

/** Which of its forms each item of the shift bar takes, so that all fit beside each other and none is cut. */
final class BarFit {
    /**
     * One item.
     *
     * @param widths the widths of its forms, the fullest first; 0 is "not shown"
     * @param keep how dear its words are: the items with the smallest number lose a form first
     */
    record Item(List<Integer> widths, int keep) {
        Item {
            widths = List.copyOf(widths);
        }
    }

    private BarFit() {}

    /**
     * Chooses a form for each item.
     *
     * @param gap the room between two shown items
     * @return for each item the index of its form; the last forms of all where even these do not fit
     */
    static int[] fit(List<Item> items, int gap, int room) {
        int[] forms = new int[items.size()];
        while (width(items, forms, gap) > room) {
            int next = cheapest(items, forms);
            if (next < 0) {
                break;
            }
            forms[next]++;
        }
        return forms;
    }

    /** The item that can lose a form and is least dear; the later one of two; -1 when none can. */
    private static int cheapest(List<Item> items, int[] forms) {
        int found = -1;
        for (int i = 0; i < forms.length; i++) {
            if (forms[i] < items.get(i).widths().size() - 1
                    && (found < 0 || rank(items, forms, i) <= rank(items, forms, found))) {
                found = i;
            }
        }
        return found;
    }

    /** Every item gives its first words before any gives its second. */
    private static int rank(List<Item> items, int[] forms, int i) {
        return forms[i] * 100 + items.get(i).keep();
    }

    static int width(List<Item> items, int[] forms, int gap) {
        int sum = 0;
        int shown = 0;
        for (int i = 0; i < forms.length; i++) {
            int width = items.get(i).widths().get(forms[i]);
            sum += width;
            shown += width > 0 ? 1 : 0;
        }
        return sum + gap * Math.max(0, shown - 1);
    }
}

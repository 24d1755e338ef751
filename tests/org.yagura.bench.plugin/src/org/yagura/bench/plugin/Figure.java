package org.yagura.bench.plugin;

import java.util.Arrays;
import java.util.Locale;

/** Says what was measured, one a line, as {@code bench.sh} reads it. */
final class Figure {
    private Figure() {}

    /** @param goal as it shall stand beside the value; empty for none */
    static void say(String name, double value, String unit, String goal) {
        System.out.println("FIGURE " + name + "|" + String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value)
                + "|" + unit + "|" + goal);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static double most(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}

package org.yagura.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures as lines of {@code FIGURE name|value|unit|goal}, which the script puts into one table. */
public final class Figures {
    private Figures() {}

    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static void say(String name, double value, String unit, String goal) {
        System.out.println("FIGURE " + name + "|" + String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.3f", value)
                + "|" + unit + "|" + goal);
    }
}

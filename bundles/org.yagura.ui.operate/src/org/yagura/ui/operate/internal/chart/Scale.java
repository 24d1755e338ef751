package org.yagura.ui.operate.internal.chart;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Values from 0 to a round number, in round steps (1, 2 or 5 times a power of ten).
 *
 * @param step from one mark to the next
 * @param steps how many there are
 */
record Scale(double step, int steps) {
    private static final double[] ROUND = {1, 2, 5, 10};

    /**
     * @param most the largest value to be shown
     * @param marks how many steps there is room for, at least 1
     */
    static Scale upTo(double most, int marks) {
        double least = Math.max(most, 1e-3) / marks;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double step = power
                * DoubleStream.of(ROUND)
                        .filter(round -> round * power >= least * (1 - 1e-9))
                        .findFirst()
                        .orElse(10);
        return new Scale(step, Math.max(1, (int) Math.ceil(most / step - 1e-9)));
    }

    double end() {
        return step * steps;
    }

    /** The value of a mark, with as many digits as the step has. */
    String label(int mark) {
        int digits = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        return String.format(Locale.ROOT, "%,." + digits + "f", step * mark);
    }
}

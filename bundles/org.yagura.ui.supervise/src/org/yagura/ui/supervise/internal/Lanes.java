package org.yagura.ui.supervise.internal;

import java.util.ArrayList;
import java.util.List;

/** Puts stretches that overlap beneath one another. */
final class Lanes {
    private final int most;
    private final double gap;
    private final List<Double> ends = new ArrayList<>();

    /** @param most how many there may be; what does not fit any more lies over others in the last one */
    Lanes(int most, double gap) {
        this.most = most;
        this.gap = gap;
    }

    /** The lane of the next stretch; they come by their beginnings. */
    int place(double start, double end) {
        for (int lane = 0; lane < ends.size(); lane++) {
            if (ends.get(lane) + gap <= start) {
                ends.set(lane, end);
                return lane;
            }
        }
        if (ends.size() < most) {
            ends.add(end);
            return ends.size() - 1;
        }
        ends.set(most - 1, Math.max(end, ends.get(most - 1)));
        return most - 1;
    }

    int count() {
        return ends.size();
    }
}

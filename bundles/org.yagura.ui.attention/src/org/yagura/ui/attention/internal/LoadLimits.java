package org.yagura.ui.attention.internal;

/**
 * From how many alarms in ten minutes on an operator is busy, and from how many on it is a flood (ISA-18.2: one is
 * manageable, more than ten is a flood).
 *
 * @param manageable the most that is calm, at least 1
 * @param flood the most that is not a flood, more than {@code manageable}
 */
record LoadLimits(int manageable, int flood) {
    static final LoadLimits STANDARD = new LoadLimits(1, 10);

    /** How loaded an operator is. */
    enum Level {
        CALM,
        BUSY,
        FLOOD
    }

    static boolean areRight(int manageable, int flood) {
        return manageable >= 1 && flood > manageable;
    }

    Level level(int inTenMinutes) {
        if (inTenMinutes <= manageable) {
            return Level.CALM;
        }
        return inTenMinutes <= flood ? Level.BUSY : Level.FLOOD;
    }
}

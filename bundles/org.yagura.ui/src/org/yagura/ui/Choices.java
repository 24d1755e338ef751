package org.yagura.ui;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What this person has chosen, in the workspace of the home. Any thread. */
public final class Choices {
    /** Where they are kept: a node of the instance scope. */
    public static final String NODE = "org.yagura.ui";

    public static final String THEME = "theme";
    public static final String DENSITY = "density";
    public static final String FONT_FAMILY = "font.family";
    public static final String FONT_HEIGHT = "font.height";
    public static final String REDUCE_MOTION = "motion.reduce";
    public static final String REFRESH_MILLIS = "refresh.millis";
    /** {@code centre}, {@code machine} or a zone's id. */
    public static final String ZONE = "time.zone";

    public static final String DATE_FORMAT = "time.date";
    public static final String TIME_FORMAT = "time.time";
    public static final String CENTRE = "centre";
    public static final String MACHINE = "machine";

    private static final int LEAST_REFRESH = 200;
    private static final int MOST_REFRESH = 2_000;
    private static final Map<String, String> DEFAULTS = Map.of(
            THEME, Theme.LIGHT.word(),
            DENSITY, Density.NORMAL.word(),
            FONT_FAMILY, "",
            FONT_HEIGHT, "0",
            REDUCE_MOTION, "false",
            REFRESH_MILLIS, "200",
            ZONE, CENTRE,
            DATE_FORMAT, "yyyy-MM-dd",
            TIME_FORMAT, "HH:mm:ss");

    private Choices() {}

    public static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** What is chosen for a key, or its default. */
    public static String get(String key) {
        return node().get(key, otherwise(key));
    }

    /** What holds for a key until somebody chooses. */
    public static String otherwise(String key) {
        return DEFAULTS.get(key);
    }

    /** How often the board shows what is new, in milliseconds. */
    public static int refreshMillis() {
        return Math.clamp(number(REFRESH_MILLIS), LEAST_REFRESH, MOST_REFRESH);
    }

    /** The look that follows from the choices. */
    public static Look look() {
        return new Look(
                Theme.of(get(THEME)),
                Density.of(get(DENSITY)),
                get(FONT_FAMILY),
                Math.clamp(number(FONT_HEIGHT), 0, 32),
                Boolean.parseBoolean(get(REDUCE_MOTION)));
    }

    /** How times are written; what makes no sense is passed over for the default. */
    public static TimeStyle times() {
        try {
            return TimeStyle.of(zone(), get(DATE_FORMAT), get(TIME_FORMAT));
        } catch (IllegalArgumentException | DateTimeException e) {
            return TimeStyle.ISO;
        }
    }

    private static ZoneId zone() {
        return switch (get(ZONE)) {
            case CENTRE -> null;
            case MACHINE -> ZoneId.systemDefault();
            case String id -> ZoneId.of(id);
        };
    }

    private static int number(String key) {
        try {
            return Integer.parseInt(get(key));
        } catch (NumberFormatException e) {
            return Integer.parseInt(otherwise(key));
        }
    }
}

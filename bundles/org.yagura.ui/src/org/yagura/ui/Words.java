package org.yagura.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.IncidentState;

/** How things are called and written, in the console's language. */
public final class Words {
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final int MANY = 100;
    private static final double MICROS_A_MILLI = 1_000.0;

    /** One for the console, as its language is; the person's choice, written by {@link Looks} alone. */
    private static volatile TimeStyle times = TimeStyle.ISO;

    private Words() {}

    /** From now on times are written so. Any thread. */
    static void write(TimeStyle style) {
        times = style;
    }

    /** The zone in which times are shown: the person's choice, or the centre's. */
    public static ZoneId zone(ZoneId centre) {
        return times.zone(centre);
    }

    /** The short name of the zone in which times are shown, such as JST; said once, beside a clock or in a header. */
    public static String zoneName(Instant at, ZoneId centre) {
        return ZONE.format(at.atZone(zone(centre)));
    }

    public static String of(Phrase phrase) {
        return phrase == null ? "" : phrase.in(Locale.getDefault());
    }

    public static String of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Messages.severity_critical;
            case MAJOR -> Messages.severity_major;
            case MINOR -> Messages.severity_minor;
            case WARNING -> Messages.severity_warning;
            case INFO -> Messages.severity_info;
        };
    }

    public static String of(AlertState state) {
        return switch (state) {
            case WAITING -> Messages.state_waiting;
            case UNACKNOWLEDGED -> Messages.state_unacknowledged;
            case ACKNOWLEDGED -> Messages.state_acknowledged;
            case RETURNED -> Messages.state_returned;
            case SUPPRESSED -> Messages.state_suppressed;
            case SHELVED -> Messages.state_shelved;
            case OUT_OF_SERVICE -> Messages.state_out_of_service;
            case CLEARED -> Messages.state_cleared;
        };
    }

    public static String of(IncidentState state) {
        return switch (state) {
            case OPEN -> Messages.incident_open;
            case ACKNOWLEDGED -> Messages.state_acknowledged;
            case RECOVERED -> Messages.incident_recovered;
            case CLOSED -> Messages.incident_closed;
        };
    }

    public static String of(Health health) {
        return switch (health) {
            case PENDING -> Messages.health_pending;
            case OK -> Messages.health_ok;
            case WARNING -> Messages.health_warning;
            case FAILED -> Messages.health_failed;
            case UNKNOWN -> Messages.health_unknown;
        };
    }

    /** Why a row is quiet; empty when it is not. */
    public static String of(QuietReason reason, Plan plan) {
        if (reason == null) {
            return "";
        }
        return switch (reason.kind()) {
            case WAITING -> of(Phrase.of("quiet.waiting", time(reason.until(), plan.zone())));
            case DEPENDENCY ->
                of(Phrase.of(
                        "quiet.dependency",
                        plan.asset(reason.rootAsset()).map(Asset::name).orElse(reason.rootAsset())));
            case RECOVERED_IN_WAIT -> of(Phrase.of("quiet.recovered"));
            case SHELVED -> wanted("quiet.shelved", reason, plan);
            case OUT_OF_SERVICE -> wanted("quiet.out.of.service", reason, plan);
        };
    }

    private static String wanted(String code, QuietReason reason, Plan plan) {
        String until = dayTime(reason.until(), plan.zone());
        return of(
                reason.note().isEmpty()
                        ? Phrase.of(code, until, reason.by())
                        : Phrase.of(code + ".note", until, reason.by(), reason.note()));
    }

    public static String number(long incident) {
        return incident == 0 ? "" : "INC-" + incident;
    }

    /** Hours, minutes and seconds in the zone that {@link #zone} gives for the centre's. */
    public static String time(Instant at, ZoneId centre) {
        return at == null ? "" : times.time(at, centre);
    }

    /** Date and time to the second in the zone that {@link #zone} gives for the centre's. */
    public static String dayTime(Instant at, ZoneId centre) {
        return at == null ? "" : times.day(at, centre) + " " + times.time(at, centre);
    }

    /** The time of what is not older than a shift; month and day with hours and minutes for earlier. */
    public static String near(Instant at, Instant now, ZoneId centre) {
        if (at == null) {
            return "";
        }
        boolean recent = Duration.between(at, now).compareTo(SHIFT) < 0;
        return recent ? time(at, centre) : SHORT.format(at.atZone(zone(centre)));
    }

    /** How long ago, as 12s, 3m, 2h or 4d. */
    public static String age(Instant from, Instant now) {
        if (from == null) {
            return "";
        }
        Duration age = Duration.between(from, now);
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < MANY) {
            return seconds + "s";
        }
        if (age.toMinutes() < MANY) {
            return age.toMinutes() + "m";
        }
        return age.toHours() < 48 ? age.toHours() + "h" : age.toDays() + "d";
    }

    /** A latency in milliseconds; a dash when there was no answer. */
    public static String millis(long micros) {
        return micros < 0
                ? "–"
                : String.format(Locale.ROOT, micros < 10_000 ? "%.2f ms" : "%.0f ms", micros / MICROS_A_MILLI);
    }

    /** Fills the places of a text. */
    public static String fill(String text, Object... values) {
        return NLS.bind(text, values);
    }
}

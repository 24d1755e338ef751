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
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final int MANY = 100;
    private static final double MICROS_A_MILLI = 1_000.0;

    private Words() {}

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
        };
    }

    public static String number(long incident) {
        return incident == 0 ? "" : "INC-" + incident;
    }

    /** Hours, minutes and seconds. */
    public static String time(Instant at, ZoneId zone) {
        return at == null ? "" : TIME.format(at.atZone(zone));
    }

    /** Date and time to the second. */
    public static String dayTime(Instant at, ZoneId zone) {
        return at == null ? "" : DAY_TIME.format(at.atZone(zone));
    }

    /** The time of what is not older than a shift; month and day with hours and minutes for earlier. */
    public static String near(Instant at, Instant now, ZoneId zone) {
        if (at == null) {
            return "";
        }
        boolean recent = Duration.between(at, now).compareTo(SHIFT) < 0;
        return recent ? time(at, zone) : SHORT.format(at.atZone(zone));
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

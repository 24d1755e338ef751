package org.yagura.ui.attention.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Staleness;
import org.yagura.ui.Staleness.Stale;
import org.yagura.ui.Words;

/** What is said about stale parts, in the console's language. */
final class StaleTexts {
    private static final String ENGINE = "engine.";
    /** Feeds what is read of the past, never the board. */
    private static final String DATABASE = "database";

    private static final String PROBE = "probe.";

    private StaleTexts() {}

    /** A part as an operator calls it. */
    static String name(String part) {
        if (part.startsWith(PROBE)) {
            return Words.fill(
                    Messages.part_probe, part.substring(PROBE.length()).toUpperCase(java.util.Locale.ROOT));
        }
        return switch (part) {
            case "engine.monitor" -> Messages.part_monitor;
            case "engine.correlation" -> Messages.part_correlation;
            case "engine.incident" -> Messages.part_incident;
            case "journal" -> Messages.part_journal;
            case DATABASE -> Messages.part_database;
            case "feed" -> Messages.part_feed;
            case Staleness.CONSOLE -> Messages.part_console;
            default -> part.startsWith(ENGINE) ? part.substring(ENGINE.length()) : part;
        };
    }

    /** Whether the board itself is current and only what is read of the past is not. */
    static boolean isOnlyPast(List<Stale> stale) {
        return stale.stream().allMatch(one -> one.part().equals(DATABASE));
    }

    /** How bad it is that this is stale. */
    static Severity severity(List<Stale> stale) {
        return isOnlyPast(stale) ? Severity.MAJOR : Severity.CRITICAL;
    }

    /** What has stopped, and from when on the display may be old. */
    static String headline(List<Stale> stale, ZoneId zone) {
        String names = stale.stream().map(Stale::part).map(StaleTexts::name).collect(Collectors.joining(Messages.list));
        Instant since = stale.getFirst().since();
        String sentence = isOnlyPast(stale) ? Messages.stale_past : Messages.stale_headline;
        return Words.fill(sentence, names, Words.near(since, Instant.now(), zone));
    }

    /** Why, and what to do. */
    static String why(List<Stale> stale) {
        return stale.getFirst().text();
    }

    /** A line for each part. */
    static String everything(List<Stale> stale, ZoneId zone) {
        return stale.stream()
                .map(one -> name(one.part()) + "  " + Words.dayTime(one.since(), zone) + "\n    " + one.text())
                .collect(Collectors.joining("\n"));
    }
}

package org.yagura.ui.attention.internal;

import java.util.stream.Collectors;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.Words;

/** Announcements in the console's language. */
final class Announcements {
    private Announcements() {}

    /** For a desktop notification. */
    static String written(Announcement announcement) {
        return switch (announcement) {
            case Announcement.Few few ->
                few.rows().stream().map(Announcements::line).collect(Collectors.joining("\n"));
            case Announcement.Many many -> Words.fill(Messages.announce_many, many.count(), many.critical());
            case Announcement.AtStart start -> Words.fill(Messages.announce_start, start.count(), start.critical());
            case Announcement.Still still -> Words.fill(Messages.announce_still, Words.of(still.tone()), still.count());
        };
    }

    private static String line(AlertRow row) {
        return Words.fill(
                Messages.announce_row,
                Words.of(row.severity()),
                row.customer(),
                row.asset(),
                Words.of(row.condition()));
    }

    /** For a voice: short, and without signs that a voice reads out. */
    static String spoken(Announcement announcement) {
        return switch (announcement) {
            case Announcement.Few few ->
                few.rows().stream()
                        .map(row -> Words.fill(Messages.say_row, Words.of(row.severity()), row.customer(), row.asset()))
                        .collect(Collectors.joining(" "));
            case Announcement.Many many -> Words.fill(Messages.say_many, many.count(), many.critical());
            case Announcement.AtStart start -> Words.fill(Messages.say_start, start.count(), start.critical());
            case Announcement.Still still -> Words.fill(Messages.say_still, Words.of(still.tone()), still.count());
        };
    }
}

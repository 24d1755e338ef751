package org.yagura.runtime.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.Fact;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.phrase.PhrasePool;
import org.yagura.core.view.TimelineEntry;
import org.yagura.core.view.TimelineEntry.Kind;

/** Writes the timelines of tickets, in phrases that are read in any language later. Not safe for threads. */
final class Story {
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PhrasePool said = new PhrasePool();
    private final UnaryOperator<String> assetNames;
    private final Supplier<ZoneId> zone;

    /**
     * @param assetNames gives an asset's name by its id
     * @param zone the centre's, for times in timelines
     */
    Story(UnaryOperator<String> assetNames, Supplier<ZoneId> zone) {
        this.assetNames = assetNames;
        this.zone = zone;
    }

    void say(LiveIncident incident, Fact fact, Kind kind, String actor, Phrase text) {
        incident.timeline.add(new TimelineEntry(fact.id(), fact.receiptTime(), kind, actor, said.one(text)));
    }

    /** The asset's name as it is now. */
    String asset(String id) {
        return assetNames.apply(id);
    }

    String time(Instant at) {
        return DAY_TIME.format(at.atZone(zone.get()));
    }

    Phrase of(String code, AlertSummary alert) {
        return of(code, alert.asset(), alert.condition(), alert.text());
    }

    /** @param alert null when it is no longer known */
    Phrase of(String code, LiveAlert alert) {
        return alert == null ? Phrase.of(code, "", "", "") : of(code, alert.asset, alert.condition, alert.text);
    }

    private Phrase of(String code, String asset, Phrase condition, Phrase text) {
        return Phrase.of(code, asset(asset), condition.nested(), text.nested());
    }

    /** The phrase, or its form with a note as the last argument when there is one. */
    static Phrase withNote(String code, String note, Object... args) {
        if (note.isEmpty()) {
            return Phrase.of(code, args);
        }
        Object[] more = Arrays.copyOf(args, args.length + 1);
        more[args.length] = note;
        return Phrase.of(code + ".note", more);
    }
}

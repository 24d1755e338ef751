package org.yagura.ui.supervise.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentRow;

/**
 * What is asked about: something that happened to an asset at a moment.
 *
 * @param alert null when a ticket is asked about
 * @param incident 0 for none
 * @param asset its id in the plan
 * @param what the condition, or the ticket's title
 */
record Subject(UUID alert, long incident, String asset, Instant at, Phrase what) {
    /** Of what is selected anywhere in the window; empty when that did not happen at a moment. */
    static Optional<Subject> of(Object selected) {
        return switch (selected) {
            case AlertRow row ->
                Optional.of(new Subject(row.alert(), row.incident(), row.assetId(), row.since(), row.condition()));
            case AlertSpan span ->
                Optional.of(new Subject(span.alert(), span.incident(), span.asset(), span.from(), span.condition()));
            case IncidentRow row ->
                Optional.of(new Subject(null, row.number(), row.assetId(), row.opened(), row.title()));
            case null, default -> Optional.empty();
        };
    }
}

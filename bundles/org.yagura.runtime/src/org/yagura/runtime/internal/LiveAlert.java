package org.yagura.runtime.internal;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertPlace;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.AlertState;

/** One alert on the board. */
final class LiveAlert {
    final UUID alert;
    final String engagement;
    final String asset;
    final String monitor;
    final String reductionKey;
    final Phrase condition;
    Severity severity;
    Phrase text;
    Instant since;
    Instant changed;
    int count = 1;
    boolean active = true;
    boolean waiting;
    QuietReason quiet;
    long incident;
    String acknowledgedBy = "";
    Instant cleared;
    /** Who asked for a ticket that is not there yet; empty for nobody. */
    String wishedBy = "";
    /** Whether it has left the board, though its ticket is open and it may be back. */
    boolean away;
    /** The sequence of the fact that cleared it; 0 while it is active. */
    long ended;
    /** Whether the history has not been told of what it is now. */
    boolean unkept;
    /** Where it stands on the board; the order's own. */
    AlertPlace place;

    LiveAlert(UUID alert, String engagement, String asset, String monitor, String reductionKey, Phrase condition) {
        this.alert = alert;
        this.engagement = engagement;
        this.asset = asset;
        this.monitor = monitor;
        this.reductionKey = reductionKey;
        this.condition = condition;
    }

    static LiveAlert of(BoardState.Alert kept) {
        LiveAlert alert = new LiveAlert(
                kept.alert(), kept.engagement(), kept.asset(), kept.monitor(), kept.reductionKey(), kept.condition());
        alert.severity = kept.severity();
        alert.text = kept.text();
        alert.since = kept.since();
        alert.changed = kept.changed();
        alert.count = kept.count();
        alert.active = kept.active();
        alert.waiting = kept.waiting();
        alert.quiet = kept.quiet();
        alert.incident = kept.incident();
        alert.acknowledgedBy = kept.acknowledgedBy();
        alert.cleared = kept.cleared();
        alert.wishedBy = kept.wishedBy();
        alert.ended = kept.ended();
        alert.away = kept.away();
        return alert;
    }

    BoardState.Alert kept() {
        return new BoardState.Alert(
                alert,
                engagement,
                asset,
                monitor,
                reductionKey,
                condition,
                severity,
                text,
                since,
                changed,
                count,
                active,
                waiting,
                quiet,
                incident,
                acknowledgedBy,
                cleared,
                wishedBy,
                ended,
                away);
    }

    /** @param ticket the alert's open ticket; null for none */
    AlertState state(LiveIncident ticket) {
        if (!active) {
            boolean unseen = ticket != null && ticket.closed == null && quiet == null && acknowledgedBy.isEmpty();
            return unseen ? AlertState.RETURNED : AlertState.CLEARED;
        }
        if (waiting) {
            return AlertState.WAITING;
        }
        if (quiet != null) {
            return quietState(quiet.kind());
        }
        return acknowledgedBy.isEmpty() ? AlertState.UNACKNOWLEDGED : AlertState.ACKNOWLEDGED;
    }

    private static AlertState quietState(QuietKind kind) {
        return switch (kind) {
            case SHELVED -> AlertState.SHELVED;
            case OUT_OF_SERVICE -> AlertState.OUT_OF_SERVICE;
            case WAITING, DEPENDENCY, RECOVERED_IN_WAIT -> AlertState.SUPPRESSED;
        };
    }

    AlertRow row(Plan plan, LiveIncident ticket) {
        return new AlertRow(
                alert,
                severity,
                state(ticket),
                since,
                changed,
                count,
                customerOf(plan, engagement),
                plan.engagement(engagement).map(Engagement::name).orElse(text(engagement)),
                plan.asset(asset).map(Asset::name).orElse(asset),
                asset,
                condition,
                text,
                ticket == null ? "" : ticket.owner,
                acknowledgedBy,
                incident,
                quiet,
                plan.engagement(engagement).map(Engagement::customer).orElse(""),
                text(engagement),
                monitor,
                reductionKey);
    }

    /** It has cleared by the fact of this sequence. */
    void end(long sequence) {
        ended = sequence;
        unkept = true;
    }

    void attach(long number) {
        incident = number;
        unkept = ended != 0;
    }

    /** The occurrence that is, or was last. */
    AlertSpan span(Plan plan) {
        Instant until = active ? null : cleared.isBefore(since) ? since : cleared;
        return new AlertSpan(
                alert,
                reductionKey,
                asset,
                plan.engagement(engagement).map(Engagement::customer).orElse(""),
                text(engagement),
                condition,
                text,
                severity,
                since,
                until,
                incident,
                quiet);
    }

    static String customerOf(Plan plan, String engagement) {
        return plan.engagement(engagement)
                .map(Engagement::customer)
                .map(id -> plan.customer(id).map(Customer::name).orElse(id))
                .orElse("");
    }

    static String text(String value) {
        return value == null ? "" : value;
    }
}

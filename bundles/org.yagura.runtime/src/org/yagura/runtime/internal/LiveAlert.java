package org.yagura.runtime.internal;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;

/** One alert on the board. */
final class LiveAlert {
    final UUID alert;
    final String engagement;
    final String asset;
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

    LiveAlert(UUID alert, String engagement, String asset, Phrase condition) {
        this.alert = alert;
        this.engagement = engagement;
        this.asset = asset;
        this.condition = condition;
    }

    static LiveAlert of(BoardState.Alert kept) {
        LiveAlert alert = new LiveAlert(kept.alert(), kept.engagement(), kept.asset(), kept.condition());
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
        return alert;
    }

    BoardState.Alert kept() {
        return new BoardState.Alert(
                alert,
                engagement,
                asset,
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
                cleared);
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
            return AlertState.SUPPRESSED;
        }
        return acknowledgedBy.isEmpty() ? AlertState.UNACKNOWLEDGED : AlertState.ACKNOWLEDGED;
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

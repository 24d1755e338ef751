package org.yagura.ui.attention.internal;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;

/** Alert rows for tests. */
final class Rows {
    static final Instant START = Instant.parse("2026-11-25T02:00:00Z");

    private Rows() {}

    static AlertRow row(int id, Severity severity, AlertState state) {
        return row(id, severity, state, START, "A銀行");
    }

    static AlertRow row(int id, Severity severity, AlertState state, Instant since, String customer) {
        return new AlertRow(
                new UUID(0, id),
                severity,
                state,
                since,
                since,
                1,
                customer,
                "勘定系",
                "db" + id,
                "db" + id,
                Phrase.verbatim("ping"),
                Phrase.verbatim("no answer"),
                "",
                "",
                0,
                null,
                "bank",
                "core",
                null,
                "db" + id + "/ping");
    }
}

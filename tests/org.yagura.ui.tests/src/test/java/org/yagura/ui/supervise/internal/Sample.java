package org.yagura.ui.supervise.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.AlertState;

/** Two customers: a bank with a switch, a server behind it and a database behind that; a shop in the same building. */
final class Sample {
    static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    static final Plan PLAN = new Plan(
            1,
            "test",
            ZoneId.of("Asia/Tokyo"),
            false,
            List.of(customer("bank"), customer("shop"), customer("idle")),
            List.of(engagement("bank"), engagement("shop"), engagement("idle")),
            List.of(
                    asset("sw", "bank", "hall"),
                    asset("web", "bank", "hall", "sw"),
                    asset("db", "bank", "", "web"),
                    asset("till", "shop", "hall"),
                    asset("far", "shop", "elsewhere"),
                    asset("cloud", "idle", "", "sw")),
            List.of());

    private Sample() {}

    static Customer customer(String id) {
        return new Customer(id, id + " inc.", List.of(), List.of());
    }

    static Engagement engagement(String customer) {
        return new Engagement("e-" + customer, customer, customer, "", "", "", "", Duration.ZERO, true);
    }

    static Asset asset(String id, String customer, String location, String... dependsOn) {
        return new Asset(id, id, "e-" + customer, AssetKind.SERVER, "", "", location, "", "", List.of(dependsOn));
    }

    static AlertRow row(String asset, Severity severity, AlertState state, QuietReason quiet) {
        return new AlertRow(
                UUID.randomUUID(),
                severity,
                state,
                NOW,
                NOW,
                1,
                "gone inc.",
                "",
                asset,
                asset,
                Phrase.verbatim("ping"),
                Phrase.verbatim("no answer"),
                "",
                "",
                0,
                quiet,
                "gone",
                "",
                null,
                asset + "/ping");
    }

    static QuietReason behind(String root) {
        return new QuietReason(QuietKind.DEPENDENCY, UUID.randomUUID(), root, null, "", "");
    }

    static AlertSpan span(String asset, Instant from, Instant until) {
        return new AlertSpan(
                UUID.randomUUID(),
                asset + "/ping",
                asset,
                "",
                "",
                Phrase.verbatim("ping"),
                Phrase.verbatim("no answer"),
                Severity.MAJOR,
                from,
                until,
                0,
                null);
    }
}

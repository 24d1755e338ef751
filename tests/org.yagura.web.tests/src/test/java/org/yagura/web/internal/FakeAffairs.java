package org.yagura.web.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.Finding.Weight;
import org.yagura.core.port.Centre;
import org.yagura.core.port.PlanHead;
import org.yagura.core.port.PlanModel;
import org.yagura.core.view.CentreHealth;

/** A healthy centre whose plan's text says what shall come of publishing it. */
final class FakeAffairs implements Centre {
    private static final ElementKey ASSET = new ElementKey("asset", "db1");

    @Override
    public CentreHealth health() {
        Instant started = Instant.parse("2026-11-24T00:00:00Z");
        return new CentreHealth(CentreHealth.State.OK, started, 1, 5, List.of(), List.of());
    }

    @Override
    public PlanHead plan() {
        throw new UnsupportedOperationException("the API does not ask for elements");
    }

    @Override
    public CompletionStage<Publication> publish(String source, byte[] yaml, String by, String comment) {
        Finding odd = new Finding(ASSET, "address", Weight.WARNING, Phrase.verbatim("\"db1\"\tis odd"));
        Finding missing = new Finding(ASSET, "", Weight.ERROR, Phrase.of("refused.no.asset", "db1"));
        return CompletableFuture.completedFuture(
                switch (new String(yaml, StandardCharsets.UTF_8)) {
                    case "right" -> new Publication.Published(2, List.of());
                    case "odd" -> new Publication.Published(2, List.of(odd));
                    case "same" -> new Publication.Unchanged(1);
                    case "unfit" -> new Publication.Refused(List.of(missing, odd));
                    default ->
                        new Publication.Rejected(List.of(new PlanModel.Problem(source, 3, Phrase.of("yaml.empty"))));
                });
    }

    @Override
    public CompletionStage<Publication> publish(
            Collection<ElementChange> changes, String by, String comment, BooleanSupplier storing) {
        throw new UnsupportedOperationException("the API publishes texts");
    }

    @Override
    public String exportYaml() {
        return "yagura: 1\n";
    }
}

package org.yagura.runtime.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.Centre.Publication;
import org.yagura.core.port.PlanHead;
import org.yagura.core.port.PlanHead.Outcome;
import org.yagura.core.port.PlanModel;
import org.yagura.core.port.PlanModel.Reading;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.PlanShelf.Revision;

/** Which revision of the plan runs, and how the next one comes to be. Safe for many threads. */
final class PlanDesk {
    private final PlanModel model;
    private final PlanShelf shelf;
    private final Supplier<Instant> now;
    private final Told told;
    private volatile PlanHead head;

    /** Hears of what was published. */
    interface Told {
        /** The revision is durable and runs from now on. Called by the thread that publishes, in order. */
        void published(Revision revision, Plan plan);
    }

    private PlanDesk(PlanModel model, PlanShelf shelf, Supplier<Instant> now, Told told, PlanHead head) {
        this.model = model;
        this.shelf = shelf;
        this.now = now;
        this.told = told;
        this.head = head;
    }

    /**
     * Opens the latest revision; before, converts what older versions stored.
     *
     * @throws org.yagura.core.port.Storage.HomeUnusable when the latest one is a text that this version cannot read
     */
    static PlanDesk open(PlanModel model, PlanShelf shelf, Supplier<Instant> now, Told told) {
        new WholeTexts(model, shelf).convert();
        long latest = shelf.latest().map(Revision::number).orElse(0L);
        return new PlanDesk(model, shelf, now, told, read(model, shelf, latest));
    }

    private static PlanHead read(PlanModel model, PlanShelf shelf, long revision) {
        List<PlanElement> elements = new ArrayList<>();
        shelf.read(revision, elements::add);
        return model.open(revision, elements);
    }

    /** A revision that was put on the shelf although its publication failed runs before anything is put upon it. */
    private void catchUp() {
        shelf.latest().filter(latest -> latest.number() != head.revision()).ifPresent(latest -> {
            head = read(model, shelf, latest.number());
            told.published(latest, head.plan());
        });
    }

    /** The revision that runs. */
    PlanHead head() {
        return head;
    }

    /** Publishes the text of a whole centre in place of all that is there. */
    Publication publish(String source, byte[] yaml, String by, String comment) {
        return switch (model.read(source, yaml)) {
            case Reading.Rejected rejected -> new Publication.Rejected(rejected.problems());
            case Reading.Read read -> replace(read.elements(), by, comment);
        };
    }

    private synchronized Publication replace(Collection<PlanElement> elements, String by, String comment) {
        catchUp();
        return merge(head.difference(elements), by, comment, () -> true);
    }

    /**
     * Publishes what comes of merging changes into what runs.
     *
     * @param storing asked once before anything is stored
     * @throws CancellationException when it says no; then nothing is stored
     */
    synchronized Publication publish(
            Collection<ElementChange> changes, String by, String comment, BooleanSupplier storing) {
        catchUp();
        return merge(changes, by, comment, storing);
    }

    private Publication merge(Collection<ElementChange> changes, String by, String comment, BooleanSupplier storing) {
        return switch (head.change(changes)) {
            case Outcome.Refused refused -> new Publication.Refused(refused.findings());
            case Outcome.Accepted same when same.changes().isEmpty() -> new Publication.Unchanged(head.revision());
            case Outcome.Accepted next -> {
                if (!storing.getAsBoolean()) {
                    throw new CancellationException("the publication was withdrawn");
                }
                yield put(next, by, comment);
            }
        };
    }

    private Publication put(Outcome.Accepted next, String by, String comment) {
        long base = head.revision();
        Revision revision = shelf.put(base, next.changes(), by, comment, now.get())
                .orElseThrow(() ->
                        new IllegalStateException("revision " + (base + 1) + " was put on the shelf by somebody else"));
        if (revision.number() != next.head().revision()) {
            throw new IllegalStateException("revision " + revision.number() + " was given where "
                    + next.head().revision() + " was made");
        }
        head = next.head();
        told.published(revision, head.plan());
        return new Publication.Published(revision.number(), next.warnings());
    }

    /** The text of what runs; empty when nothing was published. */
    String exportYaml() {
        PlanHead running = head;
        return running.revision() == 0 ? "" : new String(model.write(running.elements()), StandardCharsets.UTF_8);
    }
}

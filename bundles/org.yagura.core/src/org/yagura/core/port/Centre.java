package org.yagura.core.port;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.Finding;
import org.yagura.core.view.CentreHealth;

/** The running centre as a whole: its health and its plan. */
public interface Centre {
    /** How everything is, now; cheap, may be asked often. */
    CentreHealth health();

    /** The latest revision, as it runs. */
    PlanHead plan();

    /**
     * Checks the YAML of a whole centre and, when it is right, publishes it as the next revision, in place of all that
     * was there; engines run it within a second.
     *
     * @return what came of it; a text that is refused changes nothing
     */
    CompletionStage<Publication> publish(String source, byte[] yaml, String by, String comment);

    /**
     * Merges changes into the latest revision, see {@link PlanHead#change}, and publishes what comes of it as the next;
     * engines run it within a second.
     *
     * @param storing asked once, after all is merged and checked and before anything is stored; when it says no, nothing
     *     is, and the stage ends with a {@link java.util.concurrent.CancellationException}. Once it has said yes the
     *     publication cannot be stopped. Called by any thread
     * @return what came of it; changes that are refused change nothing
     */
    CompletionStage<Publication> publish(
            Collection<ElementChange> changes, String by, String comment, BooleanSupplier storing);

    /** The same without a way back. */
    default CompletionStage<Publication> publish(Collection<ElementChange> changes, String by, String comment) {
        return publish(changes, by, comment, () -> true);
    }

    /** The latest revision's text; empty when nothing was published. */
    String exportYaml();

    /** What comes of publishing. */
    sealed interface Publication {
        /** @param warnings what is worth a look */
        record Published(long revision, List<Finding> warnings) implements Publication {}

        /** It would be what is there already, so there is no new revision. */
        record Unchanged(long revision) implements Publication {}

        /** The text is wrong, at these places. */
        record Rejected(List<PlanModel.Problem> problems) implements Publication {}

        /** The changes do not fit, at these elements. */
        record Refused(List<Finding> findings) implements Publication {}
    }
}

package org.yagura.core.port;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.yagura.core.view.CentreHealth;

/** The running centre as a whole: its health and its plan. */
public interface Centre {
    /** How everything is, now; cheap, may be asked often. */
    CentreHealth health();

    /**
     * Checks a centre's YAML and, when it is right, publishes it as the next revision; engines run it within a second.
     *
     * @return the new revision's number, or why it was refused; a refused text changes nothing
     */
    CompletionStage<Publication> publish(String source, byte[] yaml, String by, String comment);

    /** The latest revision's text; empty when nothing was published. */
    String exportYaml();

    sealed interface Publication {
        record Published(long revision) implements Publication {}

        record Rejected(List<PlanCompiler.Problem> problems) implements Publication {}
    }
}

package org.yagura.core.engine;

import java.util.UUID;
import org.yagura.core.command.Command;
import org.yagura.core.fact.Fact;
import org.yagura.core.plan.Plan;

/** What an engine can be given. */
public sealed interface Input {
    /**
     * A fact of another engine.
     *
     * @param sequence its place in the journal
     */
    record Seen(long sequence, Fact fact) implements Input {}

    /** The answer to a check that the engine asked for. Not durable: a lost one is asked for again. */
    record Checked(CheckResult result) implements Input {}

    /** A person's command; the outcome carries a {@link Reply} with the same id. */
    record Asked(UUID id, Command command) implements Input {}

    /** The plan to run from now on; always the first input after a start. */
    record Planned(Plan plan) implements Input {}
}

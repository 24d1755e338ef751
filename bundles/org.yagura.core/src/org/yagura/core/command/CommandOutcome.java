package org.yagura.core.command;

import org.yagura.core.phrase.Phrase;

/** What became of a command. Refusals are values, not exceptions: they are expected. */
public sealed interface CommandOutcome {
    /** Done and durable; {@code number} is the ticket, 0 when it concerns none that is open. */
    record Done(long number) implements CommandOutcome {}

    /** Nothing was changed; {@code why} says what to do instead. */
    record Refused(Phrase why) implements CommandOutcome {}

    /** There is no such ticket or alert. */
    record NotFound(Phrase why) implements CommandOutcome {}
}

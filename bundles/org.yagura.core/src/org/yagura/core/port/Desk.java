package org.yagura.core.port;

import java.util.concurrent.CompletionStage;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;

/** Where people's commands go in. */
public interface Desk {
    /**
     * Returns at once; the stage completes when the outcome is durable, and exceptionally only when the centre is
     * stopping or its journal is unavailable.
     */
    CompletionStage<CommandOutcome> ask(Command command);
}

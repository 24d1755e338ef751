package org.yagura.core.engine;

import java.util.UUID;
import org.yagura.core.command.CommandOutcome;

/** The answer to the command with this id. */
public record Reply(UUID command, CommandOutcome outcome) {}

package org.yagura.ui.operate.internal.deed;

import java.util.List;
import org.yagura.core.command.Command;

/**
 * One action of a person on some rows.
 *
 * @param label what was done, as it is told afterwards
 * @param commands what is asked of the centre, in order
 * @param back what undoes it, in order; empty when it cannot be undone
 */
record Deed(String label, List<Command> commands, List<Command> back) {
    Deed {
        commands = List.copyOf(commands);
        back = List.copyOf(back);
    }
}

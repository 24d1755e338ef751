package org.yagura.ui.attention.internal;

import java.util.Locale;
import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.fact.Severity;

/** The ways from a number to what it counts, and the filter texts that say it. */
final class Going {
    static final String UNACKNOWLEDGED = "state:unacknowledged";
    static final String ACKNOWLEDGED = "state:acknowledged";
    static final String SHELVED = "state:shelved,out_of_service";
    static final String QUIET = "state:suppressed,waiting";
    static final String LATELY = "since:<10m -state:suppressed";
    private static final Logger LOG = LoggerFactory.getLogger(Going.class);
    private static final String SHOW_ALERTS = "org.yagura.ui.operate.showAlerts";
    private static final String BOARD = "org.yagura.ui.operate.board";

    private Going() {}

    static String severity(Severity severity) {
        return "severity:" + severity.name().toLowerCase(Locale.ROOT) + " state:unacknowledged,acknowledged";
    }

    /** The board in front, with this filter where it can take one. */
    static void toAlerts(IWorkbenchWindow window, String filter) {
        Command command = window.getService(ICommandService.class).getCommand(SHOW_ALERTS);
        try {
            if (command.isDefined()) {
                ParameterizedCommand wanted = ParameterizedCommand.generateCommand(command, Map.of("filter", filter));
                window.getService(IHandlerService.class).executeCommand(wanted, null);
            } else {
                showBoard(window.getActivePage());
            }
        } catch (CommandException | PartInitException e) {
            LOG.warn("the board could not be shown with the filter {}: {}", filter, e.getMessage(), e);
        }
    }

    private static void showBoard(IWorkbenchPage page) throws PartInitException {
        if (page != null) {
            page.showView(BOARD);
        }
    }
}

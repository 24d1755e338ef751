package org.yagura.ui.supervise.internal;

import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the other views of the console do, asked for by the ids of their commands. UI thread. */
final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final String PREFIX = "org.yagura.ui.operate.";

    private Commands() {}

    /** The board with what belongs to a customer. */
    static void showAlerts(IServiceLocator site, String customer) {
        execute(site, "showAlerts", Map.of("filter", "customer:\"" + customer.replace("\"", "") + "\""));
    }

    /** The ticket with a number. */
    static void openIncident(IServiceLocator site, long number) {
        execute(site, "openIncidentNumber", Map.of("number", Long.toString(number)));
    }

    /** The host view on an asset. */
    static void openAsset(IServiceLocator site, String asset) {
        execute(site, "openAsset", Map.of("asset", asset));
    }

    private static void execute(IServiceLocator site, String name, Map<String, Object> parameters) {
        Command command = site.getService(ICommandService.class).getCommand(PREFIX + name);
        if (!command.isDefined()) {
            LOG.info("this console has no command {}", command.getId());
            return;
        }
        try {
            site.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException e) {
            LOG.warn("the command {} could not be executed: {}", command.getId(), e.getMessage(), e);
        }
    }
}

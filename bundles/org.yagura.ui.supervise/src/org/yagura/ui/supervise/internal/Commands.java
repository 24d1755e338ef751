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
import org.yagura.core.plan.ElementKey;

/** What the other views of the console do, asked for by the ids of their commands. UI thread. */
final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final String OPERATE = "org.yagura.ui.operate.";

    private Commands() {}

    /** The board with what belongs to a customer. */
    static void showAlerts(IServiceLocator site, String customer) {
        execute(site, OPERATE + "showAlerts", Map.of("filter", "customer:\"" + customer.replace("\"", "") + "\""));
    }

    /** The ticket with a number. */
    static void openIncident(IServiceLocator site, long number) {
        execute(site, OPERATE + "openIncidentNumber", Map.of("number", Long.toString(number)));
    }

    /** The host view on an asset. */
    static void openAsset(IServiceLocator site, String asset) {
        execute(site, OPERATE + "openAsset", Map.of("asset", asset));
    }

    /** An asset in the registers, to be changed there. */
    static void editAsset(IServiceLocator site, String asset) {
        execute(site, "org.yagura.ui.author.show", Map.of("element", new ElementKey("asset", asset).toString()));
    }

    private static void execute(IServiceLocator site, String id, Map<String, Object> parameters) {
        Command command = site.getService(ICommandService.class).getCommand(id);
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

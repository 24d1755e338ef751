package org.yagura.ui.help.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command that a help page offers to execute, as {@code command:id?name=value&name=value}.
 *
 * @param parameters by name, decoded
 */
record Deed(String command, Map<String, String> parameters) {
    static final String SCHEME = "command:";
    private static final Logger LOG = LoggerFactory.getLogger(Deed.class);

    static Deed of(String target) {
        String[] parts = target.substring(SCHEME.length()).split("\\?", 2);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                String[] sides = pair.split("=", 2);
                parameters.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return new Deed(parts[0], parameters);
    }

    /** Whether it was done; not when the command is not there or cannot work now. UI thread. */
    boolean in(IWorkbenchWindow window) {
        Command wanted = window.getService(ICommandService.class).getCommand(command);
        if (!wanted.isDefined() || !wanted.isEnabled()) {
            return false;
        }
        try {
            window.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(wanted, parameters), null);
            return true;
        } catch (CommandException e) {
            LOG.warn("{} could not be executed from a help page: {}", command, e.getMessage());
            return false;
        }
    }
}

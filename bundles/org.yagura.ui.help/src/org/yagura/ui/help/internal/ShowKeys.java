package org.yagura.ui.help.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.keys.IBindingService;

/** Opens the key sheet. */
public final class ShowKeys extends AbstractHandler {
    private static final String OURS = "org.yagura.";
    /** Of the platform's commands those that an operator can use. */
    private static final Set<String> USEFUL = Set.of(
            "org.eclipse.ui.window.quickAccess",
            "org.eclipse.ui.window.preferences",
            "org.eclipse.ui.window.nextView",
            "org.eclipse.ui.window.previousView",
            "org.eclipse.ui.window.maximizePart",
            "org.eclipse.ui.window.resetPerspective",
            "org.eclipse.ui.window.nextPerspective",
            "org.eclipse.ui.window.fullscreenmode",
            "org.eclipse.ui.file.exit");

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        new KeySheetDialog(window.getShell(), sheet(window)).open();
        return null;
    }

    static KeySheet sheet(IWorkbenchWindow window) throws ExecutionException {
        ActiveKeys keys = new ActiveKeys(window.getService(IBindingService.class));
        List<KeySheet.Line> lines = new ArrayList<>();
        for (Command command : window.getService(ICommandService.class).getDefinedCommands()) {
            boolean ours = command.getId().startsWith(OURS);
            if (ours || USEFUL.contains(command.getId())) {
                try {
                    String group = ours ? command.getCategory().getName() : Messages.keys_window;
                    lines.add(new KeySheet.Line(group, command.getName(), keys.of(command.getId())));
                } catch (NotDefinedException e) {
                    throw new ExecutionException("a command went away", e);
                }
            }
        }
        return new KeySheet(lines);
    }
}

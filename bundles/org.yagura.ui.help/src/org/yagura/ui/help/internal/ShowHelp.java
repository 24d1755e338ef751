package org.yagura.ui.help.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.yagura.ui.WidgetIds;

/**
 * Help for exactly the place where the person is: in the help view, or, when a dialog is open, in a window over it, since
 * a dialog keeps everything behind it out of reach.
 */
public final class ShowHelp extends AbstractHandler {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 560;
    private static final String PREFERENCES = "preferences";

    private final Topics topics = Topics.read();

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Display display = Display.getCurrent();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            return null;
        }
        Shell active = display.getActiveShell();
        boolean contents = event.getCommand().getId().endsWith(".contents");
        boolean dialog = active != null && active != window.getShell() && active.getParent() != null;
        if (dialog && !contents) {
            open(active, window, dialogPage(display.getFocusControl(), active));
        } else {
            show(window, contents ? Pages.CONTENTS : viewPage(display.getFocusControl(), window));
        }
        return null;
    }

    private String dialogPage(Control focus, Shell dialog) {
        List<String> ids = ids(focus == null ? dialog : focus);
        boolean preferences = dialog.getData() instanceof org.eclipse.jface.preference.PreferenceDialog;
        String page = topics.page(ids, null);
        return page.equals(Pages.CONTENTS) ? preferences ? PREFERENCES : "dialogs" : page;
    }

    private String viewPage(Control focus, IWorkbenchWindow window) {
        IWorkbenchPartReference part =
                window.getActivePage() == null ? null : window.getActivePage().getActivePartReference();
        return topics.page(ids(focus), part == null ? null : part.getId());
    }

    /** The ids of a control and of what it stands in, innermost first. */
    private static List<String> ids(Control from) {
        List<String> ids = new ArrayList<>();
        for (Control at = from; at != null; at = at instanceof Shell ? null : at.getParent()) {
            if (at.getData(WidgetIds.KEY) instanceof String id) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static void show(IWorkbenchWindow window, String page) throws ExecutionException {
        try {
            ((HelpView) window.getActivePage().showView(HelpView.ID)).show(page);
        } catch (PartInitException e) {
            throw new ExecutionException("the help view could not be opened", e);
        }
    }

    private static void open(Shell over, IWorkbenchWindow window, String page) {
        Composite before = (Composite) over.getData(HelpPane.class.getName());
        if (before instanceof HelpPane pane && !pane.isDisposed()) {
            pane.show(page);
            pane.getShell().setActive();
            return;
        }
        Shell shell = WidgetIds.id(new Shell(over, SWT.SHELL_TRIM), "help.window");
        shell.setText(Messages.help_title);
        shell.setLayout(new FillLayout());
        HelpPane pane = new HelpPane(shell, window);
        over.setData(HelpPane.class.getName(), pane);
        pane.show(page);
        shell.setSize(WIDTH, HEIGHT);
        Rectangle room = over.getMonitor().getClientArea();
        Rectangle dialog = over.getBounds();
        int beside = dialog.x + dialog.width;
        int left = beside + WIDTH <= room.x + room.width ? beside : Math.max(room.x, dialog.x - WIDTH);
        shell.setLocation(left, Math.clamp(dialog.y, room.y, Math.max(room.y, room.y + room.height - HEIGHT)));
        shell.addListener(SWT.Traverse, traversal -> {
            if (traversal.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        shell.open();
        pane.setFocus();
    }
}

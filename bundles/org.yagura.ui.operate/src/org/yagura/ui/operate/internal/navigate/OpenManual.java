package org.yagura.ui.operate.internal.navigate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.Session;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;

/** Opens the manual for the selected alert or incident: a web page in the browser; of anything else it says what it is. */
public final class OpenManual extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Plan plan =
                Session.of(HandlerUtil.getActiveWorkbenchWindow(event)).model().plan();
        Object first = HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection rows
                ? rows.getFirstElement()
                : null;
        switch (first) {
            case AlertRow row -> open(shell, plan, row.assetId());
            case IncidentRow row -> open(shell, plan, row.assetId());
            case null, default -> {
                // no row is selected, or one that has nothing to do with an asset
            }
        }
        return null;
    }

    /** @param asset its id in the plan */
    public static void open(Shell shell, Plan plan, String asset) {
        String manual = plan.manualOf(asset);
        String name = plan.asset(asset).map(Asset::name).orElse(asset);
        if (manual.isEmpty()) {
            tell(shell, Words.fill(Messages.manual_none, name));
        } else if (WebPage.of(manual).isEmpty()) {
            tell(shell, Words.fill(Messages.manual_is, name, manual));
        } else if (!Program.launch(WebPage.of(manual).get().toString())) {
            tell(shell, Words.fill(Messages.manual_no_browser, manual));
        }
    }

    private static void tell(Shell shell, String said) {
        MessageDialog.openInformation(shell, Messages.manual_title, said);
    }
}

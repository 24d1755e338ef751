package org.yagura.ui.operate.internal.deed;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** A deed in the workbench's history, so that the platform's undo takes it back. */
final class DeedOperation extends AbstractOperation {
    private final Deed deed;
    private final Desk desk;

    /** Asks the centre. */
    interface Desk {
        void ask(java.util.List<org.yagura.core.command.Command> commands, String done);
    }

    /** @param undone gives what is told after an undo */
    DeedOperation(Deed deed, Desk desk) {
        super(deed.label());
        this.deed = deed;
        this.desk = desk;
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return Status.OK_STATUS;
    }

    @Override
    public boolean canRedo() {
        return false;
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return Status.CANCEL_STATUS;
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        desk.ask(deed.back(), deed.label());
        return Status.OK_STATUS;
    }
}

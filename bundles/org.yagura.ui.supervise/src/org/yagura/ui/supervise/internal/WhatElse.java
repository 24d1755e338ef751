package org.yagura.ui.supervise.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** What else happened around then? Shows it for the selected alert or ticket. */
public final class WhatElse extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Object selected = HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection rows
                ? rows.getFirstElement()
                : null;
        try {
            Around around = (Around)
                    HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(Around.ID);
            Subject.of(selected).ifPresent(around::show);
        } catch (PartInitException e) {
            throw new ExecutionException("a view could not be opened", e);
        }
        return null;
    }
}

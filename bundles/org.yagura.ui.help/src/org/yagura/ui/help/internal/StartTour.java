package org.yagura.ui.help.internal;

import java.util.Locale;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Begins the first-day tour. */
public final class StartTour extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        new Callout(
                        HandlerUtil.getActiveWorkbenchWindowChecked(event),
                        Tour.of(new Pages(Locale.getDefault()).page("tour")))
                .open();
        return null;
    }
}

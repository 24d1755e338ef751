package org.yagura.ui.author.internal;

import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;

/** Turns the authoring room's keys on while one of its views has the focus. */
public final class AuthorKeys {
    public static final String CONTEXT = "org.yagura.ui.author.keys";

    private AuthorKeys() {}

    public static void during(IWorkbenchPartSite site) {
        site.getService(IContextService.class).activateContext(CONTEXT);
    }
}

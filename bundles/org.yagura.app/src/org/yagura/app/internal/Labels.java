package org.yagura.app.internal;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.views.IViewDescriptor;

/**
 * The restored layout keeps the names of views and perspectives as they were when it was saved; after a change of the
 * language they would be in two languages.
 */
final class Labels {
    private Labels() {}

    /** Gives everything in the layout its name in the language of now. UI thread. */
    static void refresh(IWorkbench workbench) {
        MApplication application = workbench.getService(MApplication.class);
        EModelService model = workbench.getService(EModelService.class);
        for (MPart part : model.findElements(application, null, MPart.class)) {
            IViewDescriptor view = workbench.getViewRegistry().find(part.getElementId());
            if (view != null) {
                part.setLabel(view.getLabel());
            }
        }
        for (MPerspective perspective : model.findElements(application, null, MPerspective.class)) {
            IPerspectiveDescriptor known =
                    workbench.getPerspectiveRegistry().findPerspectiveWithId(perspective.getElementId());
            if (known != null) {
                perspective.setLabel(known.getLabel());
            }
        }
    }
}

package org.yagura.app.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Whoever goes to a perspective for the first time has the keys in the view that it is about. Afterwards the platform
 * remembers where the person was; before, it takes whichever view was used last anywhere.
 */
final class FirstView extends PerspectiveAdapter {
    private static final Map<String, String> ABOUT = Map.of(
            "org.yagura.ui.operate.perspective", "org.yagura.ui.operate.board",
            "org.yagura.ui.supervise.perspective", "org.yagura.ui.supervise.map",
            "org.yagura.ui.supervise.investigate", "org.yagura.ui.supervise.timeline");

    private final Set<String> visited = new HashSet<>();

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        String about = ABOUT.get(perspective.getId());
        if (about != null && visited.add(perspective.getId())) {
            page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> {
                IViewPart view = page.getPerspective() == perspective ? page.findView(about) : null;
                if (view != null) {
                    page.activate(view);
                }
            });
        }
    }
}

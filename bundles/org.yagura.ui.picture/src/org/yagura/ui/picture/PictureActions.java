package org.yagura.ui.picture;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewSite;
import org.yagura.ui.Session;

/** What every picture can do, in its view's tool bar and menu: zoom, export, be read as text. UI thread. */
public final class PictureActions {
    private static final String BUNDLE = "org.yagura.ui.picture";

    private PictureActions() {}

    /** Adds the actions behind what the view put there itself. */
    public static void add(IViewSite site, PictureCanvas picture) {
        PictureFiles files = new PictureFiles(site.getShell(), Session.of(site), picture);
        IActionBars bars = site.getActionBars();
        IToolBarManager tools = bars.getToolBarManager();
        Action nearer = action("zoomIn", Messages.zoom_in, "zoom-in", picture::zoomIn);
        Action farther = action("zoomOut", Messages.zoom_out, "zoom-out", picture::zoomOut);
        Action whole = action("zoomReset", Messages.zoom_reset, "zoom-fit", picture::zoomReset);
        tools.add(new Separator("zoom"));
        tools.add(farther);
        tools.add(whole);
        tools.add(nearer);
        Action text = action("text", Messages.as_text, "as-text", () -> showText(site, picture));
        tools.add(text);
        IMenuManager menu = bars.getMenuManager();
        menu.add(new Separator("zoom"));
        menu.add(nearer);
        menu.add(farther);
        menu.add(whole);
        menu.add(new Separator("export"));
        menu.add(text);
        for (PictureFiles.Kind kind : PictureFiles.Kind.values()) {
            String id = "export" + kind.name();
            menu.add(action(id, kind.label(), null, () -> files.export(kind)));
        }
        bars.updateActionBars();
    }

    private static Action action(String id, String label, String icon, Runnable run) {
        Action action = new Action(label) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setId(BUNDLE + "." + id);
        action.setToolTipText(label);
        if (icon != null) {
            ImageDescriptor image = ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + icon + ".svg")
                    .orElseThrow();
            action.setImageDescriptor(image);
        }
        return action;
    }

    private static void showText(IViewSite site, PictureCanvas picture) {
        String empty = picture.picture().empty();
        String text = empty != null ? empty : picture.picture().rows().text();
        new TextDialog(site.getShell(), picture.picture().title(), text).open();
    }
}

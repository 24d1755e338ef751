package org.yagura.ui.picture;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
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
        IActionBars bars = site.getActionBars();
        IToolBarManager tools = bars.getToolBarManager();
        Action nearer = action("zoomIn", Messages.zoom_in, "zoom-in", picture::zoomIn);
        Action farther = action("zoomOut", Messages.zoom_out, "zoom-out", picture::zoomOut);
        Action whole = action("zoomReset", Messages.zoom_reset, "zoom-fit", picture::zoomReset);
        tools.add(new Separator("zoom"));
        tools.add(farther);
        tools.add(whole);
        tools.add(nearer);
        Action text = asText(picture);
        tools.add(text);
        IMenuManager menu = bars.getMenuManager();
        menu.add(new Separator("zoom"));
        menu.add(nearer);
        menu.add(farther);
        menu.add(whole);
        menu.add(new Separator("export"));
        menu.add(text);
        addExports(menu, Session.of(site), picture);
        bars.updateActionBars();
    }

    /** The context menu of a picture that is part of a page: to be read as text, and exported. */
    static void addMenu(Session session, PictureCanvas picture) {
        MenuManager menu = new MenuManager();
        menu.add(asText(picture));
        addExports(menu, session, picture);
        picture.control().setMenu(menu.createContextMenu(picture.control()));
    }

    private static void addExports(IMenuManager menu, Session session, PictureCanvas picture) {
        PictureFiles files = new PictureFiles(picture.control().getShell(), session, picture);
        for (PictureFiles.Kind kind : PictureFiles.Kind.values()) {
            menu.add(action("export" + kind.name(), kind.label(), null, () -> files.export(kind)));
        }
    }

    private static Action asText(PictureCanvas picture) {
        return action("text", Messages.as_text, "as-text", () -> showText(picture));
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

    private static void showText(PictureCanvas picture) {
        String empty = picture.picture().empty();
        String text = empty != null ? empty : picture.picture().rows().text();
        new TextDialog(picture.control().getShell(), picture.picture().title(), text).open();
    }
}

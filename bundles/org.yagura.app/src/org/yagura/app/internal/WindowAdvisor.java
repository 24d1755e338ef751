package org.yagura.app.internal;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.yagura.ui.JapaneseFont;

/** The window: its size, title and menus. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point SIZE = new Point(1500, 940);

    WindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(SIZE);
        window.setTitle(Messages.window_title);
        window.setShowCoolBar(false);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowMenuBar(true);
    }

    @Override
    public void postWindowOpen() {
        Shell shell = getWindowConfigurer().getWindow().getShell();
        shell.setMaximized(true);
        getWindowConfigurer().getWindow().addPerspectiveListener(new FirstView());
        getWindowConfigurer().getWindow().addPerspectiveListener(new ViewBars());
        Labels.refresh(PlatformUI.getWorkbench());
        if (JapaneseFont.find(shell.getDisplay()).isEmpty()) {
            getWindowConfigurer()
                    .getActionBarConfigurer()
                    .getStatusLineManager()
                    .setErrorMessage(Messages.no_japanese_font);
        }
    }

    /** The platform's general pages are for programmers; an operator's are ours and what plug-ins bring. */
    @Override
    public void postWindowCreate() {
        keepTheBottomLineInPlace();
        PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
        for (IPreferenceNode root : pages.getRootSubNodes()) {
            if (root.getId().startsWith("org.eclipse.")) {
                pages.remove(root);
            }
        }
    }

    /** Nothing is gained by dragging what says who sits here: without the platform's grips for it the line is calm. */
    private void keepTheBottomLineInPlace() {
        MWindow window = getWindowConfigurer().getWindow().getService(MWindow.class);
        if (window instanceof MTrimmedWindow trimmed) {
            trimmed.getTrimBars().stream()
                    .flatMap(bar -> bar.getChildren().stream())
                    .forEach(part -> part.getTags().remove(IPresentationEngine.DRAGGABLE));
        }
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new Bars(configurer);
    }

    private static final class Bars extends ActionBarAdvisor {
        private IWorkbenchWindow window;

        Bars(IActionBarConfigurer configurer) {
            super(configurer);
        }

        @Override
        protected void makeActions(IWorkbenchWindow of) {
            window = of;
            register(ActionFactory.QUIT.create(of));
            register(ActionFactory.PREFERENCES.create(of));
            register(ActionFactory.ABOUT.create(of));
            register(ActionFactory.RESET_PERSPECTIVE.create(of));
            register(ActionFactory.SHOW_QUICK_ACCESS.create(of));
        }

        @Override
        protected void fillMenuBar(IMenuManager bar) {
            MenuManager file = new MenuManager(Messages.menu_file, IWorkbenchActionConstants.M_FILE);
            file.add(new GroupMarker("plan"));
            file.add(new Separator());
            file.add(getAction(ActionFactory.QUIT.getId()));
            bar.add(file);
            bar.add(new GroupMarker("operate"));
            MenuManager windowMenu = new MenuManager(Messages.menu_window, IWorkbenchActionConstants.M_WINDOW);
            MenuManager views = new MenuManager(Messages.menu_views);
            views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
            windowMenu.add(views);
            MenuManager perspectives = new MenuManager(Messages.menu_perspectives);
            perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
            windowMenu.add(perspectives);
            windowMenu.add(new Separator());
            windowMenu.add(getAction(ActionFactory.SHOW_QUICK_ACCESS.getId()));
            windowMenu.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
            windowMenu.add(new Separator());
            windowMenu.add(getAction(ActionFactory.PREFERENCES.getId()));
            bar.add(windowMenu);
            MenuManager help = new MenuManager(Messages.menu_help, IWorkbenchActionConstants.M_HELP);
            help.add(new GroupMarker("help"));
            help.add(new Separator());
            help.add(getAction(ActionFactory.ABOUT.getId()));
            bar.add(help);
        }
    }
}

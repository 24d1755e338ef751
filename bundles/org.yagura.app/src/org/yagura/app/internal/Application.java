package org.yagura.app.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.port.Installation;
import org.yagura.core.port.Storage.HomeUnusable;
import org.yagura.ui.Choices;
import org.yagura.ui.Language;
import org.yagura.ui.Session;
import org.yagura.ui.Theme;

/** The console: the workbench, and the centre of its home, which opens while the workbench starts. */
public final class Application implements IApplication {
    private static final long SERVICE_MILLIS = 20_000;
    private static final long LONGEST_END_MILLIS = 3_000;
    private static final String THEMES = "org.eclipse.e4.ui.css.swt.theme";

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Path home = Path.of(option(arguments, "--home", System.getProperty("user.home") + "/.yagura"));
        CentreOpening opening = new CentreOpening(home);
        opening.start();
        Runtime.getRuntime().addShutdownHook(new Thread(opening::closeSoon, "yagura-shutdown"));
        chooseTheme(option(arguments, "--theme", Choices.get(Choices.THEME)));
        Display display = PlatformUI.createDisplay();
        Session session = new Session(display, System.getProperty("user.name"));
        BundleContext bundles = FrameworkUtil.getBundle(Application.class).getBundleContext();
        ServiceRegistration<Session> offered = bundles.registerService(Session.class, session, null);
        ServiceRegistration<Language> language = bundles.registerService(Language.class, new Language(home), null);
        opening.showIn(session, display);
        try {
            int outcome = PlatformUI.createAndRunWorkbench(display, new Advisor(opening::windowIsUp));
            return outcome == PlatformUI.RETURN_RESTART
                    ? EXIT_RESTART
                    : opening.failed() ? Integer.valueOf(1) : EXIT_OK;
        } finally {
            session.model().dispose();
            opening.close();
            offered.unregister();
            language.unregister();
            display.dispose();
        }
    }

    private static String option(String[] arguments, String name, String otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return otherwise;
    }

    /** The platform's theme is ours from the first pixel on. */
    private static void chooseTheme(String word) {
        Theme theme = Theme.of(word);
        Choices.node().put(Choices.THEME, theme.word());
        InstanceScope.INSTANCE.getNode(THEMES).put("themeid", theme.id());
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }

    /**
     * Opens the home on a thread of its own, from the first moment on; what makes it unusable is said in a dialog, and
     * the console ends.
     */
    private static final class CentreOpening {
        private record Window(Session session, Display display) {}

        private final Path home;
        private final CompletableFuture<Window> window = new CompletableFuture<>();
        private final CompletableFuture<Void> up = new CompletableFuture<>();
        private final Thread thread = Thread.ofPlatform().name("yagura-open").unstarted(this::open);
        private volatile Installation.Running running;
        private volatile boolean failed;

        CentreOpening(Path home) {
            this.home = home;
        }

        /** There is somewhere to show the centre, or why there is none. */
        void showIn(Session session, Display display) {
            window.complete(new Window(session, display));
        }

        /** The window is there with all that is in it: the rest of the machine's time is the engines'. */
        void windowIsUp() {
            up.complete(null);
        }

        void start() {
            thread.start();
        }

        boolean failed() {
            return failed;
        }

        private void open() {
            // its first use sets logging up, which is no work for the UI thread
            Logger log = LoggerFactory.getLogger(Application.class);
            try {
                Installation.Running opened = installation().open(home);
                running = opened;
                window.join().session().opened(opened);
                up.join();
                opened.begin();
                opened.serve(0);
            } catch (HomeUnusable | IOException e) {
                log.warn("the home {} cannot be used: {}", home, e.getMessage());
                endWith(e.getLocalizedMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (CancellationException e) {
                log.debug("the console ended before it had a window");
            } catch (RuntimeException e) {
                log.error("the centre could not be opened", e);
                endWith(org.yagura.ui.Words.fill(Messages.open_failed, e));
            }
        }

        private void endWith(String sentence) {
            failed = true;
            Display display = window.join().display();
            display.asyncExec(() -> {
                MessageDialog.openError(display.getActiveShell(), Messages.open_title, sentence);
                PlatformUI.getWorkbench().close();
            });
        }

        private static Installation installation() throws InterruptedException {
            BundleContext bundles = FrameworkUtil.getBundle(Application.class).getBundleContext();
            ServiceTracker<Installation, Installation> tracker =
                    new ServiceTracker<>(bundles, Installation.class, null);
            tracker.open();
            Installation found = tracker.waitForService(SERVICE_MILLIS);
            if (found == null) {
                throw new IllegalStateException("no engine is installed");
            }
            return found;
        }

        /**
         * Closes within a time that whoever sent the signal can rely on: what is still starting or tidying up then is
         * left as a power cut would leave it, which the journal withstands.
         */
        void closeSoon() {
            Thread closing = Thread.ofPlatform().daemon().name("yagura-close").start(this::close);
            try {
                closing.join(LONGEST_END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void close() {
            window.cancel(false);
            up.cancel(false);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (running != null) {
                running.close();
            }
        }
    }
}

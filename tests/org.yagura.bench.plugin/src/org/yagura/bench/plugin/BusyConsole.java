package org.yagura.bench.plugin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.yagura.core.port.Installation;

/** The console as it is, over a centre that is always busy, with the measurements inside. */
public final class BusyConsole implements IApplication {
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private IApplication console;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        BusyBoard board = new BusyBoard();
        BundleContext bundles = FrameworkUtil.getBundle(BusyConsole.class).getBundleContext();
        Hashtable<String, Object> first = new Hashtable<>();
        first.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        bundles.registerService(Installation.class, new BusyCentre(board), first);
        IConfigurationElement run = Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime.applications", "org.yagura.app.application")
                .getConfigurationElements()[0]
                .getChildren("run")[0];
        console = (IApplication) run.createExecutableExtension("class");
        Thread.ofPlatform().daemon().name("bench-changes").start(board::run);
        Thread.ofPlatform().daemon().name("bench-trial").start(new BoardTrial(board, this::stop));
        return console.start(context);
    }

    @Override
    public void stop() {
        Thread.ofPlatform().daemon().name("bench-end").start(BusyConsole::endAnyway);
        console.stop();
    }

    /** The trial is over, so nobody waits for a console that does not end: what it hangs on is said. */
    private static void endAnyway() {
        LockSupport.parkNanos(LONGEST_END.toNanos());
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            System.err.println("still there: " + thread);
            Arrays.stream(stack).forEach(frame -> System.err.println("    " + frame));
        });
        Runtime.getRuntime().halt(1);
    }
}

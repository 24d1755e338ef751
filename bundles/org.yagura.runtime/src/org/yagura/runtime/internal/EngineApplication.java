package org.yagura.runtime.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Finding;
import org.yagura.core.port.Centre.Publication;
import org.yagura.core.port.Installation;
import org.yagura.core.port.Listener;
import org.yagura.core.port.Storage.HomeUnusable;

/** Yagura without a window: {@code engine}, {@code import}, {@code export}. */
public final class EngineApplication implements IApplication {
    private static final Logger LOG = LoggerFactory.getLogger(EngineApplication.class);
    private static final Integer FAILED = 1;
    private static final Integer WRONG = 2;
    private static final long SERVICE_MILLIS = 20_000;
    private static final long LONGEST_END_MILLIS = 3_000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        context.applicationRunning();
        try {
            String[] given = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
            return run(Arguments.parse(given));
        } catch (Arguments.Wrong e) {
            complain(e.getLocalizedMessage());
            return WRONG;
        } catch (HomeUnusable e) {
            complain(e.getLocalizedMessage());
            LOG.debug("the home is unusable", e);
            return FAILED;
        } catch (IOException e) {
            complain(e.getLocalizedMessage());
            LOG.debug("input or output failed", e);
            return FAILED;
        } catch (RuntimeException e) {
            LOG.error("yagura failed", e);
            complain(say("line.failed", e));
            return FAILED;
        } finally {
            ended.countDown();
        }
    }

    private static String say(String code, Object... args) {
        return Phrase.of(code, args).in(Locale.getDefault());
    }

    private void complain(String sentence) {
        err.println("yagura: " + sentence);
    }

    private Integer run(Arguments arguments) throws IOException, InterruptedException, Arguments.Wrong {
        return switch (arguments.verb()) {
            case "engine" -> serve(arguments);
            case "import" -> {
                if (arguments.files().size() != 1) {
                    throw new Arguments.Wrong(Phrase.of("line.import"));
                }
                yield importPlan(arguments.home(), Path.of(arguments.files().getFirst()));
            }
            case "export" -> {
                if (arguments.files().size() > 1) {
                    throw new Arguments.Wrong(Phrase.of("line.export"));
                }
                yield exportPlan(arguments.home(), arguments.files());
            }
            default -> throw new Arguments.Wrong(Phrase.of("line.unknown", arguments.verb()));
        };
    }

    private Integer serve(Arguments arguments) throws IOException, InterruptedException {
        Path home = arguments.home();
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAndWait, "yagura-shutdown"));
        try (Installation.Running running = service(Installation.class).start(home);
                Listener.Listening listening = running.serve(arguments.port())) {
            out.println("yagura engine ready http://127.0.0.1:" + listening.port());
            end.await();
        }
        return EXIT_OK;
    }

    private Integer importPlan(Path home, Path file) throws IOException, InterruptedException {
        byte[] yaml = PlanFile.read(file);
        String name = file.getFileName().toString();
        RemoteCentre remote = RemoteCentre.of(home);
        Publication publication;
        if (remote != null) {
            publication = remote.publish(name, yaml);
        } else {
            try (Installation.Running running = service(Installation.class).open(home)) {
                publication = running.centre()
                        .publish(name, yaml, System.getProperty("user.name"), "import of " + name)
                        .toCompletableFuture()
                        .join();
            }
        }
        return tell(publication, file);
    }

    private Integer tell(Publication publication, Path file) {
        String name = file.getFileName().toString();
        return switch (publication) {
            case Publication.Published published -> {
                tell(published.warnings(), name);
                out.println(say("line.imported", file, published.revision()));
                yield EXIT_OK;
            }
            case Publication.Unchanged unchanged -> {
                out.println(say("line.unchanged", file, unchanged.revision()));
                yield EXIT_OK;
            }
            case Publication.Refused refused -> {
                tell(refused.findings(), name);
                complain(say("line.rejected", file));
                yield FAILED;
            }
            case Publication.Rejected rejected -> {
                rejected.problems().forEach(problem -> err.println(problem.in(Locale.getDefault())));
                complain(say("line.rejected", file));
                yield FAILED;
            }
        };
    }

    private void tell(List<Finding> findings, String source) {
        findings.forEach(finding -> err.println(source + ": " + finding.in(Locale.getDefault())));
    }

    private Integer exportPlan(Path home, List<String> files) throws IOException, InterruptedException {
        RemoteCentre remote = RemoteCentre.of(home);
        String yaml;
        if (remote != null) {
            yaml = remote.exportYaml();
        } else {
            try (Installation.Running running = service(Installation.class).open(home)) {
                yaml = running.centre().exportYaml();
            }
        }
        if (yaml.isEmpty()) {
            complain(say("line.empty", home));
            return FAILED;
        }
        if (files.isEmpty()) {
            out.print(yaml);
        } else {
            PlanFile.write(Path.of(files.getFirst()), yaml);
            out.println(say("line.exported", files.getFirst()));
        }
        return EXIT_OK;
    }

    private static <T> T service(Class<T> type) throws InterruptedException {
        BundleContext context = FrameworkUtil.getBundle(EngineApplication.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        T found = tracker.waitForService(SERVICE_MILLIS);
        if (found == null) {
            ServiceReference<?> none = context.getServiceReference(type);
            throw new IllegalStateException("nothing offers " + type.getSimpleName() + " (" + none + ")");
        }
        return found;
    }

    /**
     * Ends the centre tidily, within a time that whoever sent the signal can rely on: what is still starting or tidying
     * up then is left as a power cut would leave it, which the journal withstands.
     */
    private void endAndWait() {
        end.countDown();
        try {
            if (!ended.await(LONGEST_END_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("the engine ends before all was tidied up; the journal has all that was accepted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        end.countDown();
    }
}

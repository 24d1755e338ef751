package org.yagura.connect.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Probe;

/**
 * ICMP echo: through one socket per address family where the system lets us have one, else through the system's own
 * ping. Never through {@code InetAddress.isReachable}, which reports living hosts as dead.
 */
@Component(service = Probe.class)
public final class IcmpProbe implements Probe {
    private static final Logger LOG = LoggerFactory.getLogger(IcmpProbe.class);
    /** Packets a second at most; the schedule asks for far fewer. */
    private static final int RATE = 20_000;

    private final SystemPing systemPing = new SystemPing();
    private IcmpPort four;
    private IcmpPort six;
    private boolean opened;

    @Activate
    public IcmpProbe() {
        // sockets are opened with the first check, so that starting costs nothing
    }

    private synchronized void open() {
        if (opened) {
            return;
        }
        opened = true;
        four = tryOpen(IcmpFamily.V4);
        six = tryOpen(IcmpFamily.V6);
    }

    private static IcmpPort tryOpen(IcmpFamily family) {
        try {
            IcmpPort port = IcmpPort.open(family, RATE);
            LOG.info("{} echo through a {} socket", family, port.isRaw() ? "raw" : "datagram");
            return port;
        } catch (IcmpPort.NotPossible e) {
            LOG.info("{} echo through the system's ping: {}", family, e.getMessage());
            return null;
        }
    }

    @Deactivate
    public synchronized void close() {
        if (four != null) {
            four.close();
        }
        if (six != null) {
            six.close();
        }
    }

    @Override
    public String kind() {
        return "icmp";
    }

    @Override
    public boolean batched() {
        return true;
    }

    @Override
    public void check(List<CheckRequest> requests, Consumer<CheckResult> results) throws InterruptedException {
        open();
        List<Echo> echoesFour = new ArrayList<>();
        List<Echo> echoesSix = new ArrayList<>();
        List<CheckRequest> rest = new ArrayList<>();
        CountDownLatch open = new CountDownLatch(requests.size());
        for (CheckRequest request : requests) {
            try {
                InetAddress address = InetAddress.getByName(request.monitor().target());
                boolean isSix = address instanceof Inet6Address;
                if ((isSix ? six : four) == null) {
                    rest.add(request);
                    open.countDown();
                    continue;
                }
                Echo echo = new Echo(address, request.monitor().timeout().toNanos(), (done, fate) -> {
                    results.accept(result(request, done, fate));
                    open.countDown();
                });
                (isSix ? echoesSix : echoesFour).add(echo);
            } catch (UnknownHostException e) {
                results.accept(Answers.unresolved(request, request.monitor().target()));
                open.countDown();
            }
        }
        if (!echoesFour.isEmpty()) {
            four.send(echoesFour);
        }
        if (!echoesSix.isEmpty()) {
            six.send(echoesSix);
        }
        systemPing.check(rest, results);
        open.await();
    }

    private static CheckResult result(CheckRequest request, Echo echo, Echo.Fate fate) {
        return switch (fate) {
            case REPLIED ->
                new CheckResult(
                        request.id(),
                        request.monitor().id(),
                        Instant.now(),
                        Health.OK,
                        echo.micros,
                        Phrase.of("icmp.ok"));
            case TIMED_OUT ->
                Answers.of(
                        request,
                        Health.FAILED,
                        Phrase.of("icmp.timeout", request.monitor().timeout().toMillis()));
            case UNREACHABLE -> Answers.of(request, Health.FAILED, Phrase.of("icmp.unreachable", echo.trouble));
        };
    }
}

package org.yagura.ui.operate.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.yagura.core.fact.Severity;
import org.yagura.core.port.Centre.Publication;

/** One customer's services on this machine, which really are there or not, and the plan that watches them. */
final class Services implements AutoCloseable {
    private static final String HEAD = """
            yagura: 1
            centre: {name: 試験センター, zone: Asia/Tokyo}
            customers:
              - id: %s
                name: %s
                contacts:
                  - {id: t, name: 田中, phone: 03-0000-0000}
                engagements:
            """;
    private static final String ENGAGEMENT = """
                  - id: %s
                    name: %s
                    wait: %s
                    assets:
            """;
    private static final String ASSET = """
                      - id: %1$s
                        name: %1$s
                        kind: server
                        address: %5$s
                        monitors:
                          - {id: svc, check: tcp, port: %2$d, interval: %3$s, attempts: 1, timeout: 500ms, severity: %4$s}
            """;

    private static final int FIRST_PORT = 21_000;
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 4_000));

    private final String id;
    private final StringBuilder yaml;
    private final Map<String, InetSocketAddress> places = new LinkedHashMap<>();
    private final Map<String, ServerSocket> running = new LinkedHashMap<>();

    Services(String id, String customer) {
        this.id = id;
        yaml = new StringBuilder(HEAD.formatted(id, customer));
    }

    /** @param wait how long an alert waits for its ticket, as a plan says it */
    Services engagement(String engagement, String wait) {
        yaml.append(ENGAGEMENT.formatted(id + "-" + engagement, engagement, wait));
        return this;
    }

    /** A service that does not run yet. */
    Services host(String host, Severity severity) {
        return host(host, severity, "1s");
    }

    /** @param interval how often it is checked, as a plan says it */
    Services host(String host, Severity severity, String interval) {
        InetSocketAddress place = freePlace();
        places.put(host, place);
        String word = severity.name().toLowerCase(Locale.ROOT);
        yaml.append(ASSET.formatted(host, place.getPort(), interval, word, place.getHostString()));
        return this;
    }

    /** An address of its own, at a port below those that the system hands out, so that nobody takes it meanwhile. */
    private static InetSocketAddress freePlace() {
        while (true) {
            int next = NEXT.getAndIncrement();
            String address = "127.77.%d.%d".formatted(next / 200 % 200 + 1, next % 200 + 1);
            InetSocketAddress place = new InetSocketAddress(address, FIRST_PORT + next);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(place);
                return place;
            } catch (IOException e) {
                // somebody else's; the next one
            }
        }
    }

    Services publish(Bot bot) {
        CompletableFuture<Publication> published = new CompletableFuture<>();
        bot.ui(() -> bot.session()
                .publish("test.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8), "", (p, failure) -> {
                    if (failure == null) {
                        published.complete(p);
                    } else {
                        published.completeExceptionally(failure);
                    }
                }));
        if (!(published.join() instanceof Publication.Published)) {
            throw new AssertionError(published.join());
        }
        return this;
    }

    /** From now on the service answers. */
    void heal(String host) {
        try {
            ServerSocket service = new ServerSocket();
            service.setReuseAddress(true);
            service.bind(places.get(host));
            running.put(host, service);
            Thread.ofVirtual().start(() -> answer(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(ServerSocket service) {
        try {
            while (true) {
                service.accept().close();
            }
        } catch (IOException e) {
            // the service has been stopped
        }
    }

    /** From now on the service is dead. */
    void fail(String host) {
        try {
            running.remove(host).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Map.copyOf(running).keySet().forEach(this::fail);
    }
}

package org.yagura.bench.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A TCP service on loopback that goes and comes, and remembers when. Safe for many threads. */
final class Flapper implements AutoCloseable {
    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 4_000;
    private static final Duration NOTICE = Duration.ofMillis(50);

    /** A time in which the service did not change; {@code until} is null while it lasts. */
    record Span(boolean up, Instant from, Instant until) {}

    private final InetSocketAddress address;
    private final SplittableRandom random;
    private final List<Span> spans = new ArrayList<>();
    private final Thread thread;
    private ServerSocket socket;
    private volatile boolean ending;

    Flapper(InetAddress host, long seed) throws IOException {
        socket = new ServerSocket(0, 50, host);
        address = new InetSocketAddress(host, socket.getLocalPort());
        random = new SplittableRandom(seed);
        spans.add(new Span(true, Instant.now(), null));
        accept(socket);
        thread = Thread.ofPlatform().daemon().start(this::flap);
    }

    InetSocketAddress address() {
        return address;
    }

    private static void accept(ServerSocket on) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    on.accept().close();
                }
            } catch (IOException closed) {
                // the service is down
            }
        });
    }

    private void flap() {
        try {
            while (!ending) {
                Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
                change(socket == null);
            }
        } catch (InterruptedException ended) {
            // it stays up from now on
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the service at " + address + " could not change", e);
        }
    }

    private synchronized void change(boolean up) throws IOException {
        Instant begun = Instant.now();
        if (up) {
            ServerSocket next = new ServerSocket();
            next.setReuseAddress(true);
            next.bind(address);
            socket = next;
            accept(next);
        } else {
            socket.close();
            socket = null;
        }
        Span last = spans.removeLast();
        spans.add(new Span(last.up(), last.from(), begun));
        spans.add(new Span(up, Instant.now(), null));
    }

    /** The service is up from now on. */
    void settle() throws InterruptedException, IOException {
        ending = true;
        thread.interrupt();
        thread.join();
        if (socket == null) {
            change(true);
        }
    }

    synchronized List<Span> spans() {
        return List.copyOf(spans);
    }

    /** Whether the service was up, or down, at some moment of this time. */
    boolean was(boolean up, Instant from, Instant until) {
        return spans().stream()
                .anyMatch(span -> span.up() == up
                        && span.from().minus(NOTICE).isBefore(until)
                        && (span.until() == null || span.until().plus(NOTICE).isAfter(from)));
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}

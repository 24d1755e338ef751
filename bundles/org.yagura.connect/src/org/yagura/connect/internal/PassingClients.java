package org.yagura.connect.internal;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One HTTP client for the checks that are under way together, shut down with the last of them and replaced when it has
 * served a while: the JDK's client was seen to keep, for as long as it lives itself, the socket of an answer that was
 * not HTTP. Shutting it down is what surely closes everything that it opened. Safe for many threads.
 */
final class PassingClients {
    private static final long LIFE = Duration.ofSeconds(5).toNanos();

    private final Supplier<HttpClient> maker;
    private Lease current;

    PassingClients(Supplier<HttpClient> maker) {
        this.maker = maker;
    }

    /** A client to check with; close the lease when the check has ended, however it ended. */
    synchronized Lease lease() {
        if (current == null || System.nanoTime() - current.since > LIFE) {
            current = new Lease(maker.get());
        }
        current.checks++;
        return current;
    }

    private synchronized boolean ended(Lease lease) {
        lease.checks--;
        boolean last = lease.checks == 0;
        if (last && current == lease) {
            current = null;
        }
        return last;
    }

    /** The use of a client by the checks that share it. */
    final class Lease implements AutoCloseable {
        private final HttpClient client;
        private final long since = System.nanoTime();
        private int checks;

        private Lease(HttpClient client) {
            this.client = client;
        }

        HttpClient client() {
            return client;
        }

        @Override
        public void close() {
            if (ended(this)) {
                client.shutdownNow();
            }
        }
    }
}

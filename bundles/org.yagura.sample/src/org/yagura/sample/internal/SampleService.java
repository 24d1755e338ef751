package org.yagura.sample.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.sample.internal.Story.Trouble;

/** One small HTTP service; whoever only connects to it is content too. */
final class SampleService {
    private static final Logger LOG = LoggerFactory.getLogger(SampleService.class);
    private static final int OK = 200;
    private static final int INTERNAL_ERROR = 500;
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(1_100);

    private final String host;
    private final int port;
    private final String page;
    private volatile Trouble trouble = Trouble.CLOSED;
    private HttpServer server;
    private ExecutorService threads;
    private boolean complained;

    SampleService(String host, int port, String page) {
        this.host = host;
        this.port = port;
        this.page = page;
    }

    String name() {
        return host + ":" + port;
    }

    synchronized void be(Trouble next) {
        trouble = next;
        if (next == Trouble.CLOSED) {
            close();
        } else if (server == null) {
            open();
        }
    }

    private void open() {
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 0);
            threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            server = null;
            if (!complained) {
                LOG.warn(
                        "the sample service {} cannot be started ({}): another program has its port, or this system"
                                + " has no such loopback address",
                        name(),
                        e.getMessage());
                complained = true;
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Trouble now = trouble;
            if (now == Trouble.SLOW) {
                LockSupport.parkNanos(SLOW_NANOS);
            }
            String body = now == Trouble.WRONG_PAGE ? "<p>" + "under maintenance" : "<p>" + page;
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(now == Trouble.ERROR ? INTERNAL_ERROR : OK, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    synchronized void close() {
        if (server != null) {
            server.stop(0);
            threads.shutdownNow();
            server = null;
        }
    }
}

package org.yagura.web.internal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Component;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.phrase.ToldFailure;
import org.yagura.core.port.Installation;
import org.yagura.core.port.Listener;

/** The API on the loopback address, on the JDK's own HTTP server with virtual threads. */
@Component(service = Listener.class)
public final class HttpListener implements Listener {
    private static final int BACKLOG = 200;

    @Override
    public Listening listen(Installation.Running running, int port, String token) throws IOException {
        // a client that sends its request for ever is cut off; read once by the server's class
        System.setProperty("sun.net.httpserver.maxReqTime", "60");
        HttpServer server;
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        } catch (BindException e) {
            throw new ToldFailure(refusal(port, e), e);
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", new Api(running, token));
        server.start();
        return new Listening() {
            @Override
            public int port() {
                return server.getAddress().getPort();
            }

            @Override
            public void close() {
                server.stop(0);
                threads.shutdownNow();
            }
        };
    }

    /** Why the port cannot be had, and what to do. */
    static Phrase refusal(int port, BindException e) {
        boolean forbidden = String.valueOf(e.getMessage()).contains("denied");
        return Phrase.of(forbidden ? "port.forbidden" : "port.in.use", port);
    }
}

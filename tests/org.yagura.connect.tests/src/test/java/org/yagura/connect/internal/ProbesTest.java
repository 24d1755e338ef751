package org.yagura.connect.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.port.Probe;

/** TCP and HTTP against real sockets on loopback. */
class ProbesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final long FEW = 5;
    private static final InetAddress LOCAL = InetAddress.getLoopbackAddress();

    private final HttpProbe http = new HttpProbe();
    private final TcpProbe tcp = new TcpProbe();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(LOCAL, 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private String at(String path, HttpHandler handler) {
        server.createContext(path, handler);
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static CheckResult check(Probe probe, CheckRequest request) throws Exception {
        List<CheckResult> results = new ArrayList<>();
        probe.check(List.of(request), results::add);
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().request()).isEqualTo(request.id());
        return results.getFirst();
    }

    private CheckResult fetch(String url, String text, Duration timeout) throws Exception {
        return check(http, Requests.of("", Requests.http(url, text), timeout));
    }

    @Test
    void aRightPageIsOkWithItsLatency() throws Exception {
        CheckResult result = fetch(at("/ok", e -> answer(e, 200, "ようこそ ログイン")), "ログイン", LONG);
        assertThat(result.health()).isEqualTo(Health.OK);
        assertThat(result.latencyMicros()).isPositive();
    }

    @Test
    void aWrongStatusAndAMissingTextFail() throws Exception {
        assertThat(fetch(at("/500", e -> answer(e, 500, "")), "", LONG)
                        .observation()
                        .code())
                .isEqualTo("http.status");
        assertThat(fetch(at("/text", e -> answer(e, 200, "maintenance")), "ログイン", LONG)
                        .observation()
                        .code())
                .isEqualTo("http.text");
    }

    @Test
    void aRedirectIsFollowedButNotForEver() throws Exception {
        String ok = at("/target", e -> answer(e, 200, "here"));
        String once = at("/once", e -> {
            e.getResponseHeaders().set("Location", ok);
            answer(e, 302, "");
        });
        assertThat(fetch(once, "here", LONG).health()).isEqualTo(Health.OK);
        String loop = at("/loop", e -> {
            e.getResponseHeaders().set("Location", "/loop");
            answer(e, 302, "");
        });
        assertThat(fetch(loop, "", LONG).observation().code()).isEqualTo("http.redirects");
    }

    @Test
    void anEndlessBodyCostsAMebibyteAndNoMore() throws Exception {
        String endless = at("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = "endless ".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = exchange.getResponseBody()) {
                while (end.getCount() > 0) {
                    out.write(chunk);
                }
            }
        });
        assertThat(fetch(endless, "endless", LONG).health()).isEqualTo(Health.OK);
        assertThat(fetch(endless, "not in it", LONG).observation().code()).isEqualTo("http.text");
    }

    @Test
    void anAnswerThatNeverComesOrNeverEndsTimesOut() throws Exception {
        String silent = at("/silent", _ -> hold());
        assertThat(fetch(silent, "", Duration.ofMillis(300)).observation().code())
                .isEqualTo("http.timeout");
        String drip = at("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            hold();
        });
        assertThat(fetch(drip, "", Duration.ofMillis(300)).observation().code()).isEqualTo("http.timeout");
    }

    private void hold() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void garbageIsCalledGarbage() throws Exception {
        try (ServerSocket garbage = new ServerSocket(0, 5, LOCAL)) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = garbage.accept()) {
                    socket.getInputStream().read();
                    socket.getOutputStream()
                            .write("\u0001\u0002 hello, I am not HTTP\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            CheckResult result = fetch("http://127.0.0.1:" + garbage.getLocalPort() + "/", "", LONG);
            assertThat(result.health()).isEqualTo(Health.FAILED);
            assertThat(result.observation().code()).isIn("http.garbage", "http.failed");
        }
    }

    @Test
    void hostileTargetsLeaveNoDescriptorsBehind() throws Exception {
        try (HostileServer hostile = new HostileServer()) {
            hostilely(hostile, 2);
            long before = openDescriptors();
            for (int batch = 0; batch < 2; batch++) {
                hostilely(hostile, 40);
                // a few for classes that are loaded meanwhile; a leak would be of hundreds
                await().atMost(Duration.ofSeconds(20)).until(() -> openDescriptors() <= before + FEW);
            }
        }
    }

    private void hostilely(HostileServer hostile, int rounds) throws InterruptedException {
        List<Thread> checks = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            for (String path : List.of("/endless", "/late", "/redirect", "/garbage", "/fine")) {
                CheckRequest request =
                        Requests.of("127.0.0.1", Requests.http(hostile.url() + path, null), Duration.ofMillis(300));
                checks.add(Thread.startVirtualThread(() -> {
                    try {
                        http.check(List.of(request), _ -> {});
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
            }
        }
        for (Thread check : checks) {
            check.join();
        }
    }

    private static long openDescriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    @Test
    void aNameThatDoesNotResolveIsUnknownRatherThanDown() throws Exception {
        assertThat(fetch("http://no-such-host.invalid/", "", LONG).observation().code())
                .isEqualTo("target.unresolved");
        CheckResult result = check(tcp, Requests.of("no-such-host.invalid", new CheckSpec.Tcp(80), SECOND));
        assertThat(result.health()).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void aPortIsOpenOrRefuses() throws Exception {
        int port;
        try (ServerSocket open = new ServerSocket(0, 5, LOCAL)) {
            port = open.getLocalPort();
            assertThat(check(tcp, Requests.of("127.0.0.1", new CheckSpec.Tcp(port), SECOND))
                            .health())
                    .isEqualTo(Health.OK);
        }
        CheckResult refused = check(tcp, Requests.of("127.0.0.1", new CheckSpec.Tcp(port), SECOND));
        assertThat(refused.observation().code()).isEqualTo("tcp.refused");
        assertThat(fetch("http://127.0.0.1:" + port + "/", "", LONG)
                        .observation()
                        .code())
                .isEqualTo("http.connect");
    }
}

package org.yagura.connect.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.plan.CheckSpec;

/** Echoes over the real loopback. */
class IcmpProbeTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final IcmpProbe probe = new IcmpProbe();

    @AfterEach
    void close() {
        probe.close();
    }

    private List<CheckResult> ping(String... targets) throws InterruptedException {
        List<CheckRequest> requests = new ArrayList<>();
        for (String target : targets) {
            requests.add(Requests.of(target, new CheckSpec.Icmp(), SECOND));
        }
        ConcurrentLinkedQueue<CheckResult> results = new ConcurrentLinkedQueue<>();
        probe.check(requests, results::add);
        return List.copyOf(results);
    }

    @Test
    void loopbackRepliesAndANameThatDoesNotResolveIsUnknown() throws InterruptedException {
        List<CheckResult> results = ping("127.0.0.1", "127.9.8.7", "no-such-host.invalid");
        assertThat(results)
                .extracting(CheckResult::health)
                .containsExactlyInAnyOrder(Health.OK, Health.OK, Health.UNKNOWN);
        assertThat(results).filteredOn(r -> r.health() == Health.OK).allMatch(r -> r.latencyMicros() >= 0);
    }

    @Test
    void theSystemsOwnPingAnswersToo() throws InterruptedException {
        ConcurrentLinkedQueue<CheckResult> results = new ConcurrentLinkedQueue<>();
        new SystemPing().check(List.of(Requests.of("127.0.0.1", new CheckSpec.Icmp(), SECOND)), results::add);
        CheckResult result = results.element();
        Assumptions.assumeFalse(result.observation().code().equals("icmp.unsupported"), "there is no ping here");
        assertThat(result.health()).isEqualTo(Health.OK);
    }

    @Test
    void aThousandAtOnceAllReplyThroughOneSocket() throws Exception {
        try (IcmpPort port = openPort()) {
            for (int sweep = 0; sweep < 20; sweep++) {
                AtomicInteger replies = new AtomicInteger();
                CountDownLatch open = new CountDownLatch(1_000);
                List<Echo> echoes = new ArrayList<>();
                for (int i = 0; i < 1_000; i++) {
                    byte[] address = {127, 1, (byte) (i >> 8), (byte) i};
                    echoes.add(new Echo(InetAddress.getByAddress(address), SECOND.toNanos(), (_, fate) -> {
                        if (fate == Echo.Fate.REPLIED) {
                            replies.incrementAndGet();
                        }
                        open.countDown();
                    }));
                }
                port.send(echoes);
                open.await();
                assertThat(replies).hasValue(1_000);
            }
        }
    }

    @Test
    void aReceiverThatThrowsDoesNotEndThePort() throws Exception {
        try (IcmpPort port = openPort()) {
            CountDownLatch second = new CountDownLatch(1);
            InetAddress local = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            port.send(List.of(new Echo(local, SECOND.toNanos(), (_, _) -> {
                throw new IllegalStateException("a bad receiver");
            })));
            port.send(List.of(new Echo(local, SECOND.toNanos(), (_, _) -> second.countDown())));
            second.await();
        }
    }

    private static IcmpPort openPort() {
        try {
            return IcmpPort.open(IcmpFamily.V4, 0);
        } catch (IcmpPort.NotPossible e) {
            return Assumptions.abort(e.getMessage());
        }
    }
}

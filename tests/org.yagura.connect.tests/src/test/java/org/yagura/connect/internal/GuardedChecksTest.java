package org.yagura.connect.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.port.Probe;

class GuardedChecksTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final GuardedChecks checks = new GuardedChecks();
    private final ConcurrentLinkedQueue<CheckResult> results = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        checks.close();
    }

    private interface Deed {
        void check(List<CheckRequest> requests, Consumer<CheckResult> results) throws Exception;
    }

    private void probe(String kind, boolean batched, Deed deed) {
        checks.addProbe(new Probe() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public boolean batched() {
                return batched;
            }

            @Override
            public void check(List<CheckRequest> requests, Consumer<CheckResult> given) throws Exception {
                deed.check(requests, given);
            }
        });
    }

    private static CheckRequest request(String kind) {
        return Requests.of("x", new CheckSpec.Contributed(kind, Map.of()), SHORT);
    }

    private static CheckResult ok(CheckRequest request) {
        return new CheckResult(
                request.id(), request.monitor().id(), Instant.EPOCH, Health.OK, 5_000, Phrase.of("tcp.ok"));
    }

    private void start(CheckRequest... requests) {
        checks.start(List.of(requests), results::add);
    }

    private List<CheckResult> wait(int count) {
        await().atMost(Duration.ofSeconds(10)).until(() -> results.size() >= count);
        return new ArrayList<>(results);
    }

    @Test
    void whatThrowsIsContained() {
        probe("bad", false, (_, _) -> {
            throw new IllegalStateException("broken");
        });
        start(request("bad"));
        assertThat(wait(1)).singleElement().satisfies(result -> {
            assertThat(result.health()).isEqualTo(Health.UNKNOWN);
            assertThat(result.observation().code()).isEqualTo("probe.threw");
        });
    }

    @Test
    void whatHangsIsGivenUpAndDoesNotHoldUpAnother() {
        CountDownLatch never = new CountDownLatch(1);
        probe("stuck", false, (_, _) -> {
            boolean interrupted = false;
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            assertThat(interrupted).isTrue();
        });
        probe("good", false, (requests, given) -> given.accept(ok(requests.getFirst())));
        CheckRequest stuck = request("stuck");
        CheckRequest good = request("good");
        start(stuck, good);
        assertThat(wait(1).getFirst().request()).isEqualTo(good.id());
        assertThat(wait(2).getLast().observation().code()).isEqualTo("probe.hung");
        never.countDown();
    }

    @Test
    void whatAnswersTwiceOrForSomethingElseIsHeardOnce() {
        CheckRequest mine = request("odd");
        CheckRequest other = request("odd");
        probe("odd", false, (requests, given) -> {
            given.accept(ok(other));
            given.accept(ok(mine));
            given.accept(ok(mine));
        });
        checks.start(List.of(mine), results::add);
        assertThat(wait(1)).extracting(CheckResult::request).containsExactly(mine.id());
        probe("after", false, (requests, given) -> given.accept(ok(requests.getFirst())));
        start(request("after"));
        assertThat(wait(2)).hasSize(2);
    }

    @Test
    void whatEndsWithoutAnAnswerIsSaid() {
        probe("silent", true, (requests, given) -> given.accept(ok(requests.getFirst())));
        start(request("silent"), request("silent"));
        assertThat(wait(2)).extracting(CheckResult::health).containsExactly(Health.OK, Health.UNKNOWN);
    }

    @Test
    void aKindThatNobodyOffersIsSaidAtOnce() {
        start(request("telepathy"));
        assertThat(results)
                .singleElement()
                .satisfies(r -> assertThat(r.observation().code()).isEqualTo("probe.missing"));
    }

    @Test
    void rightButSlowIsAWarning() {
        probe("slow", false, (requests, given) -> given.accept(ok(requests.getFirst())));
        CheckRequest request =
                Requests.of("x", new CheckSpec.Contributed("slow", Map.of()), SHORT, Duration.ofMillis(4));
        start(request);
        assertThat(wait(1).getFirst().health()).isEqualTo(Health.WARNING);
    }
}

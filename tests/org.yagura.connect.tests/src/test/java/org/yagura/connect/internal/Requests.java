package org.yagura.connect.internal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Monitor;

/** Requests for tests. */
final class Requests {
    private static final AtomicLong NEXT = new AtomicLong();

    private Requests() {}

    static CheckRequest of(String target, CheckSpec spec, Duration timeout) {
        return of(target, spec, timeout, null);
    }

    static CheckRequest of(String target, CheckSpec spec, Duration timeout, Duration slowerThan) {
        long id = NEXT.incrementAndGet();
        Monitor monitor = new Monitor(
                "m" + id,
                "a",
                target,
                spec,
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                3,
                timeout,
                Severity.MAJOR,
                slowerThan,
                false);
        return new CheckRequest(id, monitor, Instant.EPOCH);
    }

    static CheckSpec.Http http(String url, String text) {
        return new CheckSpec.Http(URI.create(url), 200, 299, text, 14);
    }
}

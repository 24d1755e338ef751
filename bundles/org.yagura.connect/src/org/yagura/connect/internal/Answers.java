package org.yagura.connect.internal;

import java.time.Instant;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;

/** Results in the form that probes give them. */
final class Answers {
    private static final long NANOS_A_MICRO = 1_000;

    private Answers() {}

    static CheckResult ok(CheckRequest request, long startNanos, Phrase seen) {
        long micros = (System.nanoTime() - startNanos) / NANOS_A_MICRO;
        return new CheckResult(request.id(), request.monitor().id(), Instant.now(), Health.OK, micros, seen);
    }

    static CheckResult of(CheckRequest request, Health health, Phrase seen) {
        return new CheckResult(request.id(), request.monitor().id(), Instant.now(), health, -1, seen);
    }

    static CheckResult of(CheckRequest request, Health health, long startNanos, Phrase seen) {
        long micros = (System.nanoTime() - startNanos) / NANOS_A_MICRO;
        return new CheckResult(request.id(), request.monitor().id(), Instant.now(), health, micros, seen);
    }

    /** A host name does not resolve: the check could not be made, which says nothing of the target. */
    static CheckResult unresolved(CheckRequest request, String host) {
        return of(request, Health.UNKNOWN, Phrase.of("target.unresolved", host));
    }

    static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}

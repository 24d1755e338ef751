package org.yagura.core.port;

import java.util.List;
import java.util.function.Consumer;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;

/**
 * Makes one kind of check. Offered as a service; plug-ins add kinds by offering one more.
 *
 * <p>A probe may block: it is called on a thread of its own. It need not guard itself: one that throws, hangs past the
 * monitor's time-out, answers twice or answers for something not asked is contained by its caller.
 */
public interface Probe {
    /** The kind that it checks, as {@code CheckSpec.kind()} names it. */
    String kind();

    /** Whether {@link #check} wants all requests that are due together rather than one a call. */
    default boolean batched() {
        return false;
    }

    /**
     * Checks each request once and gives each result as soon as it is known.
     *
     * @param requests one, or many when {@link #batched()}
     * @param results may be called from any thread
     */
    void check(List<CheckRequest> requests, Consumer<CheckResult> results) throws Exception;
}

package org.yagura.core.port;

import java.util.List;
import java.util.function.Consumer;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;

/** Starts checks and brings back their results: exactly one for each request, whatever its probe does. */
public interface Checks {
    /** Returns at once. Results come on other threads, each no later than its monitor's time-out plus one second. */
    void start(List<CheckRequest> requests, Consumer<CheckResult> results);
}

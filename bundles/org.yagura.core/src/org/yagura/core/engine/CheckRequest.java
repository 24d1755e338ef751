package org.yagura.core.engine;

import java.time.Instant;
import org.yagura.core.plan.Monitor;

/**
 * Please check this now.
 *
 * @param id of this request, unique within the process; the result carries it
 * @param due when it was to be made
 */
public record CheckRequest(long id, Monitor monitor, Instant due) {}

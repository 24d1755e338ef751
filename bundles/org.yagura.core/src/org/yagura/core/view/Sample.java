package org.yagura.core.view;

import java.time.Instant;
import org.yagura.core.fact.Health;

/** One result of a monitor; {@code latencyMicros} is -1 when there was no answer. */
public record Sample(Instant at, Health health, long latencyMicros) {}

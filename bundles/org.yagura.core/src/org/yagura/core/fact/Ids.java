package org.yagura.core.fact;

import java.time.Instant;
import java.util.UUID;

/** Makes ids. Engines are given one, so that a replay can make the same ids again. Safe for many threads. */
@FunctionalInterface
public interface Ids {
    /** A new id that sorts after every id made before it by this maker. */
    UUID next(Instant at);
}

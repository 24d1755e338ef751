package org.yagura.core.command;

import java.time.Instant;

/**
 * Keep everything that an asset raises quiet until a time, because it is being worked on. It is about that asset alone,
 * not about what is reached through it.
 *
 * @param asset its id in the plan
 * @param until UTC; from 1 minute to 365 days from now, anything else is refused
 * @param note why; may be empty
 */
public record TakeOutOfService(String asset, Instant until, String by, String note) implements Command {}

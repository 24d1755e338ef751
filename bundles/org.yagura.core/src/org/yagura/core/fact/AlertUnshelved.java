package org.yagura.core.fact;

import java.util.UUID;

/**
 * A condition is no longer shelved.
 *
 * @param number the open ticket of the alert; 0 for none
 * @param reductionKey see {@link Signalled#reductionKey()}
 * @param alert the alert that has this key now; null when there is none
 * @param by who took it back; empty when its time was over
 */
public record AlertUnshelved(long number, String reductionKey, UUID alert, String by) implements OperatorFact {}

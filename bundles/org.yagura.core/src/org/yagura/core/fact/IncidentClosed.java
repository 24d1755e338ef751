package org.yagura.core.fact;

import java.util.UUID;

/**
 * A person ended the ticket.
 *
 * @param group the correlation group that ends with it
 * @param note what was found and done; may be empty
 */
public record IncidentClosed(long number, UUID group, String by, String note) implements IncidentFact {}

package org.yagura.core.plan;

import java.time.LocalDate;

/**
 * What was agreed with a customer.
 *
 * @param serviceHours as text for people, for example "24x365"
 * @param from first day; null when not said
 * @param until last day, inclusive; null when open
 */
public record Contract(String id, String name, String serviceHours, LocalDate from, LocalDate until) {}

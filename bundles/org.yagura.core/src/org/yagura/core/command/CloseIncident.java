package org.yagura.core.command;

/** End a ticket; refused while one of its alerts is active. */
public record CloseIncident(long number, String by, String note) implements Command {}

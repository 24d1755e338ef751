package org.yagura.core.command;

/** Write into a ticket. */
public record AddNote(long number, String by, String text) implements Command {}

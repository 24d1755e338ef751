package org.yagura.core.command;

/** Give a ticket to {@code to}; empty to put it back. */
public record Assign(long number, String to, String by) implements Command {}

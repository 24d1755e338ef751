package org.yagura.ui.help.internal;

/** A piece of a line of a help page. */
sealed interface Span {
    record Text(String text) implements Span {}

    record Bold(String text) implements Span {}

    record Code(String text) implements Span {}

    /** @param target a page's name, or {@code command:} with an id and, after ?, parameters */
    record Link(String text, String target) implements Span {}

    /** The keys that a command has now. */
    record Key(String command) implements Span {}
}

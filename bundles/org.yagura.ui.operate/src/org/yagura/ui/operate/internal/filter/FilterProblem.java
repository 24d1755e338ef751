package org.yagura.ui.operate.internal.filter;

/**
 * Something in a filter text that does not mean what its writer may think.
 *
 * @param part the part of the text that it is about
 * @param nearest for a field's name that does not exist the most alike one that does; empty when none is
 */
public record FilterProblem(Kind kind, String part, String nearest) {
    /** What is wrong. */
    public enum Kind {
        /** There is no such field; the part is searched for as text. */
        UNKNOWN_FIELD,
        /** The value is none that the field can have; the part is left out. */
        UNKNOWN_VALUE
    }
}

package org.yagura.model;

/** How a value is written by people and checked. */
public enum Format {
    /** One line. */
    TEXT,
    /** Several lines. */
    LINES,
    /** The name by which an element is known; letters, digits, ".", "_" and "-". */
    ID,
    /** A mail address, loosely: something, an at sign, something (RFC 5321 leaves the rest to who receives). */
    MAIL,
    /** An IP address or a host name. */
    ADDRESS,
    /** An IANA time zone. */
    ZONE,
    /** A day as ISO 8601 writes it, {@code 2026-04-01}. */
    DATE,
    /** A time of the day, {@code 00:00} to {@code 24:00}. */
    TIME,
    /** Days of the week, {@code mon-fri,sun}; {@code holiday} for what the calendar says is one. */
    DAYS,
    /** An absolute http or https address. */
    URL,
    /** An HTTP status (RFC 9110) or a range of them, {@code 200-299}. */
    STATUS,
    /** A length of time, kept in milliseconds, written {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h}, {@code 2d}. */
    DURATION,
    /** A whole number. */
    NUMBER,
    /** Yes or no. */
    FLAG,
    /** One of the model's words. */
    CHOICE,
    /** The id of another element, see {@link Field#refers}. */
    REFERENCE,
    /** Some records of the element's own. */
    PARTS,
    /** Free keys with texts. */
    MAP,
    /** The model's own affair; nobody types it. */
    INTERNAL
}

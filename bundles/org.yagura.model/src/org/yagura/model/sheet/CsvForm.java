package org.yagura.model.sheet;

import java.nio.charset.Charset;

/**
 * How a CSV file is written.
 *
 * @param charset null to find it
 * @param separator {@link #ANY} to find it
 */
public record CsvForm(Charset charset, char separator) {
    /** Stands for a separator that is to be found. */
    public static final char ANY = 0;

    /** Everything is found by looking. */
    public static final CsvForm FOUND = new CsvForm(null, ANY);
}

package org.yagura.core.phrase;

import java.io.IOException;
import java.util.Locale;

/**
 * Input or output failed, and what failed and what to do is told to a person: in English as the message, in the
 * process's language as the localized message.
 */
public final class ToldFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Phrase why;

    public ToldFailure(Phrase why, Throwable cause) {
        super(why.in(Locale.ENGLISH), cause);
        this.why = why;
    }

    @Override
    public String getLocalizedMessage() {
        return why == null ? getMessage() : why.in(Locale.getDefault());
    }
}

package org.yagura.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.PlanElement;

/** Knows the form of what people author. Offered as a service. Safe for many threads. */
public interface PlanModel {
    /**
     * Reads the text of a whole centre.
     *
     * @param source named in problems, usually the file's name
     * @param yaml as {@code samples/centre.yaml} shows it, in UTF-8
     */
    Reading read(String source, byte[] yaml);

    /** The text of a whole centre, in UTF-8; reading it gives the same elements. */
    byte[] write(Collection<PlanElement> elements);

    /**
     * A revision with all that is in it, ready to run. What was published by an older version and would not be accepted
     * today is run as it is.
     *
     * @param revision its number; 0 for the empty centre before the first
     */
    PlanHead open(long revision, Collection<PlanElement> elements);

    /** The elements of a text, or why there are none. */
    sealed interface Reading {
        record Read(List<PlanElement> elements) implements Reading {}

        /** @param problems never empty, in the order of their lines */
        record Rejected(List<Problem> problems) implements Reading {}
    }

    /**
     * @param line from 1; 0 when the problem is not in one line
     * @param message what is wrong and what was expected, naming the element
     */
    record Problem(String source, int line, Phrase message) {
        /** The problem as one line, with its place in front. */
        public String in(Locale language) {
            return source + ":" + (line > 0 ? line + ":" : "") + " " + message.in(language);
        }
    }
}

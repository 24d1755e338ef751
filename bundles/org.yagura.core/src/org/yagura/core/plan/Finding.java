package org.yagura.core.plan;

import java.util.Locale;
import org.yagura.core.phrase.Phrase;

/**
 * Something that is not right with an element of the plan.
 *
 * @param feature the model's name of the value that it is about; empty when it is about the element as a whole
 * @param message what is wrong and what is expected, naming the element
 */
public record Finding(ElementKey element, String feature, Weight weight, Phrase message) {
    /** How bad it is. */
    public enum Weight {
        /** Such a plan is not published. */
        ERROR,
        /** It can be published; it may not do what its author thinks. */
        WARNING
    }

    public boolean isError() {
        return weight == Weight.ERROR;
    }

    /** The finding as one line with its element in front; one that does not hinder says so in front. */
    public String in(Locale language) {
        Phrase line = Phrase.of(isError() ? "finding.error" : "finding.warning", element, message.in(language));
        return line.in(language);
    }
}

package org.yagura.model;

import java.util.List;
import java.util.Locale;

/**
 * What a plug-in adds to elements of one kind: values with a heading of their own in the form, which are checked while they
 * are typed and when they are published, and stand in lists, differences and pages. Offered as an OSGi service. Called on
 * any thread; an exception is logged, and the value goes by its key.
 */
public interface AttributeContribution {
    /** The kind of element, as in {@link Schema#kinds}: {@code asset}. */
    String kind();

    /** Asked once, when the service comes. */
    List<Attribute> attributes();

    /** The heading in forms. */
    String title(Locale language);

    /** What an attribute is called. */
    String label(String key, Locale language);

    /** What one of an attribute's words is called. */
    default String word(String key, String word, Locale language) {
        return word;
    }
}

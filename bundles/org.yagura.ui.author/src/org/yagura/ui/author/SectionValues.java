package org.yagura.ui.author;

import java.util.List;
import java.util.Optional;
import org.yagura.core.plan.PlanElement;

/** What a form shows, for a plug-in's section. UI thread. */
public interface SectionValues {
    /** What was chosen, as it is in the draft; several elements of one class, or one. None while the section is not seen. */
    List<PlanElement> elements();

    /** The text under a key of the extensions: empty where none is, or where the elements do not say the same. */
    Optional<String> value(String key);

    /** Puts a text under a key of all elements as one step that can be undone; null or a blank one takes it away. */
    void put(String key, String text);
}

package org.yagura.ui.author.internal.form;

import java.util.List;
import org.eclipse.swt.widgets.Control;
import org.yagura.model.Field;
import org.yagura.model.centre.Element;

/** The widget of one value in a form. UI thread. */
interface FieldControl {
    Field field();

    Control control();

    /** Shows the elements' value; what they do not have in common is empty, with a hint. */
    void show(List<Element> elements);

    /** Whether somebody typed something that the elements do not say yet. */
    boolean isTouched();

    /** Puts what was typed into an element; false when it is wrong. */
    boolean write(Element element);

    /** What is wrong with what was typed; null when nothing is. */
    String problem();
}

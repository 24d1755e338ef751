package org.yagura.ui.author.internal.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Attributes;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.centre.Element;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;

/** A change as people read it: what became of which value. */
final class Difference {
    private Difference() {}

    /**
     * One value that became otherwise.
     *
     * @param field its label
     * @param before as it was; empty for nothing
     * @param after as it is; empty for nothing
     */
    record Line(String field, String before, String after) {}

    /** Of a new or a removed element, all that it says. */
    static List<Line> of(ElementChange change, Elements elements) {
        Element before = decoded(change.before());
        Element after = decoded(change.after());
        Element any = after == null ? before : after;
        List<Line> lines = new ArrayList<>();
        for (Field field : Attributes.allFields(any.eClass())) {
            boolean own = field.format() == Format.ID || field.name().equals("place");
            String old = said(before, any, field, elements);
            String now = said(after, any, field, elements);
            boolean both = before != null && after != null;
            boolean says = both || field.isSet(any);
            if (!own && says && !Objects.equals(old, now)) {
                lines.add(new Line(Texts.LABELS.of(any.eClass(), field), old, now));
            }
        }
        if (lines.isEmpty() && before != null && after != null) {
            lines.add(new Line(Messages.difference_order, "", ""));
        }
        return lines;
    }

    private static Element decoded(PlanElement element) {
        return element == null ? null : ElementForm.decode(element);
    }

    private static String said(Element element, Element any, Field field, Elements elements) {
        if (element == null || element.eClass() != any.eClass()) {
            return "";
        }
        if (field.name().equals("parent")) {
            return element.getParent().isEmpty() ? "" : Texts.of(ElementForm.parent(element), elements);
        }
        if (field.name().equals("extensions")) {
            return Texts.entries(Attributes.rest(element, List.of()));
        }
        if (field.contributed() && !field.isSet(element)) {
            return "";
        }
        boolean says = field.isSet(element) || field.format() == Format.CHOICE || field.format() == Format.FLAG;
        return says ? Texts.shown(field, field.get(element)) : "";
    }
}

package org.yagura.model;

import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.Finding.Weight;
import org.yagura.core.plan.PlanElement;

/**
 * Something of which somebody and others made different things, so that a person has to choose.
 *
 * @param feature the model's name of the value; empty when it is about the element as a whole
 * @param was the element that both began with; null when both made it new
 * @param mine what somebody made of it; null when they removed it
 * @param theirs what is there now; null when others removed it
 */
public record Conflict(ElementKey element, String feature, PlanElement was, PlanElement mine, PlanElement theirs) {
    /** Whose is taken. */
    public enum Side {
        MINE,
        THEIRS
    }

    /** Whether it is about all of the element: one side has removed it, both made it new, or made it of another class. */
    public boolean isWhole() {
        return feature.isEmpty();
    }

    /** The conflict as something that is not right. */
    public Finding finding() {
        String about = isWhole() && was == null ? "id" : feature;
        return new Finding(element, about, Weight.ERROR, message());
    }

    private Phrase message() {
        if (!isWhole()) {
            Field field = Schema.field(ElementForm.decode(mine).eClass(), feature);
            return Phrase.of("plan.merge.value", said(field, theirs), said(field, mine));
        }
        if (theirs == null) {
            return Phrase.of("plan.merge.removed");
        }
        if (was == null) {
            return Phrase.of("plan.merge.exists");
        }
        return mine == null ? Phrase.of("plan.merge.changed") : Phrase.of("plan.merge.otherwise");
    }

    private static String said(Field field, PlanElement element) {
        return switch (field.format()) {
            case PARTS, MAP -> "…";
            default -> FieldText.shown(field, field.get(ElementForm.decode(element)));
        };
    }
}

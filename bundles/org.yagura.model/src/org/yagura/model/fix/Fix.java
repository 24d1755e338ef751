package org.yagura.model.fix;

import java.util.List;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.PlanElement;

/**
 * A cure for something that is not right.
 *
 * @param label what it does
 * @param put the elements as they are then
 */
public record Fix(Phrase label, List<PlanElement> put) {
    public Fix {
        put = List.copyOf(put);
    }
}

package org.yagura.model.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Conflict;
import org.yagura.model.Elements;
import org.yagura.model.Rebasing;
import org.yagura.model.Rebasing.Rebased;

/**
 * What comes of changes upon what is there, see {@link Rebasing}.
 *
 * @param conflicts what keeps the changes from being merged
 * @param changes from what is there to what it becomes, without those that change nothing
 */
record Merge(List<Finding> conflicts, List<ElementChange> changes) {
    static Merge of(Elements head, Collection<ElementChange> changes) {
        List<Finding> conflicts = new ArrayList<>();
        List<ElementChange> merged = new ArrayList<>();
        for (ElementChange change : changes) {
            PlanElement now = head.get(change.key()).orElse(null);
            Rebased rebased = Rebasing.onto(now, change);
            rebased.conflicts().stream().map(Conflict::finding).forEach(conflicts::add);
            if (rebased.change() != null) {
                merged.add(new ElementChange(change.key(), now, rebased.change().after()));
            }
        }
        return new Merge(conflicts, merged);
    }
}

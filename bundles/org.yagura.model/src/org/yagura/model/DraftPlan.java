package org.yagura.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.internal.PlanMaker;

/** Plans of elements that are not published and need not be right yet: to look at, nothing is watched by them. */
public final class DraftPlan {
    private final Elements all;
    private final Map<ElementKey, PlanElement> wanted = new LinkedHashMap<>();
    private final Deque<PlanElement> open = new ArrayDeque<>();

    private DraftPlan(Elements all) {
        this.all = all;
    }

    /**
     * All customers by id and name, and of one the assets with all that they are reached through, however far and
     * whosever. It has no monitors, contracts and contacts, and dependencies may have cycles.
     *
     * @param running what runs, of which it has the time zone
     */
    public static Plan of(Elements all, String customer, Plan running) {
        DraftPlan draft = new DraftPlan(all);
        all.in(null, "customer").forEach(draft::want);
        ElementKey key = new ElementKey("customer", customer);
        for (PlanElement engagement : all.in(key, "engagement")) {
            all.in(engagement.key(), "asset").forEach(draft::want);
        }
        draft.follow();
        return PlanMaker.sketch(Elements.of(draft.wanted.values()), running);
    }

    private void want(PlanElement element) {
        if (wanted.putIfAbsent(element.key(), element) == null) {
            open.add(element);
        }
    }

    /** What an asset stands in, what it is reached through and where it is; of the rest, what gives it its names. */
    private void follow() {
        while (!open.isEmpty()) {
            PlanElement element = open.poll();
            if (element.key().kind().equals("asset") || element.key().kind().equals("engagement")) {
                Optional.ofNullable(element.parent()).flatMap(all::get).ifPresent(this::want);
                List<String> named = List.of("asset", "site", "rack", "team");
                Elements.named(element).stream()
                        .filter(to -> named.contains(to.kind()))
                        .forEach(to -> all.get(to).ifPresent(this::want));
            }
        }
    }
}

package org.yagura.ui.supervise.internal;

import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Plan;

/** How near something is to what is asked about, nearest first. */
enum Relation {
    SAME_CUSTOMER,
    /** In the same place, or one depends on the other. */
    SAME_SITE,
    REST;

    /** Of something on {@code asset} to something on {@code asked}; either may be unknown to the plan. */
    static Relation of(Plan plan, String asked, String asset) {
        var customer = plan.customerOfAsset(asked);
        if (asked.equals(asset) || customer.isPresent() && customer.equals(plan.customerOfAsset(asset))) {
            return SAME_CUSTOMER;
        }
        String place = plan.asset(asked).map(Asset::location).orElse("");
        boolean samePlace = !place.isEmpty()
                && place.equals(plan.asset(asset).map(Asset::location).orElse(""));
        boolean depends =
                plan.upstream(asked).contains(asset) || plan.upstream(asset).contains(asked);
        return samePlace || depends ? SAME_SITE : REST;
    }
}

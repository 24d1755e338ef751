package org.yagura.core.port;

import org.yagura.core.plan.Plan;

/** Wants to know which plan runs. Offered as a service by whoever does something of its own with a plan. */
public interface PlanFollower {
    /** The plan that runs from now on. Called on any thread, never twice at a time; must return soon. */
    void follow(Plan plan);

    /** The centre has stopped. */
    void stopped();
}

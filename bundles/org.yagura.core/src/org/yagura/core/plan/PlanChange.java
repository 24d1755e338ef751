package org.yagura.core.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of parts of a {@link Plan}: filled by whoever compiles it, then given to {@link Plan#with}. In each case
 * null is for what is not there any more. Not for several threads.
 */
public final class PlanChange {
    final Map<String, Customer> customers = new LinkedHashMap<>();
    final Map<String, Engagement> engagements = new LinkedHashMap<>();
    final Map<String, Asset> assets = new LinkedHashMap<>();
    final Map<String, Monitor> monitors = new LinkedHashMap<>();

    public void customer(String id, Customer customer) {
        customers.put(id, customer);
    }

    public void engagement(String id, Engagement engagement) {
        engagements.put(id, engagement);
    }

    public void asset(String id, Asset asset) {
        assets.put(id, asset);
    }

    public void monitor(String id, Monitor monitor) {
        monitors.put(id, monitor);
    }

    /** Takes in another one; what both name is as that one says. */
    public void addAll(PlanChange other) {
        customers.putAll(other.customers);
        engagements.putAll(other.engagements);
        assets.putAll(other.assets);
        monitors.putAll(other.monitors);
    }
}

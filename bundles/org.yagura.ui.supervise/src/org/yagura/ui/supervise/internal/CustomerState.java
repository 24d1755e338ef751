package org.yagura.ui.supervise.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;

/** How one customer's systems are now. Any thread until it has been given away. */
final class CustomerState {
    private final String name;
    private final Customer customer;
    private final Map<Severity, Integer> unacknowledged = new EnumMap<>(Severity.class);
    private final Map<Severity, Integer> acknowledged = new EnumMap<>(Severity.class);
    private int assets;
    private int quiet;
    private int returned;

    /** @param customer null for what is no longer in the plan */
    private CustomerState(String name, Customer customer) {
        this.name = name;
        this.customer = customer;
    }

    /**
     * Every customer of the plan, in its order; then, by the name on their rows, those with an alert who are no longer
     * in it.
     */
    static List<CustomerState> of(Plan plan, Collection<AlertRow> alerts) {
        Map<String, CustomerState> states = new LinkedHashMap<>();
        Map<String, CustomerState> gone = new LinkedHashMap<>();
        plan.customers().forEach(customer -> states.put(customer.id(), new CustomerState(customer.name(), customer)));
        for (Asset asset : plan.assets()) {
            CustomerState state = states.get(plan.engagement(asset.engagement())
                    .map(Engagement::customer)
                    .orElse(""));
            if (state != null) {
                state.assets++;
            }
        }
        for (AlertRow alert : alerts) {
            CustomerState state = plan.engagementOfAsset(alert.assetId())
                    .map(engagement -> states.get(engagement.customer()))
                    .orElse(null);
            if (state == null && alert.state().isActive()) {
                state = gone.computeIfAbsent(alert.customer(), name -> new CustomerState(name, null));
            }
            if (state != null) {
                state.add(alert);
            }
        }
        List<CustomerState> all = new ArrayList<>(states.values());
        all.addAll(gone.values());
        return all;
    }

    private void add(AlertRow alert) {
        if (alert.state() == AlertState.UNACKNOWLEDGED) {
            unacknowledged.merge(alert.severity(), 1, Integer::sum);
        } else if (alert.state() == AlertState.ACKNOWLEDGED) {
            acknowledged.merge(alert.severity(), 1, Integer::sum);
        } else if (alert.state() == AlertState.RETURNED) {
            returned++;
        } else if (alert.state().isActive()) {
            quiet++;
        }
    }

    String name() {
        return name;
    }

    /** Null for what is no longer in the plan. */
    Customer customer() {
        return customer;
    }

    int assets() {
        return assets;
    }

    /** The worst of what is active and speaks; null when there is nothing. */
    Severity worst() {
        for (Severity severity : Severity.values()) {
            if (count(severity) > 0) {
                return severity;
            }
        }
        return null;
    }

    /** Active alerts of a severity that are not quiet. */
    int count(Severity severity) {
        return unacknowledged(severity) + acknowledged.getOrDefault(severity, 0);
    }

    int unacknowledged(Severity severity) {
        return unacknowledged.getOrDefault(severity, 0);
    }

    /** Active alerts that nobody has taken note of. */
    int unacknowledged() {
        return unacknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Active alerts that somebody has taken note of. */
    int acknowledged() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Active alerts that are explained, put aside, or still wait. */
    int quiet() {
        return quiet;
    }

    /** Recovered, and nobody has taken note. */
    int returned() {
        return returned;
    }
}

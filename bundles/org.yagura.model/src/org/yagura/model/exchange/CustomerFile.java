package org.yagura.model.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;

/**
 * One customer as it goes from one centre to another: with all that stands in it, and with what the centre keeps for all
 * its customers as far as it is named there (vendors, calendars, teams, parts and the bases where they lie).
 *
 * @param customer the one
 * @param own the customer and all that stands in it, what others stand in before what stands in it
 * @param shared what is named and stands by itself, with all that stands in it
 */
public record CustomerFile(PlanElement customer, List<PlanElement> own, List<PlanElement> shared) {
    private static final String CUSTOMER = "customer";

    public CustomerFile {
        own = List.copyOf(own);
        shared = List.copyOf(shared);
    }

    /** What goes with a customer of a centre. */
    public static CustomerFile of(PlanElement customer, Elements centre) {
        List<PlanElement> own = centre.within(customer);
        Map<ElementKey, PlanElement> shared = new LinkedHashMap<>();
        own.forEach(element -> collect(element, centre, shared));
        return new CustomerFile(customer, own, List.copyOf(shared.values()));
    }

    private static void collect(PlanElement element, Elements centre, Map<ElementKey, PlanElement> into) {
        for (ElementKey named : Elements.named(element)) {
            centre.get(named).filter(CustomerFile::isShared).ifPresent(found -> {
                if (into.putIfAbsent(found.key(), found) == null) {
                    List<PlanElement> within = centre.within(found);
                    within.forEach(one -> into.put(one.key(), one));
                    within.forEach(one -> collect(one, centre, into));
                }
            });
        }
    }

    /** Whether the centre keeps it for all its customers. */
    private static boolean isShared(PlanElement element) {
        return element.parent() == null && !element.key().kind().equals(CUSTOMER);
    }

    /**
     * What a file has, when it is one customer's: one customer stands in it, and it is not a whole centre.
     *
     * @param elements as they were read
     */
    public static Optional<CustomerFile> in(List<PlanElement> elements) {
        List<PlanElement> customers = elements.stream()
                .filter(element -> element.key().kind().equals(CUSTOMER))
                .toList();
        if (customers.size() != 1
                || elements.stream().anyMatch(element -> element.key().kind().equals("centre"))) {
            return Optional.empty();
        }
        List<PlanElement> own = Elements.of(elements).within(customers.getFirst());
        List<PlanElement> shared = new ArrayList<>(elements);
        shared.removeAll(new java.util.HashSet<>(own));
        return Optional.of(new CustomerFile(customers.getFirst(), own, shared));
    }

    /** All that the file has. */
    public Elements all() {
        List<PlanElement> all = new ArrayList<>(shared);
        all.addAll(own);
        return Elements.of(all);
    }

    /** Of what is shared, what another centre lacks. */
    public List<PlanElement> missingIn(Elements other) {
        return shared.stream().filter(one -> !other.has(one.key())).toList();
    }

    /** Of what is shared, what another centre has in another way. */
    public List<PlanElement> otherwiseIn(Elements other) {
        return shared.stream()
                .filter(one -> other.get(one.key())
                        .filter(there -> !there.content().equals(one.content()))
                        .isPresent())
                .toList();
    }
}

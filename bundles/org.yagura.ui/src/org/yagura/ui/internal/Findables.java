package org.yagura.ui.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.Words;

/**
 * What a plan has that can be found by name, address or id, prepared once a plan so that each key press costs one pass
 * over texts in memory. Immutable, any thread.
 */
final class Findables {
    static final Findables NOTHING = new Findables(Map.of());

    private final Map<Findable.Kind, List<Findable>> all;

    private Findables(Map<Findable.Kind, List<Findable>> all) {
        this.all = all;
    }

    /** Takes a while for a large plan; not for the UI thread. */
    static Findables of(Plan plan) {
        List<Findable> customers = new ArrayList<>(plan.customers().size());
        List<Findable> hosts = new ArrayList<>(plan.assets().size());
        for (Customer customer : plan.customers()) {
            customers.add(new Findable(Findable.Kind.CUSTOMER, customer.id(), customer.name()));
        }
        for (Asset asset : plan.assets()) {
            String address = asset.address().isEmpty() ? "" : "  " + asset.address();
            String owner = plan.customerOfAsset(asset.id())
                    .map(c -> "  –  " + c.name())
                    .orElse("");
            hosts.add(new Findable(Findable.Kind.HOST, asset.id(), asset.name() + address + owner));
        }
        Map<Findable.Kind, List<Findable>> all = new EnumMap<>(Findable.Kind.class);
        all.put(Findable.Kind.CUSTOMER, customers);
        all.put(Findable.Kind.HOST, hosts);
        return new Findables(all);
    }

    /** At most {@code most} in which every word occurs; those that begin with the text first. */
    List<Findable> find(String text, Findable.Kind kind, int most) {
        return find(all.getOrDefault(kind, List.of()), text, most);
    }

    /** The incidents of the board by number or title. */
    static List<Findable> incidents(Collection<IncidentRow> rows, String text, int most) {
        List<Findable> all = rows.stream()
                .map(row -> new Findable(
                        Findable.Kind.INCIDENT,
                        Long.toString(row.number()),
                        Words.number(row.number()) + "  " + row.asset() + ": " + Words.of(row.title())))
                .toList();
        return find(all, text, most);
    }

    private static List<Findable> find(List<Findable> all, String text, int most) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        if (sought.isEmpty()) {
            return List.of();
        }
        String[] words = sought.split("\\s+");
        List<Findable> first = new ArrayList<>();
        List<Findable> others = new ArrayList<>();
        for (Findable one : all) {
            if (has(one, words)) {
                if (one.sought().startsWith(sought)) {
                    first.add(one);
                } else if (others.size() < most) {
                    others.add(one);
                }
            }
            if (first.size() == most) {
                break;
            }
        }
        first.addAll(others.subList(0, Math.min(others.size(), most - first.size())));
        return first;
    }

    private static boolean has(Findable one, String[] words) {
        for (String word : words) {
            if (!one.sought().contains(word)) {
                return false;
            }
        }
        return true;
    }
}

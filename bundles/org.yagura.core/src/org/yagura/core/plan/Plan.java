package org.yagura.core.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One published revision of what people authored, compiled for engines: immutable, checked, looked up by id. Safe for
 * many threads. Dependencies have no cycles; the compiler refuses them.
 */
public final class Plan {
    /** A centre with nothing in it, revision 0. */
    public static final Plan EMPTY =
            new Plan(0, "", ZoneId.of("UTC"), false, List.of(), List.of(), List.of(), List.of());

    private final long revision;
    private final String centreName;
    private final ZoneId zone;
    private final boolean sample;
    private final Layered<String, Customer> customers;
    private final Layered<String, Engagement> engagements;
    private final Layered<String, Asset> assets;
    private final Layered<String, Monitor> monitors;
    private final Layered<String, List<Monitor>> monitorsOfAsset;
    private final Layered<String, List<String>> dependants;

    /**
     * @param revision 1 or more for a published plan
     * @param zone the centre's time zone, for showing
     * @param sample whether this is the sample centre, which is marked wherever it is shown
     */
    public Plan(
            long revision,
            String centreName,
            ZoneId zone,
            boolean sample,
            Collection<Customer> customers,
            Collection<Engagement> engagements,
            Collection<Asset> assets,
            Collection<Monitor> monitors) {
        this.revision = revision;
        this.centreName = Objects.requireNonNull(centreName);
        this.zone = Objects.requireNonNull(zone);
        this.sample = sample;
        this.customers = byId(customers, Customer::id);
        this.engagements = byId(engagements, Engagement::id);
        this.assets = byId(assets, Asset::id);
        this.monitors = byId(monitors, Monitor::id);
        Map<String, List<Monitor>> ofAsset = new LinkedHashMap<>();
        for (Monitor monitor : monitors) {
            ofAsset.computeIfAbsent(monitor.asset(), _ -> new ArrayList<>()).add(monitor);
        }
        Map<String, List<String>> behind = new LinkedHashMap<>();
        for (Asset asset : assets) {
            for (String upstream : asset.dependsOn()) {
                behind.computeIfAbsent(upstream, _ -> new ArrayList<>()).add(asset.id());
            }
        }
        this.monitorsOfAsset = Layered.of(ofAsset);
        this.dependants = Layered.of(behind);
    }

    /** As this plan, with some parts changed; every part that a change names is whole in it. */
    private Plan(Plan before, long revision, String centreName, ZoneId zone, boolean sample, PlanChange change) {
        this.revision = revision;
        this.centreName = Objects.requireNonNull(centreName);
        this.zone = Objects.requireNonNull(zone);
        this.sample = sample;
        this.customers = before.customers.with(change.customers);
        this.engagements = before.engagements.with(change.engagements);
        this.assets = before.assets.with(change.assets);
        this.monitors = before.monitors.with(change.monitors);
        this.monitorsOfAsset = before.monitorsOfAsset.with(monitorsAfter(before, change));
        this.dependants = before.dependants.with(dependantsAfter(before, change));
    }

    /**
     * The next revision of this plan; takes time with what changes, not with what is there.
     *
     * @param change is not used by anybody afterwards
     */
    public Plan with(long revision, String centreName, ZoneId zone, boolean sample, PlanChange change) {
        return new Plan(this, revision, centreName, zone, sample, change);
    }

    private static Map<String, List<Monitor>> monitorsAfter(Plan before, PlanChange change) {
        Map<String, List<Monitor>> after = new LinkedHashMap<>();
        change.monitors.forEach((id, monitor) -> {
            Monitor old = before.monitors.get(id);
            if (old != null) {
                list(after, before.monitorsOfAsset, old.asset())
                        .removeIf(one -> one.id().equals(id));
            }
            if (monitor != null) {
                list(after, before.monitorsOfAsset, monitor.asset()).add(monitor);
            }
        });
        return withoutEmpty(after);
    }

    private static Map<String, List<String>> dependantsAfter(Plan before, PlanChange change) {
        Map<String, List<String>> after = new LinkedHashMap<>();
        change.assets.forEach((id, asset) -> {
            Asset old = before.assets.get(id);
            if (old != null) {
                old.dependsOn().forEach(up -> list(after, before.dependants, up).remove(id));
            }
            if (asset != null) {
                asset.dependsOn()
                        .forEach(up -> list(after, before.dependants, up).add(id));
            }
        });
        return withoutEmpty(after);
    }

    private static <T> List<T> list(Map<String, List<T>> after, Layered<String, List<T>> before, String key) {
        return after.computeIfAbsent(key, k -> new ArrayList<>(before.getOrDefault(k, List.of())));
    }

    private static <T> Map<String, List<T>> withoutEmpty(Map<String, List<T>> lists) {
        lists.replaceAll((_, list) -> list.isEmpty() ? null : list);
        return lists;
    }

    private static <T> Layered<String, T> byId(Collection<T> things, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>(things.size() * 2);
        for (T thing : things) {
            if (map.put(id.apply(thing), thing) != null) {
                throw new IllegalArgumentException("two elements have the id " + id.apply(thing));
            }
        }
        return Layered.of(map);
    }

    public long revision() {
        return revision;
    }

    public String centreName() {
        return centreName;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isSample() {
        return sample;
    }

    public Collection<Customer> customers() {
        return customers.values();
    }

    public Collection<Engagement> engagements() {
        return engagements.values();
    }

    public Collection<Asset> assets() {
        return assets.values();
    }

    public Collection<Monitor> monitors() {
        return monitors.values();
    }

    public Optional<Customer> customer(String id) {
        return Optional.ofNullable(customers.get(id));
    }

    public Optional<Engagement> engagement(String id) {
        return Optional.ofNullable(engagements.get(id));
    }

    public Optional<Asset> asset(String id) {
        return Optional.ofNullable(assets.get(id));
    }

    public Optional<Monitor> monitor(String id) {
        return Optional.ofNullable(monitors.get(id));
    }

    /** The monitors of an asset, in the order authored; empty when there is no such asset. */
    public List<Monitor> monitorsOf(String asset) {
        return Collections.unmodifiableList(monitorsOfAsset.getOrDefault(asset, List.of()));
    }

    /** The engagement that owns an asset. */
    public Optional<Engagement> engagementOfAsset(String asset) {
        return asset(asset).flatMap(a -> engagement(a.engagement()));
    }

    /** The customer whose engagement owns an asset. */
    public Optional<Customer> customerOfAsset(String asset) {
        return engagementOfAsset(asset).flatMap(e -> customer(e.customer()));
    }

    /** Where the manual for whoever deals with an asset's alerts is: its own, else its engagement's; empty when there is none. */
    public String manualOf(String asset) {
        return asset(asset)
                .map(Asset::manual)
                .filter(manual -> !manual.isEmpty())
                .or(() -> engagementOfAsset(asset).map(Engagement::manual))
                .orElse("");
    }

    /** Everything that an asset depends on, near or far, nearest first; without itself. */
    public Set<String> upstream(String asset) {
        Set<String> found = new LinkedHashSet<>();
        List<String> front = List.of(asset);
        while (!front.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String id : front) {
                for (String up : asset(id).map(Asset::dependsOn).orElse(List.of())) {
                    if (found.add(up)) {
                        next.add(up);
                    }
                }
            }
            front = next;
        }
        return found;
    }

    /** The assets that name this one in their {@code dependsOn}. */
    public List<String> directDependants(String asset) {
        return Collections.unmodifiableList(dependants.getOrDefault(asset, List.of()));
    }
}

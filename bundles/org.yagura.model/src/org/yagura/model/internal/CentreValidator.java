package org.yagura.model.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Centre;
import org.yagura.model.centre.Contract;
import org.yagura.model.centre.Customer;
import org.yagura.model.centre.Element;
import org.yagura.model.centre.Engagement;
import org.yagura.model.centre.HttpMonitor;
import org.yagura.model.centre.Monitor;

/** Resolves references and says what does not fit together, naming the element. */
final class CentreValidator {
    private final CentreReader read;
    private final Problems problems;
    private final Map<String, Asset> allAssets = new HashMap<>();

    CentreValidator(CentreReader read, Problems problems) {
        this.read = read;
        this.problems = problems;
    }

    void check(Centre centre) {
        unique("customer", centre.getCustomers());
        for (Customer customer : centre.getCustomers()) {
            check(customer);
        }
        cycles(centre);
    }

    private void check(Customer customer) {
        unique("contract", customer.getContracts());
        unique("contact", customer.getContacts());
        unique("engagement", customer.getEngagements());
        customer.getContracts().forEach(this::checkDates);
        Map<String, Asset> addresses = new HashMap<>();
        for (Engagement engagement : customer.getEngagements()) {
            resolveContract(customer, engagement);
            for (Asset asset : engagement.getAssets()) {
                check(asset, addresses);
            }
        }
    }

    private void checkDates(Contract contract) {
        boolean wrong = contract.getFrom() != null
                && contract.getUntil() != null
                && LocalDate.parse(contract.getUntil()).isBefore(LocalDate.parse(contract.getFrom()));
        if (wrong) {
            Block block = read.block(contract);
            problems.add(block.line("until"), "plan.dates", block.name());
        }
    }

    private <E extends Element> void unique(String kind, List<E> elements) {
        Map<String, E> seen = new HashMap<>();
        for (E element : elements) {
            E before = seen.putIfAbsent(element.getId(), element);
            if (before != null && !element.getId().isEmpty()) {
                twice(kind, element, before);
            }
        }
    }

    private void twice(String kind, Element element, Element before) {
        problems.add(
                read.block(element).line("id"),
                "plan.twice",
                kind,
                element.getId(),
                read.block(before).line("id"));
    }

    private void resolveContract(Customer customer, Engagement engagement) {
        Block block = read.block(engagement);
        String wanted = block.text("contract");
        if (wanted.isEmpty()) {
            return;
        }
        for (Contract contract : customer.getContracts()) {
            if (contract.getId().equals(wanted)) {
                engagement.setContract(contract);
                return;
            }
        }
        String has = customer.getContracts().stream().map(Contract::getId).collect(Collectors.joining(", "));
        problems.add(block.line("contract"), "plan.unknown.contract", block.name(), wanted, has.isEmpty() ? "-" : has);
    }

    private void check(Asset asset, Map<String, Asset> addresses) {
        Block block = read.block(asset);
        Asset before = allAssets.putIfAbsent(asset.getId(), asset);
        if (before != null && !asset.getId().isEmpty()) {
            twice("asset", asset, before);
        }
        if (!asset.getAddress().isEmpty()) {
            Asset same = addresses.putIfAbsent(asset.getAddress(), asset);
            if (same != null) {
                problems.add(
                        block.line("address"),
                        "plan.address.twice",
                        block.name(),
                        asset.getAddress(),
                        same.getId(),
                        read.block(same).line("address"));
            }
        }
        for (String upstream : block.texts("depends-on")) {
            Asset found = read.assets().get(upstream);
            if (found == null) {
                problems.add(block.line("depends-on"), "plan.unknown.asset", block.name(), upstream);
            } else if (!asset.getDependsOn().contains(found)) {
                asset.getDependsOn().add(found);
            }
        }
        unique("monitor", asset.getMonitors());
        asset.getMonitors().forEach(monitor -> check(asset, monitor));
    }

    private void check(Asset asset, Monitor monitor) {
        Block block = read.block(monitor);
        boolean hasTarget = monitor instanceof HttpMonitor
                || !monitor.getTarget().isEmpty()
                || !asset.getAddress().isEmpty();
        if (!hasTarget) {
            problems.add(block.line(), "plan.no.target", block.name());
        }
        if (monitor.getTimeoutMillis() >= monitor.getIntervalMillis()) {
            problems.add(
                    block.line("timeout"),
                    "plan.timeout",
                    block.name(),
                    Block.shown(Duration.ofMillis(monitor.getTimeoutMillis())),
                    Block.shown(Duration.ofMillis(monitor.getIntervalMillis())));
        }
    }

    private void cycles(Centre centre) {
        Set<Asset> done = new HashSet<>();
        for (Customer customer : centre.getCustomers()) {
            for (Engagement engagement : customer.getEngagements()) {
                engagement.getAssets().forEach(asset -> walk(asset, new LinkedHashMap<>(), done));
            }
        }
    }

    /** Depth first, with a path of our own: a chain of assets may be longer than the call stack. */
    private void walk(Asset start, LinkedHashMap<Asset, Integer> path, Set<Asset> done) {
        if (done.contains(start)) {
            return;
        }
        path.put(start, 0);
        while (!path.isEmpty()) {
            Map.Entry<Asset, Integer> top = path.lastEntry();
            Asset asset = top.getKey();
            int at = top.getValue();
            if (at == asset.getDependsOn().size()) {
                done.add(asset);
                path.remove(asset);
                continue;
            }
            path.put(asset, at + 1);
            Asset next = asset.getDependsOn().get(at);
            if (path.containsKey(next)) {
                report(next, path);
                done.addAll(path.keySet());
                return;
            }
            if (!done.contains(next)) {
                path.put(next, 0);
            }
        }
    }

    private void report(Asset closing, Map<Asset, Integer> path) {
        List<String> circle = new ArrayList<>();
        for (Asset asset : path.keySet()) {
            if (!circle.isEmpty() || asset == closing) {
                circle.add(asset.getId());
            }
        }
        circle.add(closing.getId());
        Block block = read.block(closing);
        problems.add(block.line("depends-on"), "plan.cycle", block.name(), String.join(" → ", circle));
    }
}

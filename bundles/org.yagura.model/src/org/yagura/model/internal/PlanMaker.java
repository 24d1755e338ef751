package org.yagura.model.internal;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Contact;
import org.yagura.core.plan.Contract;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.model.centre.Centre;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.HttpMonitor;
import org.yagura.model.centre.TcpMonitor;

/** A valid model to the immutable plan. */
final class PlanMaker {
    private final List<Customer> customers = new ArrayList<>();
    private final List<Engagement> engagements = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Monitor> monitors = new ArrayList<>();

    static Plan make(Centre centre, long revision) {
        PlanMaker maker = new PlanMaker();
        centre.getCustomers().forEach(maker::customer);
        return new Plan(
                revision,
                centre.getName(),
                ZoneId.of(centre.getZone()),
                centre.isSample(),
                maker.customers,
                maker.engagements,
                maker.assets,
                maker.monitors);
    }

    private void customer(org.yagura.model.centre.Customer customer) {
        customers.add(new Customer(
                customer.getId(),
                customer.getName(),
                customer.getContracts().stream()
                        .map(c -> new Contract(
                                c.getId(), c.getName(), c.getServiceHours(), date(c.getFrom()), date(c.getUntil())))
                        .toList(),
                customer.getContacts().stream()
                        .map(c -> new Contact(c.getId(), c.getName(), c.getRole(), c.getPhone(), c.getMail()))
                        .toList()));
        customer.getEngagements().forEach(engagement -> engagement(customer, engagement));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private void engagement(org.yagura.model.centre.Customer customer, org.yagura.model.centre.Engagement engagement) {
        String id = customer.getId() + "/" + engagement.getId();
        engagements.add(new Engagement(
                id,
                engagement.getName(),
                customer.getId(),
                engagement.getContract() == null ? "" : engagement.getContract().getId(),
                engagement.getTeam(),
                engagement.getImpact(),
                Duration.ofMillis(engagement.getWaitMillis()),
                engagement.isGroupSameHost()));
        engagement.getAssets().forEach(asset -> asset(id, asset));
    }

    private void asset(String engagement, org.yagura.model.centre.Asset asset) {
        assets.add(new Asset(
                asset.getId(),
                asset.getName(),
                engagement,
                AssetKind.valueOf(word(asset.getKind().getLiteral())),
                asset.getVendor(),
                asset.getModel(),
                asset.getLocation(),
                asset.getAddress(),
                asset.getDependsOn().stream()
                        .map(org.yagura.model.centre.Asset::getId)
                        .toList()));
        asset.getMonitors().forEach(monitor -> monitor(asset, monitor));
    }

    private static String word(String literal) {
        return literal.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void monitor(org.yagura.model.centre.Asset asset, org.yagura.model.centre.Monitor monitor) {
        monitors.add(new Monitor(
                asset.getId() + "/" + monitor.getId(),
                asset.getId(),
                monitor.getTarget().isEmpty() ? asset.getAddress() : monitor.getTarget(),
                spec(monitor),
                Duration.ofMillis(monitor.getIntervalMillis()),
                Duration.ofMillis(monitor.getRetryMillis()),
                monitor.getAttempts(),
                Duration.ofMillis(monitor.getTimeoutMillis()),
                Severity.valueOf(word(monitor.getSeverity().getLiteral())),
                monitor.getSlowerThanMillis() == 0 ? null : Duration.ofMillis(monitor.getSlowerThanMillis()),
                monitor.isReachability()));
    }

    private static CheckSpec spec(org.yagura.model.centre.Monitor monitor) {
        return switch (monitor) {
            case TcpMonitor tcp -> new CheckSpec.Tcp(tcp.getPort());
            case HttpMonitor http ->
                new CheckSpec.Http(
                        URI.create(http.getUrl()),
                        http.getStatusFrom(),
                        http.getStatusTo(),
                        http.getText(),
                        http.getCertificateDays());
            case ContributedMonitor contributed ->
                new CheckSpec.Contributed(
                        contributed.getCheck(),
                        Map.copyOf(contributed.getSettings().map()));
            default -> new CheckSpec.Icmp();
        };
    }
}

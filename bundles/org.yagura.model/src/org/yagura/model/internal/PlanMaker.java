package org.yagura.model.internal;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Contact;
import org.yagura.core.plan.Contract;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanChange;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.centre.Centre;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.Element;
import org.yagura.model.centre.HttpMonitor;
import org.yagura.model.centre.TcpMonitor;

/** Elements to the plan that engines run; of a plan that is there, only what changes touch. */
public final class PlanMaker {
    private static final long RETRY_MILLIS = 20_000;
    private static final long TIMEOUT_MILLIS = 5_000;
    private static final ElementKey CENTRE = new ElementKey("centre", "centre");

    private final Elements elements;
    private final PlanChange change;

    private PlanMaker(Elements elements, PlanChange change) {
        this.elements = elements;
        this.change = change;
    }

    /** The whole plan, in the order in which it was authored. */
    static Plan make(Elements elements, long revision) {
        return whole(elements).on(Plan.EMPTY, revision);
    }

    /** The same of elements without a centre, as something to look at beside the plan that runs. */
    public static Plan sketch(Elements elements, Plan running) {
        Plan base = Plan.EMPTY.with(
                running.revision(), running.centreName(), running.zone(), running.isSample(), new PlanChange());
        return whole(elements).on(base, running.revision());
    }

    private static PlanMaker whole(Elements elements) {
        PlanMaker maker = new PlanMaker(elements, new PlanChange());
        for (PlanElement customer : elements.in(null, "customer")) {
            maker.touch(customer.key());
            for (PlanElement engagement : elements.in(customer.key(), "engagement")) {
                maker.touch(engagement.key());
                elements.in(engagement.key(), "asset").forEach(asset -> maker.touch(asset.key()));
            }
        }
        return maker;
    }

    /** What a plan becomes by changes. */
    static Plan change(Plan before, long revision, Elements after, Collection<ElementChange> changes) {
        PlanMaker maker = new PlanMaker(after, new PlanChange());
        for (ElementChange one : changes) {
            maker.touch(one);
        }
        return maker.on(before, revision);
    }

    private Plan on(Plan before, long revision) {
        Centre centre = elements.get(CENTRE)
                .map(stored -> (Centre) ElementForm.decode(stored))
                .orElse(null);
        return before.with(
                revision,
                centre == null ? before.centreName() : centre.getName(),
                centre == null ? before.zone() : ZoneId.of(centre.getZone()),
                centre == null ? before.isSample() : centre.isSample(),
                change);
    }

    /** Whatever of the plan is made of an element, or of what it names. */
    private void touch(ElementChange one) {
        switch (one.key().kind()) {
            case "contract", "contact" ->
                Stream.of(one.before(), one.after())
                        .filter(side -> side != null && side.parent() != null)
                        .forEach(side -> touch(side.parent()));
            case "team", "site", "rack" -> elements.referrers(one.key()).forEach(this::touch);
            default -> touch(one.key());
        }
    }

    private void touch(ElementKey key) {
        Element element = elements.get(key).map(ElementForm::decode).orElse(null);
        switch (key.kind()) {
            case "customer" -> change.customer(key.id(), element == null ? null : customer(key, element));
            case "engagement" ->
                change.engagement(
                        key.id(), element == null ? null : engagement((org.yagura.model.centre.Engagement) element));
            case "asset" -> asset(key, (org.yagura.model.centre.Asset) element);
            case "monitor" -> {
                if (element == null) {
                    change.monitor(key.id(), null);
                } else {
                    touch(ElementForm.parent(element));
                }
            }
            default -> {
                // engines know nothing of it
            }
        }
    }

    private Customer customer(ElementKey key, Element customer) {
        return new Customer(
                key.id(),
                customer.getName(),
                decoded(key, "contract", org.yagura.model.centre.Contract.class)
                        .map(c -> new Contract(
                                local(c), c.getName(), c.getServiceHours(), date(c.getFrom()), date(c.getUntil())))
                        .toList(),
                decoded(key, "contact", org.yagura.model.centre.Contact.class)
                        .map(c -> new Contact(local(c), c.getName(), c.getRole(), c.getPhone(), c.getMail()))
                        .toList());
    }

    private <E> Stream<E> decoded(ElementKey parent, String kind, Class<E> type) {
        return elements.in(parent, kind).stream().map(ElementForm::decode).map(type::cast);
    }

    private static String local(Element element) {
        return ElementForm.key(element).localId();
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private Engagement engagement(org.yagura.model.centre.Engagement engagement) {
        return new Engagement(
                engagement.getId(),
                engagement.getName(),
                ElementForm.parent(engagement).id(),
                new ElementKey("contract", engagement.getContract()).localId(),
                named("team", engagement.getTeam()),
                engagement.getImpact(),
                engagement.getManual(),
                Duration.ofMillis(engagement.getWaitMillis()),
                engagement.isGroupSameHost());
    }

    /** The name of what is named; its id when it has none. */
    private String named(String kind, String id) {
        return elements.get(new ElementKey(kind, id))
                .map(stored -> ElementForm.decode(stored).getName())
                .filter(name -> !name.isBlank())
                .orElse(new ElementKey(kind, id).localId());
    }

    private void asset(ElementKey key, org.yagura.model.centre.Asset asset) {
        change.asset(
                key.id(),
                asset == null
                        ? null
                        : new Asset(
                                asset.getId(),
                                asset.getName().isBlank() ? asset.getId() : asset.getName(),
                                ElementForm.parent(asset).id(),
                                AssetKind.valueOf(word(asset.getKind().getLiteral())),
                                asset.getVendor(),
                                asset.getModel(),
                                location(asset),
                                asset.getAddress(),
                                asset.getManual(),
                                List.copyOf(asset.getDependsOn())));
        if (asset != null) {
            decoded(key, "monitor", org.yagura.model.centre.Monitor.class).forEach(monitor -> monitor(asset, monitor));
        }
    }

    private String location(org.yagura.model.centre.Asset asset) {
        return Stream.of(named("site", asset.getSite()), named("rack", asset.getRack()), asset.getLocation())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String word(String literal) {
        return literal.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void monitor(org.yagura.model.centre.Asset asset, org.yagura.model.centre.Monitor monitor) {
        long interval = monitor.getIntervalMillis();
        long retry = monitor.getRetryMillis() == 0 ? Math.min(RETRY_MILLIS, interval) : monitor.getRetryMillis();
        long timeout =
                monitor.getTimeoutMillis() == 0 ? Math.min(TIMEOUT_MILLIS, interval / 2) : monitor.getTimeoutMillis();
        change.monitor(
                monitor.getId(),
                new Monitor(
                        monitor.getId(),
                        asset.getId(),
                        monitor.getTarget().isEmpty() ? asset.getAddress() : monitor.getTarget(),
                        spec(monitor),
                        Duration.ofMillis(interval),
                        Duration.ofMillis(retry),
                        monitor.getAttempts(),
                        Duration.ofMillis(timeout),
                        Severity.valueOf(word(monitor.getSeverity().getLiteral())),
                        monitor.getSlowerThanMillis() == 0 ? null : Duration.ofMillis(monitor.getSlowerThanMillis()),
                        monitor.isReachability()));
    }

    private static CheckSpec spec(org.yagura.model.centre.Monitor monitor) {
        return switch (monitor) {
            case TcpMonitor tcp -> new CheckSpec.Tcp(tcp.getPort());
            case HttpMonitor http -> {
                String[] status = http.getStatus().split("-");
                yield new CheckSpec.Http(
                        URI.create(http.getUrl()),
                        Integer.parseInt(status[0]),
                        Integer.parseInt(status[status.length - 1]),
                        http.getText(),
                        http.getCertificateDays());
            }
            case ContributedMonitor contributed ->
                new CheckSpec.Contributed(
                        contributed.getCheck(),
                        Map.copyOf(contributed.getSettings().map()));
            default -> new CheckSpec.Icmp();
        };
    }
}

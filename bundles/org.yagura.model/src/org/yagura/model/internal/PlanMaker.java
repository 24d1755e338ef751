package org.yagura.model.internal;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** So many are compiled at a time, by one thread. */
    private static final int STEP = 500;

    private final Elements elements;
    private final Plan before;
    private final PlanChange change = new PlanChange();
    /** What many elements say alike, once; of a large plan's memory that is a good part. */
    private final Map<Object, Object> alike;

    private PlanMaker(Elements elements, Plan before, Map<Object, Object> alike) {
        this.elements = elements;
        this.before = before;
        this.alike = alike;
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        T known = (T) alike.putIfAbsent(value, value);
        return known == null ? value : known;
    }

    private Duration millis(long millis) {
        return once(Duration.ofMillis(millis));
    }

    /** An id as the element has it that is meant. */
    private String id(String kind, String id) {
        return elements.get(new ElementKey(kind, id))
                .map(named -> named.key().id())
                .orElse(id);
    }

    /** The whole plan, in the order in which it was authored. */
    static Plan make(Elements elements, long revision) {
        return next(elements, Plan.EMPTY, revision, whole(elements), PlanMaker::touch);
    }

    /** The same of elements without a centre, as something to look at beside the plan that runs. */
    public static Plan sketch(Elements elements, Plan running) {
        Plan base = Plan.EMPTY.with(
                running.revision(), running.centreName(), running.zone(), running.isSample(), new PlanChange());
        return next(elements, base, running.revision(), whole(elements), PlanMaker::touch);
    }

    private static List<ElementKey> whole(Elements elements) {
        List<ElementKey> keys = new ArrayList<>();
        for (PlanElement customer : elements.in(null, "customer")) {
            keys.add(customer.key());
            for (PlanElement engagement : elements.in(customer.key(), "engagement")) {
                keys.add(engagement.key());
                elements.in(engagement.key(), "asset").forEach(asset -> keys.add(asset.key()));
            }
        }
        return keys;
    }

    /** What a plan becomes by changes. */
    static Plan change(Plan before, long revision, Elements after, Collection<ElementChange> changes) {
        return next(after, before, revision, List.copyOf(changes), PlanMaker::touch);
    }

    /** What is made of one element concerns no other: of many it is made by several threads, and put together in order. */
    private static <T> Plan next(
            Elements elements, Plan before, long revision, List<T> touched, BiConsumer<PlanMaker, T> touch) {
        PlanChange all = new PlanChange();
        Map<Object, Object> alike = new ConcurrentHashMap<>();
        IntStream.range(0, (touched.size() + STEP - 1) / STEP)
                .parallel()
                .mapToObj(step -> {
                    PlanMaker maker = new PlanMaker(elements, before, alike);
                    touched.subList(step * STEP, Math.min(touched.size(), (step + 1) * STEP))
                            .forEach(one -> touch.accept(maker, one));
                    return maker.change;
                })
                .toList()
                .forEach(all::addAll);
        Centre centre = elements.get(CENTRE)
                .map(stored -> (Centre) ElementForm.decode(stored))
                .orElse(null);
        return before.with(
                revision,
                centre == null ? before.centreName() : centre.getName(),
                centre == null ? before.zone() : ZoneId.of(centre.getZone()),
                centre == null ? before.isSample() : centre.isSample(),
                all);
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

    /** What the plan has already is left as it is: much that people write down is nothing to engines. */
    private void asset(ElementKey key, org.yagura.model.centre.Asset asset) {
        Asset made = asset == null ? null : made(asset);
        if (made == null || !before.asset(key.id()).filter(made::equals).isPresent()) {
            change.asset(key.id(), made);
        }
        if (made != null) {
            List<Monitor> monitors = decoded(key, "monitor", org.yagura.model.centre.Monitor.class)
                    .map(monitor -> made(asset, monitor))
                    .toList();
            if (!monitors.equals(before.monitorsOf(key.id()))) {
                monitors.forEach(monitor -> change.monitor(monitor.id(), monitor));
            }
        }
    }

    private Asset made(org.yagura.model.centre.Asset asset) {
        return new Asset(
                asset.getId(),
                asset.getName().isBlank() ? asset.getId() : asset.getName(),
                id("engagement", ElementForm.parent(asset).id()),
                AssetKind.valueOf(word(asset.getKind().getLiteral())),
                once(asset.getVendor()),
                once(asset.getModel()),
                once(location(asset)),
                asset.getAddress(),
                once(asset.getManual()),
                asset.getDependsOn().stream().map(up -> id("asset", up)).toList());
    }

    private String location(org.yagura.model.centre.Asset asset) {
        return Stream.of(named("site", asset.getSite()), named("rack", asset.getRack()), asset.getLocation())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String word(String literal) {
        return literal.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Monitor made(org.yagura.model.centre.Asset asset, org.yagura.model.centre.Monitor monitor) {
        long interval = monitor.getIntervalMillis();
        long retry = monitor.getRetryMillis() == 0 ? Math.min(RETRY_MILLIS, interval) : monitor.getRetryMillis();
        long timeout =
                monitor.getTimeoutMillis() == 0 ? Math.min(TIMEOUT_MILLIS, interval / 2) : monitor.getTimeoutMillis();
        return new Monitor(
                monitor.getId(),
                asset.getId(),
                monitor.getTarget().isEmpty() ? asset.getAddress() : monitor.getTarget(),
                once(spec(monitor)),
                millis(interval),
                millis(retry),
                monitor.getAttempts(),
                millis(timeout),
                Severity.valueOf(word(monitor.getSeverity().getLiteral())),
                monitor.getSlowerThanMillis() == 0 ? null : millis(monitor.getSlowerThanMillis()),
                monitor.isReachability());
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

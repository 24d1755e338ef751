package org.yagura.model.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Attributes;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Labels;
import org.yagura.model.Schema;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Contact;
import org.yagura.model.centre.Contract;
import org.yagura.model.centre.Customer;
import org.yagura.model.centre.Element;
import org.yagura.model.centre.Engagement;
import org.yagura.model.group.Groups;
import org.yagura.model.page.Page.Row;
import org.yagura.model.page.Page.Run;
import org.yagura.model.page.Page.Section;

/**
 * Tells everything about an element: of a customer its contracts, whom to call, its sites, its engagements with their
 * assets and whoever supports them; of an asset besides its own values what it stands in, what was agreed, whom to call,
 * how it is watched and what depends on it. Takes time with what there is to tell. Any thread.
 */
public final class ElementPage {
    private final Elements all;
    private final Locale language;
    private final Labels labels;
    private final BiFunction<Field, Object, String> shown;
    private final OpenNow open;
    private final int most;
    private final List<Section> sections = new ArrayList<>();

    private ElementPage(
            Elements all,
            Instant now,
            ZoneId zone,
            Locale language,
            BiFunction<Field, Object, String> shown,
            int most) {
        this.all = all;
        this.language = language;
        this.labels = Labels.in(language);
        this.shown = shown;
        this.open = new OpenNow(all, now, zone);
        this.most = most;
    }

    /**
     * @param element in {@code all}
     * @param now when it is read, for what is open then
     * @param zone the centre's
     * @param shown a value in words
     * @param most assets of an engagement, and of whatever else there may be very many; how many more there are is said
     */
    public static Page of(
            PlanElement element,
            Elements all,
            Instant now,
            ZoneId zone,
            Locale language,
            BiFunction<Field, Object, String> shown,
            int most) {
        ElementPage page = new ElementPage(all, now, zone, language, shown, most);
        page.element(1, element, page.nowOf(element));
        switch (element.key().kind()) {
            case "customer" -> page.customer(element);
            case "asset" -> page.asset(element);
            default -> page.others(element);
        }
        return new Page(page.name(element), page.sections);
    }

    private String say(String code, Object... arguments) {
        return Phrase.of(code, arguments).in(language);
    }

    private String name(PlanElement element) {
        String name = ElementForm.decode(element).getName();
        return name.isBlank() ? element.key().localId() : name;
    }

    private String called(PlanElement element) {
        String name = name(element);
        String id = element.key().localId();
        return labels.one(Schema.kind(element.key().kind())) + " " + name + (name.equals(id) ? "" : " (" + id + ")");
    }

    private void customer(PlanElement customer) {
        each(customer, "contract");
        contacts(customer).forEach(contact -> element(2, contact, nowOf(contact)));
        Set<PlanElement> vendors = new LinkedHashSet<>();
        for (PlanElement engagement : all.in(customer.key(), "engagement")) {
            List<Row> rows = new ArrayList<>();
            List<PlanElement> assets = all.in(engagement.key(), "asset");
            rows.add(new Row(labels.many(Schema.kind("asset")), List.of(new Run(String.valueOf(assets.size()), null))));
            assets.stream().limit(most).forEach(asset -> rows.add(line(asset)));
            more(rows, assets.size());
            element(2, engagement, rows);
            assets.forEach(asset -> supports((Asset) ElementForm.decode(asset), vendors));
        }
        for (PlanElement site : all.in(customer.key(), "site")) {
            element(2, site, links(all.in(site.key(), "rack")));
        }
        vendors.forEach(vendor -> element(2, vendor, List.of()));
    }

    private void supports(Asset asset, Set<PlanElement> vendors) {
        all.get(new ElementKey("vendor", asset.getSupport())).ifPresent(vendors::add);
    }

    private List<PlanElement> contacts(PlanElement customer) {
        return all.in(customer.key(), "contact").stream()
                .sorted(Comparator.comparingInt(contact -> ((Contact) ElementForm.decode(contact)).getOrder()))
                .toList();
    }

    private void asset(PlanElement asset) {
        Asset decoded = (Asset) ElementForm.decode(asset);
        List<Row> around = new ArrayList<>();
        for (String kind : List.of("engagement", "customer")) {
            all.around(asset.key(), kind).ifPresent(one -> around.add(link(labels.one(Schema.kind(kind)), one)));
        }
        List<PlanElement> behind = all.referrers(asset.key()).stream()
                .filter(key -> key.kind().equals("asset"))
                .flatMap(key -> all.get(key).stream())
                .toList();
        List<Row> rows = new ArrayList<>(links(behind));
        section(say("page.behind"), rows);
        section(say("page.groups"), links(Groups.of(asset, all)));
        section(say("page.around"), around);
        each(asset, "monitor");
        all.around(asset.key(), "engagement").ifPresent(this::agreed);
        all.around(asset.key(), "customer")
                .ifPresent(customer -> contacts(customer).forEach(contact -> element(2, contact, nowOf(contact))));
        Set<PlanElement> vendors = new LinkedHashSet<>();
        supports(decoded, vendors);
        vendors.forEach(vendor -> element(2, vendor, List.of()));
        decoded.getParts()
                .forEach(part -> all.get(new ElementKey("part", part)).ifPresent(one -> element(2, one, List.of())));
    }

    private void agreed(PlanElement engagement) {
        String contract = ((Engagement) ElementForm.decode(engagement)).getContract();
        all.get(new ElementKey("contract", contract)).ifPresent(one -> element(2, one, nowOf(one)));
    }

    private void others(PlanElement element) {
        section(
                say("page.around"),
                element.parent() == null
                        ? List.of()
                        : all.get(element.parent())
                                .map(one -> List.of(link("", one)))
                                .orElse(List.of()));
        Schema.childrenOf(element.key().kind()).forEach(kind -> each(element, kind.name()));
        section(
                say("page.used"),
                links(all.referrers(element.key()).stream()
                        .flatMap(key -> all.get(key).stream())
                        .toList()));
    }

    private void each(PlanElement parent, String kind) {
        List<PlanElement> in = all.in(parent.key(), kind);
        in.stream().limit(most).forEach(one -> element(2, one, nowOf(one)));
        List<Row> rows = new ArrayList<>();
        more(rows, in.size());
        section(labels.many(Schema.kind(kind)), rows);
    }

    private void section(String heading, List<Row> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(2, heading, null, rows));
        }
    }

    private void more(List<Row> rows, int count) {
        if (count > most) {
            rows.add(new Row("", List.of(new Run(say("page.more", count - most), null))));
        }
    }

    private List<Row> links(List<PlanElement> elements) {
        List<Row> rows = new ArrayList<>();
        elements.stream().limit(most).forEach(one -> rows.add(link("", one)));
        more(rows, elements.size());
        return rows;
    }

    private Row link(String label, PlanElement element) {
        return new Row(label, List.of(new Run(label.isEmpty() ? called(element) : name(element), element.key())));
    }

    /** An asset in one line: what it is, where it answers, how it is watched. */
    private Row line(PlanElement stored) {
        Asset asset = (Asset) ElementForm.decode(stored);
        String what = List.of(
                        labels.word(asset.getKind().getLiteral()),
                        (asset.getVendor() + " " + asset.getModel()).strip(),
                        asset.getAddress(),
                        asset.getWarrantyUntil().isBlank()
                                ? ""
                                : labels.of(asset.eClass(), Schema.field(asset.eClass(), "warrantyUntil")) + " "
                                        + asset.getWarrantyUntil(),
                        all.in(stored.key(), "monitor").stream()
                                .map(monitor ->
                                        labels.type(ElementForm.decode(monitor).eClass()))
                                .collect(Collectors.joining(", ")))
                .stream()
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        return new Row("", List.of(new Run(name(stored), stored.key()), new Run("  " + what, null)));
    }

    /** What a calendar says of an element at this moment. */
    private List<Row> nowOf(PlanElement element) {
        String calendar = switch (ElementForm.decode(element)) {
            case Contract contract -> contract.getCalendar().isBlank() ? ofCustomer(element) : contract.getCalendar();
            case Contact contact -> contact.getHolidays();
            case Customer customer -> customer.getCalendar();
            default -> "";
        };
        List<Row> rows = new ArrayList<>();
        open.of(calendar)
                .ifPresent(said -> rows.add(new Row(say("page.now"), List.of(new Run(said.in(language), null)))));
        if (ElementForm.decode(element) instanceof Contact contact) {
            contact.getChannels()
                    .forEach(channel -> open.of(channel.getCalendar())
                            .ifPresent(said -> rows.add(new Row(
                                    say("page.now"),
                                    List.of(new Run(channel.getAddress() + ": " + said.in(language), null))))));
        }
        return rows;
    }

    private String ofCustomer(PlanElement element) {
        return all.around(element.key(), "customer")
                .map(customer -> ((Customer) ElementForm.decode(customer)).getCalendar())
                .orElse("");
    }

    /** A section with all that an element says of itself, and more. */
    private void element(int level, PlanElement stored, List<Row> behind) {
        Element element = ElementForm.decode(stored);
        List<Row> rows = new ArrayList<>();
        for (Field field : Attributes.allFields(element.eClass())) {
            boolean told = field.format() != Format.INTERNAL
                    && field.format() != Format.ID
                    && !field.name().equals("name");
            if (field.name().equals("extensions")) {
                String rest = Attributes.rest(element, List.of()).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("; "));
                if (!rest.isEmpty()) {
                    rows.add(new Row(labels.of(element.eClass(), field), List.of(new Run(rest, null))));
                }
            } else if (told && field.isSet(element)) {
                rows.add(new Row(labels.of(element.eClass(), field), value(field, element)));
            }
        }
        rows.addAll(behind);
        sections.add(new Section(level, called(stored), stored.key(), rows));
    }

    private List<Run> value(Field field, EObject element) {
        Object value = field.get(element);
        if (field.format() == Format.PARTS) {
            List<Run> runs = new ArrayList<>();
            for (Object part : (List<?>) value) {
                runs.add(new Run((runs.isEmpty() ? "" : "\n") + shown.apply(field, List.of(part)), null));
            }
            return runs;
        }
        if (field.format() != Format.REFERENCE) {
            return List.of(new Run(shown.apply(field, value), null));
        }
        List<Run> runs = new ArrayList<>();
        for (Object id : value instanceof List<?> many ? many : List.of(value)) {
            ElementKey to = new ElementKey(field.refers(), String.valueOf(id));
            if (!runs.isEmpty()) {
                runs.add(new Run(", ", null));
            }
            runs.add(all.get(to).map(one -> new Run(name(one), to)).orElse(new Run(to.id(), null)));
        }
        return runs;
    }
}

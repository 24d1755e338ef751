package org.yagura.model.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.EList;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Attributes;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Format;
import org.yagura.model.Schema;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Contact;
import org.yagura.model.centre.Element;
import org.yagura.model.centre.IcmpMonitor;
import org.yagura.model.centre.Monitor;

/** What would cure a finding, where that is plain. Takes time with the centre for some. Any thread. */
public final class Fixes {
    private static final int MOST = 3;
    /** So many letters may be wrong. */
    private static final int NEAR = 2;
    /** A time-out leaves that much of the interval. */
    private static final int PART = 2;

    private final Finding finding;
    private final Elements all;
    private final PlanElement stored;
    private final List<Fix> fixes = new ArrayList<>();

    private Fixes(Finding finding, Elements all, PlanElement stored) {
        this.finding = finding;
        this.all = all;
        this.stored = stored;
    }

    /** The likeliest first; empty when a person has to think. */
    public static List<Fix> of(Finding finding, Elements all) {
        PlanElement stored = all.get(finding.element()).orElse(null);
        if (stored == null) {
            return List.of();
        }
        Fixes made = new Fixes(finding, all, stored);
        made.find();
        return List.copyOf(made.fixes);
    }

    private String argument() {
        return finding.message().args().isEmpty()
                ? ""
                : String.valueOf(finding.message().args().getFirst());
    }

    private void find() {
        switch (finding.message().code()) {
            case "value.required" -> {
                if (finding.feature().equals("name")) {
                    String id = stored.key().localId();
                    fix(Phrase.of("fix.name", id), element -> element.setName(id));
                }
            }
            case "plan.reference.asset", "plan.reference.gone", "plan.reference.other" -> reference(argument());
            case "plan.cycle" -> cycle(argument());
            case "plan.depends.deaf" -> deaf(new ElementKey("asset", argument()));
            case "plan.deputy.self" ->
                fix(
                        Phrase.of("fix.deputy"),
                        element -> ((Contact) element)
                                .getDeputies()
                                .remove(stored.key().id()));
            case "plan.timeout" -> timeout();
            default -> contributed();
        }
    }

    /** Of a plug-in's value that is not as it has to be: the words that are nearly so, and to leave it out. */
    private void contributed() {
        Element now = ElementForm.decode(stored);
        Attributes.allFields(now.eClass()).stream()
                .filter(field -> field.contributed() && field.name().equals(finding.feature()) && field.isSet(now))
                .findFirst()
                .ifPresent(field -> {
                    String wrong = FieldText.shown(field, field.get(now));
                    List<String> words = field.format() == Format.CHOICE ? field.words() : List.of();
                    words.stream()
                            .filter(word -> distance(word, wrong) <= NEAR)
                            .sorted(Comparator.comparingInt(word -> distance(word, wrong)))
                            .limit(MOST)
                            .forEach(word -> fix(
                                    Phrase.of("fix.take", word),
                                    element -> field.set(
                                            element,
                                            FieldText.parse(field, word).value())));
                    if (!field.required()) {
                        fix(Phrase.of("fix.leave", wrong), field::unset);
                    }
                });
    }

    private void fix(Phrase label, Consumer<Element> change) {
        Element element = ElementForm.decode(stored);
        change.accept(element);
        fixes.add(new Fix(label, List.of(ElementForm.encode(element))));
    }

    /** What is called nearly so; and to leave it out. */
    private void reference(String wrong) {
        Element now = ElementForm.decode(stored);
        Field field = Schema.fields(now.eClass()).stream()
                .filter(one -> one.name().equals(finding.feature()) && one.format() == Format.REFERENCE)
                .findFirst()
                .orElse(null);
        if (field == null) {
            return;
        }
        String customer = customer(stored.key());
        boolean ofCustomer = Schema.kind(field.refers()).scoped();
        record Near(String id, int distance) {}
        all.all().stream()
                .filter(one ->
                        one.key().kind().equals(field.refers()) && !one.key().equals(stored.key()))
                .filter(one -> !ofCustomer || customer(one.key()).equals(customer))
                .map(one -> new Near(one.key().id(), distance(local(one.key().id()), local(wrong))))
                .filter(near -> near.distance() <= NEAR)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                .limit(MOST)
                .forEach(near ->
                        fix(Phrase.of("fix.take", near.id()), element -> name(element, field, wrong, near.id())));
        fix(Phrase.of("fix.leave", wrong), element -> name(element, field, wrong, null));
    }

    private static String local(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private String customer(ElementKey key) {
        return all.around(key, "customer").map(one -> one.key().id()).orElse("");
    }

    // what is many is a list of texts by the model
    @SuppressWarnings("unchecked")
    private static void name(Element element, Field field, String wrong, String right) {
        if (!field.isMany()) {
            element.eSet(field.feature(), right == null ? "" : right);
            return;
        }
        EList<String> values = (EList<String>) field.get(element);
        int at = values.indexOf(wrong);
        values.remove(at);
        if (right != null && !values.contains(right)) {
            values.add(at, right);
        }
    }

    /** How many letters have to be put, taken or changed (V. I. Levenshtein, 1966); more than a few are not counted. */
    static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > NEAR) {
            return NEAR + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    /** Each asset of the circle may be the one that does not depend on the next. */
    private void cycle(String circle) {
        String[] ids = circle.split(" → ");
        for (int i = 0; i + 1 < ids.length && fixes.size() < MOST; i++) {
            String up = ids[i + 1];
            String down = ids[i];
            all.get(new ElementKey("asset", down)).ifPresent(asset -> {
                Asset decoded = (Asset) ElementForm.decode(asset);
                if (decoded.getDependsOn().remove(up)) {
                    fixes.add(new Fix(Phrase.of("fix.cycle", down, up), List.of(ElementForm.encode(decoded))));
                }
            });
        }
    }

    /** An ICMP monitor tells best whether an asset can be reached; else whatever there is. */
    private void deaf(ElementKey up) {
        List<PlanElement> monitors = all.in(up, "monitor");
        monitors.stream()
                .filter(monitor -> ElementForm.decode(monitor) instanceof IcmpMonitor)
                .findFirst()
                .or(() -> monitors.stream().findFirst())
                .ifPresent(monitor -> {
                    Monitor decoded = (Monitor) ElementForm.decode(monitor);
                    decoded.setReachability(true);
                    fixes.add(new Fix(
                            Phrase.of("fix.reachability", monitor.key().id()), List.of(ElementForm.encode(decoded))));
                });
    }

    private void timeout() {
        fix(Phrase.of("fix.timeout"), element -> {
            Monitor monitor = (Monitor) element;
            Field field = Schema.field(monitor.eClass(), "timeoutMillis");
            monitor.setTimeoutMillis(Math.min(field.most(), monitor.getIntervalMillis() / PART));
        });
    }
}

package org.yagura.model;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Contact;
import org.yagura.model.centre.Contract;
import org.yagura.model.centre.Element;
import org.yagura.model.centre.Group;
import org.yagura.model.centre.HttpMonitor;
import org.yagura.model.centre.Monitor;
import org.yagura.model.group.GroupRule;

/** What can be said of one element by itself, and of whether what it names is there. */
final class ValueChecks {
    private final Elements elements;
    private final Findings findings;

    ValueChecks(Elements elements, Findings findings) {
        this.elements = elements;
        this.findings = findings;
    }

    void check(PlanElement stored, Element element) {
        ElementKey key = stored.key();
        Kind kind = Schema.kind(key.kind());
        place(kind, stored);
        if (kind.named() && element.getName().isBlank()) {
            findings.error(key, "name", "value.required");
        }
        for (Field field : Attributes.allFields(element.eClass())) {
            check(key, element, field, field.name());
        }
        switch (element) {
            case Contract contract -> dates(key, contract);
            case Monitor monitor -> monitor(key, stored, monitor);
            case Group group
            when GroupRule.read(group.getRule()) instanceof GroupRule.Reading.Wrong wrong ->
                findings.error(key, "rule", wrong.why());
            case Contact contact
            when contact.getDeputies().contains(key.id()) -> findings.error(key, "deputies", "plan.deputy.self");
            default -> {
                // nothing more to be said of it
            }
        }
    }

    private void place(Kind kind, PlanElement stored) {
        ElementKey key = stored.key();
        ElementKey parent = stored.parent();
        String wanted = kind.parent();
        if (wanted == null ? parent != null : parent == null || !parent.kind().equals(wanted)) {
            findings.error(key, "parent", "plan.parent.kind", kind.name(), wanted == null ? "centre" : wanted);
        } else if (parent != null && !elements.has(parent)) {
            findings.error(key, "parent", "plan.parent.gone", parent.id());
        } else if (kind.scoped() && !key.id().equals(parent.id() + "/" + key.localId())) {
            findings.error(key, "id", "plan.id.scope", parent.id() + "/");
        }
        Field id = Schema.field(kind.types().getFirst(), "id");
        Phrase problem = FieldText.parse(id, key.localId()).problem();
        if (problem != null || key.localId().isEmpty()) {
            findings.error(key, "id", problem == null ? Phrase.of("value.required") : problem);
        }
    }

    private void check(ElementKey key, EObject object, Field field, String place) {
        boolean set = field.isSet(object);
        switch (field.format()) {
            case ID, INTERNAL, FLAG, CHOICE, MAP -> {
                // the model's own cannot be wrong, or is somebody else's affair; a plug-in's is a text
                if (set && field.contributed()) {
                    value(key, field, field.get(object), place);
                }
            }
            case PARTS -> parts(key, object, field);
            case REFERENCE -> {
                if (set) {
                    many(field.get(object)).forEach(id -> reference(key, field, String.valueOf(id), place));
                }
            }
            default -> {
                if (set) {
                    many(field.get(object)).forEach(value -> value(key, field, value, place));
                }
            }
        }
        if (field.required() && !set) {
            findings.error(key, place, "value.required");
        }
    }

    private static List<?> many(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    private void parts(ElementKey key, EObject object, Field field) {
        for (Object part : many(field.get(object))) {
            for (Field inner : Schema.fields(field.part())) {
                check(key, (EObject) part, inner, field.name());
            }
        }
    }

    private void value(ElementKey key, Field field, Object value, String place) {
        Phrase problem = FieldText.parse(field, FieldText.shown(field, value)).problem();
        if (problem != null) {
            findings.error(key, place, problem);
        }
    }

    private void reference(ElementKey key, Field field, String id, String place) {
        ElementKey named = new ElementKey(field.refers(), id);
        if (!elements.has(named)) {
            findings.error(key, place, "plan.reference." + (field.refers().equals("asset") ? "asset" : "gone"), id);
            return;
        }
        boolean ofCustomer = Schema.kind(field.refers()).scoped();
        if (ofCustomer && !customer(key).equals(customer(named))) {
            findings.error(key, place, "plan.reference.other", id);
        }
    }

    private String customer(ElementKey key) {
        return elements.around(key, "customer").map(found -> found.key().id()).orElse("");
    }

    private void dates(ElementKey key, Contract contract) {
        boolean both = !contract.getFrom().isEmpty() && !contract.getUntil().isEmpty();
        if (both && contract.getUntil().compareTo(contract.getFrom()) < 0) {
            findings.error(key, "until", "plan.dates");
        }
    }

    private void monitor(ElementKey key, PlanElement stored, Monitor monitor) {
        if (monitor.getTimeoutMillis() >= monitor.getIntervalMillis()) {
            findings.error(
                    key,
                    "timeoutMillis",
                    "plan.timeout",
                    Durations.shown(monitor.getTimeoutMillis()),
                    Durations.shown(monitor.getIntervalMillis()));
        }
        boolean ownTarget =
                monitor instanceof HttpMonitor || !monitor.getTarget().isEmpty();
        if (!ownTarget && stored.parent() != null) {
            boolean addressed = elements.get(stored.parent())
                    .map(asset ->
                            !((Asset) ElementForm.decode(asset)).getAddress().isEmpty())
                    .orElse(true);
            if (!addressed) {
                findings.error(key, "target", "plan.no.target");
            }
        }
    }
}

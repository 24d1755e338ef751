package org.yagura.ui.author.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;
import org.yagura.model.copy.Copied;
import org.yagura.model.copy.Copying;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.Edit;
import org.yagura.ui.author.internal.draft.WorkingDraft;

/** What elements of a file do to a draft: all of a centre, or one customer, which can come under another id and name. */
final class Taking {
    private final List<PlanElement> wanted;
    private final PlanElement customer;

    /** @param lost what could not be kept of a customer that is made new */
    record Made(List<ElementChange> changes, Edit edit, List<Copied.Lost> lost) {
        long added() {
            return changes.stream().filter(change -> change.before() == null).count();
        }

        long removed() {
            return changes.stream().filter(change -> change.after() == null).count();
        }
    }

    Taking(List<PlanElement> wanted) {
        this.wanted = wanted;
        this.customer = customerAlone(wanted);
    }

    /** The only thing that stands by itself in a file, when it is a customer; null for anything else. */
    private static PlanElement customerAlone(List<PlanElement> wanted) {
        List<PlanElement> top =
                wanted.stream().filter(one -> one.parent() == null).toList();
        boolean alone = top.size() == 1 && top.getFirst().key().kind().equals("customer");
        return alone ? top.getFirst() : null;
    }

    /** The customer that the file has alone; null when it has more than that. */
    PlanElement customer() {
        return customer;
    }

    /** How many elements the file has. */
    int size() {
        return wanted.size();
    }

    /** Whether a customer of this id would be made new. */
    boolean isNew(String as, Elements now) {
        return customer != null && !now.has(new ElementKey("customer", as));
    }

    /** What is wrong with the id or the name of a customer; null when nothing is. */
    String problem(String as, String called, Elements now) {
        ElementKey key = new ElementKey("customer", as);
        Field field = Schema.field(Texts.kind(key).type(), "id");
        if (as.isEmpty() || called.isEmpty()) {
            return Words.of(Phrase.of("value.required"));
        }
        FieldText.Parsed parsed = FieldText.parse(field, as);
        if (parsed.problem() != null) {
            return Words.of(parsed.problem());
        }
        boolean others = now.has(key) && !key.equals(customer.key());
        return others ? Words.fill(Messages.new_exists, Texts.of(key, now)) : null;
    }

    /**
     * Takes time with many elements: not for the UI thread.
     *
     * @param without whether what is not in the file goes
     * @param as the id of a customer alone; not asked for else
     * @param called its name
     */
    Made into(WorkingDraft.Standing draft, boolean without, String as, String called) {
        return customer == null
                ? differing(draft, wanted, without)
                : isNew(as, draft.now()) ? made(draft, as, called) : updated(draft, without, called);
    }

    private Made differing(WorkingDraft.Standing draft, List<PlanElement> elements, boolean without) {
        List<ElementChange> changes = draft.now().difference(elements).stream()
                .filter(change -> change.after() != null || without && isCovered(change.key(), draft.now()))
                .toList();
        return new Made(changes, Edit.of(draft, changes), List.of());
    }

    /** Whether the file would have something if it were there: a customer's file has what belongs to this customer alone. */
    private boolean isCovered(ElementKey gone, Elements now) {
        return customer == null
                ? !gone.kind().equals("centre")
                : now.around(gone, "customer")
                        .filter(one -> one.key().equals(customer.key()))
                        .isPresent();
    }

    private Made updated(WorkingDraft.Standing draft, boolean without, String called) {
        Element renamed = ElementForm.decode(customer);
        renamed.setName(called);
        List<PlanElement> elements = new ArrayList<>(wanted);
        elements.set(elements.indexOf(customer), ElementForm.encode(renamed));
        return differing(draft, elements, without);
    }

    private Made made(WorkingDraft.Standing draft, String as, String called) {
        Copied copied = Copying.as(customer, as, called, Elements.of(wanted), draft.now());
        List<ElementChange> changes = copied.elements().stream()
                .map(element -> new ElementChange(element.key(), null, element))
                .toList();
        return new Made(changes, Edit.of(draft, changes), copied.lost());
    }
}

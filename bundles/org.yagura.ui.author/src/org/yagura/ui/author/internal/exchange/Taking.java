package org.yagura.ui.author.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.yagura.model.exchange.CustomerFile;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.Edit;
import org.yagura.ui.author.internal.draft.WorkingDraft;

/** What elements of a file do to a draft: all of a centre, or one customer, which can come under another id and name. */
final class Taking {
    private final List<PlanElement> wanted;
    /** Null for anything but one customer. */
    private final CustomerFile file;

    /**
     * @param lost what could not be kept of a customer that is made new
     * @param kept what the file has for all customers and is otherwise here: it stays as it is here
     */
    record Made(List<ElementChange> changes, Edit edit, List<Copied.Lost> lost, List<PlanElement> kept) {
        long added() {
            return changes.stream().filter(change -> change.before() == null).count();
        }

        long removed() {
            return changes.stream().filter(change -> change.after() == null).count();
        }
    }

    Taking(List<PlanElement> wanted) {
        this.wanted = wanted;
        this.file = CustomerFile.in(wanted).orElse(null);
    }

    /** The customer that the file has alone; null when it has more than that. */
    PlanElement customer() {
        return file == null ? null : file.customer();
    }

    /** How many elements the file has. */
    int size() {
        return wanted.size();
    }

    /** Whether a customer of this id would be made new. */
    boolean isNew(String as, Elements now) {
        return file != null && !now.has(new ElementKey("customer", as));
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
        boolean others = now.has(key) && !key.equals(file.customer().key());
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
        if (file == null) {
            List<ElementChange> changes =
                    differing(draft.now(), wanted, without, gone -> !gone.kind().equals("centre"));
            return new Made(changes, Edit.of(draft, changes), List.of(), List.of());
        }
        Elements now = draft.now();
        List<PlanElement> missing = file.missingIn(now);
        Copied copied = isNew(as, now) ? copied(now, missing, as, called) : null;
        List<ElementChange> changes =
                copied == null ? updated(now, missing, without, called) : added(missing, copied.elements());
        return new Made(
                changes, Edit.of(draft, changes), copied == null ? List.of() : copied.lost(), file.otherwiseIn(now));
    }

    private static List<ElementChange> differing(
            Elements now, List<PlanElement> elements, boolean without, Predicate<ElementKey> covered) {
        return now.difference(elements).stream()
                .filter(change -> change.after() != null || without && covered.test(change.key()))
                .toList();
    }

    /** A customer's file has what belongs to this customer alone: nothing else is missing in it. */
    private List<ElementChange> updated(Elements now, List<PlanElement> missing, boolean without, String called) {
        Element renamed = ElementForm.decode(file.customer());
        renamed.setName(called);
        List<PlanElement> elements = new ArrayList<>(missing);
        file.own().forEach(one -> elements.add(one == file.customer() ? ElementForm.encode(renamed) : one));
        return differing(
                now,
                elements,
                without,
                gone -> now.around(gone, "customer")
                        .filter(one -> one.key().equals(file.customer().key()))
                        .isPresent());
    }

    private Copied copied(Elements now, List<PlanElement> missing, String as, String called) {
        return Copying.as(file.customer(), as, called, file.all(), now.with(added(missing, List.of())));
    }

    private static List<ElementChange> added(List<PlanElement> some, List<PlanElement> more) {
        return Stream.of(some, more)
                .flatMap(List::stream)
                .map(element -> new ElementChange(element.key(), null, element))
                .toList();
    }
}

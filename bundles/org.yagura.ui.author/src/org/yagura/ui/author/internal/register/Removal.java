package org.yagura.ui.author.internal.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.WorkingDraft;

/** Removing elements with what stands in them; what is in use elsewhere says where, and stays. */
public final class Removal {
    private static final int MOST = 12;

    private Removal() {}

    /** Removes without a question, since it can be undone; says what hinders when something does. */
    public static void ask(Shell shell, WorkingDraft draft, List<ElementKey> keys) {
        if (draft == null || keys.isEmpty() || keys.getFirst().kind().equals("centre")) {
            return;
        }
        Elements now = draft.now();
        Set<ElementKey> gone = new LinkedHashSet<>();
        keys.forEach(key -> collect(now, key, gone));
        List<String> uses = new ArrayList<>();
        for (ElementKey key : gone) {
            for (ElementKey user : now.referrers(key)) {
                if (!gone.contains(user)) {
                    uses.add(Texts.of(user, now) + " → " + Texts.of(key, now));
                }
            }
        }
        if (!uses.isEmpty()) {
            String more = uses.size() > MOST ? "\n" + Words.fill(Messages.more, uses.size() - MOST) : "";
            MessageDialog.openWarning(
                    shell,
                    Messages.remove_title,
                    Messages.remove_used + "\n\n" + String.join("\n", uses.subList(0, Math.min(MOST, uses.size())))
                            + more);
            return;
        }
        String label = keys.size() == 1
                ? Words.fill(Messages.step_remove, Texts.of(keys.getFirst(), now))
                : Words.fill(Messages.step_remove_many, keys.size());
        draft.remove(label, keys);
    }

    private static void collect(Elements now, ElementKey key, Set<ElementKey> into) {
        if (now.has(key) && into.add(key)) {
            for (PlanElement child : now.in(key)) {
                collect(now, child.key(), into);
            }
        }
    }
}

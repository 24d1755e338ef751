package org.yagura.ui.author.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.Workroom;

/** Offers elements by id or name while somebody types which one is meant; Ctrl+Space offers them at once. */
public final class Proposals {
    private static final int MOST = 30;
    private static final int DELAY_MILLIS = 150;
    private static final char[] LETTERS = letters();

    private Proposals() {}

    private static char[] letters() {
        StringBuilder letters = new StringBuilder();
        for (char letter = 0x21; letter < 0x7f; letter++) {
            letters.append(letter);
        }
        return letters.toString().toCharArray();
    }

    /** @param lines whether each line of the text names one element */
    public static void attach(Text text, String kind, boolean lines, Supplier<Elements> elements) {
        ContentProposalAdapter adapter = new ContentProposalAdapter(
                text,
                new LineAdapter(lines),
                (typed, at) -> proposals(line(typed, at, lines), kind, elements.get()),
                KeyStroke.getInstance(SWT.MOD1, SWT.SPACE),
                LETTERS);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        adapter.setAutoActivationDelay(DELAY_MILLIS);
        text.addListener(SWT.FocusIn, _ -> Workroom.get().names().prepare(kind, elements.get()));
    }

    private static String line(String typed, int at, boolean lines) {
        if (!lines) {
            return typed.substring(0, Math.min(at, typed.length()));
        }
        String before = typed.substring(0, Math.min(at, typed.length()));
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    private static IContentProposal[] proposals(String typed, String kind, Elements elements) {
        List<IContentProposal> found = new ArrayList<>();
        for (PlanElement element : Workroom.get().names().like(kind, elements, typed, MOST)) {
            String name = Texts.name(element);
            String id = element.key().id();
            found.add(new ContentProposal(id, name.equals(id) ? id : id + "  " + name, null));
        }
        return found.toArray(IContentProposal[]::new);
    }

    /** Puts what was chosen in place of the line that was typed. */
    private static final class LineAdapter extends TextContentAdapter {
        private final boolean lines;

        LineAdapter(boolean lines) {
            this.lines = lines;
        }

        @Override
        public void setControlContents(Control control, String contents, int cursor) {
            if (!lines) {
                super.setControlContents(control, contents, cursor);
                return;
            }
            Text text = (Text) control;
            String all = text.getText();
            int at = text.getCaretPosition();
            int from = all.lastIndexOf('\n', at - 1) + 1;
            int until = all.indexOf('\n', at);
            until = until < 0 ? all.length() : until;
            text.setText(all.substring(0, from) + contents + all.substring(until));
            text.setSelection(from + contents.length());
        }
    }
}

package org.yagura.ui.author.internal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Kind;
import org.yagura.model.centre.Element;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.FormSection;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.register.RegistersView;

/**
 * The form of what is chosen in the registers: every value in its section, checked while somebody types, put into the
 * draft when the field is left. Of several elements of one class it shows what they have in common, and what is typed goes
 * into all of them, in one step.
 */
public final class ElementView extends AuthorView {
    public static final String ID = "org.yagura.ui.author.element";
    private static final int ABOVE = 130;
    private static final int MOST = 2_000;
    /** Between two steps of making a form that nobody waits for. */
    private static final int PAUSE_MILLIS = 10;

    private final ISelectionListener selectionListener = this::selected;
    private final Map<EClass, FormBody> bodies = new HashMap<>();
    private final FormBody.Form place = new Place();
    private final SectionServices services = new SectionServices();
    private final Runnable ahead = this::ahead;
    private FormToolkit kit;
    private ScrolledForm form;
    /** Of nothing, and of elements of several classes. */
    private FormMarks without;

    private Look look;
    private List<ElementKey> chosen = List.of();
    private boolean showing;
    /** Null when nothing is chosen, or elements of several classes. */
    private FormBody body;

    private final Pin pin = new Pin(this::pinned);
    /** What had the keyboard last, so that it is there again when the view is; null for the first field. */
    private FieldControl last;

    @Override
    protected void createPage(Composite parent) {
        kit = new FormToolkit(parent.getDisplay());
        form = WidgetIds.id(kit.createScrolledForm(parent), "form");
        form.setExpandHorizontal(true);
        without = new FormMarks(form, pin::getText);
        GridLayoutFactory.swtDefaults().margins(10, 6).spacing(0, 8).applyTo(form.getBody());
        Themes.follow(form, this::look);
        // not in the form's head, which scrolls away
        getViewSite().getActionBars().getToolBarManager().add(pin);
        getSite().getPage().addSelectionListener(RegistersView.ID, selectionListener);
    }

    private void look(Look next) {
        look = next;
        kit.setBackground(next.ground());
        form.setForeground(next.text());
        dress(form);
    }

    /** The forms' toolkit knows nothing of themes; fields and buttons are the theme's own. */
    private void dress(Control control) {
        if (control instanceof Text || control instanceof Combo || control instanceof Button) {
            return;
        }
        boolean table = control instanceof org.eclipse.swt.widgets.Table;
        if (!table) {
            Themes.own(control).setBackground(look.ground());
            boolean beside = control instanceof Label && !(control.getParent() instanceof Section);
            control.setForeground(beside ? look.quiet() : look.text());
        }
        if (control instanceof Composite composite && !table) {
            for (Control child : composite.getChildren()) {
                dress(child);
            }
        }
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part == this || draft() == null || pin.isChecked() || !(selection instanceof IStructuredSelection keys)) {
            return;
        }
        List<ElementKey> next = new ArrayList<>();
        for (Object one : keys.toList()) {
            if (one instanceof ElementKey key && next.size() < MOST) {
                next.add(key);
            }
        }
        if (!next.isEmpty() && !next.equals(chosen)) {
            commit();
            chosen = next;
            show();
        }
    }

    @Override
    public void turned(Kind kind) {
        form.getDisplay().timerExec(PAUSE_MILLIS, ahead);
    }

    /** Makes the forms of the register that is shown, since one of them is likely to be opened next. */
    private void ahead() {
        if (form.isDisposed() || !(getSite().getPage().findView(RegistersView.ID) instanceof RegistersView registers)) {
            return;
        }
        for (EClass type : registers.kind().types()) {
            FormBody next = body(type);
            if (next.step()) {
                form.getDisplay().timerExec(PAUSE_MILLIS, ahead);
                return;
            }
        }
    }

    private FormBody body(EClass type) {
        List<FormSection> offered = services.all();
        FormBody known = bodies.get(type);
        if (known != null && known != body && !known.isAsOffered(offered)) {
            known.dispose();
            known = null;
        }
        return known != null ? known : made(type, offered);
    }

    private FormBody made(EClass type, List<FormSection> offered) {
        FormBody made = new FormBody(type, place, offered);
        bodies.put(type, made);
        return made;
    }

    private boolean isBelow(ElementKey key) {
        return chosen.size() == 1
                && draft().now()
                        .get(key)
                        .map(one -> chosen.getFirst().equals(one.parent()))
                        .orElse(true);
    }

    private List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        stored().forEach(element -> elements.add(ElementForm.decode(element)));
        return elements;
    }

    private List<PlanElement> stored() {
        return chosen.stream().flatMap(key -> draft().now().get(key).stream()).toList();
    }

    private void show() {
        if (draft() == null || form.isDisposed()) {
            return;
        }
        List<Element> elements = elements();
        EClass type = elements.isEmpty() ? null : elements.getFirst().eClass();
        boolean alike = elements.stream().allMatch(element -> element.eClass() == type);
        boolean other = open(alike ? type : null);
        form.setText(title(elements, alike));
        ElementKey single = chosen.size() == 1 ? chosen.getFirst() : null;
        if (body == null) {
            form.reflow(true);
        } else {
            showing = true;
            body.show(elements);
            showing = false;
            if (body.surround(single) || other) {
                body.layOut();
            }
        }
        mark();
    }

    /** Puts the fields of a class into the form; true when others were there. */
    private boolean open(EClass type) {
        FormBody next = type == null ? null : body(type);
        if (next == body) {
            return false;
        }
        if (body != null) {
            body.hide();
        }
        body = next;
        last = null;
        if (next != null) {
            next.open();
        }
        return true;
    }

    private String title(List<Element> elements, boolean alike) {
        if (elements.isEmpty()) {
            return Messages.form_nothing;
        }
        if (!alike) {
            return Words.fill(Messages.form_mixed, elements.size());
        }
        PlanElement first = draft().now().get(chosen.getFirst()).orElseThrow();
        return elements.size() == 1
                ? Texts.of(first)
                : Words.fill(Messages.form_several, elements.size(), Texts.LABELS.many(Texts.kind(first.key())));
    }

    private List<FieldControl> controls() {
        return body == null ? List.of() : body.controls();
    }

    /** Puts what was typed into the draft, one step for each field; what is wrong stays in its field. */
    public void commit() {
        for (FieldControl control : controls()) {
            if (!control.control().isDisposed() && control.isTouched() && control.problem() == null) {
                List<PlanElement> after = new ArrayList<>();
                for (Element element : elements()) {
                    control.write(element);
                    after.add(ElementForm.encode(element));
                }
                String what = Texts.LABELS.of(body.type(), control.field());
                draft().put(ContributedSections.step(what, after), after);
            }
        }
        mark();
    }

    private void mark() {
        // a field that is filled by us says that its text changed, as if somebody typed
        if (!showing && !form.isDisposed()) {
            List<Finding> findings = chosen.stream()
                    .flatMap(key -> room().findings(key).stream())
                    .toList();
            if (body == null) {
                without.show(findings);
            } else {
                body.mark(findings);
            }
        }
    }

    /** Puts the keyboard into a value's field and scrolls to it. */
    public void reveal(ElementKey key, String feature) {
        commit();
        pin.setChecked(false);
        chosen = List.of(key);
        show();
        for (FieldControl control : controls()) {
            if (control.field().name().equals(feature)) {
                control.control().setFocus();
                Point at = control.control().getDisplay().map(control.control(), form.getBody(), 0, 0);
                form.setOrigin(0, Math.max(0, at.y - ABOVE));
            }
        }
    }

    private void pinned() {
        getViewSite().getActionBars().updateActionBars();
        mark();
        follow();
    }

    /** Goes to what is chosen in the registers, unless it is pinned. */
    private void follow() {
        selected(null, getSite().getPage().getSelection(RegistersView.ID));
    }

    @Override
    protected void opened() {
        follow();
        show();
        ahead();
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        if (keys.isEmpty()
                || chosen.stream().anyMatch(keys::contains)
                || keys.stream().anyMatch(this::isBelow)) {
            show();
        }
    }

    @Override
    public void checked() {
        mark();
    }

    @Override
    public void setFocus() {
        if (last != null) {
            last.control().setFocus();
        } else if (controls().isEmpty()) {
            form.setFocus();
        } else {
            controls().getFirst().control().setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(RegistersView.ID, selectionListener);
        services.close();
        kit.dispose();
        super.dispose();
    }

    /** What the fields are in. */
    private final class Place implements FormBody.Form {
        @Override
        public FormToolkit kit() {
            return kit;
        }

        @Override
        public ScrolledForm form() {
            return form;
        }

        @Override
        public Look look() {
            return look;
        }

        @Override
        public void dress(Composite part) {
            ElementView.this.dress(part);
        }

        @Override
        public WorkingDraft draft() {
            return ElementView.this.draft();
        }

        @Override
        public List<PlanElement> stored() {
            return ElementView.this.stored();
        }

        @Override
        public String beside() {
            return pin.getText();
        }

        @Override
        public void go(ElementKey key) {
            ElementView.this.go(key, "");
        }

        @Override
        public void typed() {
            mark();
        }

        @Override
        public void commit() {
            ElementView.this.commit();
        }

        @Override
        public void entered(FieldControl field) {
            last = field;
        }
    }
}

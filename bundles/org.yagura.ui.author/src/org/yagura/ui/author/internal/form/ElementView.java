package org.yagura.ui.author.internal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Attributes;
import org.yagura.model.ElementForm;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.FormSection;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.register.RegistersView;

/**
 * The form of what is chosen in the registers: every value in its section, checked while somebody types, put into the
 * draft when the field is left. Of several elements of one class it shows what they have in common, and what is typed goes
 * into all of them, in one step.
 */
public final class ElementView extends AuthorView {
    public static final String ID = "org.yagura.ui.author.element";
    private static final int LABEL_WIDTH = 130;

    private static final int LINES = 3;
    private static final int MOST = 2_000;

    private final ISelectionListener selectionListener = this::selected;
    private FormToolkit kit;
    private ScrolledForm form;
    private FormMarks marks;
    private Look look;
    private List<ElementKey> chosen = List.of();
    private boolean showing;
    private EClass built;
    private ElementKey builtFor;
    private Surroundings surroundings;
    private final Pin pin = new Pin(this::pinned);
    private final ContributedSections contributed = new ContributedSections(this::stored, this::draft);
    /** What had the keyboard last, so that it is there again when the view is. */
    private Control last;

    @Override
    protected void createPage(Composite parent) {
        kit = new FormToolkit(parent.getDisplay());
        form = WidgetIds.id(kit.createScrolledForm(parent), "form");
        form.setExpandHorizontal(true);
        marks = new FormMarks(form, pin::getText);
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
        EClass wanted = alike ? type : null;
        ElementKey single = chosen.size() == 1 ? chosen.getFirst() : null;
        if (wanted != built || (single == null) != (builtFor == null)) {
            built = wanted;
            build(wanted, single != null);
        }
        builtFor = single;
        form.setText(title(elements, alike));
        showing = true;
        for (FieldControl control : marks.controls()) {
            control.show(elements);
        }
        showing = false;
        contributed.show();
        if (surroundings != null) {
            surroundings.show(single);
        }
        mark();
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

    private void build(EClass type, boolean single) {
        marks.clear();
        contributed.clear();
        surroundings = null;
        for (Control child : form.getBody().getChildren()) {
            child.dispose();
        }
        if (type != null) {
            Map<String, List<Field>> sections = new LinkedHashMap<>();
            for (Field field : Schema.fields(type)) {
                boolean shown = field.format() != Format.INTERNAL && field.format() != Format.ID;
                if (shown) {
                    sections.computeIfAbsent(field.section(), _ -> new ArrayList<>())
                            .add(field);
                }
            }
            List<Field> last = new ArrayList<>();
            for (String beside : List.of("note", "extensions")) {
                last.addAll(Objects.requireNonNullElse(sections.remove(beside), List.of()));
            }
            String kind = Schema.kindOf(type).name();
            Map<FormSection, String> others = contributed.begin(kind);
            sections.forEach((section, fields) -> section(Texts.LABELS.section(section), type, fields));
            Attributes.of(kind).forEach(section -> section(section.title(Locale.getDefault()), type, section.fields()));
            others.forEach((section, title) -> contributed.create(section, section(title), kit));
            section(Texts.LABELS.section("note"), type, last);
            if (single) {
                surroundings = new Surroundings(kit, form.getBody(), draft(), getSite());
            }
        }
        dress(form.getBody());
        if (surroundings == null) {
            // else they do it, once they are there
            form.reflow(true);
        }
    }

    private void section(String title, EClass type, List<Field> fields) {
        Composite page = section(title);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(4, 4)
                .spacing(14, 4)
                .applyTo(page);
        fields.forEach(field -> row(page, type, field));
    }

    private Composite section(String title) {
        Section section = kit.createSection(form.getBody(), ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED);
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite page = kit.createComposite(section);
        section.setClient(page);
        return page;
    }

    private void row(Composite page, EClass type, Field field) {
        boolean needed = field.required()
                || field.name().equals("name") && Schema.kindOf(type).named();
        Label label = kit.createLabel(page, Texts.LABELS.of(type, field) + (needed ? " *" : ""), SWT.WRAP);
        boolean tall = TextControl.isLines(field) || field.format() == Format.PARTS;
        GridDataFactory.fillDefaults()
                .hint(LABEL_WIDTH, SWT.DEFAULT)
                .align(SWT.FILL, tall ? SWT.BEGINNING : SWT.CENTER)
                .applyTo(label);
        FieldControl control = control(page, field);
        GridDataFactory place = GridDataFactory.fillDefaults().grab(true, false);
        if (tall && field.format() != Format.PARTS) {
            place.hint(120, LINES * look.rowHeight());
        } else if (control instanceof ChoiceControl) {
            place.align(SWT.BEGINNING, SWT.CENTER);
        } else {
            place.hint(120, SWT.DEFAULT);
        }
        place.applyTo(control.control());
        WidgetIds.id(control.control(), "form." + field.name());
        control.control().addListener(SWT.FocusIn, _ -> last = control.control());
        marks.add(control);
    }

    private FieldControl control(Composite page, Field field) {
        return switch (field.format()) {
            case CHOICE, FLAG -> new ChoiceControl(page, field, this::commit);
            case PARTS -> new PartsControl(kit, page, field, this::commit);
            default ->
                new TextControl(kit, page, field, () -> draft().now(), contributed::keys, this::mark, this::commit);
        };
    }

    /** Puts what was typed into the draft, one step for each field; what is wrong stays in its field. */
    public void commit() {
        for (FieldControl control : marks.controls()) {
            if (!control.control().isDisposed() && control.isTouched() && control.problem() == null) {
                List<PlanElement> after = new ArrayList<>();
                for (Element element : elements()) {
                    control.write(element);
                    after.add(ElementForm.encode(element));
                }
                String what = Texts.LABELS.of(built, control.field());
                draft().put(ContributedSections.step(what, after), after);
            }
        }
        mark();
    }

    private void mark() {
        // a field that is filled by us says that its text changed, as if somebody typed
        if (!showing && !form.isDisposed()) {
            marks.show(chosen.stream()
                    .flatMap(key -> room().findings(key).stream())
                    .toList());
        }
    }

    /** Puts the keyboard into a value's field and scrolls to it. */
    public void reveal(ElementKey key, String feature) {
        commit();
        pin.setChecked(false);
        chosen = List.of(key);
        show();
        for (FieldControl control : marks.controls()) {
            if (control.field().name().equals(feature)) {
                control.control().setFocus();
                Point at = control.control().getDisplay().map(control.control(), form.getBody(), 0, 0);
                form.setOrigin(0, Math.max(0, at.y - LABEL_WIDTH));
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
        if (last != null && !last.isDisposed()) {
            last.setFocus();
        } else if (marks.controls().isEmpty()) {
            form.setFocus();
        } else {
            marks.controls().getFirst().control().setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(RegistersView.ID, selectionListener);
        contributed.close();
        kit.dispose();
        super.dispose();
    }
}

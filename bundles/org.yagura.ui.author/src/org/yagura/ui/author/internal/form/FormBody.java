package org.yagura.ui.author.internal.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Attributes;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;
import org.yagura.ui.Look;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.author.FormSection;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.WorkingDraft;

/**
 * The fields of one class of elements, with what plug-ins add to them: made once and kept, a little at a time while nobody
 * waits for it. Hidden until it is shown. UI thread.
 */
final class FormBody {
    private static final int LABEL_WIDTH = 130;
    private static final int LINES = 3;

    private final EClass type;
    private final Form in;
    private final Composite page;
    private final FormMarks marks;
    private final List<Attributes.Section> attributes;
    private final List<FormSection> offered;
    private final ContributedSections contributed;
    private final Surroundings surroundings;
    /** What is still to be made. */
    private final Deque<Runnable> steps = new ArrayDeque<>();

    /** The form that it is in. */
    interface Form {
        FormToolkit kit();

        ScrolledForm form();

        Look look();

        /** Gives widgets the form's colours. */
        void dress(Composite part);

        WorkingDraft draft();

        /** The elements that are chosen, as the draft has them. */
        List<PlanElement> stored();

        /** What else stands over the form's head. */
        String beside();

        /** Shows an element in its register and here, whatever was shown before. */
        void go(ElementKey key);

        /** Something was typed. */
        void typed();

        /** What was typed is meant. */
        void commit();

        /** A field has the keyboard. */
        void entered(FieldControl field);
    }

    /** @param offered the sections of plug-ins */
    FormBody(EClass type, Form in, List<FormSection> offered) {
        this.type = type;
        this.in = in;
        this.offered = offered;
        attributes = Attributes.of(kind());
        page = in.kit().createComposite(in.form().getBody());
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(page);
        page.setVisible(false);
        marks = new FormMarks(in.form(), in::beside);
        contributed = new ContributedSections(offered, this::stored, in::draft);
        surroundings = new Surroundings(in.kit(), page, in::draft, in::go, this::layOut);
        plan();
    }

    /** While it is hidden elements of another class are chosen, which its sections know nothing of. */
    private List<PlanElement> stored() {
        return isOpen() ? in.stored() : List.of();
    }

    private boolean isOpen() {
        return !((GridData) page.getLayoutData()).exclude;
    }

    private String kind() {
        return Schema.kindOf(type).name();
    }

    EClass type() {
        return type;
    }

    /** Whether plug-ins still add what they added when it was begun. */
    boolean isAsOffered(List<FormSection> now) {
        return attributes.equals(Attributes.of(kind())) && offered.equals(now);
    }

    private void plan() {
        Map<String, List<Field>> sections = new LinkedHashMap<>();
        for (Field field : Schema.fields(type)) {
            if (field.format() != Format.INTERNAL && field.format() != Format.ID) {
                sections.computeIfAbsent(field.section(), _ -> new ArrayList<>())
                        .add(field);
            }
        }
        List<Field> last = new ArrayList<>();
        for (String beside : List.of("note", "extensions")) {
            last.addAll(Objects.requireNonNullElse(sections.remove(beside), List.of()));
        }
        Map<FormSection, String> others = contributed.begin(kind());
        sections.forEach((section, fields) -> plan(Texts.LABELS.section(section), fields));
        attributes.forEach(section -> plan(section.title(Locale.getDefault()), section.fields()));
        others.forEach((section, title) -> steps.add(() -> contributed.create(section, section(title), in.kit())));
        plan(Texts.LABELS.section("note"), last);
        steps.add(() -> in.dress(page));
    }

    private void plan(String title, List<Field> fields) {
        Rows rows = new Rows(title);
        steps.add(rows::begin);
        fields.forEach(field -> steps.add(() -> rows.add(field)));
    }

    /** Makes a little more of it; false when all is there. */
    boolean step() {
        Runnable next = steps.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    private Composite section(String title) {
        Section section = in.kit().createSection(page, ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED);
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite rows = in.kit().createComposite(section);
        section.setClient(rows);
        return rows;
    }

    /** The values of one section. */
    private final class Rows {
        private final String title;
        private Composite rows;

        Rows(String title) {
            this.title = title;
        }

        void begin() {
            rows = section(title);
            GridLayoutFactory.fillDefaults()
                    .numColumns(2)
                    .margins(4, 4)
                    .spacing(14, 4)
                    .applyTo(rows);
        }

        void add(Field field) {
            boolean needed = field.required()
                    || field.name().equals("name") && Schema.kindOf(type).named();
            Label label = in.kit().createLabel(rows, Texts.LABELS.of(type, field) + (needed ? " *" : ""), SWT.WRAP);
            boolean tall = TextControl.isLines(field) || field.format() == Format.PARTS;
            GridDataFactory.fillDefaults()
                    .hint(LABEL_WIDTH, SWT.DEFAULT)
                    .align(SWT.FILL, tall ? SWT.BEGINNING : SWT.CENTER)
                    .applyTo(label);
            FieldControl control = control(rows, field);
            GridDataFactory place = GridDataFactory.fillDefaults().grab(true, false);
            if (tall && field.format() != Format.PARTS) {
                place.hint(120, LINES * in.look().rowHeight());
            } else if (control instanceof ChoiceControl) {
                place.align(SWT.BEGINNING, SWT.CENTER);
            } else {
                place.hint(120, SWT.DEFAULT);
            }
            place.applyTo(control.control());
            WidgetIds.id(control.control(), "form." + field.name());
            control.control().addListener(SWT.FocusIn, _ -> in.entered(control));
            FormWheel.pass(control.control(), in.form());
            marks.add(control);
        }
    }

    private FieldControl control(Composite rows, Field field) {
        return switch (field.format()) {
            case CHOICE, FLAG -> new ChoiceControl(rows, field, in::commit);
            case PARTS -> new PartsControl(in.kit(), rows, field, in::commit);
            default ->
                new TextControl(
                        in.kit(), rows, field, () -> in.draft().now(), contributed::keys, in::typed, in::commit);
        };
    }

    /** The fields that are made, in their order. */
    List<FieldControl> controls() {
        return marks.controls();
    }

    /** Makes what is missing and takes the form's place. */
    void open() {
        while (!steps.isEmpty()) {
            step();
        }
        exclude(false);
    }

    /** Leaves the form's place, and forgets what it showed. */
    void hide() {
        surroundings.clear();
        exclude(true);
    }

    private void exclude(boolean hidden) {
        ((GridData) page.getLayoutData()).exclude = hidden;
        page.setVisible(!hidden);
    }

    /** Fills the fields with what elements of its class say. */
    void show(List<Element> elements) {
        controls().forEach(control -> control.show(elements));
        contributed.show();
    }

    /**
     * Shows what stands around an element.
     *
     * @param single null when several are chosen: then nothing
     * @return whether it has to be laid out anew
     */
    boolean surround(ElementKey single) {
        if (single == null) {
            surroundings.clear();
            return true;
        }
        return surroundings.show(single);
    }

    /** Gives everything its place, also where the whole is as large as before. */
    void layOut() {
        in.form().getBody().layout(new Control[] {page});
        page.layout(true);
        in.form().reflow(true);
    }

    void mark(List<Finding> findings) {
        marks.show(findings);
    }

    void dispose() {
        page.dispose();
    }
}

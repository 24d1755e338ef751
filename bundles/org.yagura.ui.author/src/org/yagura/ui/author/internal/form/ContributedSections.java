package org.yagura.ui.author.internal.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.centre.Element;
import org.yagura.ui.Words;
import org.yagura.ui.author.FormSection;
import org.yagura.ui.author.SectionValues;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.WorkingDraft;

/** The sections that plug-ins add to one form. What one does wrong is told in its place. UI thread. */
final class ContributedSections {
    private static final Logger LOG = LoggerFactory.getLogger(ContributedSections.class);

    /** A form is never wider for what went wrong. */
    private static final int NARROW = 300;

    private final List<FormSection> offered;
    private final Supplier<List<PlanElement>> chosen;
    private final Supplier<WorkingDraft> draft;
    private final List<Shown> shown = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private record Shown(FormSection section, Composite parent, FormSection.Page page) {}

    /** @param offered by plug-ins, for any kind */
    ContributedSections(List<FormSection> offered, Supplier<List<PlanElement>> chosen, Supplier<WorkingDraft> draft) {
        this.offered = offered;
        this.chosen = chosen;
        this.draft = draft;
    }

    /** Those of a kind, by their headings. */
    Map<FormSection, String> begin(String kind) {
        Map<FormSection, String> sections = new LinkedHashMap<>();
        for (FormSection section : offered) {
            try {
                if (section.isFor(kind)) {
                    sections.put(section, section.title(Locale.getDefault()));
                    keys.addAll(section.keys());
                }
            } catch (RuntimeException | LinkageError e) {
                failed(section, e);
            }
        }
        return sections;
    }

    /** The keys that the sections edit. */
    Set<String> keys() {
        return keys;
    }

    void create(FormSection section, Composite parent, FormToolkit kit) {
        try {
            shown.add(new Shown(section, parent, section.create(parent, kit, new Values(section))));
        } catch (RuntimeException | LinkageError e) {
            told(section, parent, e);
        }
    }

    void show() {
        for (Shown one : List.copyOf(shown)) {
            try {
                one.page().show();
            } catch (RuntimeException | LinkageError e) {
                shown.remove(one);
                told(one.section(), one.parent(), e);
            }
        }
    }

    private static void failed(FormSection section, Throwable why) {
        LOG.error("The form's section of {} failed", section.getClass().getName(), why);
    }

    private static void told(FormSection section, Composite parent, Throwable why) {
        failed(section, why);
        for (Control child : parent.getChildren()) {
            child.dispose();
        }
        GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(parent);
        Label label = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(NARROW, SWT.DEFAULT)
                .applyTo(label);
        label.setText(
                Words.fill(Messages.form_section_failed, section.getClass().getName(), String.valueOf(why)));
        parent.requestLayout();
    }

    private final class Values implements SectionValues {
        private final FormSection section;

        Values(FormSection section) {
            this.section = section;
        }

        @Override
        public List<PlanElement> elements() {
            return chosen.get();
        }

        @Override
        public Optional<String> value(String key) {
            Set<Optional<String>> values = new HashSet<>();
            elements()
                    .forEach(element -> values.add(Optional.ofNullable(
                            ElementForm.decode(element).getExtensions().get(key))));
            return values.size() == 1 ? values.iterator().next() : Optional.empty();
        }

        @Override
        public void put(String key, String text) {
            List<PlanElement> after = new ArrayList<>();
            for (PlanElement stored : elements()) {
                Element element = ElementForm.decode(stored);
                if (text == null || text.isBlank()) {
                    element.getExtensions().removeKey(key);
                } else {
                    element.getExtensions().put(key, text);
                }
                PlanElement next = ElementForm.encode(element);
                if (!next.equals(stored)) {
                    after.add(next);
                }
            }
            if (!after.isEmpty()) {
                draft.get().put(step(section.title(Locale.getDefault()), after), after);
            }
        }
    }

    /** What a step is called that changed something of one or several elements. */
    static String step(String what, List<PlanElement> after) {
        return after.size() == 1
                ? Words.fill(Messages.step_change, what, Texts.of(after.getFirst()))
                : Words.fill(Messages.step_change_many, what, after.size());
    }
}

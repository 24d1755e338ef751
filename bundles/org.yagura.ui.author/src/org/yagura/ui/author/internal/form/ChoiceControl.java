package org.yagura.ui.author.internal.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Format;
import org.yagura.model.centre.Element;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;

/** A value that is chosen: one of the model's words, or yes and no. */
final class ChoiceControl implements FieldControl {
    /** What can be chosen for a value that need not be said. */
    private static final String NOTHING = "–";

    private final Field field;
    private final Combo combo;
    private final List<String> words;
    private int shown = -1;

    ChoiceControl(Composite parent, Field field, Runnable done) {
        this.field = field;
        combo = new Combo(parent, SWT.READ_ONLY);
        boolean flag = field.format() == Format.FLAG;
        words = new ArrayList<>(flag ? List.of("true", "false") : field.words());
        words.forEach(word ->
                combo.add(flag ? (word.equals("true") ? Messages.yes : Messages.no) : Texts.LABELS.word(field, word)));
        if (field.contributed() && !field.required()) {
            words.addFirst("");
            combo.add(NOTHING, 0);
        }
        combo.addListener(SWT.Selection, _ -> done.run());
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    public void show(List<Element> elements) {
        Set<String> values = new HashSet<>();
        elements.forEach(element -> values.add(literal(field.get(element))));
        shown = values.size() == 1 ? words.indexOf(values.iterator().next()) : -1;
        if (shown < 0) {
            combo.deselectAll();
        } else if (combo.getSelectionIndex() != shown) {
            combo.select(shown);
        }
    }

    private static String literal(Object value) {
        return switch (value) {
            case null -> "";
            case Enumerator word -> word.getLiteral();
            default -> String.valueOf(value);
        };
    }

    @Override
    public boolean isTouched() {
        return combo.getSelectionIndex() >= 0 && combo.getSelectionIndex() != shown;
    }

    @Override
    public boolean write(Element element) {
        field.set(
                element,
                FieldText.parse(field, words.get(combo.getSelectionIndex())).value());
        return true;
    }

    @Override
    public String problem() {
        return null;
    }
}

package org.yagura.ui.author.internal.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.yagura.core.plan.ElementKey;
import org.yagura.model.Attributes;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Format;
import org.yagura.model.centre.Element;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.drag.ElementDrag;

/** A value that is typed: one line, several lines, one value a line, or one {@code key=value} a line. */
final class TextControl implements FieldControl {
    private final Field field;
    private final Text text;
    /** Keys of the extensions that sections of plug-ins edit. */
    private final Supplier<Set<String>> claimed;

    private String shown = "";

    TextControl(
            FormToolkit kit,
            Composite parent,
            Field field,
            Supplier<Elements> elements,
            Supplier<Set<String>> claimed,
            Runnable typed,
            Runnable done) {
        this.field = field;
        this.claimed = claimed;
        boolean lines = isLines(field);
        text = kit.createText(parent, "", SWT.BORDER | (lines ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
        if (field.format() == Format.REFERENCE) {
            Proposals.attach(text, field.refers(), lines, elements);
            ElementDrag.onto(text, field.refers(), lines, keys -> {
                name(keys);
                done.run();
            });
        }
        text.addModifyListener(_ -> typed.run());
        text.addListener(SWT.FocusOut, _ -> done.run());
        text.addListener(SWT.DefaultSelection, _ -> done.run());
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            } else if (event.detail == SWT.TRAVERSE_ESCAPE && isTouched()) {
                event.doit = false;
                text.setText(shown);
            }
        });
    }

    /** Writes which elements are meant: besides those that are named already where there can be several. */
    private void name(List<ElementKey> keys) {
        Set<String> ids = new LinkedHashSet<>(field.isMany() ? values() : List.of());
        keys.forEach(key -> ids.add(key.id()));
        text.setText(String.join("\n", ids));
    }

    static boolean isLines(Field field) {
        return field.isMany() || field.format() == Format.LINES || field.format() == Format.MAP;
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    public void show(List<Element> elements) {
        Set<String> values = new HashSet<>();
        elements.forEach(element -> values.add(written(element)));
        shown = values.size() == 1 ? values.iterator().next() : "";
        text.setMessage(values.size() > 1 ? Messages.form_various : hint());
        if (!text.getText().equals(shown)) {
            text.setText(shown);
        }
    }

    private String hint() {
        return switch (field.format()) {
            case DATE -> "2026-04-01";
            case DURATION -> "30s · 5m · 1h";
            case TIME -> "09:00";
            case DAYS -> "mon-fri,holiday";
            case REFERENCE -> Messages.form_reference;
            default -> "";
        };
    }

    private String written(Element element) {
        if (!field.isSet(element)
                && field.format() != Format.ZONE
                && field.feature().getDefaultValueLiteral() == null) {
            return "";
        }
        return switch (field.get(element)) {
            case EMap<?, ?> map -> {
                List<String> lines = new ArrayList<>();
                free(element, map).forEach((key, value) -> lines.add(key + "=" + value));
                yield String.join("\n", lines);
            }
            case List<?> many ->
                String.join(
                        "\n",
                        many.stream().map(one -> FieldText.shown(field, one)).toList());
            case Object value -> FieldText.shown(field, value);
        };
    }

    /** Free keys with texts, without those that are edited in a place of their own. */
    private Map<String, String> free(Element element, EMap<?, ?> map) {
        if (field.name().equals("extensions")) {
            return Attributes.rest(element, claimed.get());
        }
        Map<String, String> free = new TreeMap<>();
        map.forEach(entry -> free.put((String) entry.getKey(), (String) entry.getValue()));
        return free;
    }

    @Override
    public boolean isTouched() {
        return !text.getText().equals(shown);
    }

    @Override
    public String problem() {
        for (String one : values()) {
            FieldText.Parsed parsed = FieldText.parse(field, one);
            if (parsed.problem() != null) {
                return Words.of(parsed.problem());
            }
            if (field.format() == Format.MAP && one.indexOf('=') < 1) {
                return Messages.form_map;
            }
        }
        return null;
    }

    /** What was typed, one by one; a blank single value is its default. */
    private List<String> values() {
        if (field.isMany()) {
            return text.getText()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        return List.of(text.getText());
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean write(Element element) {
        if (problem() != null) {
            return false;
        }
        if (field.format() == Format.MAP) {
            EMap<String, String> map = (EMap<String, String>) field.get(element);
            map.keySet().removeAll(free(element, map).keySet());
            values().forEach(line -> {
                int at = line.indexOf('=');
                map.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
            });
        } else if (field.isMany()) {
            List<Object> list = (List<Object>) field.get(element);
            list.clear();
            values().forEach(one -> list.add(FieldText.parse(field, one).value()));
        } else {
            field.set(element, FieldText.parse(field, text.getText()).value());
        }
        return true;
    }
}

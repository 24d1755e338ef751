package org.yagura.model;

import java.util.List;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.yagura.model.centre.Element;

/**
 * One value of an element, as the Ecore model's annotations tell it, or as a plug-in does ({@link Attribute}).
 *
 * @param key its name in YAML and in the columns of lists
 * @param refers the kind of element that a reference names; empty for what is none
 * @param least of a number, or of a duration in milliseconds
 * @param most of a number, or of a duration in milliseconds; {@link Long#MAX_VALUE} for no limit
 * @param required whether an element without it is not published
 * @param ends whether it is a day with which something ends, that somebody has to renew
 * @param section the heading it stands under in a form
 * @param contributed whether a plug-in adds it, so that it stands among the extensions
 */
public record Field(
        EStructuralFeature feature,
        String key,
        Format format,
        String refers,
        long least,
        long most,
        boolean required,
        boolean ends,
        String section,
        boolean contributed) {
    /** The model's name of it. */
    public String name() {
        return feature.getName();
    }

    public boolean isMany() {
        return feature.isMany();
    }

    /** The value; of what a plug-in adds null where nothing is said, and the text itself where it is wrong. */
    public Object get(EObject element) {
        if (!contributed) {
            return element.eGet(feature);
        }
        String text = ((Element) element).getExtensions().get(key);
        if (text == null) {
            return null;
        }
        FieldText.Parsed parsed = FieldText.parse(this, text);
        return parsed.problem() == null ? parsed.value() : text;
    }

    /** @param value of the field's type; of what a plug-in adds null for nothing */
    public void set(EObject element, Object value) {
        if (!contributed) {
            element.eSet(feature, value);
        } else if (value == null) {
            unset(element);
        } else {
            ((Element) element).getExtensions().put(key, FieldText.shown(this, value));
        }
    }

    /** Makes it the default. */
    public void unset(EObject element) {
        if (contributed) {
            ((Element) element).getExtensions().removeKey(key);
        } else {
            element.eUnset(feature);
        }
    }

    /** Whether the element says something other than the default. */
    public boolean isSet(EObject element) {
        return contributed ? ((Element) element).getExtensions().containsKey(key) : element.eIsSet(feature);
    }

    /** The words to choose from, in the model's order; only of a {@link Format#CHOICE}. */
    public List<String> words() {
        return ((EEnum) feature.getEType())
                .getELiterals().stream().map(EEnumLiteral::getLiteral).toList();
    }

    /** The value behind one of the words; null when it is none. */
    Enumerator word(String literal) {
        EEnumLiteral found = ((EEnum) feature.getEType()).getEEnumLiteralByLiteral(literal);
        return found == null ? null : found.getInstance();
    }

    /** What the records are; only of {@link Format#PARTS}. */
    public EClass part() {
        return (EClass) feature.getEType();
    }
}

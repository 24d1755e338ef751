package org.yagura.model;

import java.util.List;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * One value of an element, as the Ecore model's annotations tell it.
 *
 * @param key its name in YAML and in the columns of lists
 * @param refers the kind of element that a reference names; empty for what is none
 * @param least of a number, or of a duration in milliseconds
 * @param most of a number, or of a duration in milliseconds; {@link Long#MAX_VALUE} for no limit
 * @param required whether an element without it is not published
 * @param ends whether it is a day with which something ends, that somebody has to renew
 * @param section the heading it stands under in a form
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
        String section) {
    /** The model's name of it. */
    public String name() {
        return feature.getName();
    }

    public boolean isMany() {
        return feature.isMany();
    }

    public Object get(EObject element) {
        return element.eGet(feature);
    }

    /** Whether the element says something other than the default. */
    public boolean isSet(EObject element) {
        return element.eIsSet(feature);
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

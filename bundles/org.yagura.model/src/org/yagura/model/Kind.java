package org.yagura.model;

import java.util.List;
import org.eclipse.emf.ecore.EClass;

/**
 * A sort of element with a register of its own.
 *
 * @param name its word, {@code asset}; in an {@link org.yagura.core.plan.ElementKey}
 * @param type the model's class; abstract when there are several
 * @param parent the kind that it stands in; null for what stands in the centre itself
 * @param scoped whether its id begins with its parent's id, so that it is unique only there
 * @param list the key of the list of them, in YAML; empty for the centre
 * @param named whether it needs a name
 * @param types the concrete classes, in the model's order
 */
public record Kind(
        String name, EClass type, String parent, boolean scoped, String list, boolean named, List<EClass> types) {
    public Kind {
        types = List.copyOf(types);
    }
}

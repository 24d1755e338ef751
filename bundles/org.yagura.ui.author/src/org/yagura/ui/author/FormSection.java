package org.yagura.ui.author;

import java.util.Locale;
import java.util.Set;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A section of a plug-in's own in the form of an element, for what its declared values
 * ({@link org.yagura.model.AttributeContribution}) cannot show. Offered as an OSGi service. UI thread. An exception is told
 * in the section's place; the rest of the form goes on.
 */
public interface FormSection {
    /** Whether elements of a kind have it; {@code asset}. */
    boolean isFor(String kind);

    /** The keys among the extensions that it edits; they do not stand among those that are typed freely. */
    Set<String> keys();

    /** The heading. */
    String title(Locale language);

    /**
     * Makes the widgets, of which colours are the form's own. That may be before anything is chosen; what is shown is told
     * by {@link Page#show}. They are kept while other elements are seen, and made anew when other plug-ins come or go.
     *
     * @param parent empty and without a layout
     * @param values what is shown; as long as the widgets live
     */
    Page create(Composite parent, FormToolkit kit, SectionValues values);

    /** The widgets of one form. */
    @FunctionalInterface
    interface Page {
        /** Shows what {@link SectionValues} says now: something else was chosen, or it became otherwise. */
        void show();
    }
}

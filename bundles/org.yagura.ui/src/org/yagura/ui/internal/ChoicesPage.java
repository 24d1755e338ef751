package org.yagura.ui.internal;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.yagura.ui.Choices;

/** A page of {@link Choices}; what it stores takes effect at once. */
abstract class ChoicesPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private final ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, Choices.NODE);

    ChoicesPage(String description) {
        super(GRID);
        setDescription(description);
        setPreferenceStore(store);
    }

    @Override
    public void init(IWorkbench workbench) {
        // everything comes from the store
    }

    /** Adds an editor for one choice. */
    final void add(String key, FieldEditor editor) {
        store.setDefault(key, Choices.otherwise(key));
        addField(editor);
    }
}

package org.yagura.ui;

import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.services.IServiceLocator;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Plan;

/**
 * The draft that a person works on, for views that show plans: how something would be once it is published. The authoring
 * room puts it into the workbench's context when somebody first enters it. UI thread.
 */
public interface DraftedPlans {
    /** A draft at one moment; equal to another while nothing differs between them. Any thread. */
    interface Snapshot {
        /**
         * A plan to look at: all customers, and of one the assets with all that they are reached through. It need not be
         * right, and lacks monitors, contracts and contacts. Takes time with the customer.
         */
        Plan of(String customer);

        /** The customer that something belongs to; empty for what belongs to none, and for what is not there. */
        Optional<String> customerOf(ElementKey element);
    }

    /** The draft as it is now; empty until it is read. */
    Optional<Snapshot> now();

    /** @param changed runs whenever the draft may be another */
    void addListener(Runnable changed);

    void removeListener(Runnable changed);

    /** The window's; empty while nobody has entered the authoring room. */
    static Optional<DraftedPlans> of(IServiceLocator site) {
        return Optional.ofNullable(site.getService(IEclipseContext.class).get(DraftedPlans.class));
    }
}

package org.yagura.ui.supervise.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.ui.services.IServiceLocator;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Plan;
import org.yagura.ui.DraftedPlans;
import org.yagura.ui.Session;

/** Which plan is looked at: the one that runs, or what the person's draft would make of it. UI thread. */
final class PlanSource {
    private final Session session;
    private final IServiceLocator site;
    private final Runnable changed;
    private DraftedPlans drafts;
    private boolean drafted;

    /** @param changed runs when what is drafted may be another */
    PlanSource(Session session, IServiceLocator site, Runnable changed) {
        this.session = session;
        this.site = site;
        this.changed = changed;
    }

    /** Whether there is a draft to look at. */
    boolean hasDraft() {
        if (drafts == null) {
            DraftedPlans.of(site).ifPresent(found -> {
                drafts = found;
                drafts.addListener(changed);
            });
        }
        return drafts != null && drafts.now().isPresent();
    }

    boolean isDrafted() {
        return drafted;
    }

    void drafted(boolean wanted) {
        drafted = wanted && hasDraft();
    }

    private Optional<DraftedPlans.Snapshot> draft() {
        return drafted ? drafts.now() : Optional.empty();
    }

    /** Equal to that of another moment while the plan is the same. */
    Object edition() {
        return draft().<Object>map(snapshot -> snapshot).orElseGet(session.model()::plan);
    }

    /** The plan as far as it concerns a customer. To be made on any thread; takes time when it is drafted. */
    Supplier<Plan> of(String customer) {
        Plan running = session.model().plan();
        return draft().<Supplier<Plan>>map(snapshot -> () -> snapshot.of(customer))
                .orElse(() -> running);
    }

    Optional<String> customerOf(ElementKey element) {
        return draft().map(snapshot -> snapshot.customerOf(element)).orElseGet(() -> {
            Plan plan = session.model().plan();
            return switch (element.kind()) {
                case "asset" -> plan.customerOfAsset(element.id()).map(Customer::id);
                case "customer" -> plan.customer(element.id()).map(Customer::id);
                default -> Optional.empty();
            };
        });
    }

    void dispose() {
        if (drafts != null) {
            drafts.removeListener(changed);
        }
    }
}

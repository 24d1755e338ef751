package org.yagura.ui.author.internal.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Plan;
import org.yagura.model.DraftPlan;
import org.yagura.model.Elements;
import org.yagura.ui.DraftedPlans;

/** The room's draft as plans, for views outside of the room. */
final class Drafted implements DraftedPlans, Workroom.Listener {
    private final Workroom room;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private WorkingDraft draft;

    private record Moment(Elements elements, Plan running) implements Snapshot {
        @Override
        public Plan of(String customer) {
            return DraftPlan.of(elements, customer, running);
        }

        @Override
        public Optional<String> customerOf(ElementKey element) {
            return elements.around(element, "customer")
                    .map(customer -> customer.key().id());
        }
    }

    Drafted(Workroom room) {
        this.room = room;
        room.addListener(this);
        room.whenReady(ready -> {
            draft = ready;
            tell();
        });
    }

    @Override
    public Optional<Snapshot> now() {
        return Optional.ofNullable(draft)
                .map(ready -> new Moment(ready.now(), room.session().model().plan()));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void addListener(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public void removeListener(Runnable changed) {
        listeners.remove(changed);
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        tell();
    }

    @Override
    public void checked() {
        // what is wrong with a draft does not show in plans
    }

    @Override
    public void kept() {
        tell();
    }
}

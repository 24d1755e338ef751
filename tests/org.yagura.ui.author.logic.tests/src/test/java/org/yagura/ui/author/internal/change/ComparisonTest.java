package org.yagura.ui.author.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.model.ElementsHead;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Engagement;
import org.yagura.twins.MemoryPlanShelf;
import org.yagura.ui.author.internal.change.Comparison.Entry;
import org.yagura.ui.author.internal.change.Comparison.With;
import org.yagura.ui.author.internal.draft.Heads;
import org.yagura.ui.author.internal.draft.WorkingDraft;

class ComparisonTest {
    private final MemoryPlanShelf shelf = new MemoryPlanShelf();
    private ElementsHead head = Heads.head();
    private final PlanElement first = head.element(Heads.DB).orElseThrow();
    private final WorkingDraft draft;

    /** Three revisions: all; the host's owner; the host's system and the engagement's name. And a draft upon the last. */
    ComparisonTest() {
        put(head.elements().stream()
                .map(element -> new ElementChange(element.key(), null, element))
                .toList());
        publish(next -> Heads.edit(next, Heads.DB, Asset.class, db -> db.setOwner("二版")));
        publish(next -> {
            Heads.edit(next, Heads.DB, Asset.class, db -> db.setOs("Linux"));
            Heads.edit(next, Heads.CORE, Engagement.class, core -> core.setName("三版"));
        });
        draft = new WorkingDraft(head);
        Heads.edit(draft, Heads.CORE, Engagement.class, core -> core.setName("勘定系"));
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setVendor("下書き"));
    }

    private void put(List<ElementChange> changes) {
        shelf.put(
                        shelf.latest().map(Revision::number).orElse(0L),
                        changes,
                        "佐藤",
                        "",
                        Instant.parse("2026-11-27T06:00:00Z"))
                .orElseThrow();
    }

    private void publish(Consumer<WorkingDraft> how) {
        WorkingDraft next = new WorkingDraft(head);
        how.accept(next);
        put(next.changes());
        head = Heads.after(head, next);
    }

    private Comparison of(org.yagura.core.plan.ElementKey key) {
        return new Comparison(shelf, key, head.revision(), head.authored(), draft.changes());
    }

    private Entry centre(long revision) {
        return new Entry(shelf.revisions(revision + 1, 1).getFirst(), null);
    }

    private Entry host(int newest) {
        var step = shelf.history(Heads.DB, 10).get(newest);
        return new Entry(step.revision(), step.change());
    }

    @Test
    void twoRevisionsDifferInWhatWasChangedBetweenWithWhoDidItLast() {
        Comparison.Shown shown = of(null).between(centre(1), centre(3));
        assertThat(shown.changes()).extracting(ElementChange::key).containsExactly(Heads.DB, Heads.CORE);
        assertThat(shown.changes().getFirst().before()).isEqualTo(first);
        assertThat(shown.changes().getFirst().after())
                .isEqualTo(head.element(Heads.DB).orElseThrow());
        assertThat(shown.by().get(Heads.DB).number()).isEqualTo(3);
    }

    @Test
    void aRevisionIsShownAsWhatItChangedAndAgainstWhatRuns() {
        assertThat(of(null).read(centre(2), With.BEFORE).changes())
                .extracting(ElementChange::key)
                .containsExactly(Heads.DB);
        assertThat(of(null).read(centre(2), With.NOW).changes())
                .extracting(ElementChange::key)
                .containsExactly(Heads.DB, Heads.CORE);
        assertThat(of(null).read(centre(3), With.NOW).changes()).isEmpty();
    }

    @Test
    void againstTheDraftWhatTheDraftTakesBackIsNoDifference() {
        assertThat(of(null).read(centre(2), With.DRAFT).changes())
                .as("the engagement is called as it was in the second")
                .extracting(ElementChange::key)
                .containsExactly(Heads.DB);
        assertThat(of(null).read(centre(2), With.DRAFT).by())
                .as("changed last by the draft")
                .isEmpty();
    }

    @Test
    void ofOneElementEveryComparisonIsOfItAlone() {
        Comparison host = of(Heads.DB);
        assertThat(host.read(host(1), With.NOW).changes())
                .containsExactly(new ElementChange(
                        Heads.DB,
                        host(1).change().after(),
                        head.element(Heads.DB).orElseThrow()));
        assertThat(host.read(host(0), With.NOW).changes()).isEmpty();
        assertThat(host.read(host(0), With.DRAFT).changes().getFirst().after())
                .isEqualTo(draft.now().get(Heads.DB).orElseThrow());
        assertThat(host.between(host(2), host(0)).changes().getFirst().before()).isEqualTo(first);
    }

    @Test
    void allThatWasThereIsShownAsItWas() {
        assertThat(of(Heads.DB).read(host(2), With.NOTHING).whole()).containsExactly(first);
        assertThat(of(null).read(centre(1), With.NOTHING).whole())
                .containsExactlyInAnyOrderElementsOf(Heads.head().elements());
    }
}

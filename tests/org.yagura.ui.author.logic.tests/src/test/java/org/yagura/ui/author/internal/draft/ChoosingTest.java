package org.yagura.ui.author.internal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead.Outcome;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.core.port.PlanShelf.Step;
import org.yagura.model.Conflict;
import org.yagura.model.Conflict.Side;
import org.yagura.model.ElementsHead;
import org.yagura.model.Rebasing;
import org.yagura.model.centre.Asset;
import org.yagura.twins.MemoryPlanShelf;

class ChoosingTest {
    private static final Instant T = Instant.parse("2026-11-27T06:00:00Z");

    private final MemoryPlanShelf shelf = new MemoryPlanShelf();
    private final Choosing choosing = new Choosing();
    private ElementsHead head = Heads.head();

    ChoosingTest() {
        put(
                head.elements().stream()
                        .map(element -> new ElementChange(element.key(), null, element))
                        .toList(),
                "初版");
    }

    private void put(List<ElementChange> changes, String why) {
        shelf.put(shelf.latest().map(Revision::number).orElse(0L), changes, "彼", why, T)
                .orElseThrow();
    }

    private List<ElementChange> mine() {
        WorkingDraft draft = new WorkingDraft(head);
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("私"));
        return draft.changes();
    }

    private void theirs(String why, java.util.function.Consumer<WorkingDraft> how) {
        WorkingDraft draft = new WorkingDraft(head);
        how.accept(draft);
        put(draft.changes(), why);
        head = Heads.after(head, draft);
    }

    private List<Conflict> conflicts(List<ElementChange> changes) {
        return Rebasing.conflicts(head.authored(), changes);
    }

    @Test
    void theRevisionIsTheLastThatMadeTheValueWhatItIs() {
        List<ElementChange> mine = mine();
        theirs("担当", draft -> Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("彼")));
        theirs("OS", draft -> Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOs("Linux")));
        List<Conflict> conflicts = conflicts(mine);
        assertThat(conflicts).hasSize(1);
        assertThat(Choosing.revisions(conflicts, shelf).get(conflicts.getFirst()))
                .isEqualTo(new Revision(2, "彼", "担当", T, 1));
    }

    @Test
    void whatIsKeptThoughOthersRemovedItComesBackWithWhatWasRemovedWithIt() {
        List<ElementChange> mine = mine();
        theirs("解約", draft -> draft.remove("remove", List.of(Heads.BANK)));
        List<Conflict> conflicts = conflicts(mine);
        assertThat(choosing.open(conflicts)).isEqualTo(1);
        conflicts.forEach(conflict -> choosing.choose(conflict, Side.MINE));
        assertThat(choosing.open(conflicts)).isZero();
        List<ElementChange> settled = choosing.settle(head.authored(), mine, shelf);
        assertThat(settled)
                .extracting(ElementChange::key)
                .containsExactlyInAnyOrder(Heads.BANK, Heads.CORE, Heads.DB, Heads.SQL);
        assertThat(settled).allSatisfy(change -> assertThat(change.before()).isNull());
        assertThat(conflicts(settled)).isEmpty();
    }

    @Test
    void andGoesWhenTheirsIsChosen() {
        List<ElementChange> mine = mine();
        theirs("解約", draft -> draft.remove("remove", List.of(Heads.BANK)));
        conflicts(mine).forEach(conflict -> choosing.choose(conflict, Side.THEIRS));
        assertThat(choosing.settle(head.authored(), mine, shelf)).isEmpty();
    }

    @Test
    void anElementThatComesBackBringsWhatIsGoneAroundItAndNothingElse() {
        List<PlanElement> gone = new ArrayList<>(head.elements());
        WorkingDraft draft = new WorkingDraft(head);
        draft.remove("remove", List.of(Heads.CORE));
        PlanElement back = head.element(Heads.DB).orElseThrow();
        assertThat(Restoring.whole(back, draft.now(), gone))
                .extracting(PlanElement::key)
                .containsExactly(Heads.CORE, Heads.DB, Heads.SQL)
                .doesNotContain(new ElementKey("asset", "sw"));
    }

    @Test
    void aDraftWithWhatCameBackIsPublishedAfterChoosing() {
        WorkingDraft draft = new WorkingDraft(head);
        ElementKey switchKey = new ElementKey("asset", "sw");
        Heads.edit(draft, switchKey, Asset.class, sw -> sw.setOwner("私"));
        List<ElementChange> mine = draft.changes();
        theirs("撤去", other -> {
            Heads.edit(other, Heads.DB, Asset.class, db -> db.getDependsOn().clear());
            other.remove("remove", List.of(switchKey));
        });
        conflicts(mine).forEach(conflict -> choosing.choose(conflict, Side.MINE));
        Outcome outcome = head.change(choosing.settle(head.authored(), mine, shelf));
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Outcome.Accepted) outcome).head().element(switchKey))
                .contains(mine.getFirst().after());
    }

    @Test
    void whoChangedSomethingElseOfTheElementIsNotNamed() {
        List<ElementChange> mine = mine();
        theirs("担当", draft -> Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("彼")));
        Conflict conflict = conflicts(mine).getFirst();
        List<Step> history = shelf.history(Heads.DB, 10);
        assertThat(Choosing.revision(conflict, history.subList(1, 1))).isEmpty();
        assertThat(Choosing.revision(conflict, history)).map(Revision::number).contains(2L);
    }
}

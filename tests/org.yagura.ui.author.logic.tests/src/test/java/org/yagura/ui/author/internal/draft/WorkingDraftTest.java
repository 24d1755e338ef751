package org.yagura.ui.author.internal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead.Outcome;
import org.yagura.model.ElementForm;
import org.yagura.model.ElementsHead;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Engagement;

class WorkingDraftTest {
    private final ElementsHead head = Heads.head();
    private final WorkingDraft draft = new WorkingDraft(head);

    private String address() {
        return ((Asset) ElementForm.decode(draft.now().get(Heads.DB).orElseThrow())).getAddress();
    }

    @Test
    void anEditIsInTheDraftAndNotInWhatIsPublished() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setAddress("10.0.0.9"));
        assertThat(address()).isEqualTo("10.0.0.9");
        assertThat(head.element(Heads.DB).orElseThrow().content()).contains("10.0.0.2");
        assertThat(draft.changes()).extracting(ElementChange::key).containsExactly(Heads.DB);
    }

    @Test
    void whatIsTypedBackIsNoChange() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setAddress("10.0.0.9"));
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setAddress("10.0.0.2"));
        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.canUndo()).isTrue();
        draft.undo();
        assertThat(address()).isEqualTo("10.0.0.9");
    }

    @Test
    void everyStepIsTakenBackAndDoneAgainInOrder() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setAddress("10.0.0.8"));
        Heads.edit(draft, Heads.CORE, Engagement.class, core -> core.setName("新"));
        draft.remove("remove", List.of(Heads.DB));
        assertThat(draft.now().has(Heads.SQL)).isFalse();
        draft.undo();
        assertThat(draft.now().has(Heads.SQL)).isTrue();
        draft.undo();
        draft.undo();
        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.canUndo()).isFalse();
        draft.redo();
        draft.redo();
        draft.redo();
        assertThat(draft.now().has(Heads.DB)).isFalse();
        assertThat(draft.now().in(Heads.CORE)).hasSize(1);
    }

    @Test
    void removingTakesWhatStandsInIt() {
        draft.remove("remove", List.of(Heads.BANK));
        assertThat(draft.now().all())
                .extracting(PlanElement::key)
                .containsExactlyInAnyOrder(new ElementKey("centre", "centre"), new ElementKey("customer", "shop"));
        draft.undo();
        assertThat(draft.now().all()).containsExactlyInAnyOrderElementsOf(head.elements());
    }

    @Test
    void anEditOfManyIsOneStep() {
        List<PlanElement> both = List.of(
                Heads.with(draft, Heads.DB, Asset.class, a -> a.setOwner("第一運用")),
                Heads.with(draft, new ElementKey("asset", "sw"), Asset.class, a -> a.setOwner("第一運用")));
        draft.put("owner", both);
        assertThat(draft.changes()).hasSize(2);
        draft.undo();
        assertThat(draft.isEmpty()).isTrue();
    }

    @Test
    void listenersHearWhatBecameOtherwise() {
        List<Set<ElementKey>> heard = new ArrayList<>();
        draft.addListener(heard::add);
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("x"));
        draft.undo();
        assertThat(heard).containsExactly(Set.of(Heads.DB), Set.of(Heads.DB));
    }

    @Test
    void whatWasPublishedIsNoChangeAnyMoreAndTheRestStays() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("x"));
        WorkingDraft theirs = new WorkingDraft(head);
        Heads.edit(theirs, Heads.CORE, Engagement.class, core -> core.setName("他人の名"));
        draft.rebase(Heads.after(head, theirs));
        assertThat(draft.changes()).extracting(ElementChange::key).containsExactly(Heads.DB);
        assertThat(((Engagement) ElementForm.decode(draft.now().get(Heads.CORE).orElseThrow())).getName())
                .isEqualTo("他人の名");
        draft.rebase(Heads.after(draft.base(), draft));
        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.base().revision()).isEqualTo(3);
    }

    @Test
    void whatSomebodyElseChangedOfTheSameElementIsMergedWhenItIsPublished() {
        Heads.edit(draft, Heads.CORE, Engagement.class, core -> core.setImpact("止まる"));
        WorkingDraft theirs = new WorkingDraft(head);
        Heads.edit(theirs, Heads.CORE, Engagement.class, core -> core.setName("他人の名"));
        draft.rebase(Heads.after(head, theirs));
        Outcome.Accepted merged = (Outcome.Accepted) draft.base().change(draft.changes());
        Engagement core = (Engagement)
                ElementForm.decode(merged.head().element(Heads.CORE).orElseThrow());
        assertThat(core.getName()).isEqualTo("他人の名");
        assertThat(core.getImpact()).isEqualTo("止まる");
    }

    @Test
    void storedChangesAreContinuedWith() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("x"));
        WorkingDraft later = new WorkingDraft(head);
        later.load(draft.changes());
        assertThat(later.changes()).isEqualTo(draft.changes());
        assertThat(later.now().get(Heads.DB)).isEqualTo(draft.now().get(Heads.DB));
    }

    @Test
    void discardingIsAStepToo() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("x"));
        PlanElement added = new PlanElement(new ElementKey("vendor", "v"), null, 1, "{\"name\":\"V\"}");
        draft.put("new", List.of(added));
        draft.revert("discard", draft.changes().stream().map(ElementChange::key).toList());
        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.now().has(added.key())).isFalse();
        draft.undo();
        assertThat(draft.changes()).hasSize(2);
    }
}

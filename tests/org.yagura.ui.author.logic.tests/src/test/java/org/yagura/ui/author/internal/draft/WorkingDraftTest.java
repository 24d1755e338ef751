package org.yagura.ui.author.internal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead.Outcome;
import org.yagura.model.Conflict.Side;
import org.yagura.model.ElementForm;
import org.yagura.model.ElementsHead;
import org.yagura.model.Rebasing;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Engagement;
import org.yagura.ui.author.internal.draft.WorkingDraft.Rebased;

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
        follow(Heads.after(head, theirs));
        assertThat(draft.changes()).extracting(ElementChange::key).containsExactly(Heads.DB);
        assertThat(((Engagement) ElementForm.decode(draft.now().get(Heads.CORE).orElseThrow())).getName())
                .isEqualTo("他人の名");
        follow(Heads.after(draft.base(), draft));
        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.base().revision()).isEqualTo(3);
    }

    @Test
    void whatSomebodyElseChangedOfTheSameElementIsMergedWhenItIsPublished() {
        Heads.edit(draft, Heads.CORE, Engagement.class, core -> core.setImpact("止まる"));
        WorkingDraft theirs = new WorkingDraft(head);
        Heads.edit(theirs, Heads.CORE, Engagement.class, core -> core.setName("他人の名"));
        follow(Heads.after(head, theirs));
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
        later.load(Rebased.of(head, draft.changes()));
        assertThat(later.changes()).isEqualTo(draft.changes());
        assertThat(later.now().get(Heads.DB)).isEqualTo(draft.now().get(Heads.DB));
    }

    private void follow(ElementsHead next) {
        draft.rebase(Rebased.of(next, draft.changes()));
    }

    private ElementsHead published(Consumer<Asset> theirs) {
        WorkingDraft other = new WorkingDraft(draft.base());
        Heads.edit(other, Heads.DB, Asset.class, theirs);
        return Heads.after(draft.base(), other);
    }

    private Asset db() {
        return (Asset) ElementForm.decode(draft.now().get(Heads.DB).orElseThrow());
    }

    @Test
    void whatOthersPublishedOfOtherValuesIsSeenAtOnceAndTheDifferenceIsOnlyMine() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("私"));
        ElementsHead next = published(db -> db.setOs("Linux"));
        follow(next);
        assertThat(db().getOs()).isEqualTo("Linux");
        assertThat(db().getOwner()).isEqualTo("私");
        assertThat(draft.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.before())
                        .isEqualTo(next.element(Heads.DB).orElseThrow()));
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner(""));
        assertThat(draft.isEmpty()).as("typed back").isTrue();
        assertThat(draft.now().get(Heads.DB)).isEqualTo(next.element(Heads.DB));
    }

    @Test
    void takingBackWhatSomebodyElseChangedTooShowsWhatIsPublished() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("私"));
        ElementsHead next = published(db -> db.setOwner("彼"));
        follow(next);
        assertThat(db().getOwner()).as("until somebody chooses").isEqualTo("私");
        draft.revert("revert", List.of(Heads.DB));
        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.now().get(Heads.DB)).isEqualTo(next.element(Heads.DB));
        draft.undo();
        assertThat(db().getOwner()).isEqualTo("私");
        assertThat(Rebasing.conflicts(next.authored(), draft.changes())).hasSize(1);
    }

    @Test
    void aValueThatIsPutBackToWhatItWasIsAsSomebodyElsePublishedIt() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> {
            db.setOwner("私");
            db.setVendor("NEC");
        });
        follow(published(db -> db.setOwner("彼")));
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner(""));
        assertThat(db().getOwner()).isEqualTo("彼");
        assertThat(db().getVendor()).isEqualTo("NEC");
        assertThat(Rebasing.conflicts(draft.base().authored(), draft.changes())).isEmpty();
    }

    @Test
    void whatWasChosenIsOneStepThatCanBeTakenBack() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> {
            db.setOwner("私");
            db.setOs("BSD");
        });
        follow(published(db -> {
            db.setOwner("彼");
            db.setOs("Linux");
        }));
        List<ElementChange> before = draft.changes();
        draft.replace(
                "choose",
                Rebasing.settle(
                        draft.base().authored(),
                        before,
                        conflict -> conflict.feature().equals("os") ? Side.MINE : Side.THEIRS));
        assertThat(Rebasing.conflicts(draft.base().authored(), draft.changes())).isEmpty();
        assertThat(db().getOwner()).isEqualTo("彼");
        assertThat(db().getOs()).isEqualTo("BSD");
        ElementsHead after = Heads.after(draft.base(), draft);
        assertThat(after.element(Heads.DB)).isEqualTo(draft.now().get(Heads.DB));
        draft.undo();
        assertThat(draft.changes()).isEqualTo(before);
        assertThat(db().getOwner()).isEqualTo("私");
        draft.redo();
        assertThat(db().getOwner()).isEqualTo("彼");
    }

    @Test
    void stepsCanBeUndoneAfterOthersPublishedSomethingElse() {
        Heads.edit(draft, Heads.CORE, Engagement.class, core -> core.setName("新"));
        follow(published(db -> db.setOwner("彼")));
        assertThat(draft.canUndo()).isTrue();
        draft.undo();
        assertThat(draft.isEmpty()).isTrue();
        draft.redo();
        follow(published(db -> db.setOwner("別")));
        WorkingDraft theirs = new WorkingDraft(draft.base());
        Heads.edit(theirs, Heads.CORE, Engagement.class, core -> core.setImpact("止まる"));
        follow(Heads.after(draft.base(), theirs));
        assertThat(draft.canUndo()).as("what a step touched is another now").isFalse();
        assertThat(draft.changes()).hasSize(1);
    }

    @Test
    void whatIsEditedWhileItIsPublishedGoesOnFromThat() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("一"));
        Heads.edit(draft, Heads.CORE, Engagement.class, core -> core.setName("新"));
        List<ElementChange> handed = draft.changes();
        ElementsHead next = Heads.after(draft.base(), draft);
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("二"));
        draft.rebase(Rebased.of(next, WorkingDraft.without(draft.changes(), handed)));
        assertThat(draft.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(next.element(Heads.DB).orElseThrow());
            assertThat(((Asset) ElementForm.decode(change.after())).getOwner()).isEqualTo("二");
        });
    }

    @Test
    void whatIPublishedIsNoConflictWithWhatSomebodyMadeOfItRightAfter() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("一"));
        List<ElementChange> handed = draft.changes();
        WorkingDraft theirs = new WorkingDraft(Heads.after(draft.base(), draft));
        Heads.edit(theirs, Heads.DB, Asset.class, db -> db.setOwner("彼"));
        ElementsHead next = Heads.after(theirs.base(), theirs);
        draft.rebase(Rebased.of(next, WorkingDraft.without(draft.changes(), handed)));
        assertThat(draft.isEmpty()).isTrue();
        assertThat(db().getOwner()).isEqualTo("彼");
    }

    @Test
    void anotherDraftIsLoadedWithoutTheStepsOfTheOneBefore() {
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setOwner("x"));
        long edition = draft.edition();
        draft.load(Rebased.of(head, List.of()));
        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.canUndo()).isFalse();
        assertThat(draft.edition()).isGreaterThan(edition);
        assertThat(draft.now().all()).containsExactlyInAnyOrderElementsOf(head.elements());
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

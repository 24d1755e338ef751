package org.yagura.ui.author.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Schema;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Customer;
import org.yagura.ui.author.internal.draft.Heads;
import org.yagura.ui.author.internal.draft.WorkingDraft;

class RegisterTest {
    private final Register assets = fresh();

    private static Register fresh() {
        return Register.of(Schema.kind("asset"), Heads.head().authored(), null);
    }

    private List<String> found(String typed) {
        return found(assets, typed);
    }

    private static List<String> found(Register register, String typed) {
        return register.search(typed, () -> false).stream()
                .map(PlanElement::key)
                .map(key -> key.id())
                .toList();
    }

    @Test
    void everyWordHasToBeInTheElementOrInWhatItStandsIn() {
        assertThat(found("")).containsExactly("sw", "db");
        assertThat(found("10.0.0")).containsExactly("sw", "db");
        assertThat(found("bank 勘定系db")).containsExactly("db");
        assertThat(found("SWITCH")).containsExactly("sw");
        assertThat(found("shop")).isEmpty();
    }

    @Test
    void namesOfWhatItStandsInAreSearchedAndNamesOfValuesAreNot() {
        assertThat(found("A銀行")).containsExactly("sw", "db");
        assertThat(found("address")).isEmpty();
        assertThat(found("銀")).containsExactly("sw", "db");
        assertThat(found("釀")).as("a letter whose bytes begin alike").isEmpty();
    }

    @Test
    void widthAndCaseOfLettersDoNotMatter() {
        assertThat(found("勘定系ＤＢ")).containsExactly("db");
    }

    @Test
    void whoTypesOnOrTakesLettersBackFindsTheSameAsWhoTypesItAtOnce() {
        for (String typed : new String[] {"b", "bank", "bank s", "bank sw", "bank", "", "sw", "swx", "sw"}) {
            assertThat(assets.search(typed, () -> false)).as(typed).isEqualTo(fresh().search(typed, () -> false));
        }
    }

    @Test
    void whatWasGivenUpIsNotTakenForWhatIsFound() {
        assertThat(assets.search("s", () -> true)).isEmpty();
        assertThat(found("switch")).containsExactly("sw");
    }

    @Test
    void whatIsNotWantedAnyMoreIsGivenUp() {
        assertThat(assets.search("db", () -> true)).isEmpty();
    }

    @Test
    void whatBecameOtherwiseIsFoundByWhatItSaysNow() {
        WorkingDraft draft = new WorkingDraft(Heads.head());
        Register before = Register.of(Schema.kind("asset"), draft.now(), null).prepare();
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setName("為替DB"));
        Register after = Register.of(Schema.kind("asset"), draft.now(), before);
        assertThat(found(after, "為替")).containsExactly("db");
        assertThat(found(after, "勘定系db")).isEmpty();
        assertThat(found(after, "A銀行")).containsExactly("sw", "db");
    }

    @Test
    void whatStandsInSomethingThatIsCalledOtherwiseIsFoundByItsNewName() {
        WorkingDraft draft = new WorkingDraft(Heads.head());
        Register before = Register.of(Schema.kind("asset"), draft.now(), null).prepare();
        Heads.edit(draft, Heads.BANK, Customer.class, bank -> bank.setName("B信金"));
        Register between = Register.of(Schema.kind("asset"), draft.now(), before);
        Heads.edit(draft, Heads.DB, Asset.class, db -> db.setName("為替DB"));
        Register after = Register.of(Schema.kind("asset"), draft.now(), between);
        assertThat(found(after, "B信金")).containsExactly("sw", "db");
        assertThat(found(after, "A銀行")).isEmpty();
        assertThat(found(after, "為替 信金")).containsExactly("db");
    }
}

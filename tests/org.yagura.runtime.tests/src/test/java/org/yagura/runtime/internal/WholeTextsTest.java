package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanModel;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.Storage.HomeUnusable;
import org.yagura.twins.FakeClock;
import org.yagura.twins.LinePlanModel;
import org.yagura.twins.MemoryPlanShelf;

/** Homes of versions that stored each revision as a text. */
class WholeTextsTest {
    private final PlanModel model = new LinePlanModel();
    private final MemoryPlanShelf shelf = new MemoryPlanShelf();

    private void older(String text) {
        shelf.putText(text, "佐藤", "import", FakeClock.START);
    }

    private PlanDesk open() {
        return PlanDesk.open(model, shelf, () -> FakeClock.START, (_, _) -> {});
    }

    private List<String> changed(long revision) {
        return shelf.changes(revision).stream().map(WholeTextsTest::said).toList();
    }

    private static String said(ElementChange change) {
        return change.key().id() + " " + (change.before() == null ? "+" : change.after() == null ? "-" : "~");
    }

    private List<String> read(long revision) {
        List<String> contents = new ArrayList<>();
        shelf.read(revision, element -> contents.add(element.content()));
        return contents;
    }

    @Test
    void everyRevisionBecomesWhatItChanged() {
        older("customer:bank - A\ncustomer:port - P\n");
        older("customer:bank - B\ncustomer:port - P\ncustomer:shop - S\n");
        older("customer:bank - B\n");
        PlanDesk desk = open();
        assertThat(changed(1)).containsExactlyInAnyOrder("bank +", "port +");
        assertThat(changed(2)).containsExactlyInAnyOrder("bank ~", "shop +");
        assertThat(changed(3)).containsExactlyInAnyOrder("port -", "shop -");
        assertThat(read(1)).containsExactlyInAnyOrder("A", "P");
        assertThat(desk.head().revision()).isEqualTo(3);
        assertThat(desk.head().elements()).extracting(PlanElement::content).containsExactly("B");
        assertThat(shelf.unconverted()).isEmpty();
    }

    @Test
    void whatWasPublishedOnTopOfOldRevisionsIsTheNext() {
        older("customer:bank - A\n");
        PlanDesk desk = open();
        PlanElement shop = new PlanElement(new ElementKey("customer", "shop"), null, 9, "S");
        desk.publish(List.of(new ElementChange(shop.key(), null, shop)), "佐藤", "", () -> true);
        assertThat(open().head().revision()).isEqualTo(2);
        assertThat(read(2)).containsExactlyInAnyOrder("A", "S");
    }

    @Test
    void aProcessThatEndedInBetweenGoesOn() {
        older("customer:bank - A\n");
        older("customer:bank - B\ncustomer:port - P\n");
        older("customer:port - P2\n");
        PlanElement bank = new PlanElement(new ElementKey("customer", "bank"), null, 1_000, "A");
        shelf.convert(1, List.of(new ElementChange(bank.key(), null, bank)));
        PlanDesk desk = open();
        assertThat(changed(1)).containsExactly("bank +");
        assertThat(changed(2)).containsExactlyInAnyOrder("bank ~", "port +");
        assertThat(changed(3)).containsExactlyInAnyOrder("bank -", "port ~");
        assertThat(desk.head().elements()).extracting(PlanElement::content).containsExactly("P2");
    }

    @Test
    void anOldTextThatCannotBeReadCountsAsNoChange() {
        older("customer:bank - A\n");
        older("rubbish\n");
        older("customer:bank - A\ncustomer:port - P\n");
        open();
        assertThat(changed(2)).isEmpty();
        assertThat(changed(3)).containsExactly("port +");
        assertThat(read(2)).containsExactly("A");
    }

    @Test
    void aLatestTextThatCannotBeReadIsForTheVersionThatWroteIt() {
        older("customer:bank - A\n");
        older("rubbish\n");
        for (int opened = 0; opened < 2; opened++) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(HomeUnusable.class)
                    .hasMessageContaining("revision 2:1: not an element: rubbish");
        }
        assertThat(shelf.unconverted()).map(PlanShelf.WholeText::number).contains(2L);
    }
}

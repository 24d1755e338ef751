package org.yagura.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

class PlanFormTest {
    private static final ElementKey BANK = new ElementKey("customer", "bank");
    private static final PlanElement BEFORE = new PlanElement(BANK, null, -1, "{\"name\":\"A銀行\"}");
    private static final PlanElement AFTER = new PlanElement(BANK, new ElementKey("group", "g/1"), Long.MAX_VALUE, "");

    @Test
    void changesComeBackAsTheyWere() throws SQLException {
        List<PlacedChange> changes = PlacedChange.inOrder(List.of(
                new ElementChange(BANK, BEFORE, AFTER),
                new ElementChange(BANK, null, BEFORE),
                new ElementChange(BANK, AFTER, null)));
        assertThat(PlanForm.changes(PlanForm.changes(changes))).isEqualTo(changes);
        assertThat(PlanForm.changes(PlanForm.changes(List.of()))).isEmpty();
    }

    @Test
    void elementsComeBackAsTheyWere() throws SQLException {
        assertThat(PlanForm.elements(PlanForm.elements(List.of(BEFORE, AFTER)))).containsExactly(BEFORE, AFTER);
    }

    @Test
    void whatIsOfANewerFormOrDamagedIsNotGuessedAt() {
        byte[] bytes = PlanForm.elements(List.of(BEFORE));
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
        assertThatThrownBy(() -> PlanForm.elements(cut)).isInstanceOf(SQLException.class);
        bytes[0] = 2;
        assertThatThrownBy(() -> PlanForm.elements(bytes)).hasMessageContaining("version 2");
    }

    /** What is stored stands in these buckets: other numbers would lose it. */
    @Test
    void bucketsAreTheSameForGood() {
        assertThat(PlacedChange.bucket(BANK)).isEqualTo(2673);
        assertThat(PlacedChange.bucket(new ElementKey("monitor", "監視/1"))).isEqualTo(1863);
    }
}

package org.yagura.ui.supervise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.ui.supervise.internal.Sample.PLAN;
import static org.yagura.ui.supervise.internal.Sample.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertState;

class CustomerStateTest {
    @Test
    void everyCustomerIsThereWithItsAssets() {
        List<CustomerState> states = CustomerState.of(PLAN, List.of());
        assertThat(states.stream().map(CustomerState::name)).containsExactly("bank inc.", "shop inc.", "idle inc.");
        assertThat(states.stream().map(CustomerState::assets)).containsExactly(3, 2, 1);
        assertThat(states).allMatch(state -> state.worst() == null);
    }

    @Test
    void theWorstThatSpeaksIsTheState() {
        CustomerState bank = CustomerState.of(
                        PLAN,
                        List.of(
                                row("sw", Severity.MINOR, AlertState.UNACKNOWLEDGED, null),
                                row("web", Severity.MAJOR, AlertState.ACKNOWLEDGED, null),
                                row("db", Severity.CRITICAL, AlertState.SUPPRESSED, Sample.behind("sw")),
                                row("db", Severity.CRITICAL, AlertState.RETURNED, null),
                                row("db", Severity.CRITICAL, AlertState.CLEARED, null)))
                .getFirst();
        assertThat(bank.worst()).isEqualTo(Severity.MAJOR);
        assertThat(bank.unacknowledged()).isOne();
        assertThat(bank.acknowledged()).isOne();
        assertThat(bank.unacknowledged(Severity.MAJOR)).isZero();
        assertThat(bank.quiet()).isOne();
        assertThat(bank.returned()).isOne();
    }

    @Test
    void anAlertOfWhatLeftThePlanIsNotHidden() {
        List<CustomerState> states =
                CustomerState.of(PLAN, List.of(row("old", Severity.MAJOR, AlertState.UNACKNOWLEDGED, null)));
        assertThat(states.getLast().name()).isEqualTo("gone inc.");
        assertThat(states.getLast().customer()).isNull();
        assertThat(states.getLast().worst()).isEqualTo(Severity.MAJOR);
    }
}

package org.yagura.ui.operate.internal.deed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.Assign;
import org.yagura.core.command.ReturnToService;
import org.yagura.core.command.Shelve;
import org.yagura.core.command.TakeOutOfService;
import org.yagura.core.command.Unacknowledge;
import org.yagura.core.command.Unshelve;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.operate.internal.Alerts;

class DeedsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant UNTIL = Alerts.NOON.plus(Duration.ofHours(2));

    private final AlertRow fresh = Alerts.alert(1, "db01");
    private final AlertRow taken =
            Alerts.state(Alerts.owner(Alerts.alert(2, "web01"), "sato"), AlertState.ACKNOWLEDGED);

    private static Deeds deeds(AlertRow... rows) {
        return new Deeds(List.of(rows), "tanaka", TOKYO);
    }

    @Test
    void takingBackAnAcknowledgementTakesBackOnlyWhatItChanged() {
        Deed deed = deeds(fresh, taken).acknowledge("");
        assertThat(deed.commands())
                .containsExactly(new Acknowledge(0, List.of(fresh.alert(), taken.alert()), "tanaka", ""));
        assertThat(deed.back()).containsExactly(new Unacknowledge(List.of(fresh.alert()), "tanaka"));
    }

    @Test
    void anAssignmentGoesBackToWhoeverHadIt() {
        Deed deed = deeds(fresh, taken).assign("tanaka");
        assertThat(deed.commands())
                .containsExactly(new Assign(1001, "tanaka", "tanaka"), new Assign(1002, "tanaka", "tanaka"));
        assertThat(deed.back()).containsExactly(new Assign(1001, "", "tanaka"), new Assign(1002, "sato", "tanaka"));
    }

    @Test
    void aShelfIsTakenBackAndGivenAgainAsItWas() {
        assertThat(deeds(fresh).shelve(UNTIL, "disk").commands())
                .containsExactly(new Shelve(List.of(fresh.alert()), UNTIL, "tanaka", "disk"));
        assertThat(deeds(fresh).shelve(UNTIL, "disk").back())
                .containsExactly(new Unshelve(List.of(fresh.alert()), "tanaka"));
        AlertRow shelved = Alerts.quiet(
                fresh, AlertState.SHELVED, new QuietReason(QuietKind.SHELVED, null, null, UNTIL, "sato", "disk"));
        Deed unshelve = deeds(shelved, taken).unshelve();
        assertThat(unshelve.commands()).containsExactly(new Unshelve(List.of(fresh.alert()), "tanaka"));
        assertThat(unshelve.back()).containsExactly(new Shelve(List.of(fresh.alert()), UNTIL, "tanaka", "disk"));
    }

    @Test
    void anAssetIsTakenOutOfServiceOnceHoweverManyOfItsAlertsAreSelected() {
        AlertRow again = Alerts.alert(9, "db01");
        Deed deed = deeds(fresh, again).outOfService(UNTIL, "patches");
        assertThat(deed.commands()).containsExactly(new TakeOutOfService("db01", UNTIL, "tanaka", "patches"));
        assertThat(deed.back()).containsExactly(new ReturnToService("db01", "tanaka"));
    }

    @Test
    void whatDoesNotApplyAsksForNothing() {
        assertThat(deeds(fresh).unshelve().commands()).isEmpty();
        assertThat(deeds(fresh).returnToService().commands()).isEmpty();
        assertThat(deeds(fresh).unacknowledge().commands()).isEmpty();
        assertThat(deeds(fresh).open().commands()).isEmpty();
    }
}

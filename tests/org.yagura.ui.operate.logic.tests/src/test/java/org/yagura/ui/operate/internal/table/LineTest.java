package org.yagura.ui.operate.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.operate.internal.Alerts;
import org.yagura.ui.operate.internal.board.AlertRows;

class LineTest {
    private final AlertRow row = Alerts.alert(1, "a");
    private final Line<AlertRow> line = new Line<>(new AlertRows(() -> Plan.EMPTY), row);

    @Test
    void oneChangeNowAndThenIsNotRestless() {
        line.replace(Alerts.count(row, 2), Alerts.NOON);
        assertThat(line.isRestless()).isFalse();
        line.replace(Alerts.count(row, 3), Alerts.NOON.plusSeconds(60));
        assertThat(line.isRestless()).isFalse();
    }

    @Test
    void oneChangeASecondIsAndItCalmsDownAgain() {
        line.replace(Alerts.count(row, 2), Alerts.NOON);
        line.replace(Alerts.count(row, 3), Alerts.NOON.plusSeconds(1));
        assertThat(line.isRestless()).isTrue();
        line.replace(Alerts.count(row, 4), Alerts.NOON.plusSeconds(61));
        assertThat(line.isRestless()).isFalse();
    }
}

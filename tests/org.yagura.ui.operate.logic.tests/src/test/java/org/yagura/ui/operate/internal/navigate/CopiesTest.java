package org.yagura.ui.operate.internal.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.Plan;
import org.yagura.ui.Csv;
import org.yagura.ui.operate.internal.Alerts;
import org.yagura.ui.operate.internal.board.AlertRows;

class CopiesTest {
    @Test
    void whatASpreadsheetWouldRunIsMadeHarmless() {
        assertThat(Csv.line(List.of("=1+1"))).isEqualTo("'=1+1\r\n");
        assertThat(Csv.line(List.of("-5"))).isEqualTo("'-5\r\n");
        assertThat(Csv.line(List.of("@cmd,x"))).isEqualTo("\"'@cmd,x\"\r\n");
        assertThat(Csv.line(List.of("say \"hi\""))).isEqualTo("\"say \"\"hi\"\"\"\r\n");
        assertThat(Csv.line(List.of("plain"))).isEqualTo("plain\r\n");
    }

    @Test
    void everyColumnStandsInTheCsv() {
        var columns = new AlertRows(() -> Plan.EMPTY).columns();
        String csv = Copies.csv(columns, List.of(Alerts.alert(1, "db01"), Alerts.alert(2, "web,01")));
        String[] lines = csv.split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0].split(",")).hasSize(columns.size());
        assertThat(lines[1]).contains("INC-1001", "db01", "no answer");
        assertThat(lines[2]).contains("\"web,01\"");
    }
}

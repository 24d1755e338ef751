package org.yagura.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.Urgency;
import org.yagura.ui.operate.internal.Alerts;

class RelationsTest {
    private static final int MOST = 12;

    private final Map<UUID, AlertRow> board = new LinkedHashMap<>();
    private final Relations relations = new Relations(board);

    private void put(AlertRow row) {
        relations.changed(board.put(row.alert(), row), row);
    }

    private void drop(AlertRow row) {
        relations.changed(board.remove(row.alert()), null);
    }

    private static AlertRow explainedBy(AlertRow root, AlertRow row) {
        return Alerts.quiet(
                row, AlertState.SUPPRESSED, QuietReason.of(QuietKind.DEPENDENCY, root.alert(), root.assetId(), null));
    }

    @Test
    void whatIsOfOneHostIsRelated() {
        AlertRow one = Alerts.alert(1, "db01");
        AlertRow other = Alerts.alert(2, "db01");
        put(one);
        put(other);
        put(Alerts.alert(3, "web01"));
        assertThat(relations.of(one, MOST)).containsExactly(other);
        drop(other);
        assertThat(relations.of(one, MOST)).isEmpty();
    }

    @Test
    void whatARootExplainsIsRelatedToItAndToOneAnother() {
        AlertRow root = Alerts.alert(1, "router");
        AlertRow first = explainedBy(root, Alerts.alert(2, "db01"));
        AlertRow second = explainedBy(root, Alerts.alert(3, "web01"));
        List.of(root, first, second).forEach(this::put);
        assertThat(relations.of(root, MOST)).containsExactly(first, second);
        assertThat(relations.of(first, MOST)).containsExactly(root, second);
        // the root is gone, what it explained is not
        drop(root);
        assertThat(relations.of(first, MOST)).containsExactly(second);
        put(Alerts.alert(3, "web01"));
        assertThat(relations.of(first, MOST)).isEmpty();
    }

    @Test
    void theMostUrgentComeFirstAndNoMoreThanAsked() {
        AlertRow chosen = Alerts.alert(0, "db01");
        put(chosen);
        List<AlertRow> others = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            AlertRow row = Alerts.severity(Alerts.alert(i, "db01"), Severity.values()[i % Severity.values().length]);
            others.add(row);
            put(row);
        }
        others.sort(Urgency.OF_ROWS);
        assertThat(relations.of(chosen, MOST)).isEqualTo(others.subList(0, MOST));
    }

    @Test
    void aTicketStandsForItsMostUrgentAlert() {
        AlertRow minor = Alerts.severity(Alerts.alert(1, "db01"), Severity.MINOR);
        put(minor);
        assertThat(relations.firstOf(minor.incident())).isEqualTo(minor);
        assertThat(relations.firstOf(77)).isNull();
        drop(minor);
        assertThat(relations.firstOf(minor.incident())).isNull();
    }

    /** Whatever happened before, the answer is what a look at every row would give. */
    @Test
    void whatItSaysIsWhatALookAtAllRowsSays() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            AlertRow row = Alerts.alert(random.nextInt(60), "host" + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> drop(row);
                case 1 -> put(explainedBy(Alerts.alert(random.nextInt(60), "router"), row));
                default -> put(row);
            }
            AlertRow asked = board.getOrDefault(row.alert(), row);
            assertThat(relations.of(asked, MOST))
                    .isEqualTo(board.values().stream()
                            .filter(other -> Relations.areRelated(asked, other))
                            .sorted(Urgency.OF_ROWS)
                            .limit(MOST)
                            .toList());
        }
    }
}

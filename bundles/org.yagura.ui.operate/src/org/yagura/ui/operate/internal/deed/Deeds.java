package org.yagura.ui.operate.internal.deed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.AddNote;
import org.yagura.core.command.Assign;
import org.yagura.core.command.CloseIncident;
import org.yagura.core.command.Command;
import org.yagura.core.command.OpenIncident;
import org.yagura.core.command.ReturnToService;
import org.yagura.core.command.Shelve;
import org.yagura.core.command.TakeOutOfService;
import org.yagura.core.command.Unacknowledge;
import org.yagura.core.command.Unshelve;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;

/** What can be done to the selected rows, as commands for the centre and what takes them back. Knows no widget. */
public final class Deeds {
    private final List<AlertRow> alerts = new ArrayList<>();
    private final List<IncidentRow> incidents = new ArrayList<>();
    private final String me;
    private final ZoneId zone;

    /**
     * @param rows rows of the board and of the incident list; anything else is passed over
     * @param me the person's name as it shall stand in timelines
     */
    public Deeds(List<?> rows, String me, ZoneId zone) {
        this.me = me;
        this.zone = zone;
        for (Object row : rows) {
            switch (row) {
                case AlertRow alert -> alerts.add(alert);
                case IncidentRow incident -> incidents.add(incident);
                default -> {
                    // not something that is acted upon
                }
            }
        }
    }

    /** The tickets of the rows. */
    Set<Long> numbers() {
        Set<Long> numbers = new LinkedHashSet<>();
        alerts.stream().map(AlertRow::incident).filter(number -> number != 0).forEach(numbers::add);
        incidents.forEach(incident -> numbers.add(incident.number()));
        return numbers;
    }

    /** The tickets as a person reads them. */
    String numbersAsText() {
        return String.join(", ", numbers().stream().map(Words::number).toList());
    }

    boolean hasAlerts() {
        return !alerts.isEmpty();
    }

    /** What is selected, in a few words: the one host and condition, or how many. */
    String subject() {
        if (alerts.size() == 1) {
            return alerts.getFirst().asset() + ": " + Words.of(alerts.getFirst().condition());
        }
        return alerts.isEmpty() ? numbersAsText() : Words.fill(Messages.deed_alerts, alerts.size());
    }

    /** The assets of the alerts, by id with their names. */
    Map<String, String> assets() {
        Map<String, String> assets = new LinkedHashMap<>();
        alerts.forEach(alert -> assets.put(alert.assetId(), alert.asset()));
        return assets;
    }

    private static List<UUID> ids(List<AlertRow> rows) {
        return rows.stream().map(AlertRow::alert).toList();
    }

    Deed acknowledge(String note) {
        String label = Words.fill(Messages.did_acknowledge, subject());
        if (alerts.isEmpty()) {
            List<Command> commands = new ArrayList<>();
            numbers().forEach(number -> commands.add(new Acknowledge(number, List.of(), me, note)));
            return new Deed(label, commands, List.of());
        }
        List<AlertRow> fresh =
                alerts.stream().filter(row -> row.acknowledgedBy().isEmpty()).toList();
        List<Command> back = fresh.isEmpty() ? List.of() : List.of(new Unacknowledge(ids(fresh), me));
        return new Deed(label, List.of(new Acknowledge(0, ids(alerts), me, note)), back);
    }

    Deed unacknowledge() {
        List<AlertRow> taken =
                alerts.stream().filter(row -> !row.acknowledgedBy().isEmpty()).toList();
        List<Command> commands = taken.isEmpty() ? List.of() : List.of(new Unacknowledge(ids(taken), me));
        List<Command> back = taken.isEmpty() ? List.of() : List.of(new Acknowledge(0, ids(taken), me, ""));
        return new Deed(Words.fill(Messages.did_unacknowledge, subject()), commands, back);
    }

    /** @param to empty puts it back */
    Deed assign(String to) {
        Map<Long, String> owners = new LinkedHashMap<>();
        alerts.stream().filter(row -> row.incident() != 0).forEach(row -> owners.put(row.incident(), row.owner()));
        incidents.forEach(row -> owners.put(row.number(), row.owner()));
        List<Command> commands = new ArrayList<>();
        List<Command> back = new ArrayList<>();
        owners.forEach((number, before) -> {
            commands.add(new Assign(number, to, me));
            back.add(new Assign(number, before, me));
        });
        String label = to.isEmpty()
                ? Words.fill(Messages.did_unassign, numbersAsText())
                : Words.fill(Messages.did_assign, numbersAsText(), to);
        return new Deed(label, commands, back);
    }

    Deed note(String text) {
        List<Command> commands = new ArrayList<>();
        numbers().forEach(number -> commands.add(new AddNote(number, me, text)));
        return new Deed(Words.fill(Messages.did_note, numbersAsText()), commands, List.of());
    }

    Deed close(String note) {
        List<Command> commands = new ArrayList<>();
        numbers().forEach(number -> commands.add(new CloseIncident(number, me, note)));
        return new Deed(Words.fill(Messages.did_close, numbersAsText()), commands, List.of());
    }

    Deed shelve(Instant until, String note) {
        return new Deed(
                Words.fill(Messages.did_shelve, subject(), Words.dayTime(until, zone)),
                List.of(new Shelve(ids(alerts), until, me, note)),
                List.of(new Unshelve(ids(alerts), me)));
    }

    Deed unshelve() {
        List<AlertRow> shelved =
                alerts.stream().filter(row -> row.state() == AlertState.SHELVED).toList();
        List<Command> back = new ArrayList<>();
        for (AlertRow row : shelved) {
            back.add(new Shelve(
                    List.of(row.alert()), row.quiet().until(), me, row.quiet().note()));
        }
        List<Command> commands = shelved.isEmpty() ? List.of() : List.of(new Unshelve(ids(shelved), me));
        return new Deed(Words.fill(Messages.did_unshelve, subject()), commands, back);
    }

    Deed outOfService(Instant until, String note) {
        List<Command> commands = new ArrayList<>();
        List<Command> back = new ArrayList<>();
        assets().keySet().forEach(asset -> {
            commands.add(new TakeOutOfService(asset, until, me, note));
            back.add(new ReturnToService(asset, me));
        });
        String names = String.join(", ", assets().values());
        return new Deed(Words.fill(Messages.did_out_of_service, names, Words.dayTime(until, zone)), commands, back);
    }

    Deed returnToService() {
        List<Command> commands = new ArrayList<>();
        List<Command> back = new ArrayList<>();
        Map<String, AlertRow> resting = new LinkedHashMap<>();
        alerts.stream()
                .filter(row -> row.state() == AlertState.OUT_OF_SERVICE)
                .forEach(row -> resting.putIfAbsent(row.assetId(), row));
        resting.forEach((asset, row) -> {
            commands.add(new ReturnToService(asset, me));
            back.add(new TakeOutOfService(
                    asset, row.quiet().until(), me, row.quiet().note()));
        });
        return new Deed(
                Words.fill(
                        Messages.did_return,
                        String.join(
                                ", ",
                                resting.values().stream().map(AlertRow::asset).toList())),
                commands,
                back);
    }

    /** Opens tickets for the alerts that have none. */
    Deed open() {
        List<AlertRow> without =
                alerts.stream().filter(row -> row.incident() == 0).toList();
        List<Command> commands = without.isEmpty() ? List.of() : List.of(new OpenIncident(ids(without), me));
        return new Deed(Words.fill(Messages.did_open, subject()), commands, List.of());
    }
}

package org.yagura.ui.internal;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.yagura.ui.Choices;
import org.yagura.ui.Messages;
import org.yagura.ui.Words;

/** In which zone and how times are written. */
public final class TimePage extends ChoicesPage {
    public TimePage() {
        super(Messages.time_text);
    }

    @Override
    protected void createFieldEditors() {
        add(Choices.ZONE, new ComboFieldEditor(Choices.ZONE, Messages.time_zone, zones(), getFieldEditorParent()));
        add(
                Choices.DATE_FORMAT,
                new ComboFieldEditor(
                        Choices.DATE_FORMAT,
                        Messages.time_date,
                        new String[][] {
                            {"2026-11-22", "yyyy-MM-dd"},
                            {"2026/11/22", "yyyy/MM/dd"},
                            {"22.11.2026", "dd.MM.yyyy"},
                            {"11/22/2026", "MM/dd/yyyy"}
                        },
                        getFieldEditorParent()));
        add(
                Choices.TIME_FORMAT,
                new ComboFieldEditor(
                        Choices.TIME_FORMAT,
                        Messages.time_clock,
                        new String[][] {{"14:07:09", "HH:mm:ss"}, {Messages.time_half_day, "h:mm:ss a"}},
                        getFieldEditorParent()));
    }

    private static String[][] zones() {
        Stream<String[]> first = Stream.of(
                new String[] {Messages.time_centre, Choices.CENTRE},
                new String[] {Words.fill(Messages.time_machine, ZoneId.systemDefault()), Choices.MACHINE});
        Stream<String[]> all = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC") || id.contains("/") && !id.startsWith("Etc/") && !id.contains("SystemV"))
                .sorted()
                .map(id -> new String[] {id, id});
        return Stream.concat(first, all).toArray(String[][]::new);
    }
}

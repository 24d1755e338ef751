package org.yagura.ui.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.graphics.FontData;
import org.yagura.ui.Choices;
import org.yagura.ui.Density;
import org.yagura.ui.Messages;
import org.yagura.ui.Theme;

/** Theme, density, fonts, motion, and how often the board shows what is new. */
public final class AppearancePage extends ChoicesPage {
    public AppearancePage() {
        super(Messages.appearance_text);
    }

    @Override
    protected void createFieldEditors() {
        add(
                Choices.THEME,
                new RadioGroupFieldEditor(
                        Choices.THEME,
                        Messages.appearance_theme,
                        3,
                        new String[][] {
                            {Messages.theme_light, Theme.LIGHT.word()},
                            {Messages.theme_dark, Theme.DARK.word()},
                            {Messages.theme_contrast, Theme.CONTRAST.word()}
                        },
                        getFieldEditorParent(),
                        true));
        add(
                Choices.DENSITY,
                new RadioGroupFieldEditor(
                        Choices.DENSITY,
                        Messages.appearance_density,
                        3,
                        new String[][] {
                            {Messages.density_compact, Density.COMPACT.word()},
                            {Messages.density_normal, Density.NORMAL.word()},
                            {Messages.density_roomy, Density.ROOMY.word()}
                        },
                        getFieldEditorParent(),
                        true));
        add(
                Choices.FONT_FAMILY,
                new ComboFieldEditor(
                        Choices.FONT_FAMILY, Messages.appearance_font, families(), getFieldEditorParent()));
        add(
                Choices.FONT_HEIGHT,
                new ComboFieldEditor(Choices.FONT_HEIGHT, Messages.appearance_size, sizes(), getFieldEditorParent()));
        add(
                Choices.REFRESH_MILLIS,
                new ComboFieldEditor(
                        Choices.REFRESH_MILLIS,
                        Messages.appearance_refresh,
                        new String[][] {
                            {Messages.refresh_fast, "200"},
                            {Messages.refresh_half, "500"},
                            {Messages.refresh_one, "1000"},
                            {Messages.refresh_two, "2000"}
                        },
                        getFieldEditorParent()));
        add(
                Choices.REDUCE_MOTION,
                new BooleanFieldEditor(Choices.REDUCE_MOTION, Messages.appearance_motion, getFieldEditorParent()));
    }

    private String[][] families() {
        Stream<String> known = Arrays.stream(getShell().getDisplay().getFontList(null, true))
                .map(FontData::getName)
                .filter(name -> !name.startsWith("@") && !name.startsWith("."))
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER);
        return Stream.concat(Stream.of(new String[][] {{Messages.font_system, ""}}), known.map(name ->
                        new String[] {name, name}))
                .toArray(String[][]::new);
    }

    private static String[][] sizes() {
        return Stream.concat(
                        Stream.of(new String[][] {{Messages.font_system_size, "0"}}),
                        IntStream.rangeClosed(8, 24).mapToObj(size -> new String[] {size + " pt", "" + size}))
                .toArray(String[][]::new);
    }
}

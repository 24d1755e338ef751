package org.yagura.ui.attention.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Look;
import org.yagura.ui.SeverityShapes;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;

/** The preferences of sound and attention. */
public final class AttentionPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int LONGEST_SECONDS = 3_600;
    private static final int MOST_ALARMS = 1_000;
    private static final int SHAPE = 12;

    private record Line(Button sound, Spinner again, Button notice) {}

    private final Map<Severity, Line> lines = new EnumMap<>(Severity.class);
    private Look look;
    private Watchkeeper watchkeeper;
    private Scale volume;
    private Button spoken;
    private Button trial;
    private Label voice;
    private Spinner manageable;
    private Spinner flood;

    @Override
    public void init(IWorkbench workbench) {
        look = Themes.look(workbench);
        watchkeeper = Watchkeeper.of(workbench);
        setDescription(Messages.page_text);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(page);
        severities(page);
        sound(page);
        load(page);
        show(StoredSettings.read());
        return page;
    }

    private void severities(Composite page) {
        Composite grid = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(14, 6).applyTo(grid);
        head(grid, "");
        head(grid, Messages.page_severity);
        head(grid, Messages.page_sound);
        head(grid, "");
        head(grid, Messages.page_again);
        head(grid, Messages.page_notice);
        for (Severity severity : Severity.values()) {
            line(grid, severity);
        }
        Label hint = new Label(page, SWT.WRAP);
        hint.setText(Messages.page_hidden);
    }

    private static void head(Composite grid, String text) {
        new Label(grid, SWT.NONE).setText(text);
    }

    private void line(Composite grid, Severity severity) {
        String id = "attention." + severity.name().toLowerCase(Locale.ROOT);
        Canvas shape = new Canvas(grid, SWT.NONE);
        shape.addListener(
                SWT.Paint,
                event -> SeverityShapes.draw(event.gc, severity, true, look.severity(severity), 2, 2, SHAPE));
        GridDataFactory.fillDefaults()
                .hint(SHAPE + 4, SHAPE + 4)
                .align(SWT.CENTER, SWT.CENTER)
                .applyTo(shape);
        head(grid, Words.of(severity));
        Button sound = named(WidgetIds.id(new Button(grid, SWT.CHECK), id + ".sound"), severity, Messages.page_sound);
        Button tryOut = WidgetIds.id(new Button(grid, SWT.PUSH), id + ".try");
        tryOut.setText(Messages.page_try);
        named(tryOut, severity, Messages.page_try);
        tryOut.setEnabled(watchkeeper != null);
        tryOut.addListener(SWT.Selection, _ -> tryOut(severity, null));
        Spinner again = WidgetIds.id(new Spinner(grid, SWT.BORDER), id + ".again");
        again.setValues(0, 0, LONGEST_SECONDS, 0, 10, 60);
        named(again, severity, Messages.page_again);
        sound.addListener(SWT.Selection, _ -> again.setEnabled(sound.getSelection()));
        Button notice =
                named(WidgetIds.id(new Button(grid, SWT.CHECK), id + ".notice"), severity, Messages.page_notice);
        lines.put(severity, new Line(sound, again, notice));
    }

    private static <C extends Control> C named(C control, Severity severity, String what) {
        String name = Words.of(severity) + ": " + what;
        control.setToolTipText(name);
        control.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent event) {
                event.result = name;
            }
        });
        return control;
    }

    private void sound(Composite page) {
        Composite grid = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(14, 6).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        head(grid, Messages.page_volume);
        volume = WidgetIds.id(new Scale(grid, SWT.HORIZONTAL), "attention.volume");
        volume.setMaximum(100);
        volume.setPageIncrement(10);
        GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).span(2, 1).applyTo(volume);
        spoken = WidgetIds.id(new Button(grid, SWT.CHECK), "attention.spoken");
        spoken.setText(Messages.page_spoken);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(spoken);
        trial = WidgetIds.id(new Button(grid, SWT.PUSH), "attention.spoken.try");
        trial.setText(Messages.page_try);
        trial.setEnabled(false);
        trial.addListener(SWT.Selection, _ -> tryOut(Severity.INFO, Messages.say_trial));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(trial);
        voice = WidgetIds.id(new Label(grid, SWT.WRAP), "attention.voice");
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .indent(22, 0)
                .applyTo(voice);
        if (watchkeeper != null) {
            watchkeeper.session().background(voice, Speech::program, this::tellVoice);
        }
    }

    private void tellVoice(Optional<SpeechProgram> program) {
        boolean kanaOnly = Locale.getDefault().getLanguage().equals("ja")
                && program.filter(found -> found.name().equals("espeak-ng")).isPresent();
        voice.setText(
                kanaOnly
                        ? Messages.page_no_kanji
                        : program.map(found -> Words.fill(Messages.page_voice, found.name()))
                                .orElse(Messages.page_no_voice));
        trial.setEnabled(program.isPresent());
        voice.requestLayout();
    }

    private void tryOut(Severity severity, String words) {
        int loud = volume.getSelection();
        watchkeeper.tryOut(new Voice.Utterance(() -> Tones.pcm(severity, loud), words));
    }

    private void load(Composite page) {
        Group group = new Group(page, SWT.NONE);
        group.setText(Messages.page_load);
        GridLayoutFactory.swtDefaults().numColumns(4).spacing(10, 6).applyTo(group);
        head(group, Messages.page_manageable);
        manageable = limit(group, "attention.load.manageable");
        head(group, Messages.page_flood);
        flood = limit(group, "attention.load.flood");
    }

    private Spinner limit(Composite group, String id) {
        Spinner spinner = WidgetIds.id(new Spinner(group, SWT.BORDER), id);
        spinner.setValues(1, 1, MOST_ALARMS, 0, 1, 10);
        spinner.addListener(SWT.Modify, _ -> check());
        return spinner;
    }

    private void check() {
        if (flood != null) {
            boolean right = LoadLimits.areRight(manageable.getSelection(), flood.getSelection());
            setErrorMessage(right ? null : Messages.page_load_wrong);
            setValid(right);
        }
    }

    private void show(AttentionSettings settings) {
        lines.forEach((severity, line) -> {
            line.sound().setSelection(settings.sounds(severity));
            Duration again = settings.again().getOrDefault(severity, Duration.ZERO);
            line.again().setSelection((int) again.toSeconds());
            line.again().setEnabled(settings.sounds(severity));
            line.notice().setSelection(settings.notices().contains(severity));
        });
        volume.setSelection(settings.volume());
        spoken.setSelection(settings.spoken());
        manageable.setSelection(settings.load().manageable());
        flood.setSelection(settings.load().flood());
        check();
    }

    private AttentionSettings chosen() {
        Set<Severity> sounding = EnumSet.noneOf(Severity.class);
        Set<Severity> notices = EnumSet.noneOf(Severity.class);
        Map<Severity, Duration> again = new EnumMap<>(Severity.class);
        lines.forEach((severity, line) -> {
            if (line.sound().getSelection()) {
                sounding.add(severity);
            }
            if (line.notice().getSelection()) {
                notices.add(severity);
            }
            if (line.again().getSelection() > 0) {
                again.put(severity, Duration.ofSeconds(line.again().getSelection()));
            }
        });
        LoadLimits limits = new LoadLimits(manageable.getSelection(), flood.getSelection());
        return new AttentionSettings(sounding, volume.getSelection(), again, spoken.getSelection(), notices, limits);
    }

    @Override
    protected void performDefaults() {
        show(AttentionSettings.STANDARD);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        StoredSettings.write(chosen());
        return true;
    }
}

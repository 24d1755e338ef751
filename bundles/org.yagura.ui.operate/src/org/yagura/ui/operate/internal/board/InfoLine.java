package org.yagura.ui.operate.internal.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Look;
import org.yagura.ui.Prose;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.filter.FilterProblem;
import org.yagura.ui.operate.internal.table.Arrangement;

/**
 * The line between the filter and the rows. It is always there, so that it moves nothing: what waits to be brought in,
 * else what was just done, else what the table shows.
 */
final class InfoLine {
    private static final int TOLD_MILLIS = (int) Duration.ofSeconds(12).toMillis();

    private final Composite line;
    private final Prose strip;
    private final Prose about;
    private Look look;
    private String told = "";
    private boolean toldLoud;
    private int tellings;

    InfoLine(Composite parent, Runnable bring) {
        line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(8, 3)
                .spacing(14, 0)
                .applyTo(line);
        strip = WidgetIds.id(new Prose(line, false), "board.strip");
        strip.setCursor(line.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        strip.addListener(SWT.MouseDown, _ -> bring.run());
        about = Dress.quiet(WidgetIds.id(new Prose(line, false), "board.info"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(about);
        Themes.follow(line, this::look);
    }

    Control control() {
        return line;
    }

    private void look(Look next) {
        look = next;
        Dress.all(line, look);
        strip.setFont(look.bold());
        about.setFont(look.body());
    }

    /** Says what was just done, or why not; for a few seconds. */
    void tell(String text, boolean loud) {
        told = text;
        toldLoud = loud;
        about.setText(text);
        about.setForeground(loud ? look.severity(Severity.MAJOR) : look.text());
        int telling = ++tellings;
        line.getDisplay().timerExec(TOLD_MILLIS, () -> {
            if (!about.isDisposed() && telling == tellings) {
                told = "";
                about.setText("");
            }
        });
    }

    void show(Arrangement<?> arrangement, List<FilterProblem> problems) {
        Arrangement.Waiting waiting = arrangement.waiting();
        String waits = waits(waiting);
        if (!strip.getText().equals(waits)) {
            strip.setText(waits);
            Themes.letters(strip, look.severity(waiting.worst() > 0 ? Severity.CRITICAL : Severity.WARNING));
            line.layout();
        }
        String text = told.isEmpty() ? describe(arrangement, problems) : told;
        if (!about.getText().equals(text)) {
            about.setText(text);
            about.setToolTipText(text);
        }
        boolean loud = told.isEmpty() ? !problems.isEmpty() || arrangement.flood() : toldLoud;
        Themes.letters(about, loud ? look.severity(Severity.MAJOR) : told.isEmpty() ? look.quiet() : look.text());
    }

    private static String waits(Arrangement.Waiting waiting) {
        if (waiting.isNothing()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (waiting.arrived() > 0) {
            parts.add(
                    waiting.worst() > 0
                            ? Words.fill(Messages.strip_new_critical, waiting.arrived(), waiting.worst())
                            : Words.fill(Messages.strip_new, waiting.arrived()));
        }
        if (waiting.moved() > 0) {
            parts.add(Words.fill(Messages.strip_moved, waiting.moved()));
        }
        return String.join("  ·  ", parts) + "  " + Messages.strip_press;
    }

    private static String describe(Arrangement<?> arrangement, List<FilterProblem> problems) {
        if (!problems.isEmpty()) {
            return problems.stream().map(InfoLine::say).collect(Collectors.joining("  "));
        }
        List<String> parts = new ArrayList<>();
        parts.add(Words.fill(Messages.info_rows, arrangement.rows()));
        if (arrangement.flood() && arrangement.grouping() != null) {
            parts.add(Words.fill(Messages.info_flood, arrangement.grouping().title()));
        } else if (arrangement.grouping() != null) {
            parts.add(Words.fill(Messages.info_grouped, arrangement.grouping().title()));
        }
        if (arrangement.hiddenQuiet() > 0) {
            parts.add(Words.fill(Messages.info_quiet, arrangement.hiddenQuiet()));
        }
        return String.join("  ·  ", parts);
    }

    private static String say(FilterProblem problem) {
        return switch (problem.kind()) {
            case UNKNOWN_FIELD ->
                problem.nearest().isEmpty()
                        ? Words.fill(Messages.filter_no_field, problem.part())
                        : Words.fill(Messages.filter_no_field_near, problem.part(), problem.nearest());
            case UNKNOWN_VALUE -> Words.fill(Messages.filter_no_value, problem.part());
        };
    }
}

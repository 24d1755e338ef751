package org.yagura.ui.operate.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.CentreHealth;
import org.yagura.ui.Look;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;

/** How the engines are, who sits here, and what time it is in the centre's zone. */
public final class StatusLine extends WorkbenchWindowControlContribution {
    private static final int TICK_MILLIS = 1_000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);
    private static final int WIDTH = 430;

    private Session session;
    private Look look;
    private Label health;
    private Label clock;

    @Override
    protected Control createControl(Composite parent) {
        session = Session.of(getWorkbenchWindow());
        look = Themes.look(getWorkbenchWindow());
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(6, 2)
                .spacing(16, 0)
                .applyTo(line);
        health = WidgetIds.id(new Label(line, SWT.NONE), "status.health");
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(health);
        clock = WidgetIds.id(new Label(line, SWT.NONE), "status.clock");
        GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(clock);
        keepShowing();
        return line;
    }

    private void keepShowing() {
        if (health.isDisposed()) {
            return;
        }
        show();
        Display.getCurrent().timerExec(TICK_MILLIS, this::keepShowing);
    }

    private void show() {
        var zone = session.model().plan().zone();
        clock.setText(CLOCK.format(Instant.now().atZone(zone)));
        if (!session.isOpen()) {
            health.setText(Messages.status_starting);
            return;
        }
        CentreHealth now = session.centre().health();
        String text = switch (now.state()) {
            case OK -> Words.fill(Messages.status_ok, now.revision(), session.operator());
            case DEGRADED, FAILED ->
                now.parts().stream()
                        .filter(part -> part.state() != CentreHealth.State.OK)
                        .map(part -> part.name() + ": " + Words.of(part.text()))
                        .collect(Collectors.joining("; "));
        };
        health.setText(text);
        health.setToolTipText(now.parts().stream()
                .map(part -> part.name() + ": " + Words.of(part.text()))
                .collect(Collectors.joining("\n")));
        health.setForeground(
                switch (now.state()) {
                    case OK -> null;
                    case DEGRADED -> look.severity(Severity.MAJOR);
                    case FAILED -> look.severity(Severity.CRITICAL);
                });
    }
}

package org.yagura.ui.operate.internal;

import java.nio.charset.StandardCharsets;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.services.IServiceLocator;
import org.yagura.core.port.SampleCentre;
import org.yagura.ui.Look;
import org.yagura.ui.Session;
import org.yagura.ui.WidgetIds;

/** What a newcomer sees instead of an empty board. */
final class WelcomePage extends Composite {
    private static final int WIDTH = 560;
    private static final String EMPTY = """
            # Your centre. See samples/centre.yaml for what can stand here.
            yagura: 1
            centre:
              name: %s
              zone: %s
            customers: []
            """;

    private final Session session;

    WelcomePage(Composite parent, IServiceLocator site, Session session, Look look) {
        super(parent, SWT.NONE);
        this.session = session;
        setBackground(look.ground());
        GridLayoutFactory.fillDefaults().applyTo(this);
        Composite middle = new Composite(this, SWT.NONE);
        middle.setBackground(look.ground());
        GridLayoutFactory.fillDefaults().spacing(0, 10).margins(24, 24).applyTo(middle);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.CENTER, SWT.CENTER)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(middle);
        Label title = label(middle, look, Messages.welcome_title);
        title.setFont(JFaceResources.getHeaderFont());
        label(middle, look, Messages.welcome_text).setForeground(look.quiet());
        choice(middle, look, "welcome.sample", Messages.welcome_sample, Messages.welcome_sample_text, () -> {
            SampleCentre sample = site.getService(IEclipseContext.class).get(SampleCentre.class);
            PlanFiles.publish(getShell(), session, "sample", sample.yaml());
        });
        choice(middle, look, "welcome.empty", Messages.welcome_empty, Messages.welcome_empty_text, this::startEmpty);
        choice(
                middle,
                look,
                "welcome.import",
                Messages.welcome_import,
                Messages.welcome_import_text,
                () -> PlanFiles.chooseAndImport(getShell(), session));
    }

    private static Label label(Composite parent, Look look, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        label.setBackground(look.ground());
        label.setForeground(look.text());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private void choice(Composite parent, Look look, String id, String text, String what, Runnable action) {
        Button button = WidgetIds.id(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        GridDataFactory.fillDefaults()
                .indent(0, 14)
                .align(SWT.BEGINNING, SWT.CENTER)
                .hint(300, SWT.DEFAULT)
                .applyTo(button);
        button.addListener(SWT.Selection, _ -> {
            if (session.isOpen()) {
                action.run();
            }
        });
        label(parent, look, what).setForeground(look.quiet());
    }

    private void startEmpty() {
        String yaml = EMPTY.formatted(
                Messages.welcome_empty_name, java.time.ZoneId.systemDefault().getId());
        PlanFiles.publish(getShell(), session, "empty", yaml.getBytes(StandardCharsets.UTF_8));
    }
}

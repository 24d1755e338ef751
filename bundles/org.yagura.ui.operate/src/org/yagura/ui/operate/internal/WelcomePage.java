package org.yagura.ui.operate.internal;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.slf4j.LoggerFactory;
import org.yagura.core.port.SampleCentre;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.Session;
import org.yagura.ui.WidgetIds;

/** What a newcomer sees instead of an empty board. */
public final class WelcomePage extends Composite {
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

    public WelcomePage(Composite parent, IServiceLocator site, Session session, Look look) {
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
        offerTour(middle, look, site);
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

    /** Offers the first-day tour, which begins once there is something to show. */
    private void offerTour(Composite parent, Look look, IServiceLocator site) {
        Button tour = WidgetIds.id(new Button(parent, SWT.CHECK), "welcome.tour");
        tour.setText(Messages.welcome_tour);
        tour.setBackground(look.ground());
        tour.setForeground(look.text());
        GridDataFactory.fillDefaults().indent(0, 18).applyTo(tour);
        BoardModel model = session.model();
        BoardModel.Listener begin = new BoardModel.Listener() {
            @Override
            public void changed(BoardModel.Changed what) {
                if (model.plan().revision() > 0) {
                    model.removeListener(this);
                    if (!tour.isDisposed() && tour.getSelection()) {
                        tour.getDisplay().asyncExec(() -> startTour(site));
                    }
                }
            }
        };
        model.addListener(begin);
        tour.addListener(SWT.Dispose, _ -> model.removeListener(begin));
    }

    private static void startTour(IServiceLocator site) {
        try {
            site.getService(IHandlerService.class).executeCommand("org.yagura.ui.help.tour", null);
        } catch (CommandException e) {
            LoggerFactory.getLogger(WelcomePage.class).warn("the tour could not begin", e);
        }
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

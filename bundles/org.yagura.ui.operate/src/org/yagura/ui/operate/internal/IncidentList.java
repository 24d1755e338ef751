package org.yagura.ui.operate.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;

/** The tickets that are open, and those closed a moment ago. */
public final class IncidentList extends ViewPart {
    public static final String ID = "org.yagura.ui.operate.incidents";
    private static final int TICK_MILLIS = 5_000;

    private final BoardModel.Listener listener = this::changed;
    private Session session;
    private RowTable<IncidentRow> table;

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        table = new RowTable<>(parent, new IncidentRows(session.model()), Themes.look(getSite()));
        table.attach(getSite());
        session.model().addListener(listener);
        table.show(session.model().incidents());
        tick();
    }

    private void changed(BoardModel.Changed what) {
        if (!table.control().isDisposed()
                && (what.everything() || !what.incidents().isEmpty())) {
            table.show(session.model().incidents());
        }
    }

    private void tick() {
        Display.getCurrent().timerExec(TICK_MILLIS, () -> {
            if (!table.control().isDisposed()) {
                table.tick();
                tick();
            }
        });
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        session.model().removeListener(listener);
        super.dispose();
    }
}

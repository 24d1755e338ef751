package org.yagura.ui.supervise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.action.IToolBarManager;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Board;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentView;
import org.yagura.ui.Words;
import org.yagura.ui.picture.Choice;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Picture;

/** What else happened around then? Follows the selected alert or ticket. */
public final class Around extends PictureView {
    public static final String ID = "org.yagura.ui.supervise.around";
    private static final Duration NEAR = Duration.ofMinutes(5);
    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final Duration FAR = Duration.ofMinutes(60);
    private static final int MOST = 2_000;
    private static final int CLOSED = 200;

    private AroundPicture picture;
    private Subject subject;
    private Duration reach = USUAL;

    @Override
    Picture picture() {
        picture = new AroundPicture(palette(), reach);
        return picture;
    }

    @Override
    String name() {
        return "around";
    }

    @Override
    void addActions() {
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        for (Duration each : List.of(NEAR, USUAL, FAR)) {
            String label = Words.fill(Messages.around_reach, each.toMinutes());
            Choice choice = new Choice(ID + "." + each, label, each.equals(reach), () -> {
                reach = each;
                show(subject);
            });
            tools.add(choice);
        }
    }

    @Override
    void follow(Object selected) {
        Subject.of(selected).filter(found -> !found.equals(subject)).ifPresent(this::show);
    }

    /** Asks about something; nothing when it is null. */
    void show(Subject about) {
        if (about != null) {
            subject = about;
            picture.ask(about, reach);
            canvas().refresh();
            refreshNow();
        }
    }

    @Override
    void read(Runnable done) {
        Subject about = subject;
        Duration within = reach;
        if (about == null) {
            canvas().refresh();
            done.run();
            return;
        }
        Plan plan = session().model().plan();
        List<IncidentRow> known = List.copyOf(session().model().incidents());
        session().ask(canvas().control(), board -> read(board, about, within, plan, known), found -> {
            if (about.equals(subject) && within.equals(reach)) {
                picture.ask(about, within);
                picture.show(plan, found);
                canvas().refresh();
            }
            done.run();
        });
    }

    private static List<Happening> read(
            Board board, Subject about, Duration within, Plan plan, List<IncidentRow> known) {
        Instant from = about.at().minus(within);
        Instant until = about.at().plus(within);
        List<AlertSpan> spans = board.alertsBetween(from, until, MOST);
        List<IncidentRow> closed = board.closedIncidents(Long.MAX_VALUE, CLOSED).stream()
                .map(IncidentView::row)
                .filter(row -> known.stream().noneMatch(other -> other.number() == row.number()))
                .toList();
        return Happening.around(
                about,
                within,
                plan,
                spans,
                Stream.concat(known.stream(), closed.stream()).toList());
    }

    @Override
    void open(Element element) {
        switch (element.meaning()) {
            case IncidentRow row -> Commands.openIncident(getSite(), row.number());
            case AlertSpan span when span.incident() != 0 -> Commands.openIncident(getSite(), span.incident());
            case AlertSpan span -> Commands.openAsset(getSite(), span.asset());
            default -> throw new IllegalStateException("nothing else stands in the list");
        }
    }
}

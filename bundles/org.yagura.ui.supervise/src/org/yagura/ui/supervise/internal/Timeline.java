package org.yagura.ui.supervise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.IToolBarManager;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertSpan;
import org.yagura.ui.picture.Choice;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Gestures;
import org.yagura.ui.picture.Picture;

/** What was wrong when, at whom. */
public final class Timeline extends PictureView {
    public static final String ID = "org.yagura.ui.supervise.timeline";
    private static final int MOST = 5_000;
    private static final double RANGE_LEAST = 6;

    private final TimeWindow window = new TimeWindow(Instant.now());
    private final List<Choice> presets = new ArrayList<>();
    private TimelinePicture picture;

    @Override
    Picture picture() {
        picture = new TimelinePicture(palette(), window);
        return picture;
    }

    @Override
    String name() {
        return "timeline";
    }

    @Override
    Gestures gestures() {
        return new Times();
    }

    @Override
    void addActions() {
        Map<String, Duration> lengths = new LinkedHashMap<>();
        lengths.put(Messages.timeline_1h, Duration.ofHours(1));
        lengths.put(Messages.timeline_6h, Duration.ofHours(6));
        lengths.put(Messages.timeline_24h, TimeWindow.DAY);
        lengths.put(Messages.timeline_7d, Duration.ofDays(7));
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        lengths.forEach((label, length) -> {
            Choice preset = new Choice(ID + "." + length, label, length.equals(TimeWindow.DAY), () -> {
                window.show(length, Instant.now());
                moved();
            });
            presets.add(preset);
            tools.add(preset);
        });
    }

    /** The window is another: what is known already is shown at once, the rest as soon as it has been read. */
    private void moved() {
        canvas().refresh();
        refresh();
    }

    private void free() {
        presets.forEach(preset -> preset.setChecked(false));
        moved();
    }

    @Override
    void read(Runnable done) {
        Instant now = Instant.now();
        window.advance(now);
        Instant from = window.from();
        Instant until = window.until();
        Plan plan = session().model().plan();
        session().ask(canvas().control(), board -> board.alertsBetween(from, until, MOST + 1), found -> {
            List<AlertSpan> spans = found.subList(Math.max(0, found.size() - MOST), found.size());
            picture.at(now);
            picture.show(plan, spans, found.size() > MOST);
            canvas().refresh();
            done.run();
        });
    }

    @Override
    void open(Element element) {
        switch (element.key()) {
            case TimelinePicture.FoldKey fold -> {
                picture.toggle(fold.customer());
                canvas().refresh();
            }
            case TimelinePicture.IncidentKey incident -> Commands.openIncident(getSite(), incident.number());
            default -> {
                if (element.meaning() instanceof AlertSpan span) {
                    openSpan(span);
                }
            }
        }
    }

    private void openSpan(AlertSpan span) {
        if (span.incident() != 0) {
            Commands.openIncident(getSite(), span.incident());
        } else {
            Commands.openAsset(getSite(), span.asset());
        }
    }

    /** Pointer and keys change the time that is looked at, not the size of the picture. */
    private final class Times implements Gestures {
        @Override
        public boolean zoom(double factor, double x, double y) {
            double at =
                    picture.isName(x) ? (picture.axis().start() + picture.axis().end()) / 2 : x;
            window.zoom(factor, picture.axis().at(at), Instant.now());
            free();
            return true;
        }

        @Override
        public boolean reset() {
            window.show(TimeWindow.DAY, Instant.now());
            free();
            presets.forEach(preset -> preset.setChecked(preset.getId().equals(ID + "." + TimeWindow.DAY)));
            return true;
        }

        @Override
        public boolean move(int by) {
            window.move(by, Instant.now());
            free();
            return true;
        }

        @Override
        public boolean drag(double fromX, double fromY, double toX, double toY, boolean done) {
            if (picture.isName(fromX)) {
                return false;
            }
            picture.mark(fromX, toX);
            if (done) {
                picture.unmark();
                if (Math.abs(toX - fromX) >= RANGE_LEAST) {
                    double right = Math.max(picture.axis().start(), toX);
                    window.range(picture.axis().at(fromX), picture.axis().at(right), Instant.now());
                    free();
                }
            }
            canvas().redraw();
            return true;
        }
    }
}

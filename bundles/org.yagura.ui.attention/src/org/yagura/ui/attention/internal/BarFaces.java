package org.yagura.ui.attention.internal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.CentreHealth;
import org.yagura.ui.Look;
import org.yagura.ui.SeverityShapes;
import org.yagura.ui.Staleness;
import org.yagura.ui.Words;
import org.yagura.ui.attention.internal.BarItem.Face;
import org.yagura.ui.attention.internal.BarItem.Glyph;

/** What each item of the shift bar shows at this moment. */
final class BarFaces {
    private static final int SHAPE = BarItem.SHAPE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.getDefault());
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(Messages.bar_day, Locale.getDefault());

    private final Look look;
    private final Watchkeeper watchkeeper;
    private final Instant now = Instant.now();

    BarFaces(Look look, Watchkeeper watchkeeper) {
        this.look = look;
        this.watchkeeper = watchkeeper;
    }

    Face severity(Severity severity) {
        int count = watchkeeper.counts().of(severity);
        boolean some = count > 0;
        Glyph glyph = (gc, color, x, y) -> SeverityShapes.draw(gc, severity, some, color, x, y, SHAPE);
        return new Face(
                glyph,
                some ? look.severity(severity) : look.quiet(),
                List.of(Words.of(severity) + " " + count, String.valueOf(count)),
                Words.fill(Messages.hover_severity, Words.of(severity), count),
                false,
                some);
    }

    Face unacknowledged() {
        int count = watchkeeper.counts().of(Standing.UNACKNOWLEDGED);
        if (count == 0) {
            return state(Messages.bar_unacknowledged, Messages.bar_unacknowledged_short, count, false);
        }
        String age = Words.age(watchkeeper.counts().oldest(), now);
        return new Face(
                null,
                look.text(),
                List.of(
                        Words.fill(Messages.bar_unacknowledged_oldest, count, age),
                        Words.fill(Messages.bar_unacknowledged_age, count, age),
                        Words.fill(Messages.bar_unacknowledged_short, count)),
                Words.fill(Messages.hover_unacknowledged, count, age),
                false,
                true);
    }

    Face acknowledged() {
        return state(Messages.bar_acknowledged, Messages.bar_acknowledged_short, Standing.ACKNOWLEDGED);
    }

    Face shelved() {
        return state(Messages.bar_shelved, Messages.bar_shelved_short, Standing.SHELVED);
    }

    Face quiet() {
        return state(Messages.bar_quiet, Messages.bar_quiet_short, Standing.QUIET);
    }

    private Face state(String full, String shorter, Standing standing) {
        return state(full, shorter, watchkeeper.counts().of(standing), false);
    }

    private Face state(String full, String shorter, int count, boolean strong) {
        String text = Words.fill(full, count);
        return new Face(
                null,
                look.quiet(),
                List.of(text, Words.fill(shorter, count)),
                Words.fill(Messages.hover_state, text),
                false,
                strong);
    }

    Face load() {
        int ten = watchkeeper.alarmsInTenMinutes();
        int hour = watchkeeper.alarmsInAnHour();
        LoadLimits limits = watchkeeper.settings().load();
        LoadLimits.Level level = limits.level(ten);
        String word = switch (level) {
            case CALM -> Messages.load_calm;
            case BUSY -> Messages.load_busy;
            case FLOOD -> Messages.load_flood;
        };
        Color color = switch (level) {
            case CALM -> look.quiet();
            case BUSY -> look.severity(Severity.MINOR);
            case FLOOD -> look.severity(Severity.MAJOR);
        };
        Glyph glyph = (gc, ink, x, y) -> drawLoad(gc, level, ink, x, y);
        return new Face(
                glyph,
                color,
                List.of(
                        Words.fill(Messages.bar_load, word, ten, hour),
                        Words.fill(Messages.bar_load_numbers, ten, hour),
                        Words.fill(Messages.bar_load_short, ten)),
                Words.fill(Messages.hover_load, new Object[] {word, ten, hour, limits.manageable(), limits.flood()}),
                false,
                level != LoadLimits.Level.CALM);
    }

    private static void drawLoad(GC gc, LoadLimits.Level level, Color ink, int x, int y) {
        gc.setBackground(ink);
        gc.setForeground(ink);
        gc.setLineWidth(1);
        for (int bar = 0; bar < 3; bar++) {
            int height = 4 + bar * 4;
            if (bar <= level.ordinal()) {
                gc.fillRectangle(x + bar * 4, y + SHAPE - height, 3, height);
            } else {
                gc.drawRectangle(x + bar * 4, y + SHAPE - height, 2, height - 1);
            }
        }
    }

    Face health() {
        CentreHealth health = watchkeeper.health();
        List<Staleness.Stale> stale = watchkeeper.stale();
        if (!stale.isEmpty()) {
            return stale(stale);
        }
        if (health == null) {
            return new Face(
                    null, look.quiet(), List.of(Messages.bar_health_starting), Messages.hover_health, false, false);
        }
        boolean well = health.state() == CentreHealth.State.OK;
        Glyph glyph = well
                ? (gc, ink, x, y) -> SeverityShapes.drawTick(gc, ink, x, y, SHAPE)
                : (gc, ink, x, y) -> drawWarning(gc, ink, x, y);
        return new Face(
                glyph,
                well ? look.recovered() : look.severity(Severity.MINOR),
                well
                        ? List.of(Messages.bar_health_ok, Messages.bar_health_ok_short)
                        : List.of(Messages.bar_health_attention, Messages.bar_health_attention_short),
                Messages.hover_health,
                false,
                !well);
    }

    private Face stale(List<Staleness.Stale> stale) {
        boolean past = StaleTexts.isOnlyPast(stale);
        return new Face(
                (gc, ink, x, y) -> drawWarning(gc, ink, x, y),
                look.severity(StaleTexts.severity(stale)),
                past
                        ? List.of(Messages.bar_health_attention, Messages.bar_health_attention_short)
                        : List.of(Messages.bar_health_stale, Messages.bar_health_stale_short),
                past ? Messages.hover_health : Messages.hover_health_stale,
                true,
                true);
    }

    private static void drawWarning(GC gc, Color ink, int x, int y) {
        gc.setForeground(ink);
        gc.setLineWidth(2);
        gc.drawPolygon(new int[] {x + SHAPE / 2, y + 1, x + SHAPE, y + SHAPE - 1, x, y + SHAPE - 1});
        gc.drawLine(x + SHAPE / 2, y + 5, x + SHAPE / 2, y + 8);
    }

    Face sound() {
        boolean on = watchkeeper.isSoundOn() && !watchkeeper.isSilenced();
        boolean device = watchkeeper.hasSoundDevice();
        Glyph glyph = (gc, ink, x, y) -> drawSpeaker(gc, on, ink, x, y);
        String text;
        String hover;
        if (!watchkeeper.isSoundOn()) {
            text = Messages.bar_sound_off;
            hover = Messages.hover_sound_off;
        } else if (watchkeeper.isSilenced()) {
            text = Messages.bar_sound_silenced;
            hover = Messages.hover_sound_silenced;
        } else if (!device) {
            text = Messages.bar_sound_beep;
            hover = Messages.hover_sound_beep;
        } else {
            text = Messages.bar_sound_on;
            hover = Messages.hover_sound_on;
        }
        Color color = on && device ? look.quiet() : look.severity(Severity.MINOR);
        return new Face(glyph, color, List.of(text, ""), hover, false, !on || !device);
    }

    private static void drawSpeaker(GC gc, boolean on, Color ink, int x, int y) {
        gc.setBackground(ink);
        gc.setForeground(ink);
        gc.fillPolygon(new int[] {x, y + 4, x + 3, y + 4, x + 6, y + 1, x + 6, y + 11, x + 3, y + 8, x, y + 8});
        gc.setLineWidth(1);
        if (on) {
            gc.drawArc(x + 5, y + 3, 4, 6, -60, 120);
            gc.drawArc(x + 5, y, 7, 12, -60, 120);
        } else {
            gc.setLineWidth(2);
            gc.drawLine(x + 8, y + 4, x + 12, y + 8);
            gc.drawLine(x + 12, y + 4, x + 8, y + 8);
        }
    }

    Face clock() {
        ZonedDateTime at = now.atZone(watchkeeper.session().model().plan().zone());
        String time = TIME.format(at);
        String zone = ZONE.format(at);
        String day = DAY.format(at);
        return new Face(
                null,
                look.text(),
                List.of(day + "  " + time + " " + zone, time + " " + zone),
                Words.fill(Messages.hover_clock, at.getZone().getId()),
                false,
                true);
    }
}

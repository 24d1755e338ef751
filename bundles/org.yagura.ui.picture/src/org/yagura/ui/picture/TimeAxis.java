package org.yagura.ui.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time laid along a line.
 *
 * @param from what stands at {@code start}
 * @param until what stands at {@code end}; after {@code from}
 */
public record TimeAxis(Instant from, Instant until, double start, double end) {
    private static final long[] STEPS = {
        10, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800
    };
    private static final long MINUTE = 60;
    private static final long DAY = 86_400;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd");

    /** @param day whether a day begins here; its label is then the date */
    public record Tick(Instant at, String label, boolean day) {}

    public double x(Instant at) {
        double share = (double) Duration.between(from, at).toMillis()
                / Duration.between(from, until).toMillis();
        return start + share * (end - start);
    }

    public Instant at(double x) {
        double share = (x - start) / (end - start);
        return from.plusMillis(Math.round(share * Duration.between(from, until).toMillis()));
    }

    /** Round times of the zone's clock, at least {@code least} apart. */
    public List<Tick> ticks(ZoneId zone, double least) {
        double room = Math.max(1, (end - start) / least);
        long step = step(Duration.between(from, until).toSeconds() / room);
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = from.atZone(zone).toLocalDate();
        // round times are counted from each midnight, so that a change of the clock moves none of them for long
        while (!day.atStartOfDay(zone).toInstant().isAfter(until)) {
            Instant midnight = day.atStartOfDay(zone).toInstant();
            long days = Math.max(1, step / DAY);
            boolean shown = step <= DAY || day.toEpochDay() % days == 0;
            Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
            for (Instant at = midnight; shown && at.isBefore(next); at = at.plusSeconds(step)) {
                if (!at.isBefore(from) && !at.isAfter(until)) {
                    ticks.add(tick(at, zone, step));
                }
            }
            day = day.plusDays(1);
        }
        return ticks;
    }

    private static long step(double seconds) {
        for (long step : STEPS) {
            if (step >= seconds) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static Tick tick(Instant at, ZoneId zone, long step) {
        ZonedDateTime local = at.atZone(zone);
        boolean day = local.toLocalTime().toSecondOfDay() == 0;
        DateTimeFormatter format = day ? DATE : step < MINUTE ? SECONDS : MINUTES;
        return new Tick(at, format.format(local), day);
    }
}

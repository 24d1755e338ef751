package org.yagura.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.CentreHealth.Part;
import org.yagura.core.view.CentreHealth.State;

/**
 * Says how the parts that feed the board are, by looking at them from outside: it takes no lock that the feed, the
 * board or an engine holds while it works, so it answers whatever hangs. {@link #look} has to be called every second.
 */
final class Vitals {
    /** What stood still for longer is stale; with a look a second it is told within ten seconds. */
    static final Duration LATE = Duration.ofSeconds(5);
    /** What stood still for longer does not work. */
    private static final Duration DEAD = Duration.ofSeconds(60);

    private final LongSupplier journal;
    private final LongSupplier board;
    private final ProbeWatch probes;
    /** Since when a part of the store does not work. */
    private final Map<String, Instant> failedSince = new ConcurrentHashMap<>();

    /** A fact that the board had not seen at some moment; guarded by this. */
    private long awaited;

    private Instant awaitedSince;

    /**
     * @param journal the sequence of the last durable fact
     * @param board the sequence of the last fact that the board has told
     */
    Vitals(LongSupplier journal, LongSupplier board, ProbeWatch probes) {
        this.journal = journal;
        this.board = board;
        this.probes = probes;
    }

    /** How bad it is that something stands still since then. */
    static State severity(Instant since, Instant now) {
        return since.plus(DEAD).isAfter(now) ? State.DEGRADED : State.FAILED;
    }

    /** Notes how far the board is; the board has to have passed that a little later. */
    synchronized void look(Instant now) {
        long last = journal.getAsLong();
        if (board.getAsLong() >= awaited || awaitedSince == null) {
            awaited = last;
            awaitedSince = board.getAsLong() < last ? now : null;
        }
    }

    /** The feed, the engines, the probes; none when no engine runs. */
    List<Part> parts(List<EngineTurn> turns, Instant now) {
        look(now);
        List<Part> parts = new ArrayList<>();
        parts.add(feed(now));
        Instant unasked = null;
        for (EngineTurn turn : turns) {
            Part part = engine(turn, now);
            parts.add(part);
            unasked = turn.name().equals("monitor") ? part.staleSince() : unasked;
        }
        if (!turns.isEmpty()) {
            parts.addAll(probes.parts(now, unasked));
        }
        return parts;
    }

    private synchronized Part feed(Instant now) {
        long told = board.getAsLong();
        long last = journal.getAsLong();
        int behind = (int) Math.clamp(last - told, 0, Integer.MAX_VALUE);
        if (awaitedSince != null && told < awaited && awaitedSince.plus(LATE).isBefore(now)) {
            Phrase text = Phrase.of("health.feed.late", seconds(awaitedSince, now), behind);
            return new Part("feed", severity(awaitedSince, now), behind, null, text, awaitedSince);
        }
        return new Part("feed", State.OK, behind, null, Phrase.of("health.feed.ok"));
    }

    private Part engine(EngineTurn turn, Instant now) {
        String name = "engine." + turn.name();
        int waiting = turn.waiting();
        Instant worked = turn.lastWorked();
        if (turn.failure() != null) {
            return since(new Part(name, State.FAILED, waiting, worked, Phrase.of("health.engine.failed")), now);
        }
        failedSince.remove(name);
        Instant turnSince = turn.turnSince();
        if (isLate(turnSince, now)) {
            Phrase text = Phrase.of("health.engine.hung", seconds(turnSince, now));
            return new Part(name, severity(turnSince, now), waiting, worked, text, turnSince);
        }
        Instant waitingSince = turn.waitingSince();
        if (isLate(waitingSince, now)) {
            Phrase text = Phrase.of("health.engine.late", seconds(waitingSince, now), waiting);
            return new Part(name, severity(waitingSince, now), waiting, worked, text, waitingSince);
        }
        Instant wake = turnSince == null ? turn.wake() : null;
        if (isLate(wake, now)) {
            Phrase text = Phrase.of("health.engine.asleep", seconds(wake, now));
            return new Part(name, severity(wake, now), waiting, worked, text, wake);
        }
        if (turn.passedOver() > 0) {
            Phrase text = Phrase.of("health.engine.passed", turn.passedOver());
            return new Part(name, State.DEGRADED, waiting, worked, text);
        }
        return new Part(name, State.OK, waiting, worked, Phrase.of("health.engine.ok"));
    }

    private static boolean isLate(Instant since, Instant now) {
        return since != null && since.plus(LATE).isBefore(now);
    }

    private static long seconds(Instant since, Instant now) {
        return Duration.between(since, now).toSeconds();
    }

    /** A part that says itself that it does not work, with the time since when it does. */
    Part since(Part part, Instant now) {
        if (part.state() != State.FAILED) {
            failedSince.remove(part.name());
            return part;
        }
        Instant since = failedSince.computeIfAbsent(part.name(), n -> now);
        return new Part(part.name(), part.state(), part.waiting(), part.lastWorked(), part.text(), since);
    }
}

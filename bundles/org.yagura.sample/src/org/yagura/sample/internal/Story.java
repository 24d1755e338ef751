package org.yagura.sample.internal;

import java.time.Duration;
import java.util.List;

/**
 * What breaks when, over and over. A newcomer sees the first failure within half a minute, a switch with everything
 * behind it a little later, and at no time more than a few things at once.
 */
final class Story {
    static final Duration LENGTH = Duration.ofMinutes(6);

    /** How a service misbehaves. */
    enum Trouble {
        NONE,
        /** Refuses connections. */
        CLOSED,
        /** Answers with status 500. */
        ERROR,
        /** Answers, but without what should be on the page. */
        WRONG_PAGE,
        /** Answers after a second. */
        SLOW
    }

    private record Act(String service, Trouble trouble, Duration from, Duration until) {}

    private static final List<Act> ACTS = List.of(
            act("127.20.3.1:20080", Trouble.ERROR, 12, 70),
            act("127.20.2.12:20631", Trouble.CLOSED, 40, 110),
            act("127.20.1.12:20080", Trouble.SLOW, 60, 130),
            act("127.20.1.1:20022", Trouble.CLOSED, 150, 210),
            act("127.20.1.11:20080", Trouble.CLOSED, 152, 208),
            act("127.20.1.12:20080", Trouble.CLOSED, 152, 208),
            act("127.20.1.21:20432", Trouble.CLOSED, 152, 235),
            act("127.20.2.11:20080", Trouble.WRONG_PAGE, 240, 300),
            act("127.20.3.21:20443", Trouble.CLOSED, 270, 330));

    private Story() {}

    private static Act act(String service, Trouble trouble, long from, long until) {
        return new Act(service, trouble, Duration.ofSeconds(from), Duration.ofSeconds(until));
    }

    /** @param told how long the story has been told; it begins again after its end */
    static Trouble of(String service, Duration told) {
        Duration now = Duration.ofNanos(told.toNanos() % LENGTH.toNanos());
        for (Act act : ACTS) {
            boolean on = act.service.equals(service) && act.from.compareTo(now) <= 0 && act.until.compareTo(now) > 0;
            if (on) {
                return act.trouble;
            }
        }
        return Trouble.NONE;
    }
}

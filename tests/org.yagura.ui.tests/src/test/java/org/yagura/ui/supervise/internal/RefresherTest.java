package org.yagura.ui.supervise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefresherTest {
    private final List<Runnable> asked = new ArrayList<>();
    private final List<Runnable> rests = new ArrayList<>();
    private long now;
    private final Refresher refresher = new Refresher(rests::add, () -> now, asked::add);

    private void answer() {
        asked.getLast().run();
    }

    private void rested() {
        rests.getLast().run();
    }

    @Test
    void whatIsWantedWhileSomethingIsUnderWayIsAskedForOnceAfterTheRest() {
        refresher.request();
        refresher.request();
        refresher.request();
        assertThat(asked).hasSize(1);
        answer();
        assertThat(asked).as("not before the rest").hasSize(1);
        refresher.request();
        rested();
        assertThat(asked).hasSize(2);
        answer();
        rested();
        assertThat(asked).hasSize(2);
    }

    @Test
    void aPersonDoesNotWaitForTheRest() {
        refresher.request();
        answer();
        refresher.requestNow();
        assertThat(asked).hasSize(2);
        refresher.requestNow();
        assertThat(asked).as("one at a time").hasSize(2);
        answer();
        assertThat(asked).hasSize(3);
    }

    @Test
    void aRestThatWasCutShortDoesNotEndALaterOne() {
        refresher.request();
        answer();
        refresher.requestNow();
        answer();
        refresher.request();
        rests.getFirst().run();
        assertThat(asked).hasSize(2);
        rested();
        assertThat(asked).hasSize(3);
    }

    @Test
    void whatIsNotAnsweredIsAskedForAnewAndItsLateAnswerIsNoLongerTaken() {
        refresher.request();
        now += Duration.ofSeconds(31).toNanos();
        refresher.request();
        assertThat(asked).hasSize(2);
        asked.getFirst().run();
        assertThat(rests).isEmpty();
        answer();
        assertThat(rests).hasSize(1);
    }
}

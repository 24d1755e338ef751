package org.yagura.ui.supervise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static final Instant NOW = Sample.NOW;
    private final TimeWindow window = new TimeWindow(NOW);

    @Test
    void itShowsADayAndGoesOnWithTheClock() {
        assertThat(window.length()).isEqualTo(Duration.ofHours(24));
        Instant before = window.until();
        assertThat(before).isAfter(NOW);
        window.advance(NOW.plusSeconds(60));
        assertThat(window.until()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void zoomingKeepsTheMomentUnderThePointer() {
        Instant around = NOW.minus(Duration.ofHours(20));
        double share = share(around);
        window.zoom(4, around, NOW);
        assertThat(window.length()).isEqualTo(Duration.ofHours(6));
        assertThat(share(around)).isEqualTo(share);
        assertThat(window.isLive()).isFalse();
    }

    private double share(Instant at) {
        return Math.round(1_000.0
                        * Duration.between(window.from(), at).toMillis()
                        / window.length().toMillis())
                / 1_000.0;
    }

    @Test
    void aRangeOfThePastStandsStill() {
        Instant from = NOW.minus(Duration.ofHours(3));
        Instant until = NOW.minus(Duration.ofHours(2));
        window.range(until, from, NOW);
        assertThat(window.from()).isEqualTo(from);
        assertThat(window.until()).isEqualTo(until);
        window.advance(NOW.plusSeconds(60));
        assertThat(window.until()).isEqualTo(until);
    }

    @Test
    void movedBackToNowItGoesOnAgain() {
        window.move(-1, NOW);
        assertThat(window.isLive()).isFalse();
        window.move(1, NOW);
        assertThat(window.isLive()).isTrue();
        window.move(5, NOW);
        assertThat(window.until()).isEqualTo(new TimeWindow(NOW).until());
    }

    @Test
    void itNeverBecomesNothingNorForEver() {
        window.zoom(1e9, NOW, NOW);
        assertThat(window.length()).isEqualTo(Duration.ofMinutes(2));
        window.zoom(1e-9, NOW, NOW);
        assertThat(window.length()).isEqualTo(Duration.ofDays(31));
        window.range(NOW, NOW, NOW);
        assertThat(window.length()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aPresetIsTheLastHoursUntilNow() {
        window.range(NOW.minusSeconds(9_000), NOW.minusSeconds(8_000), NOW);
        window.show(Duration.ofHours(1), NOW);
        assertThat(window.isLive()).isTrue();
        assertThat(window.length()).isEqualTo(Duration.ofHours(1));
    }
}

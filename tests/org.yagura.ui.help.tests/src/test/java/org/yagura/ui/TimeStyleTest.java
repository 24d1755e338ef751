package org.yagura.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeStyleTest {
    private static final Instant AT = Instant.parse("2026-11-21T17:11:07Z");
    private static final ZoneId CENTRE = ZoneId.of("Asia/Tokyo");

    @AfterEach
    void asShipped() {
        Words.write(TimeStyle.ISO);
    }

    @Test
    void timesAreInTheCentresZoneUntilAPersonChoosesAnother() {
        assertThat(Words.dayTime(AT, CENTRE)).isEqualTo("2026-11-22 02:11:07");
        assertThat(Words.zoneName(AT, CENTRE)).isEqualTo("JST");
        Words.write(TimeStyle.of(ZoneId.of("UTC"), "yyyy/MM/dd", "HH:mm:ss"));
        assertThat(Words.dayTime(AT, CENTRE)).isEqualTo("2026/11/21 17:11:07");
        assertThat(Words.zoneName(AT, CENTRE)).isEqualTo("UTC");
    }

    @Test
    void whatIsOlderThanAShiftSaysItsDay() {
        assertThat(Words.near(AT, AT.plusSeconds(60), CENTRE)).isEqualTo("02:11:07");
        assertThat(Words.near(AT, AT.plusSeconds(13 * 3600), CENTRE)).isEqualTo("11-22 02:11");
    }
}

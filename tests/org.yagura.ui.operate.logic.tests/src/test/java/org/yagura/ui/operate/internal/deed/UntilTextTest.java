package org.yagura.ui.operate.internal.deed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.ui.operate.internal.Alerts;

class UntilTextTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Now is noon in Tokyo on 25 November 2026. */
    @ParameterizedTest
    @CsvSource({
        "30m,2026-11-25T03:30:00Z",
        "30分,2026-11-25T03:30:00Z",
        "２h,2026-11-25T05:00:00Z",
        "3d,2026-11-28T03:00:00Z",
        "1週間,2026-12-02T03:00:00Z",
        "13:30,2026-11-25T04:30:00Z",
        "9:00,2026-11-26T00:00:00Z",
        "12:00,2026-11-26T03:00:00Z",
        "2026-12-01,2026-11-30T15:00:00Z",
        "2026-12-01 09:00,2026-12-01T00:00:00Z",
        "2026-12-01T9:00,2026-12-01T00:00:00Z"
    })
    void isRead(String typed, Instant expected) {
        assertThat(UntilText.read(typed, Alerts.NOON, TOKYO)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "2026-13-01", "-5m", "5", "2026-12-01 25:00", "h"})
    void isNotRead(String typed) {
        assertThat(UntilText.read(typed, Alerts.NOON, TOKYO)).isEmpty();
    }
}

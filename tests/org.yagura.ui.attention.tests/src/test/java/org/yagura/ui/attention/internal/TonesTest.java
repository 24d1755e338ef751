package org.yagura.ui.attention.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yagura.core.fact.Severity;

/** The sounds themselves. */
class TonesTest {
    private static final int CLICK = 8_000;

    private static short[] samples(Severity severity, int volume) {
        byte[] bytes = Tones.pcm(severity, volume);
        short[] samples = new short[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (bytes[i * 2] & 0xff | bytes[i * 2 + 1] << 8);
        }
        return samples;
    }

    private static int loudest(short[] samples) {
        int loudest = 0;
        for (short sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }

    /** Rising zero crossings a second in the middle of the first pulse. */
    private static double pitch(Severity severity) {
        short[] samples = samples(severity, 100);
        int from = (int) (Tones.RATE * 0.03);
        int until = (int) (Tones.RATE * 0.09);
        int crossings = 0;
        for (int i = from; i < until; i++) {
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return crossings * Tones.RATE / (until - from);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void swellsAndFadesWithoutAClickAndIsShort(Severity severity) {
        short[] samples = samples(severity, 100);
        assertThat(samples[0]).isZero();
        assertThat((int) samples[samples.length - 1]).isBetween(-30, 30);
        for (int i = 1; i < samples.length; i++) {
            assertThat(Math.abs(samples[i] - samples[i - 1])).isLessThan(CLICK);
        }
        assertThat(samples.length / Tones.RATE).isBetween(0.1f, 1.5f);
        assertThat(loudest(samples)).isBetween(12_000, 32_000);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void followsTheVolumeAndIsNothingAtZero(Severity severity) {
        int full = loudest(samples(severity, 100));
        assertThat(loudest(samples(severity, 50))).isBetween(full * 48 / 100, full * 52 / 100);
        assertThat(loudest(samples(severity, 0))).isZero();
    }

    @Test
    void theWorseTheHigher() {
        double above = Double.MAX_VALUE;
        for (Severity severity : Severity.values()) {
            assertThat(pitch(severity)).isLessThan(above * 0.9);
            above = pitch(severity);
        }
    }

    @Test
    void rhythmAloneTellsThemApart() {
        Set<List<Integer>> rhythms = new HashSet<>();
        for (Severity severity : Severity.values()) {
            assertThat(rhythms.add(Tones.pattern(severity).stream()
                            .map(Tones.Pulse::millis)
                            .toList()))
                    .as(severity + " has a rhythm of its own")
                    .isTrue();
        }
    }
}

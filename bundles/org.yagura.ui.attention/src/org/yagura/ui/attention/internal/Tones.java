package org.yagura.ui.attention.internal;

import java.util.List;
import org.yagura.core.fact.Severity;

/**
 * The sound of each severity, made from sines: the worse, the higher and the more pulses (after the bursts of IEC
 * 60601-1-8), so that rhythm alone tells them apart for whoever does not hear the pitch. Every pulse swells and fades;
 * none clicks.
 */
final class Tones {
    static final float RATE = 44_100f;
    private static final int MILLIS = 1_000;
    private static final double LOUDEST = 0.8;
    private static final double SWELL_SECONDS = 0.018;
    private static final double FADE_SECONDS = 0.06;
    private static final double[] PARTIALS = {1.0, 0.35, 0.18, 0.08};

    /**
     * One pulse.
     *
     * @param pitch in hertz; 0 for a rest
     */
    record Pulse(double pitch, int millis) {}

    private Tones() {}

    /** The pulses and rests of a severity. */
    static List<Pulse> pattern(Severity severity) {
        return switch (severity) {
            case CRITICAL ->
                List.of(
                        new Pulse(880, 140),
                        rest(60),
                        new Pulse(880, 140),
                        rest(60),
                        new Pulse(1_109, 160),
                        rest(240),
                        new Pulse(880, 140),
                        rest(60),
                        new Pulse(1_109, 240));
            case MAJOR -> List.of(new Pulse(740, 180), rest(90), new Pulse(740, 180), rest(90), new Pulse(587, 260));
            case MINOR -> List.of(new Pulse(523, 220), rest(160), new Pulse(523, 260));
            case WARNING -> List.of(new Pulse(392, 420));
            case INFO -> List.of(new Pulse(294, 180));
        };
    }

    private static Pulse rest(int millis) {
        return new Pulse(0, millis);
    }

    /**
     * A severity's sound as signed 16-bit little-endian samples, one channel, {@link #RATE} a second.
     *
     * @param volume 0 (nothing) to 100
     */
    static byte[] pcm(Severity severity, int volume) {
        List<Pulse> pattern = pattern(severity);
        int frames = pattern.stream().mapToInt(Tones::frames).sum();
        byte[] bytes = new byte[frames * 2];
        int at = 0;
        for (Pulse pulse : pattern) {
            write(bytes, at, pulse, LOUDEST * volume / 100.0);
            at += frames(pulse);
        }
        return bytes;
    }

    private static int frames(Pulse pulse) {
        return (int) (RATE * pulse.millis() / MILLIS);
    }

    private static void write(byte[] bytes, int from, Pulse pulse, double loud) {
        int frames = frames(pulse);
        for (int i = 0; i < frames; i++) {
            double value = wave(pulse.pitch(), i / (double) RATE) * envelope(i, frames) * loud;
            int sample = (int) Math.round(value * Short.MAX_VALUE);
            bytes[(from + i) * 2] = (byte) sample;
            bytes[(from + i) * 2 + 1] = (byte) (sample >> 8);
        }
    }

    private static double wave(double pitch, double seconds) {
        double sum = 0;
        double whole = 0;
        for (int n = 0; n < PARTIALS.length; n++) {
            sum += PARTIALS[n] * Math.sin(2 * Math.PI * pitch * (n + 1) * seconds);
            whole += PARTIALS[n];
        }
        return sum / whole;
    }

    private static double envelope(int frame, int frames) {
        double in = Math.min(1, frame / (RATE * SWELL_SECONDS));
        double out = Math.min(1, (frames - 1 - frame) / (RATE * FADE_SECONDS));
        return smooth(in) * smooth(out);
    }

    private static double smooth(double part) {
        return (1 - Math.cos(Math.PI * part)) / 2;
    }
}

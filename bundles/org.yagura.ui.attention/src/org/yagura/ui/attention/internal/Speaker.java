package org.yagura.ui.attention.internal;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This machine's loudspeaker. {@link #play} blocks until the end; {@link #stop} may come from another thread. */
final class Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
    private static final AudioFormat FORMAT = new AudioFormat(Tones.RATE, 16, 1, true, false);
    private static final int SLICE = 4_410;

    private volatile boolean stopped;
    private volatile boolean works = true;

    /** Whether the last sound found a device. */
    boolean works() {
        return works;
    }

    /**
     * Plays samples as {@link Tones#pcm} makes them.
     *
     * @return false when there is no device
     */
    boolean play(byte[] pcm) {
        stopped = false;
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            for (int at = 0; at < pcm.length && !stopped; at += SLICE) {
                line.write(pcm, at, Math.min(SLICE, pcm.length - at));
            }
            if (stopped) {
                line.flush();
            } else {
                line.drain();
            }
            works = true;
        } catch (LineUnavailableException | IllegalArgumentException e) {
            if (works) {
                LOG.warn("no sound device can be used, the console beeps instead: {}", e.getMessage());
            }
            works = false;
        }
        return works;
    }

    void stop() {
        stopped = true;
    }
}

package org.yagura.ui.attention.internal;

import java.util.function.Supplier;

/**
 * The one mouth of the console: a tone and then, if wanted, words, on a thread of its own, one utterance at a time.
 * Safe for many threads.
 */
final class Voice implements AutoCloseable {
    /**
     * @param tone what {@link Tones#pcm} makes; asked on the voice's thread, since it takes a while
     * @param words null for none
     */
    record Utterance(Supplier<byte[]> tone, String words) {}

    private final Speaker speaker;
    private final Speech speech;
    private final Runnable beep;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("yagura-voice").unstarted(this::speak);
    private Utterance next;
    private boolean speaking;
    private boolean stopped;
    private boolean closed;

    /** @param beep called, on the voice's thread, in place of a tone where there is no sound device */
    Voice(Speaker speaker, Speech speech, Runnable beep) {
        this.speaker = speaker;
        this.speech = speech;
        this.beep = beep;
        thread.start();
    }

    /** Whether something is being sounded or said. */
    synchronized boolean isSpeaking() {
        return speaking || next != null;
    }

    /** Whether the last tone found a sound device; true before the first. */
    boolean hasDevice() {
        return speaker.works();
    }

    /** Utters this after what is being uttered, in place of what was to come next. */
    synchronized void utter(Utterance utterance) {
        next = utterance;
        notifyAll();
    }

    /** Falls silent at once. */
    synchronized void stop() {
        next = null;
        stopped = true;
        speaker.stop();
        speech.stop();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        stop();
    }

    private void speak() {
        Utterance now = take();
        while (now != null) {
            if (!speaker.play(now.tone().get())) {
                beep.run();
            }
            if (now.words() != null && !wasStopped()) {
                speech.say(now.words());
            }
            now = take();
        }
    }

    private synchronized boolean wasStopped() {
        return stopped;
    }

    private synchronized Utterance take() {
        speaking = false;
        while (next == null && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
        }
        Utterance taken = closed ? null : next;
        next = null;
        speaking = taken != null;
        stopped = false;
        return taken;
    }
}

package org.yagura.ui.attention.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.yagura.core.fact.Severity;

/**
 * What a person wants to hear and see.
 *
 * @param sounding severities with a sound
 * @param volume 0 (nothing) to 100
 * @param again after how long the sound comes again while one stays unacknowledged; a severity that is absent: never
 * @param spoken whether announcements are also said by a voice
 * @param notices severities that make a desktop notification while the window is not in front
 */
record AttentionSettings(
        Set<Severity> sounding,
        int volume,
        Map<Severity, Duration> again,
        boolean spoken,
        Set<Severity> notices,
        LoadLimits load) {
    static final AttentionSettings STANDARD = new AttentionSettings(
            Set.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.WARNING),
            60,
            Map.of(Severity.CRITICAL, Duration.ofSeconds(60), Severity.MAJOR, Duration.ofMinutes(3)),
            false,
            Set.of(Severity.CRITICAL, Severity.MAJOR),
            LoadLimits.STANDARD);

    AttentionSettings {
        sounding = Set.copyOf(sounding);
        again = Map.copyOf(again);
        notices = Set.copyOf(notices);
    }

    boolean sounds(Severity severity) {
        return sounding.contains(severity);
    }
}

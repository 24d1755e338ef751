package org.yagura.ui.attention.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.fact.Severity;

/** The settings in this workspace; what was never set, or cannot be read, has its standard value. */
final class StoredSettings {
    static final String NODE = "org.yagura.ui.attention";
    private static final Logger LOG = LoggerFactory.getLogger(StoredSettings.class);

    private StoredSettings() {}

    static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    static AttentionSettings read() {
        AttentionSettings standard = AttentionSettings.STANDARD;
        IEclipsePreferences node = node();
        Set<Severity> sounding = EnumSet.noneOf(Severity.class);
        Set<Severity> notices = EnumSet.noneOf(Severity.class);
        Map<Severity, Duration> again = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            if (node.getBoolean(key("sound", severity), standard.sounds(severity))) {
                sounding.add(severity);
            }
            if (node.getBoolean(key("notice", severity), standard.notices().contains(severity))) {
                notices.add(severity);
            }
            Duration usual = standard.again().getOrDefault(severity, Duration.ZERO);
            int seconds = node.getInt(key("again", severity), (int) usual.toSeconds());
            if (seconds > 0) {
                again.put(severity, Duration.ofSeconds(seconds));
            }
        }
        int manageable = node.getInt("load.manageable", standard.load().manageable());
        int flood = node.getInt("load.flood", standard.load().flood());
        return new AttentionSettings(
                sounding,
                Math.clamp(node.getInt("volume", standard.volume()), 0, 100),
                again,
                node.getBoolean("spoken", standard.spoken()),
                notices,
                LoadLimits.areRight(manageable, flood) ? new LoadLimits(manageable, flood) : standard.load());
    }

    static void write(AttentionSettings settings) {
        IEclipsePreferences node = node();
        for (Severity severity : Severity.values()) {
            node.putBoolean(key("sound", severity), settings.sounds(severity));
            node.putBoolean(key("notice", severity), settings.notices().contains(severity));
            node.putInt(key("again", severity), (int)
                    settings.again().getOrDefault(severity, Duration.ZERO).toSeconds());
        }
        node.putInt("volume", settings.volume());
        node.putBoolean("spoken", settings.spoken());
        node.putInt("load.manageable", settings.load().manageable());
        node.putInt("load.flood", settings.load().flood());
        try {
            node.flush();
        } catch (BackingStoreException e) {
            LOG.warn("the settings of sound and attention could not be written: {}", e.getMessage());
        }
    }

    private static String key(String what, Severity severity) {
        return what + "." + severity.name().toLowerCase(Locale.ROOT);
    }
}

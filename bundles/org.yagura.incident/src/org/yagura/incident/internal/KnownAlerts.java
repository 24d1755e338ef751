package org.yagura.incident.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yagura.core.fact.AlertCleared;
import org.yagura.core.fact.AlertHeld;
import org.yagura.core.fact.AlertJoined;
import org.yagura.core.fact.AlertRaised;
import org.yagura.core.fact.AlertRecurred;
import org.yagura.core.fact.AlertRepeated;
import org.yagura.core.fact.AlertResumed;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.AlertsReleased;
import org.yagura.core.fact.CorrelationFact;
import org.yagura.core.fact.GroupEnded;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;

/**
 * The alerts that a command can mean: those that are active, and the recovered ones of open groups, as correlation
 * tells them. A fold of correlation's facts alone.
 */
final class KnownAlerts {
    private final Map<UUID, Known> byAlert = new LinkedHashMap<>();
    private final Map<String, Known> byKey = new HashMap<>();
    private final Map<UUID, Set<Known>> byGroup = new HashMap<>();

    /** One alert. Changed only by the fold. */
    static final class Known {
        final String key;
        AlertSummary summary;
        boolean active = true;
        /** The open group that it is a member of; null for none. */
        UUID group;

        Known(String key, AlertSummary summary) {
            this.key = key;
            this.summary = summary;
        }
    }

    /** Null when it is over. */
    Known byAlert(UUID alert) {
        return byAlert.get(alert);
    }

    /** The alert that has a reduction key now; null for none. */
    Known byKey(String key) {
        return byKey.get(key);
    }

    Collection<Known> all() {
        return byAlert.values();
    }

    void restore(List<IncidentState.AlertEntry> entries) {
        for (IncidentState.AlertEntry entry : entries) {
            Known known = new Known(entry.key(), entry.summary());
            known.active = entry.active();
            add(known);
            if (entry.group() != null) {
                join(known, entry.group());
            }
        }
    }

    void fold(CorrelationFact body) {
        switch (body) {
            case AlertRaised raised ->
                add(new Known(
                        raised.reductionKey(),
                        new AlertSummary(
                                raised.alert(), raised.asset(), raised.condition(), raised.severity(), raised.text())));
            case AlertRepeated repeated -> change(repeated.alert(), repeated.severity(), repeated.text());
            case AlertRecurred recurred -> change(recurred.alert(), recurred.severity(), recurred.text());
            case AlertsReleased released ->
                released.members().forEach(member -> join(byAlert.get(member.alert()), released.group()));
            case AlertJoined joined -> join(byAlert.get(joined.alert().alert()), joined.group());
            case AlertCleared cleared -> clear(byAlert.get(cleared.alert()));
            case GroupEnded ended -> end(ended.group());
            case AlertSuppressed _, AlertHeld _, AlertResumed _ -> {
                // whether it is quiet does not change what can be asked of it
            }
        }
    }

    private void add(Known known) {
        byAlert.put(known.summary.alert(), known);
        byKey.put(known.key, known);
    }

    private void change(UUID alert, Severity severity, Phrase text) {
        Known known = byAlert.get(alert);
        if (known != null) {
            AlertSummary before = known.summary;
            known.active = true;
            known.summary = new AlertSummary(alert, before.asset(), before.condition(), severity, text);
        }
    }

    private void join(Known known, UUID group) {
        if (known != null) {
            known.group = group;
            byGroup.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(known);
        }
    }

    private void clear(Known known) {
        if (known != null) {
            known.active = false;
            forgetIfOver(known);
        }
    }

    private void end(UUID group) {
        for (Known member : byGroup.getOrDefault(group, Set.of())) {
            member.group = null;
            forgetIfOver(member);
        }
        byGroup.remove(group);
    }

    private void forgetIfOver(Known known) {
        if (!known.active && known.group == null) {
            byAlert.remove(known.summary.alert());
            byKey.remove(known.key, known);
        }
    }
}

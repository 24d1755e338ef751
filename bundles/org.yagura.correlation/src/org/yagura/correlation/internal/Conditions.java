package org.yagura.correlation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.GroupEnded;

/** Everything that is on the board by correlation's reckoning, and the indexes into it: the fold of its facts. */
final class Conditions {
    private final Map<String, Condition> byKey = new LinkedHashMap<>();
    private final Map<UUID, Condition> byAlert = new HashMap<>();
    private final Map<String, Set<Condition>> byAsset = new HashMap<>();
    private final Map<UUID, Set<Condition>> byGroup = new HashMap<>();
    private final TreeMap<Instant, Set<Condition>> waiting = new TreeMap<>();

    Condition byKey(String key) {
        return byKey.get(key);
    }

    Condition byAlert(UUID alert) {
        return byAlert.get(alert);
    }

    /** The conditions of an asset, recovered members of open groups included, in the order raised. */
    Collection<Condition> ofAsset(String asset) {
        return byAsset.getOrDefault(asset, Set.of());
    }

    boolean isOpen(UUID group) {
        return byGroup.containsKey(group);
    }

    Collection<Condition> inOrder() {
        return byKey.values();
    }

    /** When the next wait ends; null when nothing waits. */
    Instant nextRelease() {
        return waiting.isEmpty() ? null : waiting.firstKey();
    }

    /** The conditions whose wait is over at {@code now}, the longest waiting first. */
    List<Condition> released(Instant now) {
        List<Condition> released = new ArrayList<>();
        waiting.headMap(now, true).values().forEach(released::addAll);
        return released;
    }

    void fold(Fact fact) {
        if (!(fact.body() instanceof CorrelationFact body)) {
            return;
        }
        switch (body) {
            case AlertRaised raised -> raise(fact.engagement(), raised);
            case AlertRepeated repeated -> {
                Condition condition = byAlert.get(repeated.alert());
                condition.count = repeated.count();
                condition.reachability = repeated.reachability();
                condition.severity = repeated.severity();
                condition.text = repeated.text();
            }
            case AlertRecurred recurred -> {
                Condition condition = byAlert.get(recurred.alert());
                condition.active = true;
                condition.rest = null;
                condition.count = recurred.count();
                condition.reachability = recurred.reachability();
                condition.severity = recurred.severity();
                condition.text = recurred.text();
            }
            case AlertSuppressed suppressed -> {
                Condition condition = byAlert.get(suppressed.alert().alert());
                UUID root = suppressed.reason().rootAlert();
                stopWaiting(condition);
                explain(condition, root);
                condition.rest = root == null ? suppressed.reason() : null;
            }
            case AlertHeld held -> {
                Condition condition = byAlert.get(held.alert());
                explain(condition, (Condition) null);
                condition.rest = null;
                waitUntil(condition, held.heldUntil());
            }
            case AlertResumed resumed -> byAlert.get(resumed.alert()).rest = null;
            case AlertsReleased released -> released.members().forEach(m -> join(m, released.group()));
            case AlertJoined joined -> join(joined.alert(), joined.group());
            case AlertCleared cleared -> clear(byAlert.get(cleared.alert()));
            case GroupEnded ended -> end(ended.group());
        }
    }

    private void raise(String engagement, AlertRaised raised) {
        Condition condition = new Condition(
                raised.alert(),
                raised.reductionKey(),
                engagement,
                raised.asset(),
                raised.monitor(),
                raised.condition());
        condition.severity = raised.severity();
        condition.text = raised.text();
        condition.reachability = raised.reachability();
        add(condition);
        waitUntil(condition, raised.heldUntil());
    }

    void add(Condition condition) {
        byKey.put(condition.key, condition);
        byAlert.put(condition.alert, condition);
        file(byAsset, condition.asset, condition);
    }

    void waitUntil(Condition condition, Instant until) {
        stopWaiting(condition);
        condition.heldUntil = until;
        if (until != null) {
            file(waiting, until, condition);
        }
    }

    private void stopWaiting(Condition condition) {
        if (condition.heldUntil != null) {
            drop(waiting, condition.heldUntil, condition);
            condition.heldUntil = null;
        }
    }

    void explain(Condition condition, Condition root) {
        if (condition.explainedBy != null) {
            condition.explainedBy.explains.remove(condition);
        }
        condition.explainedBy = root;
        if (root != null) {
            if (root.explains.isEmpty()) {
                root.explains = new LinkedHashSet<>();
            }
            root.explains.add(condition);
        }
    }

    /** @param root an alert that is on the board; null for none */
    void explain(Condition condition, UUID root) {
        explain(condition, root == null ? null : byAlert.get(root));
    }

    private void join(AlertSummary member, UUID group) {
        Condition condition = byAlert.get(member.alert());
        stopWaiting(condition);
        explain(condition, (Condition) null);
        condition.rest = null;
        joinGroup(condition, group);
    }

    void joinGroup(Condition condition, UUID group) {
        condition.group = group;
        file(byGroup, group, condition);
    }

    private void clear(Condition condition) {
        condition.active = false;
        stopWaiting(condition);
        explain(condition, (Condition) null);
        condition.rest = null;
        if (condition.group == null) {
            remove(condition);
        }
    }

    private void end(UUID group) {
        Set<Condition> members = byGroup.remove(group);
        if (members != null) {
            members.forEach(member -> {
                member.group = null;
                if (!member.active) {
                    remove(member);
                }
            });
        }
    }

    private void remove(Condition condition) {
        byKey.remove(condition.key);
        byAlert.remove(condition.alert);
        drop(byAsset, condition.asset, condition);
    }

    /** Most sets have one member for their whole life: those are immutable and small. */
    private static <K> void file(Map<K, Set<Condition>> index, K key, Condition condition) {
        Set<Condition> set = index.get(key);
        if (set == null) {
            index.put(key, Set.of(condition));
        } else if (set instanceof LinkedHashSet) {
            set.add(condition);
        } else if (!set.contains(condition)) {
            Set<Condition> more = new LinkedHashSet<>(set);
            more.add(condition);
            index.put(key, more);
        }
    }

    private static <K> void drop(Map<K, Set<Condition>> index, K key, Condition condition) {
        Set<Condition> set = index.get(key);
        if (set != null && set.contains(condition)) {
            if (set.size() == 1) {
                index.remove(key);
            } else {
                set.remove(condition);
            }
        }
    }
}

package org.yagura.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.Urgency;

/**
 * Which alerts on the board have to do with one another: those of one ticket, of one host, of one root. It follows the
 * board's changes, so that an answer costs what is found and not what is there. Used on one thread at a time.
 */
public final class Relations {
    private final Map<UUID, AlertRow> rows;
    private final Map<String, Set<UUID>> ofAsset = new HashMap<>();
    private final Map<Long, Set<UUID>> ofTicket = new HashMap<>();
    /** By the alert that explains them. */
    private final Map<UUID, Set<UUID>> ofRoot = new HashMap<>();

    /** @param rows the board; whoever changes it says so with {@link #changed} */
    Relations(Map<UUID, AlertRow> rows) {
        this.rows = rows;
        rows.values().forEach(this::add);
    }

    /**
     * A row of the board came, is another by now, or left.
     *
     * @param before null when it was not there
     * @param now null when it is gone
     */
    void changed(AlertRow before, AlertRow now) {
        boolean stays = before != null
                && now != null
                && before.assetId().equals(now.assetId())
                && before.incident() == now.incident()
                && root(before).equals(root(now));
        if (stays) {
            return;
        }
        if (before != null) {
            remove(ofAsset, before.assetId(), before.alert());
            remove(ofTicket, before.incident(), before.alert());
            remove(ofRoot, root(before), before.alert());
        }
        if (now != null) {
            add(now);
        }
    }

    private void add(AlertRow row) {
        add(ofAsset, row.assetId(), row.alert());
        if (row.incident() != 0) {
            add(ofTicket, row.incident(), row.alert());
        }
        if (!root(row).equals(row.alert())) {
            add(ofRoot, root(row), row.alert());
        }
    }

    private static <K> void add(Map<K, Set<UUID>> index, K key, UUID alert) {
        index.computeIfAbsent(key, _ -> HashSet.newHashSet(1)).add(alert);
    }

    private static <K> void remove(Map<K, Set<UUID>> index, K key, UUID alert) {
        Set<UUID> there = index.get(key);
        if (there != null && there.remove(alert) && there.isEmpty()) {
            index.remove(key);
        }
    }

    /** So many of those that have to do with an alert, most urgent first. */
    public List<AlertRow> of(AlertRow row, int most) {
        Set<UUID> seen = new HashSet<>();
        seen.add(row.alert());
        // the least urgent of those kept so far comes first
        PriorityQueue<AlertRow> kept = new PriorityQueue<>(most + 1, Urgency.OF_ROWS.reversed());
        UUID root = root(row);
        for (Set<UUID> some : List.of(
                ofTicket.getOrDefault(row.incident(), Set.of()),
                ofAsset.getOrDefault(row.assetId(), Set.of()),
                ofRoot.getOrDefault(root, Set.of()),
                Set.of(root))) {
            for (UUID id : some) {
                AlertRow other = seen.add(id) ? rows.get(id) : null;
                if (other != null) {
                    kept.add(other);
                    if (kept.size() > most) {
                        kept.poll();
                    }
                }
            }
        }
        List<AlertRow> found = new ArrayList<>(kept);
        found.sort(Urgency.OF_ROWS);
        return List.copyOf(found);
    }

    /** The most urgent alert of a ticket; null when none is on the board. */
    public AlertRow firstOf(long ticket) {
        return ofTicket.getOrDefault(ticket, Set.of()).stream()
                .map(rows::get)
                .min(Urgency.OF_ROWS)
                .orElse(null);
    }

    /** Whether another alert has to do with it: the same ticket, the same root, the same host. */
    public static boolean areRelated(AlertRow row, AlertRow other) {
        UUID root = root(row);
        boolean related = row.incident() != 0 && other.incident() == row.incident()
                || other.assetId().equals(row.assetId())
                || root.equals(root(other))
                || other.alert().equals(root);
        return related && !other.alert().equals(row.alert());
    }

    /** The alert that explains it; itself when none does. */
    private static UUID root(AlertRow row) {
        return row.quiet() == null || row.quiet().rootAlert() == null
                ? row.alert()
                : row.quiet().rootAlert();
    }
}

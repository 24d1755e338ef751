package org.yagura.ui.operate.internal.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.core.fact.Severity;

/**
 * The groups of an {@link Arranger}'s shown lines, in the order of their most urgent rows. Of a hundred thousand lines
 * few change at a time, so only the groups of these are made anew. For one thread at a time.
 */
final class Groups<R> {
    private final RowKind<R> kind;
    private final Map<String, Boolean> folded = new HashMap<>();
    private boolean foldedAtFirst = true;
    private Grouping<R> by;
    private Map<String, GroupLine<R>> groups = new HashMap<>();
    /** Lines that changed, came or went since the last time. */
    private final Set<Line<R>> stirred = new LinkedHashSet<>();

    private boolean everything = true;

    Groups(RowKind<R> kind) {
        this.kind = kind;
    }

    /** Whether a group is folded of which nobody has said anything. */
    void foldedAtFirst(boolean wanted) {
        everything |= foldedAtFirst != wanted;
        foldedAtFirst = wanted;
    }

    void fold(String group, boolean fold) {
        folded.put(group, fold);
        groups.computeIfPresent(group, (_, line) -> line.folded(fold));
    }

    void foldAll(boolean fold) {
        folded.clear();
        groups.keySet().forEach(group -> folded.put(group, fold));
        everything = true;
    }

    /** Forgets what was folded and unfolded. */
    void unfold() {
        folded.clear();
        everything = true;
    }

    /** Some lines changed, come or go. */
    void stir(Collection<Line<R>> some) {
        if (by != null && !everything) {
            stirred.addAll(some);
        }
    }

    /** Any line may stand elsewhere. */
    void stirAll() {
        everything = true;
    }

    /** The same lines without groups. */
    List<Entry<R>> none(List<Line<R>> shown) {
        by = null;
        groups = new HashMap<>();
        stirred.clear();
        return List.copyOf(shown);
    }

    /**
     * The heads of the groups, each with its lines behind it unless it is folded.
     *
     * @param shown the lines in their order, each with its place
     * @param held whether lines stay in the groups that they stand in
     */
    List<Entry<R>> of(Grouping<R> wanted, List<Line<R>> shown, boolean held) {
        if (everything || by != wanted) {
            by = wanted;
            everything = false;
            groupAll(shown, held);
        } else {
            groupStirred(held);
        }
        stirred.clear();
        List<GroupLine<R>> heads = new ArrayList<>(groups.values());
        heads.sort(Comparator.comparingInt(head -> head.lines().getFirst().place));
        List<Entry<R>> all = new ArrayList<>(heads.size());
        for (GroupLine<R> head : heads) {
            all.add(head);
            if (head.isExpanded()) {
                all.addAll(head.lines());
            }
        }
        return all;
    }

    private void groupAll(List<Line<R>> shown, boolean held) {
        Map<String, List<Line<R>>> members = new LinkedHashMap<>();
        for (Line<R> line : shown) {
            members.computeIfAbsent(key(line, held), _ -> new ArrayList<>()).add(line);
        }
        groups = HashMap.newHashMap(members.size());
        members.forEach((key, lines) -> group(key, lines, held));
    }

    private void groupStirred(boolean held) {
        Map<String, List<Line<R>>> coming = new LinkedHashMap<>();
        for (Line<R> line : stirred) {
            if (line.group != null) {
                coming.computeIfAbsent(line.group.key(), _ -> new ArrayList<>());
            }
            if (line.place >= 0) {
                coming.computeIfAbsent(key(line, held), _ -> new ArrayList<>()).add(line);
            }
        }
        coming.forEach((key, lines) -> {
            lines.sort(Comparator.comparingInt(line -> line.place));
            GroupLine<R> before = groups.get(key);
            List<Line<R>> staying = before == null
                    ? List.of()
                    : before.lines().stream()
                            .filter(line -> !stirred.contains(line))
                            .toList();
            group(key, Runs.with(staying, lines, Comparator.comparingInt(line -> line.place)), held);
        });
        for (Line<R> line : stirred) {
            line.group = line.place < 0 ? null : line.group;
        }
    }

    private String key(Line<R> line, boolean held) {
        boolean moves = line.group == null || !line.stirred || !held;
        return moves ? line.key(by) : line.group.key();
    }

    private void group(String key, List<Line<R>> lines, boolean held) {
        if (lines.isEmpty()) {
            groups.remove(key);
            return;
        }
        GroupLine<R> before = lines.getFirst().group;
        boolean same = held && before != null && before.key().equals(key);
        String label = same ? before.label() : by.label().apply(lines.getFirst().row());
        GroupLine<R> next = reckoned(key, label, lines);
        GroupLine<R> group = before != null && before.reads(next) ? before : next;
        lines.forEach(line -> line.group = group);
        groups.put(key, group);
    }

    private GroupLine<R> reckoned(String key, String label, List<Line<R>> lines) {
        int[] active = new int[Severity.values().length];
        int loud = 0;
        Severity worst = null;
        Instant oldest = null;
        for (Line<R> line : lines) {
            R row = line.row();
            if (!line.isGone() && !kind.isOver(row)) {
                Severity severity = kind.mark(row).severity();
                active[severity.ordinal()]++;
                loud += kind.tone(row) == RowKind.Tone.LOUD ? 1 : 0;
                worst = worst == null ? severity : worst.worse(severity);
                Instant since = kind.since(row);
                oldest = oldest == null || since.isBefore(oldest) ? since : oldest;
            }
        }
        boolean expanded = !folded.getOrDefault(key, foldedAtFirst);
        return new GroupLine<>(key, label, expanded, List.copyOf(lines), active, loud, worst, oldest);
    }
}

package org.yagura.ui.operate.internal.table;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.yagura.core.fact.Severity;

/** The head of a group, with what is in it. Immutable but for its position. */
public final class GroupLine<R> implements Entry<R> {
    private final String key;
    private final String label;
    private final boolean expanded;
    private final List<Line<R>> lines;
    private final int[] active;
    private final int loud;
    private final Severity worst;
    private final Instant oldest;
    private int position = -1;
    private R seen;

    /**
     * @param active how many of the rows are not over, by severity
     * @param loud how many nobody has taken note of
     * @param worst the worst of those that are not over; null when all are over
     * @param oldest since when the first of those is there; null when all are over
     */
    GroupLine(
            String key,
            String label,
            boolean expanded,
            List<Line<R>> lines,
            int[] active,
            int loud,
            Severity worst,
            Instant oldest) {
        this.key = key;
        this.label = label;
        this.expanded = expanded;
        this.lines = lines;
        this.active = active;
        this.loud = loud;
        this.worst = worst;
        this.oldest = oldest;
    }

    /** The same group, folded or not. */
    GroupLine<R> folded(boolean fold) {
        return fold == expanded ? new GroupLine<>(key, label, !fold, lines, active, loud, worst, oldest) : this;
    }

    /** Whether another line of the same group reads as this one. */
    boolean reads(GroupLine<R> other) {
        return key.equals(other.key)
                && label.equals(other.label)
                && expanded == other.expanded
                && loud == other.loud
                && worst == other.worst
                && Objects.equals(oldest, other.oldest)
                && Arrays.equals(active, other.active)
                && lines.equals(other.lines);
    }

    /**
     * Notes which version of its most urgent row is painted from now on; UI thread only.
     *
     * @return whether it was another before
     */
    boolean seen() {
        R version = lines.getFirst().row();
        boolean other = seen != version;
        seen = version;
        return other;
    }

    @Override
    public Serializable id() {
        return "group " + key;
    }

    @Override
    public boolean isSame(Entry<R> other) {
        return other instanceof GroupLine<R> group && group.key.equals(key);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public boolean isExpanded() {
        return expanded;
    }

    /** Its rows, in the table's order. */
    public List<Line<R>> lines() {
        return lines;
    }

    public int active(Severity severity) {
        return active[severity.ordinal()];
    }

    public int loud() {
        return loud;
    }

    public Severity worst() {
        return worst;
    }

    public Instant oldest() {
        return oldest;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public void position(int index) {
        position = index;
    }
}

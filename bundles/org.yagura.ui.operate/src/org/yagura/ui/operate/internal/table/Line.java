package org.yagura.ui.operate.internal.table;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.yagura.core.phrase.Letters;
import org.yagura.ui.operate.internal.filter.RowFilter;

/**
 * A row of a table in its newest version. The arranger changes it on its own thread; the newest version may be read on
 * any thread.
 */
public final class Line<R> implements Entry<R>, RowFilter.Searchable<R> {
    private static final Duration RESTLESS = Duration.ofSeconds(10);

    private final RowKind<R> kind;
    private final Serializable id;
    private volatile R row;
    private volatile R before;
    private volatile Instant changed;
    private volatile boolean restless;
    private volatile boolean gone;
    private String letters;
    private TextOrder<R> textOf;
    private String text;
    private Grouping<R> keyOf;
    private String key;
    private int position = -1;
    private R seen;
    private boolean seenGone;
    private boolean seenMarked;

    // the arranger's own notes
    int place = -1;
    boolean wanted;
    boolean stirred;
    boolean hiddenQuiet;
    boolean fresh;
    int stirredIn = -1;
    boolean unranked;
    Arranger.Wait wait = Arranger.Wait.NOTHING;
    GroupLine<R> group;

    Line(RowKind<R> kind, R row) {
        this.kind = kind;
        this.id = kind.id(row);
        this.row = row;
    }

    void replace(R next, Instant at) {
        before = row;
        row = next;
        restless =
                changed != null && at != null && Duration.between(changed, at).compareTo(RESTLESS) < 0;
        changed = at;
        letters = null;
        forget();
        gone = false;
    }

    /** What its texts and its group are made of besides the row may be another; the arranger's thread only. */
    void forget() {
        textOf = null;
        keyOf = null;
    }

    void leave() {
        gone = true;
    }

    @Override
    public Serializable id() {
        return id;
    }

    @Override
    public R row() {
        return row;
    }

    /** The version before {@link #changed}; null when it never changed. */
    public R before() {
        return before;
    }

    /** When the table was last told of a change; null for never. */
    public Instant changed() {
        return changed;
    }

    /** Whether it has changed twice within a few seconds, as with a check every second. */
    boolean isRestless() {
        return restless;
    }

    /**
     * Notes how it is painted from now on; UI thread only.
     *
     * @return whether it was painted otherwise before
     */
    boolean seen(R version, boolean isGone, boolean marked) {
        boolean other = seen != version || seenGone != isGone || seenMarked != marked;
        seen = version;
        seenGone = isGone;
        seenMarked = marked;
        return other;
    }

    /** Whether it has left the board and only stands there so that nothing jumps. */
    public boolean isGone() {
        return gone;
    }

    /** The arranger's thread only. */
    @Override
    public String letters() {
        if (letters == null) {
            letters = Letters.plain(kind.words(row));
        }
        return letters;
    }

    /** The text that it is sorted by; the arranger's thread only. */
    String text(TextOrder<R> order) {
        if (textOf != order) {
            text = order.text().apply(row);
            textOf = order;
        }
        return text;
    }

    /** The group that it is of; the arranger's thread only. */
    String key(Grouping<R> by) {
        if (keyOf != by) {
            key = by.key().apply(row);
            keyOf = by;
        }
        return key;
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

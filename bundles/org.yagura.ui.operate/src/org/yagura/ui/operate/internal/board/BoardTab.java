package org.yagura.ui.operate.internal.board;

import java.util.Map;
import java.util.UUID;
import org.yagura.core.port.SavedViews.SavedView;
import org.yagura.ui.operate.internal.table.TableState;

/**
 * One tab of the board: what it shows and how, as it stands now and as it is stored. UI thread only.
 */
final class BoardTab {
    /** What is stored of a view; its JSON is the console's own form. */
    record Content(String filter, Map<String, String> columnFilters, TableState table) {
        Content {
            columnFilters = Map.copyOf(columnFilters);
        }

        /** The free text and what was typed over the columns as one filter text. */
        String asText() {
            return (filter + " " + FilterRow.asText(columnFilters)).strip();
        }

        static Content of(String filter) {
            return new Content(filter, Map.of(), TableState.PLAIN);
        }
    }

    /** Where a tab comes from. */
    enum Kind {
        /** Always there; how a person has arranged it is remembered by itself. */
        BUILT_IN,
        /** Stored by a person, for themselves or for all. */
        SAVED,
        /** Opened by a click somewhere; gone when it is closed. */
        PASSING
    }

    private final Kind kind;
    private final String builtIn;
    private String name;
    private SavedView stored;
    private Content storedContent;
    private Content content;

    private BoardTab(Kind kind, String builtIn, String name, Content content) {
        this.kind = kind;
        this.builtIn = builtIn;
        this.name = name;
        this.content = content;
        this.storedContent = content;
    }

    static BoardTab builtIn(String id, String name, String filter) {
        return new BoardTab(Kind.BUILT_IN, id, name, Content.of(filter));
    }

    /** Shows all that its filter asks for, quiet rows too: whoever opens it has counted them. */
    static BoardTab passing(String filter) {
        Content content = new Content(filter, Map.of(), TableState.PLAIN.showingQuiet());
        return new BoardTab(Kind.PASSING, "", filter, content);
    }

    static BoardTab saved(SavedView view, Content content) {
        BoardTab tab = new BoardTab(Kind.SAVED, "", view.name(), content);
        tab.stored = view;
        return tab;
    }

    Kind kind() {
        return kind;
    }

    /** The id of a built-in tab; empty otherwise. */
    String builtIn() {
        return builtIn;
    }

    /** The stored view's id; null when it is not stored. */
    UUID id() {
        return stored == null ? null : stored.id();
    }

    /** Null when it is not stored. */
    SavedView stored() {
        return stored;
    }

    String name() {
        return name;
    }

    boolean isShared() {
        return kind == Kind.SAVED && stored.owner().isEmpty();
    }

    Content content() {
        return content;
    }

    void content(Content now) {
        content = now;
    }

    /** It stands in the store as it is here. */
    void stored(SavedView view, Content as) {
        stored = view;
        storedContent = as;
        if (kind == Kind.SAVED) {
            name = view.name();
        }
    }

    /** Whether it is shown otherwise than it is stored. */
    boolean isChanged() {
        return !content.equals(storedContent);
    }
}

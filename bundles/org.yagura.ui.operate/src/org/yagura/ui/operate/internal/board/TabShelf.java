package org.yagura.ui.operate.internal.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.port.SavedViews;
import org.yagura.core.port.SavedViews.SavedView;
import org.yagura.ui.Session;
import org.yagura.ui.operate.internal.board.BoardTab.Content;

/** Keeps the board's tabs in the centre, so that they are the same wherever a person sits down. UI thread only. */
final class TabShelf {
    /** How a built-in tab's arrangement is called in the store; people's own names cannot begin so. */
    static final String BUILT_IN = "#";

    private static final Logger LOG = LoggerFactory.getLogger(TabShelf.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Session session;
    private final Control asker;

    TabShelf(Session session, Control asker) {
        this.session = session;
        this.asker = asker;
    }

    private SavedViews views() {
        return session.savedViews();
    }

    /** Gives the built-in tabs as this person has arranged them, and what was saved. */
    void load(List<BoardTab> builtIn, Consumer<List<BoardTab>> then) {
        String person = session.operator();
        session.background(asker, () -> views().of(person), found -> {
            List<BoardTab> saved = new ArrayList<>();
            for (SavedView view : found) {
                Content content = read(view);
                if (content == null) {
                    continue;
                }
                if (view.name().startsWith(BUILT_IN)) {
                    builtIn.stream()
                            .filter(tab -> (BUILT_IN + tab.builtIn()).equals(view.name()))
                            .forEach(tab -> {
                                tab.content(content);
                                tab.stored(view, content);
                            });
                } else {
                    saved.add(BoardTab.saved(view, content));
                }
            }
            then.accept(saved);
        });
    }

    /** Null when it cannot be read; the log says so. */
    static Content read(SavedView view) {
        try {
            return JSON.readValue(view.content(), Content.class);
        } catch (JsonProcessingException e) {
            LOG.warn("the saved view {} cannot be read and is left out: {}", view.name(), e.getOriginalMessage());
            return null;
        }
    }

    private static String write(Content content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view can always be written", e);
        }
    }

    /** Keeps a built-in tab as it stands; what somebody else kept meanwhile for the same person is replaced. */
    void keep(BoardTab tab) {
        Content content = tab.content();
        SavedView before = tab.stored();
        SavedView view = before == null
                ? new SavedView(UUID.randomUUID(), session.operator(), BUILT_IN + tab.builtIn(), 0, write(content), 0)
                : with(before, before.name(), write(content));
        save(view, (outcome, _) -> {
            switch (outcome) {
                case SavedViews.Outcome.Saved saved -> tab.stored(saved.view(), content);
                case SavedViews.Outcome.Conflict conflict -> tab.stored(conflict.stored(), content);
                case SavedViews.Outcome.Refused refused ->
                    LOG.warn("the arrangement of the tab {} is not kept: {}", tab.builtIn(), refused.why());
                case null -> {
                    // told in the log already; the arrangement of a tab is not worth a disturbance
                }
            }
        });
    }

    /** Stores a tab under a name, for this person or for all. */
    void saveAs(BoardTab tab, String name, boolean shared, int place, BiConsumer<SavedViews.Outcome, Throwable> then) {
        String owner = shared ? "" : session.operator();
        save(new SavedView(UUID.randomUUID(), owner, name, place, write(tab.content()), 0), then);
    }

    /** Stores a saved tab as it stands now. */
    void save(BoardTab tab, BiConsumer<SavedViews.Outcome, Throwable> then) {
        save(with(tab.stored(), tab.stored().name(), write(tab.content())), then);
    }

    void delete(BoardTab tab, Runnable then) {
        UUID id = tab.id();
        session.background(
                asker,
                () -> {
                    views().delete(id);
                    return id;
                },
                _ -> then.run());
    }

    private static SavedView with(SavedView view, String name, String content) {
        return new SavedView(view.id(), view.owner(), name, view.place(), content, view.version());
    }

    private void save(SavedView view, BiConsumer<SavedViews.Outcome, Throwable> then) {
        record Answer(SavedViews.Outcome outcome, Throwable failure) {}
        session.background(
                asker,
                () -> {
                    try {
                        return new Answer(views().save(view), null);
                    } catch (RuntimeException e) {
                        LOG.warn("the view {} could not be saved", view.name(), e);
                        return new Answer(null, e);
                    }
                },
                answer -> then.accept(answer.outcome(), answer.failure()));
    }
}

package org.yagura.ui.help.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Which page belongs to a place: by the beginnings of ids of widgets and views, the longest that fits. Immutable. */
final class Topics {
    private final Properties pages;

    Topics(Properties pages) {
        this.pages = pages;
    }

    /** The topics of this bundle. */
    static Topics read() {
        Properties pages = new Properties();
        try (InputStream in = Topics.class.getResourceAsStream("/help/topics.properties")) {
            pages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the topics cannot be read", e);
        }
        return new Topics(pages);
    }

    /**
     * The page of a place.
     *
     * @param widgets ids of the widget with the focus and of what it stands in, innermost first
     * @param view null outside of a view
     */
    String page(List<String> widgets, String view) {
        return widgets.stream()
                .flatMap(id -> find("widget." + id).stream())
                .findFirst()
                .or(() -> view == null ? Optional.empty() : ofView(view))
                .orElse(Pages.CONTENTS);
    }

    /** Empty when nobody has written about that view. */
    Optional<String> ofView(String view) {
        return find("view." + view);
    }

    private Optional<String> find(String id) {
        return pages.stringPropertyNames().stream()
                .filter(id::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(pages::getProperty);
    }
}

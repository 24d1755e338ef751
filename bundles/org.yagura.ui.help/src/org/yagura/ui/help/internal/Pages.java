package org.yagura.ui.help.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The help pages in one language, read when first asked for from the bundle's own jar. Any thread. */
final class Pages {
    static final String CONTENTS = "index";

    private final String language;
    private final Map<String, Page> read = new ConcurrentHashMap<>();

    Pages(Locale locale) {
        language = locale.getLanguage().equals("ja") ? "ja" : "en";
    }

    /** @throws IllegalArgumentException when there is no such page */
    Page page(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    private Page load(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("/help/" + language + "/" + name + ".md")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no help page " + name);
            }
            return Page.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the help page " + name + " cannot be read", e);
        }
    }
}

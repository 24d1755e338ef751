package org.yagura.ui.picture;

import java.util.function.Supplier;

/**
 * Something in a picture that can be pointed at, chosen and opened.
 *
 * @param key tells it again after the picture was drawn anew
 * @param box where it can be hit
 * @param words says what it is; asked only when somebody wants to know, since there may be thousands
 * @param meaning what the part's selection is while it is chosen; null for nothing
 */
public record Element(Object key, Box box, Supplier<String> words, Object meaning) {
    /** What it is, in words: its hover, and what is read aloud. */
    public String text() {
        return words.get();
    }
}

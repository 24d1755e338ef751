package org.yagura.core.port;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.SavedViews.SavedView;

/** What a saved view may be; every store refuses by these. */
public final class SavedViewLimits {
    public static final int NAME_CHARACTERS = 80;
    public static final int CONTENT_BYTES = 64 << 10;
    /** Views of one person, and shared views. */
    public static final int VIEWS = 100;

    private SavedViewLimits() {}

    /**
     * Why a view cannot be kept; empty when it can.
     *
     * @param others how many other views its owner has
     */
    public static Optional<Phrase> refusal(SavedView view, int others) {
        int characters = view.name().codePointCount(0, view.name().length());
        if (view.name().isBlank() || characters > NAME_CHARACTERS) {
            return Optional.of(Phrase.of("refused.view.name", NAME_CHARACTERS));
        }
        int bytes = view.content().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > CONTENT_BYTES) {
            return Optional.of(Phrase.of("refused.view.content", (bytes + 1023) >> 10, CONTENT_BYTES >> 10));
        }
        if (others >= VIEWS) {
            String code = view.owner().isEmpty() ? "refused.view.shared" : "refused.view.many";
            return Optional.of(Phrase.of(code, VIEWS));
        }
        return Optional.empty();
    }
}

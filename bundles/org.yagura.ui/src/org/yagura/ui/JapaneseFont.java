package org.yagura.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;

/** Whether this machine can write Japanese. */
public final class JapaneseFont {
    private static final List<String> KNOWN = List.of(
            "noto sans cjk jp",
            "noto sans jp",
            "source han sans",
            "yu gothic ui",
            "yu gothic",
            "meiryo",
            "hiragino",
            "biz udgothic",
            "ipaexgothic",
            "ipagothic",
            "takaogothic",
            "vl gothic",
            "ms gothic",
            "ms ui gothic");

    private JapaneseFont() {}

    /** The family that would be taken, best first; empty when there is none of those that are known. UI thread. */
    public static Optional<String> find(Display display) {
        return choose(Arrays.stream(display.getFontList(null, true))
                .map(FontData::getName)
                .toList());
    }

    static Optional<String> choose(List<String> families) {
        return KNOWN.stream()
                .flatMap(known -> families.stream()
                        .filter(family -> family.toLowerCase(Locale.ROOT).startsWith(known)))
                .findFirst();
    }
}

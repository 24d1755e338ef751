package org.yagura.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a theme, as the block {@code .yagura-palette} of its style sheet gives them: what widgets get by CSS
 * and what painters get from {@link Look} comes from the same file. Immutable.
 */
public final class Palette {
    private static final Pattern BLOCK = Pattern.compile("\\.yagura-palette\\s*\\{([^}]*)}");
    private static final Pattern VALUE = Pattern.compile("([a-z-]+)\\s*:\\s*#([0-9A-Fa-f]{6})\\s*;");
    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};

    private final Map<Tint, Integer> values;

    private Palette(Map<Tint, Integer> values) {
        this.values = values;
    }

    /** Reads a theme's style sheet. */
    public static Palette of(Theme theme) {
        String file = "/css/yagura-" + theme.word() + ".css";
        try (InputStream in = Palette.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the style sheet " + file + " is missing");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet " + file + " cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException when a colour is missing or not known */
    public static Palette read(String styleSheet) {
        Matcher block = BLOCK.matcher(styleSheet);
        if (!block.find()) {
            throw new IllegalArgumentException("there is no .yagura-palette");
        }
        Map<Tint, Integer> values = new EnumMap<>(Tint.class);
        VALUE.matcher(block.group(1))
                .results()
                .forEach(value -> values.put(
                        Tint.valueOf(value.group(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                        Integer.parseInt(value.group(2), 16)));
        for (Tint tint : Tint.values()) {
            if (!values.containsKey(tint)) {
                throw new IllegalArgumentException("the palette lacks " + tint);
            }
        }
        return new Palette(values);
    }

    /** Red, green and blue as 0xRRGGBB. */
    public int value(Tint tint) {
        return values.get(tint);
    }

    /** The contrast of two colours by WCAG 2.2, between 1 and 21. */
    public double contrast(Tint one, Tint other) {
        double a = luminance(value(one));
        double b = luminance(value(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int color) {
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double part = (color >> 16 - 8 * i & 0xff) / 255.0;
            sum += WEIGHTS[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}

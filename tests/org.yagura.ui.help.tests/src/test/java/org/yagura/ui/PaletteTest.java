package org.yagura.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final Pattern COLOR = Pattern.compile("#([0-9A-Fa-f]{6})\\b");
    private static final List<Tint> WRITING = List.of(
            Tint.CRITICAL,
            Tint.MAJOR,
            Tint.MINOR,
            Tint.WARNING,
            Tint.INFO,
            Tint.RECOVERED,
            Tint.TEXT,
            Tint.QUIET,
            Tint.LINK);
    private static final List<Tint> GROUNDS =
            List.of(Tint.GROUND, Tint.GROUND_BELOW, Tint.GROUP, Tint.SELECTION, Tint.CHANGED);
    private static final List<Tint> BANNERS = List.of(Tint.BANNER_INFO, Tint.BANNER_WARNING, Tint.BANNER_ALARM);
    private static final double LEAST_OF_GRAPHICS = 3.0;

    private static String sheet(Theme theme) throws IOException {
        try (InputStream in = Palette.class.getResourceAsStream("/css/yagura-" + theme.word() + ".css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyTextCanBeReadOnEveryGround() {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            for (Tint writing : WRITING) {
                for (Tint ground : GROUNDS) {
                    assertThat(palette.contrast(writing, ground))
                            .as("%s %s on %s", theme, writing, ground)
                            .isGreaterThanOrEqualTo(theme.leastContrast());
                }
            }
            for (Tint banner : BANNERS) {
                assertThat(palette.contrast(Tint.TEXT, banner))
                        .as("%s text on %s", theme, banner)
                        .isGreaterThanOrEqualTo(theme.leastContrast());
            }
        }
    }

    @Test
    void theFocusRingAndTheStaleHatchCanBeSeen() {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            for (Tint ground : List.of(Tint.GROUND, Tint.GROUND_BELOW)) {
                assertThat(palette.contrast(Tint.FOCUS, ground)).isGreaterThanOrEqualTo(LEAST_OF_GRAPHICS);
                assertThat(palette.contrast(Tint.STALE, ground))
                        .as("%s %s", theme, ground)
                        .isGreaterThanOrEqualTo(2.8);
            }
        }
    }

    @Test
    void theContrastIsThatOfWcag() {
        Palette light = Palette.of(Theme.LIGHT);
        Palette contrast = Palette.of(Theme.CONTRAST);
        assertThat(contrast.contrast(Tint.TEXT, Tint.GROUND)).isEqualTo(21.0);
        assertThat(light.contrast(Tint.GROUND, Tint.GROUND)).isEqualTo(1.0);
    }

    @Test
    void rulesUseTheColoursOfTheirPaletteOnly() throws IOException {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            Set<Integer> known = new TreeSet<>();
            for (Tint tint : Tint.values()) {
                known.add(palette.value(tint));
            }
            COLOR.matcher(sheet(theme))
                    .results()
                    .forEach(found -> assertThat(known)
                            .as("%s %s", theme, found.group())
                            .contains(Integer.parseInt(found.group(1), 16)));
        }
    }

    @Test
    void theThreeThemesStyleTheSameParts() throws IOException {
        String light = rules(Theme.LIGHT);
        assertThat(rules(Theme.DARK)).isEqualTo(light);
        assertThat(rules(Theme.CONTRAST)).isEqualTo(light);
    }

    private static String rules(Theme theme) throws IOException {
        String sheet = sheet(theme);
        return COLOR.matcher(sheet.substring(sheet.indexOf('}'))).replaceAll("#");
    }

    @Test
    void aPaletteThatLacksAColourIsRefused() {
        assertThatThrownBy(() -> Palette.read(".yagura-palette { ground: #FFFFFF; }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lacks");
    }

    @Test
    void wordsThatMeanNothingGiveTheDefaults() {
        assertThat(Theme.of("contrast")).isEqualTo(Theme.CONTRAST);
        assertThat(Theme.of("pink")).isEqualTo(Theme.LIGHT);
        assertThat(Density.of("compact").rowHeight()).isEqualTo(20);
        assertThat(Density.of("")).isEqualTo(Density.NORMAL);
    }
}

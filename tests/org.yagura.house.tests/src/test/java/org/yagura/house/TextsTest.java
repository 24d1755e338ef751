package org.yagura.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Japanese stands beside English, complete at all times. */
class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern CODE = Pattern.compile("Phrase\\.of\\(\\s*\"([a-z][\\w.]*)\"");

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSamePlaces() throws IOException {
        int pairs = 0;
        try (Stream<Path> files = Files.walk(House.ROOT.resolve("bundles"))) {
            for (Path japanese : files.filter(f -> f.toString().endsWith("_ja.properties")
                            && !f.toString().contains("org.yagura.platform.texts.")
                            && !f.toString().contains("/target/"))
                    .toList()) {
                Path english = japanese.resolveSibling(
                        japanese.getFileName().toString().replace("_ja", ""));
                Properties en = read(english);
                Properties ja = read(japanese);
                assertThat(ja.keySet()).as(japanese.toString()).isEqualTo(en.keySet());
                for (String key : en.stringPropertyNames()) {
                    assertThat(places(ja.getProperty(key)))
                            .as(japanese + " " + key)
                            .isEqualTo(places(en.getProperty(key)));
                    assertThat(ja.getProperty(key)).as(japanese + " " + key).isNotBlank();
                }
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThanOrEqualTo(5);
    }

    @Test
    void everyPhraseThatIsSaidHasAText() throws IOException {
        Properties texts =
                read(House.ROOT.resolve("bundles/org.yagura.core/src/org/yagura/core/phrase/phrases.properties"));
        for (Path source : House.sources("bundles")) {
            CODE.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(code -> !code.endsWith("."))
                    .forEach(code ->
                            assertThat(texts.keySet()).as(source.toString()).contains(code));
        }
    }
}

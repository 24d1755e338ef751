package org.yagura.ui.help.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages as they are shipped. */
class PagesTest {
    private static final Path ROOT = root();
    private static final Path HELP = ROOT.resolve("bundles/org.yagura.ui.help/help");
    private static final Pattern VIEW = Pattern.compile("<view id=\"([^\"]+)\" name=");
    private static final Pattern COMMAND = Pattern.compile("<command id=\"([^\"]+)\"");
    private static final Pattern WIDGET = Pattern.compile("\"(dialog\\.[a-zA-Z.]+|[a-z]+\\.dialog)\"");
    private static final Pattern KEY = Pattern.compile("\\{key:([\\w.]+)}");

    private final Topics topics = Topics.read();

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(at.resolve("yagura"))) {
            at = at.getParent();
        }
        return at;
    }

    private static Set<String> names(String language) throws IOException {
        try (Stream<Path> files = Files.list(HELP.resolve(language))) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> found(Pattern pattern, String ending) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("bundles"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)
                            && f.toString().contains("org.yagura.ui")
                            && !f.toString().contains("/target/"))
                    .toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
            }
        }
        return found;
    }

    @Test
    void everyPageIsThereInBothLanguagesWithTheSameShape() throws IOException {
        assertThat(names("ja")).isEqualTo(names("en")).hasSizeGreaterThan(15);
        Pages english = new Pages(Locale.ENGLISH);
        Pages japanese = new Pages(Locale.JAPAN);
        for (String name : names("en")) {
            Page en = english.page(name);
            Page ja = japanese.page(name);
            assertThat(ja.title()).as(name).isNotBlank().isNotEqualTo(en.title());
            assertThat(new TreeSet<>(ja.targets())).as(name).isEqualTo(new TreeSet<>(en.targets()));
            assertThat(kinds(ja)).as(name).isEqualTo(kinds(en));
        }
    }

    private static List<String> kinds(Page page) {
        return page.blocks().stream()
                .map(block -> block.getClass().getSimpleName())
                .toList();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Pages pages = new Pages(Locale.ENGLISH);
        for (String name : names("en")) {
            for (String target : pages.page(name).targets()) {
                if (target.startsWith("command:")) {
                    assertThat(target).as(name).matches("command:org\\.(yagura|eclipse)\\.ui\\.[\\w.]+(\\?\\w+=.+)?");
                } else {
                    assertThat(names("en")).as(name).contains(target);
                }
            }
        }
    }

    @Test
    void everyKeyThatAPageNamesIsOfACommandThatOneOfTheBundlesHas() throws IOException {
        Set<String> commands = found(COMMAND, "plugin.xml");
        try (Stream<Path> files = Files.walk(HELP)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(hit -> hit.group(1))
                        .filter(id -> Files.exists(
                                ROOT.resolve("bundles/" + id.substring(0, id.lastIndexOf('.')) + "/plugin.xml")))
                        .forEach(id -> assertThat(commands).as(file.toString()).contains(id));
            }
        }
    }

    @Test
    void everyViewHasAPage() throws IOException {
        Set<String> views = found(VIEW, "plugin.xml");
        assertThat(views).hasSizeGreaterThan(4);
        for (String view : views) {
            assertThat(topics.ofView(view)).as(view).isPresent();
            assertThat(names("en")).contains(topics.ofView(view).orElseThrow());
        }
    }

    @Test
    void everyDialogHasAPage() throws IOException {
        Set<String> dialogs = found(WIDGET, ".java");
        assertThat(dialogs).contains("dialog.text", "keysheet.dialog");
        for (String id : dialogs) {
            assertThat(topics.page(List.of(id), null)).as(id).isNotEqualTo(Pages.CONTENTS);
        }
    }

    @Test
    void theLongestBeginningCountsAndTheInnermostWidgetFirst() {
        assertThat(topics.page(List.of("board.filter"), "org.yagura.ui.operate.board"))
                .isEqualTo("filter");
        assertThat(topics.page(List.of("board.table"), "org.yagura.ui.operate.board"))
                .isEqualTo("board");
        assertThat(topics.page(List.of(), "org.yagura.ui.operate.incidents")).isEqualTo("incidents");
        assertThat(topics.page(List.of(), "org.yagura.ui.operate.incident")).isEqualTo("ticket");
        assertThat(topics.page(List.of("dialog.text"), null)).isEqualTo("dialogs");
        assertThat(topics.page(List.of(), "somebody.elses.view")).isEqualTo(Pages.CONTENTS);
    }

    @Test
    void theTourPointsAtWidgetsThatExist() throws IOException {
        Set<String> ids = found(Pattern.compile("\"([a-z]+\\.[a-zA-Z.]+)\""), ".java");
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPAN)) {
            for (Tour.Step step : Tour.of(new Pages(language).page("tour")).steps()) {
                assertThat(step.text()).isNotBlank();
                if (!step.widgets().isEmpty()) {
                    assertThat(step.widgets()).as(step.title()).anyMatch(ids::contains);
                }
            }
        }
    }
}

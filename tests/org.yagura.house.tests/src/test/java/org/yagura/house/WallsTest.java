package org.yagura.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Fails when a wall of docs/architecture.md is broken. */
class WallsTest {
    private static final Set<String> ENGINES =
            Set.of("org.yagura.monitor", "org.yagura.correlation", "org.yagura.incident");
    private static final Map<String, Set<String>> MAY_REQUIRE_OF_OURS = Map.ofEntries(
            Map.entry("org.yagura.platform.logging", Set.of()),
            Map.entry("org.yagura.platform.logfile", Set.of()),
            Map.entry("org.yagura.platform.collections", Set.of()),
            Map.entry("org.yagura.platform.texts.jface", Set.of()),
            Map.entry("org.yagura.platform.texts.renderers", Set.of()),
            Map.entry("org.yagura.platform.texts.minmax", Set.of()),
            Map.entry("org.yagura.platform.texts.workbench", Set.of()),
            Map.entry("org.yagura.platform.texts.ui", Set.of()),
            Map.entry("org.yagura.core", Set.of()),
            Map.entry("org.yagura.model", Set.of("org.yagura.core")),
            Map.entry("org.yagura.runtime", Set.of("org.yagura.core")),
            Map.entry("org.yagura.store", Set.of("org.yagura.core")),
            Map.entry("org.yagura.connect", Set.of("org.yagura.core")),
            Map.entry("org.yagura.monitor", Set.of("org.yagura.core")),
            Map.entry("org.yagura.correlation", Set.of("org.yagura.core")),
            Map.entry("org.yagura.incident", Set.of("org.yagura.core")),
            Map.entry("org.yagura.web", Set.of("org.yagura.core")),
            Map.entry("org.yagura.sample", Set.of("org.yagura.core")),
            Map.entry("org.yagura.ui", Set.of("org.yagura.core")),
            Map.entry("org.yagura.ui.operate", Set.of("org.yagura.core", "org.yagura.ui", "org.yagura.ui.picture")),
            Map.entry("org.yagura.ui.help", Set.of("org.yagura.core", "org.yagura.ui")),
            Map.entry("org.yagura.ui.attention", Set.of("org.yagura.core", "org.yagura.ui")),
            Map.entry("org.yagura.ui.picture", Set.of("org.yagura.core", "org.yagura.ui")),
            Map.entry("org.yagura.ui.supervise", Set.of("org.yagura.core", "org.yagura.ui", "org.yagura.ui.picture")),
            Map.entry("org.yagura.ui.author", Set.of("org.yagura.core", "org.yagura.model", "org.yagura.ui")),
            Map.entry("org.yagura.app", Set.of("org.yagura.core", "org.yagura.ui", "org.yagura.ui.operate")));
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);
    private static final List<String> FORBIDDEN_TO_ENGINES = List.of(
            "java.sql",
            "javax.sql",
            "java.net.",
            "java.nio.",
            "java.io.",
            "org.eclipse.swt",
            "org.eclipse.jface",
            "java.lang.Thread");

    @Test
    void everyBundleRequiresOnlyWhatItMay() throws IOException {
        for (Map.Entry<String, Attributes> bundle : House.manifests().entrySet()) {
            Set<String> ours = new TreeSet<>();
            House.names(bundle.getValue(), "Require-Bundle").stream()
                    .filter(name -> name.startsWith("org.yagura"))
                    .forEach(ours::add);
            House.names(bundle.getValue(), "Import-Package").stream()
                    .filter(name -> name.startsWith("org.yagura"))
                    .forEach(ours::add);
            assertThat(MAY_REQUIRE_OF_OURS).as("a bundle that nobody described").containsKey(bundle.getKey());
            assertThat(MAY_REQUIRE_OF_OURS.get(bundle.getKey()))
                    .as(bundle.getKey())
                    .containsAll(ours);
        }
    }

    @Test
    void coreImportsNothing() throws IOException {
        Attributes core = House.manifests().get("org.yagura.core");
        assertThat(House.names(core, "Require-Bundle")).isEmpty();
        assertThat(House.names(core, "Import-Package")).isEmpty();
        for (Path source : House.sources("bundles/org.yagura.core/src")) {
            assertThat(imports(source))
                    .as(source.toString())
                    .allMatch(i -> i.startsWith("java.") || i.startsWith("org.yagura.core."));
        }
    }

    @Test
    void enginesNeverMeetNorTouchTheWorld() throws IOException {
        for (String engine : ENGINES) {
            for (Path source : House.sources("bundles/" + engine + "/src")) {
                for (String imported : imports(source)) {
                    assertThat(FORBIDDEN_TO_ENGINES)
                            .as(source + " imports " + imported)
                            .noneMatch(imported::startsWith);
                    assertThat(ENGINES.stream().filter(other -> !other.equals(engine)))
                            .as(source + " imports " + imported)
                            .noneMatch(other -> imported.startsWith(other + "."));
                }
                assertThat(Files.readString(source))
                        .as(source.toString())
                        .doesNotContain("Instant.now(", "System.nanoTime(", "currentTimeMillis");
            }
        }
    }

    @Test
    void onlyTheStoreSpeaksSqlAndOnlyConnectAndWebOpenSockets() throws IOException {
        for (Path source : House.sources("bundles")) {
            String bundle =
                    House.ROOT.resolve("bundles").relativize(source).getName(0).toString();
            for (String imported : imports(source)) {
                if (imported.startsWith("java.sql") || imported.startsWith("org.h2")) {
                    assertThat(bundle).as(source + " imports " + imported).isEqualTo("org.yagura.store");
                }
                boolean socket = imported.startsWith("java.net.Socket")
                        || imported.startsWith("java.net.ServerSocket")
                        || imported.startsWith("java.nio.channels.Socket")
                        || imported.startsWith("java.lang.foreign");
                if (socket) {
                    assertThat(bundle).as(source + " imports " + imported).isEqualTo("org.yagura.connect");
                }
            }
        }
    }

    @Test
    void nobodyBelowTheConsoleKnowsAWidget() throws IOException {
        for (Path source : House.sources("bundles")) {
            String bundle =
                    House.ROOT.resolve("bundles").relativize(source).getName(0).toString();
            boolean console = bundle.startsWith("org.yagura.ui") || bundle.equals("org.yagura.app");
            if (!console) {
                assertThat(imports(source))
                        .as(source.toString())
                        .noneMatch(i -> i.startsWith("org.eclipse.swt") || i.startsWith("org.eclipse.jface"));
            }
        }
        Path feature = House.ROOT.resolve("features/org.yagura.engine.feature/feature.xml");
        assertThat(Files.readString(feature)).doesNotContain("swt", "jface", "org.yagura.ui", "org.eclipse.ui");
    }

    @Test
    void internalPackagesAreNotExported() throws IOException {
        for (Map.Entry<String, Attributes> bundle : House.manifests().entrySet()) {
            assertThat(House.names(bundle.getValue(), "Export-Package"))
                    .as(bundle.getKey())
                    .noneMatch(name -> name.contains(".internal"));
        }
    }

    private static List<String> imports(Path source) throws IOException {
        return IMPORT.matcher(Files.readString(source))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void thePatternFindsImports() {
        Matcher matcher = IMPORT.matcher("import java.sql.Connection;\nimport static java.net.Socket.x;\n");
        assertThat(matcher.results().map(found -> found.group(1)))
                .containsExactly("java.sql.Connection", "java.net.Socket.x");
    }
}

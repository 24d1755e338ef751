package org.yagura.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The repository, as its files say it is. */
final class House {
    static final Path ROOT = root();

    private House() {}

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(at.resolve("yagura"))) {
            at = at.getParent();
        }
        return at;
    }

    /** The manifests of our bundles by symbolic name. */
    static Map<String, Attributes> manifests() throws IOException {
        Map<String, Attributes> manifests = new LinkedHashMap<>();
        try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve("META-INF/MANIFEST.MF");
                if (Files.exists(file)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        manifests.put(folder.getFileName().toString(), new Manifest(in).getMainAttributes());
                    }
                }
            }
        }
        return manifests;
    }

    /** The names in a manifest header, without their directives. */
    static Set<String> names(Attributes manifest, String header) {
        Set<String> names = new TreeSet<>();
        String value = manifest.getValue(header);
        if (value != null) {
            for (String part : value.replaceAll("\"[^\"]*\"", "").split(",")) {
                names.add(part.split(";")[0].strip());
            }
        }
        return names;
    }

    /** Our own sources, without what is generated. */
    static List<Path> sources(String below) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(below))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("src-gen")
                            && !file.toString().contains("/target/"))
                    .toList();
        }
    }
}

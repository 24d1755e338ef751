package org.yagura.model.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping that is read key by key; what is wrong is added to the problems and a default is given instead. */
final class Block {
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Pattern STATUS = Pattern.compile("(\\d{3})(?:\\s*-\\s*(\\d{3}))?");

    private final String name;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private Block(String name, int line, Problems problems) {
        this.name = name;
        this.line = line;
        this.problems = problems;
    }

    /**
     * @param kind what the block is, for problems
     * @param keys what it may have
     */
    static Block of(Node node, String kind, Set<String> keys, Problems problems) {
        int line = line(node);
        rejectAnchor(node, problems);
        if (!(node instanceof MappingNode mapping)) {
            problems.add(line, "yaml.want.map", kind);
            return new Block(kind, line, problems);
        }
        Block block = new Block(nameOf(kind, mapping), line, problems);
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int at = line(entry.getKeyNode());
            if (!keys.contains(key)) {
                problems.add(at, "yaml.unknown.key", block.name, key, String.join(", ", keys));
            } else if (block.values.put(key, entry.getValueNode()) != null) {
                problems.add(at, "yaml.twice.key", block.name, key);
            }
            rejectAnchor(entry.getValueNode(), problems);
            block.lines.put(key, at);
        }
        return block;
    }

    private static void rejectAnchor(Node node, Problems problems) {
        if (node.getAnchor().isPresent()) {
            problems.add(line(node), "yaml.anchor");
        }
    }

    private static String nameOf(String kind, MappingNode mapping) {
        for (NodeTuple entry : mapping.getValue()) {
            boolean isId = entry.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals("id");
            if (isId && entry.getValueNode() instanceof ScalarNode id) {
                return kind + " \"" + id.getValue() + "\"";
            }
        }
        return kind;
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** What the block is and its id, as problems name it. */
    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** The line of a key; the block's own when it is not there. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    private String scalar(String key) {
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            if (scalar.getValue().length() > LONGEST_TEXT) {
                problems.add(line(key), "yaml.long", name, key, LONGEST_TEXT);
                return null;
            }
            return scalar.getValue();
        }
        problems.add(line(key), "yaml.want.text", name, key);
        return null;
    }

    String text(String key) {
        String value = scalar(key);
        return value == null ? "" : value.strip();
    }

    String needText(String key) {
        String value = text(key);
        if (value.isEmpty()) {
            problems.add(line(key), "yaml.missing", name, key);
        }
        return value;
    }

    String needId() {
        String id = needText("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.add(line("id"), "yaml.want.id", name, id);
        }
        return id;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    int number(String key, int least, int most, int otherwise) {
        String value = scalar(key);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            problems.add(line(key), "yaml.want.number", name, key, least, most, value);
            return otherwise;
        }
        problems.add(line(key), "yaml.want.number", name, key, least, most, value);
        return otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        String value = scalar(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(line(key), "yaml.want.boolean", name, key, value);
            return otherwise;
        }
        return value.equals("true");
    }

    long millis(String key, Duration least, Duration most, long otherwise) {
        String value = scalar(key);
        if (value == null) {
            return otherwise;
        }
        Matcher matcher = DURATION.matcher(value.strip());
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration.toMillis();
            }
        }
        problems.add(line(key), "yaml.want.duration", name, key, shown(least), shown(most), value);
        return otherwise;
    }

    /** A time as it is written in YAML. */
    static String shown(Duration time) {
        long millis = time.toMillis();
        if (millis % 3_600_000 == 0 && millis > 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0 && millis > 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }

    /** One of some words. */
    <T> T oneOf(String key, Map<String, T> words, T otherwise) {
        String value = scalar(key);
        if (value == null) {
            return otherwise;
        }
        T found = words.get(value.strip());
        if (found == null) {
            problems.add(line(key), "yaml.want.one.of", name, key, String.join(", ", words.keySet()), value);
            return otherwise;
        }
        return found;
    }

    /** A date as text; null when it is not there. */
    String date(String key) {
        return checked(key, "yaml.want.date", LocalDate::parse);
    }

    String zone(String key, String otherwise) {
        String zone = checked(key, "yaml.want.zone", ZoneId::of);
        return zone == null ? otherwise : zone;
    }

    private String checked(String key, String code, Function<String, ?> parse) {
        String value = scalar(key);
        if (value == null) {
            return null;
        }
        try {
            parse.apply(value.strip());
            return value.strip();
        } catch (DateTimeException e) {
            problems.add(line(key), code, name, key, value);
            return null;
        }
    }

    String url(String key) {
        String value = needText(key);
        if (value.isEmpty()) {
            return value;
        }
        try {
            URI url = new URI(value);
            boolean right =
                    ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
            if (right) {
                return value;
            }
        } catch (URISyntaxException e) {
            problems.add(line(key), "yaml.want.url", name, key, value);
            return "";
        }
        problems.add(line(key), "yaml.want.url", name, key, value);
        return "";
    }

    /** A status or a range of them, as two numbers. */
    int[] status(String key) {
        String value = scalar(key);
        if (value == null) {
            return new int[] {200, 299};
        }
        Matcher matcher = STATUS.matcher(value.strip());
        if (matcher.matches()) {
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (from >= 100 && to <= 599 && from <= to) {
                return new int[] {from, to};
            }
        }
        problems.add(line(key), "yaml.want.status", name, key, value);
        return new int[] {200, 299};
    }

    /** The items of a list, each as a block. */
    List<Block> blocks(String key, String kind, Set<String> keys) {
        List<Block> blocks = new ArrayList<>();
        for (Node item : items(key)) {
            blocks.add(of(item, kind, keys, problems));
        }
        return blocks;
    }

    /** The items of a list of texts. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            rejectAnchor(item, problems);
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                problems.add(line(item), "yaml.want.text", name, key);
            }
        }
        return texts;
    }

    private List<Node> items(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(line(key), "yaml.want.list", name, key);
        return List.of();
    }

    /** A block that is the value of a key; null when it is not there. */
    Block block(String key, Set<String> keys) {
        Node node = values.get(key);
        return node == null ? null : of(node, name + " " + key, keys, problems);
    }

    /** A block of free keys with texts. */
    Map<String, String> settings(String key) {
        Map<String, String> settings = new LinkedHashMap<>();
        Node node = values.get(key);
        if (node == null) {
            return settings;
        }
        if (!(node instanceof MappingNode mapping)) {
            problems.add(line(key), "yaml.want.map", name + " " + key);
            return settings;
        }
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode k && entry.getValueNode() instanceof ScalarNode v) {
                settings.put(k.getValue(), v.getValue());
            } else {
                problems.add(line(entry.getKeyNode()), "yaml.want.text", name, key);
            }
        }
        return settings;
    }
}

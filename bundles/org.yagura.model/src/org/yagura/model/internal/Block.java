package org.yagura.model.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.yagura.core.phrase.Phrase;
import org.yagura.model.Field;
import org.yagura.model.FieldText;

/** A YAML mapping that is read key by key; what is wrong is added to the problems and a default is given instead. */
final class Block {
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
            return scalar.getValue();
        }
        problems.add(line(key), "yaml.want.text", name, key);
        return null;
    }

    /** A text without what surrounds it; empty when it is not there. */
    String text(String key) {
        String value = scalar(key);
        return value == null ? "" : value.strip();
    }

    /** Says that a key is needed. */
    void missing(String key) {
        problems.add(line(key), "yaml.missing", name, key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** What a text means for a field; null, and a problem, when it is wrong. */
    Object value(Field field, String text) {
        FieldText.Parsed parsed = FieldText.parse(field, text);
        if (parsed.problem() != null) {
            wrong(field.key(), parsed.problem());
        }
        return parsed.value();
    }

    /** Says what is wrong with the value of a key. */
    void wrong(String key, Phrase what) {
        problems.add(line(key), "yaml.value", name, key, what.nested());
    }

    /** A scalar as it is written, with its line breaks; null when it is not there or is none. */
    String written(String key) {
        return scalar(key);
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

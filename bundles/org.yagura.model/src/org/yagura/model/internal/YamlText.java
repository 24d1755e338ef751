package org.yagura.model.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Bytes to a tree of YAML nodes that know their lines, or to a problem. */
final class YamlText {
    static final long LARGEST = 40L << 20;
    private static final int MEGA = 20;
    /** A centre's deepest value lies nine levels down; what reads the tree has a call stack that ends somewhere. */
    private static final int DEEPEST = 50;
    /** Keys and values together, 65,000 assets with a monitor each; the tree of twice as many does not fit in a gigabyte. */
    static final int MOST_VALUES = 1_000_000;

    private YamlText() {}

    /** The root; empty when a problem was added. */
    static Optional<Node> compose(byte[] yaml, Problems problems) {
        if (yaml.length > LARGEST) {
            problems.add(0, "yaml.too.large", yaml.length >> MEGA, LARGEST >> MEGA);
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.allocate(yaml.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(yaml);
        try {
            var result = decoder.decode(bytes, text, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            problems.add(lineOf(yaml, bytes.position()), "yaml.not.utf8", bytes.position() + 1);
            return Optional.empty();
        }
        return compose(text.flip().toString(), problems);
    }

    private static int lineOf(byte[] yaml, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += yaml[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static Optional<Node> compose(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit((int) LARGEST)
                .setUseMarks(true)
                .build();
        try {
            if (!isBounded(new Parse(settings).parseString(withoutMark(text)), problems)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(withoutMark(text));
            if (root.isEmpty()) {
                problems.add(1, "yaml.empty");
            }
            return root;
        } catch (ComposerException e) {
            boolean another = String.valueOf(e.getProblem()).contains("another document")
                    || String.valueOf(e.getContext()).contains("single document");
            problems.add(line(e), another ? "yaml.documents" : "yaml.syntax", said(e));
        } catch (MarkedYamlEngineException e) {
            boolean tab = String.valueOf(e.getProblem()).contains("\\t");
            problems.add(line(e), tab ? "yaml.tab" : "yaml.syntax", said(e));
        } catch (YamlEngineException e) {
            problems.add(
                    0,
                    "yaml.syntax",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    /** Whether the tree would fit, seen before any of it is built; adds the problem when not. */
    private static boolean isBounded(Iterable<Event> events, Problems problems) {
        int depth = 0;
        int values = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                case Scalar -> values++;
                default -> {
                    // streams, documents, aliases and comments hold nothing
                }
            }
            if (depth > DEEPEST) {
                problems.add(line(event.getStartMark()), "yaml.deep", DEEPEST);
                return false;
            }
            if (values > MOST_VALUES) {
                problems.add(line(event.getStartMark()), "yaml.too.many", MOST_VALUES);
                return false;
            }
        }
        return true;
    }

    /** Some editors put a byte order mark in front. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static int line(MarkedYamlEngineException e) {
        return line(e.getProblemMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    private static String said(MarkedYamlEngineException e) {
        return e.getProblem() == null ? e.getContext() : e.getProblem();
    }
}

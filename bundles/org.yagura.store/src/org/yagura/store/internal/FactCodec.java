package org.yagura.store.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;

/**
 * Facts to and from their stored form. The type is the record's simple name; the version is the body's
 * {@code schemaVersion()}. A body that was stored in an older version is brought up version by version before it is
 * read. Safe for many threads.
 */
final class FactCodec {
    private final Map<String, Class<? extends FactBody>> types = new HashMap<>();
    // made when the first fact of a type comes by: most of them are not needed to start
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<JsonNode>> older;
    private final ObjectMapper mapper = Json.mapper();

    FactCodec() {
        this(OlderForms.ALL);
    }

    /** @param older by {@code Type/version}: brings a body of that version to the next one */
    FactCodec(Map<String, UnaryOperator<JsonNode>> older) {
        this.older = older;
        bodies(FactBody.class).forEach(type -> types.put(type.getSimpleName(), type));
    }

    /** Every record that can be a fact's body. */
    static List<Class<? extends FactBody>> bodies(Class<? extends FactBody> root) {
        List<Class<? extends FactBody>> found = new ArrayList<>();
        if (root.isSealed()) {
            for (Class<?> permitted : root.getPermittedSubclasses()) {
                found.addAll(bodies(permitted.asSubclass(FactBody.class)));
            }
        } else {
            found.add(root);
        }
        return found;
    }

    StoredFact encode(Fact fact) {
        FactBody body = fact.body();
        try {
            return new StoredFact(
                    fact.id(),
                    fact.cause(),
                    fact.engagement(),
                    Times.nanos(fact.sourceTime()),
                    Times.nanos(fact.receiptTime()),
                    body.getClass().getSimpleName(),
                    body.schemaVersion(),
                    writers.computeIfAbsent(body.getClass(), mapper::writerFor).writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("fact " + fact.id() + " cannot be written as JSON", e);
        }
    }

    /** @throws UnreadableFact when this version of Yagura cannot read it */
    Fact decode(StoredFact stored) {
        Class<? extends FactBody> type = types.get(stored.type());
        if (type == null) {
            throw new UnreadableFact("fact " + stored.id() + " is of the unknown type " + stored.type()
                    + "; it was written by a newer Yagura. Start that version.");
        }
        try {
            return new Fact(
                    stored.id(),
                    stored.cause(),
                    stored.engagement(),
                    Times.instant(stored.sourceNanos()),
                    Times.instant(stored.receiptNanos()),
                    body(stored, readers.computeIfAbsent(type, mapper::readerFor)));
        } catch (IOException e) {
            throw new UnreadableFact("fact " + stored.id() + " of type " + stored.type() + " version "
                    + stored.version() + " cannot be read: " + e.getMessage());
        }
    }

    private FactBody body(StoredFact stored, ObjectReader reader) throws IOException {
        UnaryOperator<JsonNode> next = older.get(stored.type() + "/" + stored.version());
        if (next == null) {
            FactBody body = reader.readValue(stored.body());
            if (body.schemaVersion() < stored.version()) {
                throw new UnreadableFact("fact " + stored.id() + " is of version " + stored.version() + " of "
                        + stored.type() + "; this Yagura reads up to " + body.schemaVersion()
                        + ". Start the newer version.");
            }
            return body;
        }
        JsonNode node = mapper.readTree(stored.body());
        for (int version = stored.version(); next != null; next = older.get(stored.type() + "/" + ++version)) {
            node = next.apply(node);
        }
        return reader.readValue(node);
    }

    /** A stored fact that this version cannot read. */
    static final class UnreadableFact extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableFact(String message) {
            super(message);
        }
    }
}

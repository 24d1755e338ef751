package org.yagura.store.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;

/** How values are written as JSON in this store: records by component. */
final class Json {
    private static final long NANOS = 1_000_000_000L;

    private Json() {}

    /** For what is kept for years: instants as ISO 8601 in UTC. */
    static ObjectMapper mapper() {
        return mapper(new InstantText(), new TextInstant());
    }

    /** For what only the same version reads, fast: instants as nanoseconds since 1970, good until 2262. */
    static ObjectMapper compact(Sharing sharing) {
        return mapper(new InstantNanos(), new NanosInstant()).registerModule(sharing.module());
    }

    private static ObjectMapper mapper(
            StdScalarSerializer<Instant> serializer, StdScalarDeserializer<Instant> deserializer) {
        SimpleModule module = new SimpleModule("yagura-store");
        module.addSerializer(Instant.class, serializer);
        module.addDeserializer(Instant.class, deserializer);
        return JsonMapper.builder().addModule(module).build();
    }

    private static final class InstantText extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantText() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.toString());
        }
    }

    private static final class TextInstant extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        TextInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Instant.parse(parser.getText());
        }
    }

    private static final class InstantNanos extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantNanos() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeNumber(Math.addExact(Math.multiplyExact(value.getEpochSecond(), NANOS), value.getNano()));
        }
    }

    private static final class NanosInstant extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        NanosInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            long nanos = parser.getLongValue();
            return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
        }
    }
}

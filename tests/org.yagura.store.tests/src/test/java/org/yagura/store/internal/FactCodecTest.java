package org.yagura.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.IncidentNoted;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;

class FactCodecTest {
    private static final Instant T = Instant.parse("2026-11-24T17:00:00.123456789Z");

    private final FactCodec codec = new FactCodec();

    /** A value of any type that facts are made of, the same every time. */
    private static Object sample(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            return List.of(sample(list.getActualTypeArguments()[0]));
        }
        Class<?> kind = (Class<?>) type;
        if (kind == String.class) {
            return "文字";
        } else if (kind == int.class) {
            return 7;
        } else if (kind == long.class) {
            return 1001L;
        } else if (kind == boolean.class) {
            return true;
        } else if (kind == UUID.class) {
            return new UUID(0x7000L, 0x8000_0000_0000_0001L);
        } else if (kind == Instant.class) {
            return T;
        } else if (kind.isEnum()) {
            return kind.getEnumConstants()[0];
        }
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = sample(components[i].getGenericType());
            types[i] = components[i].getType();
        }
        return kind.getDeclaredConstructor(types).newInstance(values);
    }

    private static Fact fact(FactBody body) {
        return new Fact(new UUID(0x7000L, 1), new UUID(0x7000L, 2), "bank/core", T, T, body);
    }

    private Map<String, String> bodies() throws ReflectiveOperationException {
        Map<String, String> bodies = new TreeMap<>();
        for (Class<? extends FactBody> type : FactCodec.bodies(FactBody.class)) {
            StoredFact stored = codec.encode(fact((FactBody) sample(type)));
            bodies.put(stored.type() + "/" + stored.version(), new String(stored.body(), StandardCharsets.UTF_8));
        }
        return bodies;
    }

    @Test
    void everyKindOfFactComesBackAsItWas() throws ReflectiveOperationException {
        for (Class<? extends FactBody> type : FactCodec.bodies(FactBody.class)) {
            Fact fact = fact((FactBody) sample(type));
            assertThat(codec.decode(codec.encode(fact))).isEqualTo(fact);
        }
    }

    private static String read(String name) throws IOException {
        try (var in = FactCodecTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The stored form is a promise: a change here needs a new schema version and a reader for the old one. */
    @Test
    void theStoredFormsAreThoseThatWerePromised() throws Exception {
        StringBuilder now = new StringBuilder();
        bodies().forEach((name, body) ->
                now.append(name).append(' ').append(body).append('\n'));
        assertThat(now.toString()).isEqualTo(read("facts.txt"));
    }

    @Test
    void everyFormThatWasEverPromisedIsStillRead() throws Exception {
        for (String line : read("facts-version-1.txt").lines().toList()) {
            String[] name = line.substring(0, line.indexOf(' ')).split("/");
            byte[] body = line.substring(line.indexOf(' ') + 1).getBytes(StandardCharsets.UTF_8);
            StoredFact old = new StoredFact(new UUID(1, 1), null, null, 0, 0, name[0], Integer.parseInt(name[1]), body);
            assertThat(codec.decode(old).body()).as(line).isNotNull();
            assertThat(codec.decode(codec.encode(codec.decode(old)))).isEqualTo(codec.decode(old));
        }
    }

    @Test
    void theReasonOfAnOldSuppressionWasGivenByNobody() {
        String body = "{\"alert\":{\"alert\":\"00000000-0000-0001-0000-000000000002\",\"asset\":\"db1\","
                + "\"condition\":{\"code\":\"c\",\"args\":[]},\"severity\":\"MAJOR\","
                + "\"text\":{\"code\":\"t\",\"args\":[]}},\"reason\":{\"kind\":\"DEPENDENCY\","
                + "\"rootAlert\":\"00000000-0000-0001-0000-000000000003\",\"rootAsset\":\"sw\",\"until\":null},"
                + "\"group\":null}";
        StoredFact old = new StoredFact(
                new UUID(1, 1), null, null, 0, 0, "AlertSuppressed", 1, body.getBytes(StandardCharsets.UTF_8));
        AlertSuppressed suppressed = (AlertSuppressed) codec.decode(old).body();
        assertThat(suppressed.reason())
                .isEqualTo(new QuietReason(QuietKind.DEPENDENCY, new UUID(1, 3), "sw", null, "", ""));
    }

    @Test
    void anOlderVersionIsBroughtUpBeforeItIsRead() {
        FactCodec newer = new FactCodec(Map.of("IncidentNoted/0", node -> {
            ObjectNode note = (ObjectNode) node;
            note.set("text", note.remove("note"));
            return note;
        }));
        StoredFact old = new StoredFact(
                new UUID(1, 1),
                null,
                null,
                0,
                0,
                "IncidentNoted",
                0,
                "{\"number\":7,\"by\":\"佐藤\",\"note\":\"昔\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(newer.decode(old).body()).isEqualTo(new IncidentNoted(7, "佐藤", "昔"));
    }

    @Test
    void aNewerFactIsRefusedWithAdvice() {
        byte[] body = "{\"number\":7,\"by\":\"x\",\"text\":\"y\"}".getBytes(StandardCharsets.UTF_8);
        StoredFact newer = new StoredFact(new UUID(1, 1), null, null, 0, 0, "IncidentNoted", 2, body);
        assertThatThrownBy(() -> codec.decode(newer)).hasMessageContaining("newer version");
        StoredFact unknown = new StoredFact(new UUID(1, 1), null, null, 0, 0, "SomethingNew", 1, body);
        assertThatThrownBy(() -> codec.decode(unknown)).hasMessageContaining("newer Yagura");
    }
}

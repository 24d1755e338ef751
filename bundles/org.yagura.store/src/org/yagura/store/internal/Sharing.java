package org.yagura.store.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.yagura.core.phrase.Phrase;

/**
 * Reads equal values as one: what grew shared in memory (an alert's id in three engines and on the board, its asset's
 * name, what it says) is shared again after a restart. It holds what it has read until it is told to forget. Safe for
 * many threads.
 */
final class Sharing {
    private static final Set<Class<?>> SHARED = Set.of(String.class, UUID.class, Instant.class, Phrase.class);

    private final Map<Object, Object> values = new ConcurrentHashMap<>();

    SimpleModule module() {
        SimpleModule module = new SimpleModule("yagura-sharing");
        module.setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
                return SHARED.contains(type.getBeanClass()) ? new Shared(deserializer) : deserializer;
            }
        });
        return module;
    }

    void forget() {
        values.clear();
    }

    private Object one(Object value) {
        Object known = value == null ? null : values.putIfAbsent(value, value);
        return known == null ? value : known;
    }

    private final class Shared extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        Shared(JsonDeserializer<?> of) {
            super(of);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> of) {
            return new Shared(of);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return one(super.deserialize(parser, context));
        }
    }
}

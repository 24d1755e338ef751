package org.yagura.store.internal;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yagura.core.phrase.Phrase;

/**
 * How a value of one type stands in a snapshot: by position alone, without names, since only the version that wrote it
 * reads it. A state is a record of numbers, booleans, texts, instants, UUIDs, enums, lists and records.
 */
sealed interface StateForm {
    /** What comes again and again, and is written once. */
    Set<Class<?>> SHARED = Set.of(String.class, UUID.class, Instant.class, Phrase.class);

    void write(Object value, StateWriter out) throws IOException;

    Object read(StateReader in);

    /** The form in words: two states whose words are the same have the same form. */
    String words();

    /** @throws IllegalArgumentException if the type, or one within it, has no form in a snapshot */
    static StateForm of(Type type) {
        StateForm plain = plain(type);
        return type instanceof Class<?> known && SHARED.contains(known) ? new Shared(plain) : plain;
    }

    private static StateForm plain(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Items(of(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> known)) {
            throw new IllegalArgumentException(type + " has no form in a snapshot");
        }
        if (known.isRecord()) {
            return Parts.of(known);
        }
        if (known.isEnum()) {
            return new Choice(known.getEnumConstants());
        }
        return Arrays.stream(Atom.values())
                .filter(atom -> atom.type == known)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(known + " has no form in a snapshot"));
    }

    /** What is not made of others; never null. */
    enum Atom implements StateForm {
        INT(int.class) {
            @Override
            public void write(Object value, StateWriter out) throws IOException {
                out.number((int) value);
            }

            @Override
            public Object read(StateReader in) {
                return (int) in.number();
            }
        },
        LONG(long.class) {
            @Override
            public void write(Object value, StateWriter out) throws IOException {
                out.number((long) value);
            }

            @Override
            public Object read(StateReader in) {
                return in.number();
            }
        },
        BOOLEAN(boolean.class) {
            @Override
            public void write(Object value, StateWriter out) throws IOException {
                out.flag((boolean) value);
            }

            @Override
            public Object read(StateReader in) {
                return in.flag();
            }
        },
        TEXT(String.class) {
            @Override
            public void write(Object value, StateWriter out) throws IOException {
                out.text((String) value);
            }

            @Override
            public Object read(StateReader in) {
                return in.text();
            }
        },
        ID(UUID.class) {
            @Override
            public void write(Object value, StateWriter out) throws IOException {
                out.eightBytes(((UUID) value).getMostSignificantBits());
                out.eightBytes(((UUID) value).getLeastSignificantBits());
            }

            @Override
            public Object read(StateReader in) {
                return new UUID(in.eightBytes(), in.eightBytes());
            }
        },
        INSTANT(Instant.class) {
            @Override
            public void write(Object value, StateWriter out) throws IOException {
                out.eightBytes(((Instant) value).getEpochSecond());
                out.fourBytes(((Instant) value).getNano());
            }

            @Override
            public Object read(StateReader in) {
                return Instant.ofEpochSecond(in.eightBytes(), in.fourBytes());
            }
        };

        private final Class<?> type;

        Atom(Class<?> type) {
            this.type = type;
        }

        @Override
        public String words() {
            return type.getSimpleName();
        }
    }

    /** One of the values that are written once. */
    record Shared(StateForm of) implements StateForm {
        @Override
        public void write(Object value, StateWriter out) throws IOException {
            if (value == null) {
                out.number(0);
            } else if (!out.again(value)) {
                of.write(value, out);
                out.wrote(value);
            }
        }

        @Override
        public Object read(StateReader in) {
            long place = in.number();
            if (place == 0) {
                return null;
            }
            return place == 1 ? in.read(of.read(in)) : in.known(place - 2);
        }

        @Override
        public String words() {
            return of.words();
        }
    }

    /** An enum's constant, by its ordinal. */
    record Choice(Object[] constants) implements StateForm {
        @Override
        public void write(Object value, StateWriter out) throws IOException {
            out.number(value == null ? 0 : ((Enum<?>) value).ordinal() + 1L);
        }

        @Override
        public Object read(StateReader in) {
            int place = (int) in.number();
            return place == 0 ? null : constants[place - 1];
        }

        @Override
        public String words() {
            return Arrays.toString(constants);
        }
    }

    /** A list; never null, its items may be what their form permits. */
    record Items(StateForm item) implements StateForm {
        @Override
        public void write(Object value, StateWriter out) throws IOException {
            Collection<?> items = (Collection<?>) value;
            out.number(items.size());
            for (Object each : items) {
                item.write(each, out);
            }
        }

        @Override
        public Object read(StateReader in) {
            Object[] items = new Object[Math.toIntExact(in.number())];
            for (int i = 0; i < items.length; i++) {
                items[i] = item.read(in);
            }
            return Arrays.asList(items);
        }

        @Override
        public String words() {
            return "list of " + item.words();
        }
    }

    /** A record, component by component. */
    record Parts(Constructor<?> maker, Method[] accessors, StateForm[] forms, String words) implements StateForm {
        private static Parts of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            StateForm[] forms = Arrays.stream(components)
                    .map(component -> StateForm.of(component.getGenericType()))
                    .toArray(StateForm[]::new);
            String words = IntStream.range(0, forms.length)
                    .mapToObj(i -> components[i].getName() + ":" + forms[i].words())
                    .collect(Collectors.joining(",", type.getSimpleName() + "(", ")"));
            try {
                Constructor<?> maker = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                maker.setAccessible(true);
                Method[] accessors = Arrays.stream(components)
                        .map(RecordComponent::getAccessor)
                        .toArray(Method[]::new);
                Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
                return new Parts(maker, accessors, forms, words);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " has no canonical constructor", e);
            }
        }

        @Override
        public void write(Object value, StateWriter out) throws IOException {
            out.flag(value != null);
            if (value == null) {
                return;
            }
            try {
                for (int i = 0; i < forms.length; i++) {
                    forms[i].write(accessors[i].invoke(value), out);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IOException("a " + maker.getDeclaringClass().getSimpleName() + " cannot be written", e);
            }
        }

        @Override
        public Object read(StateReader in) {
            if (!in.flag()) {
                return null;
            }
            Object[] values = new Object[forms.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = forms[i].read(in);
            }
            try {
                return maker.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "a " + maker.getDeclaringClass().getSimpleName() + " cannot be made", e);
            }
        }
    }
}

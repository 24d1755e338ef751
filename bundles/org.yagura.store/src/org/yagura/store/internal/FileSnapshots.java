package org.yagura.store.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.port.Snapshots;

/**
 * Engines' states as one JSON file each, replaced as a whole. A file that is of another form (the shape of the state's
 * record has changed) or damaged is passed over.
 */
final class FileSnapshots implements Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(FileSnapshots.class);

    private final Path directory;
    private final Sharing sharing = new Sharing();
    private final ObjectMapper mapper = Json.compact(sharing);
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    FileSnapshots(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    private Path file(String owner) {
        return directory.resolve(owner + ".json");
    }

    @Override
    public <S extends Record> void save(String owner, Snapshot<S> snapshot) {
        // the start is over when the first is written: nothing more will be read that could be shared
        sharing.forget();
        synchronized (locks.computeIfAbsent(owner, _ -> new Object())) {
            replace(owner, snapshot);
        }
    }

    private <S extends Record> void replace(String owner, Snapshot<S> snapshot) {
        Path next = directory.resolve(owner + ".json.next");
        try {
            try (FileOutputStream raw = new FileOutputStream(next.toFile());
                    OutputStream out = new BufferedOutputStream(raw, 1 << 16);
                    JsonGenerator json = mapper.createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.writeStartObject();
                json.writeStringField("form", form(snapshot.state().getClass()));
                json.writeNumberField("written", snapshot.written());
                json.writeNumberField("consumed", snapshot.consumed());
                json.writeFieldName("state");
                mapper.writeValue(json, snapshot.state());
                json.writeEndObject();
                json.flush();
                out.flush();
                raw.getFD().sync();
            }
            Files.move(next, file(owner), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshot of " + owner + " could not be written to " + next, e);
        }
    }

    @Override
    public <S extends Record> Optional<Snapshot<S>> load(String owner, Class<S> type) {
        Path file = file(owner);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (JsonParser json = mapper.createParser(file.toFile())) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            expect("form".equals(json.nextFieldName()) && form(type).equals(json.nextTextValue()));
            expect("written".equals(json.nextFieldName()));
            long written = json.nextLongValue(-1);
            expect("consumed".equals(json.nextFieldName()));
            long consumed = json.nextLongValue(-1);
            expect("state".equals(json.nextFieldName()));
            json.nextToken();
            return Optional.of(new Snapshot<>(written, consumed, mapper.readValue(json, type)));
        } catch (IOException e) {
            LOG.warn(
                    "the snapshot {} is passed over, everything is read from the journal instead: {}",
                    file,
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static void expect(boolean right) throws IOException {
        if (!right) {
            throw new IOException("it has another form");
        }
    }

    /** The shape of a record: names and types of its components, nested records included. */
    static String form(Class<?> type) {
        StringBuilder form = new StringBuilder();
        describe(type, form, 0);
        return type.getSimpleName() + "-" + Integer.toHexString(form.toString().hashCode());
    }

    private static void describe(Class<?> type, StringBuilder form, int depth) {
        form.append(type.getSimpleName());
        if (depth < 4 && type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(component -> {
                form.append(',').append(component.getName()).append(':');
                describe(component.getType(), form, depth + 1);
                form.append(component.getGenericType().getTypeName());
            });
            Arrays.stream(type.getDeclaredClasses())
                    .filter(Class::isRecord)
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .forEach(nested -> describe(nested, form, depth + 1));
        }
    }
}

package org.yagura.store.internal;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.port.Snapshots;

/**
 * Engines' states as one file each, replaced as a whole: its form in words, what of the journal is in it, the state by
 * {@link StateForm}, and the CRC-32C of all that. A file that is of another form (the shape of the state's record has
 * changed) or damaged is passed over.
 */
final class FileSnapshots implements Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(FileSnapshots.class);
    private static final String KIND = "yagura snapshot 1";
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final Interned interned = new Interned();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    FileSnapshots(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    private Path file(String owner) {
        return directory.resolve(owner + ".snapshot");
    }

    @Override
    public <S extends Record> void save(String owner, Snapshot<S> snapshot) {
        // the start is over when the first is written: nothing more will be read that could be shared
        interned.forget();
        synchronized (locks.computeIfAbsent(owner, _ -> new Object())) {
            replace(owner, snapshot);
        }
    }

    private <S extends Record> void replace(String owner, Snapshot<S> snapshot) {
        Path next = directory.resolve(owner + ".snapshot.next");
        CRC32C sum = new CRC32C();
        try {
            try (FileOutputStream raw = new FileOutputStream(next.toFile());
                    OutputStream out = new BufferedOutputStream(new CheckedOutputStream(raw, sum), BUFFER)) {
                StateForm form = StateForm.of(snapshot.state().getClass());
                StateWriter state = new StateWriter(out);
                state.text(KIND);
                state.text(form.words());
                state.number(snapshot.written());
                state.number(snapshot.consumed());
                form.write(snapshot.state(), state);
                state.flush();
                state.fourBytes((int) sum.getValue());
                state.flush();
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
        try {
            ByteBuffer whole = ByteBuffer.wrap(Files.readAllBytes(file));
            expect(isWhole(whole), "it is damaged");
            StateForm form = StateForm.of(type);
            StateReader state = new StateReader(whole, interned);
            expect(KIND.equals(state.text()) && form.words().equals(state.text()), "it has another form");
            long written = state.number();
            long consumed = state.number();
            return Optional.of(new Snapshot<>(written, consumed, type.cast(form.read(state))));
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "the snapshot {} is passed over, everything is read from the journal instead: {}",
                    file,
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isWhole(ByteBuffer file) {
        int end = file.limit() - Integer.BYTES;
        if (end < 0) {
            return false;
        }
        CRC32C sum = new CRC32C();
        sum.update(file.array(), 0, end);
        return file.getInt(end) == (int) sum.getValue();
    }

    private static void expect(boolean right, String wrong) throws IOException {
        if (!right) {
            throw new IOException(wrong);
        }
    }
}

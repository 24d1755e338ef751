package org.yagura.runtime.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Storage.HomeUnusable;

/** One process to a home. The file {@code lock} says in words who has it, and {@code api} where it can be asked. */
final class HomeLock implements AutoCloseable {
    private static final int LONGEST_NOTE = 500;

    private final Path home;
    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(Path home, FileChannel channel, FileLock lock) {
        this.home = home;
        this.channel = channel;
        this.lock = lock;
    }

    static HomeLock take(Path home) {
        Path file = home.resolve("lock");
        try {
            Files.createDirectories(home);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = note(channel);
                channel.close();
                throw new HomeUnusable(
                        holder.isEmpty() ? Phrase.of("home.in.use", home) : Phrase.of("home.in.use.by", home, holder),
                        null);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
            Files.deleteIfExists(apiFile(home));
            return new HomeLock(home, channel, lock);
        } catch (IOException e) {
            throw new HomeUnusable(Phrase.of("home.unwritable", home, e.getMessage()), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String note(FileChannel channel) throws IOException {
        ByteBuffer note = ByteBuffer.allocate(LONGEST_NOTE);
        channel.read(note, 0);
        return new String(note.array(), 0, note.position(), StandardCharsets.UTF_8).strip();
    }

    /** Whether some process has the home. */
    static boolean isTaken(Path home) throws IOException {
        Path file = home.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            return lock == null;
        }
    }

    static Path apiFile(Path home) {
        return home.resolve("api");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(apiFile(home));
            lock.release();
            channel.close();
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(HomeLock.class).warn("the lock of {} was not released cleanly", home, e);
        }
    }
}

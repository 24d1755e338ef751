package org.yagura.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.port.Journal.Consumed;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.Storage.HomeUnusable;

class JournalFileTest {
    private static final long SMALL = 4096;

    @TempDir
    Path directory;

    private static Unit unit(String text) {
        return new Unit(List.of(fact(text)), null);
    }

    private static StoredFact fact(String text) {
        return new StoredFact(new UUID(1, 2), null, null, 1, 2, "T", 1, text.getBytes(StandardCharsets.UTF_8));
    }

    private JournalFile open() throws IOException {
        return JournalFile.open(directory, 0, SMALL, Segment::force);
    }

    private List<String> texts(JournalFile journal, long after) throws IOException {
        List<String> texts = new ArrayList<>();
        journal.read(after, (_, unit) -> {
            unit.facts().forEach(f -> texts.add(new String(f.body(), StandardCharsets.UTF_8)));
            return true;
        });
        return texts;
    }

    private Path lastSegment() throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toList().getLast();
        }
    }

    @Test
    void rollsOverSegmentsAndReleasesThoseThatAreDone() throws IOException {
        String text = "x".repeat(900);
        try (JournalFile journal = open()) {
            for (int i = 0; i < 20; i++) {
                journal.append(unit(text + i));
            }
            assertThat(texts(journal, 0)).hasSize(20);
            journal.release(10);
            assertThat(texts(journal, 10)).hasSize(10).last().isEqualTo(text + 19);
        }
        try (JournalFile journal = JournalFile.open(directory, 10, SMALL, Segment::force)) {
            assertThat(journal.durable()).isEqualTo(20);
            assertThat(texts(journal, 18)).containsExactly(text + 18, text + 19);
        }
    }

    @Test
    void aFrameLargerThanASegmentIsTaken() throws IOException {
        String big = "y".repeat(3 * (int) SMALL);
        try (JournalFile journal = open()) {
            journal.append(unit("small"));
            journal.append(unit(big));
            journal.append(unit("after"));
        }
        try (JournalFile journal = open()) {
            assertThat(texts(journal, 0)).containsExactly("small", big, "after");
        }
    }

    @Test
    void aTornEndIsCutAndWrittenOver() throws IOException {
        try (JournalFile journal = open()) {
            journal.append(unit("whole"));
            journal.append(unit("torn"));
        }
        byte[] bytes = Files.readAllBytes(lastSegment());
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("torn");
        try (RandomAccessFile file = new RandomAccessFile(lastSegment().toFile(), "rw")) {
            file.seek(at + 2);
            file.write(0);
        }
        try (JournalFile journal = open()) {
            assertThat(journal.durable()).isEqualTo(1);
            assertThat(journal.append(unit("next"))).isEqualTo(2);
        }
        try (JournalFile journal = open()) {
            assertThat(texts(journal, 0)).containsExactly("whole", "next");
        }
    }

    @Test
    void everyCutOfTheFileOpensWithAPrefix() throws IOException {
        try (JournalFile journal = open()) {
            for (int i = 0; i < 5; i++) {
                journal.append(unit("fact " + i));
            }
        }
        Path segment = lastSegment();
        byte[] whole = Files.readAllBytes(segment);
        List<String> all = List.of("fact 0", "fact 1", "fact 2", "fact 3", "fact 4");
        for (int cut = 0; cut < 500; cut++) {
            byte[] torn = whole.clone();
            java.util.Arrays.fill(torn, cut, torn.length, (byte) 0);
            Files.write(segment, torn);
            try (JournalFile journal = open()) {
                List<String> kept = texts(journal, 0);
                assertThat(kept).isEqualTo(all.subList(0, kept.size()));
                assertThat(journal.durable()).isEqualTo(kept.size());
            }
        }
    }

    @Test
    void damageInTheMiddleIsNamedAndNothingIsChanged() throws IOException {
        try (JournalFile journal = open()) {
            journal.append(unit("first"));
            journal.append(unit("second"));
        }
        Path segment = lastSegment();
        byte[] bytes = Files.readAllBytes(segment);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("first")] ^= 1;
        Files.write(segment, bytes);
        assertThatThrownBy(this::open)
                .isInstanceOf(HomeUnusable.class)
                .hasMessageContaining(segment.toString())
                .hasMessageContaining("backup");
        assertThat(Files.readAllBytes(segment)).isEqualTo(bytes);
    }

    @Test
    void whatAFailedSyncRefusedNeverAppearsAndTheJournalGoesOnWhenTheDiskDoes() throws IOException {
        AtomicInteger syncs = new AtomicInteger();
        JournalFile.Sync failing = segment -> {
            int sync = syncs.incrementAndGet();
            if (sync == 2 || sync == 3) {
                throw new IOException("No space left on device");
            }
            segment.force();
        };
        try (JournalFile journal = JournalFile.open(directory, 0, SMALL, failing)) {
            journal.append(unit("a"));
            JournalFile.Place beginning = journal.beginning();
            assertThatThrownBy(() -> journal.append(unit("b")))
                    .isInstanceOf(JournalUnavailable.class)
                    .hasMessageContaining("No space left")
                    .hasMessageContaining("make room");
            assertThat(journal.failure()).isNotNull();
            assertThatThrownBy(() -> journal.append(new Unit(List.of(), new Consumed("x", 42))))
                    .isInstanceOf(JournalUnavailable.class);
            assertThat(journal.durable()).isEqualTo(1);
            List<Unit> read = new ArrayList<>();
            JournalFile.Place place = journal.read(beginning, 0, (_, unit) -> read.add(unit), 100);
            assertThat(read).as("a mark that was refused is not read").hasSize(1);
            assertThat(journal.append(unit("c"))).isEqualTo(2);
            assertThat(journal.failure()).isNull();
            journal.read(place, 1, (_, unit) -> read.add(unit), 100);
            assertThat(read).hasSize(2);
            assertThat(texts(journal, 0)).containsExactly("a", "c");
        }
        try (JournalFile journal = open()) {
            assertThat(texts(journal, 0)).containsExactly("a", "c");
        }
    }

    @Test
    void theJournalGoesOnWhenNoNewSegmentCouldBeMadeForAWhile() throws IOException {
        Path blocked = directory.resolve(Segment.nameOf(4));
        String text = "x".repeat(1_200);
        try (JournalFile journal = open()) {
            for (int i = 1; i <= 3; i++) {
                journal.append(unit(text + i));
            }
            Files.createDirectory(blocked);
            Files.createFile(blocked.resolve("full"));
            assertThatThrownBy(() -> journal.append(unit(text + "refused"))).isInstanceOf(JournalUnavailable.class);
            assertThatThrownBy(() -> journal.append(unit(text + "refused"))).isInstanceOf(JournalUnavailable.class);
            Files.delete(blocked.resolve("full"));
            assertThat(journal.append(unit(text + 4))).isEqualTo(4);
            assertThat(texts(journal, 0)).containsExactly(text + 1, text + 2, text + 3, text + 4);
        }
        try (JournalFile journal = open()) {
            assertThat(journal.durable()).isEqualTo(4);
        }
    }

    @Test
    void whoWaitsBehindAFailedSyncIsRefusedToo() throws Exception {
        CountDownLatch syncing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger refused = new AtomicInteger();
        try (JournalFile journal = JournalFile.open(directory, 0, 1 << 20, segment -> {
            if (goOn.getCount() == 0) {
                segment.force();
                return;
            }
            syncing.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            throw new IOException("gone");
        })) {
            Runnable writing = () -> {
                try {
                    journal.append(unit("x"));
                } catch (JournalUnavailable e) {
                    refused.incrementAndGet();
                }
            };
            List<Thread> writers = new ArrayList<>();
            writers.add(Thread.ofPlatform().start(writing));
            syncing.await();
            for (int i = 0; i < 4; i++) {
                writers.add(Thread.ofPlatform().start(writing));
            }
            for (Thread writer : writers.subList(1, writers.size())) {
                while (writer.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            goOn.countDown();
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(refused).hasValue(5);
            assertThat(journal.append(unit("after"))).isEqualTo(1);
            assertThat(texts(journal, 0)).containsExactly("after");
        }
    }

    @Test
    void whoWaitsForTheSameSyncSharesIt() throws Exception {
        CountDownLatch syncing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (JournalFile journal = JournalFile.open(directory, 0, 1 << 20, segment -> {
            syncing.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            segment.force();
        })) {
            List<Thread> writers = new ArrayList<>();
            writers.add(Thread.ofPlatform().start(() -> journal.append(unit("first"))));
            syncing.await();
            for (int i = 0; i < 8; i++) {
                writers.add(Thread.ofPlatform().start(() -> journal.append(unit("later"))));
            }
            for (Thread writer : writers.subList(1, writers.size())) {
                while (writer.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            goOn.countDown();
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(journal.durable()).isEqualTo(9);
            assertThat(journal.syncs()).isEqualTo(2);
        }
    }

    @Test
    void aMarkAloneIsDurable() throws IOException {
        try (JournalFile journal = open()) {
            journal.append(new Unit(List.of(), new Consumed("x", 42)));
        }
        try (JournalFile journal = open()) {
            List<Consumed> marks = new ArrayList<>();
            journal.read(0, (_, unit) -> marks.add(unit.consumed()));
            assertThat(marks).containsExactly(new Consumed("x", 42));
            assertThat(journal.durable()).isZero();
        }
    }

    @Test
    void aSegmentThatIsWrittenOverShowsNothingOfItsOldLife() throws IOException {
        String text = "x".repeat(400);
        List<String> written = new ArrayList<>();
        try (JournalFile journal = open()) {
            for (int i = 0; i < 200; i++) {
                long last = journal.append(unit(text + i));
                written.add(text + i);
                journal.release(last - 3);
            }
            assertThat(texts(journal, 197).equals(written.subList(197, 200))).isTrue();
            try (var files = Files.list(directory)) {
                assertThat(files.count()).isLessThan(8);
            }
        }
        try (JournalFile journal = JournalFile.open(directory, 197, SMALL, Segment::force)) {
            assertThat(journal.durable()).isEqualTo(200);
            assertThat(texts(journal, 197).equals(written.subList(197, 200))).isTrue();
            assertThat(journal.append(unit("after"))).isEqualTo(201);
        }
        try (JournalFile journal = JournalFile.open(directory, 197, SMALL, Segment::force)) {
            assertThat(texts(journal, 200)).containsExactly("after");
        }
    }

    @Test
    void aTornEndOfASegmentThatIsWrittenOverIsCut() throws IOException {
        String text = "x".repeat(400);
        long last = 0;
        try (JournalFile journal = open()) {
            for (int i = 0; i < 60; i++) {
                last = journal.append(unit(text + i));
                journal.release(last - 1);
            }
        }
        Path segment = lastSegment();
        byte[] bytes = Files.readAllBytes(segment);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text + 59);
        bytes[at + 7] ^= 1;
        Files.write(segment, bytes);
        try (JournalFile journal = JournalFile.open(directory, last - 1, SMALL, Segment::force)) {
            assertThat(journal.durable()).isEqualTo(last - 1);
            assertThat(journal.append(unit("again"))).isEqualTo(last);
            assertThat(texts(journal, last - 1)).containsExactly("again");
        }
    }

    @Test
    void missingFactsAreNamed() throws IOException {
        try (JournalFile journal = open()) {
            for (int i = 0; i < 30; i++) {
                journal.append(unit("x".repeat(900)));
            }
        }
        List<Path> segments;
        try (var files = Files.list(directory)) {
            segments = files.sorted().toList();
        }
        Files.delete(segments.get(1));
        assertThatThrownBy(this::open).isInstanceOf(HomeUnusable.class).hasMessageContaining("are missing");
        try (JournalFile journal = JournalFile.open(directory, 25, SMALL, Segment::force)) {
            assertThat(journal.durable()).isEqualTo(30);
        }
    }
}

package org.yagura.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Snapshots.Snapshot;

class FileSnapshotsTest {
    private static final CountDownLatch WRITING = new CountDownLatch(1);
    private static final CountDownLatch GO_ON = new CountDownLatch(1);

    @TempDir
    Path home;

    /** The first one stops in the middle of being written. */
    record State(String text) {
        @Override
        public String text() {
            if (text.equals("first") && GO_ON.getCount() > 0) {
                WRITING.countDown();
                try {
                    GO_ON.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return text;
        }
    }

    @Test
    void twoThreadsDoNotWriteIntoOneFile() throws IOException, InterruptedException {
        FileSnapshots snapshots = new FileSnapshots(home);
        CompletableFuture<Void> first = CompletableFuture.runAsync(
                () -> snapshots.save("board", new Snapshot<>(1, 1, new State("first"))), Thread::startVirtualThread);
        WRITING.await();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread second = Thread.ofPlatform().start(() -> {
            try {
                snapshots.save("board", new Snapshot<>(2, 2, new State("second")));
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> done.isDone() || second.getState() == Thread.State.BLOCKED);
        GO_ON.countDown();
        first.join();
        done.join();
        assertThat(snapshots.load("board", State.class)).hasValue(new Snapshot<>(2, 2, new State("second")));
    }

    record Said(String asset, Phrase text) {}

    @Test
    void whatTwoOwnersSaidAlikeIsReadAsOne() throws IOException {
        FileSnapshots snapshots = new FileSnapshots(home);
        snapshots.save("a", new Snapshot<>(1, 1, new Said("db1", Phrase.of("x", 1))));
        snapshots.save("b", new Snapshot<>(1, 1, new Said("db1", Phrase.of("x", 1))));
        Said a = snapshots.load("a", Said.class).orElseThrow().state();
        Said b = snapshots.load("b", Said.class).orElseThrow().state();
        assertThat(b.asset()).isSameAs(a.asset());
        assertThat(b.text()).isSameAs(a.text());
        snapshots.save("c", new Snapshot<>(1, 1, a));
        assertThat(snapshots.load("a", Said.class).orElseThrow().state().asset())
                .as("nothing is held once the start is over")
                .isEqualTo(a.asset())
                .isNotSameAs(a.asset());
    }

    enum Mood {
        CALM,
        BUSY
    }

    record Part(long number, boolean away, Mood mood, Instant at, UUID id, Phrase said, List<String> words) {}

    record Everything(int count, Part first, List<Part> parts, String empty) {}

    @Test
    void everythingThatAStateIsMadeOfComesBack() throws IOException {
        Part full = new Part(
                Long.MIN_VALUE,
                true,
                Mood.BUSY,
                Instant.parse("2026-11-26T01:02:03.123456789Z"),
                new UUID(-1, 7),
                Phrase.of("x", "勘定系", "1"),
                List.of("𠮷野", "", "a".repeat(300)));
        Part bare = new Part(-1, false, null, null, null, null, List.of());
        Everything state = new Everything(Integer.MAX_VALUE, null, Arrays.asList(full, null, bare, full), "");
        FileSnapshots snapshots = new FileSnapshots(home);
        snapshots.save("e", new Snapshot<>(Long.MAX_VALUE, 0, state));
        assertThat(snapshots.load("e", Everything.class)).hasValue(new Snapshot<>(Long.MAX_VALUE, 0, state));
    }

    record Numbers(List<String> texts) {}

    @Test
    void moreDifferentValuesThanAreKnownAtATime() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < StateWriter.KNOWN + 1000; i++) {
            texts.add("t" + i);
            texts.add("t" + i / 2);
        }
        FileSnapshots snapshots = new FileSnapshots(home);
        snapshots.save("n", new Snapshot<>(1, 1, new Numbers(texts)));
        assertThat(snapshots.load("n", Numbers.class).orElseThrow().state().texts())
                .isEqualTo(texts);
    }

    @Test
    void aByteThatWentBadAnywhereIsNoticed() throws IOException {
        FileSnapshots snapshots = new FileSnapshots(home);
        snapshots.save("a", new Snapshot<>(1, 1, new Said("db1", Phrase.of("x", 1))));
        Path file = home.resolve("a.snapshot");
        byte[] right = Files.readAllBytes(file);
        for (int i = 0; i < right.length; i++) {
            byte[] wrong = right.clone();
            wrong[i] ^= 0x10;
            Files.write(file, wrong);
            assertThat(snapshots.load("a", Said.class)).as("byte " + i).isEmpty();
            Files.write(file, Arrays.copyOf(right, i));
            assertThat(snapshots.load("a", Said.class)).as("cut at " + i).isEmpty();
        }
        Files.write(file, right);
        assertThat(snapshots.load("a", Said.class)).isPresent();
    }

    record Older(String asset) {}

    record Other(String asset, List<Mood> text) {}

    @Test
    void aStateOfAnotherFormIsPassedOver() throws IOException {
        FileSnapshots snapshots = new FileSnapshots(home);
        snapshots.save("a", new Snapshot<>(1, 1, new Older("db1")));
        assertThat(snapshots.load("a", Said.class)).isEmpty();
        assertThat(snapshots.load("a", Other.class)).isEmpty();
        assertThat(snapshots.load("nobody", Said.class)).isEmpty();
    }

    record Impossible(Map<String, String> map) {}

    @Test
    void whatHasNoFormIsRefusedByName() {
        assertThatThrownBy(() -> StateForm.of(Impossible.class)).hasMessageContaining("java.util.Map");
    }
}

package org.yagura.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
}

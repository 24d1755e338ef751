package org.yagura.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.twins.PlanElements.added;
import static org.yagura.twins.PlanElements.changed;
import static org.yagura.twins.PlanElements.contact;
import static org.yagura.twins.PlanElements.customer;
import static org.yagura.twins.PlanElements.removed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.Drafts.Draft;
import org.yagura.core.port.Storage;

/** What every keeper of drafts promises; run on the memory twin and on the real one. */
public abstract class DraftsContract {
    private static final Instant T = FakeClock.START.plusNanos(7);
    private static final PlanElement BANK = customer("bank", "A銀行");
    private static final PlanElement SATO = contact("bank", "sato", "佐藤");
    private static final List<ElementChange> CHANGES =
            List.of(changed(BANK, customer("bank", "B銀行")), removed(SATO), added(customer("port", "港湾")));

    @TempDir
    Path home;

    private Storage storage;
    private Storage.Opened store;
    private Drafts drafts;

    /** The store under test. */
    protected abstract Storage storage();

    @BeforeEach
    void open() {
        storage = storage();
        store = storage.open(home);
        drafts = store.drafts();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = storage.open(home);
        drafts = store.drafts();
    }

    private static Draft begun(long id, String owner, Instant at) {
        return new Draft(new UUID(0x7000, id), owner, "新しい顧客", 3, at, 0, 0);
    }

    private Draft saved(Draft draft, List<ElementChange> changes) {
        return drafts.save(draft, changes).orElseThrow();
    }

    @Test
    void aDraftComesBackWithItsChangesInTheirOrder() {
        Draft saved = saved(begun(1, "佐藤", T), CHANGES);
        reopen();
        assertThat(saved).isEqualTo(new Draft(new UUID(0x7000, 1), "佐藤", "新しい顧客", 3, T, 1, 3));
        assertThat(drafts.all()).containsExactly(saved);
        assertThat(drafts.changes(saved.id())).contains(CHANGES);
    }

    @Test
    void everybodysAreListedAndTheLastChangedIsFirst() {
        Draft first = saved(begun(1, "佐藤", T), List.of());
        Draft second = saved(begun(2, "鈴木", T.plusSeconds(2)), CHANGES);
        Draft third = saved(begun(3, "佐藤", T.plusSeconds(1)), List.of());
        assertThat(drafts.all()).containsExactly(second, third, first);
    }

    @Test
    void savingReplacesWhatIsStored() {
        Draft first = saved(begun(1, "佐藤", T), CHANGES);
        Draft again = new Draft(first.id(), "佐藤", "別の題", 4, T.plusSeconds(9), first.version(), first.changes());
        Draft second = saved(again, CHANGES.subList(1, 2));
        reopen();
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(second.changes()).isEqualTo(1);
        assertThat(drafts.all()).containsExactly(second);
        assertThat(drafts.changes(first.id())).contains(CHANGES.subList(1, 2));
    }

    @Test
    void whoeverDidNotSeeTheStoredOneChangesNothing() {
        Draft first = saved(begun(1, "佐藤", T), CHANGES);
        Draft second = saved(first, List.of());
        assertThat(drafts.save(first, CHANGES)).isEmpty();
        assertThat(drafts.save(begun(1, "佐藤", T), CHANGES)).isEmpty();
        assertThat(drafts.all()).containsExactly(second);
        assertThat(drafts.changes(first.id())).contains(List.of());
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsToldThatItIsNotTheirs() throws InterruptedException {
        Draft first = saved(begun(1, "佐藤", T), List.of());
        ConcurrentLinkedQueue<Optional<Draft>> outcomes = new ConcurrentLinkedQueue<>();
        List<Thread> people = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofPlatform()
                        .start(() -> outcomes.add(store.drafts().save(first, CHANGES))))
                .toList();
        for (Thread person : people) {
            person.join();
        }
        assertThat(outcomes).hasSize(4).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void aDeletedDraftIsGoneAndDeletingItAgainIsNoError() {
        Draft draft = saved(begun(1, "佐藤", T), CHANGES);
        Draft other = saved(begun(2, "鈴木", T), CHANGES);
        drafts.delete(draft.id());
        drafts.delete(draft.id());
        reopen();
        assertThat(drafts.all()).containsExactly(other);
        assertThat(drafts.changes(draft.id())).isEmpty();
        assertThat(drafts.changes(other.id())).contains(CHANGES);
    }

    @Test
    void savingWhatSomebodyElseDeletedPutsItInAnew() {
        Draft old = saved(begun(1, "佐藤", T), List.of());
        Draft draft = saved(old, List.of());
        drafts.delete(draft.id());
        Draft again = saved(draft, CHANGES);
        assertThat(drafts.all()).containsExactly(again);
        assertThat(drafts.changes(draft.id())).contains(CHANGES);
        assertThat(drafts.save(old, List.of())).as("of before the deletion").isEmpty();
    }

    @Test
    void whatIsLongComesBackWhole() {
        Draft draft = new Draft(new UUID(1, 1), "佐".repeat(200), "題".repeat(200), 0, T, 0, 0);
        PlanElement large = customer("x".repeat(400), "長".repeat(300_000));
        Draft saved = saved(draft, List.of(added(large)));
        reopen();
        assertThat(drafts.all()).containsExactly(saved);
        assertThat(drafts.changes(draft.id())).contains(List.of(added(large)));
    }
}

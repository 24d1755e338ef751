package org.yagura.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yagura.twins.PlanElements.added;
import static org.yagura.twins.PlanElements.changed;
import static org.yagura.twins.PlanElements.contact;
import static org.yagura.twins.PlanElements.customer;
import static org.yagura.twins.PlanElements.removed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.core.port.PlanShelf.Step;
import org.yagura.core.port.Storage;

/** What every plan shelf promises; run on the memory twin and on the real one. */
public abstract class PlanShelfContract {
    private static final Instant T = FakeClock.START.plusNanos(5);
    private static final PlanElement BANK = customer("bank", "A銀行");
    private static final PlanElement RENAMED = customer("bank", "AB銀行");
    private static final PlanElement SATO = contact("bank", "sato", "佐藤");
    private static final PlanElement PORT = customer("port", "港湾");

    @TempDir
    Path home;

    private Storage storage;
    private Storage.Opened store;
    private PlanShelf shelf;

    /** The store under test. */
    protected abstract Storage storage();

    @BeforeEach
    void open() {
        storage = storage();
        store = storage.open(home);
        shelf = store.plans();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = storage.open(home);
        shelf = store.plans();
    }

    private Revision put(long base, ElementChange... changes) {
        return shelf.put(base, List.of(changes), "佐藤", "rev", T).orElseThrow();
    }

    private Collection<PlanElement> read(long revision) {
        List<PlanElement> elements = new ArrayList<>();
        shelf.read(revision, elements::add);
        return elements;
    }

    /** Four revisions: the bank and its contact; the bank's new name and a port; no contact; the old name again. */
    private void fourRevisions() {
        put(0, added(BANK), added(SATO));
        put(1, changed(BANK, RENAMED), added(PORT));
        put(2, removed(SATO));
        put(3, changed(RENAMED, BANK));
    }

    @Test
    void anEmptyShelfHasNothing() {
        assertThat(shelf.latest()).isEmpty();
        assertThat(shelf.revisions(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(read(0)).isEmpty();
        assertThat(shelf.changes(1)).isEmpty();
        assertThat(shelf.history(BANK.key(), 10)).isEmpty();
        assertThat(shelf.unconverted()).isEmpty();
    }

    @Test
    void revisionsCountUpAndAreListedNewestFirst() {
        Revision first =
                shelf.put(0, List.of(added(BANK), added(SATO)), "佐藤", "初版", T).orElseThrow();
        Revision second =
                shelf.put(1, List.of(removed(SATO)), "鈴木", "", T.plusSeconds(1)).orElseThrow();
        reopen();
        assertThat(first).isEqualTo(new Revision(1, "佐藤", "初版", T, 2));
        assertThat(second).isEqualTo(new Revision(2, "鈴木", "", T.plusSeconds(1), 1));
        assertThat(shelf.latest()).contains(second);
        assertThat(shelf.revisions(Long.MAX_VALUE, 10)).containsExactly(second, first);
        assertThat(shelf.revisions(2, 10)).containsExactly(first);
        assertThat(shelf.revisions(Long.MAX_VALUE, 1)).containsExactly(second);
        assertThat(shelf.revisions(1, 10)).isEmpty();
    }

    @Test
    void everyRevisionIsReadAsItWas() {
        fourRevisions();
        for (int opened = 0; opened < 2; opened++) {
            assertThat(read(0)).isEmpty();
            assertThat(read(1)).containsExactlyInAnyOrder(BANK, SATO);
            assertThat(read(2)).containsExactlyInAnyOrder(RENAMED, SATO, PORT);
            assertThat(read(3)).containsExactlyInAnyOrder(RENAMED, PORT);
            assertThat(read(4)).containsExactlyInAnyOrder(BANK, PORT);
            assertThat(read(5)).isEmpty();
            reopen();
        }
    }

    @Test
    void whatWasRemovedCanComeBack() {
        fourRevisions();
        PlanElement back = contact("bank", "sato", "佐藤 花子");
        put(4, added(back));
        assertThat(read(5)).containsExactlyInAnyOrder(BANK, PORT, back);
        assertThat(read(4)).containsExactlyInAnyOrder(BANK, PORT);
        assertThat(read(2)).containsExactlyInAnyOrder(RENAMED, SATO, PORT);
    }

    @Test
    void aRevisionsChangesComeBackInTheirOrder() {
        fourRevisions();
        reopen();
        assertThat(shelf.changes(1)).containsExactly(added(BANK), added(SATO));
        assertThat(shelf.changes(2)).containsExactly(changed(BANK, RENAMED), added(PORT));
        assertThat(shelf.changes(3)).containsExactly(removed(SATO));
        assertThat(shelf.changes(9)).isEmpty();
    }

    @Test
    void theHistoryOfAnElementIsNewestFirst() {
        fourRevisions();
        reopen();
        List<Revision> revisions = shelf.revisions(Long.MAX_VALUE, 10);
        List<Step> steps = List.of(
                new Step(revisions.get(0), changed(RENAMED, BANK)),
                new Step(revisions.get(2), changed(BANK, RENAMED)),
                new Step(revisions.get(3), added(BANK)));
        assertThat(shelf.history(BANK.key(), 10)).isEqualTo(steps);
        assertThat(shelf.history(BANK.key(), 2)).isEqualTo(steps.subList(0, 2));
        assertThat(shelf.history(new ElementKey("contact", "bank"), 10)).isEmpty();
    }

    @Test
    void betweenTwoRevisionsIsWhatDiffersWithTheLastThatChangedIt() {
        fourRevisions();
        reopen();
        List<Revision> revisions = shelf.revisions(Long.MAX_VALUE, 10).reversed();
        assertThat(shelf.between(1, 3))
                .containsExactlyInAnyOrder(
                        new Step(revisions.get(1), changed(BANK, RENAMED)),
                        new Step(revisions.get(1), added(PORT)),
                        new Step(revisions.get(2), removed(SATO)));
        assertThat(shelf.between(3, 1))
                .containsExactlyInAnyOrder(
                        new Step(revisions.get(1), changed(RENAMED, BANK)),
                        new Step(revisions.get(1), removed(PORT)),
                        new Step(revisions.get(2), added(SATO)));
        assertThat(shelf.between(1, 4))
                .as("the bank's name is again what it was")
                .containsExactlyInAnyOrder(
                        new Step(revisions.get(1), added(PORT)), new Step(revisions.get(2), removed(SATO)));
        assertThat(shelf.between(0, 4)).extracting(Step::change).containsExactlyInAnyOrder(added(BANK), added(PORT));
        assertThat(shelf.between(2, 2)).isEmpty();
        assertThat(shelf.between(7, 9)).isEmpty();
    }

    @Test
    void whoeverDidNotSeeTheLatestRevisionChangesNothing() {
        put(0, added(BANK));
        assertThat(shelf.put(0, List.of(added(PORT)), "鈴木", "", T)).isEmpty();
        assertThat(shelf.put(2, List.of(added(PORT)), "鈴木", "", T)).isEmpty();
        assertThat(shelf.latest()).map(Revision::number).contains(1L);
        assertThat(read(1)).containsExactly(BANK);
        assertThat(shelf.history(PORT.key(), 10)).isEmpty();
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsTheNextAndTheOtherHasToLook() throws InterruptedException {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Optional<Revision>> outcomes = new ConcurrentLinkedQueue<>();
        List<Thread> people = IntStream.range(0, 4)
                .mapToObj(person -> Thread.ofPlatform()
                        .uncaughtExceptionHandler((_, e) -> failures.add(e))
                        .start(() -> {
                            for (int i = 0; i < 10; i++) {
                                PlanElement mine = customer("c" + person + "-" + i, "新規");
                                long base = shelf.latest().map(Revision::number).orElse(0L);
                                outcomes.add(store.plans().put(base, List.of(added(mine)), "p" + person, "", T));
                            }
                        }))
                .toList();
        for (Thread person : people) {
            person.join();
        }
        assertThat(failures).isEmpty();
        List<Revision> published = outcomes.stream().flatMap(Optional::stream).toList();
        long latest = shelf.latest().orElseThrow().number();
        assertThat(published)
                .extracting(Revision::number)
                .doesNotHaveDuplicates()
                .hasSize((int) latest);
        assertThat(read(latest)).hasSize(published.size());
    }

    @Test
    void ofChangesOfWhichOneCannotBeNoneIsThere() {
        put(0, added(BANK));
        assertThatThrownBy(() -> put(1, added(PORT), removed(SATO))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put(1, added(PORT), added(BANK))).isInstanceOf(IllegalArgumentException.class);
        reopen();
        assertThat(shelf.latest()).map(Revision::number).contains(1L);
        assertThat(read(1)).containsExactly(BANK);
        assertThat(shelf.changes(2)).isEmpty();
        put(1, added(PORT));
        assertThat(read(2)).containsExactlyInAnyOrder(BANK, PORT);
    }

    @Test
    void whatIsLongComesBackWhole() {
        ElementKey longId = new ElementKey("monitor", "監".repeat(400));
        PlanElement large =
                new PlanElement(longId, BANK.key(), Long.MAX_VALUE, "{\"note\":\"" + "長".repeat(300_000) + "\"}");
        PlanElement larger = new PlanElement(longId, null, -1, "{\"note\":\"" + "x".repeat((1 << 20) - 11) + "\"}");
        put(0, added(BANK), added(large));
        put(1, changed(large, larger));
        reopen();
        assertThat(read(1)).containsExactlyInAnyOrder(BANK, large);
        assertThat(read(2)).containsExactlyInAnyOrder(BANK, larger);
        assertThat(shelf.history(longId, 1)).extracting(Step::change).containsExactly(changed(large, larger));
    }

    @Test
    void manyElementsAreReadWhole() {
        List<PlanElement> many = IntStream.range(0, 5_000)
                .mapToObj(i -> contact("bank", "c" + i, "担当" + i))
                .toList();
        shelf.put(0, many.stream().map(PlanElements::added).toList(), "佐藤", "", T);
        shelf.put(1, many.stream().map(PlanElements::removed).toList(), "佐藤", "", T);
        assertThat(read(1)).containsExactlyInAnyOrderElementsOf(many);
        assertThat(read(2)).isEmpty();
        assertThat(shelf.changes(1)).extracting(ElementChange::after).isEqualTo(many);
    }

    @Test
    void whatAReaderSeesIsOfOneRevision() {
        put(0, added(BANK), added(SATO));
        List<PlanElement> seen = new ArrayList<>();
        shelf.read(1, element -> {
            if (seen.isEmpty()) {
                put(1, changed(BANK, RENAMED), removed(SATO), added(PORT));
            }
            seen.add(element);
        });
        assertThat(seen).containsExactlyInAnyOrder(BANK, SATO);
    }

    @Test
    void onlyWhatWaitsToBeConvertedIsConverted() {
        put(0, added(BANK));
        assertThatThrownBy(() -> shelf.convert(1, List.of(added(PORT)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shelf.convert(2, List.of(added(PORT)))).isInstanceOf(IllegalArgumentException.class);
        assertThat(read(1)).containsExactly(BANK);
    }
}

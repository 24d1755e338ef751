package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yagura.twins.PlanElements.added;
import static org.yagura.twins.PlanElements.changed;
import static org.yagura.twins.PlanElements.contact;
import static org.yagura.twins.PlanElements.customer;
import static org.yagura.twins.PlanElements.removed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.Centre.Publication;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.PlanModel;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.twins.FakeClock;
import org.yagura.twins.LinePlanModel;
import org.yagura.twins.MemoryPlanShelf;

class PlanDeskTest {
    private static final PlanElement BANK = customer("bank", "A銀行");
    private static final PlanElement SATO = contact("bank", "sato", "佐藤");

    private final PlanModel model = new LinePlanModel();
    private final PlanShelf shelf = new MemoryPlanShelf();
    private final List<Revision> told = new ArrayList<>();
    private final PlanDesk desk = open();

    private PlanDesk open() {
        return PlanDesk.open(model, shelf, () -> FakeClock.START, (revision, plan) -> {
            assertThat(plan.revision()).isEqualTo(revision.number());
            told.add(revision);
        });
    }

    private Publication publish(ElementChange... changes) {
        return desk.publish(List.of(changes), "佐藤", "理由", () -> true);
    }

    private Publication publish(String text) {
        return desk.publish("a.yaml", text.getBytes(StandardCharsets.UTF_8), "佐藤", "import");
    }

    private static Publication published(long revision) {
        return new Publication.Published(revision, List.of());
    }

    @Test
    void beforeTheFirstRevisionThereIsNothing() {
        assertThat(desk.head().revision()).isZero();
        assertThat(desk.head().elements()).isEmpty();
        assertThat(desk.exportYaml()).isEmpty();
    }

    @Test
    void publishedChangesAreOnTheShelfAndRunAndAreTold() {
        assertThat(publish(added(BANK), added(SATO))).isEqualTo(published(1));
        Revision first = new Revision(1, "佐藤", "理由", FakeClock.START, 2);
        assertThat(told).containsExactly(first);
        assertThat(shelf.latest()).contains(first);
        assertThat(shelf.changes(1)).containsExactly(added(BANK), added(SATO));
        assertThat(desk.head().revision()).isEqualTo(1);
        assertThat(desk.head().element(SATO.key())).contains(SATO);
    }

    @Test
    void whatWasPublishedIsThereAfterOpeningAgain() {
        publish(added(BANK), added(SATO));
        publish(removed(SATO));
        PlanDesk again = open();
        assertThat(again.head().revision()).isEqualTo(2);
        assertThat(again.head().elements()).containsExactly(BANK);
        assertThat(again.head().plan().revision()).isEqualTo(2);
    }

    @Test
    void aRevisionThatIsOnTheShelfThoughItsPublicationFailedRunsBeforeTheNext() {
        publish(added(BANK));
        shelf.put(1, List.of(added(SATO)), "鈴木", "", FakeClock.START);
        assertThat(publish(removed(SATO))).isEqualTo(published(3));
        assertThat(told).extracting(Revision::number).containsExactly(1L, 2L, 3L);
        assertThat(desk.head().elements()).containsExactly(BANK);
    }

    @Test
    void aTextReplacesAllThatIsThereAsChanges() {
        publish(added(BANK), added(SATO));
        assertThat(publish("customer:port - 港\nasset:crane customer:port クレーン\n"))
                .isEqualTo(published(2));
        assertThat(shelf.changes(2))
                .extracting(change -> change.key().toString(), change -> change.after() == null)
                .containsExactlyInAnyOrder(
                        tuple("customer:port", false),
                        tuple("asset:crane", false),
                        tuple("customer:bank", true),
                        tuple("contact:bank/sato", true));
        assertThat(desk.exportYaml()).isEqualTo("customer:port - 港\nasset:crane customer:port クレーン\n");
    }

    @Test
    void ofATextOnlyWhatIsOtherIsStored() {
        publish("customer:bank - A\ncustomer:port - B\n");
        publish("customer:bank - A\ncustomer:port - C\n");
        assertThat(shelf.changes(2)).extracting(change -> change.key().id()).containsExactly("port");
    }

    @Test
    void whatIsThereAlreadyIsNoRevision() {
        publish("customer:bank - A\n");
        assertThat(publish("customer:bank - A\n")).isEqualTo(new Publication.Unchanged(1));
        PlanElement bank =
                desk.head().element(new ElementKey("customer", "bank")).orElseThrow();
        assertThat(publish(added(bank))).isEqualTo(new Publication.Unchanged(1));
        assertThat(desk.publish(List.of(), "佐藤", "", () -> true)).isEqualTo(new Publication.Unchanged(1));
        assertThat(shelf.latest()).map(Revision::number).contains(1L);
        assertThat(told).hasSize(1);
    }

    @Test
    void aWrongTextSaysWhereAndChangesNothing() {
        publish("customer:bank - A\n");
        assertThat(publish("customer:bank - A\nrubbish\n"))
                .isEqualTo(new Publication.Rejected(
                        List.of(new PlanModel.Problem("a.yaml", 2, Phrase.verbatim("not an element: rubbish")))));
        assertThat(desk.head().revision()).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void whatDoesNotFitSaysWhyAndChangesNothing() {
        publish(added(BANK));
        Publication alone = publish(removed(BANK), added(SATO));
        assertThat(alone)
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.in(Locale.ENGLISH))
                                .containsExactly("contact:bank/sato: no parent: contact:bank/sato"));
        assertThat(publish("customer:bank - wrong\n")).isInstanceOf(Publication.Refused.class);
        assertThat(desk.head().elements()).containsExactly(BANK);
        assertThat(shelf.latest()).map(Revision::number).contains(1L);
    }

    @Test
    void whatIsWorthALookIsSaidWithTheRevision() {
        assertThat(publish("customer:bank - odd\n"))
                .isInstanceOfSatisfying(
                        Publication.Published.class,
                        odd -> assertThat(odd.warnings())
                                .extracting(Finding::isError)
                                .containsExactly(false));
    }

    @Test
    void whoeverChangedTheSameMeanwhileIsAskedToLook() {
        publish(added(BANK));
        publish(changed(BANK, customer("bank", "B銀行")));
        assertThat(publish(changed(BANK, customer("bank", "C銀行")))).isInstanceOf(Publication.Refused.class);
    }

    @Test
    void thoseWhoPublishAtOnceComeOneAfterTheOther() throws InterruptedException {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> people = IntStream.range(0, 4)
                .mapToObj(person -> Thread.ofPlatform()
                        .uncaughtExceptionHandler((_, e) -> failures.add(e))
                        .start(() -> {
                            for (int i = 0; i < 25; i++) {
                                publish(added(customer("c" + person + "-" + i, "新規")));
                            }
                        }))
                .toList();
        for (Thread person : people) {
            person.join();
        }
        assertThat(failures).isEmpty();
        assertThat(desk.head().elements()).hasSize(100);
        assertThat(told).extracting(Revision::number).isSorted().hasSize(100);
    }

    @Test
    void whoeverWithdrawsBeforeItIsStoredChangesNothing() {
        publish(added(BANK));
        assertThatThrownBy(() -> desk.publish(List.of(added(SATO)), "佐藤", "", () -> false))
                .isInstanceOf(CancellationException.class);
        assertThat(shelf.latest()).map(Revision::number).contains(1L);
        assertThat(desk.head().elements()).containsExactly(BANK);
        assertThat(publish(added(SATO))).isEqualTo(published(2));
    }

    @Test
    void whetherItMayBeStoredIsAskedOnceAndOnlyWhenThereIsSomethingToStore() {
        List<Long> asked = new ArrayList<>();
        BooleanSupplier storing =
                () -> asked.add(shelf.latest().map(Revision::number).orElse(0L));
        desk.publish(List.of(added(BANK)), "佐藤", "", storing);
        assertThat(asked).as("before it was stored").containsExactly(0L);
        desk.publish(List.of(added(BANK)), "佐藤", "", storing);
        desk.publish(List.of(removed(SATO)), "佐藤", "", storing);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRevisionThatIsDurableRunsEvenWhenItCannotBeTold() {
        PlanDesk cut = PlanDesk.open(model, shelf, () -> FakeClock.START, (_, _) -> {
            throw new JournalUnavailable(Phrase.verbatim("full"), null);
        });
        assertThatThrownBy(() -> cut.publish(List.of(added(BANK)), "佐藤", "", () -> true))
                .isInstanceOf(JournalUnavailable.class);
        assertThat(cut.head().revision()).isEqualTo(1);
        assertThat(cut.publish(List.of(added(BANK)), "佐藤", "", () -> true)).isEqualTo(new Publication.Unchanged(1));
    }
}

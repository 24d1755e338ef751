package org.yagura.ui.author.internal.draft;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.Drafts.Draft;
import org.yagura.model.ElementsHead;
import org.yagura.ui.Session;
import org.yagura.ui.UiThread;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.draft.WorkingDraft.Rebased;

/**
 * Keeps a person's drafts in the database: the one that is worked on a moment after each edit, the others until they are
 * opened. What another console saved of the same draft is never written over: ours goes on as a copy, and says so. UI
 * thread; what reads and writes runs elsewhere, one after the other.
 */
public final class DraftKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
    private static final int SAVE_MILLIS = 1_000;
    private static final int AGAIN_MILLIS = 5_000;
    private static final int END_MILLIS = 2_000;
    private static final int TITLE = 200;

    private final Session session;
    private final Display display;
    private final WorkingDraft draft;
    private final Runnable told;
    private final ExecutorService inOrder = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("yagura-draft").factory());
    private final Runnable save = this::save;
    /** Which version this console read or wrote last of drafts that it worked on; only for the thread that does. */
    private final Map<UUID, Long> versions = new HashMap<>();

    private List<Draft> all = List.of();
    private Draft current;
    private boolean edited;
    private String notice = "";

    /** Reads or writes; what it gives is then done on the UI thread. */
    private interface Work {
        Runnable run();
    }

    /** @param told hears when there is another list, another draft or something else to say */
    DraftKeeper(Session session, Display display, WorkingDraft draft, Runnable told) {
        this.session = session;
        this.display = display;
        this.draft = draft;
        this.told = told;
    }

    /** The draft that is worked on. */
    public Draft current() {
        return current;
    }

    /** Everybody's, the one that was changed last first. */
    public List<Draft> all() {
        return all;
    }

    /** The person's own, by title. */
    public List<Draft> mine() {
        return all.stream()
                .filter(this::isMine)
                .sorted(Comparator.comparing(DraftKeeper::title).thenComparing(Draft::id))
                .toList();
    }

    public boolean isMine(Draft one) {
        return one.owner().equals(session.operator());
    }

    public boolean isCurrent(Draft one) {
        return one.id().equals(current.id());
    }

    /** What people call it. */
    public static String title(Draft one) {
        return one.title().equals(one.owner()) ? Messages.draft_first : one.title();
    }

    /** Something that the person should know about their draft; empty for nothing. */
    public String notice() {
        return notice;
    }

    /** The person has read the notice. */
    public void noticed() {
        notice = "";
        told.run();
    }

    /** What a draft changes, for whoever looks at it; reads the database: not for the UI thread. */
    public List<ElementChange> look(Draft one) {
        return session.drafts().changes(one.id()).orElse(List.of());
    }

    /** Reads the list anew; what others did is not told by itself. */
    public void refresh() {
        work(() -> {
            List<Draft> known = session.drafts().all();
            return () -> show(known, notice);
        });
    }

    /** Opens the draft that was worked on last, or a new one; {@code then} runs when it is there, whatever happens. */
    void begin(Optional<UUID> last, Runnable then) {
        String person = session.operator();
        work(() -> {
            Opened opened = opened(person, last);
            return () -> {
                all = opened.all();
                current = opened.draft();
                draft.load(opened.read());
                then.run();
            };
        });
    }

    private record Opened(List<Draft> all, Draft draft, Rebased read) {}

    private Opened opened(String person, Optional<UUID> last) {
        try {
            List<Draft> known = session.drafts().all();
            List<Draft> own =
                    known.stream().filter(one -> one.owner().equals(person)).toList();
            Optional<Draft> found = own.stream()
                    .filter(one -> last.filter(one.id()::equals).isPresent())
                    .findFirst()
                    .or(() -> own.stream().findFirst());
            if (found.isPresent()) {
                return new Opened(known, found.get(), read(found.get()));
            }
            return new Opened(known, fresh(person, person), nothing());
        } catch (RuntimeException e) {
            LOG.warn("the drafts cannot be read: {}", e.getMessage(), e);
            return new Opened(List.of(), fresh(person, person), nothing());
        }
    }

    private ElementsHead head() {
        return (ElementsHead) session.centre().plan();
    }

    private Rebased nothing() {
        return Rebased.of(head(), List.of());
    }

    private Rebased read(Draft one) {
        versions.put(one.id(), one.version());
        return Rebased.of(head(), session.drafts().changes(one.id()).orElse(List.of()));
    }

    private Draft fresh(String owner, String title) {
        return new Draft(UUID.randomUUID(), owner, title, head().revision(), Instant.now(), 0, 0);
    }

    /** Goes on with another of the person's drafts. What could be undone in the one before cannot be any more. */
    public void open(Draft other) {
        save();
        work(() -> {
            List<Draft> known = session.drafts().all();
            Optional<Draft> stored =
                    known.stream().filter(one -> one.id().equals(other.id())).findFirst();
            if (stored.isEmpty()) {
                return () -> show(known, Words.fill(Messages.drafts_gone, title(other)));
            }
            Rebased read = read(stored.get());
            return () -> {
                become(stored.get(), read);
                show(known, notice);
            };
        });
    }

    /** What was edited of the draft before, until this moment, is kept first. */
    private void become(Draft next, Rebased with) {
        save();
        current = next;
        draft.load(with);
        edited = false;
    }

    private void show(List<Draft> known, String next) {
        all = known;
        notice = next;
        told.run();
    }

    /** Begins another draft. */
    public void create(String title) {
        become(fresh(session.operator(), cut(title)), nothing());
        edited = true;
        save();
    }

    public void rename(Draft one, String title) {
        if (isCurrent(one)) {
            current = described(current, current.owner(), cut(title));
            edited = true;
            save();
        } else {
            rewrite(one, one.owner(), cut(title));
        }
    }

    /** Makes a draft somebody else's; whoever works on it goes on with another one of theirs. */
    public void handOver(Draft one, String owner) {
        save();
        if (isCurrent(one)) {
            leave(one);
        }
        rewrite(one, owner, title(one));
    }

    private void rewrite(Draft one, String owner, String title) {
        work(() -> {
            Drafts drafts = session.drafts();
            Optional<List<ElementChange>> changes = drafts.changes(one.id());
            Draft next = at(versions.getOrDefault(one.id(), one.version()), described(one, owner, title));
            Optional<Draft> kept = changes.flatMap(these -> drafts.save(next, these));
            versions.remove(one.id());
            List<Draft> known = drafts.all();
            String said = kept.isPresent() ? "" : Words.fill(Messages.drafts_gone, title(one));
            return () -> show(known, said);
        });
    }

    /** Deletes a draft for good. */
    public void delete(Draft one) {
        if (isCurrent(one)) {
            edited = false;
            leave(one);
        }
        work(() -> {
            session.drafts().delete(one.id());
            versions.remove(one.id());
            List<Draft> known = session.drafts().all();
            return () -> show(known, "");
        });
    }

    private void leave(Draft one) {
        Optional<Draft> other =
                mine().stream().filter(next -> !next.id().equals(one.id())).findFirst();
        if (other.isPresent()) {
            open(other.get());
        } else {
            become(fresh(session.operator(), session.operator()), nothing());
        }
    }

    private static String cut(String title) {
        String stripped = title.strip();
        return stripped.length() <= TITLE ? stripped : stripped.substring(0, TITLE);
    }

    private static Draft described(Draft one, String owner, String title) {
        return new Draft(one.id(), owner, title, one.base(), one.changedAt(), one.version(), one.changes());
    }

    private static Draft at(long version, Draft one) {
        return new Draft(one.id(), one.owner(), one.title(), one.base(), one.changedAt(), version, one.changes());
    }

    /** The draft changes something else than before; it is kept soon. */
    void edited() {
        edited = true;
        display.timerExec(SAVE_MILLIS, save);
    }

    /** Keeps now what was edited. */
    void save() {
        display.timerExec(-1, save);
        if (!edited) {
            return;
        }
        edited = false;
        List<ElementChange> changes = draft.changes();
        Draft next = new Draft(
                current.id(),
                current.owner(),
                current.title(),
                draft.base().revision(),
                Instant.now(),
                0,
                changes.size());
        work(() -> keep(next, changes));
    }

    /** Keeps what was edited, and waits a moment until it is; for the console's end. */
    void saveNow() {
        save();
        CountDownLatch done = new CountDownLatch(1);
        inOrder.execute(done::countDown);
        try {
            if (!done.await(END_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("the draft may not be stored, the console ends before the database answers");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Runnable keep(Draft next, List<ElementChange> changes) {
        Drafts drafts = session.drafts();
        try {
            Optional<Draft> kept = drafts.save(at(versions.getOrDefault(next.id(), 0L), next), changes);
            kept.ifPresent(one -> versions.put(one.id(), one.version()));
            Draft stored = kept.isPresent() ? kept.get() : copied(next, changes);
            List<Draft> known = drafts.all();
            return () -> kept(next, stored, known);
        } catch (RuntimeException e) {
            LOG.warn("the draft cannot be stored: {}", e.getMessage(), e);
            return () -> unkept(next, e);
        }
    }

    private Draft copied(Draft next, List<ElementChange> changes) {
        String title = cut(Words.fill(Messages.draft_copy, title(next)));
        Draft copy =
                new Draft(UUID.randomUUID(), next.owner(), title, next.base(), next.changedAt(), 0, next.changes());
        Draft stored = session.drafts().save(copy, changes).orElseThrow();
        versions.put(stored.id(), stored.version());
        versions.remove(next.id());
        return stored;
    }

    private void kept(Draft next, Draft stored, List<Draft> known) {
        boolean copied = !stored.id().equals(next.id());
        if (copied && isCurrent(next)) {
            current = stored;
        }
        String said = notice.equals(Messages.draft_unkept) ? "" : notice;
        show(known, copied ? Words.fill(Messages.drafts_copied, title(next), title(stored)) : said);
    }

    private void unkept(Draft next, RuntimeException why) {
        notice = Messages.draft_unkept;
        told.run();
        if (isCurrent(next)) {
            edited = true;
            display.timerExec(AGAIN_MILLIS, save);
        }
    }

    private void work(Work work) {
        inOrder.execute(() -> {
            try {
                Runnable then = work.run();
                UiThread.later(display, then);
            } catch (RuntimeException e) {
                LOG.warn("the drafts cannot be used: {}", e.getMessage(), e);
                UiThread.later(display, () -> show(all, Words.fill(Messages.drafts_failed, e.getMessage())));
            }
        });
    }
}

package org.yagura.bench.plugin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.port.Board;
import org.yagura.core.port.Centre;
import org.yagura.core.port.Desk;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.Installation;
import org.yagura.core.port.Listener;
import org.yagura.core.port.PlanHead;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.SavedViews;
import org.yagura.core.view.CentreHealth;

/** A centre that is nothing but its busy board; what the console asks besides is answered at once. */
final class BusyCentre implements Installation, Installation.Running, Centre, SavedViews {
    private final BusyBoard board;
    private final Instant started = Instant.now();

    BusyCentre(BusyBoard board) {
        this.board = board;
    }

    @Override
    public Running start(Path home) {
        return this;
    }

    @Override
    public Running open(Path home) {
        return this;
    }

    @Override
    public void begin() {
        // it has no engines
    }

    @Override
    public Centre centre() {
        return this;
    }

    @Override
    public Board board() {
        return board;
    }

    @Override
    public Desk desk() {
        return command -> CompletableFuture.completedFuture(new CommandOutcome.Done(0));
    }

    @Override
    public SavedViews savedViews() {
        return this;
    }

    @Override
    public PlanShelf revisions() {
        throw new UnsupportedOperationException("nobody authors while the board is driven");
    }

    @Override
    public Drafts drafts() {
        throw new UnsupportedOperationException("nobody authors while the board is driven");
    }

    @Override
    public Listener.Listening serve(int port) {
        return new Listener.Listening() {
            @Override
            public int port() {
                return port;
            }

            @Override
            public void close() {
                // no door was opened
            }
        };
    }

    @Override
    public CentreHealth health() {
        return new CentreHealth(CentreHealth.State.OK, started, 1, board.changes(), List.of(), List.of());
    }

    @Override
    public CompletionStage<Publication> publish(String source, byte[] yaml, String by, String comment) {
        return CompletableFuture.completedFuture(new Publication.Published(1, List.of()));
    }

    @Override
    public CompletionStage<Publication> publish(
            Collection<ElementChange> changes, String by, String comment, BooleanSupplier storing) {
        return CompletableFuture.completedFuture(new Publication.Unchanged(1));
    }

    @Override
    public PlanHead plan() {
        throw new UnsupportedOperationException("nobody authors while the board is driven");
    }

    @Override
    public String exportYaml() {
        return "";
    }

    @Override
    public List<SavedView> of(String person) {
        return List.of();
    }

    @Override
    public Outcome save(SavedView view) {
        return new Outcome.Saved(view.version(view.version() + 1));
    }

    @Override
    public void delete(UUID id) {
        // nothing is kept
    }

    @Override
    public void close() {
        // the process ends with the window
    }
}

package org.yagura.ui.operate.tests;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yagura.core.port.Board;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.Shelf;

/** What the centre itself says, whatever the screen shows. */
final class Centre {
    private final Bot bot;

    Centre(Bot bot) {
        this.bot = bot;
    }

    <T> T ask(Function<Board, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        bot.ui(() -> bot.session().ask(bot.shell(), question, answer::complete));
        return answer.join();
    }

    /** The newest alert of a host. */
    Optional<AlertRow> alert(String host) {
        return ask(Board::snapshot).alerts().stream()
                .filter(row -> row.assetId().equals(host))
                .reduce((first, second) -> second.since().isBefore(first.since()) ? first : second);
    }

    /** Waits until the console has heard of it, which is when an operator goes on, and then asks the centre itself. */
    void waitFor(String host, String what, Predicate<AlertRow> condition) {
        bot.waitUntil(
                host + ": " + what,
                () -> heard(host, condition) && alert(host).filter(condition).isPresent());
    }

    private boolean heard(String host, Predicate<AlertRow> condition) {
        return bot.ui(() -> bot.session().model().alerts().stream()
                .anyMatch(row -> row.assetId().equals(host) && condition.test(row)));
    }

    void waitFor(String host, AlertState state) {
        waitFor(host, state.toString(), row -> row.state() == state);
    }

    List<Shelf> shelves() {
        return ask(Board::shelves);
    }

    /** The ticket of a host's alert with its timeline. */
    IncidentView ticket(String host) {
        long number = alert(host).orElseThrow().incident();
        return ask(board -> board.incident(number)).orElseThrow();
    }

    /** Waits for a line in the ticket's timeline that contains this, by somebody or by the centre. */
    void waitForLine(String host, String text) {
        bot.waitUntil(
                text + " in the timeline of " + host,
                () -> ticket(host).timeline().stream()
                        .anyMatch(entry -> org.yagura.ui.Words.of(entry.text()).contains(text)));
    }
}

package org.yagura.runtime.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Reply;
import org.yagura.core.port.Desk;

/** Gives commands to the incident engine and keeps the askers until their answer is durable. */
final class AskDesk implements Desk {
    private final Map<UUID, CompletableFuture<CommandOutcome>> asked = new ConcurrentHashMap<>();
    private final Consumer<List<Input>> engine;
    private volatile boolean closed;

    AskDesk(Consumer<List<Input>> engine) {
        this.engine = engine;
    }

    @Override
    public CompletionStage<CommandOutcome> ask(Command command) {
        if (closed) {
            return CompletableFuture.failedFuture(stopping());
        }
        UUID id = UUID.randomUUID();
        CompletableFuture<CommandOutcome> answer = new CompletableFuture<>();
        asked.put(id, answer);
        engine.accept(List.of(new Input.Asked(id, command)));
        return answer.minimalCompletionStage();
    }

    void answer(Reply reply) {
        CompletableFuture<CommandOutcome> answer = asked.remove(reply.command());
        if (answer != null) {
            answer.complete(reply.outcome());
        }
    }

    void close() {
        closed = true;
        asked.values().forEach(answer -> answer.completeExceptionally(stopping()));
        asked.clear();
    }

    private static IllegalStateException stopping() {
        return new IllegalStateException("The centre is stopping. Ask again when it runs.");
    }
}

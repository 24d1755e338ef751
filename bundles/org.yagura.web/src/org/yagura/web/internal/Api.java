package org.yagura.web.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Centre.Publication;
import org.yagura.core.port.Installation;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.view.CentreHealth;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentView;

/** Routes of the API. Everything but a plain "ok" needs the token. */
final class Api implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final int MOST_ROWS = 10_000;
    private static final int DEFAULT_ROWS = 1_000;
    private static final int LARGEST_COMMAND = 1 << 20;
    private static final int LARGEST_PLAN = 41 << 20;
    private static final Pattern INCIDENT = Pattern.compile("/api/v1/incidents/(?:INC-)?(\\d{1,15})(/commands)?");
    private static final Pattern ASSET = Pattern.compile("/api/v1/assets/([^/]+)/commands");
    private static final Pattern LOCAL = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

    private final Installation.Running running;
    private final byte[] token;

    Api(Installation.Running running, String token) {
        this.running = running;
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(new Call(exchange));
        }
    }

    private void answer(Call call) throws IOException {
        try {
            route(call);
        } catch (Call.Bad bad) {
            call.problem(bad.status(), bad.why());
        } catch (JournalUnavailable e) {
            LOG.warn("a call could not be answered: {}", e.getMessage());
            call.problem(503, e.why());
        } catch (RuntimeException e) {
            LOG.error("a call to {} failed", call.path(), e);
            call.problem(500, Phrase.of("api.failure"));
        }
    }

    private void route(Call call) throws IOException, Call.Bad {
        String host = call.header("Host");
        if (host == null || !LOCAL.matcher(host).matches()) {
            throw new Call.Bad(421, Phrase.of("api.host"));
        }
        boolean known = isKnown(call.header("Authorization"));
        if (call.path().equals("/api/v1/health") && !known) {
            call.only("GET");
            boolean up = running.centre().health().state() != CentreHealth.State.FAILED;
            call.text(up ? 200 : 503, up ? "ok\n" : "failed\n");
            return;
        }
        if (!known) {
            call.respondHeader("WWW-Authenticate", "Bearer realm=\"yagura\"");
            throw new Call.Bad(401, Phrase.of("api.token"));
        }
        Matcher incident = INCIDENT.matcher(call.path());
        if (incident.matches()) {
            long number = Long.parseLong(incident.group(1));
            if (incident.group(2) == null) {
                incident(call, number);
            } else {
                command(call, body -> Commands.onIncident(number, body));
            }
            return;
        }
        Matcher asset = ASSET.matcher(call.path());
        if (asset.matches()) {
            command(call, body -> Commands.onAsset(asset.group(1), body));
            return;
        }
        switch (call.path()) {
            case "/api/v1/health" -> health(call);
            case "/api/v1/alerts" -> alerts(call);
            case "/api/v1/alerts/commands" -> command(call, Commands::onAlerts);
            case "/api/v1/shelves" -> shelves(call);
            case "/api/v1/incidents" -> incidents(call);
            case "/api/v1/plan" -> plan(call);
            case "/api/v1/openapi.json" -> openApi(call);
            case "/metrics" -> metrics(call);
            default -> throw new Call.Bad(404, Phrase.of("api.path", call.path()));
        }
    }

    private boolean isKnown(String authorization) {
        String prefix = "Bearer ";
        return authorization != null
                && authorization.regionMatches(true, 0, prefix, 0, prefix.length())
                && MessageDigest.isEqual(
                        authorization.substring(prefix.length()).strip().getBytes(StandardCharsets.UTF_8), token);
    }

    private void health(Call call) throws IOException, Call.Bad {
        call.only("GET");
        call.json(200, Shapes.health(running.centre().health(), call.language()));
    }

    private void alerts(Call call) throws IOException, Call.Bad {
        call.only("GET");
        call.takes("state", "severity", "customer", "after", "limit");
        call.json(200, Alerts.of(running.board(), call));
    }

    private void incidents(Call call) throws IOException, Call.Bad {
        call.only("GET");
        call.takes("state", "limit", "below");
        String state = call.query("state", "open");
        ObjectNode answer = Shapes.object();
        ArrayNode array = answer.putArray("incidents");
        int limit = (int) call.number("limit", DEFAULT_ROWS, 1, MOST_ROWS);
        switch (state) {
            case "open" ->
                running.board().snapshot().incidents().stream()
                        .filter(row -> row.state() != org.yagura.core.view.IncidentState.CLOSED)
                        .sorted(Comparator.comparingLong(IncidentRow::number))
                        .limit(limit)
                        .forEach(row -> array.add(Shapes.incident(row, call.language())));
            case "closed" -> {
                long below = call.number("below", Long.MAX_VALUE, 1, Long.MAX_VALUE);
                for (IncidentView view : running.board().closedIncidents(below, limit)) {
                    array.add(Shapes.incident(view.row(), call.language()));
                }
            }
            default -> throw new Call.Bad(400, Phrase.of("api.state", state));
        }
        call.json(200, answer);
    }

    private void incident(Call call, long number) throws IOException, Call.Bad {
        call.only("GET");
        Optional<IncidentView> view = running.board().incident(number);
        if (view.isEmpty()) {
            throw new Call.Bad(404, Phrase.of("api.incident", number));
        }
        call.json(200, Shapes.incident(view.get(), call.language()));
    }

    private void shelves(Call call) throws IOException, Call.Bad {
        call.only("GET");
        ObjectNode answer = Shapes.object();
        ArrayNode array = answer.putArray("shelves");
        running.board().shelves().forEach(shelf -> array.add(Shapes.shelf(shelf, call.language())));
        call.json(200, answer);
    }

    private interface Reading {
        Command of(JsonNode body) throws Call.Bad;
    }

    private void command(Call call, Reading reading) throws IOException, Call.Bad {
        call.only("POST");
        JsonNode body;
        try {
            body = Shapes.parse(call.body(LARGEST_COMMAND));
        } catch (JsonProcessingException e) {
            throw new Call.Bad(400, Phrase.of("api.body.json", e.getOriginalMessage()));
        }
        CommandOutcome outcome;
        try {
            outcome = running.desk().ask(reading.of(body)).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new Call.Bad(503, why(e.getCause()));
        }
        switch (outcome) {
            case CommandOutcome.Done done -> {
                ObjectNode answer = Shapes.object();
                if (done.number() != 0) {
                    answer.put("number", done.number());
                }
                call.json(200, answer);
            }
            case CommandOutcome.Refused refused -> throw new Call.Bad(409, refused.why());
            case CommandOutcome.NotFound missing -> throw new Call.Bad(404, missing.why());
        }
    }

    private static Phrase why(Throwable failure) {
        return failure instanceof JournalUnavailable unavailable
                ? unavailable.why()
                : Phrase.verbatim(String.valueOf(failure.getLocalizedMessage()));
    }

    private void plan(Call call) throws IOException, Call.Bad {
        if (call.method().equals("GET")) {
            call.bytes(
                    200,
                    "application/yaml; charset=utf-8",
                    running.centre().exportYaml().getBytes(StandardCharsets.UTF_8));
            return;
        }
        call.only("PUT");
        call.takes("by", "source", "comment");
        String by = call.query("by", "api");
        String source = call.query("source", "plan.yaml");
        Publication publication;
        try {
            publication = running.centre()
                    .publish(source, call.body(LARGEST_PLAN), by, call.query("comment", "import of " + source))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new Call.Bad(503, why(e.getCause()));
        }
        Publications.answer(call, source, publication);
    }

    private static void openApi(Call call) throws IOException, Call.Bad {
        call.only("GET");
        try (var in = Api.class.getResourceAsStream("openapi.json")) {
            call.bytes(200, "application/json", in.readAllBytes());
        }
    }

    private void metrics(Call call) throws IOException, Call.Bad {
        call.only("GET");
        String text = Metrics.of(running.centre().health(), running.board().snapshot());
        call.bytes(200, "text/plain; version=0.0.4; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}

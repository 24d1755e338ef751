package org.yagura.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.AddNote;
import org.yagura.core.command.Assign;
import org.yagura.core.command.CloseIncident;
import org.yagura.core.command.Command;
import org.yagura.core.command.OpenIncident;
import org.yagura.core.command.ReturnToService;
import org.yagura.core.command.Shelve;
import org.yagura.core.command.TakeOutOfService;
import org.yagura.core.command.Unacknowledge;
import org.yagura.core.command.Unshelve;
import org.yagura.core.phrase.Phrase;

/** A command from its JSON. */
final class Commands {
    private Commands() {}

    /** @param number the ticket that it is for */
    static Command onIncident(long number, JsonNode body) throws Call.Bad {
        String by = by(body);
        return switch (text(body, "command")) {
            case "acknowledge" -> new Acknowledge(number, alerts(body), by, text(body, "note"));
            case "assign" -> new Assign(number, text(body, "to"), by);
            case "note" -> new AddNote(number, by, text(body, "text"));
            case "close" -> new CloseIncident(number, by, text(body, "note"));
            default -> throw unknown("acknowledge, assign, note, close", body);
        };
    }

    static Command onAlerts(JsonNode body) throws Call.Bad {
        String by = by(body);
        List<UUID> alerts = alerts(body);
        if (alerts.isEmpty()) {
            throw new Call.Bad(400, Phrase.of("api.alerts.none"));
        }
        return switch (text(body, "command")) {
            case "acknowledge" -> new Acknowledge(0, alerts, by, text(body, "note"));
            case "unacknowledge" -> new Unacknowledge(alerts, by);
            case "shelve" -> new Shelve(alerts, until(body), by, text(body, "note"));
            case "unshelve" -> new Unshelve(alerts, by);
            case "open" -> new OpenIncident(alerts, by);
            default -> throw unknown("acknowledge, unacknowledge, shelve, unshelve, open", body);
        };
    }

    /** @param asset its id in the plan */
    static Command onAsset(String asset, JsonNode body) throws Call.Bad {
        String by = by(body);
        return switch (text(body, "command")) {
            case "out-of-service" -> new TakeOutOfService(asset, until(body), by, text(body, "note"));
            case "return" -> new ReturnToService(asset, by);
            default -> throw unknown("out-of-service, return", body);
        };
    }

    private static String by(JsonNode body) throws Call.Bad {
        if (!body.isObject()) {
            throw new Call.Bad(400, Phrase.of("api.body.object"));
        }
        return text(body, "by");
    }

    private static Call.Bad unknown(String known, JsonNode body) throws Call.Bad {
        return new Call.Bad(400, Phrase.of("api.command", known, text(body, "command")));
    }

    private static Instant until(JsonNode body) throws Call.Bad {
        try {
            return OffsetDateTime.parse(text(body, "until")).toInstant();
        } catch (DateTimeParseException e) {
            throw new Call.Bad(400, Phrase.of("api.until", text(body, "until")));
        }
    }

    private static String text(JsonNode body, String field) throws Call.Bad {
        JsonNode value = body.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw new Call.Bad(400, Phrase.of("api.text", field));
        }
        return value.asText("");
    }

    private static List<UUID> alerts(JsonNode body) throws Call.Bad {
        List<UUID> alerts = new ArrayList<>();
        for (JsonNode id : body.path("alerts")) {
            try {
                alerts.add(UUID.fromString(id.asText()));
            } catch (IllegalArgumentException e) {
                throw new Call.Bad(400, Phrase.of("api.alert.id", id.asText()));
            }
        }
        return alerts;
    }
}

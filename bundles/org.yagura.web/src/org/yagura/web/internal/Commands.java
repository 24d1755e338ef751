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
            default -> throw unknown("acknowledge, assign, note or close", body);
        };
    }

    static Command onAlerts(JsonNode body) throws Call.Bad {
        String by = by(body);
        List<UUID> alerts = alerts(body);
        if (alerts.isEmpty()) {
            throw new Call.Bad(400, "\"alerts\" has to name at least one alert.");
        }
        return switch (text(body, "command")) {
            case "acknowledge" -> new Acknowledge(0, alerts, by, text(body, "note"));
            case "unacknowledge" -> new Unacknowledge(alerts, by);
            case "shelve" -> new Shelve(alerts, until(body), by, text(body, "note"));
            case "unshelve" -> new Unshelve(alerts, by);
            case "open" -> new OpenIncident(alerts, by);
            default -> throw unknown("acknowledge, unacknowledge, shelve, unshelve or open", body);
        };
    }

    /** @param asset its id in the plan */
    static Command onAsset(String asset, JsonNode body) throws Call.Bad {
        String by = by(body);
        return switch (text(body, "command")) {
            case "out-of-service" -> new TakeOutOfService(asset, until(body), by, text(body, "note"));
            case "return" -> new ReturnToService(asset, by);
            default -> throw unknown("out-of-service or return", body);
        };
    }

    private static String by(JsonNode body) throws Call.Bad {
        if (!body.isObject()) {
            throw new Call.Bad(400, "The body has to be a JSON object with \"command\" and \"by\".");
        }
        return text(body, "by");
    }

    private static Call.Bad unknown(String known, JsonNode body) throws Call.Bad {
        return new Call.Bad(400, "\"command\" is " + known + ", not \"" + text(body, "command") + "\".");
    }

    private static Instant until(JsonNode body) throws Call.Bad {
        try {
            return OffsetDateTime.parse(text(body, "until")).toInstant();
        } catch (DateTimeParseException e) {
            throw new Call.Bad(
                    400, "\"until\" has to be a time like 2026-04-01T18:00:00Z, not \"" + text(body, "until") + "\".");
        }
    }

    private static String text(JsonNode body, String field) throws Call.Bad {
        JsonNode value = body.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw new Call.Bad(400, "\"" + field + "\" has to be a text.");
        }
        return value.asText("");
    }

    private static List<UUID> alerts(JsonNode body) throws Call.Bad {
        List<UUID> alerts = new ArrayList<>();
        for (JsonNode id : body.path("alerts")) {
            try {
                alerts.add(UUID.fromString(id.asText()));
            } catch (IllegalArgumentException e) {
                throw new Call.Bad(400, "\"" + id.asText() + "\" is not the id of an alert.");
            }
        }
        return alerts;
    }
}

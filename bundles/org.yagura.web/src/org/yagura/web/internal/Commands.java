package org.yagura.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.AddNote;
import org.yagura.core.command.Assign;
import org.yagura.core.command.CloseIncident;
import org.yagura.core.command.Command;

/** A command from its JSON. */
final class Commands {
    private Commands() {}

    static Command of(long number, JsonNode body) throws Call.Bad {
        if (!body.isObject()) {
            throw new Call.Bad(400, "The body has to be a JSON object with \"command\" and \"by\".");
        }
        String by = text(body, "by");
        return switch (text(body, "command")) {
            case "acknowledge" -> new Acknowledge(number, alerts(body), by, text(body, "note"));
            case "assign" -> new Assign(number, text(body, "to"), by);
            case "note" -> new AddNote(number, by, text(body, "text"));
            case "close" -> new CloseIncident(number, by, text(body, "note"));
            default ->
                throw new Call.Bad(
                        400,
                        "\"command\" is acknowledge, assign, note or close, not \"" + text(body, "command") + "\".");
        };
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

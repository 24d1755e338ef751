package org.yagura.web.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.CentreHealth;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.Shelf;
import org.yagura.core.view.TimelineEntry;

/** What the API says, as JSON: lower-case words, times in ISO 8601 UTC, texts in the caller's language. */
final class Shapes {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Shapes() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(byte[] body) throws IOException {
        return MAPPER.readTree(body);
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String time(Instant at) {
        return at == null ? null : at.toString();
    }

    static ObjectNode alert(AlertRow row, Locale language) {
        ObjectNode node = object();
        node.put("id", row.alert().toString());
        node.put("severity", word(row.severity()));
        node.put("state", word(row.state()));
        node.put("since", time(row.since()));
        node.put("changed", time(row.changed()));
        node.put("count", row.count());
        node.put("customer", row.customer());
        node.put("engagement", row.engagement());
        node.put("asset", row.asset());
        node.put("assetId", row.assetId());
        node.put("condition", row.condition().in(language));
        node.put("text", row.text().in(language));
        node.put("owner", row.owner());
        node.put("acknowledgedBy", row.acknowledgedBy());
        node.put("customerId", row.customerId());
        node.put("engagementId", row.engagementId());
        node.put("monitor", row.monitor());
        node.put("reductionKey", row.reductionKey());
        if (row.incident() != 0) {
            node.put("incident", row.incident());
        }
        if (row.quiet() != null) {
            node.set("quiet", quiet(row.quiet()));
        }
        return node;
    }

    private static ObjectNode quiet(QuietReason reason) {
        ObjectNode node = object();
        node.put("kind", word(reason.kind()));
        if (reason.rootAlert() != null) {
            node.put("rootAlert", reason.rootAlert().toString());
            node.put("rootAsset", reason.rootAsset());
        }
        if (reason.until() != null) {
            node.put("until", time(reason.until()));
        }
        if (!reason.by().isEmpty()) {
            node.put("by", reason.by());
            node.put("note", reason.note());
        }
        return node;
    }

    static ObjectNode shelf(Shelf shelf, Locale language) {
        ObjectNode node = object();
        node.put("kind", shelf.outOfService() ? "out_of_service" : "shelved");
        node.put("key", shelf.key());
        node.put("asset", shelf.asset());
        node.put("label", shelf.label().in(language));
        node.put("since", time(shelf.since()));
        node.put("until", time(shelf.until()));
        node.put("by", shelf.by());
        node.put("note", shelf.note());
        if (shelf.alert() != null) {
            node.put("alert", shelf.alert().toString());
        }
        return node;
    }

    static ObjectNode incident(IncidentRow row, Locale language) {
        ObjectNode node = object();
        node.put("number", row.number());
        node.put("state", word(row.state()));
        node.put("severity", word(row.severity()));
        node.put("title", row.title().in(language));
        node.put("customer", row.customer());
        node.put("engagement", row.engagement());
        node.put("asset", row.asset());
        node.put("assetId", row.assetId());
        node.put("opened", time(row.opened()));
        node.put("changed", time(row.changed()));
        node.put("recovered", time(row.recovered()));
        node.put("activeAlerts", row.active());
        node.put("alerts", row.alerts());
        node.put("quietAlerts", row.quiet());
        node.put("owner", row.owner());
        node.put("acknowledgedBy", row.acknowledgedBy());
        return node;
    }

    static ObjectNode incident(IncidentView view, Locale language) {
        ObjectNode node = incident(view.row(), language);
        ArrayNode timeline = node.putArray("timeline");
        for (TimelineEntry entry : view.timeline()) {
            ObjectNode line = timeline.addObject();
            line.put("fact", entry.fact().toString());
            line.put("at", time(entry.at()));
            line.put("kind", word(entry.kind()));
            line.put("actor", entry.actor());
            line.put("text", entry.text().in(language));
        }
        return node;
    }

    static ObjectNode health(CentreHealth health, Locale language) {
        ObjectNode node = object();
        node.put("state", word(health.state()));
        node.put("startedAt", time(health.startedAt()));
        node.put("revision", health.revision());
        node.put("boardSequence", health.boardSequence());
        ArrayNode parts = node.putArray("parts");
        for (CentreHealth.Part part : health.parts()) {
            ObjectNode one = parts.addObject();
            one.put("name", part.name());
            one.put("state", word(part.state()));
            one.put("waiting", part.waiting());
            one.put("lastWorked", time(part.lastWorked()));
            one.put("staleSince", time(part.staleSince()));
            one.put("text", part.text().in(language));
        }
        return node;
    }
}

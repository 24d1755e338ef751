package org.yagura.store.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How the stored forms of earlier versions become those of the next one. */
final class OlderForms {
    /** By {@code Type/version}: brings a body of that version to the next one. */
    static final Map<String, UnaryOperator<JsonNode>> ALL =
            Map.of("AlertSuppressed/1", OlderForms::aReasonThatNobodyGave);

    private OlderForms() {}

    private static JsonNode aReasonThatNobodyGave(JsonNode suppressed) {
        ((ObjectNode) suppressed.path("reason")).put("by", "").put("note", "");
        return suppressed;
    }
}

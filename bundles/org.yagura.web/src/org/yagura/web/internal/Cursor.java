package org.yagura.web.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.AlertPlace;
import org.yagura.core.view.AlertState;

/** A place on the board as callers carry it from page to page: opaque to them. */
final class Cursor {
    private Cursor() {}

    static String of(AlertPlace place) {
        String text = place.state() + " " + place.severity() + " " + place.since() + " " + place.alert();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Call.Bad when it is not one that this API gave */
    static AlertPlace parse(String cursor) throws Call.Bad {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            if (parts.length == 4) {
                return new AlertPlace(
                        AlertState.valueOf(parts[0]),
                        Severity.valueOf(parts[1]),
                        Instant.parse(parts[2]),
                        UUID.fromString(parts[3]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static Call.Bad unknown() {
        return new Call.Bad(400, Phrase.of("api.after"));
    }
}

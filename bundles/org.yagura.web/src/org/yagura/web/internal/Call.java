package org.yagura.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.core.phrase.Phrase;

/** One request and its answer. */
final class Call {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    /** Answered with a status and a sentence. */
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final transient Phrase why;

        Bad(int status, Phrase why) {
            super(why.in(Locale.ENGLISH));
            this.status = status;
            this.why = why;
        }

        Phrase why() {
            return why;
        }

        int status() {
            return status;
        }
    }

    private final HttpExchange exchange;
    private final Map<String, String> query = new HashMap<>();

    Call(HttpExchange exchange) {
        this.exchange = exchange;
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int at = pair.indexOf('=');
                String name = decode(at < 0 ? pair : pair.substring(0, at));
                if (!name.isEmpty()) {
                    query.put(name, at < 0 ? "" : decode(pair.substring(at + 1)));
                }
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /** @throws Bad when it is no number from {@code least} on; one above {@code most} counts as that */
    long number(String name, long otherwise, long least, long most) throws Bad {
        String text = query.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least) {
                return Math.min(number, most);
            }
        } catch (NumberFormatException e) {
            throw noNumber(name, least, text);
        }
        throw noNumber(name, least, text);
    }

    private static Bad noNumber(String name, long least, String text) {
        return new Bad(400, Phrase.of("api.number", name, least, text));
    }

    /** @throws Bad when the caller asks with another parameter than these, which would go unheeded */
    void takes(String... names) throws Bad {
        Set<String> unknown = new TreeSet<>(query.keySet());
        List.of(names).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new Bad(
                    400, Phrase.of("api.parameters", path(), String.join(", ", unknown), String.join(", ", names)));
        }
    }

    /** English unless the caller prefers Japanese. */
    Locale language() {
        String wanted = header("Accept-Language");
        if (wanted == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    void only(String method) throws Bad {
        if (!method().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            throw new Bad(405, Phrase.of("api.method", method));
        }
    }

    byte[] body(int most) throws IOException, Bad {
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        if (body.length > most) {
            throw new Bad(413, Phrase.of("api.body.large", most));
        }
        return body;
    }

    void respondHeader(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    void json(int status, JsonNode node) throws IOException {
        bytes(status, "application/json", Shapes.bytes(node));
    }

    void text(int status, String text) throws IOException {
        bytes(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A sentence for the caller, in the language that it prefers. */
    void problem(int status, Phrase why) throws IOException {
        json(status, Shapes.object().put("status", status).put("message", why.in(language())));
    }

    void bytes(int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean head = method().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}

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

/** One request and its answer. */
final class Call {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    /** Answered with a status and a sentence. */
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        Bad(int status, String message) {
            super(message);
            this.status = status;
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
                if (at > 0) {
                    query.put(pair.substring(0, at), decode(pair.substring(at + 1)));
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

    long number(String name, long otherwise, long most) {
        try {
            return Math.clamp(Long.parseLong(query.getOrDefault(name, "x")), 0, most);
        } catch (NumberFormatException e) {
            return otherwise;
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
            throw new Bad(405, "Use " + method + " here.");
        }
    }

    byte[] body(int most) throws IOException, Bad {
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        if (body.length > most) {
            throw new Bad(413, "The body is larger than " + most + " bytes.");
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

    void problem(int status, String message) throws IOException {
        json(status, Shapes.object().put("status", status).put("message", message));
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

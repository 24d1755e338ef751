package org.yagura.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks at the tickets through the API, closes those that have recovered, and remembers what it was shown and told: none
 * of it may be different after a crash.
 */
final class Witness {
    private static final int OK = 200;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final Map<Long, List<String>> shown = new TreeMap<>();
    private final Set<Long> closed = new TreeSet<>();

    Witness(Path home) {
        this.home = home;
    }

    /** The timeline's facts of every ticket that was shown, by number, as last shown. */
    Map<Long, List<String>> shown() {
        return shown;
    }

    /** The tickets whose closing was answered with success. */
    Set<Long> closed() {
        return closed;
    }

    /**
     * Looks at every open ticket, then closes the recovered ones.
     *
     * @return how many alerts were active
     * @throws IOException when the engine was killed meanwhile
     */
    int look(String address) throws IOException, InterruptedException {
        for (JsonNode ticket : get(address, "/api/v1/incidents").path("incidents")) {
            long number = ticket.path("number").asLong();
            remember(number, get(address, "/api/v1/incidents/" + number));
            if (ticket.path("state").asText().equals("recovered")) {
                close(address, number);
            }
        }
        return get(address, "/api/v1/alerts").path("total").asInt();
    }

    /** What the API tells of a ticket. */
    List<String> timeline(String address, long number) throws IOException, InterruptedException {
        return facts(get(address, "/api/v1/incidents/" + number));
    }

    private void remember(long number, JsonNode ticket) {
        shown.put(number, facts(ticket));
    }

    private static List<String> facts(JsonNode ticket) {
        List<String> facts = new ArrayList<>();
        ticket.path("timeline")
                .forEach(line ->
                        facts.add(line.path("fact").asText() + line.path("kind").asText()));
        return facts;
    }

    private void close(String address, long number) throws IOException, InterruptedException {
        HttpRequest request = request(address, "/api/v1/incidents/" + number + "/commands")
                .POST(HttpRequest.BodyPublishers.ofString("{\"command\":\"close\",\"by\":\"witness\"}"))
                .build();
        if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == OK) {
            closed.add(number);
        }
    }

    private JsonNode get(String address, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(address, path).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return mapper.readTree(answer.body());
    }

    private HttpRequest.Builder request(String address, String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(home.resolve("api-token")).strip());
    }
}

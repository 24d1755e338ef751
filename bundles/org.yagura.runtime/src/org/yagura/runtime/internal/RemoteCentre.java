package org.yagura.runtime.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.phrase.ToldFailure;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.port.Centre.Publication;
import org.yagura.core.port.PlanModel.Problem;

/** The centre that runs on a home in another process, asked through its own door. */
final class RemoteCentre {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final URI api;
    private final String token;

    private RemoteCentre(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    /** The centre that runs on this home; null when none does. */
    static RemoteCentre of(Path home) throws IOException {
        Path address = HomeLock.apiFile(home);
        if (!Files.isRegularFile(address) || !HomeLock.isTaken(home)) {
            return null;
        }
        return new RemoteCentre(
                URI.create(Files.readString(address).strip()),
                Files.readString(ApiToken.file(home)).strip());
    }

    Publication publish(String source, byte[] yaml) throws IOException, InterruptedException {
        String query = "?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8) + "&by="
                + URLEncoder.encode(System.getProperty("user.name"), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(request("/api/v1/plan" + query)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(yaml))
                .build());
        return switch (answer.statusCode()) {
            case OK -> taken(answer.body().lines().toList());
            case UNPROCESSABLE ->
                new Publication.Rejected(
                        answer.body().lines().map(RemoteCentre::problem).toList());
            default -> throw unexpected(answer);
        };
    }

    /** The first line is the revision; then comes {@code unchanged}, or a line for each warning. */
    static Publication taken(List<String> lines) {
        long revision = Long.parseLong(lines.getFirst());
        List<String> rest = lines.subList(1, lines.size());
        return rest.contains("unchanged")
                ? new Publication.Unchanged(revision)
                : new Publication.Published(
                        revision, rest.stream().map(RemoteCentre::warning).toList());
    }

    /** One line is {@code warning}, element, feature and message, with tabs between. */
    private static Finding warning(String line) {
        String[] parts = line.split("\t", 4);
        return new Finding(ElementKey.parse(parts[1]), parts[2], Finding.Weight.WARNING, Phrase.verbatim(parts[3]));
    }

    /** One line is source, line and message, with tabs between. */
    private static Problem problem(String line) {
        String[] parts = line.split("\t", 3);
        return new Problem(parts[0], Integer.parseInt(parts[1]), Phrase.verbatim(parts[2]));
    }

    String exportYaml() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/api/v1/plan").GET().build());
        if (answer.statusCode() != OK) {
            throw unexpected(answer);
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private IOException unexpected(HttpResponse<String> answer) {
        return new ToldFailure(
                Phrase.of(
                        "centre.unexpected",
                        api,
                        answer.statusCode(),
                        answer.body().strip()),
                null);
    }
}

package org.yagura.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.command.Assign;
import org.yagura.core.port.Listener;

class ApiTest {
    private static final String TOKEN = "abc123";

    private final FakeCentre centre = new FakeCentre();
    private final HttpClient client = HttpClient.newHttpClient();
    private Listener.Listening door;

    @BeforeEach
    void open() throws IOException {
        door = new HttpListener().listen(centre, 0, TOKEN);
    }

    @AfterEach
    void close() {
        door.close();
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).header("Accept-Language", "ja"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> command(String body) throws IOException, InterruptedException {
        return send(request("/api/v1/incidents/1001/commands").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void withoutTheTokenOnlyAPlainOkIsSaid() throws Exception {
        URI base = URI.create("http://127.0.0.1:" + door.port());
        HttpResponse<String> health = send(HttpRequest.newBuilder(base.resolve("/api/v1/health")));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("ok\n");
        for (String path : new String[] {
            "/api/v1/alerts",
            "/api/v1/incidents",
            "/api/v1/incidents/1",
            "/api/v1/plan",
            "/api/v1/openapi.json",
            "/metrics",
            "/",
            "/x"
        }) {
            assertThat(send(HttpRequest.newBuilder(base.resolve(path))).statusCode())
                    .as(path)
                    .isEqualTo(401);
            HttpRequest.Builder wrong =
                    HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer wrong");
            assertThat(send(wrong).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void anotherHostsNameIsTurnedAway() throws Exception {
        try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            raw.getOutputStream()
                    .write(("GET /api/v1/alerts HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer " + TOKEN
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(raw.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void theBoardIsSaidInTheCallersLanguage() throws Exception {
        JsonNode alerts = json("/api/v1/alerts");
        assertThat(alerts.path("total").asInt()).isEqualTo(1);
        assertThat(alerts.at("/alerts/0/severity").asText()).isEqualTo("critical");
        assertThat(alerts.at("/alerts/0/condition").asText()).isEqualTo("ping応答なし");
        assertThat(json("/api/v1/incidents").at("/incidents/0/number").asLong()).isEqualTo(1001);
        assertThat(json("/api/v1/incidents/1001").at("/timeline/0/kind").asText())
                .isEqualTo("opened");
        assertThat(json("/api/v1/incidents/INC-1001").at("/number").asLong()).isEqualTo(1001);
        assertThat(json("/api/v1/health").path("state").asText()).isEqualTo("ok");
        assertThat(send(request("/api/v1/incidents/7")).statusCode()).isEqualTo(404);
    }

    @Test
    void commandsReachTheDeskAndRefusalsComeBack() throws Exception {
        assertThat(command("{\"command\":\"assign\",\"to\":\"鈴木\",\"by\":\"佐藤\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(centre.asked).containsExactly(new Assign(1001, "鈴木", "佐藤"));
        HttpResponse<String> refused = command("{\"command\":\"close\",\"by\":\"佐藤\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("INC-1001");
        assertThat(command("{\"command\":\"dance\",\"by\":\"佐藤\"}").statusCode())
                .isEqualTo(400);
        assertThat(command("{\"command\":").statusCode()).isEqualTo(400);
        assertThat(command("[]").statusCode()).isEqualTo(400);
        assertThat(command("{\"command\":\"note\",\"text\":7,\"by\":\"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(send(request("/api/v1/incidents/1001/commands")).statusCode())
                .isEqualTo(405);
        assertThat(command("x".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void aPlanIsPublishedOrRefusedWithItsLines() throws Exception {
        HttpResponse<String> right =
                send(request("/api/v1/plan?source=a.yaml").PUT(HttpRequest.BodyPublishers.ofString("right")));
        assertThat(right.body()).isEqualTo("2\n");
        HttpResponse<String> wrong =
                send(request("/api/v1/plan?source=a.yaml").PUT(HttpRequest.BodyPublishers.ofString("wrong")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).isEqualTo("a.yaml\t3\tThe text is empty. A centre begins with \"yagura: 1\".\n");
        assertThat(send(request("/api/v1/plan")).body()).isEqualTo("yagura: 1\n");
    }

    @Test
    void openApiNamesEveryPathAndMetricsAreInPrometheusForm() throws Exception {
        JsonNode api = json("/api/v1/openapi.json");
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.path("paths").size()).isEqualTo(8);
        String metrics = send(request("/metrics")).body();
        assertThat(metrics)
                .contains(
                        "yagura_alerts{severity=\"critical\",state=\"unacknowledged\"} 1\n", "# TYPE yagura_up gauge");
        assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("yagura_[a-z_]+(\\{.*})? -?[0-9.eE+-]+"));
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThatThrownBy(() -> new HttpListener().listen(centre, taken.getLocalPort(), TOKEN))
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("--port");
        }
    }
}

package org.yagura.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.Assign;
import org.yagura.core.command.OpenIncident;
import org.yagura.core.command.ReturnToService;
import org.yagura.core.command.Shelve;
import org.yagura.core.command.TakeOutOfService;
import org.yagura.core.command.Unacknowledge;
import org.yagura.core.command.Unshelve;
import org.yagura.core.fact.Severity;
import org.yagura.core.port.Listener;
import org.yagura.core.view.AlertState;

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
    void whatIsWrongIsSaidInTheCallersLanguage() throws Exception {
        HttpResponse<String> english = send(request("/api/v1/incidents?state=half"));
        HttpResponse<String> japanese =
                send(request("/api/v1/incidents?state=half").header("Accept-Language", "ja-JP,ja;q=0.9"));
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(japanese.statusCode()).isEqualTo(400);
        assertThat(english.body()).contains("state is open or closed, not \\\"half\\\".");
        assertThat(japanese.body()).contains("state には open か closed を指定してください(「half」は使えません)。");
    }

    @Test
    void withoutTheTokenOnlyAPlainOkIsSaid() throws Exception {
        URI base = URI.create("http://127.0.0.1:" + door.port());
        HttpResponse<String> health = send(HttpRequest.newBuilder(base.resolve("/api/v1/health")));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("ok\n");
        for (String path : new String[] {
            "/api/v1/alerts",
            "/api/v1/alerts/commands",
            "/api/v1/assets/db1/commands",
            "/api/v1/shelves",
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
        assertThat(alerts.path("total").asInt()).isEqualTo(2);
        assertThat(alerts.at("/alerts/0/severity").asText()).isEqualTo("critical");
        assertThat(alerts.at("/alerts/0/condition").asText()).isEqualTo("ping応答なし");
        assertThat(json("/api/v1/incidents").at("/incidents/0/number").asLong()).isEqualTo(1001);
        assertThat(json("/api/v1/incidents/1001").at("/timeline/0/kind").asText())
                .isEqualTo("opened");
        assertThat(json("/api/v1/incidents/INC-1001").at("/number").asLong()).isEqualTo(1001);
        assertThat(json("/api/v1/health").path("state").asText()).isEqualTo("ok");
        assertThat(send(request("/api/v1/incidents/7")).statusCode()).isEqualTo(404);
    }

    private List<Integer> ids(JsonNode page) {
        List<Integer> ids = new ArrayList<>();
        page.path("alerts")
                .forEach(row ->
                        ids.add((int) UUID.fromString(row.path("id").asText()).getLeastSignificantBits()));
        return ids;
    }

    private void fill() {
        centre.rows.clear();
        for (int i = 1; i <= 6; i++) {
            AlertState state = i <= 4 ? AlertState.UNACKNOWLEDGED : i == 5 ? AlertState.RETURNED : AlertState.CLEARED;
            Severity severity = i <= 2 ? Severity.CRITICAL : Severity.MAJOR;
            centre.rows.add(FakeCentre.row(i, severity, state, i % 2 == 0 ? "A銀行" : "B商店"));
        }
    }

    @Test
    void theBoardIsReadPageByPage() throws Exception {
        fill();
        JsonNode first = json("/api/v1/alerts?state=all&limit=4");
        assertThat(ids(first)).containsExactly(1, 2, 3, 4);
        assertThat(first.path("total").asInt()).isEqualTo(6);
        JsonNode second = json(
                "/api/v1/alerts?state=all&limit=4&after=" + first.path("next").asText());
        assertThat(ids(second)).containsExactly(5, 6);
        assertThat(second.has("next")).isFalse();
        assertThat(json("/api/v1/alerts?state=all&limit=6").has("next")).isFalse();
    }

    @Test
    void thePageIsFilledWithWhatIsAskedFor() throws Exception {
        fill();
        assertThat(ids(json("/api/v1/alerts"))).containsExactly(1, 2, 3, 4);
        assertThat(ids(json("/api/v1/alerts?state=returned,cleared"))).containsExactly(5, 6);
        assertThat(ids(json("/api/v1/alerts?severity=major&limit=1"))).containsExactly(3);
        JsonNode ofBank = json("/api/v1/alerts?state=all&customer=bank&limit=2");
        assertThat(ids(ofBank)).as("by id").containsExactly(2, 4);
        assertThat(ids(json("/api/v1/alerts?state=all&customer=bank&limit=2&after="
                        + ofBank.path("next").asText())))
                .containsExactly(6);
        assertThat(ids(json("/api/v1/alerts?customer=B%E5%95%86%E5%BA%97")))
                .as("by name")
                .containsExactly(1, 3);
    }

    @Test
    void whatIsNotAWordOfTheBoardIsRefused() throws Exception {
        for (String query : List.of(
                "state=open",
                "severity=major,loud",
                "after=xyz",
                "after=%E3%81%82",
                "limit=0",
                "limit=-3",
                "limit=many",
                "limit=",
                "customer=nobody",
                "stat=returned")) {
            HttpResponse<String> answer = send(request("/api/v1/alerts?" + query));
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
        }
        assertThat(send(request("/api/v1/alerts?severity=major,loud")).body()).contains("loud");
        assertThat(send(request("/api/v1/alerts?stat=returned")).body())
                .contains("stat")
                .contains("severity");
        for (String query : List.of("state=foo", "state=closed&below=x", "limit=0", "number=1001")) {
            HttpResponse<String> answer = send(request("/api/v1/incidents?" + query));
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
        }
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

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void whatIsShelvedSaysByWhomAndUntilWhen() throws Exception {
        JsonNode shelved = json("/api/v1/alerts?state=shelved");
        assertThat(shelved.path("alerts").size()).isEqualTo(1);
        JsonNode row = shelved.at("/alerts/0");
        assertThat(row.path("reductionKey").asText()).isEqualTo("monitor/db2/ping");
        assertThat(row.path("customerId").asText()).isEqualTo("bank");
        assertThat(row.path("quiet").toString())
                .isEqualTo("{\"kind\":\"shelved\",\"until\":\"2026-11-25T00:00:00Z\",\"by\":\"佐藤\",\"note\":\"既知\"}");
        JsonNode shelf = json("/api/v1/shelves").at("/shelves/0");
        assertThat(shelf.path("kind").asText()).isEqualTo("out_of_service");
        assertThat(shelf.path("label").asText()).isEqualTo("db1: すべてのアラート");
    }

    @Test
    void commandsOnAlertsReachTheDesk() throws Exception {
        String path = "/api/v1/alerts/commands";
        UUID id = new UUID(1, 1);
        String alerts = "\"alerts\":[\"" + id + "\"],\"by\":\"佐藤\"";
        assertThat(post(
                                path,
                                "{\"command\":\"shelve\",\"until\":\"2026-11-25T09:00:00+09:00\",\"note\":\"n\","
                                        + alerts + "}")
                        .body())
                .isEqualTo("{\"number\":1001}");
        for (String command : List.of("unshelve", "acknowledge", "unacknowledge")) {
            assertThat(post(path, "{\"command\":\"" + command + "\"," + alerts + "}")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(post(path, "{\"command\":\"open\"," + alerts + "}").body()).isEqualTo("{}");
        assertThat(centre.asked)
                .containsExactly(
                        new Shelve(List.of(id), Instant.parse("2026-11-25T00:00:00Z"), "佐藤", "n"),
                        new Unshelve(List.of(id), "佐藤"),
                        new Acknowledge(0, List.of(id), "佐藤", ""),
                        new Unacknowledge(List.of(id), "佐藤"),
                        new OpenIncident(List.of(id), "佐藤"));
        assertThat(post(path, "{\"command\":\"shelve\",\"until\":\"soon\"," + alerts + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(path, "{\"command\":\"open\",\"by\":\"佐藤\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(path, "{\"command\":\"dance\"," + alerts + "}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void commandsOnAssetsReachTheDesk() throws Exception {
        String path = "/api/v1/assets/db1/commands";
        assertThat(post(path, "{\"command\":\"out-of-service\",\"until\":\"2026-11-25T00:00:00Z\",\"by\":\"佐藤\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(path, "{\"command\":\"return\",\"by\":\"佐藤\"}").statusCode())
                .isEqualTo(404);
        assertThat(centre.asked)
                .containsExactly(
                        new TakeOutOfService("db1", Instant.parse("2026-11-25T00:00:00Z"), "佐藤", ""),
                        new ReturnToService("db1", "佐藤"));
        assertThat(post(path, "{\"command\":\"acknowledge\",\"by\":\"佐藤\"}").statusCode())
                .isEqualTo(400);
        assertThat(send(request(path)).statusCode()).isEqualTo(405);
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

    private HttpResponse<String> published(String yaml, String language) throws IOException, InterruptedException {
        return send(request("/api/v1/plan?source=a.yaml")
                .header("Accept-Language", language)
                .PUT(HttpRequest.BodyPublishers.ofString(yaml)));
    }

    @Test
    void whatIsWorthALookFollowsTheRevision() throws Exception {
        HttpResponse<String> odd = published("odd", "en");
        assertThat(odd.statusCode()).isEqualTo(200);
        assertThat(odd.body()).isEqualTo("2\nwarning\tasset:db1\taddress\t\"db1\" is odd\n");
    }

    @Test
    void aPlanThatSaysTheSameIsNoNewRevision() throws Exception {
        HttpResponse<String> same = published("same", "en");
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.body()).isEqualTo("1\nunchanged\n");
    }

    @Test
    void aPlanThatDoesNotFitIsRefusedAsOneThatCannotBeRead() throws Exception {
        HttpResponse<String> unfit = published("unfit", "ja");
        assertThat(unfit.statusCode()).isEqualTo(422);
        assertThat(unfit.body())
                .isEqualTo("a.yaml\t0\tasset:db1: 計画に資産「db1」はありません。\na.yaml\t0\t警告: asset:db1: \"db1\" is odd\n");
    }

    @Test
    void aProblemIsOneLineWhateverTheFileIsCalled() throws Exception {
        HttpResponse<String> wrong =
                send(request("/api/v1/plan?source=a%0A%09b.yaml").PUT(HttpRequest.BodyPublishers.ofString("wrong")));
        assertThat(wrong.body()).isEqualTo("a b.yaml\t3\tThe text is empty. A centre begins with \"yagura: 1\".\n");
    }

    @Test
    void aPortThatIsTakenAndOneThatIsForbiddenAreToldApart() {
        assertThat(HttpListener.refusal(8080, new BindException("Address already in use")))
                .extracting(why -> why.in(Locale.ENGLISH))
                .isEqualTo("Port 8080 on 127.0.0.1 is in use by another program. Choose another with --port, or leave"
                        + " --port out for any that is free.");
        assertThat(HttpListener.refusal(80, new BindException("Permission denied")))
                .extracting(why -> why.in(Locale.JAPANESE))
                .asString()
                .startsWith("127.0.0.1 のポート 80 を使う権限がありません。");
    }

    @Test
    void openApiNamesEveryPathAndMetricsAreInPrometheusForm() throws Exception {
        JsonNode api = json("/api/v1/openapi.json");
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.path("paths").size()).isEqualTo(11);
        assertThat(api.at("/paths/~1api~1v1~1alerts/get/parameters"))
                .extracting(parameter -> parameter.path("name").asText())
                .containsExactly("state", "severity", "customer", "limit", "after");
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

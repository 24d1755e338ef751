package org.yagura.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanModel.Problem;
import org.yagura.core.port.PlanModel.Reading;

class YamlPlanModelTest {
    private static final String RIGHT = """
            yagura: 1
            centre:
              name: テスト
              zone: Asia/Tokyo
            customers:
              - id: bank
                name: A銀行
                contracts:
                  - {id: c1, name: 契約, hours: 24x7, from: 2026-04-01, until: 2027-03-31}
                engagements:
                  - id: core
                    name: 勘定系
                    contract: c1
                    wait: 30s
                    assets:
                      - id: sw
                        kind: switch
                        address: 10.0.0.1
                        monitors:
                          - {id: ping, check: icmp, reachability: true}
                      - id: db
                        kind: server
                        address: 10.0.0.2
                        depends-on: [sw]
                        monitors:
                          - {id: sql, check: tcp, port: 5432, interval: 10s, retry: 2s, attempts: 2, timeout: 500ms, severity: critical}
                          - {id: web, check: http, url: "https://db.example/x", status: 200-399, text: ok, slower-than: 2s}
            """;

    private final YamlPlanModel model = new YamlPlanModel();

    private List<PlanElement> elements(String yaml) {
        return ((Reading.Read) model.read("centre.yaml", yaml.getBytes(StandardCharsets.UTF_8))).elements();
    }

    private Plan plan(String yaml) {
        return model.open(7, elements(yaml)).plan();
    }

    private List<Problem> problems(byte[] yaml) {
        return ((Reading.Rejected) model.read("centre.yaml", yaml)).problems();
    }

    private List<String> problems(String yaml) {
        return problems(yaml.getBytes(StandardCharsets.UTF_8)).stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void everythingThatIsAuthoredIsInThePlan() {
        Plan plan = plan(RIGHT);
        assertThat(plan.revision()).isEqualTo(7);
        assertThat(plan.zone().getId()).isEqualTo("Asia/Tokyo");
        assertThat(plan.isSample()).isFalse();
        assertThat(plan.engagement("bank/core").orElseThrow().waitWindow()).isEqualTo(Duration.ofSeconds(30));
        assertThat(plan.engagement("bank/core").orElseThrow().contract()).isEqualTo("c1");
        assertThat(plan.asset("sw").orElseThrow().kind()).isEqualTo(AssetKind.SWITCH);
        assertThat(plan.upstream("db")).containsExactly("sw");
        Monitor sql = plan.monitor("db/sql").orElseThrow();
        assertThat(sql.spec()).isEqualTo(new CheckSpec.Tcp(5432));
        assertThat(sql.timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(sql.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(sql.target()).isEqualTo("10.0.0.2");
        Monitor web = plan.monitor("db/web").orElseThrow();
        assertThat(web.spec()).isInstanceOfSatisfying(CheckSpec.Http.class, http -> {
            assertThat(http.statusTo()).isEqualTo(399);
            assertThat(http.text()).isEqualTo("ok");
        });
        assertThat(web.slowerThan()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatTheBusinessSuffersIsInThePlan() {
        String yaml = RIGHT.replace("wait: 30s", "impact: 振込が止まる\n        wait: 30s");
        Plan plan = plan(yaml);
        assertThat(plan.engagement("bank/core").orElseThrow().impact()).isEqualTo("振込が止まる");
    }

    @Test
    void theSampleCentreIsRight() throws IOException {
        Path sample = Path.of("../../samples/centre.yaml");
        assertThat(plan(Files.readString(sample)).isSample()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contract: c1            | contract: c9            | 13 | Names "bank/c9", which does not exist
            depends-on: [sw]        | depends-on: [nowhere]   | 24 | the asset "nowhere"
            address: 10.0.0.2       | address: 10.0.0.1       | 23 | 10.0.0.1 is that of sw of the same customer
            port: 5432              | port: fünf              | 26 | whole number from 1 to 65535, not "fünf"
            port: 5432              | port: 70000             | 26 | whole number from 1 to 65535
            wait: 30s               | wait: soon              | 14 | time like 500ms, 10s, 5m or 1h
            kind: switch            | kind: toaster           | 17 | one of server, virtual-machine, switch
            zone: Asia/Tokyo        | zone: Asia/Edo          | 4  | time zone like Asia/Tokyo
            name: A銀行             | nome: A銀行             | 7  | has no "nome". It has: id, name
            reachability: true      | reachability: perhaps   | 20 | true or false, not "perhaps"
            timeout: 500ms          | timeout: 30s            | 26 | timeout (30s) has to be shorter than the interval (10s)
            until: 2027-03-31       | until: 2025-03-31       | 9  | ends before it begins
            status: 200-399         | status: 200-            | 27 | a status like 200 or a range
            "https://db.example/x"  | "db.example/x"          | 27 | address like https://www.example.jp/path
            - id: db                | - id: sw                | 21 | asset "sw" is there twice; the first is in line 16
            check: tcp, port: 5432  | check: tcp              | 26 | needs "port"
            yagura: 1               | yagura: 2               | 1  | This Yagura reads version 1
            - id: db                | - id: d b               | 21 | not "d b"
            """)
    void aLieIsNamedWithItsLineAndWhatWasExpected(String right, String wrong, int line, String message) {
        List<String> problems = problems(RIGHT.replace(right, wrong));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("centre.yaml:" + line + ":")
                        .contains(message));
    }

    @Test
    void aCircleIsShown() {
        String circle =
                RIGHT.replace("            kind: switch\n", "            kind: switch\n            depends-on: [db]\n");
        assertThat(problems(circle))
                .anySatisfy(problem -> assertThat(problem).contains("It depends on itself", "sw → db → sw"));
    }

    @Test
    void tabsAreNamed() {
        assertThat(problems("yagura: 1\ncentre:\n\tname: x\n"))
                .singleElement()
                .asString()
                .startsWith("centre.yaml:3:")
                .contains("tab");
    }

    @Test
    void whatIsNestedWithoutEndIsRefusedBeforeItIsRead() {
        assertThat(problems("yagura: 1\ncentre: " + "[".repeat(200_000)))
                .singleElement()
                .asString()
                .startsWith("centre.yaml:2:")
                .contains("nested more than 50");
        assertThat(problems("yagura: 1\ncentre: " + "{a: ".repeat(20_000) + "}".repeat(20_000)))
                .singleElement()
                .asString()
                .contains("nested more than 50");
    }

    @Test
    void moreValuesThanTheMemoryHoldsAreRefusedBeforeTheyAreRead() {
        assertThat(problems("yagura: 1\ncentre: [" + "a,".repeat(YamlText.MOST_VALUES) + "]\n"))
                .singleElement()
                .asString()
                .startsWith("centre.yaml:2:")
                .contains("1000000");
    }

    @Test
    void whatIsNotUtf8IsNamedWithItsLine() {
        byte[] sjis = "yagura: 1\ncentre:\n  name: 銀行\n".getBytes(java.nio.charset.Charset.forName("Shift_JIS"));
        assertThat(problems(sjis)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.in(Locale.ENGLISH)).contains("not UTF-8");
            assertThat(problem.in(Locale.JAPANESE)).contains("UTF-8ではありません");
        });
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() {
        assertThat(problems(new byte[50 << 20]))
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH)).contains("50 MB"));
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(problems("")).singleElement().asString().contains("empty");
        assertThat(problems("# only a comment\n")).singleElement().asString().contains("empty");
        assertThat(problems(RIGHT + "---\n" + RIGHT)).singleElement().asString().contains("more than one document");
        assertThat(problems("[1, 2]")).isNotEmpty();
        assertThat(problems("yagura: [")).isNotEmpty();
        assertThat(problems(RIGHT.replace("name: A銀行", "name: &n A銀行"))).anyMatch(p -> p.contains("Anchors"));
    }

    @Test
    void aKeyThatStandsTwiceIsNamed() {
        assertThat(problems(RIGHT.replace("wait: 30s", "wait: 30s\n        wait: 40s")))
                .anyMatch(p -> p.contains("stands twice"));
    }

    @Test
    void aLongChainOfDependenciesIsNoCircle() {
        StringBuilder yaml = new StringBuilder(
                "yagura: 1\ncentre: {name: x}\ncustomers:\n  - id: c\n    name: c\n    engagements:\n      - id: e\n        name: e\n        assets:\n");
        for (int i = 0; i < 20_000; i++) {
            yaml.append("          - {id: a")
                    .append(i)
                    .append(i + 1 < 20_000 ? ", depends-on: [a" + (i + 1) + "]}\n" : "}\n");
        }
        assertThat(plan(yaml.toString()).upstream("a0")).hasSize(19_999);
    }
}

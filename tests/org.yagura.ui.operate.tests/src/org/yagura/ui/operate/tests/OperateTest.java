package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.port.Centre.Publication;
import org.yagura.ui.Session;

/**
 * One story in the real window, in Japanese: a new home, an empty centre, a real service that dies and comes back, and
 * all that an operator does about it by key and by mouse.
 */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
class OperateTest {
    private static final String YAML = """
            yagura: 1
            centre: {name: 試験センター, zone: Asia/Tokyo}
            customers:
              - id: bank
                name: A銀行
                contacts:
                  - {id: t, name: 田中, phone: 03-0000-0000}
                engagements:
                  - id: core
                    name: 勘定系
                    wait: 1s
                    assets:
                      - id: db01
                        name: 勘定系DB
                        kind: server
                        address: 127.0.0.1
                        monitors:
                          - {id: sql, check: tcp, port: %d, interval: 1s, retry: 1s, attempts: 2, timeout: 400ms, severity: critical}
            """;
    private static final int STATE = 1;
    private static final int HOST = 7;
    private static final int OWNER = 10;
    private static final int INCIDENT = 11;

    private static Bot bot;
    private static ServerSocket service;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        bot = new Bot();
        service = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        port = service.getLocalPort();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    private static Session session() {
        return Session.of(PlatformUI.getWorkbench());
    }

    @Test
    @Order(1)
    void aNewcomerIsOfferedThreeWaysAndStartsEmpty() {
        bot.widgetWithId(Button.class, "welcome.sample");
        bot.widgetWithId(Button.class, "welcome.import");
        bot.screenshot("welcome");
        bot.clickButton("welcome.empty");
        assertThat(bot.label("board.empty")).isEqualTo("監視対象がまだありません。監視項目を公開すると監視が始まります。");
    }

    @Test
    @Order(2)
    void aPublishedCentreIsWatchedAndAServiceThatDiesIsOnTheBoardWithinSeconds() throws Exception {
        CompletableFuture<Publication> published = new CompletableFuture<>();
        bot.ui(() -> session()
                .publish(
                        "test.yaml",
                        YAML.formatted(port).getBytes(StandardCharsets.UTF_8),
                        "",
                        (p, _) -> published.complete(p)));
        assertThat(published.get()).isEqualTo(new Publication.Published(2, List.of()));
        service.close();
        bot.waitUntil(
                "a row",
                () -> bot.rows("board.table") == 1
                        && bot.cell("board.table", STATE, 1).equals("未確認"));
        assertThat(bot.cell("board.table", HOST, 1)).isEqualTo("勘定系DB");
        bot.waitUntil("its ticket", () -> bot.cell("board.table", INCIDENT, 1).equals("INC-1001"));
        bot.waitUntil("a ticket", () -> bot.rows("incidents.table") == 1);
        assertThat(bot.cell("incidents.table", 1, 1)).isEqualTo("INC-1001");
    }

    @Test
    @Order(3)
    void theTicketAndTheHostFollowTheSelection() {
        bot.clickCell("board.table", HOST, 1);
        bot.waitUntil("the ticket", () -> bot.label("incident.title").startsWith("INC-1001"));
        assertThat(bot.label("incident.about")).contains("致命", "A銀行", "勘定系", "担当なし");
        bot.press('h');
        bot.waitUntil("the host", () -> bot.label("host.title").equals("勘定系DB  127.0.0.1"));
        assertThat(bot.label("host.about")).contains("田中");
        bot.waitUntil("the monitor", () -> bot.label("host.monitor.db01/sql").contains("異常"));
        bot.widgetWithId(Canvas.class, "host.strip.db01/sql");
        bot.screenshot("ticket");
        bot.clickCell("board.table", HOST, 1);
        bot.press('e');
        assertThat(bot.label("incident.title")).startsWith("INC-1001");
    }

    @Test
    @Order(4)
    void lettersInTheFilterAreLettersAndFilter() {
        bot.typeInto("board.filter", "am");
        bot.waitUntil("nothing matches", () -> bot.rows("board.table") == 0);
        assertThat(bot.label("board.empty")).startsWith("条件に合うアラートはありません。");
        bot.setText("board.filter", "勘定");
        bot.waitUntil("the row is back", () -> bot.rows("board.table") == 1);
        assertThat(bot.cell("board.table", STATE, 1)).isEqualTo("未確認");
    }

    @Test
    @Order(5)
    void keysAcknowledgeAndTake() {
        bot.setText("board.filter", "");
        bot.clickCell("board.table", HOST, 1);
        bot.press('a');
        bot.waitUntil("acknowledged", () -> bot.cell("board.table", STATE, 1).equals("確認済み"));
        bot.press('m');
        String me = bot.ui(() -> session().operator());
        bot.waitUntil("taken", () -> bot.cell("board.table", OWNER, 1).equals(me));
        bot.waitUntil("in the timeline", () -> timelineHas("確認済み") && timelineHas("担当: " + me));
    }

    private static boolean timelineHas(String text) {
        return bot.styledText("incident.timeline").contains(text);
    }

    @Test
    @Order(6)
    void aNoteIsWrittenInADialog() {
        bot.clickButton("incident.note");
        bot.setText("dialog.text", "ベンダーに連絡済み");
        bot.clickDialogButton("OK");
        bot.waitUntil("the note", () -> timelineHas("ベンダーに連絡済み"));
    }

    @Test
    @Order(6)
    void aLongNoteStandsInAsManyLinesAsItNeeds() {
        String noted = "ベンダーの当直に連絡し、部品の到着は明朝の見込みと聞いた。".repeat(6);
        bot.clickButton("incident.note");
        bot.setText("dialog.text", noted);
        bot.clickDialogButton("OK");
        bot.waitUntil("the note", () -> timelineHas(noted));
        StyledText timeline = bot.widgetWithId(StyledText.class, "incident.timeline");
        Rectangle place = bot.ui(() -> {
            int at = timeline.getText().indexOf(noted);
            return timeline.getTextBounds(at, at + noted.length() - 1);
        });
        assertThat(place.x + place.width).isLessThanOrEqualTo(bot.ui(() -> timeline.getClientArea().width));
        assertThat(place.height).isGreaterThan(2 * bot.ui(() -> timeline.getLineHeight()));
    }

    @Test
    @Order(7)
    void theRecoveryIsInTheSameTicketAndClosesByMouse() throws IOException {
        Button close = bot.widgetWithId(Button.class, "incident.close");
        assertThat(bot.ui(close::isEnabled)).isFalse();
        service = new ServerSocket();
        service.setReuseAddress(true);
        service.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 50);
        bot.clickButton("incident.close");
        bot.setText("dialog.text", "プロセス再起動");
        bot.clickDialogButton("OK");
        bot.waitUntil("closed", () -> timelineHas("クローズ: プロセス再起動"));
        assertThat(bot.label("incident.title")).startsWith("INC-1001");
        bot.waitUntil("recovered", () -> bot.cell("board.table", STATE, 1).equals("回復"));
        bot.screenshot("closed");
    }

    @Test
    @Order(8)
    void theLatenciesAreAChartOnceThereIsAnAnswer() {
        bot.clickCell("board.table", HOST, 1);
        bot.press('h');
        bot.widgetWithId(Composite.class, "host.chart.db01/sql");
    }

    @Test
    @Order(9)
    void theEnginesJobsAreInTheProgressView() {
        bot.ui(() -> {
            try {
                PlatformUI.getWorkbench()
                        .getActiveWorkbenchWindow()
                        .getActivePage()
                        .showView(IProgressConstants.PROGRESS_VIEW_ID);
            } catch (org.eclipse.ui.PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        List<String> jobs = java.util.Arrays.stream(
                        org.eclipse.core.runtime.jobs.Job.getJobManager().find(null))
                .map(org.eclipse.core.runtime.jobs.Job::getName)
                .toList();
        assertThat(jobs).contains("Yagura: monitor");
        bot.screenshot("progress");
    }
}

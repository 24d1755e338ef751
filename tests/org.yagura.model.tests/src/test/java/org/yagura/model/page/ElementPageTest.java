package org.yagura.model.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.FieldText;
import org.yagura.model.page.Page.Run;

class ElementPageTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ElementKey BANK = new ElementKey("customer", "bank");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");
    /** A Friday, 10:00 in Tokyo. */
    private static final Instant FRIDAY = Instant.parse("2026-11-27T01:00:00Z");

    private final List<PlanElement> stored = new ArrayList<>();

    private void put(String kind, String id, ElementKey parent, String content) {
        stored.add(new PlanElement(new ElementKey(kind, id), parent, stored.size(), "{" + content + "}"));
    }

    @BeforeEach
    void centre() {
        put(
                "calendar",
                "office",
                null,
                "\"name\":\"平日\",\"publicHolidays\":\"japan\",\"hours\":[{\"days\":\"mon-fri\",\"from\":\"09:00\",\"until\":\"18:00\"}]");
        put("vendor", "fuji", null, "\"name\":\"富士サポート\",\"deskPhone\":\"0120-1\",\"asks\":[\"保守番号\"]");
        put("customer", "bank", null, "\"name\":\"A銀行 <script>\",\"calendar\":\"office\"");
        put("contract", "bank/k1", BANK, "\"serviceClass\":\"A\",\"responseMillis\":1800000");
        put("contact", "bank/b", BANK, "\"name\":\"後\",\"order\":2");
        put(
                "contact",
                "bank/a",
                BANK,
                "\"name\":\"先\",\"order\":1,\"phone\":\"03-1\",\"channels\":[{\"kind\":\"phone\",\"address\":\"03-9\",\"calendar\":\"office\"}]");
        put("engagement", "bank/core", BANK, "\"name\":\"勘定系\",\"contract\":\"bank/k1\"");
        for (int i = 0; i < 5; i++) {
            put(
                    "asset",
                    "db" + i,
                    CORE,
                    "\"name\":\"DB " + i + "\",\"kind\":\"server\",\"address\":\"10.0.0." + i
                            + "\",\"support\":\"fuji\"" + (i > 0 ? ",\"dependsOn\":[\"db0\"]" : ""));
        }
        put("monitor", "db0/sql", new ElementKey("asset", "db0"), "\"type\":\"TcpMonitor\",\"port\":5432");
    }

    private Page page(String kind, String id, Instant now, int most) {
        Elements all = Elements.of(stored);
        return ElementPage.of(
                all.get(new ElementKey(kind, id)).orElseThrow(),
                all,
                now,
                TOKYO,
                Locale.ENGLISH,
                (field, value) -> FieldText.shown(field, value),
                most);
    }

    private static String text(Page page) {
        return page.sections().stream()
                .map(section -> section.heading() + "\n"
                        + section.rows().stream()
                                .map(row -> "  " + row.label() + ": "
                                        + row.runs().stream().map(Run::text).collect(Collectors.joining()))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aCustomersPageHasAllOfItInTheOrderInWhichOneNeedsIt() {
        Page page = page("customer", "bank", FRIDAY, 50);
        assertThat(page.sections())
                .extracting(Page.Section::heading)
                .containsExactly(
                        "Customer A銀行 <script> (bank)",
                        "Contract k1",
                        "Contact 先 (a)",
                        "Contact 後 (b)",
                        "Engagement 勘定系 (core)",
                        "Vendor 富士サポート (fuji)");
        assertThat(text(page)).contains("30m", "03-1", "DB 4", "10.0.0.4", "TCP", "0120-1", "保守番号");
    }

    @Test
    void whatIsNamedIsALink() {
        assertThat(page("customer", "bank", FRIDAY, 50).sections().get(4).rows())
                .flatExtracting(Page.Row::runs)
                .extracting(Run::link)
                .contains(new ElementKey("contract", "bank/k1"), new ElementKey("asset", "db0"));
    }

    @Test
    void whoCanBeReachedNowIsSaidByTheCalendars() {
        assertThat(text(page("customer", "bank", FRIDAY, 50)))
                .contains("03-9: open until 2026-11-27 18:00")
                .contains("Now: open until 2026-11-27 18:00");
        assertThat(text(page("customer", "bank", FRIDAY.plusSeconds(10 * 3_600), 50)))
                .contains("03-9: closed; opens 2026-11-30 09:00");
        // Labour Thanksgiving Day, a Monday
        assertThat(text(page("customer", "bank", Instant.parse("2026-11-23T01:00:00Z"), 50)))
                .contains("closed (Labour Thanksgiving Day); opens 2026-11-24 09:00");
    }

    @Test
    void ofVeryManyTheFirstAreListedAndTheRestIsCounted() {
        String text = text(page("customer", "bank", FRIDAY, 2));
        assertThat(text).contains("DB 1", "3 more").doesNotContain("DB 2");
    }

    @Test
    void anAssetsPageSaysWhatDependsOnItWhatWasAgreedAndWhomToCall() {
        Page page = page("asset", "db0", FRIDAY, 50);
        String text = text(page);
        assertThat(text)
                .contains(
                        "What depends on it", "Asset DB 3 (db3)", "Monitor sql", "Contract k1", "Contact 先", "0120-1");
        assertThat(text.indexOf("Contact 先")).isLessThan(text.indexOf("Contact 後"));
    }

    @Test
    void thePrintedPageHasEverythingAndWhatPeopleWroteIsText() {
        String html = PageHtml.of(page("customer", "bank", FRIDAY, Integer.MAX_VALUE), Locale.ENGLISH, "Yagura & co");
        assertThat(html)
                .contains("A銀行 &lt;script&gt;", "DB 4", "Yagura &amp; co", "<html lang=\"en\">", "size: A4")
                .doesNotContain("<script>");
    }
}

package org.yagura.bench.plugin;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Contact;
import org.yagura.core.plan.Contract;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;

/** A large centre: 2,000 customers with 20,000 assets, five monitors each. */
final class BusyPlan {
    static final int CUSTOMERS = 2_000;
    static final int ASSETS = 20_000;
    static final int MONITORS = 5;

    private static final String[] NAMES = {"東西商事", "北斗電機", "みなと銀行", "瀬戸内物流", "青葉病院", "中央交通", "若松製薬", "白樺新聞社"};
    private static final String[] FORMS = {"株式会社", "ホールディングス", "株式会社 西日本支社", ""};
    private static final String[] PLACES = {"東京第一データセンター", "大阪", "名古屋 3階サーバー室", "福岡", "Tokyo DC2"};
    private static final String[] ROLES = {"web", "app", "db", "mail", "ファイルサーバー", "core-sw", "fw", "受注系"};

    private BusyPlan() {}

    static Plan make() {
        List<Customer> customers = new ArrayList<>();
        List<Engagement> engagements = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        List<Monitor> monitors = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            String id = "customer" + i;
            String name = NAMES[i % NAMES.length] + "第" + i + FORMS[i / NAMES.length % FORMS.length];
            customers.add(new Customer(
                    id,
                    name,
                    List.of(new Contract(id + "/contract", "監視代行サービス", "24時間365日", LocalDate.of(2025, 4, 1), null)),
                    List.of(new Contact(id + "/contact", "情報システム部 当直 " + i, "一次連絡先", "03-0000-" + (1_000 + i), ""))));
            engagements.add(new Engagement(
                    id + "/core",
                    i % 3 == 0 ? "基幹システム運用監視" : i % 3 == 1 ? "ネットワーク監視" : "Webサービス監視",
                    id,
                    id + "/contract",
                    "夜間班",
                    "受注と出荷が止まる",
                    "",
                    Duration.ZERO,
                    true));
        }
        for (int i = 0; i < ASSETS; i++) {
            String customer = "customer" + i % CUSTOMERS;
            String id = customer + "/host" + i;
            String address = "10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256;
            assets.add(new Asset(
                    id,
                    ROLES[i % ROLES.length] + "-" + i,
                    customer + "/core",
                    AssetKind.SERVER,
                    "",
                    "",
                    PLACES[i % PLACES.length],
                    address,
                    "",
                    List.of()));
            for (int m = 0; m < MONITORS; m++) {
                monitors.add(new Monitor(
                        id + "/m" + m,
                        id,
                        address,
                        m == 0 ? new CheckSpec.Icmp() : new CheckSpec.Tcp(8_000 + m),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(20),
                        3,
                        Duration.ofSeconds(2),
                        Severity.values()[(i + m) % Severity.values().length],
                        null,
                        m == 0));
            }
        }
        return new Plan(1, "監視センター", ZoneId.of("Asia/Tokyo"), false, customers, engagements, assets, monitors);
    }
}

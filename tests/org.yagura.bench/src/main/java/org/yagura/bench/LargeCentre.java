package org.yagura.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.Storage;
import org.yagura.store.internal.SqlStorage;

/**
 * A centre of 2,000 customers and 100,000 assets, each with a monitor. {@code HOME LIST} puts it into a home, with one
 * asset more that is down, and writes a list that changes every one of the 100,000.
 */
public final class LargeCentre {
    private static final int CUSTOMERS = 2_000;
    private static final int ASSETS = 50;
    /** Nobody listens there (RFC 6335 assigns it to tcpmux). */
    private static final int CLOSED_PORT = 1;

    private LargeCentre() {}

    public static void main(String[] args) throws IOException {
        // every address is one of this machine's own
        List<PlanElement> elements = elements("127");
        ElementKey down = new ElementKey("asset", "down");
        elements.add(
                new PlanElement(down, new ElementKey("engagement", "c0/main"), ASSETS, "{\"address\":\"127.0.0.1\"}"));
        elements.add(new PlanElement(
                new ElementKey("monitor", "down/tcp"),
                down,
                1,
                "{\"type\":\"TcpMonitor\",\"port\":" + CLOSED_PORT + ",\"intervalMillis\":5000,\"attempts\":1}"));
        try (Storage.Opened store = new SqlStorage().open(Path.of(args[0]))) {
            store.plans()
                    .put(
                            0,
                            elements.stream()
                                    .map(element -> new ElementChange(element.key(), null, element))
                                    .toList(),
                            "bench",
                            "",
                            Instant.now());
        }
        list(Path.of(args[1]));
    }

    private static void list(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("id,name,vendor,model,serial,os,os-version,location,warranty-until\r\n");
            for (int c = 0; c < CUSTOMERS; c++) {
                for (int a = 0; a < ASSETS; a++) {
                    out.write("c" + c + "-a" + a + ",サーバー " + a + ",富士通,PRIMERGY RX2540,SN" + c * 1_000 + a
                            + ",Linux,9." + a % 7 + ",第一DC 3F A-" + a + ",2029-03-31\r\n");
                }
            }
        }
    }

    /** @param net the first number of every address */
    public static List<PlanElement> elements(String net) {
        List<PlanElement> elements = new ArrayList<>();
        ElementKey centre = new ElementKey("centre", "centre");
        elements.add(new PlanElement(centre, null, 0, "{\"name\":\"bench\"}"));
        for (int c = 0; c < CUSTOMERS; c++) {
            ElementKey customer = new ElementKey("customer", "c" + c);
            elements.add(new PlanElement(customer, null, c, "{\"name\":\"顧客 " + c + "\"}"));
            ElementKey engagement = new ElementKey("engagement", "c" + c + "/main");
            elements.add(new PlanElement(engagement, customer, 1, "{\"name\":\"基幹システム\"}"));
            for (int a = 0; a < ASSETS; a++) {
                asset(elements, net, engagement, c, a);
            }
        }
        return elements;
    }

    private static void asset(List<PlanElement> elements, String net, ElementKey engagement, int c, int a) {
        ElementKey asset = new ElementKey("asset", "c" + c + "-a" + a);
        String up = a == 0 ? "" : ",\"dependsOn\":[\"c" + c + "-a" + (a - 1) / 4 + "\"]";
        elements.add(new PlanElement(
                asset,
                engagement,
                a,
                "{\"name\":\"サーバー " + a + "\",\"kind\":\"server\",\"vendor\":\"富士通\",\"model\":\"PRIMERGY RX2540\","
                        + "\"serial\":\"SN" + c * 1_000 + a + "\",\"os\":\"Linux\",\"address\":\"" + net + "."
                        + c / 250 + "." + c % 250 + "." + (a + 1) + "\"" + up + ",\"location\":\"第一DC 3F A-" + a
                        + "\"}"));
        elements.add(new PlanElement(
                new ElementKey("monitor", asset.id() + "/ping"),
                asset,
                1,
                "{\"type\":\"IcmpMonitor\",\"reachability\":true,\"intervalMillis\":86400000}"));
    }
}

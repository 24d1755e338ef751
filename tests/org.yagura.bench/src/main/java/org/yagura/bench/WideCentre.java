package org.yagura.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.Storage;
import org.yagura.store.internal.SqlStorage;

/**
 * A customer of ten sites with 5,000 assets behind one another, some with two ways up, and one customer of a single asset.
 * {@code HOME} puts it into a home. Three switches are down.
 */
public final class WideCentre {
    private static final int SITES = 10;
    private static final int FLOORS = 8;
    private static final int SWITCHES = 4;
    private static final int SERVERS = 14;
    private static final int SPARE = 100;
    private static final ElementKey BIG = new ElementKey("engagement", "big/main");

    private final List<PlanElement> elements = new ArrayList<>();
    private final Random random = new Random(1);
    private int assets;

    private WideCentre() {
        elements.add(new PlanElement(new ElementKey("centre", "centre"), null, 0, "{\"name\":\"bench\"}"));
        customer("big", "大規模商事");
        customer("small", "小規模商事");
    }

    public static void main(String[] args) {
        WideCentre centre = new WideCentre();
        for (int i = 0; i < SITES; i++) {
            centre.site();
        }
        for (int i = 0; i < SPARE; i++) {
            centre.asset("server", List.of("n0"));
        }
        centre.put(new ElementKey("asset", "only"), new ElementKey("engagement", "small/main"), "{}");
        try (Storage.Opened store = new SqlStorage().open(Path.of(args[0]))) {
            store.plans()
                    .put(
                            0,
                            centre.elements.stream()
                                    .map(element -> new ElementChange(element.key(), null, element))
                                    .toList(),
                            "bench",
                            "",
                            Instant.now());
        }
    }

    private void put(ElementKey key, ElementKey parent, String content) {
        elements.add(new PlanElement(key, parent, elements.size(), content));
    }

    private void customer(String id, String name) {
        ElementKey customer = new ElementKey("customer", id);
        put(customer, null, "{\"name\":\"" + name + "\"}");
        put(new ElementKey("engagement", id + "/main"), customer, "{\"name\":\"基幹\",\"waitMillis\":0}");
    }

    private String asset(String kind, List<String> up) {
        String id = "n" + assets++;
        String behind = up.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(",", "[", "]"));
        ElementKey key = new ElementKey("asset", id);
        put(
                key,
                BIG,
                "{\"name\":\"" + kind + " " + id + "\",\"kind\":\"" + kind + "\",\"address\":\"127.1." + assets / 250
                        + "." + (assets % 250 + 1) + "\"" + (up.isEmpty() ? "" : ",\"dependsOn\":" + behind) + "}");
        if (kind.equals("switch") && assets % 1_500 < 12) {
            put(
                    new ElementKey("monitor", id + "/tcp"),
                    key,
                    "{\"type\":\"TcpMonitor\",\"port\":1,\"intervalMillis\":5000,\"attempts\":1,\"reachability\":true}");
        }
        return id;
    }

    private void site() {
        String one = asset("router", List.of());
        String other = asset("router", List.of());
        List<String> floors = new ArrayList<>();
        for (int f = 0; f < FLOORS; f++) {
            String floor = asset("switch", List.of(one, other));
            for (int s = 0; s < SWITCHES; s++) {
                servers(asset("switch", List.of(floor)), floors);
            }
            floors.add(floor);
        }
    }

    private void servers(String at, List<String> floors) {
        String before = null;
        for (int i = 0; i < SERVERS; i++) {
            List<String> up = new ArrayList<>(List.of(at));
            if (i % 7 == 3 && !floors.isEmpty()) {
                up.add(floors.get(random.nextInt(floors.size())));
            }
            if (i % 5 == 4) {
                up.add(before);
            }
            before = asset("server", up);
        }
    }
}

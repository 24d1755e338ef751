package org.yagura.model.internal;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.AssetKind;
import org.yagura.model.centre.Centre;
import org.yagura.model.centre.CentreFactory;
import org.yagura.model.centre.Contact;
import org.yagura.model.centre.Contract;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.Customer;
import org.yagura.model.centre.Engagement;
import org.yagura.model.centre.HttpMonitor;
import org.yagura.model.centre.Monitor;
import org.yagura.model.centre.Severity;
import org.yagura.model.centre.TcpMonitor;

/** YAML nodes to the model; references are resolved afterwards, when everything has been read. */
final class CentreReader {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(10);
    private static final int MOST_ATTEMPTS = 100;
    private static final int LAST_PORT = 65_535;
    private static final int MOST_DAYS = 3_650;
    private static final Set<String> MONITOR = keys(
            "id",
            "check",
            "target",
            "interval",
            "retry",
            "attempts",
            "timeout",
            "severity",
            "slower-than",
            "reachability",
            "port",
            "url",
            "status",
            "text",
            "certificate-days",
            "settings");
    private static final Map<String, AssetKind> KINDS = words(AssetKind.VALUES);
    private static final Map<String, Severity> SEVERITIES = words(Severity.VALUES);

    private final Problems problems;
    private final Map<Object, Block> blocks = new IdentityHashMap<>();
    private final Map<String, Asset> assets = new LinkedHashMap<>();

    CentreReader(Problems problems) {
        this.problems = problems;
    }

    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    private static <E extends org.eclipse.emf.common.util.Enumerator> Map<String, E> words(List<E> values) {
        Map<String, E> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(value.getLiteral(), value));
        return words;
    }

    Centre read(Node root) {
        Block top = Block.of(root, "yagura", keys("yagura", "centre", "customers"), problems);
        if (!top.text("yagura").equals("1")) {
            problems.add(top.line("yagura"), "yaml.version", top.has("yagura") ? top.text("yagura") : "-");
        }
        Centre centre = CentreFactory.eINSTANCE.createCentre();
        Block about = top.block("centre", keys("name", "zone", "sample"));
        if (about == null) {
            problems.add(top.line(), "yaml.missing", "yagura", "centre");
        } else {
            centre.setName(about.needText("name"));
            centre.setZone(about.zone("zone", centre.getZone()));
            centre.setSample(about.flag("sample", false));
        }
        for (Block customer :
                top.blocks("customers", "customer", keys("id", "name", "contracts", "contacts", "engagements"))) {
            centre.getCustomers().add(customer(customer));
        }
        return centre;
    }

    /** Where an element stands. */
    Block block(Object element) {
        return blocks.get(element);
    }

    /** Every asset by its id; of two with one id, the first. */
    Map<String, Asset> assets() {
        return assets;
    }

    private Customer customer(Block block) {
        Customer customer = CentreFactory.eINSTANCE.createCustomer();
        blocks.put(customer, block);
        customer.setId(block.needId());
        customer.setName(block.needText("name"));
        for (Block contract : block.blocks("contracts", "contract", keys("id", "name", "hours", "from", "until"))) {
            customer.getContracts().add(contract(contract));
        }
        for (Block contact : block.blocks("contacts", "contact", keys("id", "name", "role", "phone", "mail"))) {
            customer.getContacts().add(contact(contact));
        }
        Set<String> keys = keys("id", "name", "contract", "team", "impact", "wait", "group-same-host", "assets");
        for (Block engagement : block.blocks("engagements", "engagement", keys)) {
            customer.getEngagements().add(engagement(engagement));
        }
        return customer;
    }

    private Contract contract(Block block) {
        Contract contract = CentreFactory.eINSTANCE.createContract();
        blocks.put(contract, block);
        contract.setId(block.needId());
        contract.setName(block.text("name"));
        contract.setServiceHours(block.text("hours"));
        contract.setFrom(block.date("from"));
        contract.setUntil(block.date("until"));
        return contract;
    }

    private Contact contact(Block block) {
        Contact contact = CentreFactory.eINSTANCE.createContact();
        blocks.put(contact, block);
        contact.setId(block.needId());
        contact.setName(block.needText("name"));
        contact.setRole(block.text("role"));
        contact.setPhone(block.text("phone"));
        contact.setMail(block.text("mail"));
        return contact;
    }

    private Engagement engagement(Block block) {
        Engagement engagement = CentreFactory.eINSTANCE.createEngagement();
        blocks.put(engagement, block);
        engagement.setId(block.needId());
        engagement.setName(block.needText("name"));
        engagement.setTeam(block.text("team"));
        engagement.setImpact(block.text("impact"));
        engagement.setWaitMillis(block.millis("wait", Duration.ZERO, HOUR, engagement.getWaitMillis()));
        engagement.setGroupSameHost(block.flag("group-same-host", true));
        Set<String> keys =
                keys("id", "name", "kind", "vendor", "model", "location", "address", "depends-on", "monitors");
        for (Block asset : block.blocks("assets", "asset", keys)) {
            engagement.getAssets().add(asset(asset));
        }
        return engagement;
    }

    private Asset asset(Block block) {
        Asset asset = CentreFactory.eINSTANCE.createAsset();
        blocks.put(asset, block);
        asset.setId(block.needId());
        asset.setName(block.has("name") ? block.text("name") : asset.getId());
        asset.setKind(block.oneOf("kind", KINDS, AssetKind.OTHER));
        asset.setVendor(block.text("vendor"));
        asset.setModel(block.text("model"));
        asset.setLocation(block.text("location"));
        asset.setAddress(block.text("address"));
        for (Block monitor : block.blocks("monitors", "monitor", MONITOR)) {
            asset.getMonitors().add(monitor(monitor));
        }
        assets.putIfAbsent(asset.getId(), asset);
        return asset;
    }

    private Monitor monitor(Block block) {
        Monitor monitor = special(block);
        blocks.put(monitor, block);
        monitor.setId(block.needId());
        monitor.setTarget(block.text("target"));
        monitor.setIntervalMillis(block.millis("interval", SECOND, DAY, monitor.getIntervalMillis()));
        monitor.setRetryMillis(
                block.millis("retry", SECOND, DAY, Math.min(monitor.getRetryMillis(), monitor.getIntervalMillis())));
        monitor.setAttempts(block.number("attempts", 1, MOST_ATTEMPTS, monitor.getAttempts()));
        long timeout = Math.min(monitor.getTimeoutMillis(), monitor.getIntervalMillis() / 2);
        monitor.setTimeoutMillis(block.millis("timeout", SHORTEST_TIMEOUT, LONGEST_TIMEOUT, timeout));
        monitor.setSeverity(block.oneOf("severity", SEVERITIES, Severity.MAJOR));
        monitor.setSlowerThanMillis(block.millis("slower-than", Duration.ofMillis(1), LONGEST_TIMEOUT, 0));
        monitor.setReachability(block.flag("reachability", false));
        return monitor;
    }

    private Monitor special(Block block) {
        String check = block.needText("check");
        return switch (check) {
            case "tcp" -> {
                TcpMonitor tcp = CentreFactory.eINSTANCE.createTcpMonitor();
                if (!block.has("port")) {
                    problems.add(block.line(), "yaml.missing", block.name(), "port");
                }
                tcp.setPort(block.number("port", 1, LAST_PORT, 1));
                yield tcp;
            }
            case "http" -> http(block);
            case "icmp", "" -> CentreFactory.eINSTANCE.createIcmpMonitor();
            default -> {
                ContributedMonitor contributed = CentreFactory.eINSTANCE.createContributedMonitor();
                contributed.setCheck(check);
                contributed.getSettings().putAll(block.settings("settings"));
                yield contributed;
            }
        };
    }

    private HttpMonitor http(Block block) {
        HttpMonitor http = CentreFactory.eINSTANCE.createHttpMonitor();
        http.setUrl(block.url("url"));
        int[] status = block.status("status");
        http.setStatusFrom(status[0]);
        http.setStatusTo(status[1]);
        http.setText(block.text("text"));
        http.setCertificateDays(block.number("certificate-days", 0, MOST_DAYS, http.getCertificateDays()));
        return http;
    }
}

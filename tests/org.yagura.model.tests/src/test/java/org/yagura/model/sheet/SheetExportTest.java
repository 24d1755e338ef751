package org.yagura.model.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.CentreFactory;
import org.yagura.model.centre.Channel;
import org.yagura.model.centre.ChannelKind;
import org.yagura.model.centre.Contact;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.Element;

class SheetExportTest {
    private static final List<String> ODD = List.of(
            "=1+1",
            "+81-3",
            "-5",
            "@x",
            "'=a",
            "''+b",
            "\t=x",
            "a, b",
            "x;y",
            "say \"hi\"",
            "\"",
            " edge ",
            "一行目\n二行目",
            "a\r\nb",
            "007",
            "1,000",
            "TRUE",
            "髙①",
            "'",
            "😀",
            "2026-04-01",
            "a\u0001b",
            ",",
            "  ");

    @TempDir
    Path folder;

    private Random random;

    private static SheetResult again(String kind, Sheet sheet, Elements now, boolean blankClears) {
        Mapping mapping = Mapping.suggest(kind, sheet.header(), Labels.NONE);
        return new SheetImport(mapping, new ImportChoice(null, true, blankClears))
                .preview(sheet, now, () -> false, _ -> {})
                .orElseThrow();
    }

    private static byte[] csv(String kind, List<PlanElement> elements) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SheetExport(kind, Labels.NONE).csv(elements, out);
        return out.toByteArray();
    }

    private static Sheet csvSheet(byte[] csv) {
        return ((SheetReading.Read) new CsvReader().read(csv, CsvForm.FOUND)).sheet();
    }

    private Sheet excelSheet(String kind, List<PlanElement> elements) throws IOException {
        Path file = folder.resolve(kind + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new SheetExport(kind, Labels.NONE).xlsx(elements, out);
        }
        SheetReading reading = new ExcelReader().read(file, null);
        assertThat(reading).isInstanceOf(SheetReading.Read.class);
        return ((SheetReading.Read) reading).sheet();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readingAnExportedListChangesNothing(long seed) throws IOException {
        Elements centre = randomCentre(seed);
        for (Kind kind : Schema.kinds()) {
            if (kind.list().isEmpty()) {
                continue;
            }
            List<PlanElement> elements = centre.all().stream()
                    .filter(element -> element.key().kind().equals(kind.name()))
                    .toList();
            assertThat(elements).isNotEmpty();
            for (Sheet sheet : List.of(csvSheet(csv(kind.name(), elements)), excelSheet(kind.name(), elements))) {
                for (boolean blankClears : new boolean[] {false, true}) {
                    SheetResult result = again(kind.name(), sheet, centre, blankClears);
                    assertThat(result.problems()).isEmpty();
                    assertThat(result.changes()).isEmpty();
                    assertThat(result.unchanged()).isEqualTo(elements.size());
                }
            }
        }
    }

    private Elements randomCentre(long seed) {
        random = new Random(seed);
        Map<String, List<ElementKey>> keys = new HashMap<>();
        List<PlanElement> all = new ArrayList<>();
        for (Kind kind : Schema.kinds()) {
            for (int i = 0; i < 8 && !kind.list().isEmpty(); i++) {
                ElementKey parent = kind.parent() == null ? null : any(keys.get(kind.parent()));
                String id = (random.nextInt(4) == 0 ? "-" : "") + kind.name() + i;
                String whole = kind.scoped() ? parent.id() + "/" + id : id;
                PlanElement element = randomElement(kind, whole, parent);
                keys.computeIfAbsent(kind.name(), _ -> new ArrayList<>()).add(element.key());
                all.add(element);
            }
        }
        return Elements.of(all);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private PlanElement randomElement(Kind kind, String id, ElementKey parent) {
        Element element = (Element) EcoreUtil.create(any(kind.types()));
        fill(element);
        element.setId(id);
        element.setParent(parent == null ? "" : parent.toString());
        element.setPlace(random.nextInt(1_000));
        if (element instanceof ContributedMonitor other) {
            other.setCheck("licence");
        }
        return ElementForm.encode(element);
    }

    private void fill(EObject element) {
        for (Field field : Schema.fields(element.eClass())) {
            if (field.format() == Format.ID || field.format() == Format.INTERNAL || random.nextInt(3) == 0) {
                continue;
            }
            if (field.format() == Format.MAP) {
                @SuppressWarnings("unchecked")
                EMap<String, String> map = (EMap<String, String>) field.get(element);
                map.put("k" + random.nextInt(9), any(ODD));
            } else if (field.isMany()) {
                @SuppressWarnings("unchecked")
                List<Object> values = (List<Object>) field.get(element);
                for (int i = random.nextInt(4); i > 0; i--) {
                    values.add(field.format() == Format.PARTS ? part(field.part()) : any(ODD));
                }
            } else {
                element.eSet(field.feature(), value(field));
            }
        }
    }

    private EObject part(EClass type) {
        EObject part = EcoreUtil.create(type);
        fill(part);
        return part;
    }

    private Object value(Field field) {
        Class<?> type = field.feature().getEType().getInstanceClass();
        if (field.format() == Format.CHOICE) {
            return any(((EEnum) field.feature().getEType()).getELiterals()).getInstance();
        }
        if (type == int.class) {
            return random.nextInt(2_000) - 1_000;
        }
        if (type == long.class) {
            return (long) random.nextInt(10_000_000);
        }
        return type == boolean.class ? (Object) random.nextBoolean() : any(ODD);
    }

    @Test
    void aSpreadsheetTakesNothingForAFormula() throws IOException {
        PlanElement vendor = new PlanElement(
                new ElementKey("vendor", "v"),
                null,
                1,
                "{\"name\":\"=HYPERLINK(\\\"http://x\\\")\",\"note\":\"@SUM(1)\"}");
        String csv = new String(csv("vendor", List.of(vendor)), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFid,name").contains("\r\n", "'=HYPERLINK", "'@SUM(1)");
        PlanElement empty = new PlanElement(vendor.key(), null, 1, "{}");
        SheetResult result =
                again("vendor", csvSheet(csv.getBytes(StandardCharsets.UTF_8)), Elements.of(List.of(empty)), false);
        assertThat(result.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo(vendor));
    }

    @Test
    void recordsOfAnElementAreWrittenForPeople() throws IOException {
        Contact contact = CentreFactory.eINSTANCE.createContact();
        contact.setId("asahi/tanaka");
        contact.setParent("customer:asahi");
        contact.getChannels().add(channel(ChannelKind.MOBILE, "090-0000-0001"));
        contact.getChannels().add(channel(ChannelKind.MAIL, "x@example.org"));
        SheetExport export = new SheetExport("contact", Labels.NONE);
        assertThat(export.row(ElementForm.encode(contact)))
                .contains("tanaka", "asahi", "mobile 090-0000-0001; mail x@example.org");
        Labels japanese = (_, target) -> target == Target.ID ? List.of("担当者ID") : List.of();
        assertThat(new SheetExport("contact", japanese).header()).startsWith("担当者ID", "customer");
    }

    private static Channel channel(ChannelKind kind, String address) {
        Channel channel = CentreFactory.eINSTANCE.createChannel();
        channel.setKind(kind);
        channel.setAddress(address);
        return channel;
    }

    @Test
    void aHundredThousandAssetsAreLookedThroughInSeconds() throws IOException {
        List<PlanElement> all = new ArrayList<>();
        ElementKey engagement = new ElementKey("engagement", "c/e");
        all.add(new PlanElement(new ElementKey("customer", "c"), null, 1, "{\"name\":\"C\"}"));
        all.add(new PlanElement(engagement, new ElementKey("customer", "c"), 1, "{\"name\":\"E\"}"));
        List<PlanElement> assets = new ArrayList<>();
        List<PlanElement> moved = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            ElementKey key = new ElementKey("asset", "srv" + i);
            String content = "{\"name\":\"サーバー %d\",\"kind\":\"server\",\"model\":\"M\",\"address\":\"10.%d.%d.%d\"%s}";
            String deps = i == 0 ? "" : ",\"dependsOn\":[\"srv" + (i / 2) + "\"]";
            assets.add(new PlanElement(key, engagement, i, content.formatted(i, i >> 16, i >> 8 & 255, i & 255, deps)));
            moved.add(new PlanElement(
                    key, engagement, i, content.formatted(i, 100 + (i >> 16), i >> 8 & 255, i & 255, deps)));
        }
        all.addAll(assets);
        Elements now = Elements.of(all);
        Sheet sheet = csvSheet(csv("asset", assets));
        long before = System.nanoTime();
        SheetResult unchanged = again("asset", sheet, now, false);
        long comparedIn = System.nanoTime() - before;
        assertThat(unchanged.unchanged()).isEqualTo(100_000);
        Sheet changedSheet = csvSheet(csv("asset", moved));
        before = System.nanoTime();
        SheetResult changed = again("asset", changedSheet, now, false);
        long changedIn = System.nanoTime() - before;
        assertThat(changed.changed()).isEqualTo(100_000);
        assertThat(changed.findings()).isEmpty();
        assertThat(excelSheet("asset", assets).rows()).hasSize(100_000);
        assertThat(Duration.ofNanos(Math.max(changedIn, comparedIn))).isLessThan(Duration.ofSeconds(10));
    }
}

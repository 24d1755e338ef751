package org.yagura.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanModel;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Element;
import org.yagura.model.fix.Fix;
import org.yagura.model.fix.Fixes;
import org.yagura.model.group.Groups;
import org.yagura.model.internal.YamlPlanModel;
import org.yagura.model.sheet.CsvSheet;
import org.yagura.model.sheet.Mapping;
import org.yagura.model.sheet.Sheet;
import org.yagura.model.sheet.SheetExport;
import org.yagura.model.sheet.SheetImport;

class AttributesTest {
    private static final Kind ASSET = Schema.kind("asset");
    private static final ElementKey BANK = new ElementKey("customer", "bank");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");
    private static final ElementKey DB = new ElementKey("asset", "db");
    private static final List<Labels> BOTH = List.of(Labels.in(Locale.ENGLISH), Labels.in(Locale.JAPANESE));

    private final Ranks ranks = new Ranks();

    /** As a plug-in has it. */
    private static final class Ranks implements AttributeContribution {
        @Override
        public String kind() {
            return "asset";
        }

        @Override
        public List<Attribute> attributes() {
            return List.of(
                    Attribute.choice("org.acme.rank", "gold", "silver").needed(),
                    Attribute.number("org.acme.seats", 1, 500),
                    Attribute.of("org.acme.since", Format.DATE));
        }

        @Override
        public String title(Locale language) {
            return "Acme";
        }

        @Override
        public String label(String key, Locale language) {
            if (key.equals("org.acme.since")) {
                throw new IllegalStateException("no bundle of texts");
            }
            return language.equals(Locale.JAPANESE) ? "席数やランク " + key : key.substring(key.lastIndexOf('.') + 1);
        }

        @Override
        public String word(String key, String word, Locale language) {
            return language.equals(Locale.JAPANESE) && word.equals("gold") ? "金" : word;
        }
    }

    @BeforeEach
    void comes() {
        Attributes.add(ranks);
    }

    @AfterEach
    void goes() {
        Attributes.remove(ranks);
    }

    private static Elements centre(String extensions) {
        return Elements.of(List.of(
                new PlanElement(BANK, null, 1, "{\"name\":\"A銀行\"}"),
                new PlanElement(CORE, BANK, 1, "{\"name\":\"勘定系\"}"),
                new PlanElement(DB, CORE, 1, "{\"extensions\":{" + extensions + "},\"address\":\"10.0.0.2\"}")));
    }

    private static List<Finding> check(String extensions) {
        return Checker.check(centre(extensions), List.of(DB));
    }

    private static Asset asset(Elements elements) {
        return (Asset) ElementForm.decode(elements.get(DB).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.acme.rank=gold | ",
                "org.acme.rank=silver org.acme.seats=500 org.acme.since=2026-04-01 org.other.x=? | ",
                "org.acme.seats=3 | org.acme.rank",
                "org.acme.rank=bronze | org.acme.rank",
                "org.acme.rank=gold org.acme.seats=501 | org.acme.seats",
                "org.acme.rank=gold org.acme.seats=many | org.acme.seats",
                "org.acme.rank=gold org.acme.since=soon | org.acme.since"
            })
    void aValueIsCheckedAsTheModelsOwnAre(String written, String wrong) {
        String json = written.replaceAll("(\\S+)=(\\S+)", "\"$1\":\"$2\"").replace(' ', ',');
        assertThat(check(json))
                .extracting(Finding::feature)
                .containsExactlyElementsOf(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void whatElementsSayStaysAndIsNotCheckedOnceThePlugInIsGone() {
        Attributes.remove(ranks);
        assertThat(check("\"org.acme.rank\":\"bronze\"")).isEmpty();
        Element element = asset(centre("\"org.acme.rank\":\"bronze\""));
        assertThat(Attributes.rest(element, List.of())).containsEntry("org.acme.rank", "bronze");
        assertThat(ElementForm.decode(ElementForm.encode(element))
                        .getExtensions()
                        .get("org.acme.rank"))
                .isEqualTo("bronze");
    }

    @Test
    void aProblemInAFileNamesTheLineOfTheExtensions() {
        String yaml = """
                yagura: 1
                centre: {name: x}
                customers:
                  - id: bank
                    name: A銀行
                    engagements:
                      - id: core
                        name: 勘定系
                        assets:
                          - id: db
                            address: 10.0.0.2
                            extensions: {org.acme.rank: bronze}
                """;
        PlanModel.Reading read = new YamlPlanModel().read("centre.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(PlanModel.Reading.Rejected.class);
        List<PlanModel.Problem> problems = ((PlanModel.Reading.Rejected) read).problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.in(Locale.ENGLISH)).contains("gold, silver").contains("bronze");
        });
    }

    @Test
    void theyAreCalledAsThePlugInSaysAndByTheirKeyWhereItFails() {
        Field rank = Attributes.field(ASSET.type(), "org.acme.rank").orElseThrow();
        Field since = Attributes.field(ASSET.type(), "org.acme.since").orElseThrow();
        assertThat(Labels.in(Locale.ENGLISH).of(ASSET.type(), rank)).isEqualTo("rank");
        assertThat(Labels.in(Locale.JAPANESE).word(rank, "gold")).isEqualTo("金");
        assertThat(Labels.in(Locale.ENGLISH).of(ASSET.type(), since)).isEqualTo("org.acme.since");
    }

    @Test
    void aListCarriesThemOutAndIn() {
        Elements now = centre("\"org.acme.rank\":\"gold\",\"org.acme.seats\":\"7\",\"org.other.x\":\"kept\"");
        String csv = new String(SheetExport.csv(ASSET, List.of(now.get(DB).orElseThrow())), StandardCharsets.UTF_8);
        assertThat(csv).contains("org.acme.rank,org.acme.seats,org.acme.since").contains("gold,7,");
        Sheet sheet = ((CsvSheet.Reading.Read)
                        CsvSheet.read(csv.replace("gold,7,", "silver,8,").getBytes(StandardCharsets.UTF_8)))
                .sheet();
        Mapping mapping = Mapping.suggest(ASSET, sheet.header(), BOTH);
        SheetImport.Preview preview = SheetImport.preview(
                sheet, mapping, ASSET, new SheetImport.Options(CORE, true, false), now, () -> false, _ -> {});
        assertThat(preview.problems()).isEmpty();
        Element after = ElementForm.decode(preview.changes().getFirst().after());
        assertThat(after.getExtensions().map())
                .containsEntry("org.acme.rank", "silver")
                .containsEntry("org.acme.seats", "8")
                .containsEntry("org.other.x", "kept");
    }

    @Test
    void aGroupsRuleAsksForThem() {
        Elements now = centre("\"org.acme.rank\":\"gold\"");
        for (String rule : List.of("org.acme.rank:gold", "rank:gold", "rank:金")) {
            assertThat(Groups.members(
                            new PlanElement(
                                    new ElementKey("group", "g"),
                                    null,
                                    9,
                                    "{\"name\":\"g\",\"rule\":\"" + rule + "\"}"),
                            now))
                    .as(rule)
                    .hasSize(1);
        }
    }

    @Test
    void twoPeoplesKeysAreMergedOneByOne() {
        Elements was = centre("\"org.acme.rank\":\"gold\",\"org.other.x\":\"1\"");
        PlanElement theirs = centre("\"org.acme.rank\":\"silver\"").get(DB).orElseThrow();
        PlanElement mine = centre("\"org.acme.rank\":\"gold\",\"org.other.x\":\"1\",\"org.acme.seats\":\"9\"")
                .get(DB)
                .orElseThrow();
        Rebasing.Rebased rebased =
                Rebasing.onto(theirs, new ElementChange(DB, was.get(DB).orElseThrow(), mine));
        assertThat(rebased.conflicts()).isEmpty();
        assertThat(ElementForm.decode(rebased.change().after()).getExtensions().map())
                .containsOnly(Map.entry("org.acme.rank", "silver"), Map.entry("org.acme.seats", "9"));
        PlanElement other = centre("\"org.acme.rank\":\"silver\",\"org.acme.seats\":\"10\"")
                .get(DB)
                .orElseThrow();
        assertThat(Rebasing.onto(other, new ElementChange(DB, was.get(DB).orElseThrow(), mine))
                        .conflicts())
                .extracting(Conflict::feature)
                .containsExactly("extensions");
    }

    @Test
    void aKeyWithoutANameInFrontAndAFormatThatNoTextHoldsAreRefused() {
        assertThatThrownBy(() -> Attribute.of("rank", Format.TEXT)).hasMessageContaining("org.acme.rank");
        assertThatThrownBy(() -> Attribute.of("org.acme.rank", Format.REFERENCE))
                .hasMessageContaining("REFERENCE");
        assertThatThrownBy(() -> Attribute.choice("org.acme.rank")).hasMessageContaining("words");
    }

    @Test
    void aKeyThatOneContributionNamesTwiceStandsOnce() {
        AttributeContribution twice = new AttributeContribution() {
            @Override
            public String kind() {
                return "asset";
            }

            @Override
            public List<Attribute> attributes() {
                return List.of(Attribute.number("org.acme.floor", 1, 9), Attribute.of("org.acme.floor", Format.DATE));
            }

            @Override
            public String title(Locale language) {
                return "Acme";
            }

            @Override
            public String label(String key, Locale language) {
                return key;
            }
        };
        Attributes.add(twice);
        try {
            assertThat(Attributes.of("asset").getLast().fields())
                    .extracting(Field::format)
                    .containsExactly(Format.NUMBER);
        } finally {
            Attributes.remove(twice);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.acme.rank=silwer | org.acme.rank=silver",
                "org.acme.rank=gold org.acme.seats=501 | org.acme.rank=gold",
            })
    void aWrongValueIsCuredByAWordThatIsNearOrByLeavingItOut(String written, String cured) {
        Elements now =
                centre(written.replaceAll("(\\S+)=(\\S+)", "\"$1\":\"$2\"").replace(' ', ','));
        List<Fix> fixes = Fixes.of(Checker.check(now, List.of(DB)).getFirst(), now);
        assertThat(fixes).hasSize(1);
        Element after = ElementForm.decode(fixes.getFirst().put().getFirst());
        assertThat(after.getExtensions().map())
                .containsOnly(
                        Map.entry(cured.substring(0, cured.indexOf('=')), cured.substring(cured.indexOf('=') + 1)));
    }
}

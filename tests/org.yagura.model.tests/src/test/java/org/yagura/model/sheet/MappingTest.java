package org.yagura.model.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final Labels LABELS = (_, target) -> switch (target.code()) {
        case "id" -> List.of("ホスト名", "Host name");
        case "parent:engagement" -> List.of("案件");
        case "parent:customer" -> List.of("顧客");
        case "value:address" -> List.of("IPアドレス", "IP address");
        case "value:dependsOn" -> List.of("依存先");
        default -> List.of();
    };

    private static List<String> targets(Mapping mapping) {
        return mapping.columns().stream().map(column -> column.target().code()).toList();
    }

    @Test
    void headingsAreReadInEitherLanguageOrAsKeys() {
        Mapping mapping = Mapping.suggest(
                "asset", List.of("ホスト名", "顧客", "案 件", "IPアドレス", "Depends On", "warranty-until", "備考欄"), LABELS);
        assertThat(targets(mapping))
                .containsExactly(
                        "id",
                        "parent:customer",
                        "parent:engagement",
                        "value:address",
                        "value:dependsOn",
                        "value:warrantyUntil",
                        "-");
    }

    @Test
    void ofTwoColumnsForOneThingTheFirstCounts() {
        Mapping mapping = Mapping.suggest("asset", List.of("id", "address", "IPアドレス"), LABELS);
        assertThat(targets(mapping)).containsExactly("id", "value:address", "-");
        assertThat(targets(mapping.with(2, new Target.Value("address")))).containsExactly("id", "-", "value:address");
        Mapping.Column id = new Mapping.Column("x", Target.ID);
        assertThatThrownBy(() -> new Mapping("asset", List.of(id, id))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOnlyShownIsNotRead() {
        assertThat(targets(Mapping.suggest("contact", List.of("id", "channels", "extensions", "mail"), Labels.NONE)))
                .containsExactly("id", "-", "-", "value:mail");
        assertThat(Mapping.choices("contact"))
                .contains(new Target.Parent("customer"), new Target.Value("mail"), Target.IGNORED)
                .doesNotContain(new Target.Value("channels"), Target.CHECK);
        assertThat(Mapping.choices("monitor")).contains(Target.CHECK, new Target.Value("port"));
    }

    @Test
    void aMappingIsRememberedForTheSameHeadingsInAnyOrder() {
        List<String> header = List.of("名称", "番号", "\"quoted\"");
        Mapping mapping =
                Mapping.suggest("asset", header, Labels.NONE).with(1, Target.ID).with(0, new Target.Value("name"));
        assertThat(Mapping.parse(mapping.toText())).contains(mapping);
        List<String> other = List.of("番号", "\"Quoted\"", "名称");
        assertThat(Mapping.headerKey(other)).isEqualTo(Mapping.headerKey(header));
        assertThat(targets(mapping.forHeader(other))).containsExactly("id", "-", "value:name");
        assertThat(Mapping.parse("{\"kind\":\"asset\",\"columns\":[[\"x\",\"value:gone\"]]}"))
                .hasValueSatisfying(gone -> assertThat(targets(gone)).containsExactly("-"));
        assertThat(Mapping.parse("nonsense")).isEmpty();
        assertThat(Mapping.parse("{}")).isEmpty();
    }
}

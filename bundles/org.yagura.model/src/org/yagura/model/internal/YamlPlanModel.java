package org.yagura.model.internal;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.snakeyaml.engine.v2.nodes.Node;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead;
import org.yagura.core.port.PlanModel;
import org.yagura.model.Attributes;
import org.yagura.model.Checker;
import org.yagura.model.Elements;
import org.yagura.model.Schema;

/** The authored model, read from and written as YAML. */
@Component(service = PlanModel.class)
public final class YamlPlanModel implements PlanModel {
    @Override
    public Reading read(String source, byte[] yaml) {
        Problems problems = new Problems(source);
        Optional<Node> root = YamlText.compose(yaml, problems);
        if (root.isPresent()) {
            YamlReader reader = new YamlReader(problems);
            Collection<PlanElement> elements = reader.read(root.get());
            List<ElementKey> keys = elements.stream().map(PlanElement::key).toList();
            for (Finding finding : Checker.check(Elements.of(elements), keys)) {
                if (finding.isError()) {
                    add(problems, reader, finding);
                }
            }
            if (!problems.any()) {
                return new Reading.Read(List.copyOf(elements));
            }
        }
        return new Reading.Rejected(problems.inOrder());
    }

    private static void add(Problems problems, YamlReader reader, Finding finding) {
        Block block = reader.block(finding.element());
        if (block == null) {
            problems.add(0, "yaml.element", finding.element(), finding.message().nested());
            return;
        }
        String key = finding.feature().isEmpty()
                ? ""
                : Schema.kind(finding.element().kind()).types().stream()
                        .flatMap(type -> Attributes.allFields(type).stream())
                        .filter(field -> field.name().equals(finding.feature()))
                        .findFirst()
                        .map(field -> field.contributed() ? "extensions" : field.key())
                        .orElseThrow();
        if (finding.message().code().equals("value.required")) {
            problems.addOnce(block.line(key), "yaml.missing", block.name(), key);
        } else {
            problems.addOnce(
                    block.line(key),
                    "yaml.value",
                    block.name(),
                    key,
                    finding.message().nested());
        }
    }

    @Override
    public byte[] write(Collection<PlanElement> elements) {
        return YamlWriter.write(Elements.of(elements)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PlanHead open(long revision, Collection<PlanElement> elements) {
        return ModelHead.open(revision, elements);
    }
}

package org.yagura.model.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.snakeyaml.engine.v2.nodes.Node;
import org.yagura.core.port.PlanCompiler;
import org.yagura.model.centre.Centre;

/** YAML to the model, the model to a plan. */
@Component(service = PlanCompiler.class)
public final class YamlPlanCompiler implements PlanCompiler {
    @Override
    public Compilation compile(String source, byte[] yaml, long revision) {
        Problems problems = new Problems(source);
        Optional<Node> root = YamlText.compose(yaml, problems);
        if (root.isPresent()) {
            CentreReader reader = new CentreReader(problems);
            Centre centre = reader.read(root.get());
            new CentreValidator(reader, problems).check(centre);
            if (!problems.any()) {
                return new Compilation.Compiled(PlanMaker.make(centre, revision));
            }
        }
        return new Compilation.Rejected(problems.inOrder());
    }
}

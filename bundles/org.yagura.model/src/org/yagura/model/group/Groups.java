package org.yagura.model.group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.centre.Group;
import org.yagura.model.group.GroupRule.Reading;

/** Who is in a group: by its rule, and by hand. Takes time with the centre. Any thread. */
public final class Groups {
    private Groups() {}

    /** The assets of a group, those named by hand first; a rule that cannot be read has none. */
    public static List<PlanElement> members(PlanElement group, Elements all) {
        Group decoded = (Group) ElementForm.decode(group);
        Set<PlanElement> members = new LinkedHashSet<>();
        decoded.getMembers().forEach(id -> all.get(new ElementKey("asset", id)).ifPresent(members::add));
        if (GroupRule.read(decoded.getRule()) instanceof Reading.Read read) {
            List<PlanElement> found = new ArrayList<>();
            for (PlanElement element : all.all()) {
                if (element.key().kind().equals("asset") && read.rule().has(element, all)) {
                    found.add(element);
                }
            }
            found.sort((a, b) -> a.key().compareTo(b.key()));
            members.addAll(found);
        }
        return List.copyOf(members);
    }

    /** The groups that an asset is in. */
    public static List<PlanElement> of(PlanElement asset, Elements all) {
        return all.in(null, "group").stream()
                .filter(group -> has(group, asset, all))
                .toList();
    }

    private static boolean has(PlanElement group, PlanElement asset, Elements all) {
        Group decoded = (Group) ElementForm.decode(group);
        return decoded.getMembers().contains(asset.key().id())
                || GroupRule.read(decoded.getRule()) instanceof Reading.Read read
                        && read.rule().has(asset, all);
    }
}

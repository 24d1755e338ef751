package org.yagura.ui.author.internal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.Section;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.group.Groups;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;
import org.yagura.ui.author.internal.register.NewElement;

/** What stands in an element, what it stands in, and what names it: each a link to go there. */
final class Surroundings {
    private static final int MOST = 25;

    private final FormToolkit kit;
    private final Composite parent;
    private final Supplier<WorkingDraft> draft;
    private final Consumer<ElementKey> go;
    private final Runnable moved;
    /** Null while nothing is shown. */
    private Composite page;

    private Look look;
    private Elements shown;
    private ElementKey of;

    /**
     * @param go shows an element in its register, and its form
     * @param moved there is more to be seen than a moment ago
     */
    Surroundings(
            FormToolkit kit, Composite parent, Supplier<WorkingDraft> draft, Consumer<ElementKey> go, Runnable moved) {
        this.kit = kit;
        this.parent = parent;
        this.draft = draft;
        this.go = go;
        this.moved = moved;
    }

    /** Shows nothing, and keeps nothing of what it showed. */
    void clear() {
        if (page != null) {
            page.dispose();
        }
        page = null;
        shown = null;
        of = null;
    }

    /** @return whether something else is there than before */
    boolean show(ElementKey key) {
        Elements now = draft.get().now();
        if (now == shown && key.equals(of)) {
            return false;
        }
        clear();
        shown = now;
        of = key;
        page = kit.createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(page);
        PlanElement element = now.get(key).orElse(null);
        if (element == null) {
            return true;
        }
        if (element.parent() != null) {
            links(Messages.around_in, Map.of(element.parent(), Texts.of(element.parent(), now)), null, 1);
        }
        for (Kind child : Schema.childrenOf(key.kind())) {
            List<PlanElement> in = now.in(key, child.name());
            Map<ElementKey, String> links = new LinkedHashMap<>();
            in.stream().limit(MOST).forEach(one -> links.put(one.key(), label(one)));
            links(Texts.LABELS.many(child), links, child, in.size());
        }
        Map<ElementKey, String> users = new LinkedHashMap<>();
        now.referrers(key).stream().limit(MOST).forEach(user -> users.put(user, Texts.of(user, now)));
        if (!users.isEmpty()) {
            links(Messages.around_used, users, null, now.referrers(key).size());
        }
        Themes.follow(page, this::dress);
        groups(element, now);
        return true;
    }

    /** Who is in a group, or in which groups an asset is; found by going through all of them, so a moment later. */
    private void groups(PlanElement element, Elements now) {
        boolean group = element.key().kind().equals("group");
        if (!group && !element.key().kind().equals("asset")) {
            return;
        }
        Workroom.get()
                .session()
                .background(page, () -> group ? Groups.members(element, now) : Groups.of(element, now), found -> {
                    Map<ElementKey, String> links = new LinkedHashMap<>();
                    found.stream().limit(MOST).forEach(one -> links.put(one.key(), label(one)));
                    if (group || !found.isEmpty()) {
                        links(group ? Messages.around_members : Messages.around_groups, links, null, found.size());
                        dress(page, look);
                        moved.run();
                    }
                });
    }

    private static String label(PlanElement element) {
        String name = Texts.name(element);
        String id = element.key().localId();
        return name.equals(id) ? id : name + "  (" + id + ")";
    }

    private void dress(Look next) {
        look = next;
        dress(page, look);
    }

    private static void dress(Control control, Look look) {
        Themes.own(control).setBackground(look.ground());
        boolean link = control instanceof Hyperlink;
        control.setForeground(link ? look.severity(org.yagura.core.fact.Severity.WARNING) : look.text());
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                dress(child, look);
            }
        }
    }

    private void links(String title, Map<ElementKey, String> links, Kind child, int all) {
        Section section = kit.createSection(page, ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED);
        section.setText(all == 1 ? title : title + " (" + Texts.count(all) + ")");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite list = kit.createComposite(section);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 2).applyTo(list);
        links.forEach((key, text) -> link(list, text, "form.link." + key, () -> go.accept(key)));
        if (all > links.size()) {
            Label more = kit.createLabel(list, Words.fill(Messages.more, all - links.size()), SWT.NONE);
            GridDataFactory.fillDefaults().applyTo(more);
        }
        if (child != null) {
            String add = Words.fill(Messages.around_add, Texts.LABELS.one(child));
            link(list, "+ " + add, "form.add." + child.name(), () -> add(child));
        }
        section.setClient(list);
    }

    private void link(Composite list, String text, String id, Runnable then) {
        Hyperlink link = WidgetIds.id(kit.createHyperlink(list, text, SWT.NONE), id);
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                then.run();
            }
        });
    }

    private void add(Kind child) {
        NewElement.ask(parent.getShell(), draft.get(), child, of).ifPresent(go);
    }
}

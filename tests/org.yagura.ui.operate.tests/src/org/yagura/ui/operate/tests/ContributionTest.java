package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.yagura.core.fact.Severity;
import org.yagura.model.Attribute;
import org.yagura.model.AttributeContribution;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.author.FormSection;
import org.yagura.ui.author.SectionValues;

/** What a plug-in adds to the form of an element is edited there, and a section that fails harms nothing else. */
@Order(11)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
class ContributionTest {
    private static final List<ServiceRegistration<?>> OFFERED = new ArrayList<>();
    private static Bot bot;
    private static AuthoringRoom room;
    private static Services services;
    private static final Spare SPARE = new Spare();

    private static final class Acme implements AttributeContribution {
        @Override
        public String kind() {
            return "asset";
        }

        @Override
        public List<Attribute> attributes() {
            return List.of(
                    Attribute.choice("org.acme.rank", "gold", "silver"), Attribute.number("org.acme.seats", 1, 500));
        }

        @Override
        public String title(Locale language) {
            return "アクメ保守";
        }

        @Override
        public String label(String key, Locale language) {
            return key.equals("org.acme.rank") ? "保守ランク" : "席数";
        }

        @Override
        public String word(String key, String word, Locale language) {
            return word.equals("gold") ? "ゴールド" : "シルバー";
        }
    }

    /** A section with a widget of its own: a box that is ticked while the asset is spare. */
    private static final class Spare implements FormSection {
        /** Of which kinds it was ever given an element. */
        private final Set<String> given = new HashSet<>();

        private void look(SectionValues values) {
            values.elements().forEach(element -> given.add(element.key().kind()));
        }

        @Override
        public boolean isFor(String kind) {
            return kind.equals("asset");
        }

        @Override
        public Set<String> keys() {
            return Set.of("org.acme.spare");
        }

        @Override
        public String title(Locale language) {
            return "アクメ予備機";
        }

        @Override
        public Page create(Composite parent, FormToolkit kit, SectionValues values) {
            look(values);
            parent.setLayout(new FillLayout());
            Button spare = WidgetIds.id(kit.createButton(parent, "予備機として待機", SWT.CHECK), "acme.spare");
            spare.addListener(SWT.Selection, _ -> values.put("org.acme.spare", spare.getSelection() ? "true" : null));
            return () -> {
                look(values);
                spare.setSelection(values.value("org.acme.spare").isPresent());
            };
        }
    }

    private static final class Broken implements FormSection {
        @Override
        public boolean isFor(String kind) {
            return kind.equals("asset");
        }

        @Override
        public Set<String> keys() {
            throw new IllegalStateException("no keys");
        }

        @Override
        public String title(Locale language) {
            return "壊れた欄";
        }

        @Override
        public Page create(Composite parent, FormToolkit kit, SectionValues values) {
            WidgetIds.id(parent, "acme.broken");
            throw new IllegalStateException("no connection to Acme");
        }
    }

    @BeforeAll
    static void start() {
        bot = new Bot();
        services = new Services("acm", "アクメ商事")
                .engagement("now", "0s")
                .host("acm1", Severity.MAJOR)
                .publish(bot);
        BundleContext context = FrameworkUtil.getBundle(ContributionTest.class).getBundleContext();
        OFFERED.add(context.registerService(AttributeContribution.class, new Acme(), null));
        OFFERED.add(context.registerService(FormSection.class, SPARE, null));
        OFFERED.add(context.registerService(FormSection.class, new Broken(), null));
        room = new AuthoringRoom(bot);
        room.register("顧客");
        room.choose("acm");
        room.register("機器");
        bot.settle();
        bot.setText("registers.search", "acm1");
        room.choose("acm1");
    }

    @AfterAll
    static void stop() {
        OFFERED.forEach(ServiceRegistration::unregister);
        room.show("changes");
        bot.clickButton("changes.revert");
        bot.waitUntil("given up", () -> room.changes().isEmpty());
        bot.setText("registers.search", "");
        bot.press("alt+1");
        services.close();
    }

    @Test
    @Order(1)
    void declaredValuesAreEditedAndCheckedInASectionOfTheirOwn() {
        Combo rank = bot.widgetWithId(Combo.class, "form.org.acme.rank");
        assertThat(bot.ui(() -> rank.getItems())).containsExactly("–", "ゴールド", "シルバー");
        bot.ui(() -> {
            rank.select(1);
            rank.notifyListeners(SWT.Selection, new Event());
        });
        room.type("form.org.acme.seats", "501");
        assertThat(room.text("form.extensions")).isEmpty();
        room.type("form.org.acme.seats", "12");
        bot.screenshot("author-contributed");
        room.show("changes");
        bot.waitUntil("both are in the draft", () -> {
            String all = changedLines();
            return all.contains("保守ランク") && all.contains("ゴールド") && all.contains("席数") && all.contains("12");
        });
    }

    @Test
    @Order(1)
    void aSectionIsNeverGivenWhatIsNoneOfItsKind() {
        assertThat(SPARE.given).containsExactly("asset");
    }

    private static String changedLines() {
        var tree = bot.widgetWithId(org.eclipse.swt.widgets.Tree.class, "changes.tree");
        return bot.ui(() -> {
            StringBuilder all = new StringBuilder();
            for (var item : tree.getItems()) {
                item.setExpanded(true);
                for (var line : item.getItems()) {
                    for (int column = 0; column < tree.getColumnCount(); column++) {
                        all.append(line.getText(column)).append(' ');
                    }
                }
            }
            return all.toString();
        });
    }

    @Test
    @Order(2)
    void aSectionWithItsOwnWidgetsPutsAStepThatCanBeUndone() {
        Button spare = bot.widgetWithId(Button.class, "acme.spare");
        bot.ui(() -> {
            spare.setSelection(true);
            spare.notifyListeners(SWT.Selection, new Event());
        });
        assertThat(room.text("form.extensions")).isEmpty();
        Text note = bot.widgetWithId(Text.class, "form.owner");
        bot.ui(() -> {
            note.setFocus();
        });
        bot.press("ctrl+z");
        bot.waitUntil("taken back", () -> !bot.ui(() -> spare.getSelection()));
        bot.press("ctrl+y");
        bot.waitUntil("done again", () -> bot.ui(() -> spare.getSelection()));
    }

    @Test
    @Order(3)
    void aSectionThatFailsSaysSoInItsPlace() {
        Composite broken = bot.widgetWithId(Composite.class, "acme.broken");
        assertThat(bot.ui(() -> ((Label) broken.getChildren()[0]).getText()))
                .contains("no connection to Acme")
                .contains("プラグイン");
    }

    @Test
    @Order(4)
    void withoutThePlugInTheValuesAreStillThere() {
        OFFERED.forEach(ServiceRegistration::unregister);
        OFFERED.clear();
        room.register("顧客");
        bot.setText("registers.search", "");
        room.choose("acm");
        room.register("機器");
        bot.setText("registers.search", "acm1");
        room.choose("acm1");
        bot.waitUntil(
                "as keys",
                () -> room.text("form.extensions").contains("org.acme.rank=gold")
                        && room.text("form.extensions").contains("org.acme.seats=12"));
    }
}

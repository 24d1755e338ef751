package org.yagura.ui.author.internal.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Schema;
import org.yagura.model.overview.Coverage;
import org.yagura.model.overview.Gap;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.list.RowMark;
import org.yagura.ui.author.internal.overview.FoundList.Column;

/** What is missing in the centre as the draft has it: the checks at the left, the elements behind one at the right. */
public final class CoverageView extends AuthorView {
    public static final String ID = "org.yagura.ui.author.coverage";
    private static final int REFRESH_MILLIS = 400;
    private static final int COUNT_WIDTH = 64;

    private final Runnable refresh = this::refresh;
    private Table gaps;
    private FoundList list;
    private Map<Gap, List<Found>> found = Map.of();

    @Override
    protected void createPage(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        gaps = WidgetIds.id(new Table(sash, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "coverage.gaps");
        new TableColumn(gaps, SWT.LEFT).setWidth(COUNT_WIDTH);
        new TableColumn(gaps, SWT.RIGHT).setWidth(COUNT_WIDTH);
        for (Gap gap : Gap.values()) {
            new TableItem(gaps, SWT.NONE).setText(0, text(gap));
        }
        gaps.select(0);
        gaps.addListener(SWT.Selection, _ -> show());
        gaps.addListener(
                SWT.Resize,
                _ -> gaps.getColumn(0).setWidth(Math.max(COUNT_WIDTH, gaps.getClientArea().width - COUNT_WIDTH)));
        Composite page = new Composite(sash, SWT.NONE);
        Composite bar = bar(page, 2);
        list = new FoundList(
                bar,
                page,
                "coverage",
                List.of(new Column(Messages.column_element, 360), new Column(Messages.column_in, 360)),
                room().session(),
                one -> go(one.element(), one.feature()));
        sash.setWeights(42, 58);
        Themes.follow(sash, look -> dress(gaps, look));
    }

    private static String text(Gap gap) {
        String what = switch (gap) {
            case ASSET_MONITOR -> Messages.gap_monitor;
            case ASSET_REACHABILITY -> Messages.gap_reachability;
            case ASSET_ADDRESS -> Messages.gap_address;
            case ASSET_OWNER -> Messages.gap_owner;
            case ASSET_CONTACT -> Messages.gap_nobody;
            case ASSET_MANUAL -> Messages.gap_manual;
            case ASSET_SITE -> Messages.gap_site;
            case ENGAGEMENT_CONTRACT, CUSTOMER_CONTRACT -> Messages.gap_contract;
            case ENGAGEMENT_TEAM -> Messages.gap_team;
            case CUSTOMER_CONTACT -> Messages.gap_contact;
            case CONTACT_CHANNEL -> Messages.gap_channel;
            case CONTRACT_HOURS -> Messages.gap_hours;
            case CONTRACT_TARGET -> Messages.gap_target;
        };
        return Texts.LABELS.many(Schema.kind(gap.kind())) + ": " + what;
    }

    private void refresh() {
        if (draft() == null || gaps.isDisposed()) {
            return;
        }
        Elements now = draft().now();
        room().session().background(gaps, () -> lines(now), lines -> {
            found = lines;
            for (Gap gap : Gap.values()) {
                TableItem item = gaps.getItem(gap.ordinal());
                int count = found.get(gap).size();
                item.setText(1, count == 0 ? "✓" : Texts.count(count));
            }
            show();
        });
    }

    private static Map<Gap, List<Found>> lines(Elements now) {
        Map<Gap, List<Found>> lines = new EnumMap<>(Gap.class);
        Coverage.of(now).forEach((gap, elements) -> {
            List<Found> some = new ArrayList<>(elements.size());
            for (PlanElement element : elements) {
                some.add(new Found(
                        element.key(),
                        gap.feature(),
                        List.of(Texts.of(element), Texts.path(element, now)),
                        RowMark.NONE));
            }
            lines.put(gap, some);
        });
        return lines;
    }

    private void show() {
        int chosen = Math.max(0, gaps.getSelectionIndex());
        list.show(found.getOrDefault(Gap.values()[chosen], List.of()), Messages.gap_none);
    }

    @Override
    protected void opened() {
        refresh();
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        gaps.getDisplay().timerExec(REFRESH_MILLIS, refresh);
    }

    @Override
    public void setFocus() {
        list.setFocus();
    }
}

package org.yagura.ui.author.internal.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Schema;
import org.yagura.model.overview.Expiry;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.list.RowMark;
import org.yagura.ui.author.internal.overview.FoundList.Column;

/** Warranties, contracts and certificates that have ended or soon will, as the draft has them. */
public final class ExpiringView extends AuthorView {
    public static final String ID = "org.yagura.ui.author.expiring";
    private static final int REFRESH_MILLIS = 400;
    private static final int[] DAYS = {30, 60, 90, 180, 365};
    private static final int USUAL = 2;

    private final Runnable refresh = this::refresh;
    private Combo days;
    private FoundList list;

    @Override
    protected void createPage(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        Composite bar = bar(page, 3);
        days = WidgetIds.id(new Combo(bar, SWT.READ_ONLY), "expiring.days");
        for (int some : DAYS) {
            days.add(Words.fill(Messages.expiring_within, some));
        }
        days.select(USUAL);
        days.addListener(SWT.Selection, _ -> refresh());
        list = new FoundList(
                bar,
                page,
                "expiring",
                List.of(
                        new Column(Messages.expiring_until, 130),
                        new Column(Messages.expiring_left, 130),
                        new Column(Messages.expiring_what, 190),
                        new Column(Messages.column_element, 300),
                        new Column(Messages.column_in, 300)),
                room().session(),
                found -> go(found.element(), found.feature()));
    }

    private void refresh() {
        if (draft() == null || days.isDisposed()) {
            return;
        }
        Elements now = draft().now();
        LocalDate today = LocalDate.now(room().session().model().plan().zone());
        int within = DAYS[days.getSelectionIndex()];
        room().session()
                .background(
                        days,
                        () -> lines(Expiry.within(today.plusDays(within), now), today, now),
                        lines -> list.show(lines, Words.fill(Messages.expiring_none, within)));
    }

    private static List<Found> lines(List<Expiry> expiries, LocalDate today, Elements now) {
        List<Found> lines = new ArrayList<>(expiries.size());
        for (Expiry expiry : expiries) {
            PlanElement element = now.get(expiry.element()).orElseThrow();
            long left = ChronoUnit.DAYS.between(today, expiry.until());
            var type = ElementForm.decode(element).eClass();
            String value = Texts.LABELS.of(type, Schema.field(type, expiry.feature()));
            lines.add(new Found(
                    expiry.element(),
                    expiry.feature(),
                    List.of(
                            expiry.until().toString(),
                            left < 0
                                    ? Words.fill(Messages.expiring_over, -left)
                                    : Words.fill(Messages.expiring_days, left),
                            expiry.part().isEmpty() ? value : value + " " + expiry.part(),
                            Texts.of(element),
                            Texts.path(element, now)),
                    left < 0 ? new RowMark("✕ ", false, true) : RowMark.NONE));
        }
        return lines;
    }

    @Override
    protected void opened() {
        refresh();
    }

    @Override
    public void changed(Set<org.yagura.core.plan.ElementKey> keys) {
        days.getDisplay().timerExec(REFRESH_MILLIS, refresh);
    }

    @Override
    public void setFocus() {
        list.setFocus();
    }
}

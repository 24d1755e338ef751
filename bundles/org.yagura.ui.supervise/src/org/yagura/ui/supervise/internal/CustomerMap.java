package org.yagura.ui.supervise.internal;

import java.util.List;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Picture;

/** All customers at a glance. */
public final class CustomerMap extends PictureView {
    public static final String ID = "org.yagura.ui.supervise.map";

    private CustomerMapPicture picture;

    @Override
    Picture picture() {
        picture = new CustomerMapPicture(palette());
        return picture;
    }

    @Override
    String name() {
        return "map";
    }

    @Override
    void read(Runnable done) {
        Plan plan = session().model().plan();
        List<AlertRow> alerts = List.copyOf(session().model().alerts());
        session().background(canvas().control(), () -> CustomerState.of(plan, alerts), states -> {
            picture.show(states, true);
            canvas().refresh();
            done.run();
        });
    }

    @Override
    void open(Element element) {
        if (element.meaning() instanceof Customer customer) {
            Commands.showAlerts(getSite(), customer.name());
        }
    }
}

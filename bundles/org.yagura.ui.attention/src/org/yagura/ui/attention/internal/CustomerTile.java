package org.yagura.ui.attention.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Customer;
import org.yagura.core.view.AlertRow;

/**
 * A customer in the strip of the wall board.
 *
 * @param worst null when nothing is open
 * @param count alerts that are open
 * @param unacknowledged of these, those that nobody has taken note of
 */
record CustomerTile(String name, Severity worst, int count, int unacknowledged) {
    private static final Comparator<CustomerTile> WORST_FIRST = Comparator.comparing(
                    CustomerTile::worst, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparingInt(CustomerTile::count).reversed());

    /** Every customer, the worst first, of equals in the plan's order; those with alerts that left the plan as well. */
    static List<CustomerTile> of(Collection<Customer> customers, Collection<AlertRow> rows) {
        Map<String, CustomerTile> byName = new HashMap<>();
        for (AlertRow row : rows) {
            if (WallPage.isOpen(row)) {
                int fresh = WallPage.isUnacknowledged(row) ? 1 : 0;
                byName.merge(
                        row.customer(), new CustomerTile(row.customer(), row.severity(), 1, fresh), CustomerTile::with);
            }
        }
        List<CustomerTile> tiles = new ArrayList<>();
        for (Customer customer : customers) {
            CustomerTile tile = byName.remove(customer.name());
            tiles.add(tile == null ? new CustomerTile(customer.name(), null, 0, 0) : tile);
        }
        tiles.addAll(byName.values());
        tiles.sort(WORST_FIRST);
        return tiles;
    }

    private CustomerTile with(CustomerTile other) {
        return new CustomerTile(
                name, worst.worse(other.worst), count + other.count, unacknowledged + other.unacknowledged);
    }
}

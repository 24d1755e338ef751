package org.yagura.core.port;

import java.util.List;
import java.util.Optional;
import org.yagura.core.view.IncidentView;

/** Closed incidents with their timelines, a view that can be rebuilt from the journal. */
public interface IncidentArchive {
    /** Writes closed incidents; writing one again replaces it. */
    void save(List<IncidentView> closed);

    Optional<IncidentView> find(long number);

    /** The newest, at most {@code limit}, with numbers below {@code below}. */
    List<IncidentView> latest(long below, int limit);
}

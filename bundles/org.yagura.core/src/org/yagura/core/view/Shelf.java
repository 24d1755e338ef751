package org.yagura.core.view;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/**
 * Something that a person keeps quiet until a time: one condition, or everything of one asset.
 *
 * @param key the condition's reduction key; of an asset out of service, its id in the plan
 * @param outOfService whether it is an asset out of service; false for a shelved condition
 * @param asset the asset concerned, by its id in the plan
 * @param label what is kept quiet, with the asset's name
 * @param since when the person said so; UTC
 * @param until when it ends by itself; UTC
 * @param note why; may be empty
 * @param alert the alert that was shelved, which {@code Unshelve} takes even when it is over; null for an asset
 */
public record Shelf(
        String key,
        boolean outOfService,
        String asset,
        Phrase label,
        Instant since,
        Instant until,
        String by,
        String note,
        UUID alert) {}

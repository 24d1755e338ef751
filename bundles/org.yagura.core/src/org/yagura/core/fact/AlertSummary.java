package org.yagura.core.fact;

import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/** What a ticket has to know of an alert, so that its timeline can be read by itself. */
public record AlertSummary(UUID alert, String asset, Phrase condition, Severity severity, Phrase text) {}

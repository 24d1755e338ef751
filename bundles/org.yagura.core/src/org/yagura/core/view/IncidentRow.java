package org.yagura.core.view;

import java.time.Instant;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;

/**
 * One row of the incident list.
 *
 * @param number the ticket's number, shown as INC-number
 * @param opened when it was opened
 * @param changed when something last happened in it
 * @param recovered when every alert had cleared; null while one is active
 * @param active alerts that are active now, quiet ones not counted
 * @param alerts alerts in all, quiet ones included
 * @param quiet alerts that it explains
 * @param owner empty for nobody
 */
public record IncidentRow(
        long number,
        IncidentState state,
        Severity severity,
        Phrase title,
        String customer,
        String engagement,
        String asset,
        String assetId,
        Instant opened,
        Instant changed,
        Instant recovered,
        int active,
        int alerts,
        int quiet,
        String owner,
        String acknowledgedBy) {}

package org.yagura.model.sheet;

import org.yagura.core.plan.Finding;

/**
 * What would not be right with the centre after the changes.
 *
 * @param line of the element in the file, from 1; 0 when it is not in the list
 * @param column from 0; -1 when the value has none
 */
public record LineFinding(int line, int column, Finding finding) {}

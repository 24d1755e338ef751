package org.yagura.model.sheet;

import org.yagura.core.phrase.Phrase;

/**
 * Why a row is not taken.
 *
 * @param line in the file, from 1
 * @param column from 0; -1 when it is about the row
 */
public record CellProblem(int line, int column, Phrase message) {}

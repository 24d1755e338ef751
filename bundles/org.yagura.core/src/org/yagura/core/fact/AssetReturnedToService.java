package org.yagura.core.fact;

/**
 * An asset is in service again.
 *
 * @param asset its id in the plan
 * @param by who said so; empty when its time was over
 */
public record AssetReturnedToService(String asset, String by) implements OperatorFact {}

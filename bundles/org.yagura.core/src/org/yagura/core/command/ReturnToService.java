package org.yagura.core.command;

/**
 * End an asset's time out of service now.
 *
 * @param asset its id in the plan
 */
public record ReturnToService(String asset, String by) implements Command {}

package org.yagura.core.plan;

/** What an asset is; only for showing and for finding. */
public enum AssetKind {
    SERVER,
    VIRTUAL_MACHINE,
    SWITCH,
    ROUTER,
    FIREWALL,
    LOAD_BALANCER,
    STORAGE,
    APPLICATION,
    OTHER
}

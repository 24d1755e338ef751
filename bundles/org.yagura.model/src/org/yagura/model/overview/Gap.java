package org.yagura.model.overview;

/** Something that elements of a kind should have and some lack: what operators miss when it counts. */
public enum Gap {
    ASSET_MONITOR("asset", ""),
    /** Others depend on it, and no monitor says when it cannot be reached: its failure would keep nothing quiet. */
    ASSET_REACHABILITY("asset", ""),
    ASSET_ADDRESS("asset", "address"),
    /** Neither it nor its engagement has one. */
    ASSET_OWNER("asset", "owner"),
    /** Nobody of its customer can be reached: no contact has a phone number, a mail address or a channel. */
    ASSET_CONTACT("asset", ""),
    /** Neither it nor its engagement says where one is. */
    ASSET_MANUAL("asset", "manual"),
    ASSET_SITE("asset", "site"),
    ENGAGEMENT_CONTRACT("engagement", "contract"),
    ENGAGEMENT_TEAM("engagement", "team"),
    CUSTOMER_CONTRACT("customer", ""),
    CUSTOMER_CONTACT("customer", ""),
    /** Neither a phone number nor a mail address nor a channel. */
    CONTACT_CHANNEL("contact", "phone"),
    CONTRACT_HOURS("contract", "serviceHours"),
    /** Neither for the response nor for the resolution. */
    CONTRACT_TARGET("contract", "responseMillis");

    private final String kind;
    private final String feature;

    Gap(String kind, String feature) {
        this.kind = kind;
        this.feature = feature;
    }

    /** The kind of element that has it. */
    public String kind() {
        return kind;
    }

    /** The value to fill in; empty when it is something that has to stand in the element. */
    public String feature() {
        return feature;
    }
}

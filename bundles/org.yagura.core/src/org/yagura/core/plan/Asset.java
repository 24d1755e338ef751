package org.yagura.core.plan;

import java.util.List;

/**
 * Something that is watched.
 *
 * @param engagement the engagement that owns it
 * @param address IP address or host name that its monitors use unless they name another; empty when it has none
 * @param manual the manual for this asset in place of its engagement's, see {@link Engagement}; empty when it has none of
 *     its own
 * @param dependsOn ids of the assets that it is reached through or cannot work without; never a cycle
 */
public record Asset(
        String id,
        String name,
        String engagement,
        AssetKind kind,
        String vendor,
        String model,
        String location,
        String address,
        String manual,
        List<String> dependsOn) {
    public Asset {
        dependsOn = List.copyOf(dependsOn);
    }
}

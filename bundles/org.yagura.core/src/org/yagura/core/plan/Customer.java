package org.yagura.core.plan;

import java.util.List;

/**
 * A company whose systems are watched.
 *
 * @param id stable, written by the author; unique in the centre
 * @param name as it is shown
 */
public record Customer(String id, String name, List<Contract> contracts, List<Contact> contacts) {
    public Customer {
        contracts = List.copyOf(contracts);
        contacts = List.copyOf(contacts);
    }
}

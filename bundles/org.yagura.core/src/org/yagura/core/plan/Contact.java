package org.yagura.core.plan;

/** Whom to reach at a customer; {@code phone} and {@code mail} are empty when not known. */
public record Contact(String id, String name, String role, String phone, String mail) {}

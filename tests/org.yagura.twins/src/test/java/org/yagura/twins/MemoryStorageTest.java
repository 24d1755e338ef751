package org.yagura.twins;

import org.yagura.core.port.Storage;

class MemoryStorageTest extends StorageContract {
    private final Storage storage = new MemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}

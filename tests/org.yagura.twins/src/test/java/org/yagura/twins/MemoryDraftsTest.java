package org.yagura.twins;

import org.yagura.core.port.Storage;

class MemoryDraftsTest extends DraftsContract {
    @Override
    protected Storage storage() {
        return new MemoryStorage();
    }
}

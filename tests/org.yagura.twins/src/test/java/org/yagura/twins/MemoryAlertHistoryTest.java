package org.yagura.twins;

import org.yagura.core.port.Storage;

class MemoryAlertHistoryTest extends AlertHistoryContract {
    @Override
    protected Storage storage() {
        return new MemoryStorage();
    }
}

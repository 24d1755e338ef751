package org.yagura.twins;

import org.yagura.core.port.Storage;

class MemorySavedViewsTest extends SavedViewsContract {
    @Override
    protected Storage storage() {
        return new MemoryStorage();
    }
}

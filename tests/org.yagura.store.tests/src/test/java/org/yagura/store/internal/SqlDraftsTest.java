package org.yagura.store.internal;

import org.yagura.core.port.Storage;
import org.yagura.twins.DraftsContract;

class SqlDraftsTest extends DraftsContract {
    @Override
    protected Storage storage() {
        return new SqlStorage();
    }
}

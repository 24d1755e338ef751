package org.yagura.store.internal;

import org.yagura.core.port.Storage;
import org.yagura.twins.AlertHistoryContract;

class SqlAlertHistoryTest extends AlertHistoryContract {
    @Override
    protected Storage storage() {
        return new SqlStorage();
    }
}

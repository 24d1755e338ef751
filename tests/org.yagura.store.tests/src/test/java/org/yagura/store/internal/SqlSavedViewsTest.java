package org.yagura.store.internal;

import org.yagura.core.port.Storage;
import org.yagura.twins.SavedViewsContract;

class SqlSavedViewsTest extends SavedViewsContract {
    @Override
    protected Storage storage() {
        return new SqlStorage();
    }
}

package org.yagura.store.internal;

import org.yagura.core.port.Storage;
import org.yagura.twins.PlanShelfContract;

class SqlPlanShelfTest extends PlanShelfContract {
    @Override
    protected Storage storage() {
        return new SqlStorage();
    }
}

package org.yagura.twins;

import org.yagura.core.port.Storage;

class MemoryPlanShelfTest extends PlanShelfContract {
    @Override
    protected Storage storage() {
        return new MemoryStorage();
    }
}

package org.yagura.ui.operate.tests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Keeps a picture of what was there when a test failed. */
final class Pictures implements TestWatcher {
    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        new Bot()
                .screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName());
    }
}

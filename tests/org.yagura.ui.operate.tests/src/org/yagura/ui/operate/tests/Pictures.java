package org.yagura.ui.operate.tests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Keeps a picture of what was there when a test failed, and closes the dialogs that it left in the next one's way. */
final class Pictures implements TestWatcher {
    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        Bot bot = new Bot();
        bot.screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName());
        bot.closeDialogs();
    }
}

package org.yagura.ui.attention.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.fact.Severity;

/**
 * Notifications of the desktop: the system's own where its {@code notify-send} works, a small window of the console
 * elsewhere. A click brings the console to the front. At most one stands at a time. UI thread.
 */
final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int SHOWN_MILLIS = 20_000;
    private static final int LONGEST_SECONDS = 60;
    private static final String OPEN = "default";

    private final Display display;
    private boolean systemWorks =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    private NotificationPopup popup;
    private volatile Process sending;

    Notices(Display display) {
        this.display = display;
    }

    void show(Announcement announcement) {
        close();
        String text = Announcements.written(announcement);
        if (systemWorks) {
            boolean urgent = announcement.tone() == Severity.CRITICAL;
            Thread.ofVirtual().name("yagura-notice").start(() -> send(text, urgent));
        } else {
            popUp(text);
        }
    }

    /** Waits until the notification is gone or clicked. */
    private void send(String text, boolean urgent) {
        List<String> command = List.of(
                "notify-send",
                "--app-name=Yagura",
                "--urgency=" + (urgent ? "critical" : "normal"),
                "--expire-time=" + SHOWN_MILLIS,
                "--action=" + OPEN + "=" + Messages.notice_open,
                "--",
                Messages.notice_title,
                escape(text));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            sending = process;
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return;
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = sending != process;
            if (!ended && process.exitValue() != 0) {
                instead(text, "notify-send ended with " + process.exitValue());
            } else if (said.equals(OPEN)) {
                later(Notices::bringToFront);
            }
        } catch (IOException e) {
            instead(text, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The body of a notification is markup. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void instead(String text, String why) {
        LOG.info("this desktop takes no notifications, the console shows its own: {}", why);
        later(() -> {
            systemWorks = false;
            popUp(text);
        });
    }

    private void later(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(work);
        }
    }

    private void popUp(String text) {
        NotificationPopup shown = NotificationPopup.forDisplay(display)
                .text(text)
                .title(Messages.notice_title, true)
                .delay(SHOWN_MILLIS)
                .build();
        popup = shown;
        shown.open();
        Shell shell = shown.getShell();
        if (shell != null) {
            listenForClick(shell);
        }
    }

    private void listenForClick(org.eclipse.swt.widgets.Control control) {
        control.addListener(SWT.MouseUp, _ -> {
            close();
            bringToFront();
        });
        if (control instanceof org.eclipse.swt.widgets.Composite composite) {
            for (org.eclipse.swt.widgets.Control child : composite.getChildren()) {
                listenForClick(child);
            }
        }
    }

    private static void bringToFront() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null) {
            window.getShell().setMinimized(false);
            window.getShell().forceActive();
        }
    }

    /** Takes away what is shown. */
    void close() {
        Process process = sending;
        sending = null;
        if (process != null) {
            process.destroy();
        }
        if (popup != null && popup.getShell() != null && !popup.getShell().isDisposed()) {
            popup.close();
        }
        popup = null;
    }
}

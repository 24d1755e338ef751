package org.yagura.ui;

import org.eclipse.swt.widgets.Widget;

/** Stable ids in widgets, under the key that SWTBot uses, so that scripts find them whatever the language. */
public final class WidgetIds {
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private WidgetIds() {}

    public static <W extends Widget> W id(W widget, String id) {
        widget.setData(KEY, id);
        return widget;
    }
}

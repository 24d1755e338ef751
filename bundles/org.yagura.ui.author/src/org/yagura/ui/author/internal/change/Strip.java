package org.yagura.ui.author.internal.change;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/** A line across a view that tells of something to deal with, with a button for it; not there when there is nothing. */
final class Strip {
    private final Composite line;
    private final Label text;
    private final GridData place =
            GridDataFactory.fillDefaults().grab(true, false).exclude(true).create();

    /** @param id of the text; the button's has {@code .do} behind it */
    Strip(Composite page, String id, String action, Runnable then) {
        line = Themes.styled(new Composite(page, SWT.NONE), "yagura-below");
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(6, 3)
                .spacing(8, 0)
                .applyTo(line);
        line.setLayoutData(place);
        line.setVisible(false);
        text = WidgetIds.id(Themes.own(new Label(line, SWT.WRAP)), id);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(100, SWT.DEFAULT)
                .applyTo(text);
        Button button = WidgetIds.id(new Button(line, SWT.PUSH), id + ".do");
        button.setText(action);
        button.addListener(SWT.Selection, _ -> then.run());
        Themes.follow(line, look -> {
            text.setFont(look.bold());
            text.setForeground(look.severity(Severity.MAJOR));
            text.setBackground(look.groundBelow());
        });
    }

    /** @param what empty for nothing */
    void say(String what) {
        String shown = what.isEmpty() ? "" : "▲ " + what;
        if (!text.getText().equals(shown)) {
            text.setText(shown);
            place.exclude = what.isEmpty();
            line.setVisible(!what.isEmpty());
            line.getParent().layout(true, true);
        }
    }
}

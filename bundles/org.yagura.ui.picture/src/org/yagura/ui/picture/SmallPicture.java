package org.yagura.ui.picture;

import java.util.function.Function;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.yagura.ui.Look;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;

/**
 * A picture that is part of a page: it is as large as its place, neither zoomed nor moved; its context menu exports it
 * and shows it as text. UI thread.
 */
public final class SmallPicture {
    private final PictureCanvas canvas;

    /** @param picture makes the picture of the inks that it is drawn with */
    public SmallPicture(Composite parent, Session session, Look look, Function<Palette, Picture> picture) {
        Palette palette = new Palette(look);
        canvas = new PictureCanvas(parent, picture.apply(palette), palette, Gestures.still());
        PictureActions.addMenu(session, canvas);
        Themes.follow(canvas.control(), next -> {
            palette.wear(next);
            canvas.refresh();
        });
    }

    public Canvas control() {
        return canvas.control();
    }

    /** Arranges and draws anew, after the picture's data changed. */
    public void refresh() {
        canvas.refresh();
    }
}

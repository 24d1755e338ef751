package org.yagura.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.yagura.ui.Staleness;

/**
 * Shows a picture: seen, zoomed, moved and walked through by mouse and by key, read aloud, exported. It offers as
 * selection what the chosen element means. UI thread.
 *
 * <p>Keys: arrows, Home and End choose, Esc chooses nothing; Enter opens; + - 0 zoom; Page Up and Page Down, and Shift with the arrows, move.
 */
public final class PictureCanvas implements ISelectionProvider {
    private static final double ZOOM_STEP = 1.25;
    private static final int MOVE = 60;
    private static final int DRAG_LEAST = 4;
    private static final double MARGIN = 24;
    private static final int EXPORT_SCALE = 2;
    private static final int THUMB = 4;
    private static final double STROKE = 6;
    private static final int STROKES = 12;

    private final Picture picture;
    private final Palette palette;
    private final Gestures gestures;
    private final Canvas canvas;
    private final Letters letters;
    private final Slide slide;
    private final Viewport viewport = new Viewport();
    private final List<ISelectionChangedListener> listeners = new ArrayList<>();
    private Consumer<Element> opened = _ -> {};
    private Box size = new Box(0, 0, 0, 0);
    private Object chosen;
    private Element pointed;
    private Point pressed;
    private boolean dragging;
    private boolean moving;
    private boolean stale;
    /** Whether it was only moved since all of it was drawn. */
    private boolean sliding;

    /** @param gestures the picture's own answers to pointer and keys; null when it is moved and zoomed as a sheet */
    public PictureCanvas(Composite parent, Picture picture, Palette palette, Gestures gestures) {
        this.picture = picture;
        this.palette = palette;
        this.gestures = gestures;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        letters = new Letters(canvas);
        slide = new Slide(canvas.getDisplay(), this::draw);
        canvas.setBackground(palette.look().ground());
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, _ -> arrange());
        canvas.addListener(SWT.Dispose, _ -> slide.forget());
        canvas.addListener(SWT.FocusIn, _ -> redraw());
        canvas.addListener(SWT.FocusOut, _ -> redraw());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, PictureCanvas::leave);
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::release);
        canvas.addListener(SWT.MouseExit, _ -> point(null));
        canvas.addListener(SWT.MouseDoubleClick, event -> hit(event).ifPresent(opened));
        new PictureVoice(canvas, this).speak();
        Staleness.follow(canvas, is -> {
            stale = is;
            redraw();
        });
    }

    public Canvas control() {
        return canvas;
    }

    Picture picture() {
        return picture;
    }

    /** What Enter and a double click do. */
    public void onOpen(Consumer<Element> open) {
        opened = open;
    }

    /** Arranges and draws anew, after the picture's data changed; what was chosen stays chosen while it is there. */
    public void refresh() {
        if (!canvas.isDisposed()) {
            arrange();
        }
    }

    /** Draws anew what is arranged already. */
    public void redraw() {
        if (!canvas.isDisposed()) {
            sliding = false;
            slide.forget();
            canvas.redraw();
        }
    }

    private void arrange() {
        Rectangle area = canvas.getClientArea();
        viewport.window(area.width, area.height);
        size = picture.arrange(area.width, area.height, letters);
        viewport.content(size);
        redraw();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        GcPen pen = new GcPen(gc, letters, viewport.zoom());
        if (picture.empty() != null) {
            pen.fillRectangle(palette.ground(), new Box(0, 0, area.width, area.height), 0);
            sayEmpty(pen, area);
            return;
        }
        if (sliding) {
            slide.paint(gc, area, viewport.x(), viewport.y());
        } else {
            draw(gc, area);
        }
        chosenElement().ifPresent(element -> transformed(gc, () -> ring(pen, element)));
        if (viewport.isPartial()) {
            thumbs(pen, area);
        }
        if (stale) {
            hatch(pen, area);
        }
    }

    /** The ground, and what of the picture is in a part of the window. */
    private void draw(GC gc, Rectangle part) {
        GcPen pen = new GcPen(gc, letters, viewport.zoom());
        pen.fillRectangle(palette.ground(), new Box(part.x, part.y, part.width, part.height), 0);
        // a stroke is wider than what it is drawn around
        Box seen = picture.isSheet()
                ? viewport.visible(new Box(part.x, part.y, part.width, part.height).inset(-STROKE))
                : viewport.visible();
        transformed(gc, () -> picture.draw(pen, seen));
    }

    private void transformed(GC gc, Runnable drawing) {
        Transform transform = new Transform(gc.getDevice());
        transform.translate((float) viewport.x(), (float) viewport.y());
        transform.scale((float) viewport.zoom(), (float) viewport.zoom());
        gc.setTransform(transform);
        drawing.run();
        gc.setTransform(null);
        transform.dispose();
    }

    /** As the tables are hatched while what they show may be old. */
    private void hatch(Pen pen, Rectangle area) {
        for (int x = -area.height; x < area.width; x += STROKES) {
            pen.line(palette.stale(), 1, x, area.height, x + area.height, 0);
        }
    }

    private void sayEmpty(Pen pen, Rectangle area) {
        List<String> lines = picture.empty()
                .lines()
                .flatMap(line -> pen.wrap(line, Lettering.TEXT, area.width - 2 * MARGIN).stream())
                .toList();
        double y = area.height / 2.0 - lines.size() * pen.height(Lettering.TEXT);
        for (String line : lines) {
            pen.text(line, Lettering.TEXT, palette.quiet(), area.width / 2.0, y, Align.MIDDLE);
            y += pen.height(Lettering.TEXT) * 1.5;
        }
    }

    private void ring(Pen pen, Element element) {
        Box around = element.box().inset(-1);
        pen.drawRectangle(palette.ground(), canvas.isFocusControl() ? 5 : 3, around, 3);
        pen.drawRectangle(palette.text(), canvas.isFocusControl() ? 3 : 1, around, 3);
    }

    /** Where in the whole picture the window is. */
    private void thumbs(Pen pen, Rectangle area) {
        Box seen = viewport.visible();
        if (seen.height() < size.height() - 1) {
            double scale = area.height / size.height();
            double length = Math.max(20, seen.height() * scale);
            pen.fillRectangle(
                    palette.quiet(), new Box(area.width - THUMB - 1.0, seen.y() * scale, THUMB, length), THUMB / 2.0);
        }
        if (seen.width() < size.width() - 1) {
            double scale = area.width / size.width();
            double length = Math.max(20, seen.width() * scale);
            pen.fillRectangle(
                    palette.quiet(), new Box(seen.x() * scale, area.height - THUMB - 1.0, length, THUMB), THUMB / 2.0);
        }
    }

    private Optional<Element> hit(Event event) {
        double x = viewport.pictureX(event.x);
        double y = viewport.pictureY(event.y);
        return picture.empty() != null
                ? Optional.empty()
                : picture.elements().reversed().stream()
                        .filter(element -> element.box().contains(x, y))
                        .findFirst();
    }

    Optional<Element> chosenElement() {
        return chosen == null || picture.empty() != null
                ? Optional.empty()
                : picture.elements().stream()
                        .filter(element -> element.key().equals(chosen))
                        .findFirst();
    }

    /** Chooses the element with this key, null for none, and tells whoever follows the selection. */
    public void choose(Object key) {
        if (!Objects.equals(key, chosen)) {
            chosen = key;
            redraw();
            SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
            List.copyOf(listeners).forEach(listener -> listener.selectionChanged(event));
        }
    }

    /** Chooses an element and moves it into sight. */
    public void reveal(Object key) {
        choose(key);
        chosenElement().ifPresent(element -> viewport.reveal(element.box(), MARGIN));
        redraw();
    }

    private void key(Event event) {
        boolean shifted = (event.stateMask & SWT.SHIFT) != 0;
        if ((event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> walk(Direction.LEFT, shifted);
            case SWT.ARROW_RIGHT -> walk(Direction.RIGHT, shifted);
            case SWT.ARROW_UP -> walk(Direction.UP, shifted);
            case SWT.ARROW_DOWN -> walk(Direction.DOWN, shifted);
            case SWT.HOME -> first(picture.elements());
            case SWT.END -> first(picture.elements().reversed());
            case SWT.PAGE_UP -> shift(0, canvas.getClientArea().height * 0.8);
            case SWT.PAGE_DOWN -> shift(0, -canvas.getClientArea().height * 0.8);
            case SWT.ESC -> choose(null);
            case SWT.CR, SWT.KEYPAD_CR -> chosenElement().ifPresent(opened);
            case SWT.KEYPAD_ADD -> zoomIn();
            case SWT.KEYPAD_SUBTRACT -> zoomOut();
            default -> sign(event.character);
        }
    }

    private void sign(char character) {
        switch (character) {
            case '+', ';', '=' -> zoomIn();
            case '-' -> zoomOut();
            case '0' -> zoomReset();
            default -> {
                // not a key of pictures
            }
        }
    }

    private void walk(Direction direction, boolean move) {
        if (move) {
            switch (direction) {
                case LEFT -> sideways(-1);
                case RIGHT -> sideways(1);
                case UP -> shift(0, MOVE);
                case DOWN -> shift(0, -MOVE);
            }
            return;
        }
        Optional<Element> from = chosenElement();
        if (from.isEmpty()) {
            first(picture.elements());
        } else {
            direction.next(picture.elements(), from.get()).map(Element::key).ifPresent(this::reveal);
        }
    }

    private void first(List<Element> elements) {
        if (picture.empty() == null && !elements.isEmpty()) {
            reveal(elements.getFirst().key());
        }
    }

    private void sideways(int by) {
        if (gestures == null || !gestures.move(by)) {
            shift(-by * MOVE, 0);
        }
    }

    private void shift(double dx, double dy) {
        viewport.move(dx, dy);
        // images and the window count alike only where a unit is a pixel
        sliding = picture.isSheet() && canvas.getMonitor().getZoom() == 100;
        canvas.redraw();
    }

    /** Tab leaves the picture; the arrows do not. */
    private static void leave(Event event) {
        event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.SHIFT) != 0) {
            shift(0, event.count * MOVE / 3.0);
        } else {
            zoom(event.count > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, event.x, event.y);
        }
    }

    private void zoom(double factor, double x, double y) {
        boolean answered = gestures != null && gestures.zoom(factor, viewport.pictureX(x), viewport.pictureY(y));
        if (!answered) {
            viewport.zoom(factor, x, y);
            redraw();
        }
    }

    private void zoomAtMiddle(double factor) {
        Rectangle area = canvas.getClientArea();
        zoom(factor, area.width / 2.0, area.height / 2.0);
    }

    public void zoomIn() {
        zoomAtMiddle(ZOOM_STEP);
    }

    public void zoomOut() {
        zoomAtMiddle(1 / ZOOM_STEP);
    }

    /** All of it, or as it was at first. */
    public void zoomReset() {
        if (gestures == null || !gestures.reset()) {
            viewport.fit();
            redraw();
        }
    }

    private void press(Event event) {
        canvas.setFocus();
        pressed = new Point(event.x, event.y);
        moving = event.button == 2;
        dragging = false;
        if (event.button != 2) {
            hit(event).map(Element::key).ifPresent(this::choose);
        }
    }

    private void move(Event event) {
        if (pressed == null) {
            point(hit(event).orElse(null));
            return;
        }
        boolean far = Math.abs(event.x - pressed.x) >= DRAG_LEAST || Math.abs(event.y - pressed.y) >= DRAG_LEAST;
        dragging |= far;
        if (dragging && (moving || !draw(event, false))) {
            shift(event.x - pressed.x, event.y - pressed.y);
            pressed = new Point(event.x, event.y);
        }
    }

    private boolean draw(Event event, boolean done) {
        return gestures != null
                && gestures.drag(
                        viewport.pictureX(pressed.x),
                        viewport.pictureY(pressed.y),
                        viewport.pictureX(event.x),
                        viewport.pictureY(event.y),
                        done);
    }

    private void release(Event event) {
        if (pressed != null && dragging && !moving) {
            draw(event, true);
        }
        pressed = null;
        dragging = false;
    }

    private void point(Element element) {
        if (!Objects.equals(element, pointed)) {
            pointed = element;
            // a mnemonic sign in a tool tip is doubled to be seen
            canvas.setToolTipText(element == null ? null : element.text().replace("&", "&&"));
        }
    }

    /** The whole picture, twice as fine as the screen at 100 %. */
    ImageData image() {
        int width = (int) Math.ceil(size.width());
        int height = (int) Math.ceil(size.height());
        Image image =
                new Image(canvas.getDisplay(), Math.max(1, width * EXPORT_SCALE), Math.max(1, height * EXPORT_SCALE));
        GC gc = new GC(image);
        Transform transform = new Transform(canvas.getDisplay());
        transform.scale(EXPORT_SCALE, EXPORT_SCALE);
        gc.setTransform(transform);
        GcPen pen = new GcPen(gc, letters, EXPORT_SCALE);
        drawWhole(pen);
        gc.setTransform(null);
        transform.dispose();
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    /** The whole picture as a document. */
    String svg() {
        SvgPen pen = new SvgPen(
                size.width(), size.height(), picture.title(), picture.rows().text(), letters);
        drawWhole(pen);
        return pen.finish();
    }

    private void drawWhole(Pen pen) {
        Box whole = new Box(0, 0, size.width(), size.height());
        pen.fillRectangle(palette.ground(), whole, 0);
        if (picture.empty() == null) {
            picture.draw(pen, whole);
        }
    }

    /** The part of the window in which an element is drawn. */
    Rectangle place(Element element) {
        Box box = element.box();
        return new Rectangle(
                (int) (viewport.x() + box.x() * viewport.zoom()),
                (int) (viewport.y() + box.y() * viewport.zoom()),
                (int) (box.width() * viewport.zoom()),
                (int) (box.height() * viewport.zoom()));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public IStructuredSelection getSelection() {
        return chosenElement()
                .filter(element -> element.meaning() != null)
                .map(element -> new StructuredSelection(element.meaning()))
                .orElse(StructuredSelection.EMPTY);
    }

    /** Chooses the element that means the first object, if there is one. */
    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection wanted && !wanted.isEmpty()) {
            picture.elements().stream()
                    .filter(element -> wanted.getFirstElement().equals(element.meaning()))
                    .findFirst()
                    .ifPresent(element -> choose(element.key()));
        }
    }
}

package org.yagura.ui.picture;

import java.util.List;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** Tells a screen reader what is in a picture: a list with an item for each element. */
final class PictureVoice {
    private final Canvas canvas;
    private final PictureCanvas picture;

    PictureVoice(Canvas canvas, PictureCanvas picture) {
        this.canvas = canvas;
        this.picture = picture;
    }

    /** Answers the screen reader from now on. */
    void speak() {
        Accessible accessible = canvas.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name(event.childID);
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = description();
                }
            }
        });
        accessible.addAccessibleControlListener(new Items());
        picture.addSelectionChangedListener(_ -> {
            int index = chosen();
            if (index >= 0) {
                accessible.setFocus(index);
            }
        });
    }

    private List<Element> elements() {
        return picture.picture().empty() == null ? picture.picture().elements() : List.of();
    }

    private String name(int child) {
        List<Element> elements = elements();
        return child >= 0 && child < elements.size()
                ? elements.get(child).text()
                : picture.picture().title();
    }

    private String description() {
        String empty = picture.picture().empty();
        return empty != null ? empty : picture.picture().rows().text();
    }

    private int chosen() {
        return picture.chosenElement().map(elements()::indexOf).orElse(-1);
    }

    /** The elements as items of a list. */
    private final class Items extends AccessibleControlAdapter {
        @Override
        public void getChildCount(AccessibleControlEvent event) {
            event.detail = elements().size();
        }

        @Override
        public void getChildren(AccessibleControlEvent event) {
            Object[] children = new Object[elements().size()];
            for (int i = 0; i < children.length; i++) {
                children[i] = i;
            }
            event.children = children;
        }

        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
        }

        @Override
        public void getFocus(AccessibleControlEvent event) {
            int index = chosen();
            event.childID = !canvas.isFocusControl() ? ACC.CHILDID_NONE : index < 0 ? ACC.CHILDID_SELF : index;
        }

        @Override
        public void getLocation(AccessibleControlEvent event) {
            Rectangle place = event.childID >= 0 && event.childID < elements().size()
                    ? picture.place(elements().get(event.childID))
                    : canvas.getClientArea();
            Point corner = canvas.toDisplay(place.x, place.y);
            event.x = corner.x;
            event.y = corner.y;
            event.width = place.width;
            event.height = place.height;
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE;
            if (event.childID >= 0 && event.childID == chosen()) {
                event.detail |= ACC.STATE_FOCUSED | ACC.STATE_SELECTED;
            }
        }
    }
}

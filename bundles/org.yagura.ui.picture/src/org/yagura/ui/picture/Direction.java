package org.yagura.ui.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The way an arrow key goes from one element to the next. */
public enum Direction {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private static final double SIDEWAYS = 3;

    private final int dx;
    private final int dy;

    Direction(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /**
     * The nearest element on this way; what lies straight ahead is nearer than what lies aside, and what lies more aside
     * than ahead comes only when there is nothing else.
     */
    public Optional<Element> next(List<Element> elements, Element from) {
        return elements.stream()
                .filter(to -> ahead(from.box(), to.box()) > 0)
                .min(Comparator.comparing((Element to) -> aside(from.box(), to.box()) > ahead(from.box(), to.box()))
                        .thenComparingDouble(
                                to -> ahead(from.box(), to.box()) + SIDEWAYS * aside(from.box(), to.box())));
    }

    private double ahead(Box from, Box to) {
        return dx * (to.middleX() - from.middleX()) + dy * (to.middleY() - from.middleY());
    }

    /** The gap across the way; none when they overlap there. */
    private double aside(Box from, Box to) {
        return dx == 0
                ? Math.max(0, Math.max(to.x() - from.right(), from.x() - to.right()))
                : Math.max(0, Math.max(to.y() - from.bottom(), from.y() - to.bottom()));
    }
}

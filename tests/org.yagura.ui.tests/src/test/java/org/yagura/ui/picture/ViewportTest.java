package org.yagura.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private final Viewport viewport = new Viewport();

    @BeforeEach
    void aLargePictureInASmallWindow() {
        viewport.window(400, 300);
        viewport.content(new Box(0, 0, 1_000, 900));
    }

    @Test
    void whatIsUnderThePointerStaysThereWhileZooming() {
        viewport.move(-200, -200);
        double x = viewport.pictureX(100);
        double y = viewport.pictureY(250);
        viewport.zoom(1.5, 100, 250);
        assertThat(viewport.pictureX(100)).isCloseTo(x, within(0.001));
        assertThat(viewport.pictureY(250)).isCloseTo(y, within(0.001));
        assertThat(viewport.zoom()).isEqualTo(1.5);
    }

    @Test
    void aPictureIsMovedNoFartherThanItsEdges() {
        viewport.move(50, -10_000);
        assertThat(viewport.visible()).isEqualTo(new Box(0, 600, 400, 300));
    }

    @Test
    void aSmallPictureStandsInTheMiddle() {
        viewport.content(new Box(0, 0, 200, 100));
        assertThat(viewport.x()).isEqualTo(100);
        assertThat(viewport.y()).isEqualTo(100);
        assertThat(viewport.isPartial()).isFalse();
    }

    @Test
    void fitShowsAllOfItAndEnlargesNothing() {
        viewport.fit();
        assertThat(viewport.zoom()).isCloseTo(1 / 3.0, within(0.001));
        assertThat(viewport.isPartial()).isFalse();
        viewport.content(new Box(0, 0, 10, 10));
        viewport.fit();
        assertThat(viewport.zoom()).isEqualTo(1);
    }

    @Test
    void revealMovesOnlyWhenItMust() {
        viewport.reveal(new Box(100, 100, 50, 50), 10);
        assertThat(viewport.visible().x()).isZero();
        viewport.reveal(new Box(600, 100, 50, 50), 10);
        assertThat(viewport.visible()).isEqualTo(new Box(260, 0, 400, 300));
    }

    @Test
    void zoomHasItsBounds() {
        for (int i = 0; i < 50; i++) {
            viewport.zoom(1.25, 0, 0);
        }
        assertThat(viewport.zoom()).isEqualTo(8);
    }
}

package org.yagura.ui.supervise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.ui.picture.Box;

class TreemapTest {
    private static final Box AREA = new Box(10, 20, 600, 400);

    @Test
    void tilesAreAsLargeAsTheirWeights() {
        List<Double> weights = List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0);
        List<Box> tiles = Treemap.squarify(weights, AREA);
        for (int i = 0; i < weights.size(); i++) {
            double area = tiles.get(i).width() * tiles.get(i).height();
            assertThat(area).isCloseTo(600 * 400 * weights.get(i) / 24, within(0.01));
        }
    }

    @Test
    void tilesFillTheAreaAndNeverOverlap() {
        Random random = new Random(7);
        List<Double> weights =
                random.doubles(300, 1, 80).map(Math::floor).boxed().toList();
        List<Box> tiles = Treemap.squarify(weights, AREA);
        for (Box tile : tiles) {
            Box inner = tile.inset(0.01);
            assertThat(tiles.stream().filter(inner::meets)).hasSize(1);
            assertThat(tile.x()).isGreaterThanOrEqualTo(AREA.x() - 0.01);
            assertThat(tile.right()).isLessThanOrEqualTo(AREA.right() + 0.01);
            assertThat(tile.bottom()).isLessThanOrEqualTo(AREA.bottom() + 0.01);
        }
        double sum = tiles.stream().mapToDouble(t -> t.width() * t.height()).sum();
        assertThat(sum).isCloseTo(600 * 400, within(0.1));
    }

    @Test
    void tilesAreNearlySquare() {
        List<Box> tiles = Treemap.squarify(java.util.Collections.nCopies(50, 1.0), AREA);
        assertThat(tiles)
                .allSatisfy(tile -> assertThat(
                                Math.max(tile.width(), tile.height()) / Math.min(tile.width(), tile.height()))
                        .isLessThan(2.5));
    }

    @Test
    void theHeaviestStandsFirstWhereverItIsInTheList() {
        List<Box> tiles = Treemap.squarify(List.of(1.0, 9.0), AREA);
        assertThat(tiles.get(1).x()).isEqualTo(10);
        assertThat(tiles.get(0).x()).isEqualTo(550);
    }

    @Test
    void nothingNeedsNoTile() {
        assertThat(Treemap.squarify(List.of(), AREA)).isEmpty();
    }
}

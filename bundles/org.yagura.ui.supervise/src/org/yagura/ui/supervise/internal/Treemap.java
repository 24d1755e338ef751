package org.yagura.ui.supervise.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yagura.ui.picture.Box;

/** Tiles whose areas are as their weights, as near to squares as may be (Bruls, Huizing, van Wijk 2000). */
final class Treemap {
    private Treemap() {}

    /**
     * @param weights above 0; the heaviest come first, equals in the order given
     * @return a tile for each weight, in the order given, that together fill the area
     */
    static List<Box> squarify(List<Double> weights, Box area) {
        List<Integer> order = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weights.get(i)))
                .toList();
        Box[] tiles = new Box[weights.size()];
        Box left = area;
        int next = 0;
        while (next < order.size()) {
            double scale = left.width() * left.height() / rest(weights, order, next);
            int end = rowEnd(weights, order, next, scale, Math.min(left.width(), left.height()));
            left = place(weights, order.subList(next, end), scale, left, tiles);
            next = end;
        }
        return List.of(tiles);
    }

    private static double rest(List<Double> weights, List<Integer> order, int from) {
        return order.subList(from, order.size()).stream()
                .mapToDouble(weights::get)
                .sum();
    }

    /** Takes more into the row as long as its worst tile does not become slimmer. */
    private static int rowEnd(List<Double> weights, List<Integer> order, int from, double scale, double side) {
        double sum = 0;
        double worst = Double.MAX_VALUE;
        for (int end = from; end < order.size(); end++) {
            double area = weights.get(order.get(end)) * scale;
            double first = weights.get(order.get(from)) * scale;
            double row = sum + area;
            double slimmest = Math.max(side * side * first / (row * row), row * row / (side * side * area));
            if (slimmest > worst) {
                return end;
            }
            worst = slimmest;
            sum = row;
        }
        return order.size();
    }

    private static Box place(List<Double> weights, List<Integer> row, double scale, Box left, Box[] tiles) {
        double area = row.stream().mapToDouble(weights::get).sum() * scale;
        boolean upright = left.width() >= left.height();
        double side = upright ? left.height() : left.width();
        double depth = side == 0 ? 0 : area / side;
        double at = 0;
        for (int index : row) {
            double length = depth == 0 ? 0 : weights.get(index) * scale / depth;
            tiles[index] = upright
                    ? new Box(left.x(), left.y() + at, depth, length)
                    : new Box(left.x() + at, left.y(), length, depth);
            at += length;
        }
        return upright
                ? new Box(left.x() + depth, left.y(), Math.max(0, left.width() - depth), left.height())
                : new Box(left.x(), left.y() + depth, left.width(), Math.max(0, left.height() - depth));
    }
}

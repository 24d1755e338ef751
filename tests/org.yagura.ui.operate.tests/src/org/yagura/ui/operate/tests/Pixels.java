package org.yagura.ui.operate.tests;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** What really is on the screen. UI thread only. */
final class Pixels {
    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};

    private final Map<RGB, Integer> counted = new HashMap<>();

    /** @param area in the control's coordinates */
    static Pixels of(Control control, Rectangle area) {
        Display display = control.getDisplay();
        Rectangle there = display.map(control, null, area).intersection(display.getBounds());
        Image image = new Image(display, Math.max(1, there.width), Math.max(1, there.height));
        GC gc = new GC(display);
        gc.copyArea(image, there.x, there.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        Pixels pixels = new Pixels();
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                pixels.counted.merge(data.palette.getRGB(data.getPixel(x, y)), 1, Integer::sum);
            }
        }
        return pixels;
    }

    /** The colour that most of it has. */
    RGB ground() {
        return counted.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Between the ground and what stands out from it most, by WCAG 2.2; 1 when nothing does. */
    double contrast() {
        double ground = luminance(ground());
        return counted.keySet().stream()
                .mapToDouble(color -> contrast(ground, luminance(color)))
                .max()
                .orElse(1);
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(RGB color) {
        int[] parts = {color.red, color.green, color.blue};
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            double part = parts[i] / 255.0;
            sum += WEIGHTS[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}

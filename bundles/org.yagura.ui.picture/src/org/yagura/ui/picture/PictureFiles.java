package org.yagura.ui.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.yagura.ui.Session;
import org.yagura.ui.Words;

/** Writes a picture into a file that a person names; what went wrong is said. */
public final class PictureFiles {
    /** As what. */
    public enum Kind {
        PNG,
        SVG,
        CSV;

        String label() {
            return switch (this) {
                case PNG -> Messages.export_png;
                case SVG -> Messages.export_svg;
                case CSV -> Messages.export_csv;
            };
        }

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Shell shell;
    private final Session session;
    private final PictureCanvas picture;

    public PictureFiles(Shell shell, Session session, PictureCanvas picture) {
        this.shell = shell;
        this.session = session;
        this.picture = picture;
    }

    void export(Kind kind) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(kind.label());
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(new String[] {"*" + kind.ending()});
        dialog.setFileName(picture.picture().title().replaceAll("[\\\\/:*?\"<>|\\s]+", "-") + kind.ending());
        String name = dialog.open();
        if (name != null) {
            write(Path.of(name), kind);
        }
    }

    /** Draws now, and encodes and writes off the UI thread. */
    public void write(Path file, Kind kind) {
        Supplier<byte[]> bytes = drawn(kind);
        session.background(
                picture.control(),
                () -> written(file, bytes),
                failure -> failure.ifPresent(why ->
                        MessageDialog.openError(shell, kind.label(), Words.fill(Messages.export_failed, file, why))));
    }

    private Supplier<byte[]> drawn(Kind kind) {
        return switch (kind) {
            case PNG -> {
                ImageData image = picture.image();
                yield () -> png(image);
            }
            case SVG -> {
                String svg = picture.svg();
                yield () -> svg.getBytes(StandardCharsets.UTF_8);
            }
            case CSV -> {
                Rows rows = picture.picture().rows();
                yield () -> rows.csv().getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static byte[] png(ImageData image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image};
        loader.save(out, SWT.IMAGE_PNG);
        return out.toByteArray();
    }

    private static Optional<String> written(Path file, Supplier<byte[]> bytes) {
        try {
            Files.write(file, bytes.get());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (SWTException e) {
            return Optional.of(e.getMessage());
        }
    }
}

package org.yagura.model.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through an Excel file before anything is made of it: a few hundred bytes can unfold to gigabytes, and a reader
 * that believes a cell's address makes room for all columns before it.
 */
final class ExcelZip {
    private static final int MOST_PARTS = 10_000;
    private static final long LARGEST_SHEET = 1L << 30;
    private static final long LARGEST_OTHER = 128L << 20;
    private static final int LONGEST_TEXT = 256 << 10;
    private static final int MOST_LETTERS = 3;

    private final byte[] buffer = new byte[64 << 10];
    private long total;

    /** @return whether there are styles */
    boolean check(Path file) throws Unreadable, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Unreadable("sheet.excel.unfolds");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new Unreadable("sheet.excel.not");
            }
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (ZipEntry entry : entries) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    part(zip, entry);
                }
            }
            return entries.stream().anyMatch(entry -> entry.getName().endsWith("/styles.xml"));
        } catch (ZipException e) {
            throw new Unreadable("sheet.excel.not");
        }
    }

    private void part(ZipFile zip, ZipEntry entry) throws Unreadable, IOException {
        long largest = entry.getName().contains("worksheets/") ? LARGEST_SHEET : LARGEST_OTHER;
        Scan scan = new Scan();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                if (size > largest || total > LARGEST_SHEET) {
                    throw new Unreadable("sheet.excel.unfolds");
                }
                scan.take(buffer, read);
            }
        }
    }

    /** Goes over the bytes of one XML part. */
    private static final class Scan {
        private static final int DECLARES = '<' << 8 | '!';
        private static final int ADDRESS = ' ' << 24 | 'r' << 16 | '=' << 8 | '"';

        private int run;
        private int before;
        private int letters = -1;

        void take(byte[] bytes, int length) throws Unreadable {
            for (int i = 0; i < length; i++) {
                take(bytes[i] & 0xFF);
            }
        }

        private void take(int b) throws Unreadable {
            run = b == '<' ? 0 : run + 1;
            if ((before & 0xFFFF) == DECLARES && b != '-') {
                throw new Unreadable("sheet.excel.doctype");
            }
            boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
            letters = letter && letters >= 0 ? letters + 1 : -1;
            if (b == 0 || run > LONGEST_TEXT || letters > MOST_LETTERS) {
                throw new Unreadable("sheet.excel.broken");
            }
            remember(b == '\'' ? '"' : b == '\t' || b == '\n' || b == '\r' ? ' ' : b);
            if (before == ADDRESS) {
                letters = 0;
            }
        }

        /** Keeps the last four bytes, without the white space that XML allows around an attribute's name. */
        private void remember(int b) {
            int last = before & 0xFF;
            if (b == ' ' && (last == ' ' || last == '=')) {
                return;
            }
            before = b == '=' && last == ' ' ? (before & ~0xFF) | '=' : before << 8 | b;
        }
    }
}

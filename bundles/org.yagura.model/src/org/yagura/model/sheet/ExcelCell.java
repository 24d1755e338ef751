package org.yagura.model.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text of an Excel cell: what a person would type to say the same. */
final class ExcelCell {
    /** Excel keeps no more digits; what a double adds behind is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private ExcelCell() {}

    static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> isDate(cell) ? date(cell.asDate(), number) : number(number);
            case Boolean flag -> flag.toString();
            case String text -> text;
            case null -> cell.getRawValue() == null ? "" : cell.getRawValue();
            default -> cell.getText();
        };
    }

    private static String number(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        boolean plain = Math.abs((long) rounded.precision() - rounded.scale()) < LONGEST_NUMBER
                && Math.abs((long) rounded.scale()) < LONGEST_NUMBER;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (format != null && !format.equalsIgnoreCase("General")) {
            return DATE.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
        }
        return id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58);
    }

    private static String date(LocalDateTime when, BigDecimal number) {
        LocalDateTime second = when.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            return second.toLocalTime().toString();
        }
        return second.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? second.toLocalDate().toString()
                : second.toString();
    }
}

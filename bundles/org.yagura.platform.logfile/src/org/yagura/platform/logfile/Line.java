package org.yagura.platform.logfile;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** One event as a line: when, in the machine's time zone, how grave, whence, what; then its failure's stack, if any. */
final class Line extends LayoutBase<ILoggingEvent> {
    private static final int LOGGER_LENGTH = 30;
    private static final int LEVEL_LENGTH = 5;
    private static final TargetLengthBasedClassNameAbbreviator NAMES =
            new TargetLengthBasedClassNameAbbreviator(LOGGER_LENGTH);

    private final DateTimeFormatter time;
    private final Function<ILoggingEvent, String> whence;

    Line(DateTimeFormatter time, Function<ILoggingEvent, String> whence) {
        this.time = time.withZone(ZoneId.systemDefault());
        this.whence = whence;
    }

    static String shortened(String logger) {
        return NAMES.abbreviate(logger);
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        String level = event.getLevel().toString();
        StringBuilder line = new StringBuilder();
        time.formatTo(event.getInstant(), line);
        line.append(' ')
                .append(level)
                .repeat(' ', LEVEL_LENGTH - level.length())
                .append(whence.apply(event))
                .append(' ')
                .append(event.getFormattedMessage())
                .append(System.lineSeparator());
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.toString();
    }
}

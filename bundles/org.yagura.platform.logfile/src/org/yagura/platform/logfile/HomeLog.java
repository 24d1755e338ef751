package org.yagura.platform.logfile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.time.format.DateTimeFormatter;

/**
 * What happens in the house: in the file {@code yagura.log} of the folder that the property {@code yagura.logs} names
 * (a new file each day and each 20 MB, kept for 30 days and up to 500 MB), and on the standard error from the level on
 * that {@code yagura.console} names ({@code info} unless told; {@code off} for a program with a window). Made by code
 * because reading the same from XML takes a noticeable part of a start; {@code logback.configurationFile} still names a
 * file that takes its place.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class HomeLog extends ContextAwareBase implements Configurator {
    private static final long MEGABYTE = 1 << 20;
    private static final int DAYS = 30;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        String folder = System.getProperty("yagura.logs");
        if (folder != null) {
            root.addAppender(file(context, folder));
        }
        root.addAppender(console(context, System.getProperty("yagura.console", "info")));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, String folder) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setName("FILE");
        file.setFile(folder + "/yagura.log");
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder + "/yagura.%d{yyyy-MM-dd}.%i.log.gz");
        rolling.setMaxFileSize(new FileSize(20 * MEGABYTE));
        rolling.setMaxHistory(DAYS);
        rolling.setTotalSizeCap(new FileSize(500 * MEGABYTE));
        rolling.start();
        file.setRollingPolicy(rolling);
        file.setEncoder(lines(
                context,
                new Line(
                        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX"),
                        event -> " [" + event.getThreadName() + "] " + Line.shortened(event.getLoggerName()))));
        file.start();
        return file;
    }

    private static Appender<ILoggingEvent> console(LoggerContext context, String level) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("CONSOLE");
        console.setTarget("System.err");
        ThresholdFilter threshold = new ThresholdFilter();
        threshold.setLevel(level);
        threshold.start();
        console.addFilter(threshold);
        console.setEncoder(lines(context, new Line(DateTimeFormatter.ofPattern("HH:mm:ss.SSS"), _ -> "")));
        console.start();
        return console;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> lines(LoggerContext context, Line line) {
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(line);
        encoder.start();
        return encoder;
    }
}

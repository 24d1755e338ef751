package org.yagura.bench.plugin;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/** What the process takes of the machine: processor and heap. */
final class Load {
    private static final long LOOK_NANOS = 50_000_000;
    private static final double MEBI = 1_048_576;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long cpu = system.getProcessCpuTime();
    private long wall = System.nanoTime();
    private volatile long peak;

    Load() {
        Thread.ofPlatform().daemon().name("bench-load").start(() -> {
            while (true) {
                peak = Math.max(peak, used());
                LockSupport.parkNanos(LOOK_NANOS);
            }
        });
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    void begin() {
        cpu = system.getProcessCpuTime();
        wall = System.nanoTime();
        peak = 0;
    }

    /** Processor time by time since {@link #begin}: 1 is one core all the time. */
    double cores() {
        return (system.getProcessCpuTime() - cpu) / (double) (System.nanoTime() - wall);
    }

    /** The most that was in use since {@link #begin}, garbage included, in MiB. */
    double peak() {
        return peak / MEBI;
    }

    /** What is left after a collection, in MiB. */
    double live() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, used());
        }
        return least / MEBI;
    }
}

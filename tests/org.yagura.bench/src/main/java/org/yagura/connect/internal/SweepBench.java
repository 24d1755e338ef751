package org.yagura.connect.internal;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.yagura.bench.Figures;

/** A sweep of 10,000 addresses of 127.0.0.0/8 beside {@code fping -i 0}, in turns; then paced, then half of it dead. */
public final class SweepBench {
    private static final int TARGETS = 10_000;
    private static final int ROUNDS = 15;
    private static final int SWEEPS = 100;
    private static final int RATE = 5_000;
    private static final long TIMEOUT = 1_000_000_000L;

    private SweepBench() {}

    private record Sweep(double millis, double cpuMillis, int lost) {}

    public static void main(String[] args) throws Exception {
        Path list = Files.createTempFile("targets", ".txt");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < TARGETS; i++) {
            lines.add(address(i).getHostAddress());
        }
        Files.write(list, lines);
        try (IcmpPort port = IcmpPort.open(IcmpFamily.V4, 0)) {
            flatOut(port, list);
        } finally {
            Files.delete(list);
        }
        try (IcmpPort port = IcmpPort.open(IcmpFamily.V4, RATE)) {
            sweep(port, TARGETS, 0);
            Sweep paced = sweep(port, TARGETS, 0);
            double expected = TARGETS * 1_000.0 / RATE;
            Figures.say("paced sweep: time to targets / rate", paced.millis / expected, "x", "<= 1.02");
            if (args.length > 0) {
                Sweep half = sweep(port, TARGETS, Integer.parseInt(args[0]));
                Figures.say(
                        "paced sweep, half dead: beyond the living one",
                        (half.millis - paced.millis) / 1_000,
                        "s (time-out 1 s)",
                        "<= 1.1");
            }
        }
    }

    private static void flatOut(IcmpPort port, Path list) throws Exception {
        Sweep first = sweep(port, TARGETS, 0);
        double firstFping = fping(list)[0];
        double[] ratios = new double[ROUNDS];
        double[] cpu = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] peer = fping(list);
            Sweep sweep = sweep(port, TARGETS, 0);
            ours[round] = sweep.millis;
            theirs[round] = peer[0];
            ratios[round] = sweep.millis / peer[0];
            cpu[round] = sweep.cpuMillis / peer[1];
        }
        Figures.say("sweep of 10,000, warm", Figures.median(ours), "ms", "");
        Figures.say("sweep of 10,000: fping -i 0", Figures.median(theirs), "ms", "");
        Figures.say("sweep of 10,000, warm: ratio", Figures.median(ratios), "x fping", "<= 1.0");
        Figures.say("sweep of 10,000, the process's first: ratio", first.millis / firstFping, "x fping", "<= 5");
        Figures.say("sweep of 10,000, warm: processor ratio", Figures.median(cpu), "x fping", "<= 1");
        int lost = 0;
        for (int i = 0; i < SWEEPS; i++) {
            lost += sweep(port, TARGETS, 0).lost;
        }
        Figures.say("false downs in 100 sweeps of 10,000", lost, "", "0");
    }

    private static InetAddress address(int i) throws Exception {
        return InetAddress.getByAddress(new byte[] {127, 0, (byte) (i / 250), (byte) (i % 250 + 1)});
    }

    /** @param deadNet second octet of a net 10.x/16 where nobody answers; 0 for none */
    private static Sweep sweep(IcmpPort port, int targets, int deadNet) throws Exception {
        CountDownLatch open = new CountDownLatch(targets);
        AtomicInteger lost = new AtomicInteger();
        List<Echo> echoes = new ArrayList<>(targets);
        for (int i = 0; i < targets; i++) {
            boolean dead = deadNet > 0 && i % 2 == 1;
            InetAddress target = dead
                    ? InetAddress.getByAddress(new byte[] {10, (byte) deadNet, (byte) (i / 250), (byte) (i % 250 + 1)})
                    : address(i);
            echoes.add(new Echo(target, TIMEOUT, (_, fate) -> {
                if (fate != Echo.Fate.REPLIED) {
                    lost.incrementAndGet();
                }
                open.countDown();
            }));
        }
        long cpu = cpu();
        long start = System.nanoTime();
        port.send(echoes);
        open.await();
        return new Sweep((System.nanoTime() - start) / 1e6, (cpu() - cpu) / 1e6, lost.get());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Wall time and processor time of one fping over the same targets, in milliseconds, as bash's time sees them. */
    private static double[] fping(Path list) throws Exception {
        Process process = new ProcessBuilder(
                        "bash", "-c", "TIMEFORMAT='%R %U %S'; time fping -q -c1 -i 0 -f " + list + " >/dev/null 2>&1")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor(1, TimeUnit.MINUTES);
        String[] parts = said.split("\\s+");
        return new double[] {
            Double.parseDouble(parts[0]) * 1_000, (Double.parseDouble(parts[1]) + Double.parseDouble(parts[2])) * 1_000
        };
    }
}

package org.yagura.store.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.yagura.bench.Figures;

/**
 * Durable appends beside a plain loop that writes the same bytes and syncs as often; facts into H2 beside a plain batch
 * insert of the same rows. Rounds in turns, medians of the ratios.
 */
public final class JournalBench {
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 1_500_000_000L;
    private static final byte[] BODY = ("{\"monitor\":\"host1/ping\",\"asset\":\"host1\",\"health\":\"OK\",\"text\":\""
                    + "x".repeat(400) + "\"}")
            .getBytes(StandardCharsets.UTF_8);

    private JournalBench() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory(Path.of(args[0]), "bench-journal");
        try {
            for (int size : new int[] {1, 100, 1_000}) {
                appends(directory, size, 1);
            }
            appends(directory, 1, 8);
            facts(directory, Integer.parseInt(args[1]));
        } finally {
            wipe(directory);
        }
    }

    private static Unit unit(int facts) {
        List<StoredFact> all = new ArrayList<>(facts);
        for (int i = 0; i < facts; i++) {
            all.add(fact(i));
        }
        return new Unit(all, null);
    }

    private static StoredFact fact(long i) {
        return new StoredFact(new UUID(7, i), new UUID(7, i), "bank/core", 1, 2, "CheckStateChanged", 1, BODY);
    }

    private static void appends(Path directory, int size, int writers) throws Exception {
        double[] ratios = new double[ROUNDS];
        double[] rates = new double[ROUNDS];
        double[] plains = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            double plain = first ? plain(directory, size) : 0;
            rates[round] = journal(directory, size, writers);
            plains[round] = first ? plain : plain(directory, size);
            ratios[round] = rates[round] / plains[round];
        }
        String name = "durable appends, " + size + " a commit, " + writers + (writers == 1 ? " writer" : " writers");
        Figures.say(name, Figures.median(rates), "facts/s", "");
        Figures.say(name + ": plain loop, one writer", Figures.median(plains), "facts/s", "");
        Figures.say(name + ": ratio", Figures.median(ratios), "x plain", writers == 1 ? ">= 0.8" : "");
    }

    private static double plain(Path directory, int size) throws IOException {
        byte[] bytes = unit(size).toBytes();
        Path file = directory.resolve("plain");
        long facts = 0;
        long start = System.nanoTime();
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw");
                FileChannel channel = raw.getChannel()) {
            while (System.nanoTime() - start < ROUND_NANOS) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(false);
                facts += size;
            }
        }
        double rate = facts * 1e9 / (System.nanoTime() - start);
        Files.delete(file);
        return rate;
    }

    private static double journal(Path directory, int size, int writers) throws Exception {
        Path home = Files.createDirectory(directory.resolve("journal"));
        AtomicLong facts = new AtomicLong();
        long start;
        long end;
        try (JournalFile journal = JournalFile.open(home, 0)) {
            journal.append(unit(size));
            start = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    Unit unit = unit(size);
                    while (System.nanoTime() - start < ROUND_NANOS) {
                        facts.addAndGet(size);
                        long last = journal.append(unit);
                        if (last % 50_000 < size) {
                            release(journal, last - 1);
                        }
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            end = System.nanoTime();
        }
        wipe(home);
        return facts.get() * 1e9 / (end - start);
    }

    private static void release(JournalFile journal, long drained) {
        try {
            journal.release(drained);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void facts(Path directory, int rows) throws SQLException, IOException {
        double[] ratios = new double[3];
        double[] ours = new double[3];
        double[] growth = new double[3];
        for (int round = 0; round < 3; round++) {
            double plain = plainInsert(Files.createDirectory(directory.resolve("plain" + round)), 200_000);
            double[] rates =
                    insert(Files.createDirectory(directory.resolve("ours" + round)), round == 0 ? rows : 200_000);
            ours[round] = rates[0];
            ratios[round] = rates[0] / plain;
            growth[round] = rates[1];
            wipe(directory.resolve("plain" + round));
            wipe(directory.resolve("ours" + round));
        }
        Figures.say("facts into H2, first 200,000", Figures.median(ours), "rows/s", "");
        Figures.say("facts into H2: ratio to a plain batch insert", Figures.median(ratios), "x plain", ">= 0.7");
        Figures.say("facts into H2: rate at " + rows + " rows to rate at 100,000", growth[0], "x", ">= 0.9");
    }

    private static double[] insert(Path home, int rows) throws SQLException {
        try (Database database = Database.open(home)) {
            FactTable table = new FactTable(database);
            long start = System.nanoTime();
            double early = 0;
            long mark = start;
            double first = 0;
            double late = 0;
            for (int done = 0; done < rows; done += 5_000) {
                Map<Long, StoredFact> batch = new LinkedHashMap<>();
                for (int i = 0; i < 5_000; i++) {
                    batch.put((long) done + i + 1, fact(done + i));
                }
                table.write(batch, Map.of());
                if ((done + 5_000) % 100_000 == 0) {
                    database.sync();
                    double rate = 100_000 * 1e9 / (System.nanoTime() - mark);
                    mark = System.nanoTime();
                    early = done + 5_000 == 100_000 ? rate : early;
                    late = rate;
                }
                if (done + 5_000 == 200_000) {
                    first = 200_000 * 1e9 / (System.nanoTime() - start);
                }
            }
            return new double[] {first, late / early};
        }
    }

    private static double plainInsert(Path home, int rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:async:" + home.resolve("plain") + ";WRITE_DELAY=0", "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE fact (sequence BIGINT PRIMARY KEY, id UUID, cause UUID, engagement VARCHAR(200), source_nanos"
                            + " BIGINT, receipt_nanos BIGINT, type VARCHAR(80), version SMALLINT, body VARBINARY(1048576))");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 1; i <= rows; i++) {
                    StoredFact fact = fact(i);
                    insert.setLong(1, i);
                    insert.setObject(2, fact.id());
                    insert.setObject(3, fact.cause());
                    insert.setString(4, fact.engagement());
                    insert.setLong(5, fact.sourceNanos());
                    insert.setLong(6, fact.receiptNanos());
                    insert.setString(7, fact.type());
                    insert.setInt(8, fact.version());
                    insert.setBytes(9, fact.body());
                    insert.addBatch();
                    if (i % 5_000 == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                    if (i % 100_000 == 0) {
                        statement.execute("CHECKPOINT SYNC");
                    }
                }
            }
            return rows * 1e9 / (System.nanoTime() - start);
        }
    }

    private static void wipe(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

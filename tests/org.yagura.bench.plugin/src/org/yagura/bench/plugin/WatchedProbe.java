package org.yagura.bench.plugin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Probe;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Session;

/**
 * Answers at once, and each monitor's answer turns about every tenth time. From each turn it measures until the window
 * has painted the row, and says the percentiles once enough were seen.
 */
@Component(service = Probe.class, immediate = true)
public final class WatchedProbe implements Probe {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedProbe.class);
    private static final int EVERY = 10;
    private static final int ENOUGH = 4_000;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Map<String, Long> turned = new ConcurrentHashMap<>();
    private final List<Long> waits = new ArrayList<>();
    private boolean said;

    @Activate
    public WatchedProbe(@Reference Session session) {
        Display.getDefault().asyncExec(() -> session.model().addListener(what -> painted(session.model(), what)));
    }

    @Override
    public String kind() {
        return "watched";
    }

    @Override
    public boolean batched() {
        return true;
    }

    @Override
    public void check(List<CheckRequest> requests, Consumer<CheckResult> results) {
        for (CheckRequest request : requests) {
            String asset = request.monitor().asset();
            int count = counts.merge(asset, 1, Integer::sum);
            boolean bad = (count + asset.hashCode()) / EVERY % 2 == 0;
            boolean turn = (count + asset.hashCode()) % EVERY == 0;
            if (turn && count > EVERY) {
                turned.put(asset, System.nanoTime());
            }
            results.accept(new CheckResult(
                    request.id(),
                    request.monitor().id(),
                    Instant.now(),
                    bad ? Health.FAILED : Health.OK,
                    100,
                    Phrase.verbatim(bad ? "bad" : "good")));
        }
    }

    /** The board's own listener came before this one; once the queue comes round, its paint is done. */
    private void painted(BoardModel model, BoardModel.Changed what) {
        List<String> assets = new ArrayList<>();
        what.alerts().forEach(id -> {
            AlertRow row = model.alert(id);
            if (row != null) {
                assets.add(row.assetId());
            }
        });
        Display.getCurrent().asyncExec(() -> {
            long now = System.nanoTime();
            for (String asset : assets) {
                Long since = turned.remove(asset);
                if (since != null) {
                    waits.add(now - since);
                }
            }
            say();
        });
    }

    private void say() {
        if (waits.size() >= ENOUGH && !said) {
            said = true;
            List<Long> sorted = waits.stream().sorted().toList();
            LOG.info(
                    "result to row: p50 {} ms, p99 {} ms, {} turns",
                    sorted.get(sorted.size() / 2) / 1_000_000,
                    sorted.get(sorted.size() * 99 / 100) / 1_000_000,
                    sorted.size());
        }
    }
}

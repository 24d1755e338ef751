package org.yagura.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.port.SavedViewLimits;
import org.yagura.core.port.SavedViews;
import org.yagura.core.port.SavedViews.Outcome;
import org.yagura.core.port.SavedViews.SavedView;
import org.yagura.core.port.Storage;

/** What every keeper of saved views promises; run on the memory twin and on the real one. */
public abstract class SavedViewsContract {
    @TempDir
    Path home;

    private Storage storage;
    private Storage.Opened store;
    private SavedViews views;

    /** The store under test. */
    protected abstract Storage storage();

    @BeforeEach
    void open() {
        storage = storage();
        store = storage.open(home);
        views = store.savedViews();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static SavedView view(long id, String owner, int place, String name) {
        return new SavedView(new UUID(0x7000, id), owner, name, place, "{\"filter\":\"重大\"}", 0);
    }

    private SavedView saved(SavedView view) {
        Outcome outcome = views.save(view);
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        return ((Outcome.Saved) outcome).view();
    }

    private String refused(SavedView view, Locale language) {
        Outcome outcome = views.save(view);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why().in(language);
    }

    @Test
    void aPersonSeesTheirsAndTheSharedByPlace() {
        SavedView second = saved(view(1, "佐藤", 2, "夜間"));
        SavedView first = saved(view(2, "", 1, "全社"));
        saved(view(3, "鈴木", 0, "銀行"));
        store.close();
        store = storage.open(home);
        assertThat(store.savedViews().of("佐藤")).containsExactly(first, second);
        assertThat(second.version()).isEqualTo(1);
        assertThat(store.savedViews().of("田中")).containsExactly(first);
    }

    @Test
    void twoWhoChangeOneViewDoNotOverwriteEachOther() {
        SavedView stored = saved(view(1, "", 1, "a"));
        SavedView mine = new SavedView(stored.id(), "", "b", 1, "{}", stored.version());
        SavedView theirs = new SavedView(stored.id(), "", "c", 1, "{}", stored.version());
        SavedView now = saved(mine);
        assertThat(now.version()).isEqualTo(2);
        assertThat(views.save(theirs)).isEqualTo(new Outcome.Conflict(now));
        assertThat(views.of("x")).containsExactly(now);
        assertThat(views.save(mine)).as("the same again").isEqualTo(new Outcome.Saved(now));
    }

    @Test
    void aDeletedViewIsGoneAndCanBeSavedAnew() {
        SavedView stored = saved(view(1, "佐藤", 1, "a"));
        views.delete(stored.id());
        views.delete(stored.id());
        assertThat(views.of("佐藤")).isEmpty();
        assertThat(saved(stored).version()).isEqualTo(1);
    }

    @Test
    void whatIsOverALimitIsRefusedInBothLanguagesAndChangesNothing() {
        assertThat(refused(view(1, "佐藤", 1, "  "), Locale.ENGLISH)).contains("1 to 80");
        assertThat(refused(view(1, "佐藤", 1, "名".repeat(81)), Locale.JAPANESE)).contains("80文字");
        SavedView large =
                new SavedView(new UUID(0x7000, 1), "佐藤", "a", 1, "あ".repeat(SavedViewLimits.CONTENT_BYTES / 3 + 1), 0);
        assertThat(refused(large, Locale.ENGLISH)).contains("65 KiB").contains("64 KiB");
        assertThat(views.of("佐藤")).isEmpty();
        assertThat(saved(view(1, "佐藤", 1, "\uD867\uDE3D".repeat(80))).version()).isEqualTo(1);
    }

    @Test
    void aPersonHasAHundredViewsAndSoHaveAllTogether() {
        for (String owner : List.of("佐藤", "")) {
            int base = owner.isEmpty() ? 1_000 : 0;
            for (int i = 0; i < SavedViewLimits.VIEWS; i++) {
                saved(view(base + i, owner, i, "v" + i));
            }
            assertThat(refused(view(base + 500, owner, 1, "more"), Locale.ENGLISH))
                    .contains("100");
            SavedView known = views.of(owner).stream()
                    .filter(view -> view.owner().equals(owner))
                    .findFirst()
                    .orElseThrow();
            assertThat(saved(known).version()).as("one that is known").isEqualTo(2);
        }
        assertThat(saved(view(5_000, "鈴木", 1, "x")).version()).isEqualTo(1);
    }
}

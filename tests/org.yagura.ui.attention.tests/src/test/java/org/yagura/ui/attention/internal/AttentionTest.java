package org.yagura.ui.attention.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.core.fact.Severity.CRITICAL;
import static org.yagura.core.fact.Severity.INFO;
import static org.yagura.core.fact.Severity.MAJOR;
import static org.yagura.core.fact.Severity.MINOR;
import static org.yagura.core.fact.Severity.WARNING;
import static org.yagura.core.view.AlertState.ACKNOWLEDGED;
import static org.yagura.core.view.AlertState.CLEARED;
import static org.yagura.core.view.AlertState.RETURNED;
import static org.yagura.core.view.AlertState.SUPPRESSED;
import static org.yagura.core.view.AlertState.UNACKNOWLEDGED;
import static org.yagura.core.view.AlertState.WAITING;
import static org.yagura.ui.attention.internal.Rows.row;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertRow;

/** What sounds, what does not, and when. */
class AttentionTest {
    private final Attention attention = new Attention();
    private AttentionSettings settings = AttentionSettings.STANDARD;
    private Instant now = Rows.START;
    private boolean watched = true;

    private Announcement call() {
        return attention.next(now, settings, false, watched).call();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void take(AlertRow... rows) {
        attention.take(List.of(rows), Set.of());
    }

    /** All that is sounded, asked once a second. */
    private List<Announcement> callsDuring(Duration time) {
        List<Announcement> calls = new ArrayList<>();
        for (long i = 0; i < time.toSeconds(); i++) {
            pass(Duration.ofSeconds(1));
            Announcement call = call();
            if (call != null) {
                calls.add(call);
            }
        }
        return calls;
    }

    @Test
    void aNewUnacknowledgedAlertSoundsOnceInItsOwnTone() {
        AlertRow minor = row(1, MINOR, UNACKNOWLEDGED);
        take(minor);
        assertThat(call()).isEqualTo(new Announcement.Few(List.of(minor)));
        take(minor);
        assertThat(callsDuring(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void whatIsQuietAcknowledgedOrOverNeverSounds() {
        take(
                row(1, CRITICAL, WAITING),
                row(2, CRITICAL, SUPPRESSED),
                row(3, CRITICAL, ACKNOWLEDGED),
                row(4, CRITICAL, RETURNED),
                row(5, CRITICAL, CLEARED));
        assertThat(callsDuring(Duration.ofMinutes(10))).isEmpty();
        assertThat(attention.open()).isZero();
    }

    @Test
    void whatWaitedOrWasQuietSoundsWhenItNeedsSomebody() {
        take(row(1, MAJOR, WAITING), row(2, CRITICAL, SUPPRESSED));
        assertThat(call()).isNull();
        take(row(1, MAJOR, UNACKNOWLEDGED), row(2, CRITICAL, UNACKNOWLEDGED));
        assertThat(call())
                .isEqualTo(
                        new Announcement.Few(List.of(row(2, CRITICAL, UNACKNOWLEDGED), row(1, MAJOR, UNACKNOWLEDGED))));
    }

    @Test
    void acknowledgedBeforeItWasToldItIsNotTold() {
        take(row(1, CRITICAL, UNACKNOWLEDGED));
        take(row(1, CRITICAL, ACKNOWLEDGED));
        assertThat(callsDuring(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void anAcknowledgementTakenBackIsNotNewButWorseIs() {
        take(row(1, MAJOR, UNACKNOWLEDGED));
        call();
        take(row(1, MAJOR, ACKNOWLEDGED));
        assertThat(attention.take(List.of(row(1, MAJOR, UNACKNOWLEDGED)), Set.of()))
                .isZero();
        pass(Duration.ofSeconds(10));
        assertThat(call()).isNull();
        assertThat(attention.take(List.of(row(1, CRITICAL, UNACKNOWLEDGED)), Set.of()))
                .isOne();
        assertThat(call()).isEqualTo(new Announcement.Few(List.of(row(1, CRITICAL, UNACKNOWLEDGED))));
    }

    @Test
    void comingBackAfterRecoveryIsNew() {
        take(row(1, MAJOR, UNACKNOWLEDGED));
        call();
        take(row(1, MAJOR, RETURNED));
        pass(Duration.ofSeconds(20));
        take(row(1, MAJOR, UNACKNOWLEDGED));
        assertThat(call()).isInstanceOf(Announcement.Few.class);
    }

    @Test
    void theSoundComesAgainWhileNobodyTakesNote() {
        take(row(1, CRITICAL, UNACKNOWLEDGED), row(2, MAJOR, UNACKNOWLEDGED), row(3, MINOR, UNACKNOWLEDGED));
        assertThat(call()).isInstanceOf(Announcement.Few.class);
        assertThat(callsDuring(Duration.ofSeconds(59))).isEmpty();
        assertThat(callsDuring(Duration.ofSeconds(1))).containsExactly(new Announcement.Still(CRITICAL, 1));
        assertThat(callsDuring(Duration.ofSeconds(60))).containsExactly(new Announcement.Still(CRITICAL, 1));
        take(row(1, CRITICAL, ACKNOWLEDGED));
        assertThat(callsDuring(Duration.ofSeconds(61))).containsExactly(new Announcement.Still(MAJOR, 1));
        take(row(2, MAJOR, ACKNOWLEDGED));
        assertThat(callsDuring(Duration.ofHours(2))).isEmpty();
    }

    @Test
    void whatLeftTheBoardIsForgotten() {
        take(row(1, CRITICAL, UNACKNOWLEDGED));
        call();
        attention.take(List.of(), Set.of(new UUID(0, 1)));
        assertThat(callsDuring(Duration.ofMinutes(5))).isEmpty();
        assertThat(attention.open()).isZero();
    }

    @Test
    void silenceLastsUntilTheNextNewAlert() {
        take(row(1, CRITICAL, UNACKNOWLEDGED));
        attention.silence();
        assertThat(callsDuring(Duration.ofMinutes(10))).isEmpty();
        assertThat(attention.isSilenced()).isTrue();
        take(row(1, CRITICAL, UNACKNOWLEDGED));
        assertThat(callsDuring(Duration.ofMinutes(1))).isEmpty();
        take(row(2, MINOR, UNACKNOWLEDGED));
        assertThat(call()).isEqualTo(new Announcement.Few(List.of(row(2, MINOR, UNACKNOWLEDGED))));
        assertThat(attention.isSilenced()).isFalse();
    }

    @Test
    void aNewAlertThatHasNoSoundDoesNotLiftTheSilence() {
        take(row(1, CRITICAL, UNACKNOWLEDGED));
        attention.silence();
        take(row(2, INFO, UNACKNOWLEDGED));
        assertThat(callsDuring(Duration.ofMinutes(5))).isEmpty();
        assertThat(attention.isSilenced()).isTrue();
    }

    @Test
    void aFloodIsOneSentence() {
        AlertRow[] flood = Stream.concat(
                        IntStream.range(0, 4).mapToObj(i -> row(i, CRITICAL, UNACKNOWLEDGED)),
                        IntStream.range(4, 37).mapToObj(i -> row(i, MINOR, UNACKNOWLEDGED)))
                .toArray(AlertRow[]::new);
        take(flood);
        assertThat(call()).isEqualTo(new Announcement.Many(CRITICAL, 37, 4));
        assertThat(callsDuring(Duration.ofSeconds(59))).isEmpty();
    }

    @Test
    void threeAreNamedAndFourAreCounted() {
        take(row(1, MINOR, UNACKNOWLEDGED), row(2, MAJOR, UNACKNOWLEDGED), row(3, MINOR, UNACKNOWLEDGED));
        assertThat(call()).isInstanceOf(Announcement.Few.class);
        pass(Duration.ofSeconds(5));
        take(
                row(11, MINOR, UNACKNOWLEDGED),
                row(12, MAJOR, UNACKNOWLEDGED),
                row(13, MINOR, UNACKNOWLEDGED),
                row(14, MINOR, UNACKNOWLEDGED));
        assertThat(call()).isEqualTo(new Announcement.Many(MAJOR, 4, 0));
    }

    @Test
    void neverTwoVoicesAtATimeAndWhatCameMeanwhileIsToldTogether() {
        take(row(1, MINOR, UNACKNOWLEDGED));
        assertThat(call()).isNotNull();
        for (int i = 2; i < 22; i++) {
            take(row(i, MINOR, UNACKNOWLEDGED));
            pass(Duration.ofSeconds(1));
            assertThat(attention.next(now, settings, true, true).call()).isNull();
        }
        assertThat(call()).isEqualTo(new Announcement.Many(MINOR, 20, 0));
    }

    @Test
    void aLastingFloodDoesNotBecomeALastingNoiseButTheWorseIsHeardAtOnce() {
        int heard = 0;
        for (int second = 0; second < 60; second++) {
            for (int i = 0; i < 10; i++) {
                take(row(second * 10 + i, MAJOR, UNACKNOWLEDGED));
            }
            pass(Duration.ofSeconds(1));
            heard += call() == null ? 0 : 1;
        }
        assertThat(heard).isBetween(5, 7);
        take(row(9_999, CRITICAL, UNACKNOWLEDGED));
        assertThat(call().tone()).isEqualTo(CRITICAL);
    }

    @Test
    void whatIsThereAtTheStartMakesOneSummary() {
        List<AlertRow> hundred = Stream.concat(
                        IntStream.range(0, 98).mapToObj(i -> row(i, WARNING, UNACKNOWLEDGED)),
                        Stream.of(row(98, CRITICAL, UNACKNOWLEDGED), row(99, CRITICAL, ACKNOWLEDGED)))
                .toList();
        attention.begin(now, hundred);
        assertThat(call()).isEqualTo(new Announcement.AtStart(CRITICAL, 99, 1));
        assertThat(callsDuring(Duration.ofSeconds(59))).isEmpty();
        assertThat(callsDuring(Duration.ofSeconds(1))).containsExactly(new Announcement.Still(CRITICAL, 1));
    }

    @Test
    void anEmptyBoardStartsInSilence() {
        attention.begin(now, List.of(row(1, CRITICAL, SUPPRESSED)));
        assertThat(callsDuring(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void aSeverityWithoutSoundIsNotHeardAndDoesNotComeAgain() {
        settings = new AttentionSettings(
                Set.of(CRITICAL),
                60,
                Map.of(CRITICAL, Duration.ofSeconds(60), MAJOR, Duration.ofSeconds(30)),
                false,
                Set.of(),
                LoadLimits.STANDARD);
        take(row(1, MAJOR, UNACKNOWLEDGED));
        assertThat(callsDuring(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void noticesComeOnlyWhileNobodyLooksAndWhetherSoundIsSilencedOrNot() {
        take(row(1, CRITICAL, UNACKNOWLEDGED));
        assertThat(attention.next(now, settings, false, true).notice()).isNull();
        pass(Duration.ofSeconds(5));
        assertThat(attention.next(now, settings, false, false).notice()).isNull();
        attention.silence();
        take(row(2, MAJOR, UNACKNOWLEDGED), row(3, MINOR, UNACKNOWLEDGED));
        assertThat(attention.next(now, settings, true, false).notice())
                .isEqualTo(new Announcement.Few(List.of(row(2, MAJOR, UNACKNOWLEDGED))));
        pass(Duration.ofSeconds(30));
        assertThat(attention.next(now, settings, false, false).notice()).isNull();
    }

    @Test
    void severitiesAreCountedRightlyWhenTheyChange() {
        take(row(1, MAJOR, UNACKNOWLEDGED));
        call();
        pass(Duration.ofSeconds(5));
        take(row(1, CRITICAL, UNACKNOWLEDGED));
        call();
        for (Severity _ : Severity.values()) {
            take(row(1, CRITICAL, UNACKNOWLEDGED));
        }
        assertThat(callsDuring(Duration.ofSeconds(240)))
                .containsOnly(new Announcement.Still(CRITICAL, 1))
                .hasSize(4);
    }
}

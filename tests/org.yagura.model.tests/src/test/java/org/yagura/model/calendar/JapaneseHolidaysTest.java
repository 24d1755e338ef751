package org.yagura.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseHolidaysTest {
    /** What the Cabinet Office lists, with the names by which the law knows days that it lists as 休日 only. */
    private static final String OFFICIAL = """
            2019-01-01 元日
            2019-01-14 成人の日
            2019-02-11 建国記念の日
            2019-03-21 春分の日
            2019-04-29 昭和の日
            2019-04-30 国民の休日
            2019-05-01 即位の日
            2019-05-02 国民の休日
            2019-05-03 憲法記念日
            2019-05-04 みどりの日
            2019-05-05 こどもの日
            2019-05-06 振替休日
            2019-07-15 海の日
            2019-08-11 山の日
            2019-08-12 振替休日
            2019-09-16 敬老の日
            2019-09-23 秋分の日
            2019-10-14 体育の日
            2019-10-22 即位礼正殿の儀
            2019-11-03 文化の日
            2019-11-04 振替休日
            2019-11-23 勤労感謝の日
            2020-01-01 元日
            2020-01-13 成人の日
            2020-02-11 建国記念の日
            2020-02-23 天皇誕生日
            2020-02-24 振替休日
            2020-03-20 春分の日
            2020-04-29 昭和の日
            2020-05-03 憲法記念日
            2020-05-04 みどりの日
            2020-05-05 こどもの日
            2020-05-06 振替休日
            2020-07-23 海の日
            2020-07-24 スポーツの日
            2020-08-10 山の日
            2020-09-21 敬老の日
            2020-09-22 秋分の日
            2020-11-03 文化の日
            2020-11-23 勤労感謝の日
            2021-01-01 元日
            2021-01-11 成人の日
            2021-02-11 建国記念の日
            2021-02-23 天皇誕生日
            2021-03-20 春分の日
            2021-04-29 昭和の日
            2021-05-03 憲法記念日
            2021-05-04 みどりの日
            2021-05-05 こどもの日
            2021-07-22 海の日
            2021-07-23 スポーツの日
            2021-08-08 山の日
            2021-08-09 振替休日
            2021-09-20 敬老の日
            2021-09-23 秋分の日
            2021-11-03 文化の日
            2021-11-23 勤労感謝の日
            2022-01-01 元日
            2022-01-10 成人の日
            2022-02-11 建国記念の日
            2022-02-23 天皇誕生日
            2022-03-21 春分の日
            2022-04-29 昭和の日
            2022-05-03 憲法記念日
            2022-05-04 みどりの日
            2022-05-05 こどもの日
            2022-07-18 海の日
            2022-08-11 山の日
            2022-09-19 敬老の日
            2022-09-23 秋分の日
            2022-10-10 スポーツの日
            2022-11-03 文化の日
            2022-11-23 勤労感謝の日
            2023-01-01 元日
            2023-01-02 振替休日
            2023-01-09 成人の日
            2023-02-11 建国記念の日
            2023-02-23 天皇誕生日
            2023-03-21 春分の日
            2023-04-29 昭和の日
            2023-05-03 憲法記念日
            2023-05-04 みどりの日
            2023-05-05 こどもの日
            2023-07-17 海の日
            2023-08-11 山の日
            2023-09-18 敬老の日
            2023-09-23 秋分の日
            2023-10-09 スポーツの日
            2023-11-03 文化の日
            2023-11-23 勤労感謝の日
            2024-01-01 元日
            2024-01-08 成人の日
            2024-02-11 建国記念の日
            2024-02-12 振替休日
            2024-02-23 天皇誕生日
            2024-03-20 春分の日
            2024-04-29 昭和の日
            2024-05-03 憲法記念日
            2024-05-04 みどりの日
            2024-05-05 こどもの日
            2024-05-06 振替休日
            2024-07-15 海の日
            2024-08-11 山の日
            2024-08-12 振替休日
            2024-09-16 敬老の日
            2024-09-22 秋分の日
            2024-09-23 振替休日
            2024-10-14 スポーツの日
            2024-11-03 文化の日
            2024-11-04 振替休日
            2024-11-23 勤労感謝の日
            2025-01-01 元日
            2025-01-13 成人の日
            2025-02-11 建国記念の日
            2025-02-23 天皇誕生日
            2025-02-24 振替休日
            2025-03-20 春分の日
            2025-04-29 昭和の日
            2025-05-03 憲法記念日
            2025-05-04 みどりの日
            2025-05-05 こどもの日
            2025-05-06 振替休日
            2025-07-21 海の日
            2025-08-11 山の日
            2025-09-15 敬老の日
            2025-09-23 秋分の日
            2025-10-13 スポーツの日
            2025-11-03 文化の日
            2025-11-23 勤労感謝の日
            2025-11-24 振替休日
            2026-01-01 元日
            2026-01-12 成人の日
            2026-02-11 建国記念の日
            2026-02-23 天皇誕生日
            2026-03-20 春分の日
            2026-04-29 昭和の日
            2026-05-03 憲法記念日
            2026-05-04 みどりの日
            2026-05-05 こどもの日
            2026-05-06 振替休日
            2026-07-20 海の日
            2026-08-11 山の日
            2026-09-21 敬老の日
            2026-09-22 国民の休日
            2026-09-23 秋分の日
            2026-10-12 スポーツの日
            2026-11-03 文化の日
            2026-11-23 勤労感謝の日
            2027-01-01 元日
            2027-01-11 成人の日
            2027-02-11 建国記念の日
            2027-02-23 天皇誕生日
            2027-03-21 春分の日
            2027-03-22 振替休日
            2027-04-29 昭和の日
            2027-05-03 憲法記念日
            2027-05-04 みどりの日
            2027-05-05 こどもの日
            2027-07-19 海の日
            2027-08-11 山の日
            2027-09-20 敬老の日
            2027-09-23 秋分の日
            2027-10-11 スポーツの日
            2027-11-03 文化の日
            2027-11-23 勤労感謝の日
            """;

    private static String japanese(LocalDate date) {
        return JapaneseHolidays.of(date).map(name -> name.in(Locale.JAPANESE)).orElse("");
    }

    @Test
    void theWholeListOfTheCabinetOffice() {
        List<String> found = new ArrayList<>();
        for (int year = 2019; year <= 2027; year++) {
            JapaneseHolidays.in(year).forEach((date, name) -> found.add(date + " " + name.in(Locale.JAPANESE)));
        }

        assertThat(found).containsExactlyElementsOf(OFFICIAL.lines().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 21, 23", "2020, 20, 22", "2021, 20, 23", "2022, 21, 23", "2023, 21, 23", "2024, 20, 22",
        "2025, 20, 23", "2026, 20, 23", "2027, 21, 23", "2028, 20, 22", "2029, 20, 23", "2030, 20, 23",
        "2007, 21, 23", "2012, 20, 22", "2015, 21, 23", "2018, 21, 23"
    })
    void equinoxes(int year, int vernal, int autumnal) {
        assertThat(japanese(LocalDate.of(year, 3, vernal))).isEqualTo("春分の日");
        assertThat(japanese(LocalDate.of(year, 9, autumnal))).isEqualTo("秋分の日");
    }

    @Test
    void earlierYearsByTheLawOfTheirTime() {
        assertThat(japanese(LocalDate.of(2018, 12, 23))).isEqualTo("天皇誕生日");
        assertThat(japanese(LocalDate.of(2018, 12, 24))).isEqualTo("振替休日");
        assertThat(japanese(LocalDate.of(2015, 8, 11))).isEmpty();
        assertThat(japanese(LocalDate.of(2009, 9, 22))).isEqualTo("国民の休日");
        assertThat(japanese(LocalDate.of(2015, 9, 22))).isEqualTo("国民の休日");
        assertThat(japanese(LocalDate.of(2008, 5, 6))).isEqualTo("振替休日");
    }

    @Test
    void namesInEnglish() {
        assertThat(JapaneseHolidays.in(2026).values().stream().map(name -> name.in(Locale.ENGLISH)))
                .startsWith("New Year's Day", "Coming of Age Day")
                .contains("The Emperor's Birthday", "Citizens' Holiday", "Substitute Holiday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyHolidayHasItsText(String language) {
        assertThat(IntStream.rangeClosed(2007, 2030)
                        .boxed()
                        .flatMap(year -> JapaneseHolidays.in(year).values().stream())
                        .map(name -> name.in(Locale.of(language))))
                .noneMatch(name -> name.startsWith("holiday."));
    }

    @Test
    void yearsOfWhichNothingIsKnown() {
        assertThat(JapaneseHolidays.in(2006)).isEmpty();
        assertThat(JapaneseHolidays.in(2100)).isEmpty();
        assertThat(JapaneseHolidays.in(2099)).hasSizeGreaterThanOrEqualTo(16);
    }
}

package org.yagura.model.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.calendar.Reason;
import org.yagura.model.calendar.WorkingCalendar;
import org.yagura.model.centre.Calendar;

/** Whether a calendar is open at a moment, in words. */
final class OpenNow {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Elements elements;
    private final Instant now;
    private final ZoneId zone;

    OpenNow(Elements elements, Instant now, ZoneId zone) {
        this.elements = elements;
        this.now = now;
        this.zone = zone;
    }

    /** @param id of a calendar; empty when there is none to say it */
    Optional<Phrase> of(String id) {
        return elements.get(new ElementKey("calendar", id))
                .map(stored -> said(new WorkingCalendar((Calendar) ElementForm.decode(stored), zone)));
    }

    private Phrase said(WorkingCalendar calendar) {
        if (calendar.isWithin(now)) {
            return calendar.nextClosing(now)
                    .map(until -> Phrase.of("page.open.until", time(until)))
                    .orElse(Phrase.of("page.open"));
        }
        Phrase why = switch (calendar.of(LocalDate.ofInstant(now, zone)).reason()) {
            case Reason.PublicHoliday holiday -> holiday.name();
            case Reason.OwnDay own -> Phrase.verbatim(own.name());
            case Reason.Weekend _, Reason.Weekday _ -> null;
        };
        String next = calendar.nextOpening(now).map(this::time).orElse("-");
        return why == null ? Phrase.of("page.closed", next) : Phrase.of("page.closed.why", why.nested(), next);
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }
}

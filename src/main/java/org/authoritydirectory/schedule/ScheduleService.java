package org.authoritydirectory.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.authority.Channel.Availability;
import org.authoritydirectory.authority.Channel.Kind;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.schedule.Reachability.Basis;
import org.authoritydirectory.schedule.Reachability.Now;
import org.authoritydirectory.treaty.TreatyService;

/** Whether an authority can be reached at an instant, and when next: by its hours, its clock and its calendar alone. */
@ApplicationScoped
public class ScheduleService {

    /** Ways that somebody in the office answers, unless the entry says when they are. */
    private static final Set<Kind> ANSWERED = EnumSet.of(Kind.PHONE, Kind.FAX, Kind.EMAIL, Kind.SECURE_PLATFORM);

    private final TreatyService treaties;
    private final Holidays holidays = new Holidays();

    /** Takes the time zones of States from the reference data. */
    public ScheduleService(TreatyService treaties) {
        this.treaties = treaties;
    }

    /** The office hours of an entry as they are reckoned with. */
    public OfficeHours hours(Entry entry) {
        return OfficeHours.of(entry, treaties);
    }

    /** Whether a date is a holiday throughout the area of a calendar ({@link OfficeHours#calendar()}). */
    public boolean isHoliday(String calendar, LocalDate date) {
        return holidays.isHoliday(calendar, date);
    }

    /**
     * Whether an authority can be reached.
     *
     * @param channels those of its channels that who asks may see and that are meant for what they want
     * @param callersOffice the office of who asks; null where it was not told
     */
    public Reachability at(Entry entry, Collection<Channel> channels, Instant instant, Office callersOffice) {
        OfficeHours hours = hours(entry);
        Timetable timetable = hours.isKnown() && hours.zone() != null ? new Timetable(hours, holidays) : null;
        Set<Basis> basis = EnumSet.noneOf(Basis.class);
        boolean line = channels.stream().anyMatch(ScheduleService::isAroundTheClock);
        if (line) {
            basis.add(Basis.AROUND_THE_CLOCK);
        }
        Now office = office(hours, timetable, instant, basis);
        Now now = line ? Now.YES : office;
        List<String> via = channels.stream()
                .filter(channel -> isAroundTheClock(channel) || office == Now.YES && isAnsweredInOfficeHours(channel))
                .map(Channel::id)
                .toList();
        // Where the regular hours are not known, any day may be one on which it opens before the next known date.
        boolean regular = timetable != null && !hours.weekly().isEmpty();
        return new Reachability(
                now,
                via,
                now == Now.NO && regular ? timetable.opensAt(instant).orElse(null) : null,
                office == Now.YES ? timetable.closesAt(instant).orElse(null) : null,
                callersOffice == null || timetable == null && !line
                        ? List.of()
                        : Timetable.shared(callersOffice, instant, timetable),
                hours.zone() == null ? null : hours.zone().getId(),
                hours.zone() == null ? null : hours.zoneStated(),
                basis);
    }

    private static boolean isAroundTheClock(Channel channel) {
        return channel.availability() == Availability.AROUND_THE_CLOCK;
    }

    private static boolean isAnsweredInOfficeHours(Channel channel) {
        return channel.availability() == Availability.OFFICE_HOURS || ANSWERED.contains(channel.kind());
    }

    /** Whether somebody is in the office; notes what that rests on. */
    private Now office(OfficeHours hours, Timetable timetable, Instant instant, Set<Basis> basis) {
        if (timetable == null) {
            basis.add(hours.isKnown() ? Basis.TIME_ZONE_UNKNOWN : Basis.HOURS_UNKNOWN);
            return Now.UNKNOWN;
        }
        Optional<LocalDate> since = timetable.openSince(instant);
        LocalDate date = since.orElse(LocalDate.ofInstant(instant, hours.zone()));
        if (hours.exceptions().containsKey(date)) {
            basis.add(Basis.EXCEPTION);
        } else if (hours.weekly().isEmpty()) {
            basis.add(Basis.HOURS_UNKNOWN);
            return Now.UNKNOWN;
        } else {
            regular(hours, date, basis);
        }
        if (!hours.weekly().isEmpty() && !(hours.knowsHolidays() && Holidays.covers(date))) {
            basis.add(Basis.HOLIDAYS_NOT_COVERED);
        }
        return since.isPresent() ? Now.YES : Now.NO;
    }

    private void regular(OfficeHours hours, LocalDate date, Set<Basis> basis) {
        String calendar = hours.calendar();
        if (hours.dayAndNight()) {
            basis.add(Basis.AROUND_THE_CLOCK);
        }
        if (calendar == null || !hours.isUsual(date)) {
            basis.add(Basis.HOURS);
        } else if (holidays.isHoliday(calendar, date)) {
            basis.add(Basis.PUBLIC_HOLIDAY);
        } else {
            basis.add(Basis.HOURS);
            if (holidays.isPossibleHoliday(calendar, date)) {
                basis.add(Basis.POSSIBLE_HOLIDAY);
            }
        }
    }
}

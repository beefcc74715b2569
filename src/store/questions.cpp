// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/questions.h"

#include "store/clocknotice.h"
#include "store/localhours.h"
#include "store/minutes.h"
#include "store/readingtables.h"

#include <algorithm>
#include <map>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Millis = 60000;
constexpr qint64 Hour = 60;
constexpr qint64 Day = 1440;
constexpr qint8 Unknown = 127;
// A journey can stretch a local day over the quarters of its neighbours.
constexpr qint64 DaysAround = 3;

constexpr qint64 minuteFrom(qint64 milliseconds)
{
    return -floorDiv(-milliseconds, Millis);
}

QDateTime instant(qint64 minute)
{
    return QDateTime::fromMSecsSinceEpoch(minute * Millis, Qt::UTC);
}

// History
// ----------------------------------------------------------------------------------------------------------------

Summary summaryOfMinutes(sqlite::Statement &minutes, qint64 device, MinuteRange range)
{
    Summary summary;
    minutes.with(device, range.from, range.to);
    while (minutes.next())
        summary.add(sampleIn(minutes, 0));
    return summary;
}

/** A single heart rate as it counts among minutes. */
struct SingleRate {
    qint64 minute;
    int bpm;
    int shift; ///< quarters ahead of UTC
};

/** Those that count, in time order. Not summed up by hour and day like minutes: they are few (ten a day for ten years
 *  take 3 ms), and each can be excluded, edited or given to somebody else at any time. */
template<typename Function>
void eachSingleRate(sqlite::Connection *database, Scope scope, MinuteRange range, Function function)
{
    std::optional<Owners> owners; // only asked for where there is anything
    auto rows =
        database->prepare("SELECT at, bpm, shift, coalesce(device, 0), user, coalesce(person, 0)"
                          " FROM heart_rate INDEXED BY heart_rate_counted"
                          " WHERE deleted_at IS NULL AND excluded_at IS NULL AND at >= ? AND at < ? ORDER BY at");
    rows.with(range.from * Millis, range.to * Millis);
    while (rows.next()) {
        if (!owners)
            owners.emplace(database);
        if (owners->covers(scope, rows.integer(3), rows.number(4), rows.integer(5)))
            function(SingleRate{floorDiv(rows.integer(0), Millis), std::clamp(rows.number(1), 0, 255),
                                std::clamp(rows.number(2), -64, 64)});
    }
}

/** Devices by whom they wholly belong to: those that one person may have worn at the same time. Those of nobody are
 *  taken for one person's. */
std::map<qint64, std::vector<qint64>> devicesByPerson(sqlite::Connection *database, const QList<qint64> &devices)
{
    std::map<qint64, std::vector<qint64>> people;
    if (devices.size() == 1) {
        people[0].push_back(devices.front());
        return people;
    }
    const Owners owners(database);
    for (const qint64 device : devices)
        people[owners.personOf(device, 0, 0)].push_back(device);
    return people;
}

/** Which of one person's devices counts for an hour: two bands worn together felt the same steps. The one worn longest
 *  of those that count steps, the first of equals; nullopt when none has anything. */
std::optional<size_t> leaderOf(const std::vector<Summary> &hour)
{
    std::optional<size_t> leader;
    const auto rank = [&hour](size_t device) {
        const Summary &summary = hour[device];
        return std::pair(summary.stepsRange.any(), summary.worn);
    };
    for (size_t device = 0; device < hour.size(); ++device) {
        if (hour[device].minutes > 0 && (!leader || rank(device) > rank(*leader)))
            leader = device;
    }
    return leader;
}

/** What @p hour, of one person's devices each, comes to: everything of the leader, and the heart rates of all. */
Summary joined(const std::vector<Summary> &hour)
{
    Summary sum;
    const auto leader = leaderOf(hour);
    for (size_t device = 0; device < hour.size(); ++device) {
        if (device == leader)
            sum.add(hour[device]);
        else
            sum.addHeartRates(hour[device]);
    }
    return sum;
}

/** History by start (in minutes), one person's devices after the other's. */
class HistoryMaker
{
public:
    using Devices = std::vector<qint64>; ///< of one person

    HistoryMaker(sqlite::Connection *database, MinuteRange range, const QTimeZone &zone)
        : m_range(range), m_zone(zone),
          m_minutes(database->prepare("SELECT minute, activity, raw_kind, intensity, steps, bpm FROM minute"
                                      " WHERE device = ? AND minute >= ? AND minute < ? ORDER BY minute")),
          m_hours(database->prepare("SELECT start, length, shift, minutes, worn, steps, steps_low, steps_high,"
                                    " bpm_count, bpm_sum, bpm_low, bpm_high, intensity_low, intensity_high FROM hour"
                                    " WHERE device = ? AND start > ? AND start < ? ORDER BY start")),
          m_days(database->prepare("SELECT day, first, past, midnight, zone.name, minutes, worn, steps, steps_low,"
                                   " steps_high, bpm_count, bpm_sum, bpm_low, bpm_high, intensity_low, intensity_high"
                                   " FROM day JOIN zone ON zone.id = day.zone"
                                   " WHERE device = ? AND day >= ? AND day <= ? ORDER BY day"))
    {
    }

    void byMinute(const Devices &devices)
    {
        if (devices.size() == 1) {
            eachSample(devices.front(), [this](const MinuteSample &sample) { m_sums[sample.minute].add(sample); });
            return;
        }
        const auto hours = hoursOf(devices, m_range);
        for (size_t device = 0; device < devices.size(); ++device) {
            auto hour = hours.cend();
            std::optional<size_t> leader;
            eachSample(devices[device], [&](const MinuteSample &sample) {
                if (const auto own = hourAround(hours, device, sample.minute); own != hour) {
                    hour = own;
                    leader = own == hours.end() ? device : leaderOf(own->second);
                }
                Summary summary;
                summary.add(sample);
                if (device == leader)
                    m_sums[sample.minute].add(summary);
                else
                    m_sums[sample.minute].addHeartRates(summary);
            });
        }
    }

    /** After all devices. */
    void addSingle(const SingleRate &single, Resolution resolution)
    {
        Summary summary;
        summary.bpmCount = 1;
        summary.bpmSum = single.bpm;
        summary.bpmRange.add(single.bpm);
        const qint64 quarter = quarterOf(single.minute);
        const qint64 day = floorDiv(quarter + single.shift, 96);
        switch (resolution) {
        case Resolution::Minute:
            m_sums[single.minute].add(summary);
            break;
        case Resolution::Hour:
            m_sums[hourOf(single.minute, (floorDiv(quarter + single.shift, 4) * 4 - single.shift) * 15)].add(summary);
            break;
        case Resolution::Day:
            add(day, midnightOf(day, zoneOf(single)), summary);
            break;
        case Resolution::Month:
            add(firstOfMonth(day), midnightOf(firstOfMonth(day), zoneOf(single)), summary);
            break;
        }
    }

    void byHour(const Devices &devices)
    {
        if (devices.size() == 1) {
            eachHour(devices.front(), m_range,
                     [this](const LocalHour &hour, const Summary &summary) { m_sums[hour.start * 15].add(summary); });
            return;
        }
        for (const auto &[start, hour] : hoursOf(devices, m_range))
            m_sums[start].add(joined(hour));
    }

    void byDay(const Devices &devices)
    {
        eachDayOf(devices, [this](const DayPart &day, const Summary &summary) { add(day.day, day.midnight, summary); });
    }

    void byMonth(const Devices &devices)
    {
        eachDayOf(devices, [this](const DayPart &day, const Summary &summary) {
            const qint64 first = firstOfMonth(day.day);
            add(first, midnightOf(first, day.zone), summary);
        });
    }

    QList<HistorySlot> slotsInOrder() const
    {
        QList<HistorySlot> slots;
        slots.reserve(qsizetype(m_sums.size()));
        for (const auto &[start, sum] : m_sums) {
            if (sum.minutes == 0 && sum.bpmCount == 0)
                continue;
            HistorySlot slot;
            slot.start = instant(start);
            slot.minutes = sum.minutes;
            slot.worn = sum.worn;
            slot.steps = int(sum.steps);
            slot.heartRateCount = sum.bpmCount;
            if (sum.bpmCount > 0) {
                slot.heartRateMin = sum.bpmRange.low;
                slot.heartRateMax = sum.bpmRange.high;
                slot.heartRateMean = double(sum.bpmSum) / sum.bpmCount;
            }
            slots.append(slot);
        }
        return slots;
    }

private:
    /** Local days and months are the same for all devices, wherever each of them began it. */
    void add(qint64 name, qint64 start, const Summary &summary)
    {
        const auto known = m_starts.try_emplace(name, start).first;
        m_sums[known->second].add(summary);
    }

    /** The start of the hour around @p minute: @p whole, or of one of minutes that a change of zone made begin later.
     */
    qint64 hourOf(qint64 minute, qint64 whole) const
    {
        const auto after = m_sums.upper_bound(minute);
        return after == m_sums.begin() ? whole : std::max(whole, std::prev(after)->first);
    }

    static qint64 firstOfMonth(qint64 day)
    {
        const QDate date = QDate(1970, 1, 1).addDays(day);
        return QDate(1970, 1, 1).daysTo(QDate(date.year(), date.month(), 1));
    }

    /** Of a reading only its shift is known: the zone here where it fits, else one that is always so far ahead. */
    QTimeZone zoneOf(const SingleRate &single) const
    {
        const int offset = single.shift * 900;
        return m_zone.offsetFromUtc(instant(single.minute)) == offset ? m_zone : QTimeZone(offset);
    }

    template<typename Function> void eachHour(qint64 device, MinuteRange range, Function function)
    {
        // At the edges of the range an hour may count in part: then its minutes do.
        std::vector<LocalHour> cut;
        m_hours.with(device, quarterOf(range.from) - 4, quarterOf(range.to - 1) + 1);
        while (m_hours.next()) {
            const LocalHour hour = hourIn(m_hours, 0);
            if (range.holds(hour.start * 15, hour.end() * 15))
                function(hour, summaryIn(m_hours, 3));
            else
                cut.push_back(hour);
        }
        for (const LocalHour &hour : cut)
            function(hour, summaryOfMinutes(m_minutes, device, range.intersected(hour.start * 15, hour.end() * 15)));
    }

    template<typename Function> void eachSample(qint64 device, Function function)
    {
        m_minutes.with(device, m_range.from, m_range.to);
        while (m_minutes.next())
            function(sampleIn(m_minutes, 0));
    }

    using Hours = std::map<qint64, std::vector<Summary>>;

    /** The local hours of @p range by start (in minutes), what each device has of them in the order of @p devices.
     * Hours that two devices began at different minutes, because their zones differ, stay two. */
    Hours hoursOf(const Devices &devices, MinuteRange range, std::optional<qint64> ofDay = {})
    {
        Hours hours;
        for (size_t device = 0; device < devices.size(); ++device) {
            eachHour(devices[device], range, [&](const LocalHour &hour, const Summary &summary) {
                if (ofDay && hour.day() != *ofDay)
                    return;
                auto &all = hours[hour.start * 15];
                all.resize(devices.size());
                all[device] = summary;
            });
        }
        return hours;
    }

    /** The hour that holds @p minute of @p device; end() only where a damaged page has a minute of no hour. */
    static Hours::const_iterator hourAround(const Hours &hours, size_t device, qint64 minute)
    {
        for (auto hour = hours.upper_bound(minute); hour != hours.begin();) {
            --hour;
            if (hour->second[device].minutes > 0)
                return hour;
        }
        return hours.end();
    }

    /** What the range holds of a local day of one device. */
    struct DayPart {
        qint64 day = 0;
        qint64 midnight = 0;
        QTimeZone zone;
        MinuteRange range;
        bool whole = false;
        Summary summary; ///< of a whole one
    };

    /** In order of the devices, then of time. */
    std::vector<DayPart> dayParts(const Devices &devices)
    {
        std::vector<DayPart> parts;
        QByteArray zoneName;
        QTimeZone zone;
        for (const qint64 device : devices) {
            m_days.with(device, floorDiv(m_range.from, Day) - DaysAround, floorDiv(m_range.to, Day) + DaysAround);
            while (m_days.next()) {
                if (const QByteArray name = m_days.blob(4); name != zoneName) {
                    zoneName = name;
                    zone = QTimeZone(name);
                }
                const qint64 begin = quarterIn(m_days, 1) * 15;
                const qint64 end = quarterIn(m_days, 2) * 15;
                const bool whole = m_range.holds(begin, end);
                const auto in = m_range.intersected(begin, end);
                if (whole || !in.isEmpty())
                    parts.push_back({quarterIn(m_days, 0), minuteIn(m_days, 3), zone, in, whole, summaryIn(m_days, 5)});
            }
        }
        return parts;
    }

    /** Each local day once. A whole one that only one device has is read as it was summed up; the others are made of
     *  their hours. */
    template<typename Function> void eachDayOf(const Devices &devices, Function function)
    {
        auto parts = dayParts(devices);
        if (devices.size() > 1) // else they are in order
            std::stable_sort(parts.begin(), parts.end(),
                             [](const DayPart &a, const DayPart &b) { return a.day < b.day; });
        for (auto part = parts.begin(); part != parts.end();) {
            const auto next =
                std::find_if(part, parts.end(), [day = part->day](const DayPart &other) { return other.day != day; });
            if (part->whole && std::next(part) == next) {
                function(*part, part->summary);
            } else {
                auto around = part->range;
                for (auto other = std::next(part); other != next; ++other)
                    around = {std::min(around.from, other->range.from), std::max(around.to, other->range.to)};
                Summary summary;
                for (const auto &[start, hour] : hoursOf(devices, around, part->day))
                    summary.add(joined(hour));
                function(*part, summary);
            }
            part = next;
        }
    }

    MinuteRange m_range;
    QTimeZone m_zone;
    sqlite::Statement m_minutes;
    sqlite::Statement m_hours;
    sqlite::Statement m_days;
    std::map<qint64, Summary> m_sums;
    std::map<qint64, qint64> m_starts; ///< of local days
};

// Charts
// -----------------------------------------------------------------------------------------------------------------

constexpr qint64 MinutesAtMost = 60 * Day;
constexpr qint64 HoursAtMost = 5 * 366 * Day;

QByteArray columnOf(ChartValue value)
{
    switch (value) {
    case ChartValue::HeartRate:
        return "bpm";
    case ChartValue::Steps:
        return "steps";
    case ChartValue::Intensity:
        return "intensity";
    }
    Q_UNREACHABLE();
}

/** Lowest and highest of each column. Minutes may be counted more than once: extremes do not mind. */
class ChartMaker
{
public:
    ChartMaker(sqlite::Connection *database, ChartValue value, MinuteRange range, qsizetype columns)
        : m_range(range), m_length(std::max<qint64>(1, range.length())), m_columns(size_t(columns))
    {
        const QByteArray name = columnOf(value);
        m_minutes = database->prepare("SELECT minute, " + name
                                      + " FROM minute WHERE device = ? AND minute >= ?"
                                        " AND minute < ? AND "
                                      + name + " IS NOT NULL");
        m_hours = database->prepare("SELECT start, length, " + name + "_low, " + name
                                    + "_high FROM hour WHERE device = ?"
                                      " AND start >= ? AND start < ? AND "
                                    + name + "_low IS NOT NULL");
        m_days = database->prepare("SELECT first, past, " + name + "_low, " + name
                                   + "_high FROM day WHERE device = ?"
                                     " AND day >= ? AND day <= ? AND "
                                   + name + "_low IS NOT NULL");
    }

    void addMinutes(qint64 device, MinuteRange range)
    {
        m_minutes.with(device, range.from, range.to);
        while (m_minutes.next()) {
            const int value = m_minutes.number(1);
            add(m_minutes.integer(0), value, value);
        }
    }

    void addSingle(const SingleRate &single) { add(single.minute, single.bpm, single.bpm); }

    /** Whole hours; those that the range cuts are counted by the minute. */
    void addHours(qint64 device, MinuteRange range)
    {
        m_hours.with(device, -floorDiv(-range.from, 15), quarterOf(range.to));
        while (m_hours.next()) {
            const qint64 begin = quarterIn(m_hours, 0) * 15;
            if (range.holds(begin, begin + m_hours.number(1) * qint64(15)))
                add(begin, m_hours.number(2), m_hours.number(3));
        }
        addMinutes(device, range.intersected(range.from, range.from + Hour));
        addMinutes(device, range.intersected(range.to - Hour, range.to));
    }

    /** Whole days; those that the range cuts are counted by the hour. */
    void addDays(qint64 device, MinuteRange range)
    {
        m_days.with(device, floorDiv(range.from, Day) - DaysAround, floorDiv(range.to, Day) + DaysAround);
        while (m_days.next()) {
            const qint64 begin = quarterIn(m_days, 0) * 15;
            if (range.holds(begin, quarterIn(m_days, 1) * 15))
                add(begin, m_days.number(2), m_days.number(3));
        }
        addHours(device, range.intersected(range.from, range.from + DaysAround * Day));
        addHours(device, range.intersected(range.to - DaysAround * Day, range.to));
    }

    QList<ChartPoint> points() const
    {
        QList<ChartPoint> points;
        const auto count = qint64(m_columns.size());
        for (qint64 column = 0; column < count; ++column) {
            const Extremes &extremes = m_columns[size_t(column)];
            // The first minute that belongs to the column, as the division in add() has it.
            const qint64 begin = m_range.from - floorDiv(-column * m_length, count);
            if (extremes.any())
                points.append({begin * Millis, extremes.low, extremes.high});
        }
        return points;
    }

private:
    void add(qint64 minute, int low, int high)
    {
        if (minute < m_range.from || minute >= m_range.to)
            return; // a damaged page: SQLite gives what it finds where it looked
        const auto column = size_t((minute - m_range.from) * qint64(m_columns.size()) / m_length);
        m_columns[column].add({low, high});
    }

    MinuteRange m_range;
    qint64 m_length;
    std::vector<Extremes> m_columns;
    sqlite::Statement m_minutes;
    sqlite::Statement m_hours;
    sqlite::Statement m_days;
};

} // namespace

QList<qint64> devicesAsked(sqlite::Connection *database, Scope scope)
{
    QList<qint64> devices;
    if (scope.person != 0) {
        auto ids = database->prepare("SELECT device FROM assignment JOIN person ON person.id = assignment.person"
                                     " WHERE user = 0 AND person = ?1 AND removed_at IS NULL"
                                     " AND (?2 = 0 OR device = ?2) ORDER BY device");
        ids.with(scope.person, scope.device);
        while (ids.next())
            devices.append(ids.integer(0));
        return devices;
    }
    if (scope.device != 0)
        return {scope.device};
    auto ids = database->prepare("SELECT id FROM device ORDER BY id");
    while (ids.next())
        devices.append(ids.integer(0));
    return devices;
}

MinuteRange minutesAsked(sqlite::Connection *database, const QList<qint64> &devices, const QDateTime &from,
                         const QDateTime &to, SingleHeartRates singles)
{
    MinuteRange range;
    if (!from.isValid() || !to.isValid()) {
        auto ends = database->prepare("SELECT (SELECT min(minute) FROM minute WHERE device = ?1),"
                                      " (SELECT max(minute) FROM minute WHERE device = ?1)");
        Extremes all;
        for (const qint64 device : devices) {
            ends.with(device);
            while (ends.next()) {
                if (!ends.isNull(0))
                    all.add({ends.number(0), ends.number(1)});
            }
        }
        if (singles == WithSingleHeartRates) {
            auto rates = database->prepare("SELECT (SELECT min(at) FROM heart_rate WHERE deleted_at IS NULL),"
                                           " (SELECT max(at) FROM heart_rate WHERE deleted_at IS NULL)");
            while (rates.next()) {
                for (const int end : {0, 1}) {
                    const qint64 minute = floorDiv(rates.integer(end), Millis);
                    if (!rates.isNull(end) && minute > INT_MIN && minute < INT_MAX)
                        all.add(int(minute));
                }
            }
        }
        if (all.any())
            range = {all.low, qint64(all.high) + 1};
    }
    // Minutes are kept in 32 bits (until the year 6053); so no question can make the arithmetic overflow.
    if (from.isValid())
        range.from = std::clamp<qint64>(minuteFrom(from.toMSecsSinceEpoch()), INT_MIN, INT_MAX);
    if (to.isValid())
        range.to = std::clamp<qint64>(minuteFrom(to.toMSecsSinceEpoch()), INT_MIN, INT_MAX);
    return range;
}

QList<HistorySlot> historyOf(sqlite::Connection *database, Scope scope, const QList<qint64> &devices, MinuteRange range,
                             Resolution resolution, const QTimeZone &zone)
{
    if (range.isEmpty())
        return {};
    HistoryMaker maker(database, range, zone);
    for (const auto &[person, theirs] : devicesByPerson(database, devices)) {
        switch (resolution) {
        case Resolution::Minute:
            maker.byMinute(theirs);
            break;
        case Resolution::Hour:
            maker.byHour(theirs);
            break;
        case Resolution::Day:
            maker.byDay(theirs);
            break;
        case Resolution::Month:
            maker.byMonth(theirs);
            break;
        }
    }
    eachSingleRate(database, scope, range,
                   [&maker, resolution](const SingleRate &single) { maker.addSingle(single, resolution); });
    return maker.slotsInOrder();
}

QList<ChartPoint> chartOf(sqlite::Connection *database, ChartValue value, Scope scope, const QList<qint64> &devices,
                          MinuteRange range, int columns)
{
    if (range.isEmpty())
        return {};
    constexpr qint64 MostColumns = 65536; // no screen has more

    const qint64 count = std::min<qint64>({columns, range.length(), MostColumns});
    const qint64 width = range.length() / count;
    ChartMaker maker(database, value, range, count);
    for (const qint64 device : devices) {
        if (width >= Day || range.length() > HoursAtMost)
            maker.addDays(device, range);
        else if (width >= Hour || range.length() > MinutesAtMost)
            maker.addHours(device, range);
        else
            maker.addMinutes(device, range);
    }
    if (value == ChartValue::HeartRate)
        eachSingleRate(database, scope, range, [&maker](const SingleRate &single) { maker.addSingle(single); });
    return maker.points();
}

QList<SleepStretch> sleepOf(sqlite::Connection *database, qint64 device, MinuteRange range)
{
    constexpr qint64 Bridged = 5;

    QList<SleepStretch> stretches;
    const auto extend = [&stretches, device](Activity stage, qint64 from, qint64 to) {
        if (!stretches.isEmpty() && stretches.back().stage == stage && stretches.back().to == instant(from))
            stretches.back().to = instant(to);
        else
            stretches.append({instant(from), instant(to), stage, device});
    };
    // Awake minutes wait from awakeFrom on until sleep follows: only then were they in the middle of a night.
    qint64 past = LLONG_MIN; // after the last minute of sleep or of being awake in it
    Activity stage = Activity::Unknown;
    qint64 awakeFrom = 0;

    auto minutes = database->prepare("SELECT minute, activity FROM minute WHERE device = ? AND minute >= ?"
                                     " AND minute < ? AND activity BETWEEN ? AND ? ORDER BY minute");
    minutes.with(device, range.from, range.to, int(Activity::Awake), int(Activity::RemSleep));
    while (minutes.next()) {
        const qint64 minute = minutes.integer(0);
        const auto activity = static_cast<Activity>(minutes.number(1));
        const bool goesOn = past != LLONG_MIN && minute - past <= Bridged;
        if (activity == Activity::Awake) {
            if (goesOn && stage != Activity::Awake)
                awakeFrom = past; // an interruption before it counts as part of it
            if (goesOn) {
                stage = Activity::Awake;
                past = minute + 1;
            }
            continue;
        }
        if (goesOn && stage == Activity::Awake)
            extend(Activity::Awake, awakeFrom, minute);
        else if (goesOn && minute > past)
            extend(stage, past, minute);
        extend(activity, minute, minute + 1);
        stage = activity;
        past = minute + 1;
    }
    return stretches;
}

// Clocks
// -----------------------------------------------------------------------------------------------------------------

QList<ClockFault> clockFaultsOf(sqlite::Connection *database, const QList<qint64> &devices)
{
    // Of ten years of visits only those that found something come out, and only for them the visit before is looked
    // for, backwards by id (hence the +). Where our own clock was set back since then, it is that which was wrong.
    auto rows = database->prepare(
        "SELECT shown, ours, before FROM"
        " (SELECT id, clock_device AS shown, clock_host AS ours,"
        "  (SELECT earlier.clock_host FROM visit AS earlier WHERE +earlier.device = ?1 AND earlier.id < visit.id"
        "   AND earlier.clock_device IS NOT NULL ORDER BY earlier.id DESC LIMIT 1) AS before"
        "  FROM visit WHERE device = ?1 AND abs(clock_device - clock_host) > ?2)"
        " WHERE (before IS NULL OR ours >= before - ?2)"
        " AND EXISTS (SELECT 1 FROM minute WHERE device = ?1) ORDER BY id");
    QList<ClockFault> faults;
    for (const qint64 device : devices) {
        rows.with(device, ToleratedDrift * 1000);
        while (rows.next()) {
            const auto shown = rows.time(0);
            const auto ours = rows.time(1);
            faults.append({device, rows.time(2), std::max(shown, ours), ours.secsTo(shown)});
        }
    }
    std::stable_sort(faults.begin(), faults.end(),
                     [](const ClockFault &a, const ClockFault &b) { return a.to < b.to; });
    return faults;
}

void OffsetCache::load(sqlite::Connection *database, qint64 device, qint64 quarter)
{
    constexpr qint64 Before = 8;
    constexpr qint64 After = 960; // ten days: those who export ask minute by minute

    m_device = device;
    m_from = quarter - Before;
    m_shifts.assign(size_t(Before + After), Unknown);
    auto hours =
        database->prepare("SELECT start, length, shift FROM hour WHERE device = ? AND start > ? AND start < ?");
    for (const qint64 each : devicesAsked(database, device)) {
        hours.with(each, m_from - 4, m_from + Before + After);
        while (hours.next()) {
            const LocalHour hour = hourIn(hours, 0);
            const qint64 end = std::min(hour.end(), m_from + Before + After);
            for (qint64 at = std::max(hour.start, m_from); at < end; ++at) {
                if (m_shifts[size_t(at - m_from)] == Unknown)
                    m_shifts[size_t(at - m_from)] = qint8(hour.shift);
            }
        }
    }
}

std::optional<int> OffsetCache::offsetAt(sqlite::Connection *database, qint64 device, const QDateTime &at)
{
    const qint64 quarter = quarterOf(floorDiv(at.toMSecsSinceEpoch(), Millis));
    if (m_shifts.empty() || device != m_device || quarter < m_from || quarter >= m_from + qint64(m_shifts.size()))
        load(database, device, quarter);
    if (const qint8 shift = m_shifts[size_t(quarter - m_from)]; shift != Unknown)
        return shift * 900;

    // No minute there: a single measurement, or the zone of the days around.
    auto measured = database->prepare("SELECT shift FROM heart_rate WHERE at = ?1 AND deleted_at IS NULL"
                                      " AND (?2 = 0 OR coalesce(device, -1) = ?2)");
    if (measured.with(at, device).next())
        return measured.number(0) * 900;
    auto dayBefore = database->prepare("SELECT zone.name FROM day JOIN zone ON zone.id = day.zone"
                                       " WHERE device = ? AND day <= ? ORDER BY day DESC LIMIT 1");
    auto dayAfter = database->prepare("SELECT zone.name FROM day JOIN zone ON zone.id = day.zone"
                                      " WHERE device = ? AND day > ? ORDER BY day LIMIT 1");
    for (const qint64 each : devicesAsked(database, device)) {
        for (auto *day : {&dayBefore, &dayAfter}) {
            if (!day->with(each, floorDiv(quarter, 96)).next())
                continue;
            const QTimeZone zone(day->blob(0));
            if (zone.isValid())
                return zone.offsetFromUtc(at);
        }
    }
    return std::nullopt;
}

} // namespace pulsekeep

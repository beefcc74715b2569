// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/minutes.h"

#include "store/localhours.h"

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

// Minutes further apart than this are looked up apart, so that two readings ten years apart do not read all in between.
constexpr int MinutesBetweenRuns = 2 * 1440;
// A local day lies within so many quarters around its name times 96: zones are at most 14 hours (56 quarters) off,
// and a journey can make one longer.
constexpr int QuartersAroundADay = 160;

/** A count as far as a day of readings can go: more is a damaged page, and must not overflow. */
int bounded(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, 3 * 1440 * 65535));
}

QString zoneName(const QTimeZone &zone)
{
    return zone.isValid() ? QString::fromUtf8(zone.id()) : u"UTC"_s;
}

} // namespace

Summary summaryIn(const sqlite::Statement &row, int column)
{
    const auto extremes = [&row](int lowest) {
        return row.isNull(lowest) ? Extremes{} : Extremes{row.number(lowest), row.number(lowest + 1)};
    };
    Summary summary;
    summary.minutes = bounded(row.integer(column));
    summary.worn = bounded(row.integer(column + 1));
    summary.steps = bounded(row.integer(column + 2));
    summary.stepsRange = extremes(column + 3);
    summary.bpmCount = bounded(row.integer(column + 5));
    summary.bpmSum = bounded(row.integer(column + 6));
    summary.bpmRange = extremes(column + 7);
    summary.intensityRange = extremes(column + 9);
    return summary;
}

qint64 minuteIn(const sqlite::Statement &row, int column)
{
    return std::clamp<qint64>(row.integer(column), INT_MIN, INT_MAX);
}

qint64 quarterIn(const sqlite::Statement &row, int column)
{
    return std::clamp<qint64>(row.integer(column), quarterOf(INT_MIN), quarterOf(INT_MAX));
}

LocalHour hourIn(const sqlite::Statement &row, int column)
{
    return {quarterIn(row, column), std::clamp(row.number(column + 1), 1, 4),
            std::clamp(row.number(column + 2), -64, 64)};
}

MinuteSample sampleIn(const sqlite::Statement &row, int column)
{
    return {
        .minute = row.number(column),
        .activity = static_cast<Activity>(row.number(column + 1)),
        .rawKind = quint8(row.number(column + 2)),
        .intensity = row.optional<quint8>(column + 3),
        .steps = row.optional<quint16>(column + 4),
        .bpm = row.optional<quint8>(column + 5),
    };
}

qint64 keepZone(sqlite::Connection *connection, const QTimeZone &zone)
{
    connection->prepare("INSERT OR IGNORE INTO zone (name) VALUES (?)").with(zoneName(zone)).run();
    auto id = connection->prepare("SELECT id FROM zone WHERE name = ?");
    return id.with(zoneName(zone)).next() ? id.integer(0) : 0;
}

MinuteWriter::MinuteWriter(sqlite::Connection *connection)
    : m_connection(connection),
      m_minutes(connection->prepare("SELECT minute, activity, raw_kind, intensity, steps, bpm FROM minute"
                                    " WHERE device = ? AND minute >= ? AND minute < ? ORDER BY minute")),
      m_insert(connection->prepare("INSERT INTO minute (device, minute, activity, raw_kind, intensity, steps, bpm)"
                                   " VALUES (?, ?, ?, ?, ?, ?, ?)")),
      m_update(
          connection->prepare("UPDATE minute SET activity = ?3, raw_kind = ?4, intensity = ?5, steps = ?6, bpm = ?7"
                              " WHERE device = ?1 AND minute = ?2")),
      m_remove(connection->prepare("DELETE FROM minute WHERE device = ? AND minute = ?")),
      m_hourSpans(connection->prepare("SELECT start, length, shift FROM hour"
                                      " WHERE device = ? AND start BETWEEN ? AND ? ORDER BY start")),
      m_hours(connection->prepare("SELECT start, length, shift, minutes, worn, steps, steps_low, steps_high, bpm_count,"
                                  " bpm_sum, bpm_low, bpm_high, intensity_low, intensity_high FROM hour"
                                  " WHERE device = ? AND start BETWEEN ? AND ? ORDER BY start")),
      m_keepHour(connection->prepare("INSERT OR REPLACE INTO hour (device, start, length, shift, minutes, worn, steps,"
                                     " steps_low, steps_high, bpm_count, bpm_sum, bpm_low, bpm_high, intensity_low,"
                                     " intensity_high) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      m_removeHour(connection->prepare("DELETE FROM hour WHERE device = ? AND start = ?")),
      m_keepDay(connection->prepare(
          "INSERT INTO day (device, day, zone, midnight, first, past, minutes, worn, steps, steps_low, steps_high,"
          " bpm_count, bpm_sum, bpm_low, bpm_high, intensity_low, intensity_high)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          " ON CONFLICT (device, day) DO UPDATE SET first = excluded.first, past = excluded.past,"
          " minutes = excluded.minutes, worn = excluded.worn, steps = excluded.steps, steps_low = excluded.steps_low,"
          " steps_high = excluded.steps_high, bpm_count = excluded.bpm_count, bpm_sum = excluded.bpm_sum,"
          " bpm_low = excluded.bpm_low, bpm_high = excluded.bpm_high, intensity_low = excluded.intensity_low,"
          " intensity_high = excluded.intensity_high")),
      m_removeDay(connection->prepare("DELETE FROM day WHERE device = ? AND day = ?"))
{
}

MinuteWriter::Counts MinuteWriter::keep(qint64 device, QList<MinuteSample> samples, const QTimeZone &zone)
{
    const auto earlier = [](const MinuteSample &a, const MinuteSample &b) { return a.minute < b.minute; };
    if (!std::is_sorted(samples.cbegin(), samples.cend(), earlier))
        std::stable_sort(samples.begin(), samples.end(), earlier);
    // Of several for one minute the last counts.
    auto last = samples.begin();
    for (auto sample = samples.begin(); sample != samples.end(); ++sample) {
        if (sample->minute != last->minute)
            ++last;
        if (last != sample)
            *last = *sample;
    }
    if (!samples.isEmpty())
        samples.erase(last + 1, samples.end());

    Counts counts;
    const auto *begin = samples.constData();
    const auto *const end = begin + samples.size();
    while (begin != end) {
        const auto *past = begin + 1;
        while (past != end && past->minute - (past - 1)->minute <= MinutesBetweenRuns)
            ++past;
        const auto run = keepRun(device, begin, past, zone);
        counts.added += run.added;
        counts.same += run.same;
        counts.changed += run.changed;
        begin = past;
    }
    return counts;
}

MinuteWriter::Counts MinuteWriter::keepRun(qint64 device, const MinuteSample *begin, const MinuteSample *end,
                                           const QTimeZone &zone)
{
    const qint64 firstQuarter = quarterOf(begin->minute);
    const qint64 lastQuarter = quarterOf((end - 1)->minute);
    std::map<qint64, LocalHour> existing;
    m_hourSpans.with(device, firstQuarter - 8, lastQuarter + 8);
    while (m_hourSpans.next()) {
        const LocalHour hour = hourIn(m_hourSpans, 0);
        existing.emplace(hour.start, hour);
    }
    HourLayout layout(existing, zone);

    // Hours that the samples fall into are summed up anew, from all of their minutes, old and new.
    struct Hour {
        LocalHour hour;
        Summary summary;
        bool changed = false;
    };
    std::vector<Hour> hours;
    for (const auto *sample = begin; sample != end; ++sample) {
        const qint64 quarter = quarterOf(sample->minute);
        if (hours.empty() || quarter >= hours.back().hour.end())
            hours.push_back({layout.at(quarter), {}, false});
    }

    Counts counts;
    auto hour = hours.begin();
    const auto count = [&hours, &hour](const MinuteSample &sample, bool changed) {
        const qint64 quarter = quarterOf(sample.minute);
        while (hour != hours.end() && quarter >= hour->hour.end())
            ++hour;
        if (hour == hours.end() || quarter < hour->hour.start)
            return; // an hour in between that nothing new fell into
        hour->summary.add(sample);
        hour->changed |= changed;
    };
    const auto write = [device](sqlite::Statement &statement, const MinuteSample &sample) {
        statement
            .with(device, int(sample.minute), int(sample.activity), int(sample.rawKind), sample.intensity, sample.steps,
                  sample.bpm)
            .run();
    };

    // The old rows are read before the first new one is written: SQLite leaves open what a cursor sees of those.
    QList<MinuteSample> old;
    m_minutes.with(device, hours.front().hour.start * 15, hours.back().hour.end() * 15);
    while (m_minutes.next())
        old.append(sampleIn(m_minutes, 0));

    auto known = old.cbegin();
    for (const auto *sample = begin; sample != end; ++sample) {
        for (; known != old.cend() && known->minute < sample->minute; ++known)
            count(*known, false);
        const bool there = known != old.cend() && known->minute == sample->minute;
        if (!there) {
            write(m_insert, *sample);
            ++counts.added;
            count(*sample, true);
        } else if (*known == *sample) {
            ++counts.same;
            count(*known++, false);
        } else {
            write(m_update, *sample);
            ++counts.changed;
            count(*sample, true);
            ++known;
        }
    }
    for (; known != old.cend(); ++known)
        count(*known, false);

    QList<qint64> days;
    for (const auto &[span, summary, changed] : hours) {
        if (!changed)
            continue;
        keepHour(device, span, summary);
        if (days.isEmpty() || days.back() != span.day())
            days.append(span.day());
    }
    summariseDays(device, days, zone);
    return counts;
}

MinuteWriter::Counts MinuteWriter::remove(qint64 device, const QList<qint32> &minutes)
{
    Counts counts;
    QList<LocalHour> hours;
    for (const qint32 minute : minutes) {
        m_remove.with(device, int(minute)).run();
        if (m_connection->changes() == 0)
            continue;
        ++counts.removed;
        const qint64 quarter = quarterOf(minute);
        if (!hours.isEmpty() && quarter < hours.back().end())
            continue;
        m_hourSpans.with(device, quarter - 3, quarter);
        while (m_hourSpans.next()) {
            const LocalHour hour = hourIn(m_hourSpans, 0);
            if (quarter >= hour.start && quarter < hour.end())
                hours.append(hour);
        }
    }
    QList<qint64> days;
    for (const LocalHour &hour : std::as_const(hours)) {
        Summary summary;
        m_minutes.with(device, hour.start * 15, hour.end() * 15);
        while (m_minutes.next())
            summary.add(sampleIn(m_minutes, 0));
        // An emptied hour goes; a new sample may begin it again, in whatever zone it then comes from.
        if (summary.minutes == 0)
            m_removeHour.with(device, hour.start).run();
        else
            keepHour(device, hour, summary);
        if (days.isEmpty() || days.back() != hour.day())
            days.append(hour.day());
    }
    summariseDays(device, days, QTimeZone::utc());
    return counts;
}

void MinuteWriter::keepHour(qint64 device, const LocalHour &hour, const Summary &summary)
{
    m_keepHour
        .with(device, hour.start, hour.length, hour.shift, summary.minutes, summary.worn,
              summary.stepsRange.any() ? std::optional(summary.steps) : std::nullopt, summary.stepsRange.lowest(),
              summary.stepsRange.highest(), summary.bpmCount,
              summary.bpmRange.any() ? std::optional(summary.bpmSum) : std::nullopt, summary.bpmRange.lowest(),
              summary.bpmRange.highest(), summary.intensityRange.lowest(), summary.intensityRange.highest())
        .run();
}

void MinuteWriter::summariseDays(qint64 device, QList<qint64> days, const QTimeZone &zone)
{
    if (days.isEmpty())
        return;
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    struct Day {
        qint64 first = LLONG_MAX;
        qint64 past = LLONG_MIN;
        Summary summary;
    };
    std::map<qint64, Day> sums;
    for (const qint64 day : std::as_const(days))
        sums.emplace(day, Day());
    m_hours.with(device, days.front() * 96 - QuartersAroundADay, days.back() * 96 + 96 + QuartersAroundADay);
    while (m_hours.next()) {
        const LocalHour hour = hourIn(m_hours, 0);
        const auto day = sums.find(hour.day());
        if (day == sums.end())
            continue;
        day->second.first = std::min(day->second.first, hour.start);
        day->second.past = std::max(day->second.past, hour.end());
        day->second.summary.add(summaryIn(m_hours, 3));
    }
    const qint64 zoneId = keepZone(m_connection, zone);
    for (const auto &[day, sum] : sums) {
        const Summary &summary = sum.summary;
        if (summary.minutes == 0) {
            m_removeDay.with(device, day).run();
            continue;
        }
        m_keepDay
            .with(device, day, zoneId, midnightOf(day, zone), sum.first, sum.past, summary.minutes, summary.worn,
                  summary.stepsRange.any() ? std::optional(summary.steps) : std::nullopt, summary.stepsRange.lowest(),
                  summary.stepsRange.highest(), summary.bpmCount,
                  summary.bpmRange.any() ? std::optional(summary.bpmSum) : std::nullopt, summary.bpmRange.lowest(),
                  summary.bpmRange.highest(), summary.intensityRange.lowest(), summary.intensityRange.highest())
            .run();
    }
}

} // namespace pulsekeep

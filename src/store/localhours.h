// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimeZone>

#include <climits>
#include <map>
#include <optional>

// Hours and days of local time, counted in quarters of an hour since 1970-01-01 00:00 UTC.
namespace pulsekeep {

constexpr qint64 floorDiv(qint64 dividend, qint64 divisor)
{
    const qint64 quotient = dividend / divisor;
    return quotient * divisor > dividend ? quotient - 1 : quotient;
}

constexpr qint64 quarterOf(qint64 minute)
{
    return floorDiv(minute, 15);
}

/** How many quarters of an hour a zone is ahead of UTC: quick for many instants in a row. */
class ZoneShifts
{
public:
    explicit ZoneShifts(const QTimeZone &zone) : m_zone(zone) { }

    int at(qint64 quarter);
    /** The quarters around the one asked for last in which the same holds: [from, to). */
    qint64 from() const { return m_from; }
    qint64 to() const { return m_to; }

private:
    QTimeZone m_zone;
    qint64 m_from = 0;
    qint64 m_to = 0;
    int m_shift = 0;
};

/** An hour of local time, or what a change of zone has left of one. */
struct LocalHour {
    qint64 start = 0;
    int length = 4;
    int shift = 0;

    qint64 end() const { return start + length; }
    /** Days since 1970-01-01, local. */
    qint64 day() const { return floorDiv(start + shift, 96); }
    bool operator==(const LocalHour &) const = default;
};

/** The hours that cover minutes: those that exist stay as they are, what they leave open gets new ones of a zone. */
class HourLayout
{
public:
    HourLayout(const std::map<qint64, LocalHour> &existing, const QTimeZone &zone) : m_hours(existing), m_shifts(zone)
    {
    }

    const LocalHour &at(qint64 quarter);

private:
    std::map<qint64, LocalHour> m_hours;
    ZoneShifts m_shifts;
    LocalHour m_last{0, 0, 0};
};

/** The instant, in minutes, at which a local day begins. */
qint64 midnightOf(qint64 day, const QTimeZone &zone);

} // namespace pulsekeep

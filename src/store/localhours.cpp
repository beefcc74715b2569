// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/localhours.h"

#include <QDateTime>

#include <algorithm>

namespace pulsekeep {

namespace {

constexpr qint64 SecondsAQuarter = 900;
constexpr qint64 JulianDayOf1970 = 2440588;

QDateTime instant(qint64 quarter)
{
    return QDateTime::fromSecsSinceEpoch(quarter * SecondsAQuarter, Qt::UTC);
}

} // namespace

int ZoneShifts::at(qint64 quarter)
{
    if (quarter >= m_from && quarter < m_to)
        return m_shift;
    const QDateTime at = instant(quarter);
    m_shift = int(floorDiv(m_zone.offsetFromUtc(at) + SecondsAQuarter / 2, SecondsAQuarter));
    m_from = LLONG_MIN;
    m_to = LLONG_MAX;
    if (m_zone.hasTransitions()) {
        m_from = quarter;
        m_to = quarter + 1;
        const auto previous = m_zone.previousTransition(at.addMSecs(1));
        if (previous.atUtc.isValid())
            m_from = std::min(quarter, floorDiv(previous.atUtc.toSecsSinceEpoch(), SecondsAQuarter));
        const auto next = m_zone.nextTransition(at);
        if (next.atUtc.isValid())
            m_to = std::max(quarter + 1, floorDiv(next.atUtc.toSecsSinceEpoch(), SecondsAQuarter));
        else
            m_to = quarter + 96;
    }
    return m_shift;
}

const LocalHour &HourLayout::at(qint64 quarter)
{
    if (quarter >= m_last.start && quarter < m_last.end())
        return m_last;
    auto after = m_hours.upper_bound(quarter);
    qint64 open = LLONG_MIN;
    if (after != m_hours.begin()) {
        const auto before = std::prev(after);
        if (quarter < before->second.end()) {
            m_last = before->second;
            return m_last;
        }
        open = before->second.end();
    }
    const int shift = m_shifts.at(quarter);
    const qint64 start = floorDiv(quarter + shift, 4) * 4 - shift;
    qint64 end = std::min(start + 4, m_shifts.to());
    if (after != m_hours.end())
        end = std::min(end, after->second.start);
    const qint64 from = std::max({start, open, m_shifts.from()});
    m_last = {from, int(end - from), shift};
    m_hours.emplace(from, m_last);
    return m_last;
}

qint64 midnightOf(qint64 day, const QTimeZone &zone)
{
    return floorDiv(QDate::fromJulianDay(JulianDayOf1970 + day).startOfDay(zone).toSecsSinceEpoch(), 60);
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timescale.h"

#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace pulsekeep {

void TimeScale::setFrom(double from)
{
    show(from, m_to);
}

void TimeScale::setTo(double to)
{
    show(m_from, to);
}

void TimeScale::setMost(int most)
{
    if (m_most == most)
        return;
    m_most = most;
    m_stale = true;
    Q_EMIT ticksChanged();
}

void TimeScale::setZone(const QString &zone)
{
    if (m_zone == zone)
        return;
    m_zone = zone;
    m_stale = true;
    Q_EMIT ticksChanged();
}

void TimeScale::show(double from, double to)
{
    if (m_from == from && m_to == to)
        return;
    m_from = from;
    m_to = to;
    m_stale = true;
    Q_EMIT rangeChanged();
    Q_EMIT ticksChanged();
}

void TimeScale::zoom(double factor, double fraction)
{
    if (m_to <= m_from || factor <= 0)
        return;
    double span = qMax(m_least, (m_to - m_from) * factor);
    if (m_latest > m_earliest)
        span = qMin(span, m_latest - m_earliest);
    const double fixed = at(fraction);
    double from = fixed - fraction * span;
    if (m_latest > m_earliest)
        from = qBound(m_earliest, from, m_latest - span);
    show(from, from + span);
}

void TimeScale::pan(double part)
{
    const double span = m_to - m_from;
    double from = m_from + part * span;
    if (m_latest > m_earliest)
        from = span >= m_latest - m_earliest ? m_from : qBound(m_earliest, from, m_latest - span);
    show(from, from + span);
}

double TimeScale::fraction(double at) const
{
    return m_to > m_from ? (at - m_from) / (m_to - m_from) : 0;
}

double TimeScale::at(double fraction) const
{
    return m_from + fraction * (m_to - m_from);
}

void TimeScale::renew() const
{
    if (!std::exchange(m_stale, false))
        return;
    const auto zone = m_zone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(m_zone.toUtf8());
    m_ticks = timeTicks(qint64(m_from), qint64(m_to), m_most, zone, QLocale());
}

QVariantList TimeScale::ticks() const
{
    renew();
    QVariantList list;
    list.reserve(m_ticks.size());
    for (const auto &tick : std::as_const(m_ticks)) {
        list.append(QVariantMap{
            {u"at"_s, double(tick.at)}, {u"fraction"_s, fraction(double(tick.at))}, {u"label"_s, tick.label}});
    }
    return list;
}

int TimeScale::tickCount() const
{
    renew();
    return int(m_ticks.size());
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livelane.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pulsekeep {

namespace {

constexpr double Nothing = std::numeric_limits<double>::quiet_NaN();

}

LiveLane::LiveLane(qsizetype capacity, double least, double middle, QObject *parent)
    : QObject(parent), m_ring(capacity), m_least(least), m_low(middle - least / 2), m_high(middle + least / 2)
{
}

QVariant LiveLane::value() const
{
    if (m_points.isEmpty() || std::isnan(m_points.constLast().y()))
        return {};
    return m_points.constLast().y();
}

void LiveLane::interrupt(double at)
{
    if (m_ring.size() > 0 && !std::isnan(m_ring.at(m_ring.size() - 1).y()))
        m_ring.append({std::max(at, m_ring.at(m_ring.size() - 1).x()), Nothing});
}

void LiveLane::clear()
{
    m_ring.clear();
    if (m_points.isEmpty())
        return;
    m_points.clear();
    Q_EMIT pointsChanged();
}

void LiveLane::show(double from, double to)
{
    auto points = m_ring.between(from, to);
    if (points == m_points) // also false for lines with breaks, which is only a frame too many
        return;
    m_points = std::move(points);
    fit();
    Q_EMIT pointsChanged();
}

/** Grows at once; shrinks or moves only when much of it is unused: a scale that breathes with every beat hides them. */
void LiveLane::fit()
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto &point : std::as_const(m_points)) {
        if (std::isnan(point.y()))
            continue;
        low = std::min(low, point.y());
        high = std::max(high, point.y());
    }
    if (low > high)
        return;
    const double used = std::max(high - low, m_least);
    const double middle = (low + high) / 2;
    const double off = std::abs(middle - (m_low + m_high) / 2);
    if (low >= m_low && high <= m_high && used >= (m_high - m_low) / 2.5 && off <= (m_high - m_low) / 4)
        return;
    const double half = used * 0.55;
    m_low = middle - half;
    m_high = middle + half;
    Q_EMIT rangeChanged();
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reducer.h"

#include <algorithm>
#include <cmath>

namespace pulsekeep {

namespace {
constexpr qsizetype BlockSize = 64;
}

void Reducer::setPoints(const QList<QPointF> &points)
{
    m_points = points;
    m_blocks.clear();
    m_blocks.reserve(points.size() / BlockSize);
    for (qsizetype begin = 0; begin + BlockSize <= points.size(); begin += BlockSize) {
        Extremes block;
        for (qsizetype index = begin; index < begin + BlockSize; ++index)
            take(block, index);
        m_blocks.append(block);
    }
}

qsizetype Reducer::firstFrom(double at) const
{
    const auto found = std::lower_bound(m_points.cbegin(), m_points.cend(), at,
                                        [](const QPointF &point, double moment) { return point.x() < moment; });
    return found - m_points.cbegin();
}

void Reducer::take(Extremes &extremes, qsizetype index) const
{
    if (index < 0 || std::isnan(m_points.at(index).y()))
        return;
    if (extremes.low < 0 || m_points.at(index).y() < m_points.at(extremes.low).y())
        extremes.low = index;
    if (extremes.high < 0 || m_points.at(index).y() > m_points.at(extremes.high).y())
        extremes.high = index;
}

Reducer::Extremes Reducer::extremes(qsizetype begin, qsizetype end) const
{
    Extremes found;
    while (begin < end) {
        if (begin % BlockSize == 0 && begin + BlockSize <= end) {
            const auto &block = m_blocks.at(begin / BlockSize);
            take(found, block.low);
            take(found, block.high);
            begin += BlockSize;
        } else {
            take(found, begin++);
        }
    }
    return found;
}

QList<QList<QPointF>> Reducer::stretches(double from, double to, int columns, double gap) const
{
    QList<QList<QPointF>> stretches;
    if (m_points.isEmpty() || columns < 1 || to <= from)
        return stretches;

    const double column = (to - from) / columns;
    const double apart = gap > 0 ? std::max(gap, 2 * column) : INFINITY;
    QList<QPointF> stretch;
    const auto finish = [&] {
        if (!stretch.isEmpty())
            stretches.append(std::exchange(stretch, {}));
    };
    const auto add = [&](qsizetype index) {
        const auto &point = m_points.at(index);
        if (std::isnan(point.y())) {
            finish();
            return;
        }
        if (!stretch.isEmpty() && point.x() - stretch.constLast().x() > apart)
            finish();
        stretch.append(point);
    };

    auto begin = std::max<qsizetype>(0, firstFrom(from) - 1);
    const auto end = std::min(m_points.size(), firstFrom(std::nextafter(to, INFINITY)) + 1);
    if (end - begin <= 2 * qsizetype(columns)) {
        // Two points a column at most on average; where they crowd, the columns below see to it.
        bool crowded = false;
        for (auto index = begin; !crowded && index + 2 < end; ++index)
            crowded = m_points.at(index + 2).x() - m_points.at(index).x() < column;
        if (!crowded) {
            for (auto index = begin; index < end; ++index)
                add(index);
            finish();
            return stretches;
        }
    }

    while (begin < end) {
        const double number = std::floor((m_points.at(begin).x() - from) / column);
        const auto next = std::clamp(firstFrom(from + (number + 1) * column), begin + 1, end);
        if (next - begin <= 2) {
            for (auto index = begin; index < next; ++index)
                add(index);
        } else {
            const auto found = extremes(begin, next);
            if (found.low >= 0) {
                add(std::min(found.low, found.high));
                if (found.low != found.high)
                    add(std::max(found.low, found.high));
            } else {
                finish(); // nothing but breaks
            }
        }
        begin = next;
    }
    finish();
    return stretches;
}

qsizetype Reducer::nearest(double at) const
{
    const auto after = firstFrom(at);
    auto later = after;
    while (later < m_points.size() && std::isnan(m_points.at(later).y()))
        ++later;
    auto earlier = after - 1;
    while (earlier >= 0 && std::isnan(m_points.at(earlier).y()))
        --earlier;
    if (later >= m_points.size())
        return earlier;
    if (earlier < 0)
        return later;
    return m_points.at(later).x() - at < at - m_points.at(earlier).x() ? later : earlier;
}

qsizetype Reducer::beside(qsizetype index, int direction) const
{
    for (auto next = index + direction; next >= 0 && next < m_points.size(); next += direction) {
        if (!std::isnan(m_points.at(next).y()))
            return next;
    }
    return index;
}

} // namespace pulsekeep

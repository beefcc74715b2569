// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barseries.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pulsekeep {

namespace {

/** Round at the top, square where it stands. */
QPainterPath standing(const QRectF &bar, qreal radius)
{
    const qreal corner = std::min({radius, bar.width() / 2, bar.height()});
    QPainterPath path(bar.bottomLeft());
    path.lineTo(bar.left(), bar.top() + corner);
    path.quadTo(bar.topLeft(), {bar.left() + corner, bar.top()});
    path.lineTo(bar.right() - corner, bar.top());
    path.quadTo(bar.topRight(), {bar.right(), bar.top() + corner});
    path.lineTo(bar.bottomRight());
    return path;
}

} // namespace

void BarSeries::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    Q_EMIT barsChanged();
    update();
}

QVariantList BarSeries::barList() const
{
    QVariantList list;
    for (const auto &bar : m_bars) {
        QVariantMap map{{u"from"_s, bar.from}, {u"to"_s, bar.to}};
        if (!std::isnan(bar.value))
            map.insert(u"value"_s, bar.value);
        list.append(map);
    }
    return list;
}

void BarSeries::setBarList(const QVariantList &list)
{
    QList<Bar> bars;
    bars.reserve(list.size());
    for (const auto &entry : list) {
        const auto map = entry.toMap();
        bool known = false;
        const double value = map.value(u"value"_s).toDouble(&known);
        bars.append({map.value(u"from"_s).toDouble(), map.value(u"to"_s).toDouble(), known ? value : NAN});
    }
    setBars(bars);
}

void BarSeries::setGoal(double goal)
{
    if (set(m_goal, goal))
        Q_EMIT styleChanged();
}

void BarSeries::setSoft(const QColor &soft)
{
    if (set(m_soft, soft))
        Q_EMIT styleChanged();
}

void BarSeries::setMissing(const QColor &missing)
{
    if (set(m_missing, missing))
        Q_EMIT styleChanged();
}

void BarSeries::setOutline(const QColor &outline)
{
    if (set(m_outline, outline))
        Q_EMIT styleChanged();
}

void BarSeries::setCurrent(int current)
{
    if (set(m_current, current))
        Q_EMIT currentChanged();
}

void BarSeries::setRadius(qreal radius)
{
    if (set(m_radius, radius))
        Q_EMIT styleChanged();
}

void BarSeries::setWidest(qreal widest)
{
    if (set(m_widest, widest))
        Q_EMIT styleChanged();
}

int BarSeries::indexAt(double at) const
{
    const auto found = std::upper_bound(m_bars.cbegin(), m_bars.cend(), at,
                                        [](double moment, const Bar &bar) { return moment < bar.to; });
    return found != m_bars.cend() && found->from <= at ? int(found - m_bars.cbegin()) : -1;
}

QRectF BarSeries::rectAt(int index) const
{
    constexpr double Share = 0.75; // of the room that a bar has
    constexpr double StubHeight = 16;
    if (index < 0 || index >= m_bars.size() || !time() || !values())
        return {};
    const auto &bar = m_bars.at(index);
    const double left = place({bar.from, 0}).x();
    const double right = place({bar.to, 0}).x();
    const double across = std::min(m_widest, (right - left) * Share);
    const double bottom = place({0, 0}).y();
    const double top = std::isnan(bar.value) ? bottom - StubHeight : place({0, bar.value}).y();
    return {(left + right - across) / 2, top, across, bottom - top};
}

void BarSeries::paint(QPainter *painter) const
{
    constexpr double Outline = 1.5;
    constexpr double CurrentOutline = 2;
    for (int index = 0; index < m_bars.size(); ++index) {
        const auto &bar = m_bars.at(index);
        const auto rect = rectAt(index);
        if (rect.right() < 0 || rect.left() > width())
            continue;
        const auto inner = rect.adjusted(Outline / 2, Outline / 2, -Outline / 2, 0);
        if (std::isnan(bar.value)) {
            QPen pen(m_missing, 1, Qt::CustomDashLine);
            pen.setDashPattern({3, 2});
            painter->setPen(pen);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(inner, m_radius, m_radius);
        } else if (bar.value <= 0) {
            continue; // zero is a bar without height; the coverage below says that it is known
        } else if (bar.value >= m_goal) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(color());
            painter->drawPath(standing(rect, m_radius));
        } else {
            painter->setPen(QPen(color(), Outline));
            painter->setBrush(m_soft);
            painter->drawPath(standing(inner, m_radius));
        }
        if (index == m_current) {
            painter->setPen(QPen(m_outline, CurrentOutline));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(rect, m_radius, m_radius);
        }
    }
}

} // namespace pulsekeep

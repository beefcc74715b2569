// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dotseries.h"

#include <QPainter>

namespace pulsekeep {

void DotSeries::setPoints(const QList<QPointF> &points)
{
    m_points = points;
    Q_EMIT pointsChanged();
    update();
}

void DotSeries::setHollow(const QList<QPointF> &hollow)
{
    m_hollow = hollow;
    Q_EMIT pointsChanged();
    update();
}

void DotSeries::setRadius(qreal radius)
{
    if (set(m_radius, radius))
        Q_EMIT styleChanged();
}

void DotSeries::setRing(qreal ring)
{
    if (set(m_ring, ring))
        Q_EMIT styleChanged();
}

void DotSeries::setPaper(const QColor &paper)
{
    if (set(m_paper, paper))
        Q_EMIT styleChanged();
}

void DotSeries::paint(QPainter *painter) const
{
    const auto draw = [&](const QList<QPointF> &points, qreal radius) {
        QPointF before(-1, -1);
        for (const auto &point : points) {
            const auto at = place(point);
            const bool same = at.toPoint() == before.toPoint(); // a second dot on the same pixel draws nothing new
            if (at.x() >= -radius && at.x() <= width() + radius && !same)
                painter->drawEllipse(at, radius, radius);
            before = at;
        }
    };
    painter->setPen(Qt::NoPen);
    painter->setBrush(color());
    draw(m_points, m_radius);
    painter->setPen(QPen(color(), m_ring));
    painter->setBrush(m_paper);
    draw(m_hollow, m_radius - m_ring / 2);
}

} // namespace pulsekeep

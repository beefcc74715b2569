// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markseries.h"

#include "timescale.h"

#include <QPainter>

#include <cmath>

namespace pulsekeep {

namespace {

/** Within a square from -1 to 1. */
QList<QPolygonF> strokesOf(MarkSeries::Sign sign)
{
    if (sign == MarkSeries::Wave)
        return {QPolygonF(QList<QPointF>{{-1, 0}, {-0.5, 0}, {-0.15, -0.9}, {0.25, 0.9}, {0.55, 0}, {1, 0}})};
    return {QPolygonF(QList<QPointF>{{-0.45, -0.55}, {-1, 0}, {-0.45, 0.55}}),
            QPolygonF(QList<QPointF>{{0.45, -0.55}, {1, 0}, {0.45, 0.55}}), QPolygonF(QList<QPointF>{{-1, 0}, {1, 0}})};
}

} // namespace

void MarkSeries::setMoments(const QList<double> &moments)
{
    if (set(m_moments, moments))
        Q_EMIT momentsChanged();
}

void MarkSeries::setSign(Sign sign)
{
    if (set(m_sign, sign))
        Q_EMIT styleChanged();
}

void MarkSeries::setThickness(qreal thickness)
{
    if (set(m_thickness, thickness))
        Q_EMIT styleChanged();
}

void MarkSeries::paint(QPainter *painter) const
{
    const double half = (height() - m_thickness) / 2;
    if (!time() || half <= 0)
        return;
    const auto strokes = strokesOf(m_sign);
    painter->setPen(QPen(color(), m_thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    double before = -height();
    for (const double moment : m_moments) {
        const double x = std::round(time()->fraction(moment) * width());
        // A second sign on the same pixel draws nothing new.
        if (x < 0 || x > width() || x == before)
            continue;
        before = x;
        for (const auto &stroke : strokes) {
            QPolygonF placed;
            for (const auto &point : stroke)
                placed.append({x + point.x() * half, height() / 2 + point.y() * half});
            painter->drawPolyline(placed);
        }
    }
}

} // namespace pulsekeep

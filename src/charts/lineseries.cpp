// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineseries.h"

#include <QPainter>

#include <cmath>

namespace pulsekeep {

namespace {

/** Points of a line that are painted at once. A scan line meets every upright edge of a path, and a zigzag of a
 * thousand points takes QPainter fifteen times as long in one path as in many short ones. */
constexpr qsizetype PieceLength = 8;

double topOf(const QList<QList<QPointF>> &stretches, double bottom)
{
    double top = bottom;
    for (const auto &stretch : stretches) {
        for (const auto &point : stretch)
            top = std::min(top, point.y());
    }
    return top;
}

} // namespace

void LineSeries::setPoints(const QList<QPointF> &points)
{
    m_reducer.setPoints(points);
    Q_EMIT pointsChanged();
    update();
}

void LineSeries::setGap(double gap)
{
    if (set(m_gap, gap))
        Q_EMIT styleChanged();
}

void LineSeries::setThickness(qreal thickness)
{
    if (set(m_thickness, thickness))
        Q_EMIT styleChanged();
}

void LineSeries::setAreaTop(qreal ink)
{
    if (set(m_areaTop, ink))
        Q_EMIT styleChanged();
}

void LineSeries::setAreaBottom(qreal ink)
{
    if (set(m_areaBottom, ink))
        Q_EMIT styleChanged();
}

QPointF LineSeries::last() const
{
    const auto index = m_reducer.beside(count(), -1);
    return index < count() ? m_reducer.points().at(index) : QPointF(NAN, NAN);
}

QPointF LineSeries::pointAt(qsizetype index) const
{
    return index >= 0 && index < count() ? m_reducer.points().at(index) : QPointF(NAN, NAN);
}

QList<QList<QPointF>> LineSeries::stretches() const
{
    if (!time() || !values())
        return {};
    auto stretches = m_reducer.stretches(time()->from(), time()->to(), qMax(1, int(width() * ratio())), m_gap);
    for (auto &stretch : stretches) {
        for (auto &point : stretch)
            point = place(point);
    }
    return stretches;
}

void LineSeries::paint(QPainter *painter) const
{
    const auto stretches = this->stretches();
    if (m_areaTop > 0) {
        const double top = topOf(stretches, height());
        auto upper = color();
        auto lower = color();
        upper.setAlphaF(float(m_areaTop) * color().alphaF());
        lower.setAlphaF(float(m_areaBottom) * color().alphaF());
        QLinearGradient fading(0, top, 0, height());
        fading.setColorAt(0, upper);
        fading.setColorAt(1, lower);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fading);
        for (const auto &stretch : stretches) {
            QPolygonF area(stretch);
            area << QPointF(stretch.constLast().x(), height()) << QPointF(stretch.constFirst().x(), height());
            painter->drawPolygon(area);
        }
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color(), m_thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto &stretch : stretches) {
        if (stretch.size() == 1)
            painter->drawPoint(stretch.constFirst());
        const auto length = color().alpha() == 255 ? PieceLength : stretch.size(); // the ends of pieces overlap
        for (qsizetype first = 0; first + 1 < stretch.size(); first += length)
            painter->drawPolyline(QPolygonF(stretch.sliced(first, std::min(length + 1, stretch.size() - first))));
    }
}

std::optional<Mesh> LineSeries::mesh() const
{
    const auto stretches = this->stretches();
    const double top = topOf(stretches, height());
    Mesh mesh;
    if (m_areaTop > 0) {
        for (const auto &stretch : stretches)
            addArea(mesh, stretch, height(), top, m_areaTop, m_areaBottom);
    }
    for (const auto &stretch : stretches)
        addLine(mesh, stretch, m_thickness, ratio());
    return mesh;
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arc.h"

#include <QPainter>

namespace pulsekeep {

Arc::Arc(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Arc::setPart(qreal part)
{
    part = qBound(0.0, part, 1.0);
    if (qFuzzyCompare(1 + m_part, 1 + part))
        return;
    m_part = part;
    Q_EMIT partChanged();
    update();
}

void Arc::setThickness(qreal thickness)
{
    if (qFuzzyCompare(m_thickness, thickness))
        return;
    m_thickness = thickness;
    Q_EMIT thicknessChanged();
    update();
}

void Arc::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void Arc::setTrack(const QColor &track)
{
    if (m_track == track)
        return;
    m_track = track;
    Q_EMIT trackChanged();
    update();
}

void Arc::setInside(const QColor &inside)
{
    if (m_inside == inside)
        return;
    m_inside = inside;
    Q_EMIT insideChanged();
    update();
}

void Arc::paint(QPainter *painter)
{
    constexpr int WholeTurn = 360 * 16; // QPainter counts sixteenths of a degree, anticlockwise from three o'clock
    const qreal side = qMin(width(), height()) - m_thickness;
    if (side <= 0)
        return;
    const QRectF ring((width() - side) / 2, (height() - side) / 2, side, side);

    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_track, m_thickness));
    painter->setBrush(m_inside);
    painter->drawEllipse(ring);
    if (m_part > 0) {
        painter->setPen(QPen(m_color, m_thickness, Qt::SolidLine, Qt::RoundCap));
        painter->setBrush(Qt::NoBrush);
        painter->drawArc(ring, WholeTurn / 4, -qRound(m_part * WholeTurn));
    }
}

} // namespace pulsekeep

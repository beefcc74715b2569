// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashes.h"

#include <QPainter>

namespace pulsekeep {

Dashes::Dashes(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Dashes::paint(QPainter *painter)
{
    if (m_thickness <= 0 || m_pattern.size() < 2)
        return;
    QList<qreal> pattern = m_pattern; // QPen counts in widths of the pen
    for (auto &length : pattern)
        length /= m_thickness;
    QPen pen(m_color, m_thickness, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern(pattern);
    painter->setPen(pen);
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal half = m_thickness / 2;
    if (m_radius < 0)
        painter->drawLine(QPointF(0, height() / 2), QPointF(width(), height() / 2));
    else
        painter->drawRoundedRect(boundingRect().adjusted(half, half, -half, -half), m_radius, m_radius);
}

} // namespace pulsekeep

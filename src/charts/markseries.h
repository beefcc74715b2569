// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartitem.h"

namespace pulsekeep {

/** Signs in a row below a chart, each at a moment: what a device noticed while it measured. */
class MarkSeries : public pulsekeep::ChartItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Milliseconds UTC, oldest first.
    Q_PROPERTY(QList<double> moments READ moments WRITE setMoments NOTIFY momentsChanged)
    Q_PROPERTY(Sign sign READ sign WRITE setSign NOTIFY styleChanged)
    Q_PROPERTY(qreal thickness READ thickness WRITE setThickness NOTIFY styleChanged)

public:
    enum Sign {
        Wave,   ///< a beat out of step
        Arrows, ///< to and fro
    };
    Q_ENUM(Sign)

    using ChartItem::ChartItem;

    QList<double> moments() const { return m_moments; }
    void setMoments(const QList<double> &moments);
    Sign sign() const { return m_sign; }
    void setSign(Sign sign);
    qreal thickness() const { return m_thickness; }
    void setThickness(qreal thickness);

    void paint(QPainter *painter) const override;

Q_SIGNALS:
    void momentsChanged();
    void styleChanged();

private:
    QList<double> m_moments;
    Sign m_sign = Wave;
    qreal m_thickness = 1.6;
};

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartitem.h"

namespace pulsekeep {

/** Single readings as dots: filled, or hollow for those of the evening. */
class DotSeries : public pulsekeep::ChartItem
{
    Q_OBJECT
    QML_ELEMENT
    /// x in milliseconds UTC, y the value.
    Q_PROPERTY(QList<QPointF> points READ points WRITE setPoints NOTIFY pointsChanged)
    Q_PROPERTY(QList<QPointF> hollow READ hollow WRITE setHollow NOTIFY pointsChanged)
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY styleChanged)
    /// Width of a hollow dot's ring, and what it encloses.
    Q_PROPERTY(qreal ring READ ring WRITE setRing NOTIFY styleChanged)
    Q_PROPERTY(QColor paper READ paper WRITE setPaper NOTIFY styleChanged)

public:
    using ChartItem::ChartItem;

    QList<QPointF> points() const { return m_points; }
    void setPoints(const QList<QPointF> &points);
    QList<QPointF> hollow() const { return m_hollow; }
    void setHollow(const QList<QPointF> &hollow);
    qreal radius() const { return m_radius; }
    void setRadius(qreal radius);
    qreal ring() const { return m_ring; }
    void setRing(qreal ring);
    QColor paper() const { return m_paper; }
    void setPaper(const QColor &paper);

    void paint(QPainter *painter) const override;

Q_SIGNALS:
    void pointsChanged();
    void styleChanged();

private:
    QList<QPointF> m_points;
    QList<QPointF> m_hollow;
    qreal m_radius = 4.2;
    qreal m_ring = 1.8;
    QColor m_paper = Qt::white;
};

} // namespace pulsekeep

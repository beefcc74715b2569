// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartitem.h"
#include "reducer.h"

namespace pulsekeep {

/** What lies between two lines: lowest and highest, or the middle half. */
class BandSeries : public pulsekeep::ChartItem
{
    Q_OBJECT
    QML_ELEMENT
    /// The two edges, oldest first, at the same moments: x in milliseconds UTC, y the value or not a number.
    Q_PROPERTY(QList<QPointF> lower READ lower WRITE setLower NOTIFY edgesChanged)
    Q_PROPERTY(QList<QPointF> upper READ upper WRITE setUpper NOTIFY edgesChanged)
    Q_PROPERTY(double gap READ gap WRITE setGap NOTIFY styleChanged)
    /// How much of the colour the band has.
    Q_PROPERTY(qreal ink READ ink WRITE setInk NOTIFY styleChanged)

public:
    using ChartItem::ChartItem;

    QList<QPointF> lower() const { return m_lower; }
    void setLower(const QList<QPointF> &lower);
    QList<QPointF> upper() const { return m_upper; }
    void setUpper(const QList<QPointF> &upper);
    double gap() const { return m_gap; }
    void setGap(double gap);
    qreal ink() const { return m_ink; }
    void setInk(qreal ink);

    void paint(QPainter *painter) const override;
    std::optional<Mesh> mesh() const override;

Q_SIGNALS:
    void edgesChanged();
    void styleChanged();

private:
    struct Stretch {
        QList<QPointF> lower; ///< in pixels
        QList<QPointF> upper;
    };
    QList<Stretch> stretches() const;

    QList<QPointF> m_lower;
    QList<QPointF> m_upper;
    double m_gap = 0;
    qreal m_ink = 0.2;
};

} // namespace pulsekeep

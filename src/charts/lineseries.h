// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartitem.h"
#include "reducer.h"

namespace pulsekeep {

/** A line through values, broken at gaps, with a fading area below it. */
// The base is named in full, because the type registrar of Qt 6.4 looks for it by that name; so it is in the others.
class LineSeries : public pulsekeep::ChartItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Oldest first: x in milliseconds UTC, y the value, or not a number to break the line.
    Q_PROPERTY(QList<QPointF> points READ points WRITE setPoints NOTIFY pointsChanged)
    /// Points further apart than this many milliseconds are not joined; 0: all are.
    Q_PROPERTY(double gap READ gap WRITE setGap NOTIFY styleChanged)
    Q_PROPERTY(qreal thickness READ thickness WRITE setThickness NOTIFY styleChanged)
    /// How much ink the area has at the line and at the bottom; both 0 for none.
    Q_PROPERTY(qreal areaTop READ areaTop WRITE setAreaTop NOTIFY styleChanged)
    Q_PROPERTY(qreal areaBottom READ areaBottom WRITE setAreaBottom NOTIFY styleChanged)
    Q_PROPERTY(qsizetype count READ count NOTIFY pointsChanged)
    /// The newest value.
    Q_PROPERTY(QPointF last READ last NOTIFY pointsChanged)

public:
    using ChartItem::ChartItem;

    QList<QPointF> points() const { return m_reducer.points(); }
    void setPoints(const QList<QPointF> &points);
    double gap() const { return m_gap; }
    void setGap(double gap);
    qreal thickness() const { return m_thickness; }
    void setThickness(qreal thickness);
    qreal areaTop() const { return m_areaTop; }
    void setAreaTop(qreal ink);
    qreal areaBottom() const { return m_areaBottom; }
    void setAreaBottom(qreal ink);
    qsizetype count() const { return m_reducer.points().size(); }
    QPointF last() const;

    /** Index of the value nearest to a moment, -1 for none. */
    Q_INVOKABLE qsizetype nearest(double at) const { return m_reducer.nearest(at); }
    Q_INVOKABLE qsizetype beside(qsizetype index, int direction) const { return m_reducer.beside(index, direction); }
    Q_INVOKABLE QPointF pointAt(qsizetype index) const;

    void paint(QPainter *painter) const override;
    std::optional<Mesh> mesh() const override;

Q_SIGNALS:
    void pointsChanged();
    void styleChanged();

private:
    QList<QList<QPointF>> stretches() const; ///< in pixels

    Reducer m_reducer;
    double m_gap = 0;
    qreal m_thickness = 2;
    qreal m_areaTop = 0;
    qreal m_areaBottom = 0;
};

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartitem.h"

#include <QVariantList>

namespace pulsekeep {

/** A stretch of time with a value: a day's steps, a week's. */
struct Bar {
    double from = 0; ///< milliseconds UTC
    double to = 0;
    double value = 0; ///< not a number: there is none, which is not zero
    bool operator==(const Bar &) const = default;
};

/** Bars from zero: filled where the goal was reached, outlined where not, a dashed stub where nothing is known. */
class BarSeries : public pulsekeep::ChartItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Oldest first, each with "from", "to" and "value"; without a value where there is none.
    Q_PROPERTY(QVariantList bars READ barList WRITE setBarList NOTIFY barsChanged)
    /// Filled from here on.
    Q_PROPERTY(double goal READ goal WRITE setGoal NOTIFY styleChanged)
    Q_PROPERTY(QColor soft READ soft WRITE setSoft NOTIFY styleChanged)
    Q_PROPERTY(QColor missing READ missing WRITE setMissing NOTIFY styleChanged)
    /// Around the bar that is being read.
    Q_PROPERTY(QColor outline READ outline WRITE setOutline NOTIFY styleChanged)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY styleChanged)
    Q_PROPERTY(qreal widest READ widest WRITE setWidest NOTIFY styleChanged)

public:
    using ChartItem::ChartItem;

    const QList<Bar> &bars() const { return m_bars; }
    void setBars(const QList<Bar> &bars);
    QVariantList barList() const;
    void setBarList(const QVariantList &list);
    double goal() const { return m_goal; }
    void setGoal(double goal);
    QColor soft() const { return m_soft; }
    void setSoft(const QColor &soft);
    QColor missing() const { return m_missing; }
    void setMissing(const QColor &missing);
    QColor outline() const { return m_outline; }
    void setOutline(const QColor &outline);
    int current() const { return m_current; }
    void setCurrent(int current);
    qreal radius() const { return m_radius; }
    void setRadius(qreal radius);
    qreal widest() const { return m_widest; }
    void setWidest(qreal widest);

    /** The bar at a moment; -1 for none. */
    Q_INVOKABLE int indexAt(double at) const;
    /** Where a bar stands, in pixels of the item. */
    Q_INVOKABLE QRectF rectAt(int index) const;

    void paint(QPainter *painter) const override;

Q_SIGNALS:
    void barsChanged();
    void styleChanged();
    void currentChanged();

private:
    QList<Bar> m_bars;
    double m_goal = 0;
    QColor m_soft = Qt::lightGray;
    QColor m_missing = Qt::gray;
    QColor m_outline = Qt::black;
    int m_current = -1;
    qreal m_radius = 4;
    qreal m_widest = 24;
};

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartitem.h"

#include <QVariantList>

namespace pulsekeep {

/** A stretch of time in one of several lanes: a stage of sleep. */
struct Stay {
    double from = 0; ///< milliseconds UTC
    double to = 0;
    int lane = 0; ///< 0 is the uppermost
    bool operator==(const Stay &) const = default;
};

/** Blocks in lanes below each other, joined by thin lines where one follows the other. */
class LaneSeries : public pulsekeep::ChartItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Oldest first, each with "from", "to" and "lane".
    Q_PROPERTY(QVariantList stays READ stayList WRITE setStayList NOTIFY staysChanged)
    Q_PROPERTY(QList<QColor> colors READ colors WRITE setColors NOTIFY styleChanged)
    /// Of the joining lines.
    Q_PROPERTY(QColor joint READ joint WRITE setJoint NOTIFY styleChanged)
    /// How much of a lane's height a block fills.
    Q_PROPERTY(qreal share READ share WRITE setShare NOTIFY styleChanged)
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY styleChanged)

public:
    using ChartItem::ChartItem;

    const QList<Stay> &stays() const { return m_stays; }
    void setStays(const QList<Stay> &stays);
    QVariantList stayList() const;
    void setStayList(const QVariantList &list);
    QList<QColor> colors() const { return m_colors; }
    void setColors(const QList<QColor> &colors);
    QColor joint() const { return m_joint; }
    void setJoint(const QColor &joint);
    qreal share() const { return m_share; }
    void setShare(qreal share);
    qreal radius() const { return m_radius; }
    void setRadius(qreal radius);

    /** The stay at a moment; -1 for none. */
    Q_INVOKABLE int indexAt(double at) const;

    void paint(QPainter *painter) const override;

Q_SIGNALS:
    void staysChanged();
    void styleChanged();

private:
    QRectF rectOf(const Stay &stay) const;

    QList<Stay> m_stays;
    QList<QColor> m_colors;
    QColor m_joint = Qt::gray;
    qreal m_share = 0.7;
    qreal m_radius = 4;
};

} // namespace pulsekeep

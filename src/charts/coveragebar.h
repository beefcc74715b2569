// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartitem.h"

#include <QVariantList>

namespace pulsekeep {

/** Was it zero, or is it missing? What is known about each stretch of time. */
struct Coverage {
    enum Kind {
        Worn,      ///< filled
        NotWorn,   ///< outlined
        NoValue,   ///< hatched: worn, but it measured nothing
        NotSynced, ///< hatched: still on the device, or lost
        WrongClock ///< hatched: it measured, but nobody knows when
    };
    double from = 0; ///< milliseconds UTC
    double to = 0;
    Kind kind = Worn;
    bool operator==(const Coverage &) const = default;
};

/** The coverage strip below a chart. */
class CoverageBar : public pulsekeep::ChartItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Oldest first, each with "from", "to" and "kind" (worn, notWorn, noValue, notSynced, wrongClock).
    Q_PROPERTY(QVariantList spans READ spanList WRITE setSpanList NOTIFY spansChanged)
    Q_PROPERTY(QColor outline READ outline WRITE setOutline NOTIFY styleChanged)
    Q_PROPERTY(QColor hatch READ hatch WRITE setHatch NOTIFY styleChanged)
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY styleChanged)

public:
    using ChartItem::ChartItem;

    const QList<Coverage> &spans() const { return m_spans; }
    void setSpans(const QList<Coverage> &spans);
    QVariantList spanList() const;
    void setSpanList(const QVariantList &list);
    QColor outline() const { return m_outline; }
    void setOutline(const QColor &outline);
    QColor hatch() const { return m_hatch; }
    void setHatch(const QColor &hatch);
    qreal radius() const { return m_radius; }
    void setRadius(qreal radius);

    void paint(QPainter *painter) const override;

Q_SIGNALS:
    void spansChanged();
    void styleChanged();

private:
    QList<Coverage> m_spans;
    QColor m_outline = Qt::gray;
    QColor m_hatch = Qt::darkYellow;
    qreal m_radius = 3;
};

} // namespace pulsekeep

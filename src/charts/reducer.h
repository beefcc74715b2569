// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>

namespace pulsekeep {

/** Points of a line, and the fewest of them that draw the same picture.
 *
 *  A column of one pixel keeps its lowest and its highest point in the order in which they came, so that no peak is
 * lost and never more than two points a pixel are drawn. Blocks of points know their extremes, which makes five years
 * of minutes as quick as a day. */
class Reducer
{
public:
    /** Oldest first: x in milliseconds since 1970-01-01 UTC, y the value, or not a number to break the line. */
    void setPoints(const QList<QPointF> &points);
    const QList<QPointF> &points() const { return m_points; }

    /** The stretches to draw between @p from and @p to in @p columns columns, with one point more at either side. The
     * line breaks where two points are more than @p gap milliseconds (and two columns) apart; 0 or less: only at
     * breaks. */
    QList<QList<QPointF>> stretches(double from, double to, int columns, double gap) const;

    /** Index of the point nearest to @p at that has a value; -1 where there is none. */
    qsizetype nearest(double at) const;
    /** The next point with a value after (@p direction 1) or before (-1) the one at @p index; @p index if there is
     * none. */
    qsizetype beside(qsizetype index, int direction) const;

private:
    struct Extremes {
        qsizetype low = -1;
        qsizetype high = -1;
    };

    qsizetype firstFrom(double at) const;
    void take(Extremes &extremes, qsizetype index) const;
    Extremes extremes(qsizetype begin, qsizetype end) const;

    QList<QPointF> m_points;
    QList<Extremes> m_blocks;
};

} // namespace pulsekeep

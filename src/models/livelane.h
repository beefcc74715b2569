// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "samplestream.h"

#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** One line of the live page: the stretch of it that is shown, and its newest value there. What comes in is kept in
 *  memory of fixed size; charts are told when show() is called, once a frame at most. */
class LiveLane : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of LiveFeed")
    /** Oldest first: x in milliseconds since 1970-01-01 UTC, y the value, not a number where the line breaks. */
    Q_PROPERTY(QList<QPointF> points READ points NOTIFY pointsChanged)
    /** The newest value shown; undefined when there is none, or a break after it. */
    Q_PROPERTY(QVariant value READ value NOTIFY pointsChanged)
    /** What the values shown reach from and to, with room to move in: it does not follow every sample. */
    Q_PROPERTY(double low READ low NOTIFY rangeChanged)
    Q_PROPERTY(double high READ high NOTIFY rangeChanged)

public:
    /** Keeps @p capacity points; the range is at least @p least wide, and around @p middle until there are values. */
    LiveLane(qsizetype capacity, double least, double middle, QObject *parent = nullptr);

    QList<QPointF> points() const { return m_points; }
    QVariant value() const;
    double low() const { return m_low; }
    double high() const { return m_high; }

    void append(double at, double value) { m_ring.append({at, value}); }
    /** The line ends here. Nothing when it has ended already. */
    void interrupt(double at);
    void clear();
    /** Gives charts the points of [@p from, @p to]. */
    void show(double from, double to);
    const PointRing &ring() const { return m_ring; }

Q_SIGNALS:
    void pointsChanged();
    void rangeChanged();

private:
    void fit();

    PointRing m_ring;
    QList<QPointF> m_points;
    double m_least;
    double m_low;
    double m_high;
};

} // namespace pulsekeep

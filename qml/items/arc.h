// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** A part of a ring, clockwise from the top, over the whole ring in a paler colour. */
class Arc : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// How much of the ring is drawn, 0 to 1.
    Q_PROPERTY(qreal part READ part WRITE setPart NOTIFY partChanged)
    Q_PROPERTY(qreal thickness READ thickness WRITE setThickness NOTIFY thicknessChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(QColor track READ track WRITE setTrack NOTIFY trackChanged)
    /// What the ring encloses.
    Q_PROPERTY(QColor inside READ inside WRITE setInside NOTIFY insideChanged)

public:
    explicit Arc(QQuickItem *parent = nullptr);

    qreal part() const { return m_part; }
    void setPart(qreal part);
    qreal thickness() const { return m_thickness; }
    void setThickness(qreal thickness);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    QColor track() const { return m_track; }
    void setTrack(const QColor &track);
    QColor inside() const { return m_inside; }
    void setInside(const QColor &inside);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void partChanged();
    void thicknessChanged();
    void colorChanged();
    void trackChanged();
    void insideChanged();

private:
    qreal m_part = 0;
    qreal m_thickness = 3;
    QColor m_color = Qt::black;
    QColor m_track = Qt::transparent;
    QColor m_inside = Qt::transparent;
};

} // namespace pulsekeep

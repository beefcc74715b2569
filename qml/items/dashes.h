// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** A dashed rule across the middle of the item, or a dashed frame around it. */
class Dashes : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER m_color WRITE setColor NOTIFY changed)
    Q_PROPERTY(qreal thickness MEMBER m_thickness WRITE setThickness NOTIFY changed)
    /// Radius of a frame's corners; below 0 a rule is drawn.
    Q_PROPERTY(qreal radius MEMBER m_radius WRITE setRadius NOTIFY changed)
    /// Lengths of dashes and gaps in pixels.
    Q_PROPERTY(QList<qreal> pattern MEMBER m_pattern WRITE setPattern NOTIFY changed)

public:
    explicit Dashes(QQuickItem *parent = nullptr);

    void setColor(const QColor &color) { set(m_color, color); }
    void setThickness(qreal thickness) { set(m_thickness, thickness); }
    void setRadius(qreal radius) { set(m_radius, radius); }
    void setPattern(const QList<qreal> &pattern) { set(m_pattern, pattern); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    template<typename T> void set(T &member, const T &value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT changed();
        update();
    }

    QColor m_color = Qt::black;
    qreal m_thickness = 1;
    qreal m_radius = -1;
    QList<qreal> m_pattern = {4, 3};
};

} // namespace pulsekeep

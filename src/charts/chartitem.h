// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mesh.h"
#include "timescale.h"
#include "valuescale.h"

#include <QColor>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** What is drawn over a time scale and a scale of values. Where there is a GPU it may be triangles; Qt Quick's software
 *  renderer draws none, so every item can paint itself as well. */
class ChartItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a base of others")
    Q_PROPERTY(pulsekeep::TimeScale *time READ time WRITE setTime NOTIFY timeChanged)
    Q_PROPERTY(pulsekeep::ValueScale *values READ values WRITE setValues NOTIFY valuesChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    explicit ChartItem(QQuickItem *parent = nullptr);

    TimeScale *time() const { return m_time; }
    void setTime(TimeScale *time);
    ValueScale *values() const { return m_values; }
    void setValues(ValueScale *values);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);

    /** Paints into a picture of the item's size. */
    virtual void paint(QPainter *painter) const = 0;
    /** The same as triangles; nothing where an item has only the painted form. */
    virtual std::optional<Mesh> mesh() const { return {}; }

    QPointF place(const QPointF &point) const;

Q_SIGNALS:
    void timeChanged();
    void valuesChanged();
    void colorChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    double ratio() const; ///< device pixels a pixel

    template<typename T> bool set(T &member, const T &value)
    {
        if (member == value)
            return false;
        member = value;
        update();
        return true;
    }

private:
    QPointer<TimeScale> m_time;
    QPointer<ValueScale> m_values;
    QColor m_color = Qt::black;
};

} // namespace pulsekeep

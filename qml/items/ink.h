// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** An SVG of one ink, drawn in another: icons, device drawings, shapes. Fills keep their share of the ink. */
class Ink : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /// What the drawing covers with (#ffffff in the file).
    Q_PROPERTY(QColor paper READ paper WRITE setPaper NOTIFY paperChanged)
    /// Width of strokes in the drawing's own units; 0 keeps what the file says.
    Q_PROPERTY(qreal stroke READ stroke WRITE setStroke NOTIFY strokeChanged)
    /// Nothing could be drawn from the source.
    Q_PROPERTY(bool broken READ broken NOTIFY brokenChanged)

public:
    explicit Ink(QQuickItem *parent = nullptr);

    QUrl source() const { return m_source; }
    void setSource(const QUrl &source);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    QColor paper() const { return m_paper; }
    void setPaper(const QColor &paper);
    qreal stroke() const { return m_stroke; }
    void setStroke(qreal stroke);
    bool broken() const { return m_broken; }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void sourceChanged();
    void colorChanged();
    void paperChanged();
    void strokeChanged();
    void brokenChanged();

private:
    QImage drawn(const QSize &pixels) const;

    QUrl m_source;
    QColor m_color = Qt::black;
    QColor m_paper = Qt::white;
    qreal m_stroke = 0;
    QByteArray m_svg;
    bool m_broken = false;
};

} // namespace pulsekeep

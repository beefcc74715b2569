// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ink.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QQmlFile>
#include <QQuickWindow>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pulsekeep {

namespace {

/** The text of an SVG with every ink replaced by @p color, white by @p paper, and every stroke by @p stroke where that
 * is not 0. */
QByteArray inked(const QByteArray &svg, const QColor &color, const QColor &paper, qreal stroke)
{
    static const QRegularExpression anyInk(u"#(?!ffffff)[0-9A-Fa-f]{6}"_s);
    static const QRegularExpression anyStroke(u"stroke-width=\"[0-9.]+\""_s);
    auto text = QString::fromUtf8(svg);
    text.replace(anyInk, color.name(QColor::HexRgb));
    text.replace(u"#ffffff"_s, paper.name(QColor::HexRgb));
    if (stroke > 0)
        text.replace(anyStroke, u"stroke-width=\"%1\""_s.arg(stroke));
    return text.toUtf8();
}

} // namespace

Ink::Ink(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Ink::setSource(const QUrl &source)
{
    if (m_source == source)
        return;
    m_source = source;
    m_svg.clear();
    if (!source.isEmpty()) {
        QFile file(QQmlFile::urlToLocalFileOrQrc(source));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
        else
            qWarning("Ink: there is no drawing %s", qPrintable(source.toString()));
    }
    const bool broken = m_svg.isEmpty() && !source.isEmpty();
    if (std::exchange(m_broken, broken) != broken)
        Q_EMIT brokenChanged();
    Q_EMIT sourceChanged();
    update();
}

void Ink::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void Ink::setPaper(const QColor &paper)
{
    if (m_paper == paper)
        return;
    m_paper = paper;
    Q_EMIT paperChanged();
    update();
}

void Ink::setStroke(qreal stroke)
{
    if (qFuzzyCompare(m_stroke, stroke))
        return;
    m_stroke = stroke;
    Q_EMIT strokeChanged();
    update();
}

QImage Ink::drawn(const QSize &pixels) const
{
    auto svg = inked(m_svg, m_color, m_paper, m_stroke);
    QBuffer buffer(&svg);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(pixels);
    return reader.read();
}

void Ink::paint(QPainter *painter)
{
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    const QSize pixels = (size() * ratio).toSize();
    if (m_svg.isEmpty() || pixels.isEmpty())
        return;
    painter->setOpacity(m_color.alphaF());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(boundingRect(), drawn(pixels));
}

} // namespace pulsekeep

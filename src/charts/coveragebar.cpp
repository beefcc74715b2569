// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coveragebar.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulsekeep {

namespace {

const QStringList &kindNames()
{
    static const QStringList names{u"worn"_s, u"notWorn"_s, u"noValue"_s, u"notSynced"_s, u"wrongClock"_s};
    return names;
}

} // namespace

void CoverageBar::setSpans(const QList<Coverage> &spans)
{
    m_spans = spans;
    Q_EMIT spansChanged();
    update();
}

QVariantList CoverageBar::spanList() const
{
    QVariantList list;
    for (const auto &span : m_spans)
        list.append(QVariantMap{{u"from"_s, span.from}, {u"to"_s, span.to}, {u"kind"_s, kindNames().at(span.kind)}});
    return list;
}

void CoverageBar::setSpanList(const QVariantList &list)
{
    QList<Coverage> spans;
    spans.reserve(list.size());
    for (const auto &entry : list) {
        const auto map = entry.toMap();
        const auto kind = kindNames().indexOf(map.value(u"kind"_s).toString());
        if (kind < 0) {
            qWarning("CoverageBar: nobody knows the kind \"%s\"", qPrintable(map.value(u"kind"_s).toString()));
            continue;
        }
        spans.append({map.value(u"from"_s).toDouble(), map.value(u"to"_s).toDouble(), Coverage::Kind(kind)});
    }
    setSpans(spans);
}

void CoverageBar::setOutline(const QColor &outline)
{
    if (set(m_outline, outline))
        Q_EMIT styleChanged();
}

void CoverageBar::setHatch(const QColor &hatch)
{
    if (set(m_hatch, hatch))
        Q_EMIT styleChanged();
}

void CoverageBar::setRadius(qreal radius)
{
    if (set(m_radius, radius))
        Q_EMIT styleChanged();
}

void CoverageBar::paint(QPainter *painter) const
{
    constexpr double Between = 1;  // pixels between two stretches
    constexpr double Thinnest = 3; // a short gap in a long time is still seen
    constexpr double Spacing = 6;  // of the hatching
    constexpr double Stroke = 1.6;
    for (const auto &span : m_spans) {
        const double left = std::max(0.0, place({span.from, 0}).x()) + Between / 2;
        const double right = std::min(width(), place({span.to, 0}).x()) - Between / 2;
        if (right <= 0 || left >= width() || right < left - Thinnest)
            continue;
        QRectF rect(left, 0, std::max(Thinnest, right - left), height());
        const double corner = std::min(m_radius, rect.width() / 2);
        if (span.kind == Coverage::Worn) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(color());
            painter->drawRoundedRect(rect, corner, corner);
            continue;
        }
        rect.adjust(0.5, 0.5, -0.5, -0.5);
        const auto &ink = span.kind == Coverage::NotWorn ? m_outline : m_hatch;
        if (span.kind != Coverage::NotWorn) {
            painter->save();
            QPainterPath inside;
            inside.addRoundedRect(rect, corner, corner);
            painter->setClipPath(inside);
            painter->setPen(QPen(ink, Stroke));
            for (double x = rect.left() - height(); x < rect.right(); x += Spacing)
                painter->drawLine(QPointF(x, height()), QPointF(x + height(), 0));
            painter->restore();
        }
        painter->setPen(QPen(ink, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(rect, corner, corner);
    }
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bandseries.h"

#include <QPainter>

#include <cmath>

namespace pulsekeep {

void BandSeries::setLower(const QList<QPointF> &lower)
{
    m_lower = lower;
    Q_EMIT edgesChanged();
    update();
}

void BandSeries::setUpper(const QList<QPointF> &upper)
{
    m_upper = upper;
    Q_EMIT edgesChanged();
    update();
}

void BandSeries::setGap(double gap)
{
    if (set(m_gap, gap))
        Q_EMIT styleChanged();
}

void BandSeries::setInk(qreal ink)
{
    if (set(m_ink, ink))
        Q_EMIT styleChanged();
}

QList<BandSeries::Stretch> BandSeries::stretches() const
{
    QList<Stretch> stretches;
    const auto count = std::min(m_lower.size(), m_upper.size());
    const int columns = int(width() * ratio());
    if (!time() || !values() || count == 0 || columns < 1 || time()->to() <= time()->from())
        return stretches;

    // One pair a column: the lowest of the lower edge, the highest of the upper one.
    const double column = (time()->to() - time()->from()) / columns;
    const double apart = m_gap > 0 ? std::max(m_gap, 2 * column) : INFINITY;
    const auto earlier = [](const QPointF &point, double moment) { return point.x() < moment; };
    const auto begin = m_lower.cbegin();
    auto index = std::max<qsizetype>(0, std::lower_bound(begin, begin + count, time()->from(), earlier) - begin - 1);
    const auto end = std::min(count, std::lower_bound(begin, begin + count, time()->to(), earlier) - begin + 1);
    Stretch stretch;
    double before = -INFINITY;
    const auto finish = [&] {
        if (!stretch.lower.isEmpty())
            stretches.append(std::exchange(stretch, {}));
    };
    while (index < end) {
        const double at = m_lower.at(index).x();
        if (std::isnan(m_lower.at(index).y()) || std::isnan(m_upper.at(index).y())) {
            finish();
            ++index;
            continue;
        }
        if (at - before > apart)
            finish();
        double low = m_lower.at(index).y();
        double high = m_upper.at(index).y();
        for (++index; index < end && m_lower.at(index).x() - at < column && !std::isnan(m_lower.at(index).y())
             && !std::isnan(m_upper.at(index).y());
             ++index) {
            low = std::min(low, m_lower.at(index).y());
            high = std::max(high, m_upper.at(index).y());
        }
        before = m_lower.at(index - 1).x();
        stretch.lower.append(place({at, low}));
        stretch.upper.append(place({at, high}));
    }
    finish();
    return stretches;
}

void BandSeries::paint(QPainter *painter) const
{
    auto shade = color();
    shade.setAlphaF(float(m_ink) * color().alphaF());
    painter->setPen(Qt::NoPen);
    painter->setBrush(shade);
    for (const auto &stretch : stretches()) {
        QPolygonF band(stretch.upper);
        for (auto point = stretch.lower.crbegin(); point != stretch.lower.crend(); ++point)
            band << *point;
        painter->drawPolygon(band);
    }
}

std::optional<Mesh> BandSeries::mesh() const
{
    Mesh mesh;
    for (const auto &stretch : stretches())
        addBand(mesh, stretch.lower, stretch.upper, m_ink);
    return mesh;
}

} // namespace pulsekeep

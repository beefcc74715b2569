// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "laneseries.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulsekeep {

void LaneSeries::setStays(const QList<Stay> &stays)
{
    m_stays = stays;
    Q_EMIT staysChanged();
    update();
}

QVariantList LaneSeries::stayList() const
{
    QVariantList list;
    for (const auto &stay : m_stays)
        list.append(QVariantMap{{u"from"_s, stay.from}, {u"to"_s, stay.to}, {u"lane"_s, stay.lane}});
    return list;
}

void LaneSeries::setStayList(const QVariantList &list)
{
    QList<Stay> stays;
    stays.reserve(list.size());
    for (const auto &entry : list) {
        const auto map = entry.toMap();
        stays.append({map.value(u"from"_s).toDouble(), map.value(u"to"_s).toDouble(), map.value(u"lane"_s).toInt()});
    }
    setStays(stays);
}

void LaneSeries::setColors(const QList<QColor> &colors)
{
    if (set(m_colors, colors))
        Q_EMIT styleChanged();
}

void LaneSeries::setJoint(const QColor &joint)
{
    if (set(m_joint, joint))
        Q_EMIT styleChanged();
}

void LaneSeries::setShare(qreal share)
{
    if (set(m_share, share))
        Q_EMIT styleChanged();
}

void LaneSeries::setRadius(qreal radius)
{
    if (set(m_radius, radius))
        Q_EMIT styleChanged();
}

int LaneSeries::indexAt(double at) const
{
    const auto found = std::upper_bound(m_stays.cbegin(), m_stays.cend(), at,
                                        [](double moment, const Stay &stay) { return moment < stay.to; });
    return found != m_stays.cend() && found->from <= at ? int(found - m_stays.cbegin()) : -1;
}

QRectF LaneSeries::rectOf(const Stay &stay) const
{
    constexpr double Thinnest = 2; // a minute of waking in a night of ten hours is still seen
    const double lane = height() / double(std::max<qsizetype>(1, m_colors.size()));
    const double left = place({stay.from, 0}).x();
    const double right = place({stay.to, 0}).x();
    return {left, (stay.lane + (1 - m_share) / 2) * lane, std::max(Thinnest, right - left), lane * m_share};
}

void LaneSeries::paint(QPainter *painter) const
{
    constexpr double Joined = 60'000; // milliseconds: further apart is a gap
    painter->setPen(QPen(m_joint, 1));
    for (qsizetype index = 1; index < m_stays.size(); ++index) {
        const auto &before = m_stays.at(index - 1);
        const auto &after = m_stays.at(index);
        if (after.from - before.to >= Joined || before.lane == after.lane)
            continue;
        const double x = place({after.from, 0}).x();
        painter->drawLine(QPointF(x, rectOf(before).center().y()), QPointF(x, rectOf(after).center().y()));
    }
    painter->setPen(Qt::NoPen);
    for (const auto &stay : m_stays) {
        if (stay.lane < 0 || stay.lane >= m_colors.size())
            continue;
        const auto rect = rectOf(stay);
        const double corner = std::min(m_radius, rect.width() / 2);
        painter->setBrush(m_colors.at(stay.lane));
        painter->drawRoundedRect(rect, corner, corner);
    }
}

} // namespace pulsekeep

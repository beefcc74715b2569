// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mesh.h"

#include <algorithm>
#include <cmath>

namespace pulsekeep {

namespace {

QPointF unit(const QPointF &along)
{
    const double length = std::hypot(along.x(), along.y());
    return length > 0 ? along / length : QPointF(1, 0);
}

Corner corner(const QPointF &at, double ink)
{
    return {float(at.x()), float(at.y()), float(ink)};
}

void addQuad(Mesh &mesh, quint32 a, quint32 b, quint32 c, quint32 d)
{
    mesh.indices << a << b << c << c << b << d;
}

} // namespace

void addLine(Mesh &mesh, const QList<QPointF> &points, double thickness, double ratio)
{
    if (points.isEmpty())
        return;
    if (points.size() == 1) {
        const QPointF half(thickness / 2, 0);
        addLine(mesh, {points.constFirst() - half, points.constFirst() + half}, thickness, ratio);
        return;
    }

    constexpr double GentleTurn = 0.5; // cosine of 60 degrees: there a mitre is 15 % longer than the line is wide
    const double fade = 0.5 / ratio;
    const double inner = std::max(0.0, thickness / 2 - fade);
    const double outer = thickness / 2 + fade;
    const auto addCut = [&](const QPointF &here, const QPointF &across, bool joined) {
        const auto base = quint32(mesh.corners.size());
        mesh.corners << corner(here + across * outer, 0) << corner(here + across * inner, 1)
                     << corner(here - across * inner, 1) << corner(here - across * outer, 0);
        for (quint32 strip = 0; joined && strip < 3; ++strip)
            addQuad(mesh, base - 4 + strip, base - 3 + strip, base + strip, base + 1 + strip);
    };
    const auto across = [](const QPointF &along) { return QPointF(-along.y(), along.x()); };

    for (qsizetype index = 0; index < points.size(); ++index) {
        const auto &here = points.at(index);
        const auto before = unit(index > 0 ? here - points.at(index - 1) : points.at(1) - here);
        const auto after = unit(index + 1 < points.size() ? points.at(index + 1) - here : here - points.at(index - 1));
        const double turn = QPointF::dotProduct(before, after); // the cosine of the angle
        if (turn > GentleTurn) {
            // Mitred: the cut lies across the middle direction, longer the sharper the turn.
            const auto middle = unit(before + after);
            addCut(here, across(middle) / QPointF::dotProduct(middle, before), index > 0);
        } else {
            // A mitre would stick out of a peak: both ends are cut square, a little beyond the point as a round join
            // is.
            const auto beyond = inner / 2;
            addCut(here + before * beyond, across(before), index > 0);
            addCut(here - after * beyond, across(after), false);
        }
    }
}

void addArea(Mesh &mesh, const QList<QPointF> &points, double bottom, double top, double topInk, double bottomInk)
{
    if (points.size() < 2 || bottom <= top)
        return;
    for (qsizetype index = 0; index < points.size(); ++index) {
        const auto &here = points.at(index);
        const double depth = std::clamp((here.y() - top) / (bottom - top), 0.0, 1.0);
        const auto base = quint32(mesh.corners.size());
        mesh.corners << corner(here, topInk + depth * (bottomInk - topInk)) << corner({here.x(), bottom}, bottomInk);
        if (index > 0)
            addQuad(mesh, base - 2, base - 1, base, base + 1);
    }
}

void addBand(Mesh &mesh, const QList<QPointF> &lower, const QList<QPointF> &upper, double ink)
{
    const auto count = std::min(lower.size(), upper.size());
    if (count < 2)
        return;
    for (qsizetype index = 0; index < count; ++index) {
        const auto base = quint32(mesh.corners.size());
        mesh.corners << corner(upper.at(index), ink) << corner(lower.at(index), ink);
        if (index > 0)
            addQuad(mesh, base - 2, base - 1, base, base + 1);
    }
}

} // namespace pulsekeep

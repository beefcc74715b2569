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

    constexpr double SharpestMitre = 2; // times half the width; sharper turns are cut there
    const double fade = 0.5 / ratio;
    const double inner = std::max(0.0, thickness / 2 - fade);
    const double outer = thickness / 2 + fade;
    for (qsizetype index = 0; index < points.size(); ++index) {
        const auto &here = points.at(index);
        const auto before = unit(index > 0 ? here - points.at(index - 1) : points.at(1) - here);
        const auto after = unit(index + 1 < points.size() ? points.at(index + 1) - here : here - points.at(index - 1));
        const auto along = unit(before + after);
        const QPointF across(-along.y(), along.x());
        const double stretch =
            std::min(SharpestMitre, 1 / std::max(0.01, std::abs(-before.y() * across.x() + before.x() * across.y())));

        const auto base = quint32(mesh.corners.size());
        mesh.corners << corner(here + across * outer * stretch, 0) << corner(here + across * inner * stretch, 1)
                     << corner(here - across * inner * stretch, 1) << corner(here - across * outer * stretch, 0);
        if (index == 0)
            continue;
        for (quint32 strip = 0; strip < 3; ++strip)
            addQuad(mesh, base - 4 + strip, base - 3 + strip, base + strip, base + 1 + strip);
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

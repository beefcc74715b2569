// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>

namespace pulsekeep {

/** A corner of a triangle: where it is, and how much of the ink it has, 0 to 1. */
struct Corner {
    float x = 0;
    float y = 0;
    float ink = 0;
};

/** Triangles, as corners and three indices each. */
struct Mesh {
    QList<Corner> corners;
    QList<quint32> indices;
};

/** A line of @p thickness pixels through @p points (pixels), its edges fading out over one pixel at @p ratio device
 *  pixels each. A single point becomes a short dash, so that a lone value is seen. */
void addLine(Mesh &mesh, const QList<QPointF> &points, double thickness, double ratio);

/** What lies below @p points down to @p bottom; the ink fades from @p top (as much as @p topInk) to the bottom. */
void addArea(Mesh &mesh, const QList<QPointF> &points, double bottom, double top, double topInk, double bottomInk);

/** What lies between @p lower and @p upper, which have the same number of points. */
void addBand(Mesh &mesh, const QList<QPointF> &lower, const QList<QPointF> &upper, double ink);

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartitem.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGImageNode>
#include <QSGRendererInterface>
#include <QSGVertexColorMaterial>

namespace pulsekeep {

namespace {

/** Keeps either form below it, so that a change of window may change the form. */
class FormNode : public QSGNode
{
public:
    QSGImageNode *picture = nullptr;
    QSGGeometryNode *triangles = nullptr;

    void clear()
    {
        while (auto *child = firstChild()) {
            removeChildNode(child);
            delete child;
        }
        picture = nullptr;
        triangles = nullptr;
    }
};

void fill(QSGGeometry *geometry, const Mesh &mesh, const QColor &color)
{
    geometry->allocate(int(mesh.corners.size()), int(mesh.indices.size()));
    auto *vertex = geometry->vertexDataAsColoredPoint2D();
    for (const auto &corner : mesh.corners) {
        const float alpha = corner.ink * color.alphaF(); // the material wants colours multiplied by it
        (vertex++)->set(corner.x, corner.y, uchar(qRound(color.red() * alpha)), uchar(qRound(color.green() * alpha)),
                        uchar(qRound(color.blue() * alpha)), uchar(qRound(255 * alpha)));
    }
    std::copy(mesh.indices.cbegin(), mesh.indices.cend(), geometry->indexDataAsUInt());
}

} // namespace

ChartItem::ChartItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
    setAntialiasing(true);
}

void ChartItem::setTime(TimeScale *time)
{
    if (m_time == time)
        return;
    if (m_time)
        disconnect(m_time, nullptr, this, nullptr);
    m_time = time;
    if (m_time)
        connect(m_time, &TimeScale::rangeChanged, this, &QQuickItem::update);
    Q_EMIT timeChanged();
    update();
}

void ChartItem::setValues(ValueScale *values)
{
    if (m_values == values)
        return;
    if (m_values)
        disconnect(m_values, nullptr, this, nullptr);
    m_values = values;
    if (m_values)
        connect(m_values, &ValueScale::changed, this, &QQuickItem::update);
    Q_EMIT valuesChanged();
    update();
}

void ChartItem::setColor(const QColor &color)
{
    if (set(m_color, color))
        Q_EMIT colorChanged();
}

QPointF ChartItem::place(const QPointF &point) const
{
    return {m_time ? m_time->fraction(point.x()) * width() : 0,
            m_values ? (1 - m_values->fraction(point.y())) * height() : height()};
}

double ChartItem::ratio() const
{
    return window() ? window()->effectiveDevicePixelRatio() : 1;
}

void ChartItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        update();
}

QSGNode *ChartItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<FormNode *>(old);
    if (width() < 1 || height() < 1 || !m_time) {
        delete node;
        return nullptr;
    }
    if (!node)
        node = new FormNode;

    const bool software = window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
    const auto triangles = software ? std::optional<Mesh>() : mesh();
    if (triangles) {
        if (!node->triangles) {
            node->clear();
            node->triangles = new QSGGeometryNode;
            auto *geometry =
                new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(), 0, 0, QSGGeometry::UnsignedIntType);
            geometry->setDrawingMode(QSGGeometry::DrawTriangles);
            node->triangles->setGeometry(geometry);
            node->triangles->setMaterial(new QSGVertexColorMaterial);
            node->triangles->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial);
            node->appendChildNode(node->triangles);
        }
        fill(node->triangles->geometry(), *triangles, m_color);
        node->triangles->markDirty(QSGNode::DirtyGeometry);
        return node;
    }

    QImage picture((size() * ratio()).toSize(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.scale(ratio(), ratio());
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter);
    }
    if (!node->picture) {
        node->clear();
        node->picture = window()->createImageNode();
        node->picture->setOwnsTexture(true);
        node->appendChildNode(node->picture);
    }
    node->picture->setTexture(window()->createTextureFromImage(picture, QQuickWindow::TextureHasAlphaChannel));
    node->picture->setRect(boundingRect());
    node->markDirty(QSGNode::DirtyMaterial);
    return node;
}

} // namespace pulsekeep

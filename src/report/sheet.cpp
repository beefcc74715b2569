// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/sheet.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QTextLayout>

#include <array>
#include <cmath>

static void initFontResources()
{
    Q_INIT_RESOURCE(pulsekeep_fonts);
}

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr double MmAnInch = 25.4;
constexpr double PointsAnInch = 72;
constexpr double Dash = 2.6; // of line widths
constexpr double Space = 2.2;

QPolygonF polygon(std::initializer_list<QPointF> corners)
{
    return {QList<QPointF>(corners)};
}

} // namespace

void loadReportFonts()
{
    initFontResources();
    static const bool loaded = [] {
        for (const auto *name : {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "InterDisplay-SemiBold"})
            QFontDatabase::addApplicationFont(u":/pulsekeep/fonts/%1.ttf"_s.arg(QLatin1StringView(name)));
        return true;
    }();
    Q_UNUSED(loaded);
}

Sheet::Sheet(QPainter *painter, QSizeF size, double dpi) : m_painter(painter), m_size(size), m_dots(dpi / MmAnInch)
{
}

QColor Sheet::ink()
{
    return Qt::black;
}

QColor Sheet::grey()
{
    return QColor::fromRgb(0x45, 0x45, 0x45);
}

QColor Sheet::faint()
{
    return QColor::fromRgb(0xB8, 0xB8, 0xB8);
}

double Sheet::pointsToMm(double points) const
{
    return points * MmAnInch / PointsAnInch;
}

QFont Sheet::font(const Lettering &lettering) const
{
    QFont font(lettering.display ? u"Inter Display"_s : u"Inter"_s);
    font.setPixelSize(std::max(1, qRound(dots(pointsToMm(lettering.size)))));
    font.setWeight(lettering.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double Sheet::textWidth(const QString &text, const Lettering &lettering) const
{
    return QFontMetricsF(font(lettering), m_painter->device()).horizontalAdvance(text) / m_dots;
}

QString Sheet::fitted(const QString &text, const Lettering &lettering, double width) const
{
    return QFontMetricsF(font(lettering), m_painter->device()).elidedText(text, Qt::ElideRight, dots(width));
}

void Sheet::text(double x, double y, const QString &text, const Lettering &lettering, Align align, const QColor &colour)
{
    const auto set = font(lettering);
    const QFontMetricsF metrics(set, m_painter->device());
    const double width = metrics.horizontalAdvance(text);
    const double left = align == Left ? 0 : align == Centre ? width / 2 : width;
    m_painter->setFont(set);
    m_painter->setPen(colour);
    m_painter->drawText(QPointF(dots(x) - left, dots(y) + metrics.capHeight() / 2), text);
}

double Sheet::layOut(double x, double y, double width, const QList<TextRun> &runs, const Lettering &lettering,
                     double lineHeight, bool draw)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const auto &run : runs) {
        if (run.bold) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(text.size());
            range.length = static_cast<int>(run.text.size());
            range.format.setFontWeight(QFont::DemiBold);
            formats.append(range);
        }
        text += run.text;
    }
    QTextLayout layout(text, font(lettering), m_painter->device());
    layout.setFormats(formats);
    layout.beginLayout();
    int lines = 0;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(dots(width));
        line.setPosition({0, dots(lineHeight) * lines});
        ++lines;
    }
    layout.endLayout();
    if (draw) {
        m_painter->setPen(ink());
        layout.draw(m_painter, {dots(x), dots(y)});
    }
    return lines * lineHeight;
}

double Sheet::paragraph(double x, double y, double width, const QList<TextRun> &runs, const Lettering &lettering,
                        double lineHeight)
{
    return layOut(x, y, width, runs, lettering, lineHeight, true);
}

double Sheet::paragraphHeight(double width, const QList<TextRun> &runs, const Lettering &lettering, double lineHeight)
{
    return layOut(0, 0, width, runs, lettering, lineHeight, false);
}

QPen Sheet::pen(double thickness, const QColor &colour) const
{
    return {colour, dots(pointsToMm(thickness)), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
}

void Sheet::line(QPointF from, QPointF to, double thickness, const QColor &colour, bool dashed)
{
    auto stroke = pen(thickness, colour);
    if (dashed)
        stroke.setDashPattern({Dash, Space});
    m_painter->setPen(stroke);
    m_painter->drawLine(dots(from), dots(to));
}

void Sheet::box(const QRectF &rect, double radius, double thickness)
{
    m_painter->setPen(pen(thickness, ink()));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRoundedRect(QRectF(dots(rect.topLeft()), dots(rect.bottomRight())), dots(radius), dots(radius));
}

void Sheet::bar(const QRectF &rect, const QColor &colour)
{
    m_painter->fillRect(QRectF(dots(rect.topLeft()), dots(rect.bottomRight())), colour);
}

void Sheet::dot(QPointF centre, double radius, bool hollow)
{
    constexpr double Ring = 0.32; // of the radius
    const double ring = radius * Ring;
    if (hollow) {
        m_painter->setPen(QPen(ink(), dots(ring)));
        m_painter->setBrush(Qt::white);
        radius -= ring / 2;
    } else {
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(ink());
    }
    m_painter->drawEllipse(dots(centre), dots(radius), dots(radius));
}

void Sheet::shape(QPointF centre, double size, const QString &name)
{
    const double r = size / 2;
    m_painter->save();
    m_painter->translate(dots(centre));
    m_painter->scale(dots(r), dots(r));
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(ink());
    if (name == "circle"_L1) {
        m_painter->drawEllipse(QPointF(), 1, 1);
    } else if (name == "square"_L1) {
        m_painter->drawRect(QRectF(-0.88, -0.88, 1.76, 1.76));
    } else if (name == "diamond"_L1) {
        m_painter->drawPolygon(polygon({{0, -1.2}, {1.2, 0}, {0, 1.2}, {-1.2, 0}}));
    } else if (name == "triangleUp"_L1) {
        m_painter->drawPolygon(polygon({{0, -1}, {1.12, 0.9}, {-1.12, 0.9}}));
    } else if (name == "triangleDown"_L1) {
        m_painter->drawPolygon(polygon({{0, 1}, {1.12, -0.9}, {-1.12, -0.9}}));
    } else { // octagon
        const double cut = std::tan(M_PI / 8);
        m_painter->drawPolygon(
            polygon({{-cut, -1}, {cut, -1}, {1, -cut}, {1, cut}, {cut, 1}, {-cut, 1}, {-1, cut}, {-1, -cut}}));
    }
    m_painter->restore();
}

} // namespace pulsekeep

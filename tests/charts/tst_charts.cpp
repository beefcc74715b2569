// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/bandseries.h"
#include "charts/barseries.h"
#include "charts/coveragebar.h"
#include "charts/laneseries.h"
#include "charts/lineseries.h"
#include "charts/reducer.h"

#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QTest>

#include <array>
#include <cmath>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 300;
constexpr int Height = 100;
constexpr double Minute = 60'000;

QImage painted(const ChartItem &item)
{
    QImage picture(Width, Height, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    item.paint(&painter);
    return picture;
}

/** Fills a triangle whose ink changes from corner to corner, as a GPU does: in ever smaller ones of even ink. */
void fill(QPainter &painter, const std::array<Corner, 3> &corners, const QColor &color, int depth)
{
    const auto middle = [](const Corner &a, const Corner &b) {
        return Corner{(a.x + b.x) / 2, (a.y + b.y) / 2, (a.ink + b.ink) / 2};
    };
    const auto &[a, b, c] = corners;
    if (depth > 0 && (a.ink != b.ink || b.ink != c.ink)) {
        const auto ab = middle(a, b);
        const auto bc = middle(b, c);
        const auto ca = middle(c, a);
        for (const auto &part :
             {std::array{a, ab, ca}, std::array{ab, b, bc}, std::array{ca, bc, c}, std::array{ab, bc, ca}})
            fill(painter, part, color, depth - 1);
        return;
    }
    auto shade = color;
    shade.setAlphaF((a.ink + b.ink + c.ink) / 3);
    painter.setBrush(shade);
    painter.drawPolygon(QPolygonF{QPointF(a.x, a.y), QPointF(b.x, b.y), QPointF(c.x, c.y)});
}

QImage triangles(const Mesh &mesh, const QColor &color)
{
    constexpr int Finer = 8; // thin triangles would slip between the middles of pixels
    QImage picture(Width * Finer, Height * Finer, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.scale(Finer, Finer);
    painter.setPen(Qt::NoPen);
    for (qsizetype index = 0; index + 2 < mesh.indices.size(); index += 3) {
        fill(painter,
             {mesh.corners.at(mesh.indices.at(index)), mesh.corners.at(mesh.indices.at(index + 1)),
              mesh.corners.at(mesh.indices.at(index + 2))},
             color, 3);
    }
    painter.end();
    return picture.scaled(Width, Height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/** Uppermost and lowermost inked pixel of a column; -1 where there is none. */
std::pair<int, int> inked(const QImage &picture, int x)
{
    int top = -1;
    int bottom = -1;
    for (int y = 0; y < picture.height(); ++y) {
        if (qAlpha(picture.pixel(x, y)) < 100)
            continue;
        if (top < 0)
            top = y;
        bottom = y;
    }
    return {top, bottom};
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

    TimeScale m_time;
    ValueScale m_values;

    void attach(ChartItem &item)
    {
        item.setSize(QSizeF(Width, Height));
        item.setTime(&m_time);
        item.setValues(&m_values);
        item.setColor(Qt::red);
    }

private Q_SLOTS:
    void init()
    {
        m_time.show(0, 300 * Minute);
        m_values.setLow(0);
        m_values.setHigh(100);
    }

    void neverMoreThanTwoPointsAPixel_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("fewer points than pixels") << 100;
        QTest::newRow("a day of minutes") << 1440;
        QTest::newRow("a year of minutes") << 525'600;
    }

    void neverMoreThanTwoPointsAPixel()
    {
        QFETCH(int, count);
        QList<QPointF> points;
        for (int i = 0; i < count; ++i)
            points.append({i * Minute, 60 + 20 * std::sin(i / 7.0)});
        points[count / 2].setY(180); // one peak, as narrow as can be
        points[count / 3].setY(20);
        Reducer reducer;
        reducer.setPoints(points);
        qsizetype drawn = 0;
        double lowest = 999;
        double highest = 0;
        for (const auto &stretch : reducer.stretches(0, count * Minute, Width, 0)) {
            drawn += stretch.size();
            for (const auto &point : stretch) {
                lowest = std::min(lowest, point.y());
                highest = std::max(highest, point.y());
            }
        }
        QVERIFY2(drawn <= 2 * Width + 2, qPrintable(QString::number(drawn)));
        QCOMPARE(highest, 180.0);
        QCOMPARE(lowest, 20.0);
    }

    void extremesAreThoseOfEveryColumn()
    {
        QList<QPointF> points;
        quint32 random = 1;
        for (int i = 0; i < 20'000; ++i) {
            random = random * 1664525 + 1013904223;
            points.append({i * 1000.0, double(random >> 24)});
        }
        Reducer reducer;
        reducer.setPoints(points);
        const auto stretches = reducer.stretches(0, 20'000'000, 100, 0);
        QCOMPARE(stretches.size(), 1);
        const auto &drawn = stretches.constFirst();
        QCOMPARE(drawn.size(), 200);
        for (int column = 0; column < 100; ++column) {
            double low = 1e9;
            double high = -1;
            for (int i = column * 200; i < (column + 1) * 200; ++i) {
                low = std::min(low, points.at(i).y());
                high = std::max(high, points.at(i).y());
            }
            const auto &first = drawn.at(2 * column);
            const auto &second = drawn.at(2 * column + 1);
            QCOMPARE(std::min(first.y(), second.y()), low);
            QCOMPARE(std::max(first.y(), second.y()), high);
            QVERIFY(first.x() < second.x());
        }
    }

    void gapsBreakTheLine()
    {
        QList<QPointF> points;
        for (int i = 0; i < 300; ++i) {
            if (i < 100 || i > 130)
                points.append({i * Minute, 50.0});
        }
        LineSeries line;
        attach(line);
        line.setPoints(points);
        line.setGap(5 * Minute);
        const auto picture = painted(line);
        QVERIFY(inked(picture, 50).first >= 0);
        QVERIFY(inked(picture, 200).first >= 0);
        for (int x = 103; x < 128; ++x)
            QVERIFY2(inked(picture, x).first < 0, qPrintable(QString::number(x)));
    }

    void aMissingValueBreaksTheLine()
    {
        LineSeries line;
        attach(line);
        line.setPoints({{0, 50}, {100 * Minute, 50}, {150 * Minute, NAN}, {200 * Minute, 50}, {300 * Minute, 50}});
        const auto picture = painted(line);
        QVERIFY(inked(picture, 50).first >= 0);
        QVERIFY(inked(picture, 150).first < 0);
        QVERIFY(inked(picture, 250).first >= 0);
    }

    void aLoneValueIsSeen()
    {
        LineSeries line;
        attach(line);
        line.setThickness(4);
        line.setPoints({{150 * Minute, 50}});
        QVERIFY(inked(painted(line), 150).first >= 0);
        QVERIFY(inked(triangles(*line.mesh(), Qt::red), 150).first >= 0);
    }

    void trianglesAndPaintingInkTheSameColumns()
    {
        QList<QPointF> points;
        for (int i = 0; i < 3000; ++i) {
            if (i < 1400 || i > 1700)
                points.append({i * Minute / 10, 50 + 30 * std::sin(i / 60.0) + 5 * std::sin(i / 3.0)});
        }
        LineSeries line;
        attach(line);
        line.setPoints(points);
        line.setGap(2 * Minute);
        const auto first = painted(line);
        const auto second = triangles(*line.mesh(), Qt::red);
        QString unlike;
        for (int x = 0; x < Width; ++x) {
            const auto [top, bottom] = inked(first, x);
            const auto [otherTop, otherBottom] = inked(second, x);
            if (std::abs(top - otherTop) > 3 || std::abs(bottom - otherBottom) > 3)
                unlike += u" %1: %2 to %3, %4 to %5;"_s.arg(x).arg(top).arg(bottom).arg(otherTop).arg(otherBottom);
        }
        QVERIFY2(unlike.isEmpty(), qPrintable(unlike));
    }

    void areasFadeInBothForms()
    {
        LineSeries line;
        attach(line);
        line.setAreaTop(0.5);
        line.setPoints({{0, 80}, {300 * Minute, 80}});
        const auto first = painted(line);
        const auto mesh = line.mesh();
        QVERIFY(qAlpha(first.pixel(150, 30)) > qAlpha(first.pixel(150, 90)));
        QVERIFY(mesh->corners.constFirst().ink > mesh->corners.at(1).ink);
        QCOMPARE(mesh->corners.at(1).ink, 0.0F);
    }

    void bandsReachFromLowestToHighest()
    {
        BandSeries band;
        attach(band);
        band.setInk(1);
        band.setLower({{0, 20}, {300 * Minute, 20}});
        band.setUpper({{0, 60}, {300 * Minute, 60}});
        const auto [top, bottom] = inked(painted(band), 150);
        QCOMPARE(top, 40);
        QCOMPARE(bottom, 79);
    }

    void zeroAndMissingLookUnlike()
    {
        BarSeries bars;
        attach(bars);
        bars.setGoal(50);
        bars.setBars({{0, 100 * Minute, 80}, {100 * Minute, 200 * Minute, 0}, {200 * Minute, 300 * Minute, NAN}});
        const auto picture = painted(bars);
        QCOMPARE(inked(picture, 50).first, 20);
        QVERIFY2(inked(picture, 150).first < 0, "zero has no height");
        bool stub = false;
        for (int x = 238; x < 263; ++x)
            stub = stub || inked(picture, x).first > 0;
        QVERIFY2(stub, "what is missing is marked");
        QCOMPARE(bars.indexAt(150 * Minute), 1);
        QCOMPARE(bars.indexAt(400 * Minute), -1);
    }

    void barListsKeepWhatIsMissing()
    {
        BarSeries bars;
        bars.setBarList({QVariantMap{{u"from"_s, 0.0}, {u"to"_s, 1.0}},
                         QVariantMap{{u"from"_s, 1.0}, {u"to"_s, 2.0}, {u"value"_s, 7}}});
        QVERIFY(std::isnan(bars.bars().constFirst().value));
        QCOMPARE(bars.bars().at(1).value, 7.0);
        QCOMPARE(bars.barList().constFirst().toMap().contains(u"value"_s), false);
    }

    void staysLieInTheirLanes()
    {
        LaneSeries lanes;
        attach(lanes);
        lanes.setColors({Qt::red, Qt::green, Qt::blue, Qt::black});
        lanes.setStays({{0, 100 * Minute, 0}, {100 * Minute, 300 * Minute, 3}});
        const auto picture = painted(lanes);
        QCOMPARE(picture.pixelColor(50, 12), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(200, 87), QColor(Qt::black));
        QVERIFY(qAlpha(picture.pixel(200, 12)) == 0);
        QCOMPARE(lanes.indexAt(150 * Minute), 1);
    }

    void coverageKindsLookUnlike()
    {
        CoverageBar strip;
        attach(strip);
        strip.setOutline(Qt::black);
        strip.setHatch(Qt::blue);
        strip.setSpans({{0, 100 * Minute, Coverage::Worn},
                        {100 * Minute, 200 * Minute, Coverage::NotWorn},
                        {200 * Minute, 300 * Minute, Coverage::NotSynced}});
        const auto picture = painted(strip);
        const auto share = [&](int from, int to) {
            int ink = 0;
            for (int x = from; x < to; ++x) {
                for (int y = 10; y < 90; ++y)
                    ink += qAlpha(picture.pixel(x, y)) > 100;
            }
            return double(ink) / ((to - from) * 80);
        };
        QCOMPARE(share(10, 90), 1.0);
        QCOMPARE(share(110, 190), 0.0);
        QVERIFY(share(210, 290) > 0.1 && share(210, 290) < 0.9);
    }

    void unknownCoverageIsRefused()
    {
        CoverageBar strip;
        QTest::ignoreMessage(QtWarningMsg, "CoverageBar: nobody knows the kind \"lost\"");
        strip.setSpanList({QVariantMap{{u"from"_s, 0}, {u"to"_s, 1}, {u"kind"_s, u"lost"_s}}});
        QVERIFY(strip.spans().isEmpty());
    }

    void theSoftwareRendererShowsTheLine()
    {
        QQuickWindow window;
        window.resize(Width, Height);
        window.setColor(Qt::white);
        auto *line = new LineSeries(window.contentItem());
        attach(*line);
        line->setThickness(3);
        line->setPoints({{0, 50}, {300 * Minute, 50}});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto picture = window.grabWindow();
        QCOMPARE(picture.pixelColor(150, 50), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(150, 20), QColor(Qt::white));
    }

    void zoomKeepsTheMomentUnderThePointer()
    {
        m_time.zoom(0.5, 0.25);
        QCOMPARE(m_time.at(0.25), 75 * Minute);
        QCOMPARE(m_time.to() - m_time.from(), 150 * Minute);
        m_time.pan(0.5);
        QCOMPARE(m_time.at(0.25), 150 * Minute);
    }

    void nothingIsShownBeyondTheLimits()
    {
        m_time.setProperty("earliest", 0.0);
        m_time.setProperty("latest", 300 * Minute);
        m_time.zoom(0.5, 0);
        m_time.pan(-3);
        QCOMPARE(m_time.from(), 0.0);
        m_time.pan(9);
        QCOMPARE(m_time.to(), 300 * Minute);
        m_time.zoom(10, 0.5);
        QCOMPARE(m_time.from(), 0.0);
        QCOMPARE(m_time.to(), 300 * Minute);
        m_time.setProperty("latest", 0.0);
    }

    void readingFindsTheNearestValue()
    {
        LineSeries line;
        line.setPoints({{0, 1}, {10, NAN}, {20, 3}, {30, 4}});
        QCOMPARE(line.nearest(9), 0);
        QCOMPARE(line.nearest(11), 2);
        QCOMPARE(line.nearest(1000), 3);
        QCOMPARE(line.beside(2, -1), 0);
        QCOMPARE(line.beside(3, 1), 3);
        QCOMPARE(line.last(), QPointF(30, 4));
        QCOMPARE(LineSeries().nearest(5), -1);
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"

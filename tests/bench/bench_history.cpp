// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_history [YEARS]: how long the history page thinks when what it shows changes, from the store to the triangles
// of its chart, without a window. The aim is a frame: 16 ms at the median, 33 ms at worst.

#include "charts/bandseries.h"
#include "charts/lineseries.h"
#include "models/historyview.h"
#include "years.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pulsekeep;

namespace {

constexpr int Pixels = 1200;

/** One view with the chart that shows it. */
class Desk
{
public:
    Desk(const Store *store, const Clock *clock) : m_view(store, clock)
    {
        m_view.setColumns(Pixels);
        for (auto *item : {static_cast<ChartItem *>(&m_line), static_cast<ChartItem *>(&m_band)}) {
            item->setSize({Pixels, 400});
            item->setTime(&m_time);
            item->setValues(&m_values);
        }
        QObject::connect(&m_view, &HistoryView::seriesChanged, &m_line, [this] { draw(); });
    }

    HistoryView &view() { return m_view; }

    /** Milliseconds of the passes of the event loop in which the change was answered, the longest. */
    double answer()
    {
        m_drawn = false;
        QElapsedTimer timer;
        for (;;) {
            timer.start();
            QCoreApplication::processEvents();
            if (m_drawn)
                return double(timer.nsecsElapsed()) / 1e6;
        }
    }

    /** Until the words have been made and all months are read. */
    double rest()
    {
        double worst = 0;
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < 300) {
            QElapsedTimer timer;
            timer.start();
            m_drawn = false;
            QCoreApplication::processEvents();
            worst = std::max(worst, double(timer.nsecsElapsed()) / 1e6);
            if (m_drawn)
                quiet.start();
        }
        return worst;
    }

private:
    void draw()
    {
        m_time.show(m_view.from(), m_view.to());
        m_values.setLow(m_view.low());
        m_values.setHigh(m_view.high());
        m_line.setGap(m_view.gap());
        m_band.setGap(m_view.gap());
        m_line.setPoints(m_view.line());
        m_band.setLower(m_view.lower());
        m_band.setUpper(m_view.upper());
        m_drawn = m_line.mesh().has_value() && m_band.mesh().has_value();
    }

    HistoryView m_view;
    TimeScale m_time;
    ValueScale m_values;
    LineSeries m_line;
    BandSeries m_band;
    bool m_drawn = false;
};

void print(const char *what, QList<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-44s %8.1f %8.1f\n", what, times.at(times.size() / 2), times.constLast());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    const int years = argc > 1 ? std::max(1, atoi(argv[1])) : 10;
    const QDateTime now(QDate(2026, 11, 20), QTime(20, 0), Qt::UTC);
    const FixedClock clock(now, QTimeZone("Europe/Berlin"));
    const QTemporaryDir folder;
    const auto store = want(Store::open(folder.path(), &clock));
    wearForYears(store.get(), now, years);

    std::printf("%d years of minutes, %d pixels, milliseconds          median    worst\n", years, Pixels);
    Desk desk(store.get(), &clock);
    std::printf("%-44s %8.1f\n", "first answer", desk.answer());
    desk.rest();
    const QList<QPair<HistoryView::Range, const char *>> ranges{{HistoryView::Year, "to a year"},
                                                                {HistoryView::Everything, "to everything"},
                                                                {HistoryView::Day, "to a day"},
                                                                {HistoryView::Week, "to a week"},
                                                                {HistoryView::Month, "to a month"}};
    QHash<int, QList<double>> times;
    QList<double> reading;
    for (int round = 0; round < 11; ++round) {
        for (const auto &[range, name] : ranges) {
            desk.view().setRange(range);
            times[range].append(desk.answer());
            reading.append(desk.rest());
        }
    }
    for (const auto &[range, name] : ranges)
        print(name, times.value(range));
    print("frames in which further months are read", reading);

    for (const auto &[range, name] :
         {QPair(HistoryView::Day, "panning through days"), QPair(HistoryView::Month, "panning through months"),
          QPair(HistoryView::Year, "panning through years")}) {
        desk.view().latest();
        desk.view().setRange(range);
        desk.answer();
        desk.rest();
        QList<double> frames;
        for (int step = 0; step < 300 && desk.view().hasPrevious(); ++step) {
            desk.view().pan(-0.05);
            frames.append(desk.answer());
        }
        print(name, frames);
    }
    return 0;
}

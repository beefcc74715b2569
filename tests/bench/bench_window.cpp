// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window [--seconds N]: the assembled window under Qt Quick's software renderer. How long its frames take while
// the history page shows ten years and goes from a day to everything and through five years, and what N seconds (60)
// of a band's live charts cost. Aims: frames of 16 ms at the median and 33 ms at worst, no input lost; a quarter of one
// core and no growth of memory for the live page.

#include "cost.h"
#include "language.h"
#include "screen.h"
#include "services.h"
#include "window.h"
#include "years.h"

#include "devices/huami/simulator.h"
#include "link/simulatedradio.h"
#include "models/historyview.h"
#include "models/livefeed.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cstdio>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using huami::BandSimulator;

namespace {

constexpr int Years = 10;

/** The program in its window, with a folder of its own. */
class Desk
{
public:
    explicit Desk(const QString &folder) : services(arguments(folder)), window(&services)
    {
        services.takeRealTime();
        if (!services.prepare())
            qFatal("the services cannot be prepared");
    }
    void open()
    {
        const auto opened = window.open();
        if (!opened || !QTest::qWaitForWindowExposed(window.window(), 60'000))
            qFatal("no window");
    }
    template<typename T> T *model(const char *name) const { return window.window()->property(name).value<T *>(); }

    Services services;
    AppWindow window;

private:
    static Arguments arguments(const QString &folder)
    {
        Arguments arguments;
        arguments.simulate = true;
        arguments.dataFolder = folder;
        return arguments;
    }
};

/** What frames took, in milliseconds of the wall clock and of the thread's processor time, since the input, or the
 * frame, before each. */
struct Times {
    QList<double> wall;
    QList<double> busy;

    void print(const char *what) const
    {
        const auto worst = [](const QList<double> &times) { return *std::max_element(times.begin(), times.end()); };
        std::printf("%-34s %6lld %9.1f %7.1f %12.1f %7.1f\n", what, qlonglong(wall.size()), median(busy), worst(busy),
                    median(wall), worst(wall));
        std::fflush(stdout);
    }
};

/** Takes the time of a window's frames. */
class Stopwatch : public QObject
{
public:
    explicit Stopwatch(QQuickWindow *window)
    {
        connect(window, &QQuickWindow::frameSwapped, this, &Stopwatch::ended, Qt::DirectConnection);
        begin();
    }

    /** Does @p input and lets the window answer until it has nothing more to paint. */
    template<typename Input> void take(Times *times, Input input)
    {
        m_times = times;
        const int before = m_frames;
        begin();
        input();
        if (!QTest::qWaitFor([this, before] { return m_frames > before; }, 10'000))
            qFatal("nothing is painted");
        settle();
        m_times = nullptr;
    }
    /** Until 300 ms have passed without a frame. */
    void settle()
    {
        int known = -1;
        while (known != m_frames) {
            known = m_frames;
            QTest::qWait(300);
        }
    }

private:
    void begin()
    {
        m_time.start();
        m_processor = Cost::thread();
    }
    void ended()
    {
        ++m_frames;
        if (m_times) {
            m_times->wall += double(m_time.nsecsElapsed()) / 1e6;
            m_times->busy += (Cost::thread() - m_processor) * 1000;
        }
        begin();
    }

    QElapsedTimer m_time;
    double m_processor = 0;
    int m_frames = 0;
    Times *m_times = nullptr;
};

void measureHistory(const QString &folder)
{
    Desk desk(folder);
    wearForYears(want(desk.services.store()), desk.services.clock()->now(), Years);
    desk.open();
    auto *window = desk.window.window();
    auto *history = desk.model<HistoryView>("history");
    desk.window.goTo(u"history"_s);
    Stopwatch watch(window);
    watch.settle();

    std::printf("\n%d years, %d x %d             frames  busy, median   worst  wall, median   worst  (ms)\n", Years,
                window->width(), window->height());
    Times first;
    watch.take(&first, [&] { history->setRange(HistoryView::Everything); });
    first.print("to everything, the first time");
    Times toYear;
    Times toEverything;
    Times toDay;
    for (int round = 0; round < 10; ++round) {
        watch.take(&toDay, [&] { history->setRange(HistoryView::Day); });
        watch.take(&toYear, [&] { history->setRange(HistoryView::Year); });
        watch.take(&toEverything, [&] { history->setRange(HistoryView::Everything); });
    }
    toDay.print("to a day");
    toYear.print("to a year");
    toEverything.print("to everything");

    // Five years at a tenth of the chart a notch, at the pace of a quick finger.
    history->latest();
    history->setRange(HistoryView::Year);
    watch.settle();
    const double from = history->from();
    const double span = history->to() - from;
    constexpr int Notches = 50;
    const QPointF middle(window->width() * 0.6, window->height() * 0.5);
    int sent = 0;
    QTimer finger;
    finger.setInterval(16);
    QObject::connect(&finger, &QTimer::timeout, &finger, [&] {
        QWheelEvent notch(middle, window->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::ShiftModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(window, &notch);
        if (++sent == Notches)
            finger.stop();
    });
    Times panning;
    watch.take(&panning, [&] { finger.start(); });
    panning.print("panning through five years");
    const double moved = (from - history->from()) / span / 0.1;
    std::printf("%-34s %6.0f of %d\n", "notches of the wheel that counted", moved, Notches);
}

void measureLive(const QString &folder, int seconds)
{
    Desk desk(folder);
    auto *radio = qobject_cast<SimulatedRadio *>(desk.services.radio());
    auto *band = radio->peripheral(BandSimulator::address(BandSimulator::Model::MiBand2));
    const auto seen = band->advertisement();
    const auto model = desk.services.registry().recognise(seen).value().model;
    auto *visitor = want(desk.services.visitor());
    if (!QCoro::waitFor(visitor->pair(seen, model, {}, nullptr)))
        qFatal("the band cannot be paired");
    desk.open();
    auto *window = desk.window.window();
    auto *live = desk.model<LiveFeed>("live");
    desk.window.goTo(u"live"_s);
    live->start();
    if (!QTest::qWaitFor([live] { return live->pulse()->ring().size() > 200; }, 60'000))
        qFatal("the band sends nothing");

    int frames = 0;
    QObject::connect(window, &QQuickWindow::frameSwapped, window, [&frames] { ++frames; });
    std::printf("\nLive charts: heart rate, three axes and pulse wave at 25 a second\n");
    constexpr int Parts = 6;
    const double begun = Cost::processor();
    const double memoryBefore = Cost::resident();
    QElapsedTimer time;
    time.start();
    for (int part = 1; part <= Parts; ++part) {
        const double before = Cost::processor();
        const auto at = time.elapsed();
        QTest::qWait(seconds * 1000 / Parts);
        const double passed = double(time.elapsed() - at) / 1000;
        std::printf("%6.0f s  %5.1f %% of a core  %6.1f MB  %5.1f frames a second\n", double(time.elapsed()) / 1000,
                    100 * (Cost::processor() - before) / passed, Cost::resident(), std::exchange(frames, 0) / passed);
        std::fflush(stdout);
    }
    std::printf("in all    %5.1f %% of a core  %+6.1f MB\n",
                100 * (Cost::processor() - begun) / (double(time.elapsed()) / 1000), Cost::resident() - memoryBefore);
    live->stop();
}

} // namespace

int main(int argc, char **argv)
{
    const Screen screen({1400, 1000});
    qputenv("QT_QUICK_BACKEND", "software");
    const auto asked = preferUtf8();
    QGuiApplication app(argc, argv);
    chooseLanguage(asked);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"seconds"_s, u"How long to watch the live page; 0 leaves it out."_s, u"N"_s, u"60"_s});
    parser.addOption({u"live"_s, u"The live page alone."_s});
    parser.process(app);
    const QTemporaryDir folder;
    if (!parser.isSet(u"live"_s))
        measureHistory(folder.filePath(u"years"_s));
    const int seconds = parser.value(u"seconds"_s).toInt();
    if (seconds > 0)
        measureLive(folder.filePath(u"live"_s), seconds);
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "models/livedesk.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>
#include <QtPlugin>
#include <QtQml/qqmlextensionplugin.h>

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(PulsekeepPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ChartsPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ModelsPlugin)

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

/** Seconds of processor time so far. */
double processorTime()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/** Resident memory now, in megabytes. */
double memory()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return double(statm.readAll().split(' ').value(1).toLongLong()) * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace

/** Shows a simulated Mi Band 2 live, heart rate, three axes of motion and pulse wave at 25 a second, with Qt Quick's
 *  software renderer, and says what it cost. Last line: percent of a core, megabytes at the start and at the end. */
int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"seconds"_s, u"How long to measure."_s, u"N"_s, u"60"_s});
    parser.addOption({u"record"_s, u"Record meanwhile."_s});
    parser.addOption({u"hidden"_s, u"Nobody looks: what the device and the rest cost."_s});
    parser.process(app);
    if (!initCrypto())
        return 1;

    LiveDesk desk(LiveDesk::Model::MiBand2, 1);
    if (!desk.pair())
        return 1;
    auto &feed = *desk.feed;
    QQuickView view;
    view.engine()->addImportPath(u"qrc:/qt/qml"_s);
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(1100, 720);
    view.setInitialProperties(
        {{u"live"_s, QVariant::fromValue(&feed)}, {u"devices"_s, QVariant::fromValue(&desk.devices)}});
    view.setSource(QUrl(u"qrc:/qt/qml/Pulsekeep/pages/LivePage.qml"_s));
    if (view.status() != QQuickView::Ready)
        return 1;
    view.show();
    if (parser.isSet(u"hidden"_s))
        view.hide();
    feed.start();
    if (!QTest::qWaitFor([&] { return feed.pulse()->ring().size() > 200; }, 60000))
        return 1;
    if (parser.isSet(u"record"_s))
        feed.record();

    int frames = 0;
    QObject::connect(&view, &QQuickWindow::afterRendering, &view, [&frames] { ++frames; });
    const double seconds = parser.value(u"seconds"_s).toDouble();
    const double memoryBefore = memory();
    const double before = processorTime();
    QElapsedTimer time;
    time.start();
    for (int part = 1; part <= 10; ++part) {
        QTest::qWait(int(seconds * 100));
        std::fprintf(stderr, "%5.0f s: %5.1f %% of a core, %6.1f MB, %d frames\n", double(time.elapsed()) / 1000,
                     100 * (processorTime() - before) / (double(time.elapsed()) / 1000), memory(), frames);
    }
    const double passed = double(time.elapsed()) / 1000;
    std::printf("%.1f %.1f %.1f\n", 100 * (processorTime() - before) / passed, memoryBefore, memory());
    return 0;
}

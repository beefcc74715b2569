// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_start [YEARS]: how long the window takes to its first frame and how much memory it needs with years of minutes
// in the database, beside an empty window with one chart of Qt Charts. The aim is 1.3 times as much.

#include "firstframe.h"
#include "language.h"
#include "screen.h"
#include "services.h"
#include "window.h"
#include "years.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <array>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 7;
using Figures = std::array<double, 4>; ///< as reportFirstFrame() prints them

/** The program's own way from main() to the first frame. */
int showWindowOf(int argc, char **argv, const QString &folder)
{
    const auto asked = preferUtf8();
    QGuiApplication app(argc, argv);
    chooseLanguage(asked);
    Arguments arguments;
    arguments.dataFolder = folder;
    Services services(arguments);
    services.takeRealTime();
    AppWindow window(&services);
    if (!services.prepare() || !window.open())
        return 1;
    window.startSchedule();
    reportFirstFrame(window.window());
    return QGuiApplication::exec();
}

Figures run(const QString &program, const QStringList &words)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(StartVariable), QString::number(monotonicNow()));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, words);
    process.waitForFinished(120'000);
    const auto numbers = process.readAllStandardOutput().simplified().split(' ');
    if (numbers.size() != 4)
        qFatal("%s says nothing", qPrintable(program));
    return {numbers.at(0).toDouble(), numbers.at(1).toDouble(), numbers.at(2).toDouble(), numbers.at(3).toDouble()};
}

/** Starts both by turns, so that whatever else the machine does meets both. */
void compare(const char *title, const QByteArray &backend, const QString &self, const QString &folder)
{
    qputenv("QT_QUICK_BACKEND", backend);
    std::array<QList<double>, 4> ours;
    std::array<QList<double>, 4> theirs;
    const auto add = [](std::array<QList<double>, 4> &all, const Figures &one) {
        for (size_t figure = 0; figure < one.size(); ++figure)
            all.at(figure).append(one.at(figure));
    };
    run(self, {u"--window"_s, folder}); // the disk's cache is warm for both
    run(QStringLiteral(EMPTY_CHART), {});
    for (int round = 0; round < Rounds; ++round) {
        add(ours, run(self, {u"--window"_s, folder}));
        add(theirs, run(QStringLiteral(EMPTY_CHART), {}));
    }
    std::printf("%s\n", title);
    const std::array<const char *, 4> names{"  to the first frame, ms", "  of processor time, ms",
                                            "  resident memory, MB", "  memory, shared parts shared, MB"};
    for (size_t figure = 0; figure < names.size(); ++figure) {
        const double one = median(ours.at(figure));
        const double other = median(theirs.at(figure));
        std::printf("%-44s %9.1f   %9.1f    %4.2f\n", names.at(figure), one, other, one / other);
    }
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--window") == 0)
        return showWindowOf(argc, argv, QString::fromLocal8Bit(argv[2]));

    const Screen screen({1400, 1000});
    const int years = argc > 1 ? std::max(1, atoi(argv[1])) : 10;
    const QTemporaryDir folder;
    const SystemClock clock;
    wearForYears(want(Store::open(folder.path(), &clock)).get(), clock.now(), years);

    std::printf("%d years of minutes, median of %d starts     Pulsekeep   Qt Charts   ratio\n", years, Rounds);
    const auto self = QString::fromLocal8Bit(argv[0]);
    compare("painted by the software renderer", "software", self, folder.path());
    compare("painted with OpenGL as it is here", "", self, folder.path());
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_export [YEARS]: exports that many years of minutes (ten when not told) to a file, and lets the sqlite3 tool do
// the same with the same database. Prints rows a second of each, the median of five runs in turn, and how they compare.

#include "export/csv.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimeZone>

#include <algorithm>
#include <functional>
#include <vector>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pulsekeep;

namespace {

constexpr int Runs = 5;

[[noreturn]] void giveUp(const QString &why)
{
    QTextStream(stderr) << why << Qt::endl;
    std::exit(1);
}

/** Nights, off-wrist hours and walks, the same on every run; Berlin's offset, so that it changes twice a year. */
qint64 fill(Store *store, int years)
{
    StoredDevice device;
    device.model = u"huami.neo"_s;
    device.name = u"Amazfit Neo"_s;
    device.endpoint.address = u"E1:87:29:30:E4:E7"_s;
    const auto kept = store->keepDevice(device);
    if (!kept)
        giveUp(kept.error().detail());
    auto visit = store->beginVisit(kept->id);
    if (!visit)
        giveUp(visit.error().detail());

    QRandomGenerator dice(20261121);
    const auto first = QDateTime(QDate(2016, 11, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch() / 60;
    const qint64 count = qint64(years) * 525600;
    Harvest harvest;
    for (qint64 nth = 0; nth < count; ++nth) {
        const int hour = int(nth / 60 % 24);
        const bool night = hour < 7;
        const bool away = hour == 19;
        const bool walking = !night && !away && nth / 20 % 9 == 0;
        MinuteSample sample;
        sample.minute = qint32(first + nth);
        sample.activity = night ? Activity::LightSleep
            : away              ? Activity::NotWorn
            : walking           ? Activity::Walking
                                : Activity::Still;
        sample.rawKind = quint8(sample.activity);
        sample.intensity = quint8(walking ? 60 + dice.bounded(60) : dice.bounded(20));
        sample.steps = quint16(walking ? 80 + dice.bounded(40) : 0);
        if (!away)
            sample.bpm = quint8(night ? 50 + dice.bounded(10) : 65 + dice.bounded(60));
        harvest.minutes.append(sample);
        if (harvest.minutes.size() == 43200 || nth == count - 1) {
            if (const auto done = (*visit)->keep(harvest); !done)
                giveUp(done.error().detail());
            harvest.minutes.clear();
        }
    }
    if (const auto done = (*visit)->finish({true, {}, {}}); !done)
        giveUp(done.error().detail());
    return count;
}

double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/** Megabytes that this process ever held. */
long peakMemory()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int years = argc > 1 ? std::atoi(argv[1]) : 10;
    const QTemporaryDir folder;
    const FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC), QTimeZone("Europe/Berlin"));
    const auto store = Store::open(folder.path(), &clock);
    if (!store)
        giveUp(store.error().detail());
    const qint64 rows = fill(store->get(), years);
    const auto tool = QStandardPaths::findExecutable(u"sqlite3"_s);

    struct Contestant {
        QString name;
        std::function<void()> run;
        std::vector<double> times;
    };
    const auto ours = [&store, &folder, rows] {
        QFile out(folder.filePath(u"pulsekeep.csv"_s));
        if (!out.open(QFile::WriteOnly | QFile::Truncate))
            giveUp(out.errorString());
        const auto written = exportCsv(**store, {}, &out);
        if (!written || *written != rows)
            giveUp(written ? u"%1 rows"_s.arg(*written) : written.error().detail());
    };
    const auto theirs = [&tool, &store, &folder](const QString &time) {
        const auto query = u"SELECT %1 AS time, 'Amazfit Neo' AS device, bpm AS heart_rate_bpm,"
                           " CASE WHEN bpm IS NULL THEN NULL ELSE 'minute' END AS heart_rate_source, steps,"
                           " activity, intensity FROM minute WHERE device = 1 ORDER BY minute;"_s.arg(time);
        return [&tool, &store, &folder, query] {
            QProcess process;
            process.setStandardOutputFile(folder.filePath(u"sqlite3.csv"_s));
            process.start(tool, {u"-readonly"_s, u"-csv"_s, u"-header"_s, (*store)->file(), query});
            if (!process.waitForFinished(-1) || process.exitCode() != 0)
                giveUp(QString::fromUtf8(process.readAllStandardError()));
        };
    };
    std::vector<Contestant> contestants;
    contestants.push_back({u"Pulsekeep, local times with their offset"_s, ours, {}});
    if (!tool.isEmpty()) {
        contestants.push_back({u"sqlite3 -csv, times as numbers"_s, theirs(u"minute * 60"_s), {}});
        contestants.push_back({u"sqlite3 -csv, times in UTC by strftime"_s,
                               theirs(u"strftime('%Y-%m-%dT%H:%M:%S+00:00', minute * 60, 'unixepoch')"_s),
                               {}});
    }
    for (int run = 0; run < Runs; ++run)
        for (auto &contestant : contestants)
            contestant.times.push_back(seconds(contestant.run));

    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(2);
    out << "CSV export of " << rows << " minutes (" << QFile(folder.filePath(u"pulsekeep.csv"_s)).size() / 1000000
        << " MB), median of " << Runs << " runs, worst in brackets\n";
    const double reference = median(contestants.front().times);
    for (const auto &contestant : contestants) {
        const double time = median(contestant.times);
        out << "  " << contestant.name << ": " << time << " s ("
            << *std::max_element(contestant.times.begin(), contestant.times.end()) << "), "
            << qint64(double(rows) / time) << " rows/s";
        if (&contestant != &contestants.front())
            out << "; Pulsekeep is " << time / reference << " times as fast (aim: 1.00)";
        out << '\n';
    }
    if (tool.isEmpty())
        out << "  sqlite3 is not installed, so there is nothing to compare with\n";
    out << "  memory at most: " << peakMemory() << " MB\n";
    return 0;
}

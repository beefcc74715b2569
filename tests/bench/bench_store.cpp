// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_store [YEARS]: how fast readings are stored and found again, each figure beside what it is compared with.

#include "store/sqlite.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pulsekeep;

namespace {

constexpr int Day = 1440;
const QDateTime Origin(QDate(2016, 1, 1), QTime(0, 0), Qt::UTC);

template<typename T> T want(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
    return std::move(*result);
}

void want(const Result<> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
}

/** A believable minute: nights, walks, and a heart rate that wanders. */
MinuteSample sampleAt(qint32 number, QRandomGenerator *random)
{
    const int ofDay = number % Day;
    const bool night = ofDay < 420;
    const bool walks = !night && random->bounded(6) == 0;
    MinuteSample sample;
    sample.minute = qint32(Origin.toSecsSinceEpoch() / 60) + number;
    sample.activity = night ? (ofDay / 40 % 2 ? Activity::DeepSleep : Activity::LightSleep)
        : walks             ? Activity::Walking
                            : Activity::Still;
    sample.rawKind = quint8(night ? 112 : walks ? 1 : 80);
    sample.intensity = quint8(night ? random->bounded(8) : walks ? 60 + random->bounded(120) : random->bounded(40));
    sample.steps = quint16(walks ? 20 + random->bounded(110) : 0);
    sample.bpm = quint8(60 + std::lround(12 * std::sin(ofDay / 230.0)) + (walks ? 30 : 0) + random->bounded(9));
    return sample;
}

double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

double worstOf(const QList<double> &values)
{
    return *std::max_element(values.cbegin(), values.cend());
}

qint64 bytesOf(const QString &file)
{
    return QFileInfo(file).size();
}

/** The bytes of four a minute that such a band sends. */
QByteArray rawOf(const QList<MinuteSample> &samples)
{
    QByteArray bytes;
    for (const MinuteSample &sample : samples) {
        bytes.append(char(sample.rawKind));
        bytes.append(char(sample.intensity.value_or(0)));
        bytes.append(char(sample.steps.value_or(0)));
        bytes.append(char(sample.bpm.value_or(255)));
    }
    return bytes;
}

StoredDevice device(const char *address)
{
    StoredDevice device;
    device.model = u"huami.miband2"_s;
    device.name = u"Band"_s;
    device.endpoint = {QString::fromLatin1(address), AddressType::Random, u"Band"_s};
    device.pairedAt = Origin;
    return device;
}

/** Rows a second that Python's sqlite3 module stores, bare: no hours, no days. 0 where there is no Python. */
double pythonRate(const QString &folder)
{
    const QByteArray script = R"(
import sqlite3, sys, time
d = sqlite3.connect(sys.argv[1] + '/python.sqlite', isolation_level=None)
d.execute('pragma journal_mode=wal')
d.execute('pragma synchronous=full')
d.execute('create table minute (device integer not null, minute integer not null, activity integer not null,'
          ' raw_kind integer not null, intensity integer, steps integer, bpm integer, primary key (device, minute))'
          ' strict, without rowid')
rows = [(1, 24192000 + k, k % 5, k % 90, k % 200, k % 130, 60 + k % 60) for k in range(1000000)]
t = time.perf_counter()
d.execute('begin')
d.executemany('insert into minute values (?, ?, ?, ?, ?, ?, ?)', rows)
d.execute('commit')
print(len(rows) / (time.perf_counter() - t))
)";
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        return 0;
    QProcess process;
    process.start(python, {u"-c"_s, QString::fromUtf8(script), folder});
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed().toDouble();
}

/** What one wait for the disk takes, in milliseconds: every durable harvest waits once. */
double waitForDisk(const QString &folder)
{
    QFile file(folder + u"/wait"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("no file to wait for");
    const QByteArray page(32768, 'x');
    QList<double> times;
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (file.write(page) != page.size() || ::fdatasync(file.handle()) != 0)
            qFatal("the disk does not write");
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    file.remove();
    return medianOf(times);
}

/** Stores @p minutes in harvests of @p batch, each durable; returns the seconds it took. */
double store(Store *store, qint64 id, int minutes, int batch, bool bytes)
{
    QRandomGenerator random(1);
    QElapsedTimer timer;
    qint64 spent = 0;
    const auto visit = want(store->beginVisit(id));
    for (int number = 0; number < minutes; number += batch) {
        Harvest harvest;
        const int end = std::min(number + batch, minutes);
        for (int each = number; each < end; ++each)
            harvest.minutes.append(sampleAt(each, &random));
        const QDateTime until = Origin.addSecs(qint64(end) * 60);
        harvest.marks = {{u"huami.activity"_s, until, {}}};
        if (bytes)
            harvest.raw = {
                {u"huami.activity4"_s, 1, Origin.addSecs(qint64(number) * 60), 3600, {}, rawOf(harvest.minutes)}};
        timer.start();
        want(visit->keep(harvest));
        spent += timer.nsecsElapsed();
    }
    want(visit->finish({.succeeded = true, .error = {}, .transcript = {}}));
    return double(spent) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int years = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 10;
    const int minutes = years * 365 * Day;
    const SystemClock clock;
    QTemporaryDir folder;
    std::printf("%d years of minutes: %.2f million rows\n", years, minutes / 1e6);

    // Storing: every harvest is on disk before the next begins.
    std::printf("  this disk, one write that is waited for   %9.2f ms\n", waitForDisk(folder.path()));
    const double python = pythonRate(folder.path());
    std::printf("  python3 sqlite3, bare rows, one commit    %9.0f rows/s\n", python);
    for (const auto &[title, batch] :
         {std::pair("a day at a time, durable, hours and days", Day), std::pair("a month at a time", 30 * Day)}) {
        QTemporaryDir other;
        const auto to = want(Store::open(other.path(), &clock));
        const double seconds =
            store(to.get(), want(to->keepDevice(device("00:00:00:00:00:01"))).id, minutes, batch, false);
        std::printf("  pulsekeep, %-30s %9.0f rows/s  %.2f x python, aim 500000\n", title, minutes / seconds,
                    python > 0 ? minutes / seconds / python : 0.0);
    }

    // Space.
    auto database = want(Store::open(folder.path(), &clock));
    const qint64 id = want(database->keepDevice(device("00:00:00:00:00:01"))).id;
    store(database.get(), id, minutes, Day, false);
    const QString file = database->file();
    database.reset(); // moves the log into the file
    std::printf("  file, all included                        %9.2f bytes a minute, aim 25\n",
                double(bytesOf(file)) / minutes);
    {
        const int some = 365 * Day;
        for (const auto &[title, batch] : {std::pair("a day", Day), std::pair("an hour", 60)}) {
            qint64 sizes[2];
            for (const bool bytes : {false, true}) {
                QTemporaryDir other;
                auto to = want(Store::open(other.path(), &clock));
                store(to.get(), want(to->keepDevice(device("00:00:00:00:00:01"))).id, some, batch, bytes);
                const QString path = to->file();
                to.reset();
                sizes[bytes ? 1 : 0] = bytesOf(path);
            }
            std::printf("  kept bytes, synced every %-16s %9.2f bytes a minute more (4 as sent)\n", title,
                        double(sizes[1] - sizes[0]) / some);
        }
    }

    // Charts: 1200 columns of heart rate over random ranges, against the same from the minutes alone.
    database = want(Store::open(folder.path(), &clock));
    const auto bare = want(sqlite::Connection::open(file, sqlite::Connection::ReadOnly));
    auto plain = bare->prepare("SELECT (minute - ?2) * 1200 / (?3 - ?2), min(bpm), max(bpm) FROM minute"
                               " WHERE device = ?1 AND minute >= ?2 AND minute < ?3 GROUP BY 1");
    QRandomGenerator random(2);
    QList<double> all;
    std::printf("charts, 1200 columns                        median     worst   plain GROUP BY\n");
    struct Range {
        const char *title;
        int days;
    };
    for (const Range range :
         {Range{"a day", 1}, Range{"a week", 7}, Range{"a month", 30}, Range{"two months", 60}, Range{"a year", 365},
          Range{"three years", 3 * 365}, Range{"five years", 5 * 365}, Range{"ten years", 10 * 365}}) {
        if (range.days > years * 365)
            continue;
        QList<double> times;
        QList<double> plainTimes;
        QElapsedTimer timer;
        for (int i = 0; i < 200; ++i) {
            const int length = range.days * Day;
            const int offset = length < minutes ? random.bounded(minutes - length) : 0;
            const QDateTime from = Origin.addSecs(qint64(offset) * 60);
            timer.start();
            const auto points =
                want(database->chart(ChartValue::HeartRate, id, from, from.addSecs(length * qint64(60)), 1200));
            times.append(double(timer.nsecsElapsed()) / 1e6);
            if (points.isEmpty() || points.size() > 1200)
                qFatal("%lld points", (long long)(points.size()));
            if (i < 5) {
                const qint64 first = from.toSecsSinceEpoch() / 60;
                timer.start();
                plain.with(id, first, first + length);
                while (plain.next()) { }
                plainTimes.append(double(timer.nsecsElapsed()) / 1e6);
            }
        }
        all += times;
        std::printf("  %-38s %7.2f ms %7.2f ms %8.1f ms (%.0f x)\n", range.title, medianOf(times), worstOf(times),
                    medianOf(plainTimes), medianOf(plainTimes) / medianOf(times));
    }
    QList<double> anyRange;
    for (int i = 0; i < 1000; ++i) {
        // As long as a person may choose: evenly from an hour to everything, by the logarithm.
        const int length = std::min(minutes, int(60 * std::pow(minutes / 60.0, random.generateDouble())));
        const int offset = length < minutes ? random.bounded(minutes - length) : 0;
        const QDateTime from = Origin.addSecs(qint64(offset) * 60);
        QElapsedTimer timer;
        timer.start();
        want(database->chart(static_cast<ChartValue>(i % 3), id, from, from.addSecs(length * qint64(60)), 1200));
        anyRange.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("  %-38s %7.2f ms %7.2f ms          (aim 16 and 50)\n", "any range, any value", medianOf(anyRange),
                worstOf(anyRange));

    std::printf("tables\n");
    const auto timed = [](const char *title, const auto &question) {
        QElapsedTimer timer;
        timer.start();
        const auto rows = question();
        std::printf("  %-38s %7.2f ms, %lld rows\n", title, double(timer.nsecsElapsed()) / 1e6, (long long)(rows));
    };
    timed("days of all years", [&] { return want(database->history(id, {}, {}, Resolution::Day)).size(); });
    timed("months of all years", [&] { return want(database->history(id, {}, {}, Resolution::Month)).size(); });
    timed("hours of a year",
          [&] { return want(database->history(id, Origin, Origin.addDays(365), Resolution::Hour)).size(); });
    timed("sleep of a year", [&] { return want(database->sleep(id, Origin, Origin.addDays(365))).size(); });
    timed("every minute, with its offset", [&] {
        qint64 rows = 0;
        want(database->eachMinute(id, {}, {}, [&](qint64 of, const MinuteSample &sample) {
            const auto at = QDateTime::fromSecsSinceEpoch(qint64(sample.minute) * 60, Qt::UTC);
            rows += database->offsetAt(of, at) != INT_MAX;
            return true;
        }));
        return rows;
    });
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the history of blood pressure thinks: fifty thousand readings, four a day for thirty-four years.

#include "models/pressureview.h"
#include "report/pdf.h"
#include "report/pressurepages.h"
#include "report/reportsource.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

constexpr int Amount = 50'000;
constexpr int EachDay = 4;
constexpr qint64 DayMillis = 86'400'000;
constexpr int ChartColumns = 800;

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

void fill(Store *store, const QDateTime &until)
{
    StoredDevice cuff;
    cuff.model = u"omron-hem-7361t"_s;
    cuff.name = u"Cuff"_s;
    cuff.endpoint = {u"28:FF:B2:00:00:01"_s, AddressType::Public, cuff.name};
    cuff.pairedAt = until;
    const auto device = want(store->keepDevice(cuff)).id;
    QRandomGenerator chance(5);
    Harvest harvest;
    const auto first = until.addDays(-Amount / EachDay);
    for (int i = 0; i < Amount; ++i) {
        BloodPressureReading reading;
        reading.at = first.addDays(i / EachDay).addSecs(i % 2 * 120 + i % EachDay / 2 * 50'000);
        reading.systolic = 115 + chance.bounded(35);
        reading.diastolic = 70 + chance.bounded(25);
        reading.pulse = 55 + chance.bounded(20);
        reading.irregularHeartbeat = chance.bounded(50) == 0;
        harvest.bloodPressures.append(reading);
    }
    const auto visit = want(store->beginVisit(device));
    want(visit->keep(harvest));
    want(visit->finish({.succeeded = true, .error = {}, .transcript = {}}));
}

template<typename Work> double millisOf(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *title, QList<double> times, const char *aim = "")
{
    std::sort(times.begin(), times.end());
    std::printf("  %-34s median %7.2f ms, worst %7.2f ms%s\n", title, times.at(times.size() / 2), times.constLast(),
                aim);
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QDateTime now(QDate(2026, 11, 20), QTime(20, 0), Qt::UTC);
    const FixedClock clock(now, QTimeZone("Europe/Berlin"));
    QTemporaryDir folder;
    const auto store = want(Store::open(folder.path(), &clock));
    fill(store.get(), now);
    std::printf("%d readings, %d columns\n", Amount, ChartColumns);

    PressureView view(store.get(), &clock, folder.filePath(u"settings.ini"_s));
    std::printf("  %-34s %7.2f ms\n", "the first question reads all", millisOf([&] { want(view.reach()); }));

    const qint64 newest = now.toMSecsSinceEpoch();
    const qint64 oldest = newest - DayMillis * (Amount / EachDay);
    QRandomGenerator chance(3);
    struct Range {
        const char *title;
        qint64 days;
    };
    for (const auto range : {Range{"a month to points and words", 30}, Range{"a year", 365}, Range{"ten years", 3650},
                             Range{"everything", Amount / EachDay}}) {
        QList<double> times;
        for (int i = 0; i < 50; ++i) {
            const qint64 length = range.days * DayMillis;
            const qint64 room = newest - oldest - length;
            const qint64 from = oldest + (room > 0 ? qint64(double(room) * chance.generateDouble()) : 0);
            times.append(millisOf([&] { want(view.show({from, from + length}, ChartColumns, false)); }));
        }
        print(range.title, times, "  (aim 16)");
    }
    QList<double> times;
    for (int i = 0; i < 20; ++i)
        times.append(millisOf([&] { want(view.show({newest - 365 * DayMillis, newest}, ChartColumns, true)); }));
    print("a year with its table", times);
    times.clear();
    for (int i = 0; i < 200; ++i)
        times.append(millisOf([&] { view.read(double(newest - DayMillis * chance.bounded(365))); }));
    print("the value under the pointer", times);

    times.clear();
    for (int i = 0; i < 10; ++i) {
        times.append(millisOf([&] {
            ReportRequest request;
            request.first = QDate(2025, 11, 21);
            request.last = QDate(2026, 11, 20);
            const QPageSize paper(QPageSize::A4);
            const auto data = want(reportData(store.get(), clock, request));
            const auto report = pressureReport(data, QLocale(), reportLinesAtMost(paper));
            if (want(pressurePdf(report, paper, QLocale())).isEmpty())
                qFatal("no report");
        }));
    }
    print("the report of a year as PDF", times, "  (aim 1000)");
    return 0;
}

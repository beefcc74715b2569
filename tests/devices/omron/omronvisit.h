// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/omron/codec.h"
#include "devices/omron/simulator.h"
#include "link/simulatedlink.h"
#include "link/transcriptlink.h"
#include "omrontest.h"

#include <QFile>

#include <algorithm>

namespace pulsekeep::omron {

std::unique_ptr<Driver> makeDriver();

/** Patience of people: for conversations in which nobody is silent. */
constexpr Patience AsLongAsItTakes{1.0};

inline const QByteArray TestKey = hex("00112233445566778899aabbccddeeff");

inline Transcript transcriptNamed(const QString &name)
{
    const QString path = QString::fromUtf8(QT_TESTCASE_SOURCEDIR) + QStringLiteral("/transcripts/") + name
        + QStringLiteral(".transcript");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    const auto transcript = Transcript::parse(file.readAll());
    if (!transcript)
        qFatal("%s", qPrintable(transcript.error().detail()));
    return *transcript;
}

/** Writes down what a session says that it does. */
class Diary : public Observer
{
public:
    void began(Step step) override { begun.append(step); }
    void done(Step step) override { ended.append(step); }
    void counted(int done, int total) override { counts.append({done, total}); }

    QList<Step> begun;
    QList<Step> ended;
    QList<std::pair<int, int>> counts;
};

/** Keeps harvests in memory, as the store does: the same reading twice is one. Refuses when told so. */
class Basket : public HarvestSink
{
public:
    Result<> keep(const Harvest &harvest) override
    {
        if (full)
            return Failure(Error::Storage);
        harvests.append(harvest);
        for (const auto &reading : harvest.bloodPressures) {
            if (!readings.contains(reading))
                readings.append(reading);
            else
                ++repeated;
        }
        for (const auto &lost : harvest.lost)
            (lost.reason == LostReadings::Overwritten ? overwritten : unreadable) += lost.count;
        for (const auto &mark : harvest.marks)
            marks.insert(mark.stream, mark);
        return {};
    }

    bool full = false;
    QList<Harvest> harvests;
    QList<BloodPressureReading> readings;
    int repeated = 0;
    int overwritten = 0;
    int unreadable = 0;
    QMap<QString, SyncMark> marks;
};

inline QList<BloodPressureReading> sorted(QList<BloodPressureReading> readings)
{
    std::stable_sort(readings.begin(), readings.end(), [](const auto &one, const auto &other) {
        return std::tie(one.user, one.at, one.systolic) < std::tie(other.user, other.at, other.systolic);
    });
    return readings;
}

/** What a visit needs, and how it went. */
struct Visit {
    QByteArray key = TestKey;
    bool markRead = false;
    Patience patience = Hurry;
    Observer *observer = nullptr;

    Result<> outcome;
    QByteArray newKey;
    Preparation preparation;
    SyncFigures figures;
};

inline SessionContext contextOf(const Visit &visit, const QString &model, const Clock *clock, QRandomGenerator *random)
{
    SessionContext context;
    context.model = *omronModel(model);
    context.key = visit.key;
    context.clock = clock;
    context.random = random;
    context.patience = visit.patience;
    context.observer = visit.observer;
    context.markRead = visit.markRead;
    return context;
}

/** As the visitor does it: open, log in or pair, prepare, and then what is to be done. */
enum class Errand { Nothing, Pair, Sync };

inline QCoro::Task<Result<>> goThrough(GattLink *link, Session *session, Errand errand, Visit *visit, Basket *basket)
{
    const auto opened = co_await link->open();
    if (!opened)
        co_return opened;
    if (errand == Errand::Pair) {
        const auto key = co_await session->pair();
        if (!key)
            co_return Failure(key.error());
        visit->newKey = *key;
    } else {
        const auto loggedIn = co_await session->logIn();
        if (!loggedIn)
            co_return loggedIn;
    }
    const auto prepared = co_await session->prepare();
    if (!prepared)
        co_return Failure(prepared.error());
    visit->preparation = *prepared;
    if (errand == Errand::Sync)
        co_return co_await session->sync(basket->marks.values(), basket);
    co_return {};
}

inline void go(MonitorSimulator *monitor, const Clock *clock, Errand errand, Visit *visit, Basket *basket)
{
    QRandomGenerator random(7);
    SimulatedLink link(monitor, visit->patience);
    const auto driver = makeDriver();
    const auto session = driver->session(&link, contextOf(*visit, monitor->modelId(), clock, &random));
    visit->outcome = finish(goThrough(&link, session.get(), errand, visit, basket));
    visit->figures = session->figures();
    link.close();
}

} // namespace pulsekeep::omron

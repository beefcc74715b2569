// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/simulator.h"
#include "link/simulatedlink.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <cstdio>

/** What a visit to a HEM-7361T costs: commands with their answers, the first and the last included, and bytes both
 * ways, beside the commands that omblepy needs for the same [6.2 of src/devices/omron/README.md]. */

using namespace pulsekeep;
using namespace pulsekeep::omron;
using namespace Qt::StringLiterals;

namespace pulsekeep::omron {

std::unique_ptr<Driver> makeDriver();

} // namespace pulsekeep::omron

namespace {

constexpr Patience AtOnce{0.001};
const QByteArray Key(KeySize, '\x42');

/** Keeps the marks, and counts. */
class Counter : public HarvestSink
{
public:
    Result<> keep(const Harvest &harvest) override
    {
        readings += harvest.bloodPressures.size();
        for (const auto &mark : harvest.marks)
            marks.insert(mark.stream, mark);
        return {};
    }

    qsizetype readings = 0;
    QMap<QString, SyncMark> marks;
};

QCoro::Task<Result<>> visit(GattLink *link, Session *session, Counter *counter)
{
    const auto opened = co_await link->open();
    if (!opened)
        co_return opened;
    const auto loggedIn = co_await session->logIn();
    if (!loggedIn)
        co_return loggedIn;
    const auto prepared = co_await session->prepare();
    if (!prepared)
        co_return Failure(prepared.error());
    const auto marks = counter->marks.values();
    co_return co_await session->sync(marks, counter);
}

/** Whether the visit went well; prints a line about it. */
bool report(const char *name, MonitorSimulator *monitor, const Clock *clock, Counter *counter, int omblepy)
{
    const auto driver = makeDriver();
    const auto models = driver->models();
    SessionContext context;
    for (const auto &model : models) {
        if (model.id == monitor->modelId())
            context.model = model;
    }
    context.key = Key;
    context.clock = clock;
    context.random = QRandomGenerator::system();
    context.patience = AtOnce;

    SimulatedLink link(monitor, AtOnce);
    const auto session = driver->session(&link, context);
    counter->readings = 0;
    const auto outcome = QCoro::waitFor(visit(&link, session.get(), counter));
    link.close();
    if (!outcome) {
        std::printf("%-24s failed: %s\n", name, qPrintable(outcome.error().explanation().text()));
        return false;
    }
    const auto figures = session->figures();
    std::printf("%-24s %4lld readings, %4d round trips, %6d bytes; omblepy %3d round trips, ratio %.2f\n", name,
                static_cast<long long>(counter->readings), figures.roundTrips, figures.bytes, omblepy,
                double(figures.roundTrips) / omblepy);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(18, 30), Qt::UTC), QTimeZone("Europe/Berlin"));
    MonitorSimulator monitor(u"hem-7361t"_s, &clock, 1, AtOnce);
    monitor.pairWith(Key);
    monitor.clearMemory();
    for (const int user : {1, 2})
        monitor.measureMany(user, 150, clock.now().addDays(-1));

    Counter counter;
    bool went = report("full memory, HEM-7361T", &monitor, &clock, &counter, 202);
    went = report("nothing new", &monitor, &clock, &counter, 5) && went;
    for (const int user : {1, 2})
        monitor.measureMany(user, 3, clock.now());
    went = report("three new of each user", &monitor, &clock, &counter, 11) && went;
    return went ? 0 : 1;
}

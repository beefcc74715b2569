// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "finddevice.h"
#include "interrupt.h"
#include "services.h"
#include "stepprinter.h"
#include "sync/lostwords.h"
#include "values.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SyncCommand)
};

/** The devices that the words name, all when there are none. */
Result<QList<StoredDevice>> chosenDevices(const Invocation &with, const Store &store)
{
    const auto all = store.devices();
    if (!all)
        return Failure(all.error());
    if (all->isEmpty()) {
        const Explanation explanation{
            Words::tr("No device is paired yet."), {}, Words::tr("Pair one with \"pulsekeep pair\".")};
        return Failure(Error(Error::NotFound).explained(explanation));
    }
    if (with.arguments->words.isEmpty())
        return *all;
    QList<StoredDevice> chosen;
    for (const auto &word : with.arguments->words) {
        const auto device = findDevice(*all, word);
        if (!device)
            return Failure(device.error());
        chosen.append(*device);
    }
    return chosen;
}

QJsonObject outcomeObject(const StoredDevice &device, const SyncOutcome &outcome)
{
    const auto &[counts, clock, preparation, figures, lost, syncWithin] = outcome;
    const auto &battery = preparation.battery;
    QJsonValue clockValue;
    if (clock)
        clockValue = QJsonObject{{u"notice"_s, clockName(clock->kind)}, {u"seconds"_s, clock->seconds}};
    QJsonArray lostValues;
    for (const auto &some : lost) {
        lostValues.append(
            QJsonObject{{u"reason"_s, lostName(some.reason)}, {u"user"_s, some.user}, {u"count"_s, some.count}});
    }
    return {{u"device"_s, device.endpoint.address},
            {u"name"_s, device.name},
            {u"minutes_new"_s, counts.minutesNew},
            {u"minutes_known"_s, counts.minutesKnown},
            {u"heart_rates_new"_s, counts.heartRatesNew},
            {u"readings_new"_s, counts.readingsNew},
            {u"readings_known"_s, counts.readingsKnown},
            {u"readings_changed"_s, counts.readingsChanged},
            {u"new"_s, counts.minutesNew + counts.heartRatesNew + counts.readingsNew},
            {u"round_trips"_s, figures.roundTrips},
            {u"bytes"_s, figures.bytes},
            {u"records_read"_s, figures.read},
            {u"records_skipped"_s, figures.skipped},
            {u"records_invalid"_s, figures.invalid},
            {u"lost"_s, lostValues},
            {u"sync_within_days"_s, syncWithin ? QJsonValue(*syncWithin) : QJsonValue()},
            {u"battery_percent"_s, battery ? QJsonValue(battery->percent) : QJsonValue()},
            {u"clock"_s, clockValue}};
}

void report(const Invocation &with, const StoredDevice &device, const SyncOutcome &outcome)
{
    if (with.output->json()) {
        with.output->object(outcomeObject(device, outcome));
        return;
    }
    with.output->line(u"  "_s + countsText(outcome.counts));
    for (const auto &line : lostSentences(outcome))
        with.output->line(u"  "_s + line);
    if (outcome.clock)
        with.output->line(u"  "_s + clockText(*outcome.clock));
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto visitor = with.services->visitor();
    if (!visitor)
        co_return Failure(visitor.error());
    const auto store = with.services->store();
    const auto devices = chosenDevices(with, **store);
    if (!devices)
        co_return Failure(devices.error());

    const Interrupt interrupt([&visitor] { (*visitor)->cancelAll(); });
    auto status = ExitStatus::Done;
    for (const auto &device : *devices) {
        if (interrupt.happened())
            co_return ExitStatus::Failed;
        if (!with.output->json())
            with.output->line(device.name);
        Result<SyncOutcome> outcome = Failure(Error::Cancelled);
        {
            StepPrinter printer(with.output, with.services->clock(), device.endpoint.address, u"  "_s);
            outcome = co_await (*visitor)->sync(device, &printer);
        }
        if (outcome) {
            report(with, device, *outcome);
        } else {
            with.output->complain(outcome.error(), device.name);
            status = ExitStatus::Failed;
        }
    }
    co_return status;
}

} // namespace

Command syncCommand()
{
    Command command;
    command.name = u"sync"_s;
    command.words = u"[DEVICE...]"_s;
    command.summary = Words::tr("Read what is new, from all devices or the ones named");
    command.most = -1;
    command.run = run;
    return command;
}

} // namespace pulsekeep

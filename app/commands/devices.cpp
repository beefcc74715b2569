// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "services.h"
#include "times.h"
#include "values.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(DevicesCommand)
};

QString batteryText(const std::optional<BatteryStatus> &battery)
{
    if (!battery)
        return {};
    return battery->charging ? Words::tr("%1 %, charging").arg(battery->percent)
                             : Words::tr("%1 %").arg(battery->percent);
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto store = with.services->store();
    if (!store)
        co_return Failure(store.error());
    const auto devices = (*store)->devices();
    if (!devices)
        co_return Failure(devices.error());
    const auto &registry = with.services->registry();
    const auto *clock = with.services->clock();

    if (with.output->json()) {
        for (const auto &device : *devices)
            with.output->object(deviceObject(device, registry, *clock));
        co_return ExitStatus::Done;
    }
    if (devices->isEmpty()) {
        with.output->line(Words::tr("No device is paired yet. \"pulsekeep scan\" shows what is in range."));
        co_return ExitStatus::Done;
    }
    QList<QStringList> rows{{Words::tr("No."), Words::tr("Name"), Words::tr("Model"), Words::tr("Address"),
                             Words::tr("Last sync"), Words::tr("Battery")}};
    for (const auto &device : *devices) {
        const auto lastSync =
            device.lastSync ? tableTime(*device.lastSync, clock->offsetAt(*device.lastSync)) : Words::tr("never");
        rows.append({QString::number(device.id), device.name, modelName(registry, device.model),
                     device.endpoint.address, lastSync, batteryText(device.battery)});
    }
    with.output->table(rows, {0});
    co_return ExitStatus::Done;
}

} // namespace

Command devicesCommand()
{
    Command command;
    command.name = u"devices"_s;
    command.summary = Words::tr("Show what is paired, when it was read last, and its battery");
    command.run = run;
    return command;
}

} // namespace pulsekeep

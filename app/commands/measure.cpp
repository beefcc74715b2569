// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "finddevice.h"
#include "interrupt.h"
#include "services.h"
#include "stepprinter.h"
#include "times.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(MeasureCommand)
};

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto device = namedDevice(with);
    if (!device)
        co_return Failure(device.error());
    const auto visitor = with.services->visitor();
    if (!visitor)
        co_return Failure(visitor.error());

    const Interrupt interrupt([&visitor] { (*visitor)->cancelAll(); });
    const auto *clock = with.services->clock();
    Result<HeartRateReading> reading = Failure(Error::Cancelled);
    {
        StepPrinter steps(with.output, clock, device->endpoint.address);
        reading = co_await (*visitor)->measure(*device, &steps);
    }
    if (!reading)
        co_return Failure(reading.error());
    if (with.output->json())
        with.output->object({{u"kind"_s, u"heart_rate"_s},
                             {u"device"_s, device->endpoint.address},
                             {u"at"_s, isoTime(reading->at, clock->offsetAt(reading->at))},
                             {u"bpm"_s, reading->bpm}});
    else
        with.output->line(Words::tr("%1 bpm").arg(reading->bpm));
    co_return ExitStatus::Done;
}

} // namespace

Command measureCommand()
{
    Command command;
    command.name = u"measure"_s;
    command.words = u"DEVICE"_s;
    command.summary = Words::tr("Measure the heart rate once, and keep it");
    command.least = 1;
    command.most = 1;
    command.run = run;
    return command;
}

} // namespace pulsekeep

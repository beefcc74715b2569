// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "finddevice.h"
#include "interrupt.h"
#include "services.h"
#include "stepprinter.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(FindCommand)
};

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    bool ok = true;
    const auto seconds = with.arguments->has(u"seconds"_s) ? with.arguments->value(u"seconds"_s).toDouble(&ok) : 5.0;
    if (!ok || seconds <= 0 || seconds > 600)
        co_return wrongUse(with, Words::tr("--seconds needs a number of seconds, at most 600."));
    const auto device = namedDevice(with);
    if (!device)
        co_return Failure(device.error());
    const auto visitor = with.services->visitor();
    if (!visitor)
        co_return Failure(visitor.error());

    const Interrupt interrupt([&visitor, id = device->id] { (*visitor)->stop(id); });
    Result<> outcome;
    {
        StepPrinter steps(with.output, with.services->clock(), device->endpoint.address);
        const auto howLong = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
        outcome = co_await (*visitor)->find(*device, howLong, &steps);
    }
    if (!outcome)
        co_return Failure(outcome.error());
    if (!with.output->json())
        with.output->line(Words::tr("%1 was told to buzz.").arg(device->name));
    co_return ExitStatus::Done;
}

} // namespace

Command findCommand()
{
    Command command;
    command.name = u"find"_s;
    command.words = u"DEVICE [--seconds N]"_s;
    command.summary = Words::tr("Let a device buzz, until Ctrl+C at most");
    command.least = 1;
    command.most = 1;
    command.options = {{u"seconds"_s, Words::tr("How long; 5 if not given."), u"N"_s}};
    command.run = run;
    return command;
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "finddevice.h"
#include "services.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ForgetCommand)
};

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto store = with.services->store();
    if (!store)
        co_return Failure(store.error());
    const auto device = findDevice(**store, with.arguments->words.first());
    if (!device)
        co_return Failure(device.error());
    // The key first: a device that is still listed can be forgotten again, a key without its device cannot.
    const auto forgotten = co_await with.services->keys()->forget(device->uid);
    if (!forgotten && forgotten.error().kind() != Error::NotFound)
        co_return Failure(forgotten.error());
    const bool readings = with.arguments->has(u"readings"_s);
    const auto gone = (*store)->forgetDevice(device->id, readings);
    if (!gone)
        co_return Failure(gone.error());
    if (with.output->json())
        with.output->object({{u"forgotten"_s, device->endpoint.address}, {u"readings"_s, readings}});
    else
        with.output->line(readings ? Words::tr("%1, its key and its readings are forgotten.").arg(device->name)
                                   : Words::tr("%1 and its key are forgotten. Its readings stay.").arg(device->name));
    co_return ExitStatus::Done;
}

} // namespace

Command forgetCommand()
{
    Command command;
    command.name = u"forget"_s;
    command.words = u"DEVICE [--readings]"_s;
    command.summary = Words::tr("Forget a device and its key");
    command.least = 1;
    command.most = 1;
    command.options = {{u"readings"_s, Words::tr("Forget what it measured as well.")}};
    command.run = run;
    return command;
}

} // namespace pulsekeep

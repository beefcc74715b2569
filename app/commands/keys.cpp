// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "services.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(KeysCommand)
};

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto place = with.services->keys()->place();
    if (with.output->json())
        with.output->object({{u"keys"_s, place}, {u"data_folder"_s, with.services->dataFolder()}});
    else
        with.output->table(
            {{Words::tr("Keys"), place}, {Words::tr("Readings"), Words::tr("in %1").arg(with.services->dataFolder())}});
    co_return ExitStatus::Done;
}

} // namespace

Command keysCommand()
{
    Command command;
    command.name = u"keys"_s;
    command.summary = Words::tr("Say where keys and readings are kept");
    command.run = run;
    return command;
}

} // namespace pulsekeep

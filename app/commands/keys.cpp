// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "services.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("KeysCommand", text);
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto place = with.services->keys()->place();
    if (with.output->json())
        with.output->object({{u"keys"_s, place}, {u"data_folder"_s, with.services->dataFolder()}});
    else
        with.output->table({{tr("Keys"), place}, {tr("Readings"), tr("in %1").arg(with.services->dataFolder())}});
    co_return ExitStatus::Done;
}

} // namespace

Command keysCommand()
{
    Command command;
    command.name = u"keys"_s;
    command.summary = tr("Say where keys and readings are kept");
    command.run = run;
    return command;
}

} // namespace pulsekeep

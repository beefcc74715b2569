// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(HelpCommand)
};

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto commands = allCommands();
    if (with.arguments->words.isEmpty()) {
        with.output->bytes(usage(commands).toUtf8());
        co_return ExitStatus::Done;
    }
    const auto name = with.arguments->words.first();
    for (const auto &command : commands) {
        if (command.name == name) {
            with.output->bytes(usage(command).toUtf8());
            co_return ExitStatus::Done;
        }
    }
    with.output->complain(Words::tr("There is no command \"%1\". \"pulsekeep help\" shows which there are.").arg(name));
    co_return ExitStatus::WrongUse;
}

} // namespace

Command helpCommand()
{
    Command command;
    command.name = u"help"_s;
    command.words = u"[COMMAND]"_s;
    command.summary = Words::tr("Show how to use it");
    command.most = 1;
    command.run = run;
    return command;
}

} // namespace pulsekeep

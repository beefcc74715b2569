// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arguments.h"
#include "core/result.h"
#include "output.h"

#include <QCommandLineOption>
#include <QCoroTask>

#include <tl/expected.hpp>

namespace pulsekeep {

class Services;

/** How the program ends. */
enum class ExitStatus { Done = 0, Failed = 1, WrongUse = 2 };

/** What a command is given. Borrowed, outlives the command. */
struct Invocation {
    const Arguments *arguments;
    Services *services;
    Output *output;
};

/** One word of the command line. */
struct Command {
    QString name;
    QString words;   ///< what follows it, for the usage: "DEVICE [--seconds N]"
    QString summary; ///< translated, one line
    int least = 0;   ///< how many words must follow
    int most = 0;    ///< how many may; -1 is any number
    QList<QCommandLineOption> options;
    bool paints = false; ///< letters and pages that no screen shows: needs a QGuiApplication
    /** An error is told to people by its explanation and ends with Failed. */
    QCoro::Task<Result<ExitStatus>> (*run)(Invocation with) = nullptr;
};

/** Says what is wrong with the words of a command. */
ExitStatus wrongUse(const Invocation &with, const QString &sentence);

/** Takes the words apart; the other branch is a sentence about what is wrong with them. */
tl::expected<Arguments, QString> parseArguments(const QStringList &words, const QList<Command> &commands);

/** The usage, all of it or that of one command. */
QString usage(const QList<Command> &commands);
QString usage(const Command &command);

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "language.h"
#include "services.h"
#include "window.h"

#include <QCoroTask>
#include <QGuiApplication>

#include <cstring>
#include <span>
#include <string_view>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

/** Whoever lists the processes of this computer sees their words: a key is not to stay there. */
void hideKey(int argc, char **argv)
{
    bool next = false; // the word before was --key
    for (char *word : std::span(argv, static_cast<size_t>(argc))) {
        const std::string_view text(word);
        if (next)
            memset(word, '.', text.size());
        else if (text.starts_with("--key="))
            memset(word + 6, '.', text.size() - 6);
        next = text == "--key";
    }
}

/** The words of the command line, before there is an application object: which one it is to be depends on them. */
QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (const char *word : std::span(argv, static_cast<size_t>(argc)))
        words.append(QString::fromLocal8Bit(word));
    return words;
}

using ParsedArguments = tl::expected<Arguments, QString>;

bool wantsWindow(const ParsedArguments &arguments)
{
    return arguments && arguments->command.isEmpty() && !arguments->help && !arguments->version && hasDisplay();
}

/** The command that was asked for, null for none. */
const Command *commandOf(const ParsedArguments &arguments, const QList<Command> &commands)
{
    for (const auto &candidate : commands) {
        if (arguments && candidate.name == arguments->command)
            return &candidate;
    }
    return nullptr;
}

/** The one that the command line asks for. It is read before there is a language, so only what it asks for is taken. */
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const auto commands = allCommands();
    const auto arguments = parseArguments(wordsOf(argc, argv), commands);
    if (wantsWindow(arguments))
        return std::make_unique<QGuiApplication>(argc, argv);
    const auto *command = commandOf(arguments, commands);
    if (!command || !command->paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    return std::make_unique<QGuiApplication>(argc, argv);
}

ExitStatus start(const ParsedArguments &arguments, const QList<Command> &commands)
{
    const auto *command = commandOf(arguments, commands);
    if (!arguments) {
        Output(false).complain(u"%1 %2"_s.arg(arguments.error(), Words::tr("\"pulsekeep help\" shows how to use it.")));
        return ExitStatus::WrongUse;
    }
    Output output(arguments->json);
    if (arguments->version) {
        output.line(u"Pulsekeep %1"_s.arg(QCoreApplication::applicationVersion()));
        return ExitStatus::Done;
    }
    if (arguments->help) {
        output.bytes((command ? usage(*command) : usage(commands)).toUtf8());
        return ExitStatus::Done;
    }
    if (!command) {
        output.complain(Words::tr("There is no display to open a window on, so a command is needed."));
        output.bytes(usage(commands).toUtf8());
        return ExitStatus::WrongUse;
    }

    Services services(*arguments);
    const auto prepared = services.prepare();
    if (!prepared) {
        output.complain(prepared.error().explanation().text());
        return ExitStatus::Failed;
    }
    const Invocation invocation{&*arguments, &services, &output};
    const auto outcome = QCoro::waitFor(command->run(invocation));
    if (!outcome) {
        output.complain(outcome.error());
        return ExitStatus::Failed;
    }
    const auto written = output.flush();
    if (!written) {
        output.complain(written.error().explanation().text());
        return ExitStatus::Failed;
    }
    return *outcome;
}

} // namespace

int main(int argc, char **argv)
{
    const auto asked = preferUtf8();
    const auto words = wordsOf(argc, argv); // Qt takes its own out of argv
    const auto app = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"Pulsekeep"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PULSEKEEP_VERSION));
    hideKey(argc, argv);
    chooseLanguage(asked);

    const auto commands = allCommands();
    const auto arguments = parseArguments(words, commands);
    return wantsWindow(arguments) ? showWindow(*arguments) : static_cast<int>(start(arguments, commands));
}

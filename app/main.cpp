// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "services.h"
#include "window.h"

#include <QCoroTask>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <clocale>
#include <cstring>
#include <langinfo.h>
#include <span>
#include <string_view>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Main", text);
}

/** Qt complains on standard error where the locale's text is not UTF-8, and then takes this one: so it is taken before.
 */
void preferUtf8()
{
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

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

/** Letters on paper need what a window needs, but no display. */
bool wantsLetters(const ParsedArguments &arguments)
{
    return arguments && arguments->command == "report"_L1;
}

ExitStatus start(const ParsedArguments &arguments, const QList<Command> &commands)
{
    if (!arguments) {
        Output(false).complain(u"%1 %2"_s.arg(arguments.error(), tr("\"pulsekeep help\" shows how to use it.")));
        return ExitStatus::WrongUse;
    }
    Output output(arguments->json);
    if (arguments->version) {
        output.line(u"Pulsekeep %1"_s.arg(QCoreApplication::applicationVersion()));
        return ExitStatus::Done;
    }
    const Command *command = nullptr;
    for (const auto &candidate : commands) {
        if (candidate.name == arguments->command)
            command = &candidate;
    }
    if (arguments->help) {
        output.bytes((command ? usage(*command) : usage(commands)).toUtf8());
        return ExitStatus::Done;
    }
    if (!command) {
        output.complain(tr("There is no display to open a window on, so a command is needed."));
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
    preferUtf8();
    const auto commands = allCommands();
    const auto arguments = parseArguments(wordsOf(argc, argv), commands);
    const bool window = wantsWindow(arguments);
    const bool letters = wantsLetters(arguments);
    if (letters)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QCoreApplication> app(window || letters ? new QGuiApplication(argc, argv)
                                                                  : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(u"Pulsekeep"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PULSEKEEP_VERSION));
    hideKey(argc, argv);
    if (QLocale() == QLocale::c()) // nobody chose one: then one that people can read
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QTranslator translator; // of the user's language, or of English, which has plurals to translate
    if (translator.load(QLocale(), u"pulsekeep"_s, u"_"_s, u":/i18n"_s) || translator.load(u":/i18n/pulsekeep_en.qm"_s))
        QCoreApplication::installTranslator(&translator);
    return window ? showWindow(*arguments) : static_cast<int>(start(arguments, commands));
}

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include "command.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

QCommandLineOption hidden(QCommandLineOption option)
{
    option.setFlags(QCommandLineOption::HiddenFromHelp);
    return option;
}

QList<QCommandLineOption> globalOptions()
{
    return {
        {u"simulate"_s, Words::tr("Use simulated devices instead of the radio.")},
        {u"adapter"_s, Words::tr("The Bluetooth adapter to use, by its address."), u"ADDRESS"_s},
        {u"data-dir"_s, Words::tr("Where readings are kept."), u"DIR"_s},
        {u"json"_s, Words::tr("One JSON object a line instead of text.")},
        {{u"h"_s, u"help"_s}, Words::tr("Show how to use it.")},
        {{u"v"_s, u"version"_s}, Words::tr("Show the version.")},
        hidden({u"pace"_s, u"How much time simulated devices take: 1 as real ones, 0 none."_s, u"FACTOR"_s}),
        hidden({u"now"_s, u"What a simulation takes for now."_s, u"TIME"_s}),
    };
}

QString optionLines(const QList<QCommandLineOption> &options)
{
    QList<std::pair<QString, QString>> lines;
    qsizetype width = 0;
    for (const auto &option : options) {
        if (option.flags() & QCommandLineOption::HiddenFromHelp)
            continue;
        QStringList names;
        for (const auto &name : option.names())
            names += (name.size() == 1 ? u"-"_s : u"--"_s) + name;
        auto left = names.join(u", "_s);
        if (!option.valueName().isEmpty())
            left += u' ' + option.valueName();
        width = std::max(width, left.size());
        lines.append({left, option.description()});
    }
    QString text;
    for (const auto &[left, right] : lines)
        text += u"  %1  %2\n"_s.arg(left.leftJustified(width), right);
    return text;
}

/** The place of the command in @p words: the first word that is neither an option nor an option's value. */
tl::expected<QString, QString> commandIn(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions(globalOptions());
    if (!parser.parse(words))
        return tl::unexpected(parser.errorText());
    return parser.positionalArguments().value(0);
}

} // namespace

tl::expected<Arguments, QString> parseArguments(const QStringList &words, const QList<Command> &commands)
{
    const auto name = commandIn(words);
    if (!name)
        return tl::unexpected(name.error());

    const Command *command = nullptr;
    for (const auto &candidate : commands) {
        if (candidate.name == *name)
            command = &candidate;
    }
    if (!name->isEmpty() && !command)
        return tl::unexpected(Words::tr("There is no command \"%1\".").arg(*name));

    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    if (command)
        parser.addOptions(command->options);
    if (!parser.parse(words))
        return tl::unexpected(parser.errorText());

    Arguments arguments;
    arguments.simulate = parser.isSet(u"simulate"_s);
    arguments.json = parser.isSet(u"json"_s);
    arguments.adapter = parser.value(u"adapter"_s);
    arguments.dataFolder = parser.value(u"data-dir"_s);
    arguments.now = parser.value(u"now"_s);
    arguments.help = parser.isSet(u"help"_s);
    arguments.version = parser.isSet(u"version"_s);
    arguments.command = *name;
    arguments.words = parser.positionalArguments().mid(1);
    if (parser.isSet(u"data-dir"_s) && arguments.dataFolder.isEmpty())
        return tl::unexpected(Words::tr("--data-dir needs a folder."));
    if (parser.isSet(u"pace"_s)) {
        bool ok = false;
        arguments.pace = parser.value(u"pace"_s).toDouble(&ok);
        if (!ok || *arguments.pace < 0)
            return tl::unexpected(Words::tr("--pace needs a number that is not negative."));
    }
    if ((arguments.pace || !arguments.now.isEmpty()) && !arguments.simulate)
        return tl::unexpected(Words::tr("--pace and --now are for --simulate only."));
    if (!command || arguments.help || arguments.version)
        return arguments;

    for (const auto &option : command->options) {
        const auto longName = option.names().constLast();
        if (parser.isSet(option))
            arguments.options.insert(longName,
                                     option.valueName().isEmpty() ? QStringList{QString()} : parser.values(option));
    }
    // The words are not repeated here: one of them may be a key that was meant as an option.
    if (arguments.words.size() < command->least)
        return tl::unexpected(Words::tr("\"%1\" needs more words.").arg(*name));
    if (command->most >= 0 && arguments.words.size() > command->most)
        return tl::unexpected(Words::tr("\"%1\" was given too many words.").arg(*name));
    return arguments;
}

ExitStatus wrongUse(const Invocation &with, const QString &sentence)
{
    with.output->complain(
        u"%1 %2"_s.arg(sentence, Words::tr("\"pulsekeep help %1\" shows how to use it.").arg(with.arguments->command)));
    return ExitStatus::WrongUse;
}

QString usage(const QList<Command> &commands)
{
    QString text = Words::tr("Usage: pulsekeep [OPTION...] COMMAND") + u"\n\n"_s + optionLines(globalOptions()) + u'\n';
    qsizetype width = 0;
    for (const auto &command : commands)
        width = std::max(width, command.name.size());
    for (const auto &command : commands)
        text += u"  %1  %2\n"_s.arg(command.name.leftJustified(width), command.summary);
    text += u'\n' + Words::tr("\"pulsekeep help COMMAND\" tells more about one of them.") + u'\n';
    return text;
}

QString usage(const Command &command)
{
    auto text = Words::tr("Usage: pulsekeep [OPTION...] %1").arg(command.name);
    if (!command.words.isEmpty())
        text += u' ' + command.words;
    text += u"\n\n"_s + command.summary + u'\n';
    const auto options = optionLines(command.options);
    if (!options.isEmpty())
        text += u'\n' + options;
    return text;
}

} // namespace pulsekeep

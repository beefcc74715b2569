// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "export/csv.h"
#include "finddevice.h"
#include "findperson.h"
#include "services.h"
#include "times.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <unistd.h>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

/** The kinds of --kind: each given on its own, several with commas, or as further words. Errors: Invalid. */
Result<QList<ExportKind>> kindsIn(const QStringList &names)
{
    QList<ExportKind> kinds;
    for (const auto &name : names.join(u',').split(u',', Qt::SkipEmptyParts)) {
        const auto kind = exportKindNamed(QLatin1StringView(name.trimmed().toLatin1()));
        if (!kind) {
            const Explanation explanation{
                Words::tr("\"%1\" cannot be exported.").arg(name),
                {},
                Words::tr("Choose among heart_rate, steps, activity, sleep, blood_pressure, weight,"
                          " temperature, oxygen and notes.")};
            return Failure(Error(Error::Invalid).explained(explanation));
        }
        if (!kinds.contains(*kind))
            kinds.append(*kind);
    }
    return kinds.isEmpty() ? CsvRequest().kinds : kinds;
}

/** The name of the nth table's file: the first one's is the given name, "pulse-sleep.csv" follows "pulse.csv". */
QString tableFile(const QString &file, qsizetype table, const QList<ExportKind> &kinds)
{
    if (table == 0)
        return file;
    const QFileInfo info(file);
    const auto suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    const auto stem = suffix.isEmpty() ? file : file.chopped(suffix.size());
    return stem + u'-' + exportKindName(kinds.first()) + suffix;
}

Error cannotWrite(const QString &file, const QString &reason)
{
    return Error(Error::Storage, u"%1: %2"_s.arg(file, reason))
        .explained({Words::tr("The file %1 could not be written.").arg(file), reason + u'.',
                    Words::tr("Choose another place, or check the disk and the folder's permissions.")});
}

/** The file is there whole when it succeeds, and as it was before when not. */
Result<qint64> exportTo(const QString &file, const Store &store, const CsvRequest &request)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return Failure(cannotWrite(file, out.errorString()));
    const auto rows = exportCsv(store, request, &out);
    if (!rows)
        return rows;
    if (!out.commit())
        return Failure(cannotWrite(file, out.errorString()));
    return rows;
}

Result<qint64> exportToOutput(const Store &store, const CsvRequest &request)
{
    QFile out;
    if (!out.open(STDOUT_FILENO, QIODevice::WriteOnly))
        return Failure(cannotWrite(u"-"_s, out.errorString()));
    auto rows = exportCsv(store, request, &out);
    if (rows && !out.flush())
        return Failure(cannotWrite(u"-"_s, out.errorString()));
    return rows;
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto &words = with.arguments->words;
    if (words.first() != "csv"_L1)
        co_return wrongUse(with, Words::tr("\"export\" knows the format csv only."));
    // "--kind heart_rate steps": the second one comes as a word.
    auto names = with.arguments->options.value(u"kind"_s);
    if (words.size() > 1 && names.isEmpty())
        co_return wrongUse(with, Words::tr("\"export\" was given too many words."));
    const auto kinds = kindsIn(names + words.mid(1));
    if (!kinds)
        co_return wrongUse(with, kinds.error().explanation().text());
    const auto resolution = resolutionNamed(with.arguments->value(u"by"_s));
    if (!resolution)
        co_return wrongUse(with, resolution.error().explanation().text());
    const auto range =
        timeRange(with.arguments->value(u"from"_s), with.arguments->value(u"to"_s), *with.services->clock());
    if (!range)
        co_return wrongUse(with, range.error().explanation().text());
    const auto tables = csvTables(*kinds);
    const auto file = with.arguments->value(u"output"_s);
    const bool toOutput = file.isEmpty() || file == "-"_L1;
    if (toOutput && tables.size() > 1)
        co_return wrongUse(with,
                           Words::tr("These are several tables: export them one by one, or name a file with -o."));

    const auto store = with.services->store();
    if (!store)
        co_return Failure(store.error());
    CsvRequest request;
    request.from = range->from;
    request.to = range->to;
    request.resolution = *resolution;
    if (with.arguments->has(u"device"_s)) {
        const auto device = findDevice(**store, with.arguments->value(u"device"_s));
        if (!device)
            co_return Failure(device.error());
        request.device = device->id;
    }
    if (with.arguments->has(u"person"_s)) {
        const auto person = findPerson(**store, with.arguments->value(u"person"_s));
        if (!person)
            co_return Failure(person.error());
        request.person = person->id;
    }
    request.excluded = !with.arguments->has(u"without-excluded"_s);
    for (qsizetype table = 0; table < tables.size(); ++table) {
        request.kinds = tables.at(table);
        const auto name = tableFile(file, table, request.kinds);
        const auto rows = toOutput ? exportToOutput(**store, request) : exportTo(name, **store, request);
        if (!rows)
            co_return Failure(rows.error());
        if (toOutput)
            continue;
        if (with.output->json())
            with.output->object({{u"file"_s, name}, {u"rows"_s, *rows}});
        else
            with.output->line(Words::tr("%1: rows written: %2").arg(name, QLocale().toString(*rows)));
    }
    co_return ExitStatus::Done;
}

} // namespace

Command exportCommand()
{
    Command command;
    command.name = u"export"_s;
    command.words = u"csv [--kind K...] [-o FILE]"_s;
    command.summary = Words::tr("Write what is kept as a table");
    command.least = 1;
    command.most = -1;
    command.options = {
        {u"kind"_s,
         Words::tr(
             "heart_rate, steps, activity, sleep, blood_pressure, weight, temperature, oxygen or notes; the first "
             "three if not given. The others go into a file each."),
         u"K..."_s},
    };
    command.options += timeRangeOptions();
    command.options +=
        {resolutionOption(),
         {u"device"_s, Words::tr("Of this device only."), u"DEVICE"_s},
         {u"person"_s, Words::tr("Of this person only."), u"NAME"_s},
         {u"without-excluded"_s, Words::tr("Leave out readings that are excluded, rather than mark them.")},
         {{u"o"_s, u"output"_s}, Words::tr("The file to write; standard output if not given."), u"FILE"_s}};
    command.run = run;
    return command;
}

} // namespace pulsekeep

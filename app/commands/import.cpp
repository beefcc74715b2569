// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "findperson.h"
#include "import/readingfile.h"
#include "services.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QLocale>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

Result<QByteArray> contentsOf(const QString &name)
{
    constexpr qint64 LargestFile = 256 * 1024 * 1024;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        const Explanation explanation{Words::tr("The file %1 could not be read.").arg(name), file.errorString() + u'.',
                                      Words::tr("Check its name and permissions.")};
        return Failure(Error(Error::NotFound, name).explained(explanation));
    }
    return file.read(LargestFile + 1); // one more, so that what is larger is noticed
}

QString kindsText(const ReadingFile &file)
{
    QStringList names;
    for (const auto kind : file.kinds)
        names += QString(readingKindName(kind));
    if (file.notes)
        names += u"notes"_s;
    return names.join(u", "_s);
}

void tellObject(const Invocation &with, const ReadingFile &file, const ImportOutcome &outcome, bool dryRun)
{
    QJsonArray columns;
    for (const auto &column : file.columns)
        columns += QJsonObject{{u"header"_s, column.header}, {u"as"_s, columnTitle(column.as.column)}};
    QJsonArray bad;
    for (const auto &row : file.bad)
        bad += QJsonObject{{u"line"_s, row.line}, {u"reason"_s, row.reason}};
    with.output->object({{u"format"_s, file.format},
                         {u"kinds"_s, kindsText(file)},
                         {u"columns"_s, columns},
                         {u"rows"_s, file.rows},
                         {u"new"_s, outcome.added},
                         {u"known"_s, outcome.known},
                         {u"left_out"_s, file.leftOut},
                         {u"bad_rows"_s, file.badRows},
                         {u"bad"_s, bad},
                         {u"date_order"_s, file.order == DateOrder::DayFirst ? u"dmy"_s : u"mdy"_s},
                         {u"date_order_guessed"_s, file.orderIsGuessed},
                         {u"unknown_people"_s, QJsonArray::fromStringList(file.unknownPeople)},
                         {u"dry_run"_s, dryRun},
                         {u"import"_s, outcome.id == 0 ? QJsonValue() : QJsonValue(outcome.id)}});
}

void tellPreview(const Invocation &with, const ReadingFile &file)
{
    with.output->line(Words::tr("Format: %1 (%2)").arg(file.format, kindsText(file)));
    for (const auto &column : file.columns)
        with.output->line(u"  %1: %2"_s.arg(column.header, columnTitle(column.as.column)));
    if (!file.firstRows.isEmpty()) {
        with.output->line(Words::tr("First rows:"));
        for (const auto &row : file.firstRows)
            with.output->line(u"  "_s + row.join(u" | "_s));
    }
}

void tellDoubts(const Invocation &with, const ReadingFile &file)
{
    const QLocale locale;
    for (const auto &row : file.bad)
        with.output->line(Words::tr("Line %1: %2").arg(locale.toString(row.line), row.reason));
    if (file.badRows > file.bad.size())
        with.output->line(Words::tr("Further lines that are not understood: %1")
                              .arg(locale.toString(file.badRows - file.bad.size())));
    if (file.orderIsGuessed)
        with.output->line(
            file.order == DateOrder::DayFirst
                ? Words::tr("Its dates are taken as day/month/year. If that is wrong, say --date-order mdy.")
                : Words::tr("Its dates are taken as month/day/year. If that is wrong, say --date-order dmy."));
    if (!file.unknownPeople.isEmpty())
        with.output->line(
            Words::tr("Nobody here is called %1: those readings are nobody's. \"pulsekeep people add\" adds people.")
                .arg(file.unknownPeople.join(u", "_s)));
}

void tell(const Invocation &with, const ReadingFile &file, const ImportOutcome &outcome, bool dryRun)
{
    if (with.output->json()) {
        tellObject(with, file, outcome, dryRun);
        return;
    }
    const QLocale locale;
    if (dryRun)
        tellPreview(with, file);
    tellDoubts(with, file);
    with.output->line(Words::tr("Rows: %1, new: %2, there already: %3, left out: %4, not understood: %5")
                          .arg(locale.toString(file.rows), locale.toString(outcome.added),
                               locale.toString(outcome.known), locale.toString(file.leftOut),
                               locale.toString(file.badRows)));
    if (dryRun)
        with.output->line(Words::tr("Nothing was imported: this was a rehearsal."));
    else if (outcome.id != 0)
        with.output->line(Words::tr("\"pulsekeep import --undo %1\" takes it back.").arg(outcome.id));
}

Result<ExitStatus> undo(const Invocation &with, Store *store, const QString &text)
{
    bool ok = false;
    const auto id = text.toLongLong(&ok);
    if (!ok)
        return wrongUse(with, Words::tr("--undo needs the number of an import."));
    const auto undone = store->imports()->undo(id);
    if (!undone)
        return Failure(undone.error());
    if (with.output->json())
        with.output->object({{u"import"_s, id}, {u"removed"_s, *undone}});
    else
        with.output->line(
            Words::tr("The import is undone. Readings and notes removed: %1").arg(QLocale().toString(*undone)));
    return ExitStatus::Done;
}

/** What the options say of a file. The other branch: what is wrong with them. */
tl::expected<ReadingFileOptions, QString> fileOptions(const Invocation &with)
{
    const auto &arguments = *with.arguments;
    ReadingFileOptions options;
    options.locale = QLocale().name();
    options.zone = with.services->clock()->zone();
    if (arguments.has(u"zone"_s)) {
        options.zone = QTimeZone(arguments.value(u"zone"_s).toLatin1());
        if (!options.zone.isValid())
            return tl::unexpected(Words::tr("--zone is a name like Europe/Berlin."));
    }
    if (arguments.has(u"date-order"_s)) {
        const auto order = arguments.value(u"date-order"_s);
        if (order != "dmy"_L1 && order != "mdy"_L1)
            return tl::unexpected(Words::tr("--date-order is dmy or mdy."));
        options.order = order == "dmy"_L1 ? DateOrder::DayFirst : DateOrder::MonthFirst;
    }
    if (arguments.has(u"user"_s)) {
        bool ok = false;
        options.user = arguments.value(u"user"_s).toInt(&ok);
        if (!ok)
            return tl::unexpected(Words::tr("--user is a number."));
    }
    return options;
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto &arguments = *with.arguments;
    const bool takesBack = arguments.has(u"undo"_s);
    if (arguments.words.isEmpty() != takesBack)
        co_return wrongUse(with, Words::tr("\"import\" needs a file, or the number of an import after --undo."));
    auto options = fileOptions(with);
    if (!options)
        co_return wrongUse(with, options.error());
    const auto store = with.services->store();
    if (!store)
        co_return Failure(store.error());
    if (takesBack)
        co_return undo(with, *store, arguments.value(u"undo"_s));

    const auto people = (*store)->people()->list();
    if (!people)
        co_return Failure(people.error());
    options->people = *people;
    if (arguments.has(u"person"_s)) {
        const auto person = findPerson(**store, arguments.value(u"person"_s));
        if (!person)
            co_return Failure(person.error());
        options->person = person->id;
    }
    const auto bytes = contentsOf(arguments.words.first());
    if (!bytes)
        co_return Failure(bytes.error());
    const auto file = readReadingFile(*bytes, arguments.words.first(), *options);
    if (!file)
        co_return Failure(file.error());
    const bool dryRun = arguments.has(u"dry-run"_s);
    const auto outcome = dryRun ? (*store)->imports()->rehearse(file->batch) : (*store)->imports()->keep(file->batch);
    if (!outcome)
        co_return Failure(outcome.error());
    tell(with, *file, *outcome, dryRun);
    co_return ExitStatus::Done;
}

} // namespace

Command importCommand()
{
    Command command;
    command.name = u"import"_s;
    command.words = u"FILE [--person NAME] [--dry-run] | --undo N"_s;
    command.summary = Words::tr("Take over readings of other programs from a CSV file");
    command.most = 1;
    command.options = {
        {u"person"_s, Words::tr("Whose they are."), u"NAME"_s},
        {u"dry-run"_s, Words::tr("Only show what would be imported.")},
        {u"user"_s, Words::tr("Only those of this user, where the file tells users apart."), u"N"_s},
        {u"zone"_s, Words::tr("The time zone of its times, such as Europe/Berlin; the one here if not given."),
         u"ZONE"_s},
        {u"date-order"_s, Words::tr("How dates like 3/12/2026 are meant: dmy or mdy."), u"dmy|mdy"_s},
        {u"undo"_s, Words::tr("Take back the import of this number."), u"N"_s},
    };
    command.run = run;
    return command;
}

} // namespace pulsekeep

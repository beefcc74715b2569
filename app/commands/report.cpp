// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "models/pressurechoices.h"
#include "report/pdf.h"
#include "report/pressurepages.h"
#include "report/reportsource.h"
#include "services.h"
#include "times.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSaveFile>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)
};

/** The person called so, in any case of letters; 0, which is everybody, without a name. Errors: NotFound for a name
 * that nobody has. */
Result<qint64> personNamed(Store *store, const QString &name)
{
    if (name.isEmpty())
        return 0;
    const auto people = store->people()->list();
    if (!people)
        return Failure(people.error());
    QStringList names;
    for (const auto &person : *people) {
        if (person.name.compare(name, Qt::CaseInsensitive) == 0)
            return person.id;
        names += person.name;
    }
    const Explanation explanation{
        Words::tr("Nobody is called \"%1\".").arg(name),
        names.isEmpty() ? Words::tr("No person is known yet.") : Words::tr("Known are: %1.").arg(names.join(u", "_s)),
        Words::tr("Give one of these names, or leave --person out for everybody's readings.")};
    return Failure(Error(Error::NotFound, name).explained(explanation));
}

Result<> writeFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const Explanation explanation{Words::tr("The file %1 could not be written.").arg(name), file.errorString() + u'.',
                                  Words::tr("Choose another place, or check the disk and the folder's permissions.")};
    return Failure(Error(Error::Storage, u"%1: %2"_s.arg(name, file.errorString())).explained(explanation));
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto *arguments = with.arguments;
    if (arguments->words.first() != "pdf"_L1)
        co_return wrongUse(with, Words::tr("\"report\" knows the format pdf only."));
    const auto file = arguments->value(u"output"_s);
    if (file.isEmpty())
        co_return wrongUse(with, Words::tr("\"report pdf\" needs a file: -o FILE."));
    const auto paper = paperNamed(arguments->has(u"paper"_s) ? arguments->value(u"paper"_s) : u"a4"_s);
    if (!paper)
        co_return wrongUse(with,
                           Words::tr("\"%1\" is no paper: choose a4 or letter.").arg(arguments->value(u"paper"_s)));
    const auto range = timeRange(arguments->value(u"from"_s), arguments->value(u"to"_s), *with.services->clock());
    if (!range)
        co_return wrongUse(with, range.error().explanation().text());

    const auto store = with.services->store();
    if (!store)
        co_return Failure(store.error());
    const auto person = personNamed(*store, arguments->value(u"person"_s));
    if (!person)
        co_return Failure(person.error());
    auto choice = PressureChoices(QDir(with.services->dataFolder()).filePath(u"settings.ini"_s)).of(*person);
    if (arguments->has(u"scheme"_s)) {
        const auto scheme = PressureClasses::schemeOf(arguments->value(u"scheme"_s));
        if (!scheme)
            co_return wrongUse(with,
                               Words::tr("\"%1\" is no scheme: choose esh2023, esc2024, acc2017 or own.")
                                   .arg(arguments->value(u"scheme"_s)));
        choice.scheme = *scheme;
    }
    ReportRequest request;
    request.scope = Scope::ofPerson(*person);
    request.classes = choice.classes();
    request.seriesAsOne = choice.seriesAsOne;
    request.version = QCoreApplication::applicationVersion();
    const auto zone = with.services->clock()->zone();
    if (range->from.isValid())
        request.first = range->from.toTimeZone(zone).date();
    if (range->to.isValid())
        request.last = range->to.addMSecs(-1).toTimeZone(zone).date();
    const auto &registry = with.services->registry();
    const auto nameOfModel = [&registry](const QString &id) {
        const auto model = registry.model(id);
        return model ? model->name : QString();
    };
    const auto data = reportData(*store, *with.services->clock(), request, nameOfModel);
    if (!data)
        co_return Failure(data.error());
    const auto report = pressureReport(*data, QLocale(), reportLinesAtMost(*paper));
    const auto pdf = pressurePdf(report, *paper, QLocale());
    if (!pdf)
        co_return Failure(pdf.error());
    const auto written = writeFile(file, *pdf);
    if (!written)
        co_return Failure(written.error());
    const auto readings = data->readings.size() - data->setAside.size();
    if (with.output->json())
        with.output->object({{u"file"_s, file}, {u"readings"_s, readings}});
    else
        with.output->line(Words::tr("%1: readings reported: %2").arg(file, QLocale().toString(readings)));
    co_return ExitStatus::Done;
}

} // namespace

Command reportCommand()
{
    Command command;
    command.name = u"report"_s;
    command.words = u"pdf -o FILE"_s;
    command.summary = Words::tr("Make the doctor's page of blood pressure");
    command.least = 1;
    command.most = 1;
    command.options = timeRangeOptions();
    command.options += {{u"person"_s, Words::tr("Whose readings; everybody's if not given."), u"NAME"_s},
                        {u"paper"_s, Words::tr("a4 if not given."), u"a4|letter"_s},
                        {u"scheme"_s, Words::tr("Whose classes; those chosen in the window if not given."),
                         u"esh2023|esc2024|acc2017|own"_s},
                        {{u"o"_s, u"output"_s}, Words::tr("The file to write."), u"FILE"_s}};
    command.paints = true;
    command.run = run;
    return command;
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "services.h"
#include "times.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(RedecodeCommand)
};

/** By whichever driver knows the format. */
Result<Harvest> decode(const Registry &registry, const RawChunk &chunk)
{
    for (const auto &driver : registry.drivers()) {
        auto harvest = driver->redecode(chunk);
        if (harvest || harvest.error().kind() != Error::Unsupported)
            return harvest;
    }
    return Failure(Error::Unsupported, u"no driver knows the format %1"_s.arg(chunk.format));
}

int version(const Registry &registry, const QString &format)
{
    int newest = 0;
    for (const auto &driver : registry.drivers())
        newest = std::max(newest, driver->parserVersion(format));
    return newest;
}

QString sampleText(const std::optional<MinuteSample> &sample)
{
    if (!sample)
        return u"-"_s;
    QStringList parts{QString(activityName(sample->activity))};
    if (sample->steps)
        parts += Words::tr("%1 steps").arg(*sample->steps);
    if (sample->bpm)
        parts += Words::tr("%1 bpm").arg(*sample->bpm);
    return parts.join(u", "_s);
}

QJsonValue sampleObject(const std::optional<MinuteSample> &sample)
{
    if (!sample)
        return {};
    return QJsonObject{{u"activity"_s, QString(activityName(sample->activity))},
                       {u"intensity"_s, sample->intensity ? QJsonValue(*sample->intensity) : QJsonValue()},
                       {u"steps"_s, sample->steps ? QJsonValue(*sample->steps) : QJsonValue()},
                       {u"bpm"_s, sample->bpm ? QJsonValue(*sample->bpm) : QJsonValue()}};
}

void print(const Invocation &with, const Store &store, const RedecodeReport &report, bool applied)
{
    if (with.output->json()) {
        for (const auto &change : report.examples)
            with.output->object({{u"at"_s, isoTime(change.at, store.offsetAt(change.device, change.at))},
                                 {u"device"_s, change.device},
                                 {u"before"_s, sampleObject(change.before)},
                                 {u"after"_s, sampleObject(change.after)}});
        with.output->object({{u"chunks"_s, report.chunks},
                             {u"failed"_s, report.failed},
                             {u"added"_s, report.added},
                             {u"changed"_s, report.changed},
                             {u"removed"_s, report.removed},
                             {u"applied"_s, applied}});
        return;
    }
    if (!report.examples.isEmpty()) {
        QList<QStringList> rows{{Words::tr("When"), Words::tr("Now"), Words::tr("Then")}};
        for (const auto &change : report.examples)
            rows.append({tableTime(change.at, store.offsetAt(change.device, change.at)), sampleText(change.before),
                         sampleText(change.after)});
        with.output->table(rows);
        with.output->line({});
    }
    with.output->table({{Words::tr("Parts looked at"), QString::number(report.chunks)},
                        {Words::tr("Not understood, left alone"), QString::number(report.failed)},
                        {Words::tr("Minutes added"), QString::number(report.added)},
                        {Words::tr("Minutes changed"), QString::number(report.changed)},
                        {Words::tr("Minutes removed"), QString::number(report.removed)}},
                       {1});
    if (applied)
        with.output->line(Words::tr("This has been done."));
    else if (report.added + report.changed + report.removed > 0)
        with.output->line(Words::tr("Nothing has been changed yet: \"pulsekeep redecode --apply\" does it."));
    else
        with.output->line(Words::tr("There is nothing to change."));
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto opened = with.services->store();
    if (!opened)
        co_return Failure(opened.error());
    auto *store = *opened;
    const auto &registry = with.services->registry();
    const bool apply = with.arguments->has(u"apply"_s);
    const auto report =
        store->redecode([&registry](const RawChunk &chunk) { return decode(registry, chunk); },
                        [&registry](const QString &format) { return version(registry, format); }, apply);
    if (!report)
        co_return Failure(report.error());
    print(with, *store, *report, apply);
    co_return ExitStatus::Done;
}

} // namespace

Command redecodeCommand()
{
    Command command;
    command.name = u"redecode"_s;
    command.words = u"[--apply]"_s;
    command.summary = Words::tr("Decode the kept device bytes again and show what would change");
    command.options = {{u"apply"_s, Words::tr("Change it.")}};
    command.run = run;
    return command;
}

} // namespace pulsekeep

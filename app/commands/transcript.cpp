// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "finddevice.h"
#include "services.h"
#include "times.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(TranscriptCommand)
};

Error noSuchVisit(const StoredDevice &device)
{
    return Error(Error::NotFound)
        .explained({Words::tr("There is no such visit to %1.").arg(device.name), Words::tr("The last twenty are kept."),
                    Words::tr("\"pulsekeep transcript %1 --list\" shows them.").arg(device.id)});
}

void list(const Invocation &with, const QList<StoredTranscript> &visits)
{
    const auto *clock = with.services->clock();
    QList<QStringList> rows{{Words::tr("Visit"), Words::tr("When"), Words::tr("How it went")}};
    for (const auto &visit : visits) {
        if (with.output->json())
            with.output->object({{u"visit"_s, visit.visit},
                                 {u"at"_s, isoTime(visit.at, clock->offsetAt(visit.at))},
                                 {u"succeeded"_s, visit.succeeded}});
        else
            rows.append({QString::number(visit.visit), tableTime(visit.at, clock->offsetAt(visit.at)),
                         visit.succeeded ? Words::tr("well") : Words::tr("failed")});
    }
    if (!with.output->json())
        with.output->table(rows, {0});
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto device = namedDevice(with);
    if (!device)
        co_return Failure(device.error());
    const auto store = with.services->store();
    const auto visits = (*store)->transcripts(device->id);
    if (!visits)
        co_return Failure(visits.error());
    if (with.arguments->has(u"list"_s)) {
        list(with, *visits);
        co_return ExitStatus::Done;
    }

    const auto wanted = with.arguments->value(u"visit"_s);
    const StoredTranscript *chosen = nullptr;
    for (const auto &visit : *visits) {
        const bool fits =
            wanted.isEmpty() ? !chosen || visit.visit > chosen->visit : QString::number(visit.visit) == wanted;
        if (fits)
            chosen = &visit;
    }
    if (!chosen)
        co_return Failure(noSuchVisit(*device));
    with.output->bytes(chosen->text);
    co_return ExitStatus::Done;
}

} // namespace

Command transcriptCommand()
{
    Command command;
    command.name = u"transcript"_s;
    command.words = u"DEVICE [--last]"_s;
    command.summary = Words::tr("Print a recorded visit, for a bug report; secrets are left out of it");
    command.least = 1;
    command.most = 1;
    command.options = {{u"last"_s, Words::tr("The last visit; so it is if nothing is said.")},
                       {u"visit"_s, Words::tr("This visit."), u"N"_s},
                       {u"list"_s, Words::tr("Show which visits are recorded.")}};
    command.run = run;
    return command;
}

} // namespace pulsekeep

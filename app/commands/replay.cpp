// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/replay.h"
#include "commands/commands.h"
#include "keyinput.h"
#include "services.h"

#include <QCoreApplication>
#include <QFile>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ReplayCommand)
};

Result<Transcript> load(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        const Explanation explanation{
            Words::tr("The transcript %1 cannot be read.").arg(name), file.errorString() + u'.', {}};
        return Failure(Error(Error::NotFound, file.errorString()).explained(explanation));
    }
    const auto transcript = Transcript::parse(file.readAll());
    if (!transcript) {
        const Explanation explanation{
            Words::tr("%1 is no transcript: %2.").arg(name, transcript.error().detail()), {}, {}};
        return Failure(transcript.error().explained(explanation));
    }
    return transcript;
}

/** Of --key, as the transcript's model reads it. */
Result<QByteArray> keyFor(const Invocation &with, const Transcript &transcript)
{
    if (!with.arguments->has(u"key"_s))
        return QByteArray();
    auto text = with.arguments->value(u"key"_s);
    if (text == "-"_L1) {
        const auto input = readStandardInput();
        if (!input)
            return Failure(input.error());
        text = *input;
    }
    const auto model = with.services->registry().model(transcript.header.value(u"model"_s));
    if (!model)
        return QByteArray(); // replay() says so
    const auto reading = with.services->registry().driver(model->vendor)->readKey(text, *model, {});
    if (!reading.accepted())
        return Failure(keyProblem(reading));
    return reading.key;
}

QString ending(const ReplayReport &report)
{
    return report.outcome ? u"done"_s : report.outcome.error().explanation().text();
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto transcript = load(with.arguments->words.first());
    if (!transcript)
        co_return Failure(transcript.error());
    const auto key = keyFor(with, *transcript);
    if (!key)
        co_return Failure(key.error());
    const auto replayed = co_await replay(&with.services->registry(), *transcript, *key);
    if (!replayed) {
        const Explanation explanation{
            Words::tr("The transcript cannot be replayed: %1.").arg(replayed.error().detail()), {}, {}};
        co_return Failure(replayed.error().explained(explanation));
    }

    const auto &report = *replayed;
    const bool asRecorded = report.mismatch.isEmpty() && report.eventsLeft == 0;
    if (with.output->json()) {
        with.output->object(
            {{u"model"_s, report.model},
             {u"flow"_s, report.flow},
             {u"succeeded"_s, report.outcome.has_value()},
             {u"outcome"_s, ending(report)},
             {u"as_recorded"_s, asRecorded},
             {u"difference"_s,
              report.mismatch.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(report.mismatch))},
             {u"events_left"_s, report.eventsLeft},
             {u"minutes"_s, report.harvest.minutes.size()},
             {u"heart_rates"_s, report.harvest.heartRates.size()},
             {u"live_values"_s, report.live.size()}});
    } else {
        QList<QStringList> rows{{Words::tr("Model"), report.model},
                                {Words::tr("Flow"), report.flow},
                                {Words::tr("Ended with"), ending(report)}};
        if (!report.harvest.minutes.isEmpty())
            rows.append({Words::tr("Minutes read"), QString::number(report.harvest.minutes.size())});
        if (!report.harvest.heartRates.isEmpty())
            rows.append({Words::tr("Heart rates read"), QString::number(report.harvest.heartRates.size())});
        if (!report.live.isEmpty())
            rows.append({Words::tr("Live values"), QString::number(report.live.size())});
        rows.append({Words::tr("As recorded"), asRecorded ? Words::tr("yes") : Words::tr("no")});
        if (!report.mismatch.isEmpty())
            rows.append({Words::tr("First difference"), QString::fromUtf8(report.mismatch)});
        if (report.eventsLeft > 0)
            rows.append({Words::tr("Events left over"), QString::number(report.eventsLeft)});
        with.output->table(rows);
    }
    // A visit that was refused when it was recorded is refused again: that is a replay as it should be.
    co_return asRecorded ? ExitStatus::Done : ExitStatus::Failed;
}

} // namespace

Command replayCommand()
{
    Command command;
    command.name = u"replay"_s;
    command.words = u"TRANSCRIPT [--key TEXT|-]"_s;
    command.summary = Words::tr("Put the driver in front of a recorded visit and say how it ends");
    command.least = 1;
    command.most = 1;
    command.options = {
        {u"key"_s, Words::tr("The device's key, if the recording holds what depends on it."), u"TEXT|-"_s}};
    command.run = run;
    return command;
}

} // namespace pulsekeep

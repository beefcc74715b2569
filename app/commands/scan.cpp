// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector.h"
#include "commands/commands.h"
#include "interrupt.h"
#include "services.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ScanCommand)
};

/** Real devices may stay silent for some seconds; simulated ones do not. */
double defaultSeconds(const Invocation &with)
{
    return with.services->isSimulated() ? 1.0 : 5.0;
}

QJsonObject object(const Heard &heard)
{
    const auto &seen = heard.seen;
    return {{u"address"_s, seen.endpoint.address},
            {u"name"_s, seen.endpoint.name},
            {u"rssi_dbm"_s, seen.rssi ? QJsonValue(*seen.rssi) : QJsonValue()},
            {u"known"_s, heard.recognised.has_value()},
            {u"model"_s, heard.recognised ? QJsonValue(heard.recognised->model.id) : QJsonValue()},
            {u"model_name"_s, heard.recognised ? QJsonValue(heard.recognised->model.name) : QJsonValue()}};
}

QString whatItIs(const Heard &heard)
{
    if (!heard.recognised)
        return Words::tr("not known to Pulsekeep");
    const auto &model = heard.recognised->model;
    return model.support == Support::Supported ? model.name : Words::tr("%1 (untested)").arg(model.name);
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    bool ok = true;
    const auto seconds =
        with.arguments->has(u"seconds"_s) ? with.arguments->value(u"seconds"_s).toDouble(&ok) : defaultSeconds(with);
    if (!ok || seconds <= 0 || seconds > 86400)
        co_return wrongUse(with, Words::tr("--seconds needs a number of seconds."));

    Collector collector(with.services->radio(), &with.services->registry());
    const Interrupt interrupt([&collector] { collector.stop(); });
    const auto patience = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    const auto listened = co_await collector.listen(patience);
    if (!listened)
        co_return Failure(listened.error());

    const auto all = collector.heard();
    if (with.output->json()) {
        for (const auto &heard : all)
            with.output->object(object(heard));
        co_return ExitStatus::Done;
    }
    if (all.isEmpty()) {
        with.output->line(Words::tr("Nothing is in range."));
        co_return ExitStatus::Done;
    }
    QList<QStringList> rows{{Words::tr("Address"), Words::tr("Name"), Words::tr("Signal"), Words::tr("What it is")}};
    for (const auto &heard : all) {
        const auto signal = heard.seen.rssi ? Words::tr("%1 dBm").arg(*heard.seen.rssi) : QString();
        rows.append({heard.seen.endpoint.address, heard.seen.endpoint.name, signal, whatItIs(heard)});
    }
    with.output->table(rows, {2});
    co_return ExitStatus::Done;
}

} // namespace

Command scanCommand()
{
    Command command;
    command.name = u"scan"_s;
    command.words = u"[--seconds N]"_s;
    command.summary = Words::tr("Show what is in range, and which of it is known");
    command.options = {{u"seconds"_s, Words::tr("How long to listen; 5 if not given."), u"N"_s}};
    command.run = run;
    return command;
}

} // namespace pulsekeep

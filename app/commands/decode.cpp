// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "services.h"
#include "wire/hex.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(DecodeCommand)
};

void list(const Invocation &with)
{
    QList<QStringList> rows;
    for (const auto &driver : with.services->registry().drivers()) {
        for (const auto &format : driver->formats()) {
            const auto input = format.text ? Words::tr("text") : Words::tr("hex");
            if (with.output->json())
                with.output->object({{u"format"_s, format.name},
                                     {u"title"_s, format.title},
                                     {u"input"_s, format.text ? u"text"_s : u"hex"_s}});
            else
                rows.append({format.name, input, format.title});
        }
    }
    with.output->table(rows);
}

/** The one sentence about input that is not what @p format says: the codec's own, or its finding. */
Error refusal(const PacketFormat &format, const Error &error)
{
    const auto explanation = error.explanation();
    const auto what = explanation == Error(error.kind()).explanation()
        ? Words::tr("This is no %1: %2.").arg(format.name, error.detail())
        : explanation.what;
    return error.explained({what, {}, {}});
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    if (with.arguments->has(u"list"_s)) {
        list(with);
        co_return ExitStatus::Done;
    }
    const auto &words = with.arguments->words;
    if (words.size() < 2)
        co_return wrongUse(with, Words::tr("\"decode\" needs a format and the bytes as hex digits."));

    for (const auto &driver : with.services->registry().drivers()) {
        for (const auto &format : driver->formats()) {
            if (format.name != words.first())
                continue;
            QByteArray input;
            if (format.text) {
                input = QStringList(words.mid(1)).join(u' ').toUtf8();
            } else {
                const auto bytes = bytesFromHex(QStringList(words.mid(1)).join(QString()));
                if (!bytes)
                    co_return Failure(refusal(format, bytes.error()));
                input = *bytes;
            }
            const auto decoded = format.decode(input);
            if (!decoded)
                co_return Failure(refusal(format, decoded.error()));
            with.output->value(*decoded);
            co_return ExitStatus::Done;
        }
    }
    co_return wrongUse(
        with, Words::tr("There is no format \"%1\"; \"pulsekeep decode --list\" names them.").arg(words.first()));
}

} // namespace

Command decodeCommand()
{
    Command command;
    command.name = u"decode"_s;
    command.words = u"FORMAT HEX"_s;
    command.summary = Words::tr("Turn one packet or record into JSON");
    command.most = -1;
    command.options = {{u"list"_s, Words::tr("Name the formats.")}};
    command.run = run;
    return command;
}

} // namespace pulsekeep

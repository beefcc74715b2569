// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "crypto/aes.h"
#include "services.h"

#include <QCoreApplication>
#include <QSet>
#include <QTemporaryDir>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SelfTestCommand", text);
}

Error wrong(const QString &what)
{
    return Error(Error::Unsupported, what).explained({what, {}, {}});
}

/** Encryption comes with a plug-in of QCA, so this tells as well whether that is installed. The example of the
 * standard: FIPS 197, appendix C.1. */
Result<> checkCrypto(Services &)
{
    const auto encrypted = aes128Encrypt(QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"),
                                         QByteArray::fromHex("00112233445566778899aabbccddeeff"));
    if (!encrypted)
        return Failure(encrypted.error());
    if (encrypted->toHex() != "69c4e0d86a7b0430d8cdb78070b4c55a")
        return Failure(wrong(tr("AES gives a wrong result.")));
    return {};
}

/** Writes and reads a few minutes, far from the person's own. */
Result<> checkDatabase(Services &services)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Failure(Error::Storage, folder.errorString());
    const auto store = Store::open(folder.path(), services.clock());
    if (!store)
        return Failure(store.error());
    StoredDevice device;
    device.name = u"self-test"_s;
    device.model = u"self-test"_s;
    device.endpoint.address = u"00:00:00:00:00:00"_s;
    device.pairedAt = services.clock()->now();
    const auto kept = (*store)->keepDevice(device);
    if (!kept)
        return Failure(kept.error());

    Harvest harvest;
    for (qint32 minute = 0; minute < 10; ++minute) {
        MinuteSample sample;
        sample.minute = 28000000 + minute;
        sample.activity = Activity::Walking;
        sample.steps = 100;
        sample.bpm = 90;
        harvest.minutes.append(sample);
    }
    const auto visit = (*store)->beginVisit(kept->id);
    if (!visit)
        return Failure(visit.error());
    if (const auto stored = (*visit)->keep(harvest); !stored)
        return stored;
    QList<MinuteSample> read;
    const auto each = (*store)->eachMinute(kept->id, {}, {}, [&read](qint64, const MinuteSample &sample) {
        read.append(sample);
        return true;
    });
    if (!each)
        return each;
    if (read != harvest.minutes)
        return Failure(wrong(tr("What was written is not what was read.")));
    const auto problems = (*store)->check();
    if (!problems)
        return Failure(problems.error());
    if (!problems->isEmpty())
        return Failure(wrong(problems->join(u", "_s)));
    return {};
}

Result<> checkModels(Services &services)
{
    QSet<QString> ids;
    for (const auto &model : services.registry().models()) {
        if (ids.contains(model.id))
            return Failure(wrong(tr("Two models are called %1.").arg(model.id)));
        if (!services.registry().driver(model.vendor))
            return Failure(wrong(tr("The model %1 has no driver.").arg(model.id)));
        ids.insert(model.id);
    }
    if (ids.isEmpty())
        return Failure(wrong(tr("No model is known.")));
    return {};
}

struct Check {
    QString name; ///< stable, for JSON
    QString title;
    Result<> (*run)(Services &services);
};

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const QList<Check> checks{
        {u"crypto"_s, tr("Encryption"), checkCrypto},
        {u"database"_s, tr("Database"), checkDatabase},
        {u"models"_s, tr("Device models"), checkModels},
    };
    auto status = ExitStatus::Done;
    QList<QStringList> rows;
    for (const auto &check : checks) {
        const auto outcome = check.run(*with.services);
        if (!outcome)
            status = ExitStatus::Failed;
        const auto text = outcome ? tr("fine") : outcome.error().explanation().text();
        if (with.output->json())
            with.output->object({{u"check"_s, check.name}, {u"ok"_s, outcome.has_value()}, {u"says"_s, text}});
        rows.append({check.title, text});
    }
    if (with.output->json()) {
        with.output->object({{u"check"_s, u"keys"_s}, {u"ok"_s, true}, {u"says"_s, with.services->keys()->place()}});
    } else {
        rows.append({tr("Keys are kept"), with.services->keys()->place()});
        with.output->table(rows);
    }
    if (status != ExitStatus::Done)
        with.output->complain(tr("A part of Pulsekeep does not work here."));
    co_return status;
}

} // namespace

Command selfTestCommand()
{
    Command command;
    command.name = u"self-test"_s;
    command.summary = tr("Check encryption, database and device models");
    command.run = run;
    return command;
}

} // namespace pulsekeep

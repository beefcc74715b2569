// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "crypto/aes.h"
#include "services.h"
#include "window.h"

#include <QCoreApplication>
#include <QImage>
#include <QQuickWindow>
#include <QSet>
#include <QTemporaryDir>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SelfTestCommand)
};

Error wrong(const QString &what)
{
    return Error(Error::Unsupported, what).explained({what, {}, {}});
}

/** Encryption comes with a plug-in of QCA, so this tells as well whether that is installed. The example of the
 * standard: FIPS 197, appendix C.1. */
Result<> checkCrypto()
{
    const auto encrypted = aes128Encrypt(QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"),
                                         QByteArray::fromHex("00112233445566778899aabbccddeeff"));
    if (!encrypted)
        return Failure(encrypted.error());
    if (encrypted->toHex() != "69c4e0d86a7b0430d8cdb78070b4c55a")
        return Failure(wrong(Words::tr("AES gives a wrong result.")));
    return {};
}

/** A night and a day of walking up to @p now. */
QList<MinuteSample> dayUntil(const QDateTime &now)
{
    constexpr qint32 Day = 1440;
    constexpr qint32 Night = 480;
    const auto last = static_cast<qint32>(now.toSecsSinceEpoch() / 60);
    QList<MinuteSample> samples;
    for (qint32 minute = last - Day; minute < last; ++minute) {
        const bool asleep = minute < last - Day + Night;
        MinuteSample sample;
        sample.minute = minute;
        sample.activity = asleep ? Activity::DeepSleep : Activity::Walking;
        sample.steps = static_cast<quint16>(asleep ? 0 : 100);
        sample.bpm = static_cast<quint8>(asleep ? 55 : 90);
        samples.append(sample);
    }
    return samples;
}

/** Writes a device that has brought @p minutes; its id. */
Result<qint64> write(Store *store, const Clock &clock, const QString &model, const QList<MinuteSample> &minutes)
{
    StoredDevice device;
    device.name = u"self-test"_s;
    device.model = model;
    device.endpoint.address = u"00:00:00:00:00:00"_s;
    device.pairedAt = clock.now();
    const auto kept = store->keepDevice(device);
    if (!kept)
        return Failure(kept.error());
    const auto visit = store->beginVisit(kept->id);
    if (!visit)
        return Failure(visit.error());
    Harvest harvest;
    harvest.minutes = minutes;
    const auto stored = (*visit)->keep(harvest);
    if (!stored)
        return Failure(stored.error());
    return kept->id;
}

/** Writes and reads a day, far from the person's own. */
Result<> checkDatabase(Services &services)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Failure(Error::Storage, folder.errorString());
    const auto store = Store::open(folder.path(), services.clock());
    if (!store)
        return Failure(store.error());
    const auto minutes = dayUntil(services.clock()->now());
    const auto device = write(store->get(), *services.clock(), u"self-test"_s, minutes);
    if (!device)
        return Failure(device.error());
    QList<MinuteSample> read;
    const auto each = (*store)->eachMinute(*device, {}, {}, [&read](qint64, const MinuteSample &sample) {
        read.append(sample);
        return true;
    });
    if (!each)
        return each;
    if (read != minutes)
        return Failure(wrong(Words::tr("What was written is not what was read.")));
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
            return Failure(wrong(Words::tr("Two models are called %1.").arg(model.id)));
        if (!services.registry().driver(model.vendor))
            return Failure(wrong(Words::tr("The model %1 has no driver.").arg(model.id)));
        ids.insert(model.id);
    }
    if (ids.isEmpty())
        return Failure(wrong(Words::tr("No model is known.")));
    return {};
}

struct Finding {
    QString name; ///< stable, for JSON
    QString title;
    Result<> outcome;
};

/** Makes each page once and has it painted, with simulated devices and a day of readings. */
QList<Finding> checkPages()
{
    const auto title = Words::tr("Page %1");
    const auto failed = [&title](const QString &place, const Error &error) {
        return Finding{u"page "_s + place, title.arg(place), Failure(error)};
    };
    const QTemporaryDir folder;
    if (!folder.isValid())
        return {failed(u"overview"_s, Error(Error::Storage, folder.errorString()))};
    Arguments arguments;
    arguments.simulate = true;
    arguments.pace = 0;
    arguments.dataFolder = folder.path();
    Services own(arguments);
    own.takeRealTime();
    const auto store = own.store();
    if (!store)
        return {failed(u"overview"_s, store.error())};
    const auto models = own.registry().models();
    const auto written = write(*store, *own.clock(), models.constFirst().id, dayUntil(own.clock()->now()));
    if (!written)
        return {failed(u"overview"_s, written.error())};

    AppWindow window(&own);
    if (const auto opened = window.open(); !opened)
        return {failed(u"overview"_s, opened.error().explained({window.complaints().join(u' '), {}, {}}))};
    QList<Finding> findings;
    qsizetype told = 0;
    const auto places = window.places();
    for (const auto &place : places) {
        const bool there = window.goTo(place);
        QCoreApplication::processEvents();
        const bool painted = there && !window.window()->grabWindow().isNull();
        const auto complaints = window.complaints().mid(std::exchange(told, window.complaints().size()));
        if (!complaints.isEmpty())
            findings.append(failed(place, wrong(complaints.join(u' '))));
        else if (!painted)
            findings.append(failed(place, wrong(Words::tr("It is not there."))));
        else
            findings.append({u"page "_s + place, title.arg(place), {}});
    }
    return findings;
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    auto &services = *with.services;
    QList<Finding> findings{
        {u"crypto"_s, Words::tr("Encryption"), checkCrypto()},
        {u"database"_s, Words::tr("Database"), checkDatabase(services)},
        {u"models"_s, Words::tr("Device models"), checkModels(services)},
    };
    findings += checkPages();
    auto status = ExitStatus::Done;
    QList<QStringList> rows;
    for (const auto &[name, title, outcome] : findings) {
        if (!outcome)
            status = ExitStatus::Failed;
        const auto text = outcome ? Words::tr("fine") : outcome.error().explanation().text();
        if (with.output->json())
            with.output->object({{u"check"_s, name}, {u"ok"_s, outcome.has_value()}, {u"says"_s, text}});
        rows.append({title, text});
    }
    if (with.output->json()) {
        with.output->object({{u"check"_s, u"keys"_s}, {u"ok"_s, true}, {u"says"_s, services.keys()->place()}});
    } else {
        rows.append({Words::tr("Keys are kept"), services.keys()->place()});
        with.output->table(rows);
    }
    if (status != ExitStatus::Done)
        with.output->complain(Words::tr("A part of Pulsekeep does not work here."));
    co_return status;
}

} // namespace

Command selfTestCommand()
{
    Command command;
    command.name = u"self-test"_s;
    command.summary = Words::tr("Check encryption, database, device models and every page");
    command.paints = true;
    command.run = run;
    return command;
}

} // namespace pulsekeep

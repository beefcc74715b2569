// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector.h"
#include "commands/commands.h"
#include "finddevice.h"
#include "keyinput.h"
#include "services.h"
#include "stepprinter.h"
#include "values.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto SearchPatience = 10s;
constexpr auto SimulationPatience = 1s; // simulated devices are always there
constexpr auto SecondLook = 1s;         // another device of the same name would be heard meanwhile

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PairCommand)
};

bool isAddress(const QString &text)
{
    static const QRegularExpression address(u"^([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}$"_s);
    return address.match(text).hasMatch();
}

/** How well a device answers to what somebody typed. */
enum class Match { No, Beginning, Exact };

Match match(const Heard &heard, const QString &wanted)
{
    if (isAddress(wanted)) {
        const auto address = QString(wanted).replace(u'-', u':');
        return heard.seen.endpoint.address.compare(address, Qt::CaseInsensitive) == 0 ? Match::Exact : Match::No;
    }
    if (!heard.recognised)
        return Match::No;
    auto best = Match::No;
    for (const auto &name : {heard.seen.endpoint.name, heard.recognised->model.name}) {
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return Match::Exact;
        if (begins(name, wanted))
            best = Match::Beginning;
    }
    return best;
}

/** The one device in @p all that answers to @p wanted. Errors: NotFound, or Invalid where there are several. */
Result<Heard> choose(const QList<Heard> &all, const QString &wanted)
{
    QList<Heard> found;
    for (const auto level : {Match::Exact, Match::Beginning}) {
        for (const auto &heard : all) {
            if (match(heard, wanted) == level)
                found.append(heard);
        }
        if (!found.isEmpty())
            break;
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty()) {
        const Explanation explanation{
            Words::tr("No device \"%1\" was found.").arg(wanted),
            Words::tr("It may be out of range, switched off, or connected to a phone, which hides it."),
            Words::tr("Switch Bluetooth off on the phone, move the device closer and try again.")};
        return Failure(Error(Error::NotFound).explained(explanation));
    }
    QStringList names;
    for (const auto &heard : found)
        names += u"%1 (%2)"_s.arg(heard.seen.endpoint.name, heard.seen.endpoint.address);
    const Explanation explanation{
        Words::tr("\"%1\" could be more than one device: %2.").arg(wanted, names.join(u", "_s)),
        {},
        Words::tr("Use the address.")};
    return Failure(Error(Error::Invalid).explained(explanation));
}

QCoro::Task<Result<Heard>> search(Services *services, QString wanted)
{
    Collector collector(services->radio(), &services->registry());
    const std::function<bool(const Heard &)> enough = [wanted](const Heard &heard) {
        return match(heard, wanted) == Match::Exact;
    };
    const auto patience = services->isSimulated() ? SimulationPatience : SearchPatience;
    const auto listened = co_await collector.listen(patience, enough);
    if (!listened)
        co_return Failure(listened.error());
    // An address is one device's own; a name may belong to two.
    if (!isAddress(wanted) && !services->isSimulated()) {
        const std::function<bool(const Heard &)> never;
        const auto again = co_await collector.listen(SecondLook, never);
        if (!again)
            co_return Failure(again.error());
    }
    co_return choose(collector.heard(), wanted);
}

/** Several models are called the same. Nobody guesses: what is read wrongly looks like a measurement all the same. */
Error severalModels(const Heard &heard)
{
    QStringList ids;
    for (const auto &model : heard.recognised->alternatives)
        ids += model.id;
    const auto &endpoint = heard.seen.endpoint;
    const Explanation explanation{
        Words::tr("%1 (%2) could be one of several models: %3.")
            .arg(endpoint.name.isEmpty() ? Words::tr("The device") : endpoint.name, endpoint.address,
                 ids.join(u", "_s)),
        {},
        Words::tr("Look at the label on its underside, and say which one it is with --model.")};
    return Error(Error::Invalid).explained(explanation);
}

/** The model to pair as: what was recognised, or what --model says among those that are called the same. */
Result<DeviceModel> chooseModel(const Invocation &with, const Heard &heard)
{
    if (!heard.recognised) {
        const Explanation explanation{
            Words::tr("Pulsekeep does not know the device %1.").arg(heard.seen.endpoint.address),
            {},
            Words::tr("\"pulsekeep scan\" shows which ones it knows.")};
        return Failure(Error(Error::Unsupported).explained(explanation));
    }
    const auto &[recognised, alternatives] = *heard.recognised;
    const bool isCertain = alternatives.size() < 2;
    if (!with.arguments->has(u"model"_s))
        return isCertain ? Result<DeviceModel>(recognised) : Failure(severalModels(heard));
    for (const auto &model : alternatives + QList<DeviceModel>{recognised}) {
        if (model.id == with.arguments->value(u"model"_s))
            return model;
    }
    if (!isCertain)
        return Failure(severalModels(heard));
    const Explanation explanation{
        Words::tr("The device is no %1.").arg(with.arguments->value(u"model"_s)), {}, Words::tr("Leave --model out.")};
    return Failure(Error(Error::Invalid).explained(explanation));
}

/** The pasted text, from wherever it comes; empty when there is none. */
Result<QString> keyText(const Invocation &with, const Driver &driver, const DeviceModel &model,
                        const Endpoint &endpoint)
{
    if (with.arguments->has(u"key"_s)) {
        auto text = with.arguments->value(u"key"_s);
        if (text == "-"_L1)
            return readStandardInput();
        return text;
    }
    if (model.key != KeySource::Vendor)
        return QString();
    const auto complete = [&](const QString &text) { return driver.readKey(text, model, endpoint.address).accepted(); };
    const auto asked = askHidden(Words::tr("Paste the key of %1 (it is not shown): ").arg(model.name), complete);
    return asked.value_or(QString());
}

Result<QByteArray> readKey(const Invocation &with, const DeviceModel &model, const Endpoint &endpoint)
{
    const auto *driver = with.services->registry().driver(model.vendor);
    const auto text = keyText(with, *driver, model, endpoint);
    if (!text)
        return Failure(text.error());
    if (text->isEmpty() && !with.arguments->has(u"key"_s)) {
        if (model.key != KeySource::Vendor)
            return QByteArray();
        const Explanation explanation{
            Words::tr("%1 needs its key.").arg(model.name),
            Words::tr("The vendor's server made it when the device was set up with the vendor's app; a program like "
                      "huami_token shows it."),
            Words::tr("Give it with --key, or pass it to standard input with --key -.")};
        return Failure(Error(Error::KeyMissing).explained(explanation));
    }
    for (const auto &known : driver->knownKeys(model)) {
        if (text->trimmed().compare(known.id, Qt::CaseInsensitive) == 0)
            return known.key;
    }
    const auto reading = driver->readKey(*text, model, endpoint.address);
    if (!reading.accepted())
        return Failure(keyProblem(reading));
    if (!with.output->json()) {
        if (!reading.removed.isEmpty())
            with.output->line(Words::tr("The key was understood without %1.").arg(reading.removed.join(u", "_s)));
        if (!reading.warning.isEmpty())
            with.output->line(reading.warning);
    }
    return reading.key;
}

/** A paired device that has forgotten this computer. */
QCoro::Task<Result<ExitStatus>> renew(Invocation with)
{
    const auto device = namedDevice(with);
    if (!device)
        co_return Failure(device.error());
    const auto visitor = with.services->visitor();
    if (!visitor)
        co_return Failure(visitor.error());
    Result<StoredDevice> renewed = Failure(Error::Cancelled);
    {
        StepPrinter printer(with.output, with.services->clock(), device->endpoint.address);
        renewed = co_await (*visitor)->renew(*device, &printer);
    }
    if (!renewed)
        co_return Failure(renewed.error());
    if (with.output->json())
        with.output->object(deviceObject(*renewed, with.services->registry(), *with.services->clock()));
    else
        with.output->line(Words::tr("The connection to %1 is renewed.").arg(renewed->name));
    co_return ExitStatus::Done;
}

/** Follows --keep-key. */
Result<> chooseKeyPlace(const Invocation &with)
{
    if (!with.arguments->has(u"keep-key"_s))
        return {};
    const auto file = with.arguments->value(u"keep-key"_s) == "file"_L1;
    return with.services->chooseWithoutKeyring(file ? WithoutKeyring::PrivateFile : WithoutKeyring::SessionOnly);
}

/** Where there is no place for the key, the remedy names the option. */
Error withChoice(const Error &error)
{
    if (error.kind() != Error::NotFound)
        return error;
    auto explanation = error.explanation();
    explanation.remedy =
        Words::tr("Start a keyring such as GNOME Keyring, KWallet or KeePassXC, or choose with --keep-key file (a "
                  "file that only you can read) or --keep-key session (forgotten when the command ends).");
    return error.explained(explanation);
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto keepKey = with.arguments->value(u"keep-key"_s);
    if (with.arguments->has(u"keep-key"_s) && keepKey != "session"_L1 && keepKey != "file"_L1)
        co_return wrongUse(with, Words::tr("--keep-key is \"session\" or \"file\"."));
    const auto chosen = chooseKeyPlace(with);
    if (!chosen)
        co_return Failure(chosen.error());
    if (with.arguments->has(u"renew"_s))
        co_return co_await renew(with);
    // Before anybody looks for a device: it would be in vain where nothing can be kept.
    const auto opened = with.services->store();
    if (!opened)
        co_return Failure(opened.error());

    const auto wanted = with.arguments->words.first().trimmed();
    if (!with.output->json())
        with.output->line(Words::tr("Looking for %1").arg(wanted));
    const auto found = co_await search(with.services, wanted);
    if (!found)
        co_return Failure(found.error());
    const auto model = chooseModel(with, *found);
    if (!model)
        co_return Failure(model.error());
    const auto &endpoint = found->seen.endpoint;
    if (!with.output->json()) {
        with.output->line(Words::tr("Found %1 (%2)").arg(model->name, endpoint.address));
        if (model->support != Support::Supported)
            with.output->line(Words::tr(
                "Nobody has tried this model with Pulsekeep yet; it shares its protocol with one that works."));
    }
    const auto key = readKey(with, *model, endpoint);
    if (!key)
        co_return Failure(key.error());

    const auto visitor = with.services->visitor();
    if (!visitor)
        co_return Failure(visitor.error());
    Result<StoredDevice> paired = Failure(Error::Cancelled);
    {
        StepPrinter printer(with.output, with.services->clock(), endpoint.address);
        paired = co_await (*visitor)->pair(found->seen, *model, *key, &printer);
    }
    if (!paired)
        co_return Failure(withChoice(paired.error()));

    auto device = *paired;
    if (with.arguments->has(u"name"_s)) {
        device.name = with.arguments->value(u"name"_s).trimmed();
        const auto kept = (*opened)->keepDevice(device);
        if (!kept)
            co_return Failure(kept.error());
        device = *kept;
    }
    if (with.output->json()) {
        with.output->object(deviceObject(device, with.services->registry(), *with.services->clock()));
    } else {
        with.output->line(
            Words::tr("%1 is paired. Its key is kept %2.").arg(device.name, with.services->keys()->place()));
        if (with.services->withoutKeyring() == WithoutKeyring::SessionOnly && !with.services->isSimulated())
            with.output->line(Words::tr("The key is forgotten when this command ends, unless there is a keyring."));
    }
    co_return ExitStatus::Done;
}

} // namespace

Command pairCommand()
{
    Command command;
    command.name = u"pair"_s;
    command.words = u"NAME-OR-ADDRESS [--key TEXT|-] [--name NAME]"_s;
    command.summary = Words::tr("Pair a device, step by step");
    command.least = 1;
    command.most = 1;
    command.options = {
        {u"key"_s,
         Words::tr("The device's key, or whatever text it was printed in; - reads it from standard input, where "
                   "nobody else on this computer can see it. For a monitor, \"omblepy\" is the key of that program."),
         u"TEXT|-"_s},
        {u"name"_s, Words::tr("What to call the device."), u"NAME"_s},
        {u"renew"_s, Words::tr("Renew the connection to a paired device that no longer knows this computer.")},
        {u"model"_s, Words::tr("Which of several models of the same name it is."), u"MODEL"_s},
        {u"keep-key"_s,
         Words::tr("Where keys go on a desktop without a keyring: nowhere (session), or into a file that only "
                   "you can read (file). Remembered."),
         u"session|file"_s},
    };
    command.run = run;
    return command;
}

} // namespace pulsekeep

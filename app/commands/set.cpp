// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "finddevice.h"
#include "interrupt.h"
#include "services.h"
#include "stepprinter.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** What is typed for something that is done once. */
constexpr QLatin1StringView Now("now");

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SetCommand)
};

/** What may be typed for a setting. */
QString valuesText(const SettingInfo &setting)
{
    switch (setting.type) {
    case SettingInfo::Switch:
        return u"on|off"_s;
    case SettingInfo::Number:
        return u"%1..%2"_s.arg(setting.from).arg(setting.to);
    case SettingInfo::Choice:
        return setting.choices.join(u'|');
    case SettingInfo::Action:
        return Now;
    case SettingInfo::Profile:
        return Words::tr("BIRTHDAY,female|male|other,HEIGHT-CM,WEIGHT-KG");
    }
    Q_UNREACHABLE();
}

/** Of "1990-05-17,male,180,75". */
QVariant profileIn(const QString &text)
{
    const auto parts = text.split(u',');
    if (parts.size() != 4)
        return {};
    const auto birthday = QDate::fromString(parts.at(0).trimmed(), Qt::ISODate);
    const auto sex = parts.at(1).trimmed();
    bool heightOk = false;
    bool weightOk = false;
    const auto height = parts.at(2).toInt(&heightOk);
    const auto weight = parts.at(3).toDouble(&weightOk);
    const QStringList sexes{u"female"_s, u"male"_s, u"other"_s};
    if (!birthday.isValid() || !sexes.contains(sex) || !heightOk || height < 50 || height > 280 || !weightOk
        || weight < 10 || weight > 500)
        return {};
    return QVariantMap{
        {u"birth_date"_s, birthday}, {u"sex"_s, sex}, {u"height_cm"_s, height}, {u"weight_g"_s, qRound(weight * 1000)}};
}

/** Nothing when @p text is no value of the setting. */
QVariant valueIn(const SettingInfo &setting, const QString &text)
{
    switch (setting.type) {
    case SettingInfo::Switch:
        if (text == "on"_L1)
            return true;
        return text == "off"_L1 ? QVariant(false) : QVariant();
    case SettingInfo::Number: {
        bool ok = false;
        const auto number = text.toInt(&ok);
        return ok && number >= setting.from && number <= setting.to ? QVariant(number) : QVariant();
    }
    case SettingInfo::Choice:
        return setting.choices.contains(text) ? QVariant(text) : QVariant();
    case SettingInfo::Action:
        return text == Now ? QVariant(true) : QVariant();
    case SettingInfo::Profile:
        return profileIn(text);
    }
    Q_UNREACHABLE();
}

void list(const Invocation &with, const QList<SettingInfo> &settings)
{
    QList<QStringList> rows;
    for (const auto &setting : settings) {
        if (with.output->json()) {
            QJsonObject row{{u"setting"_s, setting.id}, {u"title"_s, setting.title}};
            if (setting.type == SettingInfo::Number) {
                row.insert(u"from"_s, setting.from);
                row.insert(u"to"_s, setting.to);
            } else if (setting.type == SettingInfo::Profile) {
                row.insert(u"form"_s, valuesText(setting));
            } else if (setting.type == SettingInfo::Action) {
                row.insert(u"choices"_s, QJsonArray{QString(Now)});
            } else {
                row.insert(u"choices"_s,
                           QJsonArray::fromStringList(
                               setting.type == SettingInfo::Switch ? QStringList{u"on"_s, u"off"_s} : setting.choices));
            }
            with.output->object(row);
        } else {
            rows.append({setting.id, valuesText(setting), setting.title});
        }
    }
    with.output->table(rows);
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto &words = with.arguments->words;
    const auto device = namedDevice(with);
    if (!device)
        co_return Failure(device.error());
    const auto model = with.services->registry().model(device->model);
    if (!model)
        co_return Failure(Error::Unsupported, u"no driver knows the model %1"_s.arg(device->model));
    const auto settings = with.services->registry().driver(model->vendor)->settings(*model);
    if (words.size() == 1) {
        list(with, settings);
        co_return ExitStatus::Done;
    }

    const auto setting = std::find_if(settings.begin(), settings.end(),
                                      [&words](const SettingInfo &candidate) { return candidate.id == words.at(1); });
    if (setting == settings.end())
        co_return wrongUse(with, Words::tr("%1 has no setting \"%2\".").arg(device->name, words.at(1)));
    const auto value = words.size() > 2 ? valueIn(*setting, words.at(2)) : QVariant();
    if (!value.isValid())
        co_return wrongUse(with, Words::tr("\"%1\" takes %2.").arg(setting->id, valuesText(*setting)));

    const auto visitor = with.services->visitor();
    if (!visitor)
        co_return Failure(visitor.error());
    const Interrupt interrupt([&visitor] { (*visitor)->cancelAll(); });
    Result<> outcome;
    {
        StepPrinter steps(with.output, with.services->clock(), device->endpoint.address);
        outcome = co_await (*visitor)->apply(*device, setting->id, value, &steps);
    }
    if (!outcome)
        co_return Failure(outcome.error());
    if (!with.output->json())
        with.output->line(Words::tr("%1: %2 is set to %3.").arg(device->name, setting->title, words.at(2)));
    co_return ExitStatus::Done;
}

} // namespace

Command setCommand()
{
    Command command;
    command.name = u"set"_s;
    command.words = u"DEVICE [SETTING VALUE]"_s;
    command.summary = Words::tr("Change a setting of a device; without one, show which there are");
    command.least = 1;
    command.most = 3;
    command.run = run;
    return command;
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/settings.h"

#include "devices/huami/models.h"
#include "devices/huami/words.h"
#include "link/inbox.h"

#include <QDeadlineTimer>

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto AnswerPatience = 5s;

using Message = Result<SettingMessage>;

Message configuration(const QByteArray &bytes)
{
    return SettingMessage{ConfigurationCharacteristic, {bytes}};
}

Message userSetting(const QByteArray &bytes)
{
    return SettingMessage{UserSettingsCharacteristic, {bytes}};
}

Message heartRateSetting(const QByteArray &bytes)
{
    return SettingMessage{HeartRateControlCharacteristic, {bytes}};
}

Message goal(const Family &family, const QVariant &value)
{
    const auto steps = static_cast<quint16>(value.toInt());
    if (!family.goalByChunks)
        return userSetting(stepGoal(steps));
    const auto parts = chunks(ChunkType::Settings, chunkedStepGoal(steps, true));
    if (!parts)
        return Failure(parts.error());
    return SettingMessage{ChunkedCharacteristic, *parts};
}

Message profile(const QVariant &value)
{
    const auto map = value.toMap();
    const auto sex = map.value(u"sex"_s).toString();
    Profile profile;
    profile.birth = map.value(u"birth_date"_s).toDate();
    profile.sex = sex == "male"_L1 ? Profile::Male : sex == "female"_L1 ? Profile::Female : Profile::Other;
    profile.heightCm = map.value(u"height_cm"_s).toInt();
    profile.weightGrams = map.value(u"weight_g"_s).toInt();
    profile.userId = 1; // the device serves one person; it only hands the number back
    const bool possible = profile.birth.isValid() && profile.birth.year() >= 1900 && profile.heightCm >= 50
        && profile.heightCm <= 260 && profile.weightGrams >= 20'000 && profile.weightGrams <= 300'000;
    if (!possible) {
        return Failure(Error(Error::Invalid, u"profile"_s)
                           .explained({Words::tr("The profile is not complete."),
                                       {},
                                       Words::tr("Give a date of birth, a height and a weight.")}));
    }
    return userSetting(userProfile(profile));
}

Message language(const QVariant &value)
{
    const auto bytes = deviceLanguage(value.toString());
    if (!bytes)
        return Failure(bytes.error());
    return configuration(*bytes);
}

bool everywhere(const Family &)
{
    return true;
}

bool whereHeartRateIs(const Family &family)
{
    return !family.heartRateIntervals.isEmpty();
}

bool onBandsOnly(const Family &family)
{
    return !family.hasServerKey();
}

/** A setting and the words it is written with: one more is one more row in rows(). */
struct Row {
    SettingInfo info;
    bool (*fits)(const Family &family);
    Message (*message)(const Family &family, const QVariant &value);
};

SettingInfo toggle(const QString &id, const QString &title)
{
    return {id, title, SettingInfo::Switch, 0, 0, {}, {}};
}

SettingInfo choice(const QString &id, const QString &title, const QStringList &ids, const QStringList &titles)
{
    return {id, title, SettingInfo::Choice, 0, 0, ids, titles};
}

QList<Row> rows()
{
    const QString never = Words::tr("Off");
    return {
        {{u"profile"_s, Words::tr("About you"), SettingInfo::Profile, 0, 0, {}, {}},
         everywhere,
         [](const Family &, const QVariant &value) { return profile(value); }},
        {choice(u"wear_side"_s, Words::tr("Worn on"), {u"left"_s, u"right"_s},
                {Words::tr("Left wrist"), Words::tr("Right wrist")}),
         everywhere,
         [](const Family &, const QVariant &value) {
             return userSetting(wearSide(value.toString() == "left"_L1 ? WearSide::Left : WearSide::Right));
         }},
        {{u"goal"_s, Words::tr("Steps a day"), SettingInfo::Number, 1000, 60'000, {}, {}}, everywhere, goal},
        {toggle(u"goal_notification"_s, Words::tr("Tell when the goal is reached")), onBandsOnly,
         [](const Family &, const QVariant &value) { return configuration(goalNotification(value.toBool())); }},
        {choice(u"hour_format"_s, Words::tr("Time format"), {u"24"_s, u"12"_s},
                {Words::tr("24 hours"), Words::tr("12 hours")}),
         everywhere,
         [](const Family &, const QVariant &value) { return configuration(hourFormat(value.toString() == "24"_L1)); }},
        {toggle(u"show_date"_s, Words::tr("Show the date")), onBandsOnly,
         [](const Family &, const QVariant &value) { return configuration(dateDisplay(value.toBool())); }},
        {choice(u"units"_s, Words::tr("Units"), {u"metric"_s, u"imperial"_s},
                {Words::tr("Metric"), Words::tr("Imperial")}),
         everywhere,
         [](const Family &, const QVariant &value) {
             return configuration(measureUnits(value.toString() == "metric"_L1));
         }},
        {choice(u"language"_s, Words::tr("Language"),
                {u"en_US"_s, u"de_DE"_s, u"es_ES"_s, u"fr_FR"_s, u"it_IT"_s, u"nl_NL"_s, u"pl_PL"_s, u"pt_BR"_s,
                 u"ru_RU"_s, u"tr_TR"_s, u"uk_UA"_s, u"ja_JP"_s, u"ko_KO"_s, u"zh_CN"_s, u"zh_TW"_s},
                {u"English"_s, u"Deutsch"_s, u"Español"_s, u"Français"_s, u"Italiano"_s, u"Nederlands"_s, u"Polski"_s,
                 u"Português"_s, u"Русский"_s, u"Türkçe"_s, u"Українська"_s, u"日本語"_s, u"한국어"_s, u"简体中文"_s,
                 u"繁體中文"_s}),
         everywhere, [](const Family &, const QVariant &value) { return language(value); }},
        {toggle(u"lift_wrist"_s, Words::tr("Light up when the wrist is lifted")), everywhere,
         [](const Family &, const QVariant &value) { return configuration(liftWrist(value.toBool())); }},
        {toggle(u"rotate_wrist"_s, Words::tr("Turn the wrist for the next screen")), onBandsOnly,
         [](const Family &, const QVariant &value) { return configuration(rotateWrist(value.toBool())); }},
        {choice(u"do_not_disturb"_s, Words::tr("Do not disturb"), {u"off"_s, u"automatic"_s},
                {never, Words::tr("While asleep")}),
         everywhere,
         [](const Family &, const QVariant &value) {
             return configuration(value.toString() == "automatic"_L1 ? doNotDisturbAutomatic() : doNotDisturbOff());
         }},
        {choice(u"heart_rate_interval"_s, Words::tr("Measure the heart rate by itself"), {},
                {}), // filled by settingsOf()
         whereHeartRateIs,
         [](const Family &, const QVariant &value) {
             return heartRateSetting(heartRateInterval(static_cast<quint8>(value.toInt())));
         }},
        {toggle(u"sleep_heart_rate"_s, Words::tr("Measure the heart rate during sleep")), whereHeartRateIs,
         [](const Family &family, const QVariant &value) {
             return family.sleepByConfiguration
                 ? configuration(sleepHeartRate(value.toBool()))
                 : heartRateSetting(heartRateControl(HeartRateMode::Sleep, value.toBool()));
         }},
        {toggle(u"share_heart_rate"_s, Words::tr("Share the heart rate with other programs")), whereHeartRateIs,
         [](const Family &, const QVariant &value) { return configuration(shareHeartRate(value.toBool())); }},
        {toggle(u"disconnect_notification"_s, Words::tr("Buzz when the connection is lost")), everywhere,
         [](const Family &, const QVariant &value) { return configuration(disconnectNotification(value.toBool())); }},
        {toggle(u"visible_while_connected"_s, Words::tr("Stay visible to others while connected")), everywhere,
         [](const Family &, const QVariant &value) { return configuration(visibleWhileConnected(value.toBool())); }},
    };
}

QString intervalTitle(int minutes)
{
    //: How often a band measures the heart rate by itself
    return minutes == 0 ? Words::tr("Off") : Words::tr("Every %n minute(s)", nullptr, minutes);
}

std::optional<Row> rowOf(const Family &family, const QString &id)
{
    const auto all = rows();
    for (auto row : all) {
        if (row.info.id != id || !row.fits(family))
            continue;
        if (id == "heart_rate_interval"_L1) {
            for (const int minutes : family.heartRateIntervals) {
                row.info.choices.append(QString::number(minutes));
                row.info.choiceTitles.append(intervalTitle(minutes));
            }
        }
        return row;
    }
    return {};
}

bool takes(const SettingInfo &info, const QVariant &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    switch (info.type) {
    case SettingInfo::Switch:
    case SettingInfo::Action:
        return value.typeId() == QMetaType::Bool;
    case SettingInfo::Number:
        return isNumber && number >= info.from && number <= info.to;
    case SettingInfo::Choice:
        return info.choices.contains(value.toString());
    case SettingInfo::Profile:
        return value.canConvert<QVariantMap>();
    }
    return false;
}

Error refusal(const ConfigurationReply &reply)
{
    constexpr quint8 NotSupported = 5;
    const auto detail = u"status %1"_s.arg(reply.status, 2, 16, '0'_L1);
    if (reply.status == NotSupported) {
        return Error(Error::Unsupported, detail)
            .explained({Words::tr("This device does not have that setting."),
                        {},
                        Words::tr("Leave it as it is; nothing was changed.")});
    }
    return Error(Error::Refused, detail)
        .explained({Words::tr("The device did not take the setting."), {}, Words::tr("Sync once, then try again.")});
}

} // namespace

QList<SettingInfo> settingsOf(const DeviceModel &model)
{
    QList<SettingInfo> settings;
    const auto family = familyOf(model.id);
    if (!family)
        return settings;
    for (const auto &candidate : rows()) {
        if (const auto row = rowOf(*family, candidate.info.id))
            settings.append(row->info);
    }
    return settings;
}

Result<SettingMessage> settingMessage(const DeviceModel &model, const QString &setting, const QVariant &value)
{
    const auto family = familyOf(model.id);
    const auto row = family ? rowOf(*family, setting) : std::nullopt;
    if (!row) {
        return Failure(Error(Error::Unsupported, setting)
                           .explained({Words::tr("%1 does not have that setting.").arg(model.name), {}, {}}));
    }
    if (!takes(row->info, value)) {
        return Failure(Error(Error::Invalid, setting)
                           .explained({Words::tr("“%1” cannot be set to that.").arg(row->info.title), {}, {}}));
    }
    return row->message(*family, value);
}

QCoro::Task<Result<>> applySetting(GattLink *link, DeviceModel model, QString setting, QVariant value,
                                   Patience patience)
{
    const auto message = settingMessage(model, setting, value);
    if (!message)
        co_return Failure(message.error());
    const auto characteristic = message->characteristic;
    if (!link->offers(characteristic))
        co_return Failure(Error::Unsupported, characteristic.toString());

    Inbox inbox(link, ConfigurationCharacteristic);
    const auto answer = characteristic == ConfigurationCharacteristic
        ? decodeConfigurationReply(configurationAnswer(message->writes.first()))
        : Result<ConfigurationReply>(Failure(Error::Unsupported));
    if (answer) {
        const auto subscribed = co_await link->subscribe(ConfigurationCharacteristic);
        if (!subscribed)
            co_return Failure(subscribed.error());
    }
    for (const auto &bytes : message->writes) {
        const auto written = co_await link->write(characteristic, bytes);
        if (!written)
            co_return Failure(written.error());
    }
    if (!answer) // nothing tells what these are answered with, or the write itself was
        co_return {};

    const QDeadlineTimer deadline(patience(AnswerPatience));
    for (;;) {
        const std::chrono::milliseconds left(deadline.remainingTime());
        const auto bytes = co_await inbox.next(isConfigurationReply, left);
        if (!bytes)
            co_return Failure(bytes.error());
        const auto reply = decodeConfigurationReply(*bytes);
        if (!reply || reply->endpoint != answer->endpoint || (reply->sub && reply->sub != answer->sub))
            continue; // of something else
        if (reply->status != Success)
            co_return Failure(refusal(*reply));
        co_return {};
    }
}

} // namespace pulsekeep::huami

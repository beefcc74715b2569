// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values.h"

#include "times.h"

#include <QCoreApplication>
#include <QLocale>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Values)
};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/** "3 min": the largest unit that says it well. */
QString durationText(qint64 seconds)
{
    const auto length = std::abs(seconds);
    if (length < 120)
        return Words::tr("%1 s").arg(length);
    if (length < 7200)
        return Words::tr("%1 min").arg(length / 60);
    if (length < 172800)
        return Words::tr("%1 hours").arg(length / 3600);
    return Words::tr("%1 days").arg(length / 86400);
}

} // namespace

QJsonObject deviceObject(const StoredDevice &device, const Registry &registry, const Clock &clock)
{
    const auto time = [&clock](const std::optional<QDateTime> &at) {
        return at && at->isValid() ? QJsonValue(isoTime(*at, clock.offsetAt(*at))) : QJsonValue();
    };
    return {{u"id"_s, device.id},
            {u"name"_s, device.name},
            {u"model"_s, device.model},
            {u"model_name"_s, modelName(registry, device.model)},
            {u"address"_s, device.endpoint.address},
            {u"firmware"_s, orNull(device.info.firmware)},
            {u"hardware"_s, orNull(device.info.hardware)},
            {u"battery_percent"_s, device.battery ? QJsonValue(device.battery->percent) : QJsonValue()},
            {u"charging"_s, device.battery ? QJsonValue(device.battery->charging) : QJsonValue()},
            {u"paired_at"_s, time(device.pairedAt)},
            {u"last_sync"_s, time(device.lastSync)}};
}

QString modelName(const Registry &registry, const QString &model)
{
    const auto known = registry.model(model);
    return known ? known->name : model;
}

QString countsText(const KeptCounts &counts)
{
    if (counts.minutesNew == 0 && counts.heartRatesNew == 0 && counts.readingsNew == 0)
        return Words::tr("nothing new");
    QStringList parts;
    if (counts.minutesNew > 0)
        parts += Words::tr("new minutes: %1").arg(QLocale().toString(counts.minutesNew));
    if (counts.heartRatesNew > 0)
        parts += Words::tr("new heart rates: %1").arg(QLocale().toString(counts.heartRatesNew));
    if (counts.readingsNew > 0)
        parts += Words::tr("new readings: %1").arg(QLocale().toString(counts.readingsNew));
    return parts.join(u", "_s);
}

QString lostName(LostReadings::Reason reason)
{
    switch (reason) {
    case LostReadings::Overwritten:
        return u"overwritten"_s;
    case LostReadings::Unreadable:
        return u"unreadable"_s;
    }
    Q_UNREACHABLE();
}

QString clockText(const ClockNotice &notice)
{
    const auto length = durationText(notice.seconds);
    switch (notice.kind) {
    case ClockNotice::Drifts:
        return notice.seconds > 0 ? Words::tr("Its clock was %1 fast and has been set.").arg(length)
                                  : Words::tr("Its clock was %1 slow and has been set.").arg(length);
    case ClockNotice::SetBack:
        return Words::tr("Its clock had been set back by %1; readings of that time may carry a wrong time.")
            .arg(length);
    case ClockNotice::WrongZone:
        return Words::tr("Its clock was set to another time zone, %1 away.").arg(length);
    }
    Q_UNREACHABLE();
}

QString clockName(ClockNotice::Kind kind)
{
    switch (kind) {
    case ClockNotice::Drifts:
        return u"drifts"_s;
    case ClockNotice::SetBack:
        return u"set_back"_s;
    case ClockNotice::WrongZone:
        return u"wrong_zone"_s;
    }
    Q_UNREACHABLE();
}

} // namespace pulsekeep

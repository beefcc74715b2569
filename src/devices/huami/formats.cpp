// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/formats.h"

#include "devices/huami/codec.h"
#include "devices/huami/keytext.h"
#include "devices/huami/models.h"
#include "devices/huami/samples.h"
#include "devices/huami/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;

namespace {

template<typename T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue written(const std::optional<DeviceTime> &time)
{
    return time ? QJsonValue(time->local().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue hex(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString::fromLatin1(bytes.toHex()));
}

/** One sentence for people: what the decoder said. */
tl::unexpected<Error> refused(const Error &error)
{
    return Failure(error.explained({Words::tr("Refused: %1.").arg(error.detail()), {}, {}}));
}

Result<QJsonValue> keyFormat(const QByteArray &input)
{
    // Which device the key is for is not said here; only a key marked as text asks for a model of its own.
    const auto text = QString::fromUtf8(input);
    const bool isText = text.trimmed().startsWith(u"text:"_s, Qt::CaseInsensitive);
    const auto reading = readKey(text, *huamiModel(isText ? u"mi-band-2"_s : u"amazfit-neo"_s), {});
    if (!reading.choices.isEmpty()) {
        QJsonArray choices;
        for (const auto &choice : reading.choices)
            choices.append(QJsonObject{{u"address"_s, choice.address}, {u"key"_s, hex(choice.key)}});
        return QJsonObject{{u"key"_s, QJsonValue::Null}, {u"choices"_s, choices}};
    }
    if (!reading.accepted()) {
        const Error error(Error::Invalid, u"key text refused"_s);
        return Failure(error.explained({reading.problem.what, {}, {}}));
    }
    return QJsonObject{{u"key"_s, hex(reading.key)}, {u"removed"_s, QJsonArray::fromStringList(reading.removed)}};
}

Result<QJsonValue> heartRateFormat(const QByteArray &input)
{
    const auto measurement = decodeHeartRate(input);
    if (!measurement)
        return refused(measurement.error());
    QJsonArray intervals;
    for (const auto interval : measurement->rr)
        intervals.append(qRound(interval * 10000.0 / 1024.0) / 10.0); // tenths: as exact as 1/1024 s is
    return QJsonObject{{u"bpm"_s, orNull(measurement->bpm)},
                       {u"contact"_s, orNull(measurement->contact)},
                       {u"energy_kj"_s, orNull(measurement->energy)},
                       {u"rr_ms"_s, intervals}};
}

Result<QJsonValue> sensorFormat(const QByteArray &input)
{
    const auto packet = decodeSensorPacket(input);
    if (!packet)
        return refused(packet.error());
    QJsonArray samples;
    for (const auto &vector : packet->motion)
        samples.append(QJsonArray{vector.x, vector.y, vector.z});
    for (const auto sample : packet->pulseWave)
        samples.append(sample);
    return QJsonObject{{u"type"_s, packet->type == SensorPacket::Motion ? u"motion"_s : u"ppg"_s},
                       {u"counter"_s, packet->counter},
                       {u"samples"_s, samples}};
}

Result<QJsonValue> batteryFormat(const QByteArray &input)
{
    const auto battery = decodeBattery(input);
    if (!battery)
        return refused(battery.error());
    return QJsonObject{{u"percent"_s, battery->percent},
                       {u"charging"_s, battery->charging},
                       {u"last_charged"_s, written(battery->lastCharged)},
                       {u"last_level"_s, orNull(battery->lastLevel)}};
}

Result<QJsonValue> timeFormat(const QByteArray &input)
{
    const auto time = decodeTime(input);
    if (!time)
        return refused(time.error());
    return QJsonObject{{u"time"_s, written(time->time)},
                       {u"weekday"_s, time->weekday == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(time->weekday)}};
}

Result<QJsonValue> stepsFormat(const QByteArray &input)
{
    const auto total = decodeSteps(input);
    if (!total)
        return refused(total.error());
    return QJsonObject{
        {u"steps"_s, total->steps}, {u"distance_m"_s, orNull(total->metres)}, {u"kcal"_s, orNull(total->kilocalories)}};
}

Result<QJsonValue> minutesFormat(const QByteArray &input, SampleFormat format)
{
    MinuteContext context;
    if (input.isEmpty()) // a history may be empty; what somebody wants to see decoded may not
        return refused(Error(Error::Malformed, u"there are no bytes to decode"_s));
    const auto minutes = decodeMinutes(input, format, 0, &context);
    if (!minutes)
        return refused(minutes.error());
    QJsonArray array;
    for (const auto &minute : *minutes) {
        array.append(QJsonObject{{u"minute"_s, minute.minute},
                                 {u"activity"_s, QString(activityName(minute.activity))},
                                 {u"kind"_s, minute.rawKind},
                                 {u"intensity"_s, orNull(minute.intensity)},
                                 {u"steps"_s, orNull(minute.steps)},
                                 {u"bpm"_s, orNull(minute.bpm)}});
    }
    return array;
}

Result<QJsonValue> minutes4Format(const QByteArray &input)
{
    return minutesFormat(input, MiBand2Samples);
}

Result<QJsonValue> minutes8Format(const QByteArray &input)
{
    return minutesFormat(input, NeoSamples);
}

Result<QJsonValue> minutes8FullFormat(const QByteArray &input)
{
    return minutesFormat(input, NewerSamples);
}

Result<QJsonValue> heartRateRecordsFormat(const QByteArray &input)
{
    if (input.isEmpty())
        return refused(Error(Error::Malformed, u"there are no bytes to decode"_s));
    const auto readings = decodeHeartRateRecords(input);
    if (!readings)
        return refused(readings.error());
    QJsonArray array;
    for (const auto &reading : *readings)
        array.append(QJsonObject{{u"time"_s, reading.at.toString(Qt::ISODate)}, {u"bpm"_s, reading.bpm}});
    return array;
}

QString stepName(AuthStep step)
{
    switch (step) {
    case AuthStep::UploadKey:
        return u"key"_s;
    case AuthStep::RequestChallenge:
        return u"challenge"_s;
    case AuthStep::AnswerChallenge:
        return u"answer"_s;
    }
    Q_UNREACHABLE();
}

Result<QJsonValue> authFormat(const QByteArray &input)
{
    if (!input.startsWith(char(Reply))) {
        const auto request = decodeAuthRequest(input);
        if (!request)
            return refused(request.error());
        return QJsonObject{{u"from"_s, u"app"_s},
                           {u"step"_s, stepName(request->step)},
                           {u"server_key"_s, request->flags.crypt != 0},
                           {u"auth_flag"_s, request->flags.auth},
                           {u"bytes"_s, hex(request->secret)}};
    }
    const auto reply = decodeAuthReply(input);
    if (!reply)
        return refused(reply.error());
    return QJsonObject{{u"from"_s, u"device"_s},
                       {u"step"_s, stepName(reply->step)},
                       {u"server_key"_s, reply->crypt != 0},
                       {u"status"_s, reply->status},
                       {u"accepted"_s, reply->status == AuthAccepted},
                       {u"challenge"_s, hex(reply->challenge)}};
}

Result<QJsonValue> fetchReplyFormat(const QByteArray &input)
{
    const auto reply = decodeFetchReply(input);
    if (!reply)
        return refused(reply.error());
    const bool announces = reply->step == FetchStep::Ask && reply->status == FetchAccepted;
    const std::array<QString, 3> steps{u"announcement"_s, u"end"_s, u"acknowledgement"_s};
    return QJsonObject{{u"step"_s, steps[static_cast<size_t>(reply->step) - 1]},
                       {u"status"_s, reply->status},
                       {u"accepted"_s, reply->status == FetchAccepted},
                       {u"count"_s, announces ? QJsonValue(qint64(reply->count)) : QJsonValue(QJsonValue::Null)},
                       {u"start"_s, written(announces ? std::optional(reply->start) : std::nullopt)},
                       {u"crc32"_s, reply->crc ? QJsonValue(qint64(*reply->crc)) : QJsonValue(QJsonValue::Null)}};
}

Result<QJsonValue> pnpFormat(const QByteArray &input)
{
    const auto id = decodePnpId(input);
    if (!id)
        return refused(id.error());
    return QJsonObject{
        {u"source"_s, id->source}, {u"vendor"_s, id->vendor}, {u"product"_s, id->product}, {u"version"_s, id->version}};
}

} // namespace

QList<PacketFormat> packetFormats()
{
    return {
        {u"huami.key"_s, Words::tr("Key as people paste it"), true, keyFormat},
        {u"huami.heart_rate"_s, Words::tr("Heart rate notification"), false, heartRateFormat},
        {u"huami.raw_sensor"_s, Words::tr("Raw motion or pulse wave packet"), false, sensorFormat},
        {u"huami.battery"_s, Words::tr("Battery value"), false, batteryFormat},
        {u"huami.time"_s, Words::tr("Current time"), false, timeFormat},
        {u"huami.steps"_s, Words::tr("Steps of today"), false, stepsFormat},
        {u"huami.activity4"_s, Words::tr("Minutes of 4 bytes (Mi Band 2)"), false, minutes4Format},
        {u"huami.activity8"_s, Words::tr("Minutes of 8 bytes (Amazfit Neo)"), false, minutes8Format},
        {u"huami.activity8_full"_s, Words::tr("Minutes of 8 bytes (newer devices)"), false, minutes8FullFormat},
        {QString(HeartRateRecordsFormat), Words::tr("Single heart rates from history"), false, heartRateRecordsFormat},
        {u"huami.auth"_s, Words::tr("Authentication message"), false, authFormat},
        {u"huami.fetch_reply"_s, Words::tr("Answer about history"), false, fetchReplyFormat},
        {u"huami.pnp"_s, Words::tr("PnP id"), false, pnpFormat},
    };
}

} // namespace pulsekeep::huami

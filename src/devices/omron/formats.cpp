// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/formats.h"

#include "devices/omron/announcement.h"
#include "devices/omron/codec.h"
#include "devices/omron/models.h"
#include "devices/omron/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView RecordPrefix("omron.record.");

template<typename T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue hex(const QByteArray &bytes)
{
    return orNull(QString::fromLatin1(bytes.toHex()));
}

QString address(quint16 number)
{
    return u"%1"_s.arg(number, 4, 16, '0'_L1);
}

/** One sentence for people: what the decoder said. */
tl::unexpected<Error> refused(const Error &error)
{
    return Failure(error.explained({Words::tr("Refused: %1.").arg(error.detail()), {}, {}}));
}

Result<QJsonValue> decodeRecordAs(const MemoryMap &map, const QByteArray &input)
{
    const auto decoded = decodeRecord(input, map);
    if (!decoded)
        return refused(decoded.error());
    if (!*decoded)
        return QJsonObject{{u"empty"_s, true}};
    const auto &record = **decoded;
    const QDateTime shown(record.at.date, record.at.time);
    return QJsonObject{{u"empty"_s, false},
                       {u"time"_s, shown.toString(Qt::ISODate)},
                       {u"systolic_mmHg"_s, record.systolic},
                       {u"diastolic_mmHg"_s, record.diastolic},
                       {u"pulse_bpm"_s, record.pulse > 0 ? QJsonValue(record.pulse) : QJsonValue(QJsonValue::Null)},
                       {u"irregular_heartbeat"_s, record.irregular},
                       {u"movement"_s, record.movement},
                       {u"cuff_ok"_s, record.cuffOk},
                       {u"series"_s, record.series},
                       {u"irregular_beats"_s, record.irregularBeats},
                       {u"artefacts"_s, record.artefacts},
                       {u"sequence"_s, orNull(record.sequence)},
                       {u"checksum_ok"_s, record.sumOk},
                       {u"user"_s, QJsonValue::Null}}; // only the place in the memory tells
}

Result<QJsonValue> decodeIndexAs(const MemoryMap &map, const QByteArray &input)
{
    const auto rings = decodeIndex(input, map);
    if (!rings)
        return refused(rings.error());
    QJsonArray users;
    for (const auto &ring : *rings) {
        users.append(QJsonObject{{u"user"_s, users.size() + 1},
                                 {u"cursor"_s, ring.cursor},
                                 {u"wrapped"_s, ring.wrapped},
                                 {u"stored"_s, ring.stored},
                                 {u"unread"_s, orNull(ring.unread)},
                                 {u"sequence"_s, orNull(ring.sequence)}});
    }
    return users;
}

QString typeName(FrameType type)
{
    switch (type) {
    case FrameType::Start:
        return u"start"_s;
    case FrameType::Read:
        return u"read"_s;
    case FrameType::Write:
        return u"write"_s;
    case FrameType::End:
        return u"end"_s;
    }
    Q_UNREACHABLE();
}

Result<QJsonValue> frameFormat(const QByteArray &input)
{
    if (const auto command = decodeCommand(input)) {
        return QJsonObject{{u"from"_s, u"app"_s},
                           {u"type"_s, typeName(command->type)},
                           {u"address"_s, address(command->address)},
                           {u"count"_s, command->count},
                           {u"data"_s, hex(command->data)}};
    }
    const auto reply = decodeReply(input);
    if (!reply)
        return refused(reply.error());
    return QJsonObject{
        {u"from"_s, u"device"_s},   {u"type"_s, typeName(reply->type)}, {u"address"_s, address(reply->address)},
        {u"count"_s, reply->count}, {u"data"_s, hex(reply->data)},      {u"status"_s, reply->status}};
}

Result<QJsonValue> nameFormat(const QByteArray &input)
{
    const auto name = decodeName(QString::fromUtf8(input).trimmed());
    if (!name)
        return refused(Error(Error::Malformed, u"none of the vendor's devices is called that"_s));
    const std::array<QJsonValue, 3> modes{QJsonValue::Null, u"pairing"_s, u"transfer"_s};
    Advertisement seen;
    seen.endpoint.name = QString::fromUtf8(input).trimmed();
    QJsonArray models;
    if (const auto recognised = recognise(seen); recognised && recognised->alternatives.isEmpty())
        models.append(recognised->model.id);
    else if (recognised && recognised->alternatives.size() < omronModels().size()) {
        for (const auto &model : recognised->alternatives)
            models.append(model.id);
    }
    return QJsonObject{{u"kind"_s, name->isMonitor ? u"blood_pressure_monitor"_s : u"scale"_s},
                       {u"code"_s, name->code ? QJsonValue(address(*name->code)) : QJsonValue(QJsonValue::Null)},
                       {u"called"_s, orNull(name->called)},
                       {u"address"_s, orNull(name->address)},
                       {u"mode"_s, modes[size_t(name->mode)]},
                       {u"models"_s, models}};
}

Result<QJsonValue> manufacturerDataFormat(const QByteArray &input)
{
    const auto data = decodeManufacturerData(input);
    if (!data)
        return refused(data.error());
    QJsonArray users;
    for (const auto &user : data->last) {
        users.append(QJsonObject{
            {u"user"_s, users.size() + 1}, {u"sequence"_s, user.sequence}, {u"records"_s, orNull(user.records)}});
    }
    return QJsonObject{
        {u"format"_s, data->format},   {u"user_count"_s, data->users},         {u"clock_set"_s, !data->clockUnset},
        {u"pairing"_s, data->pairing}, {u"data_waiting"_s, data->dataWaiting}, {u"users"_s, users}};
}

} // namespace

QString recordFormat(const QString &modelId)
{
    return RecordPrefix + modelId;
}

std::optional<QString> modelOfRecordFormat(const QString &format)
{
    if (!format.startsWith(RecordPrefix))
        return {};
    const auto id = format.sliced(RecordPrefix.size());
    return memoryOf(id) ? std::optional(id) : std::nullopt;
}

QList<PacketFormat> packetFormats()
{
    QList<PacketFormat> formats{
        {u"omron.frame"_s, Words::tr("Frame, its pieces joined"), false, frameFormat},
        {u"omron.name"_s, Words::tr("Advertised name"), true, nameFormat},
        {u"omron.manufacturer_data"_s, Words::tr("Manufacturer data without the company's number"), false,
         manufacturerDataFormat},
    };
    for (const auto &model : omronModels()) {
        const auto map = *memoryOf(model.id);
        formats.append({recordFormat(model.id), Words::tr("Record of %1").arg(model.name), false,
                        [map](const QByteArray &input) { return decodeRecordAs(map, input); }});
        formats.append({u"omron.index."_s + model.id, Words::tr("Index of %1").arg(model.name), false,
                        [map](const QByteArray &input) { return decodeIndexAs(map, input); }});
    }
    return formats;
}

} // namespace pulsekeep::omron

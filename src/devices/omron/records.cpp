// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/records.h"

#include <QTimeZone>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;

namespace {

BloodPressureReading readingOf(const Record &record, int user, const QTimeZone &zone)
{
    BloodPressureReading reading;
    reading.at = record.at.in(zone);
    reading.systolic = record.systolic;
    reading.diastolic = record.diastolic;
    if (record.pulse > 0)
        reading.pulse = record.pulse;
    reading.irregularHeartbeat = record.irregular;
    reading.movement = record.movement;
    reading.cuffOk = record.cuffOk;
    reading.user = user;
    return reading;
}

} // namespace

QByteArray RecordsContext::bytes() const
{
    return char(user) + zone;
}

RecordsContext RecordsContext::fromBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    return {quint8(bytes.front()), bytes.sliced(1).toByteArray()};
}

Result<DecodedRecords> decodeRecords(QByteArrayView records, const MemoryMap &map, int user, const QTimeZone &zone)
{
    if (records.size() % map.recordSize != 0)
        return Failure(Error::Malformed, u"%1 bytes are no whole records"_s.arg(records.size()));
    DecodedRecords decoded;
    for (qsizetype at = 0; at < records.size(); at += map.recordSize) {
        const auto record = decodeRecord(records.sliced(at, map.recordSize), map);
        if (!record)
            ++decoded.invalid;
        else if (*record)
            decoded.readings.append(readingOf(**record, user, zone));
    }
    return decoded;
}

} // namespace pulsekeep::omron

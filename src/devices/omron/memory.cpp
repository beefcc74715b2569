// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/memory.h"

#include "wire/bytereader.h"
#include "wire/bytewriter.h"

#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;

namespace {

constexpr int SystolicBase = 25;
constexpr int LargestSystolic = 0xe1; ///< as stored; more marks an empty slot
constexpr quint16 NothingThere = 0x8000;
constexpr quint16 WrappedBit = 0x4000;

bool consistsOf(QByteArrayView bytes, char value)
{
    return std::all_of(bytes.begin(), bytes.end(), [value](char byte) { return byte == value; });
}

/** Big monitors store every 16-bit word the other way round; with that undone all are alike [5.2]. */
QByteArray ordered(QByteArrayView bytes, MemoryMap::Order order)
{
    auto copy = bytes.toByteArray();
    if (order == MemoryMap::Big) {
        for (qsizetype at = 0; at + 1 < copy.size(); at += 2)
            std::swap(copy[at], copy[at + 1]);
    }
    return copy;
}

quint8 sumOf(QByteArrayView bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), quint8(0),
                           [](quint8 sum, char byte) { return quint8(sum + quint8(byte)); });
}

Result<WallTime> wallTime(int year, int month, int day, int hour, int minute, int second)
{
    // A clock that was never set runs on to second 63.
    const WallTime at{QDate(year, month, day), QTime(hour, minute, std::min(second, 59))};
    if (!at.date.isValid() || !at.time.isValid()) {
        return Failure(Error::Malformed,
                       u"there is no %1-%2-%3 %4:%5"_s.arg(year).arg(month).arg(day).arg(hour).arg(minute));
    }
    return at;
}

} // namespace

QDateTime WallTime::in(const QTimeZone &zone) const
{
    const auto at = QDateTime(date, time, zone).toUTC();
    const auto earlier = at.addSecs(-3600);
    return of(earlier, zone) == *this ? earlier : at;
}

WallTime WallTime::of(const QDateTime &at, const QTimeZone &zone)
{
    const auto local = at.toTimeZone(zone);
    const auto time = local.time();
    return {local.date(), QTime(time.hour(), time.minute(), time.second())};
}

// Records -------------------------------------------------------------------------------------------------------------

bool isEmptySlot(QByteArrayView slot, const MemoryMap &map)
{
    if (consistsOf(slot, '\0') || consistsOf(slot, '\xff'))
        return true;
    const auto systolicAt = map.order == MemoryMap::Big ? 1 : 0;
    return slot.size() > systolicAt && quint8(slot[systolicAt]) > LargestSystolic;
}

Result<std::optional<Record>> decodeRecord(QByteArrayView slot, const MemoryMap &map)
{
    if (slot.size() != map.recordSize)
        return Failure(Error::Malformed, u"a record of %1 bytes instead of %2"_s.arg(slot.size()).arg(map.recordSize));
    if (isEmptySlot(slot, map))
        return std::optional<Record>();

    const auto bytes = ordered(slot, map.order);
    ByteReader in(bytes);
    Record record;
    record.systolic = in.u8() + SystolicBase;
    record.diastolic = in.u8();
    record.pulse = in.u8();
    const int year = 2000 + (in.u8() & 0x3f);
    const int date = in.u16();
    const int time = in.u16();
    in.skip(1);
    const int counts = in.u8();
    record.movement = date & 0x8000;
    record.irregular = date & 0x4000;
    record.series = time >> 14;
    record.cuffOk = time & 0x1000;
    record.irregularBeats = counts >> 4;
    record.artefacts = counts & 0x0f;
    record.sequence = sequenceOf(slot, map);
    record.sumOk = sumOf(bytes.first(bytes.size() - 2)) == quint8(bytes.at(bytes.size() - 2));

    const auto at = wallTime(year, date >> 10 & 0x0f, date >> 5 & 0x1f, date & 0x1f, time >> 6 & 0x3f, time & 0x3f);
    if (!at)
        return Failure(at.error());
    record.at = *at;
    if (record.diastolic == 0 || record.diastolic >= record.systolic)
        return Failure(Error::Malformed, u"%1/%2 is no blood pressure"_s.arg(record.systolic).arg(record.diastolic));
    return std::optional(record);
}

std::optional<quint16> sequenceOf(QByteArrayView slot, const MemoryMap &map)
{
    if (!map.hasSequence() || slot.size() != map.recordSize)
        return {};
    const auto bytes = ordered(slot, map.order);
    ByteReader in(bytes);
    in.skip(10);
    return in.u16();
}

QByteArray encodeRecord(const Record &record, const MemoryMap &map)
{
    const auto date = record.at.date;
    const auto time = record.at.time;
    ByteWriter out;
    out.u8(quint8(record.systolic - SystolicBase)).u8(quint8(record.diastolic)).u8(quint8(record.pulse));
    out.u8(quint8(date.year() - 2000));
    out.u16(quint16((record.movement ? 0x8000 : 0) | (record.irregular ? 0x4000 : 0) | date.month() << 10
                    | date.day() << 5 | time.hour()));
    out.u16(quint16(record.series << 14 | (record.cuffOk ? 0x1000 : 0) | time.minute() << 6 | time.second()));
    out.u8(0).u8(quint8(record.irregularBeats << 4 | record.artefacts)).u16(record.sequence.value_or(0));
    if (map.recordSize == 16)
        out.u16(0);
    const auto sum = sumOf(out.bytes());
    out.u8(sum).u8(map.recordSize == 16 ? quint8(0) : quint8(~sum));
    return ordered(out.bytes(), map.order);
}

// Index ---------------------------------------------------------------------------------------------------------------

Result<QList<RingState>> decodeIndex(QByteArrayView section, const MemoryMap &map)
{
    if (section.size() < map.indexSize)
        return Failure(Error::Malformed,
                       u"an index of %1 bytes instead of %2"_s.arg(section.size()).arg(map.indexSize));
    const auto bytes = ordered(section.first(map.indexSize), map.order);
    const auto wordAt = [&bytes](int at) {
        ByteReader in(bytes);
        in.skip(at);
        return in.u16();
    };

    QList<RingState> rings;
    for (int user = 0; user < map.users(); ++user) {
        const int count = map.rings[size_t(user)].count;
        const int cursor = wordAt(2 * user);
        const int unread = wordAt(4 + 2 * user);
        RingState ring;
        ring.cursor = cursor & 0xff;
        ring.wrapped = cursor & WrappedBit;
        if (ring.cursor >= count) {
            ring.cursor = 0;
            ring.wrapped = true;
        }
        ring.stored = ring.wrapped ? count : ring.cursor;
        ring.counter = quint16(unread);
        if (unread != NothingThere) // it counts on beyond the size of the ring
            ring.unread = std::min(unread & 0xff, ring.stored);
        if (map.hasSequence() && ring.stored > 0)
            ring.sequence = wordAt(8 + 2 * user);
        rings += ring;
    }
    return rings;
}

QByteArray clearedIndex(const QByteArray &section, const MemoryMap &map)
{
    constexpr int UnreadAt = 4;
    const auto none = ordered(ByteWriter().u16(NothingThere).u16(NothingThere).bytes(), map.order);
    return section.first(map.indexSize).replace(UnreadAt, none.size(), none);
}

// Clock ---------------------------------------------------------------------------------------------------------------

namespace {

/** Where the year stands; its sum follows the second at once. */
int timeAt(const MemoryMap &map)
{
    return map.clockSize - 8;
}

} // namespace

Result<WallTime> decodeClock(QByteArrayView section, const MemoryMap &map)
{
    if (section.size() < map.clockSize)
        return Failure(Error::Malformed, u"a clock of %1 bytes instead of %2"_s.arg(section.size()).arg(map.clockSize));
    const auto bytes = ordered(section.first(map.clockSize), map.order);
    ByteReader in(bytes);
    in.skip(timeAt(map));
    const int year = 2000 + in.u8();
    const int month = in.u8();
    const int day = in.u8();
    const int hour = in.u8();
    const int minute = in.u8();
    const int second = in.u8();
    return wallTime(year, month, day, hour, minute, second);
}

QByteArray encodeClock(const QByteArray &section, const WallTime &time, const MemoryMap &map)
{
    ByteWriter out;
    out.append(ordered(section, map.order).first(timeAt(map)));
    out.u8(quint8(time.date.year() - 2000)).u8(quint8(time.date.month())).u8(quint8(time.date.day()));
    out.u8(quint8(time.time.hour())).u8(quint8(time.time.minute())).u8(quint8(time.time.second()));
    const auto sum = sumOf(out.bytes());
    out.u8(sum).u8(map.order == MemoryMap::Big && map.clockSize == 16 ? quint8(~sum) : quint8(0));
    return ordered(out.bytes(), map.order);
}

Result<WallTime> decodeCurrentTime(QByteArrayView value)
{
    ByteReader in(value);
    const int year = in.u16();
    const int month = in.u8();
    const int day = in.u8();
    const int hour = in.u8();
    const int minute = in.u8();
    const int second = in.u8();
    if (!in.ok())
        return Failure(Error::Malformed, u"a time of %1 bytes"_s.arg(value.size()));
    return wallTime(year, month, day, hour, minute, second);
}

} // namespace pulsekeep::omron

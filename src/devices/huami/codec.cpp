// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"

#include "wire/bytereader.h"
#include "wire/bytewriter.h"
#include "wire/checksum.h"
#include "wire/hex.h"

#include <limits>

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 CryptBit = 0x80;
constexpr qsizetype ChallengeSize = 16;
constexpr int SecondsPerQuarter = 15 * 60;

tl::unexpected<Error> wrongLength(const QString &what, qsizetype size, const QString &expected)
{
    return Failure(Error::Malformed, u"%1 has %2 bytes, not %3"_s.arg(what, expected).arg(size));
}

quint8 at(QByteArrayView bytes, qsizetype index)
{
    return static_cast<quint8>(bytes[index]);
}

// The seven bytes that all times begin with.
struct CalendarFields {
    QDate date;
    QTime time;
};

CalendarFields readCalendar(ByteReader &in)
{
    const auto year = in.u16();
    const auto month = in.u8();
    const auto day = in.u8();
    const auto hour = in.u8();
    const auto minute = in.u8();
    const auto second = in.u8();
    return {QDate(year, month, day), QTime(hour, minute, second)};
}

// Zones beyond those in use are garbage, and so are dates that do not exist.
std::optional<DeviceTime> instant(const CalendarFields &fields, qint8 quarters)
{
    if (!fields.date.isValid() || !fields.time.isValid() || quarters < -12 * 4 || quarters > 14 * 4)
        return std::nullopt;
    const int offset = quarters * SecondsPerQuarter;
    return DeviceTime{QDateTime(fields.date, fields.time, Qt::UTC).addSecs(-offset), offset};
}

void writeCalendar(ByteWriter &out, const QDateTime &local)
{
    const auto date = local.date();
    const auto time = local.time();
    out.u16(static_cast<quint16>(date.year()))
        .u8(static_cast<quint8>(date.month()))
        .u8(static_cast<quint8>(date.day()));
    out.u8(static_cast<quint8>(time.hour()))
        .u8(static_cast<quint8>(time.minute()))
        .u8(static_cast<quint8>(time.second()));
}

qint8 quarters(const DeviceTime &time)
{
    return static_cast<qint8>(time.offset / SecondsPerQuarter);
}

ByteWriter &operator<<(ByteWriter &out, QTime time)
{
    return out.u8(static_cast<quint8>(time.hour())).u8(static_cast<quint8>(time.minute()));
}

ByteWriter &operator<<(ByteWriter &out, DaySpan span)
{
    return out << span.from << span.to;
}

QByteArray configurationSwitch(quint8 sub, bool on)
{
    return ByteWriter().u8(0x06).u8(sub).u8(0x00).u8(on).bytes();
}

template<quint8 StepAndCrypt> bool answersAuth(QByteArrayView bytes)
{
    return bytes.size() >= 3 && at(bytes, 0) == Reply && at(bytes, 1) == StepAndCrypt;
}

template<quint8 Step> bool answersFetch(QByteArrayView bytes)
{
    return bytes.size() >= 3 && at(bytes, 0) == Reply && at(bytes, 1) == Step;
}

} // namespace

// Authentication
// -------------------------------------------------------------------------------------------------------

QByteArray uploadKey(AuthFlags flags, const QByteArray &key)
{
    return ByteWriter().u8(0x01).u8(flags.auth).append(key).bytes();
}

QByteArray requestChallenge(AuthFlags flags)
{
    ByteWriter out;
    out.u8(0x02 | flags.crypt).u8(flags.auth);
    if (flags.crypt)
        out.u8(0x02).u8(0x01).u8(0x00); // no source knows what they mean
    return out.bytes();
}

QByteArray answerChallenge(AuthFlags flags, const QByteArray &encrypted)
{
    return ByteWriter().u8(0x03 | flags.crypt).u8(flags.auth).append(encrypted).bytes();
}

Result<AuthRequest> decodeAuthRequest(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto command = in.u8();
    const auto auth = in.u8();
    if (!in.ok())
        return wrongLength(u"an authentication request"_s, bytes.size(), u"2 or more"_s);

    AuthRequest request;
    request.flags = {auth, static_cast<quint8>(command & CryptBit)};
    switch (command & ~CryptBit) {
    case 1:
    case 3:
        request.step = command & 0x02 ? AuthStep::AnswerChallenge : AuthStep::UploadKey;
        request.secret = in.bytes(in.left()).toByteArray();
        return request;
    case 2:
        request.step = AuthStep::RequestChallenge;
        if (bytes.size() > 5)
            return wrongLength(u"a request for a challenge"_s, bytes.size(), u"2 to 5"_s);
        return request;
    default:
        return Failure(Error::Malformed, u"no authentication request begins with %1"_s.arg(command));
    }
}

Result<AuthReply> decodeAuthReply(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto first = in.u8();
    const auto command = in.u8();
    const auto status = in.u8();
    if (!in.ok())
        return wrongLength(u"an authentication answer"_s, bytes.size(), u"3 or more"_s);
    const quint8 step = command & ~CryptBit;
    if (first != Reply || step < 1 || step > 3)
        return Failure(Error::Malformed,
                       u"an authentication answer does not begin with %1 and %2"_s.arg(first).arg(command));

    AuthReply reply;
    reply.step = static_cast<AuthStep>(step);
    reply.crypt = command & CryptBit;
    reply.status = status;
    if (reply.step == AuthStep::RequestChallenge && status == AuthAccepted) {
        if (in.left() < ChallengeSize)
            return wrongLength(u"a challenge"_s, in.left(), u"16"_s);
        reply.challenge = in.bytes(ChallengeSize).toByteArray();
    }
    reply.surplus = in.left();
    return reply;
}

QByteArray encodeAuthReply(const AuthReply &reply)
{
    const auto command = static_cast<quint8>(static_cast<quint8>(reply.step) | reply.crypt);
    return ByteWriter().u8(Reply).u8(command).u8(reply.status).append(reply.challenge).bytes();
}

IsReply isAuthReply(AuthStep step, quint8 crypt)
{
    switch (step) {
    case AuthStep::UploadKey:
        return crypt ? answersAuth<0x81> : answersAuth<0x01>;
    case AuthStep::RequestChallenge:
        return crypt ? answersAuth<0x82> : answersAuth<0x02>;
    case AuthStep::AnswerChallenge:
        return crypt ? answersAuth<0x83> : answersAuth<0x03>;
    }
    Q_UNREACHABLE();
}

// Heart rate
// -----------------------------------------------------------------------------------------------------------

Result<HeartRateMeasurement> decodeHeartRate(QByteArrayView bytes)
{
    constexpr quint8 WideRate = 0x01;
    constexpr quint8 ContactDetected = 0x02;
    constexpr quint8 ContactSupported = 0x04;
    constexpr quint8 EnergyFollows = 0x08;
    constexpr quint8 IntervalsFollow = 0x10;

    ByteReader in(bytes);
    HeartRateMeasurement measurement;
    const auto flags = in.u8();
    const int bpm = flags & WideRate ? in.u16() : in.u8();
    if (flags & EnergyFollows)
        measurement.energy = in.u16();
    if (flags & IntervalsFollow) {
        while (in.left() >= 2)
            measurement.rr.append(in.u16());
    }
    if (!in.atEnd())
        return Failure(Error::Malformed,
                       u"%1 bytes do not fit the flags of a heart rate measurement"_s.arg(bytes.size()));
    if (bpm != 0 && bpm != 0xff && bpm != 0xffff)
        measurement.bpm = bpm;
    if (flags & ContactSupported)
        measurement.contact = (flags & ContactDetected) != 0;
    return measurement;
}

QByteArray encodeHeartRate(std::optional<quint8> bpm)
{
    return ByteWriter().u8(0x00).u8(bpm.value_or(0)).bytes();
}

QByteArray heartRateControl(HeartRateMode mode, bool on)
{
    return ByteWriter().u8(0x15).u8(static_cast<quint8>(mode)).u8(on).bytes();
}

QByteArray heartRateKeepAlive()
{
    return ByteWriter().u8(0x16).bytes();
}

QByteArray heartRateInterval(quint8 minutes)
{
    return ByteWriter().u8(0x14).u8(minutes).bytes();
}

Result<HeartRateCommand> decodeHeartRateCommand(QByteArrayView bytes)
{
    ByteReader in(bytes);
    HeartRateCommand command;
    switch (in.u8()) {
    case 0x14:
        command.kind = HeartRateCommand::Interval;
        command.minutes = in.u8();
        break;
    case 0x15: {
        const auto mode = in.u8();
        const auto on = in.u8();
        if (mode > static_cast<quint8>(HeartRateMode::Single) || on > 1)
            return Failure(Error::Malformed, u"no heart rate command has mode %1 and switch %2"_s.arg(mode).arg(on));
        command.mode = static_cast<HeartRateMode>(mode);
        command.on = on == 1;
        break;
    }
    case 0x16:
        command.kind = HeartRateCommand::KeepAlive;
        break;
    default:
        return Failure(Error::Malformed, u"no heart rate command begins like that"_s);
    }
    if (!in.atEnd())
        return Failure(Error::Malformed, u"no heart rate command of its kind has %1 bytes"_s.arg(bytes.size()));
    return command;
}

// Raw sensors
// ----------------------------------------------------------------------------------------------------------

QByteArray chooseSensors(quint8 mask)
{
    return ByteWriter().u8(0x01).u8(mask).u8(static_cast<quint8>(SensorSamplesPerSecond)).bytes();
}

QByteArray startSensors()
{
    return ByteWriter().u8(0x02).bytes();
}

QByteArray stopSensors()
{
    return ByteWriter().u8(0x03).bytes();
}

Result<SensorCommand> decodeSensorCommand(QByteArrayView bytes)
{
    ByteReader in(bytes);
    SensorCommand command;
    switch (in.u8()) {
    case 0x01:
        command.kind = SensorCommand::Choose;
        command.mask = in.u8();
        in.u8(); // the rate, always 25
        break;
    case 0x02:
        command.kind = SensorCommand::Start;
        break;
    case 0x03:
        command.kind = SensorCommand::Stop;
        break;
    default:
        return Failure(Error::Malformed, u"no sensor command begins like that"_s);
    }
    if (!in.atEnd())
        return Failure(Error::Malformed, u"no sensor command of its kind has %1 bytes"_s.arg(bytes.size()));
    return command;
}

Result<SensorPacket> decodeSensorPacket(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto type = in.u8();
    SensorPacket packet;
    packet.counter = in.u8();
    switch (type) {
    case SensorPacket::Motion:
        if (bytes.size() != 8 && bytes.size() != 14 && bytes.size() != 20)
            return wrongLength(u"a motion packet"_s, bytes.size(), u"8, 14 or 20"_s);
        packet.type = SensorPacket::Motion;
        packet.motion.reserve(3);
        while (in.left() > 0) {
            const auto x = in.i16();
            const auto y = in.i16();
            const auto z = in.i16();
            packet.motion.append({x, y, z});
        }
        return packet;
    case SensorPacket::PulseWave:
        if (bytes.size() != 16 && bytes.size() != 20)
            return wrongLength(u"a pulse wave packet"_s, bytes.size(), u"16 or 20"_s);
        packet.type = SensorPacket::PulseWave;
        packet.pulseWave.reserve(9);
        while (in.left() > 0)
            packet.pulseWave.append(in.u16());
        return packet;
    default:
        if (bytes.isEmpty())
            return wrongLength(u"a sensor packet"_s, 0, u"8 to 20"_s);
        return Failure(Error::Malformed, u"there is no sensor packet of type %1"_s.arg(type));
    }
}

QByteArray encodeSensorPacket(const SensorPacket &packet)
{
    ByteWriter out;
    out.u8(packet.type).u8(packet.counter);
    for (const auto &vector : packet.motion)
        out.i16(vector.x).i16(vector.y).i16(vector.z);
    for (const auto sample : packet.pulseWave)
        out.u16(sample);
    return out.bytes();
}

std::optional<int> PacketCounter::missingBefore(quint8 counter)
{
    if (m_last == counter)
        return std::nullopt;
    const int missing = m_last ? static_cast<quint8>(counter - *m_last - 1) : 0;
    m_last = counter;
    return missing;
}

// Time
// -----------------------------------------------------------------------------------------------------------------

QDateTime DeviceTime::local() const
{
    return at.toOffsetFromUtc(offset);
}

Result<CurrentTime> decodeTime(QByteArrayView bytes)
{
    if (bytes.size() != 11)
        return wrongLength(u"a current time"_s, bytes.size(), u"11"_s);
    ByteReader in(bytes);
    const auto fields = readCalendar(in);
    const auto weekday = in.u8();
    in.skip(2); // fractions of a second, reason of the last change
    const auto time = instant(fields, in.i8());
    if (!time || weekday > 7)
        return Failure(Error::Malformed,
                       u"a current time has a date, a time, a weekday or a zone that does not exist"_s);
    return CurrentTime{*time, weekday};
}

QByteArray encodeTime(const DeviceTime &time)
{
    const auto local = time.local();
    ByteWriter out;
    writeCalendar(out, local);
    out.u8(static_cast<quint8>(local.date().dayOfWeek())).u8(0).u8(0).i8(quarters(time));
    return out.bytes();
}

// What a device says of itself
// -----------------------------------------------------------------------------------------

BatteryStatus Battery::status() const
{
    BatteryStatus status;
    status.percent = percent;
    status.charging = charging;
    if (lastCharged)
        status.lastCharged = lastCharged->at;
    return status;
}

Result<Battery> decodeBattery(QByteArrayView bytes)
{
    if (bytes.size() < 2 || bytes.size() > 20)
        return wrongLength(u"a battery value"_s, bytes.size(), u"2 to 20"_s);
    ByteReader in(bytes);
    in.skip(1); // most likely which fields are there; it was 0f in every sample
    Battery battery;
    battery.percent = in.u8();
    if (battery.percent > 100)
        return Failure(Error::Malformed, u"a battery has no level of %1 percent"_s.arg(battery.percent));
    battery.charging = in.u8() == 1;

    const auto first = readCalendar(in);
    const auto firstZone = in.i8();
    if (in.ok())
        battery.firstTime = instant(first, firstZone);
    const auto last = readCalendar(in);
    const auto lastZone = in.i8();
    if (in.ok())
        battery.lastCharged = instant(last, lastZone);
    const auto level = in.u8();
    if (in.ok() && level <= 100)
        battery.lastLevel = level;
    return battery;
}

QByteArray encodeBattery(const Battery &battery)
{
    ByteWriter out;
    out.u8(0x0f).u8(static_cast<quint8>(battery.percent)).u8(battery.charging);
    for (const auto &time : {battery.firstTime, battery.lastCharged}) {
        if (time) {
            writeCalendar(out, time->local());
            out.i8(quarters(*time));
        } else {
            out.append(QByteArray(8, '\0'));
        }
    }
    out.u8(static_cast<quint8>(battery.lastLevel.value_or(0)));
    return out.bytes();
}

Result<StepTotal> decodeSteps(QByteArrayView bytes)
{
    constexpr quint8 DistanceFollows = 0x04;
    constexpr quint8 EnergyFollows = 0x08;
    constexpr quint32 Most = std::numeric_limits<int>::max();

    ByteReader in(bytes);
    const auto flags = in.u8();
    const auto steps = in.u32();
    const auto metres = flags & DistanceFollows ? in.u32() : 0;
    const auto kilocalories = flags & EnergyFollows ? in.u32() : 0;
    const bool flagsAreKnown = (flags & ~(DistanceFollows | EnergyFollows)) == 0;
    if (!in.ok() || (flagsAreKnown && !in.atEnd()))
        return Failure(Error::Malformed, u"%1 bytes do not fit the flags of a step count"_s.arg(bytes.size()));
    if (steps > Most || metres > Most || kilocalories > Most)
        return Failure(Error::Malformed, u"nobody takes two thousand million steps a day"_s);

    StepTotal total;
    total.steps = static_cast<int>(steps);
    if (flags & DistanceFollows)
        total.metres = static_cast<int>(metres);
    if (flags & EnergyFollows)
        total.kilocalories = static_cast<int>(kilocalories);
    return total;
}

QByteArray encodeSteps(const StepTotal &total)
{
    ByteWriter out;
    out.u8((total.metres ? 0x04 : 0x00) | (total.kilocalories ? 0x08 : 0x00)).u32(static_cast<quint32>(total.steps));
    if (total.metres)
        out.u32(static_cast<quint32>(*total.metres));
    if (total.kilocalories)
        out.u32(static_cast<quint32>(*total.kilocalories));
    return out.bytes();
}

Result<PnpId> decodePnpId(QByteArrayView bytes)
{
    if (bytes.size() != 7)
        return wrongLength(u"a PnP id"_s, bytes.size(), u"7"_s);
    ByteReader in(bytes);
    PnpId id;
    id.source = in.u8();
    id.vendor = in.u16();
    id.product = in.u16();
    id.version = in.u16();
    if (id.source != 1 && id.source != 2)
        return Failure(Error::Malformed, u"a PnP id knows vendors of sources 1 and 2, not %1"_s.arg(id.source));
    return id;
}

QByteArray encodePnpId(const PnpId &id)
{
    return ByteWriter().u8(id.source).u16(id.vendor).u16(id.product).u16(id.version).bytes();
}

Result<QString> decodeSystemId(QByteArrayView bytes)
{
    if (bytes.size() != 8)
        return wrongLength(u"a system id"_s, bytes.size(), u"8"_s);
    if (at(bytes, 3) != 0xff || at(bytes, 4) != 0xfe)
        return Failure(Error::Malformed, u"a system id made of an address has ff fe in its middle"_s);
    const QByteArray address = bytes.first(3).toByteArray() + bytes.last(3).toByteArray();
    return QString::fromLatin1(address.toHex(':').toUpper());
}

QByteArray encodeSystemId(const QString &address)
{
    const auto parts = address.split(u':');
    const auto bytes = bytesFromHex(parts.join(QString()));
    if (parts.size() != 6 || !bytes || bytes->size() != 6)
        return {};
    return ByteWriter().append(bytes->first(3)).u8(0xff).u8(0xfe).append(bytes->last(3)).bytes();
}

Result<QString> decodeText(QByteArrayView bytes)
{
    const auto end = bytes.indexOf('\0');
    const auto text = end < 0 ? bytes : bytes.first(end);
    if (text.isEmpty())
        return Failure(Error::Malformed, u"a text is empty"_s);
    for (const auto character : text) {
        if (character < 0x20 || character > 0x7e)
            return Failure(Error::Malformed, u"a text has a byte that is no printable character"_s);
    }
    return QString::fromLatin1(text).trimmed();
}

QString firmwareVersion(const QString &softwareRevision)
{
    return softwareRevision.startsWith(u'V', Qt::CaseInsensitive) ? softwareRevision.mid(1) : softwareRevision;
}

// History
// --------------------------------------------------------------------------------------------------------------

QByteArray askHistory(HistoryType type, const DeviceTime &since)
{
    auto local = since.local();
    local.setTime(QTime(local.time().hour(), local.time().minute())); // seconds upset some watches
    ByteWriter out;
    out.u8(static_cast<quint8>(FetchStep::Ask)).u8(static_cast<quint8>(type));
    writeCalendar(out, local);
    out.i8(quarters(since));
    return out.bytes();
}

QByteArray transferHistory()
{
    return ByteWriter().u8(static_cast<quint8>(FetchStep::Transfer)).bytes();
}

QByteArray acknowledgeHistory()
{
    return ByteWriter().u8(static_cast<quint8>(FetchStep::Acknowledge)).bytes();
}

Result<FetchRequest> decodeFetchRequest(QByteArrayView bytes)
{
    ByteReader in(bytes);
    FetchRequest request;
    switch (in.u8()) {
    case static_cast<quint8>(FetchStep::Ask): {
        request.type = in.u8();
        const auto fields = readCalendar(in);
        const auto since = instant(fields, in.i8());
        if (in.ok() && !since)
            return Failure(Error::Malformed, u"a request for history names a time that does not exist"_s);
        request.since = since.value_or(DeviceTime());
        break;
    }
    case static_cast<quint8>(FetchStep::Transfer):
        request.step = FetchStep::Transfer;
        break;
    case static_cast<quint8>(FetchStep::Acknowledge):
        request.step = FetchStep::Acknowledge;
        break;
    default:
        return Failure(Error::Malformed, u"no request for history begins like that"_s);
    }
    if (!in.atEnd())
        return Failure(Error::Malformed, u"no request for history of its kind has %1 bytes"_s.arg(bytes.size()));
    return request;
}

Result<FetchReply> decodeFetchReply(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto first = in.u8();
    const auto step = in.u8();
    FetchReply reply;
    reply.status = in.u8();
    if (!in.ok())
        return wrongLength(u"an answer about history"_s, bytes.size(), u"3 or more"_s);
    if (first != Reply || step < 1 || step > 3)
        return Failure(Error::Malformed,
                       u"an answer about history does not begin with %1 and %2"_s.arg(first).arg(step));
    reply.step = static_cast<FetchStep>(step);
    if (reply.status != FetchAccepted)
        return reply; // what may follow a refusal is of no use

    switch (reply.step) {
    case FetchStep::Ask: {
        if (bytes.size() != 15 && bytes.size() != 16)
            return wrongLength(u"an announcement of history"_s, bytes.size(), u"15 or 16"_s);
        reply.count = in.u32();
        const auto fields = readCalendar(in);
        const auto start = instant(fields, in.i8());
        if (!start)
            return Failure(Error::Malformed, u"an announcement of history begins at a time that does not exist"_s);
        reply.start = *start;
        return reply;
    }
    case FetchStep::Transfer:
        if (bytes.size() != 3 && bytes.size() != 7)
            return wrongLength(u"the end of a transfer"_s, bytes.size(), u"3 or 7"_s);
        if (bytes.size() == 7)
            reply.crc = in.u32();
        return reply;
    case FetchStep::Acknowledge:
        if (bytes.size() != 3)
            return wrongLength(u"the answer to an acknowledgement"_s, bytes.size(), u"3"_s);
        return reply;
    }
    Q_UNREACHABLE();
}

QByteArray encodeFetchReply(const FetchReply &reply)
{
    ByteWriter out;
    out.u8(Reply).u8(static_cast<quint8>(reply.step)).u8(reply.status);
    if (reply.status != FetchAccepted)
        return out.bytes();
    if (reply.step == FetchStep::Ask) {
        out.u32(reply.count);
        writeCalendar(out, reply.start.local());
        out.i8(quarters(reply.start));
    } else if (reply.step == FetchStep::Transfer && reply.crc) {
        out.u32(*reply.crc);
    }
    return out.bytes();
}

IsReply isFetchReply(FetchStep step)
{
    switch (step) {
    case FetchStep::Ask:
        return answersFetch<1>;
    case FetchStep::Transfer:
        return answersFetch<2>;
    case FetchStep::Acknowledge:
        return answersFetch<3>;
    }
    Q_UNREACHABLE();
}

FetchAssembly::Outcome FetchAssembly::add(QByteArrayView packet)
{
    const bool damaged = packet.isEmpty(); // not even a counter
    if (!m_lost && !damaged) {
        const auto counter = at(packet, 0);
        if (m_packets > 0 && counter == static_cast<quint8>(m_packets - 1))
            return Repeated;
        if (counter == static_cast<quint8>(m_packets)) {
            m_payload.append(packet.sliced(1));
            ++m_packets;
            return Added;
        }
    }
    m_lost = true;
    return Lost;
}

Result<FetchAssembly::Payload> FetchAssembly::finish(int recordSize, std::optional<quint32> crc) const
{
    if (m_lost)
        return Payload{m_payload.first(m_payload.size() - m_payload.size() % recordSize), false};
    if (m_payload.size() % recordSize != 0) {
        return Failure(
            Error::Malformed,
            u"%1 bytes of history are no whole number of records of %2 bytes"_s.arg(m_payload.size()).arg(recordSize));
    }
    if (crc && *crc != crc32(m_payload))
        return Failure(Error::Malformed, u"the checksum of %1 bytes of history is wrong"_s.arg(m_payload.size()));
    return Payload{m_payload, true};
}

FetchAssembly::Payload FetchAssembly::interrupted(int recordSize) const
{
    return {m_payload.first(m_payload.size() / recordSize * recordSize), false};
}

QList<QByteArray> fetchPackets(QByteArrayView payload, qsizetype perPacket)
{
    QList<QByteArray> packets;
    for (qsizetype from = 0; from < payload.size(); from += perPacket) {
        const auto part = payload.sliced(from, std::min(perPacket, payload.size() - from));
        packets += ByteWriter().u8(static_cast<quint8>(packets.size())).append(part).bytes();
    }
    return packets;
}

// Settings
// -------------------------------------------------------------------------------------------------------------

QByteArray userProfile(const Profile &profile)
{
    ByteWriter out;
    out.u8(0x4f).u8(0x00).u8(0x00);
    out.u16(static_cast<quint16>(profile.birth.year()));
    out.u8(static_cast<quint8>(profile.birth.month())).u8(static_cast<quint8>(profile.birth.day())).u8(profile.sex);
    out.u16(static_cast<quint16>(profile.heightCm))
        .u16(static_cast<quint16>(profile.weightGrams / 5))
        .u32(profile.userId);
    return out.bytes();
}

QByteArray wearSide(WearSide side)
{
    return ByteWriter().u8(0x20).u8(0x00).u8(0x00).u8(side == WearSide::Left ? 0x02 : 0x82).bytes();
}

QByteArray stepGoal(quint16 steps)
{
    return ByteWriter().u8(0x10).u8(0x00).u8(0x00).u16(steps).u16(0).bytes();
}

QByteArray chunkedStepGoal(quint16 steps, bool notify)
{
    return ByteWriter().u8(0x3a).u8(0x01).u8(0x00).u8(0x00).u8(0x00).u8(notify).u16(steps).u16(0).bytes();
}

QByteArray hourFormat(bool twentyFour)
{
    return configurationSwitch(0x02, twentyFour);
}

QByteArray dateDisplay(bool withDate)
{
    return ByteWriter().u8(0x06).u8(0x0a).u8(0x00).u8(withDate ? 0x03 : 0x00).bytes();
}

QByteArray measureUnits(bool metric)
{
    return configurationSwitch(0x03, !metric);
}

Result<QByteArray> deviceLanguage(const QString &locale)
{
    const auto text = locale.toLatin1();
    const auto isLetter = [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    };
    if (text.size() != 5 || text[2] != '_' || !isLetter(text[0]) || !isLetter(text[1]) || !isLetter(text[3])
        || !isLetter(text[4]))
        return Failure(Error::Invalid, u"a language is written like en_US"_s);
    return ByteWriter().u8(0x06).u8(0x17).u8(0x00).append(text).bytes();
}

QByteArray liftWrist(bool on, std::optional<DaySpan> only)
{
    ByteWriter out;
    out.append(configurationSwitch(0x05, on));
    if (on)
        out << only.value_or(DaySpan{QTime(0, 0), QTime(0, 0)});
    return out.bytes();
}

QByteArray rotateWrist(bool on)
{
    return configurationSwitch(0x0d, on);
}

QByteArray goalNotification(bool on)
{
    return configurationSwitch(0x06, on);
}

QByteArray showCaller(bool on)
{
    return ByteWriter().u8(0x06).u8(0x10).u8(0x00).u8(0x00).u8(on).bytes();
}

QByteArray disconnectNotification(bool on, DaySpan during)
{
    ByteWriter out;
    out.append(configurationSwitch(0x0c, on));
    out << during;
    return out.bytes();
}

QByteArray visibleWhileConnected(bool on)
{
    return configurationSwitch(0x01, on);
}

QByteArray heartRateMonitoring(bool on)
{
    return configurationSwitch(0x22, on);
}

QByteArray heartRateAlert(bool on, quint8 bpm)
{
    return ByteWriter().append(configurationSwitch(0x1a, on)).u8(bpm).bytes();
}

QByteArray shareHeartRate(bool on)
{
    return configurationSwitch(0x1f, on);
}

QByteArray sleepHeartRate(bool on)
{
    return configurationSwitch(0x3c, on);
}

QByteArray inactivityWarning(bool on, quint8 afterMinutes, DaySpan morning, DaySpan afternoon)
{
    ByteWriter out;
    out.u8(0x08).u8(on).u8(afterMinutes).u8(0x00);
    out << morning << afternoon;
    return out.bytes();
}

QByteArray doNotDisturbOff()
{
    return ByteWriter().u8(0x09).u8(0x82).bytes();
}

QByteArray doNotDisturbAutomatic()
{
    return ByteWriter().u8(0x09).u8(0x83).bytes();
}

QByteArray doNotDisturbScheduled(DaySpan during)
{
    ByteWriter out;
    out.u8(0x09).u8(0x81);
    out << during;
    return out.bytes();
}

QByteArray screens(quint8 mask)
{
    ByteWriter out;
    out.u8(0x0a).u8(mask | ClockScreen).u8(0x00);
    for (quint8 screen = 0; screen < 6; ++screen)
        out.u8(screen);
    return out.bytes();
}

QByteArray setAlarm(const Alarm &alarm)
{
    constexpr quint8 Enabled = 0x80;
    constexpr quint8 NoSnooze = 0x40;

    quint8 slot = alarm.slot;
    if (alarm.enabled)
        slot |= alarm.snooze ? Enabled : Enabled | NoSnooze;
    ByteWriter out;
    out.u8(0x02).u8(slot);
    out << alarm.at;
    out.u8(alarm.days);
    return out.bytes();
}

Result<ConfigurationReply> decodeConfigurationReply(QByteArrayView bytes)
{
    if (bytes.size() != 3 && bytes.size() != 5)
        return wrongLength(u"an answer about a setting"_s, bytes.size(), u"3 or 5"_s);
    if (!isConfigurationReply(bytes))
        return Failure(Error::Malformed, u"an answer about a setting does not begin with %1"_s.arg(at(bytes, 0)));
    ByteReader in(bytes.sliced(1));
    ConfigurationReply reply;
    reply.endpoint = in.u8();
    if (bytes.size() == 5) {
        reply.sub = in.u8();
        in.skip(1);
    }
    reply.status = in.u8();
    return reply;
}

QByteArray encodeConfigurationReply(const ConfigurationReply &reply)
{
    ByteWriter out;
    out.u8(Reply).u8(reply.endpoint);
    if (reply.sub)
        out.u8(*reply.sub).u8(0x00);
    return out.u8(reply.status).bytes();
}

bool isConfigurationReply(QByteArrayView bytes)
{
    return bytes.size() >= 3 && at(bytes, 0) == Reply;
}

QByteArray configurationAnswer(QByteArrayView written)
{
    constexpr quint8 NotSupported = 0x05;

    ByteReader in(written);
    const auto endpoint = in.u8();
    const auto sub = in.u8();
    if (endpoint == 0x0e)
        return encodeConfigurationReply({endpoint, {}, NotSupported});
    if (endpoint == 0x06 && in.ok())
        return encodeConfigurationReply({endpoint, sub, Success});
    if (endpoint == 0x02 && in.ok())
        return encodeConfigurationReply({endpoint, {}, Success});
    return {};
}

// Chunked transfer
// -----------------------------------------------------------------------------------------------------

namespace {
constexpr quint8 LastChunk = 0x80;
constexpr quint8 LaterChunk = 0x40; // last of several is 80 alone, the only one c0
constexpr quint8 ChunkFlags = 0xc0;
constexpr qsizetype ChunkHeader = 3;
} // namespace

Result<QList<QByteArray>> chunks(ChunkType type, QByteArrayView message, int mtu)
{
    const qsizetype perChunk = mtu - 3 - ChunkHeader;
    const auto count = perChunk > 0 ? std::max<qsizetype>(1, (message.size() + perChunk - 1) / perChunk) : 0;
    if (count < 1 || count > 256)
        return Failure(Error::Invalid, u"%1 bytes do not fit 256 chunks at MTU %2"_s.arg(message.size()).arg(mtu));

    QList<QByteArray> result;
    for (qsizetype index = 0; index < count; ++index) {
        quint8 flags = index == 0 ? 0x00 : LaterChunk;
        if (index == count - 1)
            flags = count == 1 ? ChunkFlags : LastChunk;
        const auto from = index * perChunk;
        result += ByteWriter()
                      .u8(0x00)
                      .u8(flags | static_cast<quint8>(type))
                      .u8(static_cast<quint8>(index))
                      .append(message.sliced(from, std::min(perChunk, message.size() - from)))
                      .bytes();
    }
    return result;
}

Result<std::optional<ChunkAssembly::Message>> ChunkAssembly::add(QByteArrayView chunk)
{
    ByteReader in(chunk);
    const auto zero = in.u8();
    const auto control = in.u8();
    const auto index = in.u8();
    const quint8 flags = control & ChunkFlags;
    const quint8 type = control & ~ChunkFlags;
    const bool begins = flags == 0x00 || flags == ChunkFlags;
    const bool fits = begins ? index == 0 : m_open && m_open->type == type && index == m_next && m_next < 256;
    if (!in.ok() || zero != 0 || !fits) {
        m_open.reset();
        return Failure(Error::Malformed, u"a chunk of %1 bytes is damaged or out of order"_s.arg(chunk.size()));
    }

    if (begins) {
        m_open = Message{type, {}};
        m_next = 0;
    }
    m_open->bytes.append(in.bytes(in.left()));
    ++m_next;
    if (!(flags & LastChunk))
        return std::optional<Message>();
    return std::exchange(m_open, std::nullopt);
}

// Alerts and events
// ----------------------------------------------------------------------------------------------------

QByteArray alert(AlertLevel level)
{
    return ByteWriter().u8(static_cast<quint8>(level)).bytes();
}

QByteArray vibrationPattern(quint16 on, quint16 off, quint8 count)
{
    return ByteWriter().u8(0xff).u16(on).u16(off).u8(count).bytes();
}

QByteArray findPhoneAcknowledged()
{
    return ByteWriter().u8(0x06).u8(0x14).u8(0x00).u8(0x00).bytes();
}

Result<DeviceEvent> decodeEvent(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto kind = in.u8();
    if (!in.ok())
        return wrongLength(u"an event"_s, 0, u"1 or more"_s);

    DeviceEvent event;
    event.kind = static_cast<DeviceEvent::Kind>(kind);
    switch (event.kind) {
    case DeviceEvent::SilentMode:
    case DeviceEvent::Music:
        event.argument = in.u8();
        break;
    case DeviceEvent::Mtu:
        event.argument = in.u16();
        break;
    case DeviceEvent::FellAsleep:
    case DeviceEvent::WokeUp:
    case DeviceEvent::GoalReached:
    case DeviceEvent::ButtonPressed:
    case DeviceEvent::NotWorn:
    case DeviceEvent::CallRejected:
    case DeviceEvent::FindPhoneStart:
    case DeviceEvent::CallIgnored:
    case DeviceEvent::AlarmToggled:
    case DeviceEvent::ButtonPressedLong:
    case DeviceEvent::Tick:
    case DeviceEvent::FindPhoneStop:
    case DeviceEvent::WorkoutStarting:
    case DeviceEvent::AlarmChanged:
        break;
    default:
        return Failure(Error::Unsupported, u"there is no event %1"_s.arg(kind));
    }
    if (!in.ok())
        return wrongLength(u"this event"_s, bytes.size(), u"more"_s);
    return event;
}

} // namespace pulsekeep::huami

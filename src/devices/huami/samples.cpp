// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/samples.h"

#include "wire/bytereader.h"
#include "wire/bytewriter.h"

#include <array>
#include <limits>

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;

namespace {

// What a kind byte says. Below Unknown the numbers are those of Activity.
enum Meaning : quint8 {
    Carried = 0x80,  // as the minute before
    Moving,          // walking in a minute with steps, still without
    MovingIfSteps,   // nobody has explained this kind: walking in a minute with steps, else unknown
    AsleepWithDepth, // the bytes after the heart rate say how deep
};

constexpr quint8 Asleep = 120;
constexpr quint8 DepthMask = 0x7f;
constexpr quint8 MostNonRem = 55; // Gadgetbridge's estimates
constexpr quint8 MostNonDeep = 42;

constexpr quint8 meaningOfNibble(quint8 nibble)
{
    switch (nibble) {
    case 0:
    case 10:
        return Carried;
    case 1:
        return Moving;
    case 2:
        return quint8(Activity::Running);
    case 3:
        return quint8(Activity::NotWorn);
    case 4:
        return quint8(Activity::Cycling);
    case 6:
        return quint8(Activity::Charging);
    case 9:
        return quint8(Activity::LightSleep);
    case 11:
        return quint8(Activity::DeepSleep);
    case 12:
        return quint8(Activity::Awake);
    default:
        return quint8(Activity::Unknown);
    }
}

constexpr quint8 meaningOfByte(quint8 kind)
{
    switch (kind) {
    case 1:
        return Moving;
    case 64:
        return quint8(Activity::Running);
    case 115:
        return quint8(Activity::NotWorn);
    case 118:
        return quint8(Activity::Charging);
    case Asleep:
        return AsleepWithDepth;
    default:
        return MovingIfSteps;
    }
}

using Meanings = std::array<quint8, 256>;

constexpr Meanings meaningsOf(KindRule rule)
{
    Meanings meanings{};
    for (int kind = 0; kind < 256; ++kind) {
        if (rule == KindRule::FullByte)
            meanings[kind] = meaningOfByte(static_cast<quint8>(kind));
        else if (rule == KindRule::LowNibbleAndSleep && kind == Asleep)
            meanings[kind] = AsleepWithDepth;
        else
            meanings[kind] = meaningOfNibble(kind & 0x0f);
    }
    return meanings;
}

constexpr std::array<Meanings, 3> AllMeanings{meaningsOf(KindRule::LowNibble), meaningsOf(KindRule::LowNibbleAndSleep),
                                              meaningsOf(KindRule::FullByte)};

Activity activityOf(quint8 meaning, const quint8 *sample, int size)
{
    switch (meaning) {
    case Carried: // nothing to carry
        return Activity::Unknown;
    case Moving:
        return sample[2] > 0 ? Activity::Walking : Activity::Still;
    case MovingIfSteps:
        return sample[2] > 0 ? Activity::Walking : Activity::Unknown;
    case AsleepWithDepth:
        if (size < 8)
            return Activity::LightSleep;
        if ((sample[7] & DepthMask) > MostNonRem)
            return Activity::RemSleep;
        return (sample[6] & DepthMask) > MostNonDeep ? Activity::DeepSleep : Activity::LightSleep;
    default:
        return static_cast<Activity>(meaning);
    }
}

constexpr bool isHeartRate(quint8 bpm)
{
    return bpm >= 10 && bpm <= 250;
}

quint8 kindFor(Activity activity, KindRule rule)
{
    const bool sleeps = isSleep(activity);
    if (rule != KindRule::LowNibble && sleeps)
        return Asleep;
    const bool full = rule == KindRule::FullByte;
    switch (activity) {
    case Activity::Still:
    case Activity::Walking:
        return 1;
    case Activity::Running:
        return full ? 64 : 2;
    case Activity::Cycling:
        return full ? 1 : 4;
    case Activity::Awake:
        return full ? 1 : 12;
    case Activity::LightSleep:
    case Activity::RemSleep:
        return 9;
    case Activity::DeepSleep:
        return 11;
    case Activity::NotWorn:
        return rule == KindRule::LowNibble ? 3 : 115;
    case Activity::Charging:
        return rule == KindRule::LowNibble ? 6 : 118;
    case Activity::Unknown:
        break;
    }
    return 5; // means nothing by any rule
}

} // namespace

QLatin1StringView formatName(SampleFormat format)
{
    if (format.size == 4)
        return QLatin1StringView("huami.activity4");
    return format.rule == KindRule::FullByte ? QLatin1StringView("huami.activity8_full")
                                             : QLatin1StringView("huami.activity8");
}

std::optional<SampleFormat> sampleFormatNamed(QStringView name)
{
    for (const auto format : {MiBand2Samples, NeoSamples, NewerSamples}) {
        if (name == formatName(format))
            return format;
    }
    return std::nullopt;
}

QByteArray MinuteContext::bytes() const
{
    return kind ? QByteArray(1, static_cast<char>(*kind)) : QByteArray();
}

MinuteContext MinuteContext::fromBytes(QByteArrayView bytes)
{
    MinuteContext context;
    if (bytes.size() == 1)
        context.kind = static_cast<quint8>(bytes.front());
    return context;
}

void decodeMinutesInto(MinuteSample *out, QByteArrayView bytes, SampleFormat format, qint32 firstMinute,
                       MinuteContext *context)
{
    const auto &meanings = AllMeanings[static_cast<size_t>(format.rule)];
    const auto *sample = reinterpret_cast<const quint8 *>(bytes.data());
    const auto count = bytes.size() / format.size;
    auto last = context->kind;
    quint8 lastMeaning = last ? meanings[*last] : quint8(Carried);
    for (qsizetype index = 0; index < count; ++index, sample += format.size) {
        auto &minute = out[index];
        minute.minute = static_cast<qint32>(firstMinute + index);
        minute.rawKind = sample[0];
        // Erased memory: a minute nobody wrote.
        if (sample[0] == 0xff && sample[1] == 0xff && sample[2] == 0xff && sample[3] == 0xff) {
            minute.activity = Activity::Unknown;
            minute.intensity.reset();
            minute.steps.reset();
            minute.bpm.reset();
            continue;
        }
        auto meaning = meanings[sample[0]];
        if (meaning == Carried) {
            meaning = lastMeaning;
        } else if (meaning != quint8(Activity::Unknown)) {
            last = sample[0];
            lastMeaning = meaning;
        }
        minute.activity = activityOf(meaning, sample, format.size);
        minute.intensity = sample[1];
        minute.steps = sample[2];
        if (isHeartRate(sample[3]))
            minute.bpm = sample[3];
        else
            minute.bpm.reset();
    }
    context->kind = last;
}

Result<QList<MinuteSample>> decodeMinutes(QByteArrayView bytes, SampleFormat format, qint32 firstMinute,
                                          MinuteContext *context)
{
    if (bytes.size() % format.size != 0) {
        return Failure(Error::Malformed,
                       u"minutes have a multiple of %1 bytes, not %2"_s.arg(format.size).arg(bytes.size()));
    }
    const auto count = bytes.size() / format.size;
    if (count > std::numeric_limits<qint32>::max() - qint64(firstMinute))
        return Failure(Error::Malformed, u"minutes end before the year 6000"_s);
    QList<MinuteSample> minutes(count);
    decodeMinutesInto(minutes.data(), bytes, format, firstMinute, context);
    return minutes;
}

QByteArray encodeMinutes(const QList<MinuteSample> &minutes, SampleFormat format)
{
    constexpr quint8 CertainlyDeep = 80;
    constexpr quint8 CertainlyRem = 90;
    constexpr quint8 NoHeartRate = 0xff;

    ByteWriter out;
    for (const auto &minute : minutes) {
        out.u8(minute.rawKind != 0 ? minute.rawKind : kindFor(minute.activity, format.rule));
        out.u8(minute.intensity.value_or(0));
        out.u8(static_cast<quint8>(std::min<quint16>(minute.steps.value_or(0), 0xff)));
        out.u8(minute.bpm.value_or(NoHeartRate));
        if (format.size == 8) {
            out.u8(0).u8(isSleep(minute.activity) ? 1 : 0);
            out.u8(minute.activity == Activity::DeepSleep ? CertainlyDeep : 0);
            out.u8(minute.activity == Activity::RemSleep ? CertainlyRem : 0);
        }
    }
    return out.bytes();
}

Result<QList<HeartRateReading>> decodeHeartRateRecords(QByteArrayView bytes)
{
    constexpr quint32 Erased = 0xffffffff;

    if (bytes.size() % HeartRateRecordSize != 0)
        return Failure(Error::Malformed, u"heart rate records have a multiple of 6 bytes, not %1"_s.arg(bytes.size()));
    ByteReader in(bytes);
    QList<HeartRateReading> readings;
    readings.reserve(bytes.size() / HeartRateRecordSize);
    while (in.left() > 0) {
        const auto seconds = in.u32();
        in.skip(1); // the zone: the time is UTC already
        const auto bpm = in.u8();
        if (seconds == 0 || seconds == Erased)
            return Failure(Error::Malformed, u"a heart rate record is erased memory"_s);
        if (isHeartRate(bpm))
            readings.append({QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC), bpm});
    }
    return readings;
}

QByteArray encodeHeartRateRecords(const QList<HeartRateReading> &readings, int offset)
{
    ByteWriter out;
    for (const auto &reading : readings) {
        out.u32(static_cast<quint32>(reading.at.toSecsSinceEpoch()));
        out.i8(static_cast<qint8>(offset / (15 * 60))).u8(static_cast<quint8>(reading.bpm));
    }
    return out.bytes();
}

} // namespace pulsekeep::huami

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordedevents.h"

#include "wire/bytereader.h"
#include "wire/bytewriter.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

enum Kind : quint8 { Beat = 1, NoBeat, Motion, Wave, Gap, Steps, Intervals, Oxygen, Warmth };

constexpr qsizetype MostSamples = 255;

quint32 scaled(double value, double by)
{
    return static_cast<quint32>(std::clamp(value * by, 0.0, 4294967295.0));
}

template<typename T> constexpr Kind kindOf()
{
    if constexpr (std::is_same_v<T, HeartRateReading>)
        return Beat;
    else if constexpr (std::is_same_v<T, NoHeartRate>)
        return NoBeat;
    else if constexpr (std::is_same_v<T, MotionSamples>)
        return Motion;
    else if constexpr (std::is_same_v<T, PulseWaveSamples>)
        return Wave;
    else if constexpr (std::is_same_v<T, LiveGap>)
        return Gap;
    else if constexpr (std::is_same_v<T, BeatIntervals>)
        return Intervals;
    else if constexpr (std::is_same_v<T, OxygenReading>)
        return Oxygen;
    else if constexpr (std::is_same_v<T, TemperatureReading>)
        return Warmth;
    else
        return Steps;
}

/** Returns how many values it wrote. */
int write(ByteWriter &out, const HeartRateReading &reading)
{
    out.u8(static_cast<quint8>(reading.bpm));
    return 1;
}

int write(ByteWriter &, const NoHeartRate &)
{
    return 0;
}

int write(ByteWriter &out, const MotionSamples &motion)
{
    const auto count = std::min(motion.samples.size(), MostSamples);
    out.u32(scaled(motion.rate, 1e6)).u32(scaled(motion.unitsPerG, 1e3)).u8(static_cast<quint8>(count));
    for (qsizetype index = 0; index < count; ++index) {
        const auto &sample = motion.samples.at(index);
        out.u16(static_cast<quint16>(sample.x)).u16(static_cast<quint16>(sample.y)).u16(static_cast<quint16>(sample.z));
    }
    return static_cast<int>(count);
}

int write(ByteWriter &out, const PulseWaveSamples &wave)
{
    const auto count = std::min(wave.samples.size(), MostSamples);
    out.u32(scaled(wave.rate, 1e6)).u8(static_cast<quint8>(count));
    for (qsizetype index = 0; index < count; ++index)
        out.u16(wave.samples.at(index));
    return static_cast<int>(count);
}

int write(ByteWriter &out, const LiveGap &gap)
{
    out.u32(static_cast<quint32>(gap.packets));
    return 0;
}

int write(ByteWriter &out, const StepTotal &total)
{
    out.u32(static_cast<quint32>(total.steps));
    return 0;
}

int write(ByteWriter &out, const BeatIntervals &intervals)
{
    const auto count = std::min(intervals.milliseconds.size(), MostSamples);
    out.u8(static_cast<quint8>(count));
    for (qsizetype index = 0; index < count; ++index)
        out.u32(scaled(intervals.milliseconds.at(index), 1e3));
    return static_cast<int>(count);
}

int write(ByteWriter &out, const OxygenReading &oxygen)
{
    out.u32(scaled(oxygen.saturation, 1e3)).u8(oxygen.pulse ? 1 : 0).u32(scaled(oxygen.pulse.value_or(0), 1e3));
    return 1;
}

/** In hundredths of a kelvin above absolute zero, so that it is never negative. */
constexpr double AbsoluteZero = -273.15;

int write(ByteWriter &out, const TemperatureReading &temperature)
{
    out.u32(scaled(std::round((temperature.celsius - AbsoluteZero) * 100), 1))
        .u8(static_cast<quint8>(temperature.site));
    return 1;
}

/** Nothing for an unknown kind. */
std::optional<LiveEvent> read(ByteReader &in, quint8 kind, const QDateTime &at)
{
    switch (kind) {
    case Beat:
        return HeartRateReading{at, in.u8()};
    case NoBeat:
        return NoHeartRate{at};
    case Motion: {
        MotionSamples motion;
        motion.at = at;
        motion.rate = in.u32() / 1e6;
        motion.unitsPerG = in.u32() / 1e3;
        for (int left = in.u8(); left > 0 && in.ok(); --left) {
            MotionVector sample;
            sample.x = in.i16();
            sample.y = in.i16();
            sample.z = in.i16();
            motion.samples.append(sample);
        }
        if (motion.rate <= 0 || motion.unitsPerG <= 0)
            return {};
        return motion;
    }
    case Wave: {
        PulseWaveSamples wave;
        wave.at = at;
        wave.rate = in.u32() / 1e6;
        for (int left = in.u8(); left > 0 && in.ok(); --left)
            wave.samples.append(in.u16());
        if (wave.rate <= 0)
            return {};
        return wave;
    }
    case Gap:
        return LiveGap{at, static_cast<int>(in.u32())};
    case Steps: {
        StepTotal total;
        total.steps = static_cast<int>(in.u32());
        return total;
    }
    case Intervals: {
        BeatIntervals intervals;
        intervals.at = at;
        for (int left = in.u8(); left > 0 && in.ok(); --left)
            intervals.milliseconds.append(in.u32() / 1e3);
        return intervals;
    }
    case Oxygen: {
        OxygenReading oxygen;
        oxygen.at = at;
        oxygen.saturation = in.u32() / 1e3;
        const bool hasPulse = in.u8() != 0;
        const auto pulse = in.u32() / 1e3;
        if (hasPulse)
            oxygen.pulse = pulse;
        return oxygen;
    }
    case Warmth: {
        TemperatureReading temperature;
        temperature.at = at;
        temperature.celsius = (in.u32() + AbsoluteZero * 100) / 100;
        temperature.site = in.u8();
        return temperature;
    }
    default:
        return {};
    }
}

} // namespace

QDateTime arrivalOf(const LiveEvent &event)
{
    return std::visit(
        [](const auto &value) {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, StepTotal>)
                return QDateTime();
            else
                return value.at;
        },
        event);
}

void PartWriter::add(const LiveEvent &event, const QDateTime &now)
{
    auto at = arrivalOf(event);
    if (!at.isValid())
        at = now;
    if (isEmpty()) {
        m_start = at;
        m_until = at;
    }
    at = std::max(at, m_until); // a clock that was set back meanwhile
    m_until = at;
    ByteWriter out;
    std::visit(
        [&](const auto &value) {
            out.u8(kindOf<std::decay_t<decltype(value)>>()).u32(static_cast<quint32>(m_start.msecsTo(at)));
            m_samples += write(out, value);
        },
        event);
    m_bytes += out.bytes();
}

RecordingPart PartWriter::take()
{
    RecordingPart part{m_start, m_until, m_samples, m_bytes};
    m_bytes.clear();
    m_samples = 0;
    return part;
}

Result<QList<RecordedEvent>> eventsIn(const RecordingPart &part)
{
    QList<RecordedEvent> events;
    ByteReader in(part.bytes);
    while (in.left() > 0) {
        const auto kind = in.u8();
        const auto at = part.start.addMSecs(in.u32());
        const auto event = read(in, kind, at);
        if (!event || !in.ok())
            return Failure(Error::Malformed, u"event %1 of a recording"_s.arg(kind));
        events.append({at, *event});
    }
    return events;
}

} // namespace pulsekeep

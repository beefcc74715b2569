// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressure/values.h"

#include <cmath>

namespace pulsekeep {

namespace {

constexpr qint64 HourSeconds = 3600;
constexpr qint64 DaySeconds = 24 * HourSeconds;
constexpr qint64 MorningBegins = 4 * HourSeconds;
constexpr qint64 MorningEnds = 12 * HourSeconds;
constexpr qint64 EpochDay = 2440588; // Julian day of 1970-01-01

qint64 floorDivided(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

qint64 localSeconds(const PressureReading &reading)
{
    return floorDivided(reading.at, 1000) + reading.offset;
}

qint32 dayNumberOf(const PressureReading &reading)
{
    return static_cast<qint32>(EpochDay + floorDivided(localSeconds(reading) - MorningBegins, DaySeconds));
}

/** A mean that grows. */
struct Means {
    double systolic = 0;
    double diastolic = 0;
    double pulse = 0;
    int pulses = 0;

    void add(const PressureReading &reading)
    {
        systolic += reading.systolic;
        diastolic += reading.diastolic;
        if (reading.pulse > 0) {
            pulse += reading.pulse;
            ++pulses;
        }
    }
    void tell(PressureValue *value) const
    {
        value->systolic = systolic / value->readings;
        value->diastolic = diastolic / value->readings;
        value->pulse = pulses > 0 ? pulse / pulses : 0;
    }
};

} // namespace

QDate PressureReading::day() const
{
    return QDate::fromJulianDay(dayNumberOf(*this));
}

PartOfDay PressureReading::part() const
{
    const qint64 local = localSeconds(*this);
    const qint64 ofDay = local - floorDivided(local, DaySeconds) * DaySeconds;
    return ofDay >= MorningBegins && ofDay < MorningEnds ? PartOfDay::Morning : PartOfDay::Evening;
}

PressureReading pressureReading(const BloodPressureReading &reading, int offset)
{
    PressureReading result;
    result.at = reading.at.toMSecsSinceEpoch();
    result.offset = offset;
    result.systolic = static_cast<qint16>(reading.systolic);
    result.diastolic = static_cast<qint16>(reading.diastolic);
    result.pulse = static_cast<qint16>(reading.pulse.value_or(0));
    if (reading.irregularHeartbeat.value_or(false))
        result.marks |= PressureMark::Irregular;
    if (reading.movement.value_or(false))
        result.marks |= PressureMark::Movement;
    if (!reading.cuffOk.value_or(true))
        result.marks |= PressureMark::LooseCuff;
    return result;
}

int PressureValue::shownSystolic() const
{
    return roundedPressure(systolic);
}

int PressureValue::shownDiastolic() const
{
    return roundedPressure(diastolic);
}

int PressureValue::shownPulse() const
{
    return roundedPressure(pulse);
}

int roundedPressure(double value)
{
    return static_cast<int>(std::floor(value + 0.5));
}

QList<PressureValue> pressureValues(const QList<PressureReading> &readings, bool seriesAsOne)
{
    QList<PressureValue> values;
    values.reserve(readings.size());
    Means means;
    qint64 device = 0;
    for (qsizetype i = 0; i < readings.size(); ++i) {
        const auto &reading = readings.at(i);
        if (reading.excluded)
            continue;
        const bool goesOn = seriesAsOne && !values.isEmpty() && device == reading.device
            && reading.at - values.constLast().at <= SeriesLength;
        if (!goesOn) {
            PressureValue value;
            value.at = reading.at;
            value.first = static_cast<qint32>(i);
            value.readings = 0;
            value.dayNumber = dayNumberOf(reading);
            value.part = reading.part();
            values.append(value);
            means = {};
            device = reading.device;
        }
        auto &value = values.last();
        value.until = reading.at;
        value.marks |= reading.marks;
        ++value.readings;
        means.add(reading);
        means.tell(&value);
    }
    return values;
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/simulatedbody.h"

#include <cmath>
#include <numbers>

namespace pulsekeep::standard {

namespace {

constexpr double Height = 1.78;      // m
constexpr quint8 Ear = 3;            // of 2A1D
constexpr double EarlyBeats = 0.004; // of all

enum Salt : quint32 { Morning = 1, Evening, Second, Scale, Fever, Finger };

/** About 0, seldom above 1 or below -1, never beyond 1.5. */
double wobble(QRandomGenerator &random)
{
    return random.generateDouble() + random.generateDouble() + random.generateDouble() - 1.5;
}

/** -1..1, once around in @p period. */
double wave(double at, double period, double shift = 0)
{
    return std::sin(2 * std::numbers::pi * at / period + shift);
}

Stamp moment(const QDate &day, const QTime &time, int minutes)
{
    return {day, time.addSecs(minutes * 60)};
}

double tenth(double value)
{
    return std::round(value * 10) / 10;
}

} // namespace

QRandomGenerator SimulatedBody::random(const QDate &day, quint32 salt) const
{
    const quint32 seeds[] = {m_seed, static_cast<quint32>(day.toJulianDay()), salt};
    return QRandomGenerator(seeds);
}

QList<BloodPressureMeasurement> SimulatedBody::pressures(const QDate &day) const
{
    const auto number = static_cast<double>(day.toJulianDay());
    const auto measure = [&](Salt salt, const QTime &time, double systolic, double diastolic, int user) {
        auto dice = random(day, salt);
        BloodPressureMeasurement measurement;
        measurement.systolic = std::round(systolic + 4 * wave(number, 61) + 5 * wobble(dice));
        measurement.diastolic = std::round(diastolic + 2 * wave(number, 61) + 3 * wobble(dice));
        measurement.meanArterial = std::round((*measurement.systolic + 2 * *measurement.diastolic) / 3);
        measurement.pulse = std::round(66 + 6 * wobble(dice));
        measurement.time = moment(day, time, static_cast<int>(dice.bounded(40)));
        measurement.user = user;
        quint16 status = 0;
        if (dice.bounded(60) == 0)
            status |= IrregularPulse;
        if (dice.bounded(40) == 0)
            status |= BodyMoved;
        if (dice.bounded(50) == 0)
            status |= CuffLoose;
        measurement.status = status;
        return measurement;
    };
    QList<BloodPressureMeasurement> all{measure(Morning, QTime(7, 10), 133, 85, 1)};
    if (day.dayOfWeek() % 3 == 0)
        all.append(measure(Second, QTime(8, 5), 118, 76, 2));
    all.append(measure(Evening, QTime(20, 50), 127, 81, 1));
    return all;
}

double SimulatedBody::kilograms(const QDate &day) const
{
    auto dice = random(day, Scale);
    const auto number = static_cast<double>(day.toJulianDay());
    return std::round((79 + 2.2 * wave(number, 365) + 0.5 * wave(number, 7) + 0.4 * wobble(dice)) * 20) / 20;
}

std::optional<WeightMeasurement> SimulatedBody::weight(const QDate &day) const
{
    if (day.toJulianDay() % 2 != 0)
        return {};
    auto dice = random(day, Second);
    WeightMeasurement measurement;
    measurement.grams = kilograms(day) * 1000;
    measurement.time = moment(day, QTime(6, 50), static_cast<int>(dice.bounded(50)));
    measurement.user = 1;
    measurement.bodyMassIndex = tenth(kilograms(day) / (Height * Height));
    measurement.heightMetres = Height;
    return measurement;
}

std::optional<BodyComposition> SimulatedBody::composition(const QDate &day) const
{
    const auto weighed = weight(day);
    if (!weighed)
        return {};
    auto dice = random(day, Finger);
    const double grams = *weighed->grams;
    BodyComposition measurement;
    measurement.fat = tenth(21.5 + (grams / 1000 - 79) * 0.6 + 0.5 * wobble(dice));
    measurement.time = weighed->time;
    measurement.user = weighed->user;
    measurement.basalMetabolism = qRound(7300 + (grams / 1000 - 79) * 50);
    measurement.muscle = tenth(39.5 - (*measurement.fat - 21.5) * 0.4);
    measurement.waterGrams = std::round(grams * (0.73 * (1 - *measurement.fat / 100)) / 5) * 5;
    measurement.impedance = std::round(498 + 8 * wobble(dice));
    measurement.grams = grams;
    measurement.heightMetres = Height;
    return measurement;
}

QList<TemperatureMeasurement> SimulatedBody::temperatures(const QDate &day) const
{
    // A cold that comes back every five weeks and lasts four days.
    const auto since = static_cast<int>(day.toJulianDay() % 35);
    if (since >= 4)
        return {};
    auto dice = random(day, Fever);
    QList<TemperatureMeasurement> all;
    for (const auto &time : {QTime(8, 0), QTime(14, 0), QTime(21, 0)}) {
        TemperatureMeasurement measurement;
        const double fever = 1.9 * std::exp(-0.6 * since) + (time.hour() > 12 ? 0.35 : 0);
        measurement.celsius = std::round((36.7 + fever + 0.2 * wobble(dice)) * 100) / 100;
        measurement.time = moment(day, time, static_cast<int>(dice.bounded(30)));
        measurement.type = Ear;
        all.append(measurement);
    }
    return all;
}

std::optional<OxygenMeasurement> SimulatedBody::oxygen(const QDate &day) const
{
    auto dice = random(day, Finger);
    OxygenMeasurement measurement;
    measurement.normal.saturation = std::round(97 + 1.2 * wobble(dice));
    measurement.normal.pulse = std::round(66 + 6 * wobble(dice));
    measurement.time = moment(day, QTime(22, 0), static_cast<int>(dice.bounded(45)));
    measurement.pulseAmplitude = tenth(4 + 2 * wobble(dice));
    return measurement;
}

double SimulatedHeart::nextInterval()
{
    const double breathing = 28 * wave(m_time, 4000);       // a quarter of a Hertz
    const double pressure = 20 * wave(m_time, 10000, 1);    // the tenth of a Hertz of blood pressure
    const double calm = 910 + 45 * wave(m_time, 180000, 2); // minutes
    double interval = calm + breathing + pressure + 10 * wobble(m_random);
    if (std::exchange(m_pause, false)) {
        interval *= 1.35;
    } else if (m_random.generateDouble() < EarlyBeats) {
        interval *= 0.65;
        m_pause = true;
    }
    m_time += interval;
    m_rate += (60000 / interval - m_rate) / 6;
    return interval;
}

QList<quint16> SimulatedHeart::second()
{
    QList<quint16> beats;
    m_listened += 1000;
    for (;;) {
        if (m_pending == 0)
            m_pending = nextInterval();
        if (m_time > m_listened)
            return beats;
        beats.append(static_cast<quint16>(qRound(m_pending * 1.024)));
        m_pending = 0;
    }
}

} // namespace pulsekeep::standard

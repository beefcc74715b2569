// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingvalues.h"

#include <QCoreApplication>
#include <QLocale>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr double GramsInKilogram = 1000;

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ReadingValues)
};

template<typename T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/** With as many decimals as there are, one at least. */
QString decimal(double value)
{
    const auto exact = QString::number(value, 'f', QLocale::FloatingPointShortest);
    const auto point = exact.indexOf(u'.');
    return QLocale().toString(value, 'f', point < 0 ? 1 : int(exact.size() - point - 1));
}

} // namespace

QString readingText(const BloodPressureReading &reading)
{
    QStringList parts{Words::tr("%1/%2 mmHg").arg(reading.systolic).arg(reading.diastolic)};
    if (reading.pulse)
        parts += Words::tr("pulse %1").arg(*reading.pulse);
    if (reading.irregularHeartbeat.value_or(false))
        parts += Words::tr("irregular heartbeat");
    if (reading.movement.value_or(false))
        parts += Words::tr("moved");
    if (!reading.cuffOk.value_or(true))
        parts += Words::tr("cuff not well on");
    return parts.join(u", "_s);
}

QString readingText(const WeightReading &reading)
{
    QStringList parts{Words::tr("%1 kg").arg(QLocale().toString(reading.grams / GramsInKilogram, 'f', 2))};
    if (reading.fat)
        parts += Words::tr("fat %1 %").arg(decimal(*reading.fat));
    if (reading.muscle)
        parts += Words::tr("muscle %1 %").arg(decimal(*reading.muscle));
    if (reading.water)
        parts += Words::tr("water %1 %").arg(decimal(*reading.water));
    return parts.join(u", "_s);
}

QString readingText(const TemperatureReading &reading)
{
    return Words::tr("%1 °C").arg(decimal(reading.celsius));
}

QString readingText(const OxygenReading &reading)
{
    auto text = Words::tr("%1 % oxygen").arg(decimal(reading.saturation));
    if (reading.pulse)
        text += u", "_s + Words::tr("pulse %1").arg(qRound(*reading.pulse));
    return text;
}

QJsonObject readingObject(const BloodPressureReading &reading)
{
    return {{u"systolic_mmHg"_s, reading.systolic},
            {u"diastolic_mmHg"_s, reading.diastolic},
            {u"mean_arterial_mmHg"_s, orNull(reading.meanArterial)},
            {u"pulse_bpm"_s, orNull(reading.pulse)},
            {u"irregular_heartbeat"_s, orNull(reading.irregularHeartbeat)},
            {u"movement"_s, orNull(reading.movement)},
            {u"cuff_ok"_s, orNull(reading.cuffOk)}};
}

QJsonObject readingObject(const WeightReading &reading)
{
    return {{u"weight_kg"_s, reading.grams / GramsInKilogram},
            {u"impedance_ohm"_s, orNull(reading.impedance)},
            {u"fat_percent"_s, orNull(reading.fat)},
            {u"muscle_percent"_s, orNull(reading.muscle)},
            {u"water_percent"_s, orNull(reading.water)}};
}

QJsonObject readingObject(const TemperatureReading &reading)
{
    return {{u"temperature_celsius"_s, reading.celsius},
            {u"site"_s, reading.site == 0 ? QJsonValue() : QJsonValue(reading.site)}};
}

QJsonObject readingObject(const OxygenReading &reading)
{
    return {{u"oxygen_percent"_s, reading.saturation}, {u"pulse_bpm"_s, orNull(reading.pulse)}};
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readings.h"

#include <QDate>

namespace pulsekeep {

/** When in the day a value was measured. Guidelines ask for values after getting up and before going to bed, so there
 *  are two parts: the morning is from 4:00 to noon of local time, everything else the evening. */
enum class PartOfDay { Morning, Evening };

/** What a cuff noticed while it measured; flags. */
namespace PressureMark {
constexpr quint8 Irregular = 1; ///< the heart beat irregularly
constexpr quint8 Movement = 2;  ///< the person moved
constexpr quint8 LooseCuff = 4;
} // namespace PressureMark

/** One measurement as the calculations take it. Small, because people keep fifty thousand of them. */
struct PressureReading {
    qint64 id = 0;       ///< whatever the caller knows it by
    qint64 device = 0;   ///< the same; 0 for one that was typed in
    qint64 at = 0;       ///< milliseconds since 1970-01-01 UTC
    qint32 offset = 0;   ///< seconds that local time was ahead of UTC
    qint16 systolic = 0; ///< mmHg
    qint16 diastolic = 0;
    qint16 pulse = 0;      ///< beats per minute; 0 where there is none
    quint8 marks = 0;      ///< of PressureMark
    bool excluded = false; ///< set aside by the person: shown, never counted

    /** The day it belongs to: what is measured before 4:00 still belongs to the evening before. */
    QDate day() const;
    PartOfDay part() const;
    bool operator==(const PressureReading &) const = default;
};

/** @p offset in seconds ahead of UTC. */
PressureReading pressureReading(const BloodPressureReading &reading, int offset);

/** One value that counts: a single reading, or the mean of several in a row. */
struct PressureValue {
    qint64 at = 0;    ///< of the first reading, milliseconds UTC
    qint64 until = 0; ///< of the last
    qint32 first = 0; ///< its place among the readings
    qint32 readings = 1;
    double systolic = 0; ///< mmHg, not rounded
    double diastolic = 0;
    double pulse = 0;     ///< beats per minute; 0 where no reading has one
    qint32 dayNumber = 0; ///< Julian day of day()
    PartOfDay part = PartOfDay::Morning;
    quint8 marks = 0; ///< of any of its readings

    QDate day() const { return QDate::fromJulianDay(dayNumber); }
    /** As it is shown and classed: whole mmHg, halves upwards. */
    int shownSystolic() const;
    int shownDiastolic() const;
    int shownPulse() const; ///< 0 where there is none
    /** Systolic less diastolic, of the shown values. */
    int pulsePressure() const { return shownSystolic() - shownDiastolic(); }
};

/** Whole numbers for people: halves upwards. */
int roundedPressure(double value);

/** Readings of one device within this of the first one are one series. Milliseconds. */
constexpr qint64 SeriesLength = 10 * 60'000;

/** What counts of @p readings (in time order): those not excluded, each by itself or each series as one mean. The
 *  place PressureValue::first counts the excluded ones too. */
QList<PressureValue> pressureValues(const QList<PressureReading> &readings, bool seriesAsOne);

} // namespace pulsekeep

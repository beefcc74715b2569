// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/activity.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace pulsekeep {

/** One minute as a band recorded it. Small, because ten years are five million of them. */
struct MinuteSample {
    qint32 minute = 0; ///< minutes since 1970-01-01 00:00 UTC
    Activity activity = Activity::Unknown;
    quint8 rawKind = 0;              ///< the device's own kind byte, kept for what is not understood yet
    std::optional<quint8> intensity; ///< movement, 0..255, the device's own scale
    std::optional<quint16> steps;    ///< taken in this minute
    std::optional<quint8> bpm;       ///< nothing where the device has none

    bool operator==(const MinuteSample &) const = default;
};

/** One measured heart rate. */
struct HeartRateReading {
    QDateTime at; ///< UTC
    int bpm = 0;  ///< beats per minute, 1..254

    bool operator==(const HeartRateReading &) const = default;
};

/** One measurement of a cuff, in mmHg. */
struct BloodPressureReading {
    QDateTime at; ///< UTC
    int systolic = 0;
    int diastolic = 0;
    std::optional<int> meanArterial;        ///< where the device gives one
    std::optional<int> pulse;               ///< beats per minute
    std::optional<bool> irregularHeartbeat; ///< nothing where the device does not tell; so the next two
    std::optional<bool> movement;           ///< the person moved while it measured
    std::optional<bool> cuffOk;             ///< the cuff was put on well
    int user = 0;                           ///< as the device numbers its users, from 1; 0 where it has none

    bool operator==(const BloodPressureReading &) const = default;
};

/** One measurement of a scale. */
struct WeightReading {
    QDateTime at;                    ///< UTC
    int grams = 0;                   ///< more than 0
    std::optional<double> impedance; ///< ohm
    std::optional<double> fat;       ///< percent of the weight; so muscle and water
    std::optional<double> muscle;
    std::optional<double> water;
    int user = 0; ///< as the device numbers its users, from 1; 0 where it has none

    bool operator==(const WeightReading &) const = default;
};

/** One measurement of a thermometer. */
struct TemperatureReading {
    QDateTime at;       ///< UTC
    double celsius = 0; ///< degrees
    int site = 0;       ///< where it was taken: Temperature Type of the Bluetooth SIG (2A1D), 0 when not told
    int user = 0;       ///< always 0 until a device numbers its users

    bool operator==(const TemperatureReading &) const = default;
};

/** One spot check of a pulse oximeter. */
struct OxygenReading {
    QDateTime at;                ///< UTC
    double saturation = 0;       ///< SpO2 in percent
    std::optional<double> pulse; ///< beats per minute
    int user = 0;                ///< always 0 until a device numbers its users

    bool operator==(const OxygenReading &) const = default;
};

/** The times between heart beats, as they came in one packet. */
struct BeatIntervals {
    QDateTime at;               ///< UTC, arrival
    QList<double> milliseconds; ///< oldest first

    bool operator==(const BeatIntervals &) const = default;
};

/** Acceleration of one moment, in the device's own units. */
struct MotionVector {
    qint16 x = 0;
    qint16 y = 0;
    qint16 z = 0;

    bool operator==(const MotionVector &) const = default;
};

/** What a device says of its battery. */
struct BatteryStatus {
    int percent = 0;
    bool charging = false;
    std::optional<QDateTime> lastCharged; ///< UTC

    bool operator==(const BatteryStatus &) const = default;
};

/** What a device says of itself; empty where it says nothing. */
struct DeviceInfo {
    QString serial;
    QString hardware;
    QString firmware;
    std::optional<quint16> productId; ///< of the PnP id (2A50)

    bool operator==(const DeviceInfo &) const = default;
};

/** Steps of today as the device counts them. */
struct StepTotal {
    int steps = 0;
    std::optional<int> metres;
    std::optional<int> kilocalories;

    bool operator==(const StepTotal &) const = default;
};

} // namespace pulsekeep

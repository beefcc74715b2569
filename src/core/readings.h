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

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readings.h"
#include "core/result.h"

namespace pulsekeep {

/** A device's own bytes, kept so that history can be decoded again when a decoder is mended. */
struct RawChunk {
    QString format;        ///< what decodes it, e.g. "huami.activity4"; known to the driver's redecode()
    int parserVersion = 0; ///< of the decoder that read it first
    QDateTime start;       ///< UTC instant of the first sample; the key together with device and format
    int deviceOffset = 0;  ///< seconds the device's clock was set ahead of UTC
    QByteArray context;    ///< what the decoder needs besides the bytes (the last kind carried over); driver's own
    QByteArray bytes;      ///< as the device sent them, counters removed

    bool operator==(const RawChunk &) const = default;
};

/** Where the next visit goes on, for one kind of data of one device. */
struct SyncMark {
    QString stream;     ///< e.g. "huami.activity"
    QDateTime until;    ///< UTC; everything before it is stored
    QByteArray context; ///< driver's own, handed back at the next visit

    bool operator==(const SyncMark &) const = default;
};

/** The device's clock against ours, read in the same moment. */
struct ClockReading {
    QDateTime device;     ///< UTC, as the device believes
    int deviceOffset = 0; ///< seconds ahead of UTC that the device is set to
    QDateTime host;       ///< UTC, ours

    /** Positive when the device is ahead. */
    qint64 driftSeconds() const { return host.secsTo(device); }
    bool operator==(const ClockReading &) const = default;
};

/** Readings that a visit could not bring: they were overwritten before it came, or make no sense. */
struct LostReadings {
    enum Reason { Overwritten, Unreadable } reason = Overwritten;
    int user = 0; ///< as the device numbers its users; 0 where it has none
    int count = 0;
    int room = 0; ///< how many of that user the device holds; 0 where that is not known

    bool operator==(const LostReadings &) const = default;
};

/** What (a part of) a visit brought home: stored whole, in one transaction, or not at all. */
struct Harvest {
    QList<MinuteSample> minutes;
    QList<HeartRateReading> heartRates; ///< single measurements, not the minutes' own
    QList<BloodPressureReading> bloodPressures;
    QList<WeightReading> weights;
    QList<TemperatureReading> temperatures;
    QList<OxygenReading> oxygen;
    QList<LostReadings> lost;
    QList<RawChunk> raw;
    QList<SyncMark> marks;
    std::optional<ClockReading> clock;
    std::optional<BatteryStatus> battery;
    std::optional<DeviceInfo> info;
};

/** Takes harvests; the driver acknowledges to the device only what keep() said yes to. */
class HarvestSink
{
public:
    virtual ~HarvestSink() = default;

    /** Durable on disk when it returns a value. Keeping the same thing twice changes nothing. */
    virtual Result<> keep(const Harvest &harvest) = 0;
};

} // namespace pulsekeep

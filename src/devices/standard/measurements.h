// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/harvest.h"
#include "devices/standard/codec.h"

namespace pulsekeep::standard {

constexpr int MeasurementsParserVersion = 1;

/** What has to be known to understand what a device measures. */
struct Circumstances {
    QTimeZone zone = QTimeZone::utc();      ///< that its clock is set to
    std::optional<quint16> pressureFeature; ///< 2A49: which statuses it can tell at all
    std::optional<int> temperatureType;     ///< 2A1D: where it measures, when that is always the same
};

/** What one value brought. */
struct Brought {
    Harvest harvest;
    int read = 0;    ///< measurements in it, new in this visit
    int invalid = 0; ///< measurements that failed on the device, or that cannot be
};

/** Turns the measurements that a device sends into readings, with their bytes. Pure but for what it remembers of the
 *  visit: a weighing comes as a weight, a body composition, or parts of one, and each part is a reading at once and
 *  makes the one before more complete [5.3 of README.md]. */
class MeasurementReader
{
public:
    explicit MeasurementReader(Circumstances known) : m_known(std::move(known)) { }

    /** @p bytes of one of the measurementCharacteristics(), come at @p arrival (UTC). A measurement without a time, or
     *  with one that does not exist, counts as taken when it came; several of those never at the same moment. Errors:
     *  Malformed; Unsupported for another characteristic. */
    Result<Brought> take(QUuid characteristic, QByteArrayView bytes, const QDateTime &arrival);

private:
    struct Packet {
        QUuid characteristic;
        QByteArray bytes;
    };

    /** The parts of one standing on a scale. */
    struct Weighing {
        std::optional<Stamp> time;
        std::optional<int> user;
        QDateTime at;
        QList<Packet> packets;
        std::optional<WeightMeasurement> weight;
        std::optional<BodyComposition> composition;
        bool counted = false; ///< there was a reading in it

        bool takes(const WeightMeasurement &measurement) const;
        bool takes(const BodyComposition &measurement) const;
        std::optional<WeightReading> reading() const;
    };

    Result<Brought> takePressure(QUuid characteristic, QByteArrayView bytes, const QDateTime &arrival);
    Result<Brought> takeTemperature(QByteArrayView bytes, const QDateTime &arrival);
    Result<Brought> takeSpotCheck(QByteArrayView bytes, const QDateTime &arrival);
    template<typename Measurement>
    Brought takeWeighing(const Packet &packet, const Measurement &measurement, const QDateTime &arrival);
    Weighing *begin(const std::optional<Stamp> &time, std::optional<int> user, const QDateTime &arrival);

    QDateTime moment(const std::optional<Stamp> &time, const QDateTime &arrival);
    RawChunk chunk(QUuid characteristic, QByteArrayView bytes, const QDateTime &at, const QByteArray &context) const;

    Circumstances m_known;
    QList<Weighing> m_weighings;
    QDateTime m_lastArrival;
};

/** What counts of an oximeter's measurement; nothing where it has no value, or does not stand by it. */
std::optional<OxygenReading> oxygenReading(const OxygenMeasurement &measurement, const QDateTime &at);

/** Those that a device keeps, or sends when it has measured. */
QList<QUuid> measurementCharacteristics();

/** Whether @p format is one of the chunks made here. */
bool isMeasurementFormat(const QString &format);

/** The readings in a kept chunk. Errors: Unsupported for somebody else's format, Malformed. */
Result<Harvest> redecodeMeasurement(const RawChunk &chunk);

} // namespace pulsekeep::standard

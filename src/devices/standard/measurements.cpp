// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/measurements.h"

#include <algorithm>
#include <array>

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;

namespace {

struct Kept {
    QUuid characteristic;
    QLatin1StringView format;
};

constexpr std::array<Kept, 6> KeptFormats{{{BloodPressureCharacteristic, "standard.blood_pressure"_L1},
                                           {EnhancedBloodPressureCharacteristic, "standard.enhanced_blood_pressure"_L1},
                                           {WeightCharacteristic, "standard.weight"_L1},
                                           {BodyCompositionCharacteristic, "standard.body_composition"_L1},
                                           {TemperatureCharacteristic, "standard.temperature"_L1},
                                           {SpotCheckCharacteristic, "standard.oxygen_spot_check"_L1}}};

/** Above what the body of anybody measures: such numbers come of a device's own signs for "no value". */
constexpr double MostPulse = 350;
constexpr double MostPressure = 400; // mmHg

/** Nothing for what no heart does. */
std::optional<double> pulseOf(std::optional<double> pulse)
{
    return pulse && *pulse >= 1 && *pulse <= MostPulse ? pulse : std::nullopt;
}

bool isPressure(std::optional<double> pressure)
{
    return pressure && *pressure >= 1 && *pressure <= MostPressure;
}

std::optional<double> positive(std::optional<double> value)
{
    return value && *value > 0 ? value : std::nullopt;
}

std::optional<double> share(std::optional<double> part, std::optional<double> whole)
{
    if (!positive(part) || !positive(whole))
        return {};
    return 100 * *part / *whole;
}

/** Whether the same person may be meant: many devices tell the user in one of two measurements only. */
bool agree(std::optional<int> user, std::optional<int> other)
{
    return !user || !other || user == other;
}

std::optional<BloodPressureReading> readingOf(const BloodPressureMeasurement &measurement,
                                              std::optional<quint16> feature, const QDateTime &at)
{
    if (!isPressure(measurement.systolic) || !isPressure(measurement.diastolic))
        return {};
    BloodPressureReading reading;
    reading.at = at;
    reading.systolic = qRound(*measurement.systolic);
    reading.diastolic = qRound(*measurement.diastolic);
    if (isPressure(measurement.meanArterial))
        reading.meanArterial = qRound(*measurement.meanArterial);
    if (const auto pulse = pulseOf(measurement.pulse))
        reading.pulse = qRound(*pulse);
    // Without the feature nobody knows which bits mean something: the device's word is taken for all.
    const auto told = [&](BloodPressureStatus bit) -> std::optional<bool> {
        if (!measurement.status || (feature && !(*feature & bit)))
            return {};
        return (*measurement.status & bit) != 0;
    };
    reading.irregularHeartbeat = told(IrregularPulse);
    reading.movement = told(BodyMoved);
    if (const auto loose = told(CuffLoose))
        reading.cuffOk = !*loose;
    reading.user = measurement.user.value_or(0);
    return reading;
}

bool hasFailed(const WeightMeasurement &measurement)
{
    return !measurement.grams;
}

bool hasFailed(const BodyComposition &measurement)
{
    return !measurement.fat;
}

// The packets before one that belong to it, each with its characteristic's number and length
// -----------------------------------------------

QByteArray packed(const QUuid &characteristic, const QByteArray &bytes)
{
    return ByteWriter()
        .u16(static_cast<quint16>(characteristic.data1))
        .u16(static_cast<quint16>(bytes.size()))
        .append(bytes)
        .bytes();
}

QByteArray contextOf(const Circumstances &known, QUuid characteristic)
{
    ByteWriter out;
    if (characteristic == TemperatureCharacteristic && known.temperatureType)
        out.u8(static_cast<quint8>(*known.temperatureType));
    const bool isPressure =
        characteristic == BloodPressureCharacteristic || characteristic == EnhancedBloodPressureCharacteristic;
    if (isPressure && known.pressureFeature)
        out.u16(*known.pressureFeature);
    return out.bytes();
}

} // namespace

// Weighings
// -----------------------------------------------------------------------------------------------------------

bool MeasurementReader::Weighing::takes(const WeightMeasurement &measurement) const
{
    return !weight && measurement.time == time && agree(measurement.user, user);
}

bool MeasurementReader::Weighing::takes(const BodyComposition &measurement) const
{
    if (!agree(measurement.user, user))
        return false;
    // The second part of one may leave out time and user.
    if (composition && composition->inSeveralPackets && measurement.inSeveralPackets)
        return measurement.time == time || !measurement.time;
    return !composition && measurement.time == time;
}

std::optional<WeightReading> MeasurementReader::Weighing::reading() const
{
    auto grams = weight ? positive(weight->grams) : std::nullopt;
    if (!grams && composition)
        grams = positive(composition->grams);
    if (!grams)
        return {};
    WeightReading reading;
    reading.at = at;
    reading.grams = qRound(*grams);
    reading.user = user.value_or(0);
    if (composition) {
        reading.impedance = positive(composition->impedance);
        reading.fat = positive(composition->fat);
        reading.muscle = positive(composition->muscle);
        if (!reading.muscle)
            reading.muscle = share(composition->muscleGrams, grams);
        reading.water = share(composition->waterGrams, grams);
    }
    return reading;
}

MeasurementReader::Weighing *MeasurementReader::begin(const std::optional<Stamp> &time, std::optional<int> user,
                                                      const QDateTime &arrival)
{
    Weighing weighing;
    weighing.time = time;
    weighing.user = user;
    weighing.at = moment(time, arrival);
    m_weighings.append(weighing);
    return &m_weighings.last();
}

template<typename Measurement>
Brought MeasurementReader::takeWeighing(const Packet &packet, const Measurement &measurement, const QDateTime &arrival)
{
    const auto found = std::find_if(m_weighings.rbegin(), m_weighings.rend(),
                                    [&](const Weighing &weighing) { return weighing.takes(measurement); });
    auto *weighing = found != m_weighings.rend() ? &*found : begin(measurement.time, measurement.user, arrival);
    QByteArray before;
    for (const auto &other : std::as_const(weighing->packets))
        before += packed(other.characteristic, other.bytes);
    weighing->packets.append(packet);
    if (!weighing->counted && !weighing->user) // later it is the reading's name
        weighing->user = measurement.user;
    if constexpr (std::is_same_v<Measurement, WeightMeasurement>)
        weighing->weight = measurement;
    else
        weighing->composition = weighing->composition ? combined(*weighing->composition, measurement) : measurement;

    Brought brought;
    brought.harvest.raw.append(chunk(packet.characteristic, packet.bytes, weighing->at, before));
    if (const auto reading = weighing->reading()) {
        brought.harvest.weights.append(*reading);
        brought.read = weighing->counted ? 0 : 1;
        weighing->counted = true;
    }
    brought.invalid = hasFailed(measurement) ? 1 : 0;
    return brought;
}

// All kinds
// -----------------------------------------------------------------------------------------------------------

Result<Brought> MeasurementReader::take(QUuid characteristic, QByteArrayView bytes, const QDateTime &arrival)
{
    if (characteristic == BloodPressureCharacteristic || characteristic == EnhancedBloodPressureCharacteristic)
        return takePressure(characteristic, bytes, arrival);
    if (characteristic == TemperatureCharacteristic)
        return takeTemperature(bytes, arrival);
    if (characteristic == SpotCheckCharacteristic)
        return takeSpotCheck(bytes, arrival);
    const Packet packet{characteristic, bytes.toByteArray()};
    if (characteristic == WeightCharacteristic) {
        return decodeWeight(bytes).map(
            [&](const WeightMeasurement &measurement) { return takeWeighing(packet, measurement, arrival); });
    }
    if (characteristic == BodyCompositionCharacteristic) {
        return decodeBodyComposition(bytes).map(
            [&](const BodyComposition &measurement) { return takeWeighing(packet, measurement, arrival); });
    }
    return Failure(Error::Unsupported, u"%1 holds no measurement"_s.arg(characteristic.toString()));
}

Result<Brought> MeasurementReader::takePressure(QUuid characteristic, QByteArrayView bytes, const QDateTime &arrival)
{
    const auto measurement = characteristic == EnhancedBloodPressureCharacteristic ? decodeEnhancedBloodPressure(bytes)
                                                                                   : decodeBloodPressure(bytes);
    if (!measurement)
        return Failure(measurement.error());
    Brought brought;
    const auto at = moment(measurement->time, arrival);
    const auto reading = readingOf(*measurement, m_known.pressureFeature, at);
    if (reading)
        brought.harvest.bloodPressures.append(*reading);
    (reading ? brought.read : brought.invalid) = 1;
    brought.harvest.raw.append(chunk(characteristic, bytes, at, contextOf(m_known, characteristic)));
    return brought;
}

Result<Brought> MeasurementReader::takeTemperature(QByteArrayView bytes, const QDateTime &arrival)
{
    const auto measurement = decodeTemperature(bytes);
    if (!measurement)
        return Failure(measurement.error());
    Brought brought;
    const auto at = moment(measurement->time, arrival);
    if (measurement->celsius) {
        TemperatureReading reading;
        reading.at = at;
        reading.celsius = *measurement->celsius;
        reading.site = measurement->type ? *measurement->type : m_known.temperatureType.value_or(0);
        brought.harvest.temperatures.append(reading);
    }
    (measurement->celsius ? brought.read : brought.invalid) = 1;
    brought.harvest.raw.append(
        chunk(TemperatureCharacteristic, bytes, at, contextOf(m_known, TemperatureCharacteristic)));
    return brought;
}

Result<Brought> MeasurementReader::takeSpotCheck(QByteArrayView bytes, const QDateTime &arrival)
{
    const auto measurement = decodeSpotCheck(bytes);
    if (!measurement)
        return Failure(measurement.error());
    Brought brought;
    const auto at = moment(measurement->time, arrival);
    const auto reading = oxygenReading(*measurement, at);
    if (reading)
        brought.harvest.oxygen.append(*reading);
    (reading ? brought.read : brought.invalid) = 1;
    brought.harvest.raw.append(chunk(SpotCheckCharacteristic, bytes, at, {}));
    return brought;
}

QDateTime MeasurementReader::moment(const std::optional<Stamp> &time, const QDateTime &arrival)
{
    if (time) {
        const auto at = time->at(m_known.zone);
        if (at.isValid())
            return at;
    }
    // Readings are told apart by their time.
    auto at = arrival;
    if (m_lastArrival.isValid() && at <= m_lastArrival)
        at = m_lastArrival.addSecs(1);
    m_lastArrival = at;
    return at;
}

RawChunk MeasurementReader::chunk(QUuid characteristic, QByteArrayView bytes, const QDateTime &at,
                                  const QByteArray &context) const
{
    RawChunk chunk;
    for (const auto &kept : KeptFormats) {
        if (kept.characteristic == characteristic)
            chunk.format = kept.format;
    }
    chunk.parserVersion = MeasurementsParserVersion;
    chunk.start = at;
    chunk.deviceOffset = m_known.zone.offsetFromUtc(at);
    chunk.context = context;
    chunk.bytes = bytes.toByteArray();
    return chunk;
}

std::optional<OxygenReading> oxygenReading(const OxygenMeasurement &measurement, const QDateTime &at)
{
    const auto saturation = positive(measurement.normal.saturation);
    if (!saturation || *saturation > 100 || !measurement.isBelievable())
        return {};
    return OxygenReading{at, *saturation, pulseOf(measurement.normal.pulse)};
}

QList<QUuid> measurementCharacteristics()
{
    QList<QUuid> all;
    for (const auto &kept : KeptFormats)
        all.append(kept.characteristic);
    return all;
}

// Again
// ---------------------------------------------------------------------------------------------------------------

bool isMeasurementFormat(const QString &format)
{
    return std::any_of(KeptFormats.begin(), KeptFormats.end(),
                       [&format](const Kept &kept) { return kept.format == format; });
}

Result<Harvest> redecodeMeasurement(const RawChunk &chunk)
{
    const auto *kept = std::find_if(KeptFormats.begin(), KeptFormats.end(),
                                    [&chunk](const Kept &candidate) { return candidate.format == chunk.format; });
    if (kept == KeptFormats.end())
        return Failure(Error::Unsupported, chunk.format);

    Circumstances known;
    if (chunk.deviceOffset != 0)
        known.zone = QTimeZone(chunk.deviceOffset);
    ByteReader context(chunk.context);
    switch (kept->characteristic.data1) {
    case TemperatureCharacteristic.data1:
        if (context.left() > 0)
            known.temperatureType = context.u8();
        break;
    case BloodPressureCharacteristic.data1:
    case EnhancedBloodPressureCharacteristic.data1:
        if (context.left() > 0)
            known.pressureFeature = context.u16();
        break;
    default:
        break;
    }
    MeasurementReader reader(known);
    while (context.ok() && context.left() > 0) {
        const auto characteristic = sigUuid(context.u16());
        const auto bytes = context.bytes(context.u16());
        const auto earlier = reader.take(characteristic, bytes, chunk.start);
        if (!earlier)
            return Failure(earlier.error());
    }
    if (!context.atEnd())
        return Failure(Error::Malformed, u"the context of %1"_s.arg(chunk.format));
    auto brought = reader.take(kept->characteristic, chunk.bytes, chunk.start);
    if (!brought)
        return Failure(brought.error());
    brought->harvest.raw.clear();
    return std::move(brought->harvest);
}

} // namespace pulsekeep::standard

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "devices/standard/medicalfloat.h"
#include "link/uuids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QTimeZone>

/** The words of the Bluetooth SIG's health services, for both sides: what sensors of any maker send, and what a
 * simulated one answers. Pure: no radio, no clock, no locale. All numbers are little-endian.
 *
 *  decode...() takes one whole value. It gives Malformed for everything that cannot be one (empty, cut, with bytes left
 *  over) and never guesses. What a device says it could not measure is an empty optional. Numbers in brackets are
 *  sections of README.md.
 */
namespace pulsekeep::standard {

// Services and characteristics
// ------------------------------------------------------------------------------------------------

constexpr QUuid CurrentTimeService = sigUuid(0x1805);
constexpr QUuid ThermometerService = sigUuid(0x1809);
constexpr QUuid DeviceInformationService = sigUuid(0x180a);
constexpr QUuid HeartRateService = sigUuid(0x180d);
constexpr QUuid BatteryService = sigUuid(0x180f);
constexpr QUuid BloodPressureService = sigUuid(0x1810);
constexpr QUuid BodyCompositionService = sigUuid(0x181b);
constexpr QUuid WeightScaleService = sigUuid(0x181d);
constexpr QUuid OximeterService = sigUuid(0x1822);

constexpr QUuid DateTimeCharacteristic = sigUuid(0x2a08);
constexpr QUuid BatteryLevelCharacteristic = sigUuid(0x2a19);
constexpr QUuid TemperatureCharacteristic = sigUuid(0x2a1c);
constexpr QUuid TemperatureTypeCharacteristic = sigUuid(0x2a1d);
constexpr QUuid IntermediateTemperatureCharacteristic = sigUuid(0x2a1e);
constexpr QUuid SystemIdCharacteristic = sigUuid(0x2a23);
constexpr QUuid ModelNumberCharacteristic = sigUuid(0x2a24);
constexpr QUuid SerialNumberCharacteristic = sigUuid(0x2a25);
constexpr QUuid FirmwareRevisionCharacteristic = sigUuid(0x2a26);
constexpr QUuid HardwareRevisionCharacteristic = sigUuid(0x2a27);
constexpr QUuid SoftwareRevisionCharacteristic = sigUuid(0x2a28);
constexpr QUuid ManufacturerCharacteristic = sigUuid(0x2a29);
constexpr QUuid CurrentTimeCharacteristic = sigUuid(0x2a2b);
constexpr QUuid BloodPressureCharacteristic = sigUuid(0x2a35);
constexpr QUuid IntermediateCuffPressureCharacteristic = sigUuid(0x2a36);
constexpr QUuid HeartRateCharacteristic = sigUuid(0x2a37);
constexpr QUuid BodySensorLocationCharacteristic = sigUuid(0x2a38);
constexpr QUuid BloodPressureFeatureCharacteristic = sigUuid(0x2a49);
constexpr QUuid PnpIdCharacteristic = sigUuid(0x2a50);
constexpr QUuid RecordAccessCharacteristic = sigUuid(0x2a52);
constexpr QUuid SpotCheckCharacteristic = sigUuid(0x2a5e);
constexpr QUuid ContinuousOxygenCharacteristic = sigUuid(0x2a5f);
constexpr QUuid OximeterFeatureCharacteristic = sigUuid(0x2a60);
constexpr QUuid BodyCompositionFeatureCharacteristic = sigUuid(0x2a9b);
constexpr QUuid BodyCompositionCharacteristic = sigUuid(0x2a9c);
constexpr QUuid WeightCharacteristic = sigUuid(0x2a9d);
constexpr QUuid WeightFeatureCharacteristic = sigUuid(0x2a9e);
constexpr QUuid EnhancedBloodPressureCharacteristic = sigUuid(0x2b34);
constexpr QUuid BloodPressureRecordCharacteristic = sigUuid(0x2b36);

// Time [2.2]
// -----------------------------------------------------------------------------------------------------------

/** When a device says that something was. Most devices tell their own wall clock and no zone. */
struct Stamp {
    QDate date;
    QTime time;
    bool isUtc = false;

    /** UTC; @p zone is where the device's clock was set, unless the stamp is UTC. */
    QDateTime at(const QTimeZone &zone) const;
    bool operator==(const Stamp &) const = default;
};

/** Date Time, 7 bytes (2A08 and part of most measurements). Nothing for a date that is unknown (0) or does not exist: a
 *  clock that was never set. */
Result<std::optional<Stamp>> decodeDateTime(QByteArrayView bytes);
QByteArray encodeDateTime(const QDateTime &local);

enum AdjustReason : quint8 {
    ManualUpdate = 0x01,
    ExternalReference = 0x02,
    ZoneChange = 0x04,
    SummerTimeChange = 0x08
};

/** 2A2B: date, time, weekday, fraction of the second, why it was changed last. */
struct CurrentTime {
    std::optional<Stamp> time; ///< to the millisecond; nothing when the clock was never set
    int weekday = 0;           ///< 1 Monday ... 7 Sunday, 0 unknown
    quint8 adjustReason = 0;   ///< AdjustReason bits

    bool operator==(const CurrentTime &) const = default;
};
Result<CurrentTime> decodeCurrentTime(QByteArrayView bytes);
/** @p local is wall clock time. */
QByteArray encodeCurrentTime(const QDateTime &local, quint8 adjustReason);

// Heart rate, 2A37 [3]
// ------------------------------------------------------------------------------------------------------

struct HeartRateMeasurement {
    std::optional<int> bpm;      ///< nothing for 0
    std::optional<bool> contact; ///< nothing where the sensor cannot tell
    std::optional<int> energy;   ///< kJ since the last reset
    QList<quint16> intervals;    ///< times between beats, 1/1024 s, oldest first

    /** Of one interval. */
    static double milliseconds(quint16 interval) { return interval * 1000.0 / 1024.0; }
    bool operator==(const HeartRateMeasurement &) const = default;
};
Result<HeartRateMeasurement> decodeHeartRate(QByteArrayView bytes);
/** The rate in one byte where it fits. */
QByteArray encodeHeartRate(const HeartRateMeasurement &measurement);

/** 2A38, 0..6: "chest", "wrist", ...; empty for others. */
QLatin1StringView bodySensorLocation(quint8 location);

// Blood pressure, 2A35, 2A36, 2B34, 2B36 [4]
// --------------------------------------------------------------------------------

/** Bits of the measurement status. Those of 2A49 say at the same places what the device can detect at all. */
enum BloodPressureStatus : quint16 {
    BodyMoved = 0x01,
    CuffLoose = 0x02,
    IrregularPulse = 0x04,
    PulseRange = 0x18, ///< two bits: 0 within, 1 above, 2 below
    ImproperPosition = 0x20,
};
/** Further bits of 2A49. */
enum BloodPressureFeature : quint16 { RecordsHaveChecksum = 0x40 };

struct BloodPressureMeasurement {
    // In mmHg, whatever the device sent; nothing where it failed
    std::optional<double> systolic;
    std::optional<double> diastolic;
    std::optional<double> meanArterial;
    bool kilopascals = false; ///< as it was sent
    std::optional<Stamp> time;
    std::optional<double> pulse; ///< beats per minute
    std::optional<int> user;     ///< 0..254
    std::optional<quint16> status;

    bool operator==(const BloodPressureMeasurement &) const = default;
};
/** 2A35. Understands as well what some monitors of Beurer send instead [4.3]. */
Result<BloodPressureMeasurement> decodeBloodPressure(QByteArrayView bytes);
/** 2B34: times are seconds, UTC where given so. */
Result<BloodPressureMeasurement> decodeEnhancedBloodPressure(QByteArrayView bytes);
/** In mmHg, tenths where needed; what is nothing becomes NaN or is left out. */
QByteArray encodeBloodPressure(const BloodPressureMeasurement &measurement);
/** 2A49. */
Result<quint16> decodeBloodPressureFeature(QByteArrayView bytes);

/** A stored measurement, 2B36. */
struct BloodPressureRecord {
    quint16 sequence = 0;
    quint16 characteristic = 0; ///< of which @p value is one: 0x2A35 or 0x2B34
    QByteArray value;

    bool operator==(const BloodPressureRecord &) const = default;
};

/** Puts together the segments of records. */
class RecordAssembly
{
public:
    /** Nothing until the last segment has come. Malformed for one that does not follow the one before, or no record. */
    Result<std::optional<BloodPressureRecord>> feed(QByteArrayView segment, bool hasChecksum);

private:
    std::optional<QByteArray> m_begun;
    quint8 m_counter = 0;
};
/** In one segment, without checksum. */
QByteArray encodeBloodPressureRecord(const BloodPressureRecord &record);

// Weight, 2A9D and 2A9C [5]
// --------------------------------------------------------------------------------------------------

struct WeightMeasurement {
    std::optional<double> grams; ///< nothing when it was unsuccessful
    bool imperial = false;       ///< as it was sent
    std::optional<Stamp> time;
    std::optional<int> user; ///< 0..254
    std::optional<double> bodyMassIndex;
    std::optional<double> heightMetres;

    bool operator==(const WeightMeasurement &) const = default;
};
Result<WeightMeasurement> decodeWeight(QByteArrayView bytes);
/** In the units that imperial says. */
QByteArray encodeWeight(const WeightMeasurement &measurement);

struct BodyComposition {
    std::optional<double> fat; ///< percent of the weight; nothing when it was unsuccessful
    bool imperial = false;     ///< as it was sent
    bool inSeveralPackets = false;
    std::optional<Stamp> time;
    std::optional<int> user;            ///< 0..254
    std::optional<int> basalMetabolism; ///< kJ
    std::optional<double> muscle;       ///< percent of the weight
    std::optional<double> muscleGrams;  // masses in g
    std::optional<double> fatFreeGrams;
    std::optional<double> softLeanGrams;
    std::optional<double> waterGrams;
    std::optional<double> impedance; ///< ohm
    std::optional<double> grams;     ///< the weight
    std::optional<double> heightMetres;

    bool operator==(const BodyComposition &) const = default;
};
Result<BodyComposition> decodeBodyComposition(QByteArrayView bytes);
/** In kilograms and metres. */
QByteArray encodeBodyComposition(const BodyComposition &measurement);
/** What two packets of one measurement say together. */
BodyComposition combined(const BodyComposition &first, const BodyComposition &second);

/** What 2A9E (weight scale) or 2A9B (body composition) says of a scale. */
struct ScaleFeature {
    quint32 bits = 0; ///< as sent
    bool timeStamp = false;
    bool users = false;                     ///< more than one
    std::optional<double> weightResolution; ///< kg; nothing when not told
    std::optional<double> heightResolution; ///< m
};
Result<ScaleFeature> decodeWeightFeature(QByteArrayView bytes);
Result<ScaleFeature> decodeBodyCompositionFeature(QByteArrayView bytes);

// Temperature, 2A1C and 2A1E [6]
// ----------------------------------------------------------------------------------------------

struct TemperatureMeasurement {
    std::optional<double> celsius; ///< nothing when it failed
    bool fahrenheit = false;       ///< as it was sent
    std::optional<Stamp> time;
    std::optional<int> type; ///< 1..255, of 2A1D

    bool operator==(const TemperatureMeasurement &) const = default;
};
Result<TemperatureMeasurement> decodeTemperature(QByteArrayView bytes);
/** In degrees Celsius, hundredths. */
QByteArray encodeTemperature(const TemperatureMeasurement &measurement);
/** Where it was taken: "armpit", "ear", ...; empty for reserved numbers. */
QLatin1StringView temperatureType(int type);

// Oxygen, 2A5E and 2A5F [7]
// --------------------------------------------------------------------------------------------------

/** Bits of the measurement status that speak against a value. */
enum OxygenStatus : quint16 {
    Demonstration = 0x0400,
    Testing = 0x0800,
    Calibrating = 0x1000,
    Unavailable = 0x2000,
    Questionable = 0x4000,
    Invalid = 0x8000,
};
/** Bits of the device and sensor status that speak against a value. */
enum OximeterSensorStatus : quint32 {
    EquipmentMalfunction = 0x000002,
    SensorUnconnected = 0x000800, ///< to the user
    SensorMalfunction = 0x004000,
    SensorDisconnected = 0x008000,
};

/** Saturation and pulse as an oximeter averages them over one time. */
struct OxygenPair {
    std::optional<double> saturation; ///< percent
    std::optional<double> pulse;      ///< beats per minute

    bool operator==(const OxygenPair &) const = default;
};

struct OxygenMeasurement {
    OxygenPair normal;
    std::optional<OxygenPair> fast; ///< of 2A5F only; so the next
    std::optional<OxygenPair> slow;
    std::optional<Stamp> time; ///< of 2A5E only; nothing as well when the device's clock is not set
    std::optional<quint16> status;
    std::optional<quint32> sensorStatus;
    std::optional<double> pulseAmplitude; ///< percent

    /** Whether the status lets it count as measured on somebody. */
    bool isBelievable() const;
    bool operator==(const OxygenMeasurement &) const = default;
};
Result<OxygenMeasurement> decodeSpotCheck(QByteArrayView bytes);
Result<OxygenMeasurement> decodeContinuousOxygen(QByteArrayView bytes);
/** Tenths; without fast and slow. */
QByteArray encodeSpotCheck(const OxygenMeasurement &measurement);
QByteArray encodeContinuousOxygen(const OxygenMeasurement &measurement);

// Record access, 2A52 [8]
// ----------------------------------------------------------------------------------------------------

enum class RecordOperation : quint8 { Report = 1, Delete = 2, Abort = 3, ReportNumber = 4, Number = 5, Response = 6 };
enum class RecordOperator : quint8 { None = 0, All = 1, AtMost = 2, AtLeast = 3, Within = 4, First = 5, Last = 6 };
enum RecordResponse : quint8 {
    RecordsDone = 1,
    RecordsNotFound = 6,
};

/** `op operator`, or `op 03 01 sequence` for those from @p firstSequence on. Never Delete. */
QByteArray reportRecords(std::optional<quint16> firstSequence = {});
QByteArray reportNumberOfRecords(std::optional<quint16> firstSequence = {});

/** What the device answers on 2A52. */
struct RecordReply {
    std::optional<quint16> number; ///< of records, to ReportNumber
    quint8 request = 0;            ///< operation that was answered, where there is no number
    quint8 code = 0;               ///< RecordResponse

    bool operator==(const RecordReply &) const = default;
};
Result<RecordReply> decodeRecordReply(QByteArrayView bytes);
QByteArray encodeRecordReply(const RecordReply &reply);

/** What an app asks on 2A52. */
struct RecordRequest {
    RecordOperation operation = RecordOperation::Report;
    RecordOperator filter = RecordOperator::All;
    std::optional<quint16> sequence; ///< of AtLeast
};
/** Malformed as well for what Pulsekeep never asks. */
Result<RecordRequest> decodeRecordRequest(QByteArrayView bytes);

// What a device says of itself [9]
// -------------------------------------------------------------------------------------------

/** 2A19. Malformed above 100. */
Result<int> decodeBatteryLevel(QByteArrayView bytes);

struct PnpId {
    quint8 source = 0; ///< of the vendor number: 1 Bluetooth SIG, 2 USB
    quint16 vendor = 0;
    quint16 product = 0;
    quint16 version = 0;

    bool operator==(const PnpId &) const = default;
};
/** 2A50. */
Result<PnpId> decodePnpId(QByteArrayView bytes);
QByteArray encodePnpId(const PnpId &id);

/** UTF-8, up to a zero where there is one; trimmed. Malformed when empty, or with a byte that no text has. */
Result<QString> decodeText(QByteArrayView bytes);

} // namespace pulsekeep::standard

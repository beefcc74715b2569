// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/formats.h"

#include "devices/standard/codec.h"
#include "devices/standard/words.h"

#include <QJsonArray>

#include <cmath>

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;

namespace {

/** Not an empty QJsonValue, which is "undefined". */
QJsonValue none()
{
    return QJsonValue::Null;
}

template<typename T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : none();
}

/** To @p digits after the point. */
QJsonValue rounded(const std::optional<double> &value, int digits)
{
    if (!value)
        return none();
    const double power = std::pow(10.0, digits);
    return std::round(*value * power) / power;
}

QJsonValue kilograms(const std::optional<double> &grams)
{
    return grams ? rounded(*grams / 1000, 3) : none();
}

QJsonValue named(QLatin1StringView name)
{
    return name.isEmpty() ? none() : QJsonValue(QString(name));
}

/** ISO 8601; without an offset where it is the device's wall clock. */
QJsonValue written(const std::optional<Stamp> &time)
{
    if (!time)
        return none();
    const QDateTime at(time->date, time->time, time->isUtc ? Qt::UTC : Qt::LocalTime);
    const auto format = time->time.msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate;
    return at.toString(format);
}

/** One sentence for people: what the decoder said. */
tl::unexpected<Error> refused(const Error &error)
{
    return Failure(error.explained({Words::tr("Refused: %1.").arg(error.detail()), {}, {}}));
}

/** @p json of what @p decode makes of @p input. */
template<auto decode, auto json> Result<QJsonValue> format(const QByteArray &input)
{
    const auto value = decode(input);
    if (!value)
        return refused(value.error());
    return QJsonValue(json(*value));
}

QJsonObject heartRate(const HeartRateMeasurement &measurement)
{
    QJsonArray intervals;
    for (const auto interval : measurement.intervals) // tenths: as exact as 1/1024 s is
        intervals.append(rounded(HeartRateMeasurement::milliseconds(interval), 1));
    return {{u"bpm"_s, orNull(measurement.bpm)},
            {u"contact"_s, orNull(measurement.contact)},
            {u"energy_kj"_s, orNull(measurement.energy)},
            {u"rr_ms"_s, intervals}};
}

QJsonValue pulseRange(const std::optional<quint16> &status)
{
    if (!status)
        return none();
    switch ((*status & PulseRange) >> 3) {
    case 0:
        return u"within"_s;
    case 1:
        return u"above"_s;
    case 2:
        return u"below"_s;
    default:
        return none();
    }
}

QJsonObject bloodPressure(const BloodPressureMeasurement &measurement)
{
    const auto status = [&measurement](BloodPressureStatus bit) {
        return measurement.status ? QJsonValue((*measurement.status & bit) != 0) : none();
    };
    return {{u"systolic_mmHg"_s, rounded(measurement.systolic, 1)},
            {u"diastolic_mmHg"_s, rounded(measurement.diastolic, 1)},
            {u"mean_arterial_mmHg"_s, rounded(measurement.meanArterial, 1)},
            {u"unit"_s, measurement.kilopascals ? u"kPa"_s : u"mmHg"_s},
            {u"time"_s, written(measurement.time)},
            {u"pulse_bpm"_s, rounded(measurement.pulse, 1)},
            {u"user"_s, orNull(measurement.user)},
            {u"movement"_s, status(BodyMoved)},
            {u"cuff_ok"_s, measurement.status ? QJsonValue(!(*measurement.status & CuffLoose)) : none()},
            {u"irregular_heartbeat"_s, status(IrregularPulse)},
            {u"pulse_range"_s, pulseRange(measurement.status)},
            {u"position_ok"_s, measurement.status ? QJsonValue(!(*measurement.status & ImproperPosition)) : none()}};
}

/** The same layout as a measurement; only the first pressure means something. */
QJsonObject cuffPressure(const BloodPressureMeasurement &measurement)
{
    return {{u"cuff_mmHg"_s, rounded(measurement.systolic, 1)},
            {u"unit"_s, measurement.kilopascals ? u"kPa"_s : u"mmHg"_s},
            {u"time"_s, written(measurement.time)},
            {u"pulse_bpm"_s, rounded(measurement.pulse, 1)},
            {u"user"_s, orNull(measurement.user)}};
}

QJsonObject weight(const WeightMeasurement &measurement)
{
    return {{u"weight_kg"_s, kilograms(measurement.grams)}, {u"unit"_s, measurement.imperial ? u"lb"_s : u"kg"_s},
            {u"time"_s, written(measurement.time)},         {u"user"_s, orNull(measurement.user)},
            {u"bmi"_s, orNull(measurement.bodyMassIndex)},  {u"height_m"_s, rounded(measurement.heightMetres, 3)}};
}

QJsonObject bodyComposition(const BodyComposition &measurement)
{
    return {{u"fat_percent"_s, orNull(measurement.fat)},
            {u"unit"_s, measurement.imperial ? u"lb"_s : u"kg"_s},
            {u"in_several_packets"_s, measurement.inSeveralPackets},
            {u"time"_s, written(measurement.time)},
            {u"user"_s, orNull(measurement.user)},
            {u"basal_metabolism_kj"_s, orNull(measurement.basalMetabolism)},
            {u"muscle_percent"_s, orNull(measurement.muscle)},
            {u"muscle_kg"_s, kilograms(measurement.muscleGrams)},
            {u"fat_free_kg"_s, kilograms(measurement.fatFreeGrams)},
            {u"soft_lean_kg"_s, kilograms(measurement.softLeanGrams)},
            {u"water_kg"_s, kilograms(measurement.waterGrams)},
            {u"impedance_ohm"_s, orNull(measurement.impedance)},
            {u"weight_kg"_s, kilograms(measurement.grams)},
            {u"height_m"_s, rounded(measurement.heightMetres, 3)}};
}

QJsonObject scaleFeature(const ScaleFeature &feature)
{
    return {{u"bits"_s, qint64(feature.bits)},
            {u"time_stamp"_s, feature.timeStamp},
            {u"several_users"_s, feature.users},
            {u"weight_resolution_kg"_s, orNull(feature.weightResolution)},
            {u"height_resolution_m"_s, orNull(feature.heightResolution)}};
}

QJsonObject temperature(const TemperatureMeasurement &measurement)
{
    return {{u"temperature_c"_s, rounded(measurement.celsius, 2)},
            {u"unit"_s, measurement.fahrenheit ? u"fahrenheit"_s : u"celsius"_s},
            {u"time"_s, written(measurement.time)},
            {u"type"_s, orNull(measurement.type)},
            {u"site"_s, named(temperatureType(measurement.type.value_or(0)))}};
}

QJsonObject oxygenStatus(const OxygenMeasurement &measurement)
{
    return {{u"status"_s, measurement.status ? QJsonValue(*measurement.status) : none()},
            {u"sensor_status"_s, measurement.sensorStatus ? QJsonValue(qint64(*measurement.sensorStatus)) : none()},
            {u"believable"_s, measurement.isBelievable()},
            {u"pulse_amplitude_percent"_s, orNull(measurement.pulseAmplitude)}};
}

QJsonValue pair(const std::optional<OxygenPair> &pair)
{
    if (!pair)
        return none();
    return QJsonObject{{u"oxygen_percent"_s, orNull(pair->saturation)}, {u"pulse_bpm"_s, orNull(pair->pulse)}};
}

QJsonObject spotCheck(const OxygenMeasurement &measurement)
{
    auto object = oxygenStatus(measurement);
    object.insert(u"oxygen_percent"_s, orNull(measurement.normal.saturation));
    object.insert(u"pulse_bpm"_s, orNull(measurement.normal.pulse));
    object.insert(u"time"_s, written(measurement.time));
    return object;
}

QJsonObject continuousOxygen(const OxygenMeasurement &measurement)
{
    auto object = oxygenStatus(measurement);
    object.insert(u"oxygen_percent"_s, orNull(measurement.normal.saturation));
    object.insert(u"pulse_bpm"_s, orNull(measurement.normal.pulse));
    object.insert(u"fast"_s, pair(measurement.fast));
    object.insert(u"slow"_s, pair(measurement.slow));
    return object;
}

QJsonObject recordReply(const RecordReply &reply)
{
    return {{u"number"_s, reply.number ? QJsonValue(*reply.number) : none()},
            {u"request"_s, reply.number ? none() : QJsonValue(reply.request)},
            {u"code"_s, reply.number ? none() : QJsonValue(reply.code)}};
}

/** What the record holds, under the name of its characteristic. */
Result<QJsonValue> bloodPressureRecord(const QByteArray &input)
{
    RecordAssembly assembly;
    const auto record = assembly.feed(input, false);
    if (!record)
        return refused(record.error());
    if (!*record)
        return refused(Error(Error::Malformed, u"only a part of a record"_s));
    const auto isPlain = sigUuid((*record)->characteristic) == BloodPressureCharacteristic;
    const auto isEnhanced = sigUuid((*record)->characteristic) == EnhancedBloodPressureCharacteristic;
    if (!isPlain && !isEnhanced)
        return refused(Error(Error::Malformed, u"a record of something else"_s));
    const auto inner = isPlain ? decodeBloodPressure((*record)->value) : decodeEnhancedBloodPressure((*record)->value);
    if (!inner)
        return refused(inner.error());
    auto object = bloodPressure(*inner);
    object.insert(u"sequence"_s, (*record)->sequence);
    return QJsonValue(object);
}

QJsonObject battery(int percent)
{
    return {{u"percent"_s, percent}};
}

QJsonObject dateTime(const std::optional<Stamp> &time)
{
    return {{u"time"_s, written(time)}};
}

QJsonObject currentTime(const CurrentTime &current)
{
    return {{u"time"_s, written(current.time)},
            {u"weekday"_s, current.weekday == 0 ? none() : QJsonValue(current.weekday)},
            {u"adjust_reason"_s, current.adjustReason}};
}

QJsonObject pnpId(const PnpId &id)
{
    return {{u"source"_s, id.source}, {u"vendor"_s, id.vendor}, {u"product"_s, id.product}, {u"version"_s, id.version}};
}

QString kindName(MedicalFloat::Kind kind)
{
    switch (kind) {
    case MedicalFloat::Number:
        return u"number"_s;
    case MedicalFloat::NotANumber:
        return u"nan"_s;
    case MedicalFloat::NotAtResolution:
        return u"nres"_s;
    case MedicalFloat::PositiveInfinity:
        return u"+infinity"_s;
    case MedicalFloat::NegativeInfinity:
        return u"-infinity"_s;
    case MedicalFloat::Reserved:
        return u"reserved"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject medicalFloat(const MedicalFloat &number)
{
    return {{u"value"_s, orNull(number.value())}, {u"kind"_s, kindName(number.kind)}};
}

template<MedicalFloat (*read)(ByteReader &)> Result<MedicalFloat> decodeFloat(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto number = read(in);
    if (!in.atEnd())
        return Failure(Error::Malformed, u"%1 bytes are no such number"_s.arg(bytes.size()));
    return number;
}

} // namespace

QList<PacketFormat> packetFormats()
{
    return {
        {u"standard.heart_rate"_s, Words::tr("Heart rate (2A37)"), false, format<decodeHeartRate, heartRate>},
        {u"standard.blood_pressure"_s, Words::tr("Blood pressure (2A35)"), false,
         format<decodeBloodPressure, bloodPressure>},
        {u"standard.enhanced_blood_pressure"_s, Words::tr("Blood pressure with UTC time (2B34)"), false,
         format<decodeEnhancedBloodPressure, bloodPressure>},
        {u"standard.blood_pressure_record"_s, Words::tr("Stored blood pressure (2B36)"), false, bloodPressureRecord},
        {u"standard.cuff_pressure"_s, Words::tr("Pressure in the cuff while it measures (2A36)"), false,
         format<decodeBloodPressure, cuffPressure>},
        {u"standard.weight"_s, Words::tr("Weight (2A9D)"), false, format<decodeWeight, weight>},
        {u"standard.weight_feature"_s, Words::tr("What a scale can (2A9E)"), false,
         format<decodeWeightFeature, scaleFeature>},
        {u"standard.body_composition"_s, Words::tr("Body composition (2A9C)"), false,
         format<decodeBodyComposition, bodyComposition>},
        {u"standard.body_composition_feature"_s, Words::tr("What a body-composition scale can (2A9B)"), false,
         format<decodeBodyCompositionFeature, scaleFeature>},
        {u"standard.temperature"_s, Words::tr("Temperature (2A1C, 2A1E)"), false,
         format<decodeTemperature, temperature>},
        {u"standard.oxygen_spot_check"_s, Words::tr("Spot check of oxygen (2A5E)"), false,
         format<decodeSpotCheck, spotCheck>},
        {u"standard.oxygen_continuous"_s, Words::tr("Continuous oxygen (2A5F)"), false,
         format<decodeContinuousOxygen, continuousOxygen>},
        {u"standard.record_reply"_s, Words::tr("Answer about records (2A52)"), false,
         format<decodeRecordReply, recordReply>},
        {u"standard.battery"_s, Words::tr("Battery level (2A19)"), false, format<decodeBatteryLevel, battery>},
        {u"standard.date_time"_s, Words::tr("Date and time (2A08)"), false, format<decodeDateTime, dateTime>},
        {u"standard.current_time"_s, Words::tr("Current time (2A2B)"), false, format<decodeCurrentTime, currentTime>},
        {u"standard.pnp_id"_s, Words::tr("PnP id (2A50)"), false, format<decodePnpId, pnpId>},
        {u"standard.sfloat"_s, Words::tr("Medical number of 16 bits (SFLOAT)"), false,
         format<decodeFloat<readSfloat>, medicalFloat>},
        {u"standard.float"_s, Words::tr("Medical number of 32 bits (FLOAT)"), false,
         format<decodeFloat<readFloat>, medicalFloat>},
    };
}

} // namespace pulsekeep::standard

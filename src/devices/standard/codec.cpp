// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/codec.h"

#include <QStringDecoder>

#include <array>
#include <cmath>

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;

namespace {

constexpr double MmHgPerKilopascal = 7.500616827; // 101325 Pa are 760 mmHg
constexpr double GramsPerPound = 453.59237;
constexpr double MetresPerInch = 0.0254;
constexpr quint8 UnknownUser = 0xff;
constexpr quint16 Unsuccessful = 0xffff;

tl::unexpected<Error> misfit(const QString &what, QByteArrayView bytes)
{
    return Failure(Error::Malformed, u"%1 bytes do not fit the flags of %2"_s.arg(bytes.size()).arg(what));
}

tl::unexpected<Error> wrongLength(const QString &what, QByteArrayView bytes, int wanted)
{
    return Failure(Error::Malformed, u"%1 has %2 bytes, not %3"_s.arg(what).arg(wanted).arg(bytes.size()));
}

std::optional<Stamp> stampOf(const QDate &date, const QTime &time)
{
    if (!date.isValid() || !time.isValid())
        return {};
    return Stamp{date, time};
}

/** Seven bytes. */
std::optional<Stamp> readStamp(ByteReader &in)
{
    const int year = in.u16();
    const int month = in.u8();
    const int day = in.u8();
    const int hour = in.u8();
    const int minute = in.u8();
    const int second = in.u8();
    if (year == 0) // Qt has a year 1 BC
        return {};
    return stampOf(QDate(year, month, day), QTime(hour, minute, second));
}

void writeStamp(ByteWriter &out, const QDate &date, const QTime &time)
{
    out.u16(static_cast<quint16>(date.year()))
        .u8(static_cast<quint8>(date.month()))
        .u8(static_cast<quint8>(date.day()));
    out.u8(static_cast<quint8>(time.hour()))
        .u8(static_cast<quint8>(time.minute()))
        .u8(static_cast<quint8>(time.second()));
}

std::optional<int> readUser(ByteReader &in)
{
    const auto user = in.u8();
    return user == UnknownUser ? std::nullopt : std::optional<int>(user);
}

void writeUser(ByteWriter &out, std::optional<int> user)
{
    out.u8(static_cast<quint8>(user.value_or(UnknownUser)));
}

/** In tenths where it is no whole number; NaN for nothing. */
void writeTenths(ByteWriter &out, std::optional<double> value)
{
    if (!value) {
        writeSpecialSfloat(out, MedicalFloat::NotANumber);
        return;
    }
    const int tenths = qRound(*value * 10);
    if (tenths % 10 == 0)
        writeSfloat(out, tenths / 10);
    else
        writeSfloat(out, tenths, -1);
}

} // namespace

// Time
// -----------------------------------------------------------------------------------------------------------------

QDateTime Stamp::at(const QTimeZone &zone) const
{
    return isUtc ? QDateTime(date, time, Qt::UTC) : QDateTime(date, time, zone).toUTC();
}

Result<std::optional<Stamp>> decodeDateTime(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto stamp = readStamp(in);
    if (!in.atEnd())
        return wrongLength(u"a date and time"_s, bytes, 7);
    return stamp;
}

QByteArray encodeDateTime(const QDateTime &local)
{
    ByteWriter out;
    writeStamp(out, local.date(), local.time());
    return out.bytes();
}

Result<CurrentTime> decodeCurrentTime(QByteArrayView bytes)
{
    ByteReader in(bytes);
    CurrentTime current;
    current.time = readStamp(in);
    current.weekday = in.u8();
    const int fraction = in.u8();
    current.adjustReason = in.u8();
    if (!in.atEnd())
        return wrongLength(u"a current time"_s, bytes, 10);
    if (current.weekday > 7)
        return Failure(Error::Malformed, u"a current time has a weekday that does not exist"_s);
    if (current.time)
        current.time->time = current.time->time.addMSecs(fraction * 1000 / 256);
    return current;
}

QByteArray encodeCurrentTime(const QDateTime &local, quint8 adjustReason)
{
    ByteWriter out;
    writeStamp(out, local.date(), local.time());
    out.u8(static_cast<quint8>(local.date().dayOfWeek())).u8(static_cast<quint8>(local.time().msec() * 256 / 1000));
    out.u8(adjustReason);
    return out.bytes();
}

// Heart rate
// -----------------------------------------------------------------------------------------------------------

namespace {

enum HeartRateFlag : quint8 {
    WideRate = 0x01,
    ContactDetected = 0x02,
    ContactSupported = 0x04,
    EnergyFollows = 0x08,
    IntervalsFollow = 0x10,
};

} // namespace

Result<HeartRateMeasurement> decodeHeartRate(QByteArrayView bytes)
{
    ByteReader in(bytes);
    HeartRateMeasurement measurement;
    const auto flags = in.u8();
    const int bpm = flags & WideRate ? in.u16() : in.u8();
    if (flags & EnergyFollows)
        measurement.energy = in.u16();
    if (flags & IntervalsFollow) {
        while (in.left() >= 2)
            measurement.intervals.append(in.u16());
    }
    if (!in.atEnd())
        return misfit(u"a heart rate measurement"_s, bytes);
    if (bpm != 0)
        measurement.bpm = bpm;
    if (flags & ContactSupported)
        measurement.contact = (flags & ContactDetected) != 0;
    return measurement;
}

QByteArray encodeHeartRate(const HeartRateMeasurement &measurement)
{
    const int bpm = measurement.bpm.value_or(0);
    quint8 flags = bpm > 0xff ? WideRate : 0;
    if (measurement.contact)
        flags |= ContactSupported | (*measurement.contact ? ContactDetected : 0);
    if (measurement.energy)
        flags |= EnergyFollows;
    if (!measurement.intervals.isEmpty())
        flags |= IntervalsFollow;
    ByteWriter out;
    out.u8(flags);
    if (flags & WideRate)
        out.u16(static_cast<quint16>(bpm));
    else
        out.u8(static_cast<quint8>(bpm));
    if (measurement.energy)
        out.u16(static_cast<quint16>(*measurement.energy));
    for (const auto interval : measurement.intervals)
        out.u16(interval);
    return out.bytes();
}

QLatin1StringView bodySensorLocation(quint8 location)
{
    constexpr std::array Names{"other"_L1, "chest"_L1, "wrist"_L1, "finger"_L1, "hand"_L1, "ear_lobe"_L1, "foot"_L1};
    return location < Names.size() ? Names[location] : QLatin1StringView();
}

// Blood pressure
// -------------------------------------------------------------------------------------------------------

namespace {

enum BloodPressureFlag : quint8 {
    InKilopascals = 0x01,
    PressureTimeFollows = 0x02,
    PulseFollows = 0x04,
    PressureUserFollows = 0x08,
    PressureStatusFollows = 0x10,
    UserFacingTimeFollows = 0x20, // of 2B34; so the next
    SecondsSince2000 = 0x40,
};

std::optional<double> readPressure(ByteReader &in, bool kilopascals)
{
    const auto value = readSfloat(in).value();
    if (!value || !kilopascals)
        return value;
    return *value * MmHgPerKilopascal;
}

void readPressures(ByteReader &in, quint8 flags, BloodPressureMeasurement *measurement)
{
    measurement->kilopascals = flags & InKilopascals;
    measurement->systolic = readPressure(in, measurement->kilopascals);
    measurement->diastolic = readPressure(in, measurement->kilopascals);
    measurement->meanArterial = readPressure(in, measurement->kilopascals);
}

void readPulseUserStatus(ByteReader &in, quint8 flags, BloodPressureMeasurement *measurement)
{
    if (flags & PulseFollows)
        measurement->pulse = readSfloat(in).value();
    if (flags & PressureUserFollows)
        measurement->user = readUser(in);
    if (flags & PressureStatusFollows)
        measurement->status = in.u16();
}

/** Pulse with its bytes swapped, then a user that the flags do not tell of [4.3]. */
std::optional<BloodPressureMeasurement> decodeSwappedPulse(QByteArrayView bytes)
{
    ByteReader in(bytes);
    BloodPressureMeasurement measurement;
    const auto flags = in.u8();
    if ((flags & (PulseFollows | PressureUserFollows)) != PulseFollows)
        return {};
    readPressures(in, flags, &measurement);
    if (flags & PressureTimeFollows)
        measurement.time = readStamp(in);
    measurement.pulse = in.u16Be();
    measurement.user = readUser(in);
    if (flags & PressureStatusFollows)
        measurement.status = in.u16();
    const bool isPulse = measurement.pulse >= 20.0 && measurement.pulse <= 300.0;
    return in.atEnd() && isPulse ? std::optional(measurement) : std::nullopt;
}

std::optional<Stamp> stampOfSeconds(quint32 seconds, bool since2000)
{
    const QDateTime epoch(QDate(since2000 ? 2000 : 1900, 1, 1), QTime(0, 0), Qt::UTC);
    const auto at = epoch.addSecs(seconds);
    return stampOf(at.date(), at.time());
}

} // namespace

Result<BloodPressureMeasurement> decodeBloodPressure(QByteArrayView bytes)
{
    ByteReader in(bytes);
    BloodPressureMeasurement measurement;
    const auto flags = in.u8();
    readPressures(in, flags, &measurement);
    if (flags & PressureTimeFollows)
        measurement.time = readStamp(in);
    readPulseUserStatus(in, flags, &measurement);
    if (in.atEnd())
        return measurement;
    if (in.ok() && in.left() == 1) {
        if (const auto swapped = decodeSwappedPulse(bytes))
            return *swapped;
    }
    return misfit(u"a blood pressure measurement"_s, bytes);
}

Result<BloodPressureMeasurement> decodeEnhancedBloodPressure(QByteArrayView bytes)
{
    ByteReader in(bytes);
    BloodPressureMeasurement measurement;
    const auto flags = in.u8();
    const bool since2000 = flags & SecondsSince2000;
    readPressures(in, flags, &measurement);
    if (flags & PressureTimeFollows) {
        measurement.time = stampOfSeconds(in.u32(), since2000);
        if (measurement.time)
            measurement.time->isUtc = true;
    }
    readPulseUserStatus(in, flags, &measurement);
    if (flags & UserFacingTimeFollows) {
        const auto shown = stampOfSeconds(in.u32(), since2000);
        if (!measurement.time)
            measurement.time = shown;
    }
    if (!in.atEnd())
        return misfit(u"an enhanced blood pressure measurement"_s, bytes);
    return measurement;
}

QByteArray encodeBloodPressure(const BloodPressureMeasurement &measurement)
{
    quint8 flags = 0;
    if (measurement.time)
        flags |= PressureTimeFollows;
    if (measurement.pulse)
        flags |= PulseFollows;
    if (measurement.user)
        flags |= PressureUserFollows;
    if (measurement.status)
        flags |= PressureStatusFollows;
    ByteWriter out;
    out.u8(flags);
    for (const auto &pressure : {measurement.systolic, measurement.diastolic, measurement.meanArterial})
        writeTenths(out, pressure);
    if (measurement.time)
        writeStamp(out, measurement.time->date, measurement.time->time);
    if (measurement.pulse)
        writeTenths(out, measurement.pulse);
    if (measurement.user)
        writeUser(out, measurement.user);
    if (measurement.status)
        out.u16(*measurement.status);
    return out.bytes();
}

Result<quint16> decodeBloodPressureFeature(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto bits = in.u16();
    if (!in.atEnd())
        return wrongLength(u"a blood pressure feature"_s, bytes, 2);
    return bits;
}

namespace {

constexpr quint8 FirstSegment = 0x01;
constexpr quint8 LastSegment = 0x02;
constexpr qsizetype MostRecordBytes = 512; // the longest value that a characteristic can have

} // namespace

Result<std::optional<BloodPressureRecord>> RecordAssembly::feed(QByteArrayView segment, bool hasChecksum)
{
    ByteReader in(segment);
    const auto header = in.u8();
    const quint8 counter = header >> 2;
    const auto payload = in.bytes(in.left());
    const bool follows = header & FirstSegment || (m_begun && counter == ((m_counter + 1) & 0x3f));
    if (payload.isEmpty() || !follows) {
        m_begun.reset();
        return Failure(Error::Malformed, u"a segment of a record is missing or empty"_s);
    }
    if (header & FirstSegment)
        m_begun = QByteArray();
    m_begun->append(payload);
    m_counter = counter;
    if (m_begun->size() > MostRecordBytes) {
        m_begun.reset();
        return Failure(Error::Malformed, u"a record does not end"_s);
    }
    if (!(header & LastSegment))
        return std::optional<BloodPressureRecord>();

    const auto whole = *std::exchange(m_begun, std::nullopt);
    ByteReader record(whole);
    BloodPressureRecord read;
    read.sequence = record.u16();
    read.characteristic = record.u16();
    read.value = record.bytes(record.left() - (hasChecksum ? 2 : 0)).toByteArray();
    if (!record.ok() || read.value.isEmpty())
        return Failure(Error::Malformed, u"a record of %1 bytes holds no measurement"_s.arg(whole.size()));
    return std::optional(read);
}

QByteArray encodeBloodPressureRecord(const BloodPressureRecord &record)
{
    ByteWriter out;
    out.u8(FirstSegment | LastSegment).u16(record.sequence).u16(record.characteristic).append(record.value);
    return out.bytes();
}

// Weight
// -----------------------------------------------------------------------------------------------------------------

namespace {

enum WeightFlag : quint8 {
    ImperialWeight = 0x01,
    WeightTimeFollows = 0x02,
    WeightUserFollows = 0x04,
    MassIndexFollows = 0x08,
};

enum CompositionFlag : quint16 {
    ImperialComposition = 0x0001,
    CompositionTimeFollows = 0x0002,
    CompositionUserFollows = 0x0004,
    MetabolismFollows = 0x0008,
    MuscleFollows = 0x0010,
    MuscleMassFollows = 0x0020,
    FatFreeMassFollows = 0x0040,
    SoftLeanMassFollows = 0x0080,
    WaterMassFollows = 0x0100,
    ImpedanceFollows = 0x0200,
    MassFollows = 0x0400,
    HeightFollows = 0x0800,
    SeveralPackets = 0x1000,
};

/** Units of 5 g, or hundredths of a pound. */
double readGrams(ByteReader &in, bool imperial)
{
    const int units = in.u16();
    return imperial ? units * GramsPerPound / 100 : units * 5.0;
}

/** Millimetres, or tenths of an inch. */
double readMetres(ByteReader &in, bool imperial)
{
    const int units = in.u16();
    return imperial ? units * MetresPerInch / 10 : units / 1000.0;
}

void writeGrams(ByteWriter &out, double grams, bool imperial)
{
    out.u16(static_cast<quint16>(qRound(imperial ? grams / GramsPerPound * 100 : grams / 5)));
}

void writeMetres(ByteWriter &out, double metres, bool imperial)
{
    out.u16(static_cast<quint16>(qRound(imperial ? metres / MetresPerInch * 10 : metres * 1000)));
}

double readTenths(ByteReader &in)
{
    return in.u16() / 10.0;
}

void writeTenthsOfWhole(ByteWriter &out, double value)
{
    out.u16(static_cast<quint16>(qRound(value * 10)));
}

} // namespace

Result<WeightMeasurement> decodeWeight(QByteArrayView bytes)
{
    ByteReader in(bytes);
    WeightMeasurement measurement;
    const auto flags = in.u8();
    measurement.imperial = flags & ImperialWeight;
    ByteReader raw = in;
    const bool failed = raw.u16() == Unsuccessful;
    const auto grams = readGrams(in, measurement.imperial);
    if (!failed)
        measurement.grams = grams;
    if (flags & WeightTimeFollows)
        measurement.time = readStamp(in);
    if (flags & WeightUserFollows)
        measurement.user = readUser(in);
    if (flags & MassIndexFollows) {
        measurement.bodyMassIndex = readTenths(in);
        measurement.heightMetres = readMetres(in, measurement.imperial);
    }
    if (!in.atEnd())
        return misfit(u"a weight measurement"_s, bytes);
    return measurement;
}

QByteArray encodeWeight(const WeightMeasurement &measurement)
{
    quint8 flags = measurement.imperial ? ImperialWeight : 0;
    if (measurement.time)
        flags |= WeightTimeFollows;
    if (measurement.user)
        flags |= WeightUserFollows;
    if (measurement.bodyMassIndex)
        flags |= MassIndexFollows;
    ByteWriter out;
    out.u8(flags);
    if (measurement.grams)
        writeGrams(out, *measurement.grams, measurement.imperial);
    else
        out.u16(Unsuccessful);
    if (measurement.time)
        writeStamp(out, measurement.time->date, measurement.time->time);
    if (measurement.user)
        writeUser(out, measurement.user);
    if (measurement.bodyMassIndex) {
        writeTenthsOfWhole(out, *measurement.bodyMassIndex);
        writeMetres(out, measurement.heightMetres.value_or(0), measurement.imperial);
    }
    return out.bytes();
}

Result<BodyComposition> decodeBodyComposition(QByteArrayView bytes)
{
    ByteReader in(bytes);
    BodyComposition measurement;
    const auto flags = in.u16();
    measurement.imperial = flags & ImperialComposition;
    measurement.inSeveralPackets = flags & SeveralPackets;
    const int fat = in.u16();
    if (fat != Unsuccessful)
        measurement.fat = fat / 10.0;
    if (flags & CompositionTimeFollows)
        measurement.time = readStamp(in);
    if (flags & CompositionUserFollows)
        measurement.user = readUser(in);
    if (flags & MetabolismFollows)
        measurement.basalMetabolism = in.u16();
    if (flags & MuscleFollows)
        measurement.muscle = readTenths(in);
    if (flags & MuscleMassFollows)
        measurement.muscleGrams = readGrams(in, measurement.imperial);
    if (flags & FatFreeMassFollows)
        measurement.fatFreeGrams = readGrams(in, measurement.imperial);
    if (flags & SoftLeanMassFollows)
        measurement.softLeanGrams = readGrams(in, measurement.imperial);
    if (flags & WaterMassFollows)
        measurement.waterGrams = readGrams(in, measurement.imperial);
    if (flags & ImpedanceFollows)
        measurement.impedance = readTenths(in);
    if (flags & MassFollows)
        measurement.grams = readGrams(in, measurement.imperial);
    if (flags & HeightFollows)
        measurement.heightMetres = readMetres(in, measurement.imperial);
    if (!in.atEnd())
        return misfit(u"a body composition measurement"_s, bytes);
    return measurement;
}

QByteArray encodeBodyComposition(const BodyComposition &measurement)
{
    const std::pair<bool, quint16> parts[] = {
        {measurement.time.has_value(), CompositionTimeFollows},
        {measurement.user.has_value(), CompositionUserFollows},
        {measurement.basalMetabolism.has_value(), MetabolismFollows},
        {measurement.muscle.has_value(), MuscleFollows},
        {measurement.muscleGrams.has_value(), MuscleMassFollows},
        {measurement.fatFreeGrams.has_value(), FatFreeMassFollows},
        {measurement.softLeanGrams.has_value(), SoftLeanMassFollows},
        {measurement.waterGrams.has_value(), WaterMassFollows},
        {measurement.impedance.has_value(), ImpedanceFollows},
        {measurement.grams.has_value(), MassFollows},
        {measurement.heightMetres.has_value(), HeightFollows},
        {measurement.inSeveralPackets, SeveralPackets},
    };
    quint16 flags = 0;
    for (const auto &[isThere, flag] : parts)
        flags |= isThere ? flag : quint16(0);

    ByteWriter out;
    out.u16(flags);
    out.u16(measurement.fat ? static_cast<quint16>(qRound(*measurement.fat * 10)) : Unsuccessful);
    if (measurement.time)
        writeStamp(out, measurement.time->date, measurement.time->time);
    if (measurement.user)
        writeUser(out, measurement.user);
    if (measurement.basalMetabolism)
        out.u16(static_cast<quint16>(*measurement.basalMetabolism));
    if (measurement.muscle)
        writeTenthsOfWhole(out, *measurement.muscle);
    for (const auto &grams :
         {measurement.muscleGrams, measurement.fatFreeGrams, measurement.softLeanGrams, measurement.waterGrams}) {
        if (grams)
            writeGrams(out, *grams, false);
    }
    if (measurement.impedance)
        writeTenthsOfWhole(out, *measurement.impedance);
    if (measurement.grams)
        writeGrams(out, *measurement.grams, false);
    if (measurement.heightMetres)
        writeMetres(out, *measurement.heightMetres, false);
    return out.bytes();
}

BodyComposition combined(const BodyComposition &first, const BodyComposition &second)
{
    const auto either = [](const auto &one, const auto &other) { return other ? other : one; };
    BodyComposition whole;
    whole.fat = either(first.fat, second.fat);
    whole.imperial = second.imperial;
    whole.inSeveralPackets = first.inSeveralPackets || second.inSeveralPackets;
    whole.time = either(first.time, second.time);
    whole.user = either(first.user, second.user);
    whole.basalMetabolism = either(first.basalMetabolism, second.basalMetabolism);
    whole.muscle = either(first.muscle, second.muscle);
    whole.muscleGrams = either(first.muscleGrams, second.muscleGrams);
    whole.fatFreeGrams = either(first.fatFreeGrams, second.fatFreeGrams);
    whole.softLeanGrams = either(first.softLeanGrams, second.softLeanGrams);
    whole.waterGrams = either(first.waterGrams, second.waterGrams);
    whole.impedance = either(first.impedance, second.impedance);
    whole.grams = either(first.grams, second.grams);
    whole.heightMetres = either(first.heightMetres, second.heightMetres);
    return whole;
}

namespace {

/** Numbers above the last are reserved. */
template<size_t N> std::optional<double> resolution(const std::array<double, N> &known, quint32 number)
{
    return number > 0 && number <= N ? std::optional(known[number - 1]) : std::nullopt;
}

ScaleFeature scaleFeature(quint32 bits, int weightAt, int heightAt)
{
    constexpr std::array Kilograms{0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005};
    constexpr std::array Metres{0.01, 0.005, 0.001};
    ScaleFeature feature;
    feature.bits = bits;
    feature.timeStamp = bits & 0x01;
    feature.users = bits & 0x02;
    feature.weightResolution = resolution(Kilograms, bits >> weightAt & 0x0f);
    feature.heightResolution = resolution(Metres, bits >> heightAt & 0x07);
    return feature;
}

} // namespace

Result<ScaleFeature> decodeWeightFeature(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto bits = in.u32();
    if (!in.atEnd())
        return wrongLength(u"a weight scale feature"_s, bytes, 4);
    return scaleFeature(bits, 3, 7);
}

Result<ScaleFeature> decodeBodyCompositionFeature(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const auto bits = in.u32();
    if (!in.atEnd())
        return wrongLength(u"a body composition feature"_s, bytes, 4);
    return scaleFeature(bits, 11, 15);
}

// Temperature
// ----------------------------------------------------------------------------------------------------------

namespace {

enum TemperatureFlag : quint8 {
    InFahrenheit = 0x01,
    TemperatureTimeFollows = 0x02,
    TemperatureTypeFollows = 0x04,
};

} // namespace

Result<TemperatureMeasurement> decodeTemperature(QByteArrayView bytes)
{
    ByteReader in(bytes);
    TemperatureMeasurement measurement;
    const auto flags = in.u8();
    measurement.fahrenheit = flags & InFahrenheit;
    const auto value = readFloat(in).value();
    if (value)
        measurement.celsius = measurement.fahrenheit ? (*value - 32) / 1.8 : *value;
    if (flags & TemperatureTimeFollows)
        measurement.time = readStamp(in);
    if (flags & TemperatureTypeFollows) {
        const auto type = in.u8();
        if (type != 0) // reserved
            measurement.type = type;
    }
    if (!in.atEnd())
        return misfit(u"a temperature measurement"_s, bytes);
    return measurement;
}

QByteArray encodeTemperature(const TemperatureMeasurement &measurement)
{
    quint8 flags = 0;
    if (measurement.time)
        flags |= TemperatureTimeFollows;
    if (measurement.type)
        flags |= TemperatureTypeFollows;
    ByteWriter out;
    out.u8(flags);
    if (measurement.celsius)
        writeFloat(out, qRound(*measurement.celsius * 100), -2);
    else
        writeSpecialFloat(out, MedicalFloat::NotANumber);
    if (measurement.time)
        writeStamp(out, measurement.time->date, measurement.time->time);
    if (measurement.type)
        out.u8(static_cast<quint8>(*measurement.type));
    return out.bytes();
}

QLatin1StringView temperatureType(int type)
{
    constexpr std::array Names{"armpit"_L1, "body"_L1,   "ear"_L1, "finger"_L1, "gastrointestinal"_L1,
                               "mouth"_L1,  "rectum"_L1, "toe"_L1, "eardrum"_L1};
    return type >= 1 && type <= int(Names.size()) ? Names[static_cast<size_t>(type) - 1] : QLatin1StringView();
}

// Oxygen
// ---------------------------------------------------------------------------------------------------------------

namespace {

enum SpotCheckFlag : quint8 {
    SpotCheckTimeFollows = 0x01,
    SpotCheckStatusFollows = 0x02,
    SpotCheckSensorFollows = 0x04,
    SpotCheckAmplitudeFollows = 0x08,
    ClockNotSet = 0x10,
};

enum ContinuousFlag : quint8 {
    FastFollows = 0x01,
    SlowFollows = 0x02,
    ContinuousStatusFollows = 0x04,
    ContinuousSensorFollows = 0x08,
    ContinuousAmplitudeFollows = 0x10,
};

OxygenPair readPair(ByteReader &in)
{
    OxygenPair pair;
    pair.saturation = readSfloat(in).value();
    pair.pulse = readSfloat(in).value();
    return pair;
}

/** Three bytes. */
quint32 readSensorStatus(ByteReader &in)
{
    const quint32 low = in.u16();
    return low | static_cast<quint32>(in.u8()) << 16;
}

void writeSensorStatus(ByteWriter &out, quint32 status)
{
    out.u16(static_cast<quint16>(status)).u8(static_cast<quint8>(status >> 16));
}

} // namespace

bool OxygenMeasurement::isBelievable() const
{
    constexpr quint16 Bad = Demonstration | Testing | Calibrating | Unavailable | Invalid;
    constexpr quint32 BadSensor = EquipmentMalfunction | SensorUnconnected | SensorMalfunction | SensorDisconnected;
    return (status.value_or(0) & Bad) == 0 && (sensorStatus.value_or(0) & BadSensor) == 0;
}

Result<OxygenMeasurement> decodeSpotCheck(QByteArrayView bytes)
{
    ByteReader in(bytes);
    OxygenMeasurement measurement;
    const auto flags = in.u8();
    measurement.normal = readPair(in);
    if (flags & SpotCheckTimeFollows) {
        const auto time = readStamp(in);
        if (!(flags & ClockNotSet))
            measurement.time = time;
    }
    if (flags & SpotCheckStatusFollows)
        measurement.status = in.u16();
    if (flags & SpotCheckSensorFollows)
        measurement.sensorStatus = readSensorStatus(in);
    if (flags & SpotCheckAmplitudeFollows)
        measurement.pulseAmplitude = readSfloat(in).value();
    if (!in.atEnd())
        return misfit(u"a spot check of oxygen"_s, bytes);
    return measurement;
}

Result<OxygenMeasurement> decodeContinuousOxygen(QByteArrayView bytes)
{
    ByteReader in(bytes);
    OxygenMeasurement measurement;
    const auto flags = in.u8();
    measurement.normal = readPair(in);
    if (flags & FastFollows)
        measurement.fast = readPair(in);
    if (flags & SlowFollows)
        measurement.slow = readPair(in);
    if (flags & ContinuousStatusFollows)
        measurement.status = in.u16();
    if (flags & ContinuousSensorFollows)
        measurement.sensorStatus = readSensorStatus(in);
    if (flags & ContinuousAmplitudeFollows)
        measurement.pulseAmplitude = readSfloat(in).value();
    if (!in.atEnd())
        return misfit(u"a continuous measurement of oxygen"_s, bytes);
    return measurement;
}

QByteArray encodeSpotCheck(const OxygenMeasurement &measurement)
{
    quint8 flags = 0;
    if (measurement.time)
        flags |= SpotCheckTimeFollows;
    if (measurement.status)
        flags |= SpotCheckStatusFollows;
    if (measurement.sensorStatus)
        flags |= SpotCheckSensorFollows;
    if (measurement.pulseAmplitude)
        flags |= SpotCheckAmplitudeFollows;
    ByteWriter out;
    out.u8(flags);
    writeTenths(out, measurement.normal.saturation);
    writeTenths(out, measurement.normal.pulse);
    if (measurement.time)
        writeStamp(out, measurement.time->date, measurement.time->time);
    if (measurement.status)
        out.u16(*measurement.status);
    if (measurement.sensorStatus)
        writeSensorStatus(out, *measurement.sensorStatus);
    if (measurement.pulseAmplitude)
        writeTenths(out, measurement.pulseAmplitude);
    return out.bytes();
}

QByteArray encodeContinuousOxygen(const OxygenMeasurement &measurement)
{
    quint8 flags = 0;
    if (measurement.status)
        flags |= ContinuousStatusFollows;
    if (measurement.sensorStatus)
        flags |= ContinuousSensorFollows;
    if (measurement.pulseAmplitude)
        flags |= ContinuousAmplitudeFollows;
    ByteWriter out;
    out.u8(flags);
    writeTenths(out, measurement.normal.saturation);
    writeTenths(out, measurement.normal.pulse);
    if (measurement.status)
        out.u16(*measurement.status);
    if (measurement.sensorStatus)
        writeSensorStatus(out, *measurement.sensorStatus);
    if (measurement.pulseAmplitude)
        writeTenths(out, measurement.pulseAmplitude);
    return out.bytes();
}

// Record access
// --------------------------------------------------------------------------------------------------------

namespace {

constexpr quint8 BySequence = 0x01;

QByteArray encodeRequest(RecordOperation operation, std::optional<quint16> firstSequence)
{
    ByteWriter out;
    out.u8(static_cast<quint8>(operation));
    if (firstSequence)
        out.u8(static_cast<quint8>(RecordOperator::AtLeast)).u8(BySequence).u16(*firstSequence);
    else
        out.u8(static_cast<quint8>(RecordOperator::All));
    return out.bytes();
}

} // namespace

QByteArray reportRecords(std::optional<quint16> firstSequence)
{
    return encodeRequest(RecordOperation::Report, firstSequence);
}

QByteArray reportNumberOfRecords(std::optional<quint16> firstSequence)
{
    return encodeRequest(RecordOperation::ReportNumber, firstSequence);
}

Result<RecordReply> decodeRecordReply(QByteArrayView bytes)
{
    ByteReader in(bytes);
    RecordReply reply;
    const auto operation = static_cast<RecordOperation>(in.u8());
    const auto filter = static_cast<RecordOperator>(in.u8());
    if (operation == RecordOperation::Number) {
        reply.number = in.u16();
    } else {
        reply.request = in.u8();
        reply.code = in.u8();
    }
    const bool isReply = operation == RecordOperation::Number || operation == RecordOperation::Response;
    if (!in.atEnd() || !isReply || filter != RecordOperator::None)
        return Failure(Error::Malformed, u"%1 bytes that are no answer about records"_s.arg(bytes.size()));
    return reply;
}

QByteArray encodeRecordReply(const RecordReply &reply)
{
    ByteWriter out;
    out.u8(static_cast<quint8>(reply.number ? RecordOperation::Number : RecordOperation::Response));
    out.u8(static_cast<quint8>(RecordOperator::None));
    if (reply.number)
        out.u16(*reply.number);
    else
        out.u8(reply.request).u8(reply.code);
    return out.bytes();
}

Result<RecordRequest> decodeRecordRequest(QByteArrayView bytes)
{
    ByteReader in(bytes);
    RecordRequest request;
    request.operation = static_cast<RecordOperation>(in.u8());
    request.filter = static_cast<RecordOperator>(in.u8());
    const bool asks =
        request.operation == RecordOperation::Report || request.operation == RecordOperation::ReportNumber;
    bool isKnown = request.filter == RecordOperator::All;
    if (request.filter == RecordOperator::AtLeast) {
        isKnown = in.u8() == BySequence;
        request.sequence = in.u16();
    }
    if (!in.atEnd() || !asks || !isKnown)
        return Failure(Error::Malformed, u"%1 bytes that are no question for records"_s.arg(bytes.size()));
    return request;
}

// What a device says of itself
// -----------------------------------------------------------------------------------------

Result<int> decodeBatteryLevel(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const int percent = in.u8();
    if (!in.atEnd())
        return wrongLength(u"a battery level"_s, bytes, 1);
    if (percent > 100)
        return Failure(Error::Malformed, u"a battery level of %1 percent"_s.arg(percent));
    return percent;
}

Result<PnpId> decodePnpId(QByteArrayView bytes)
{
    ByteReader in(bytes);
    PnpId id;
    id.source = in.u8();
    id.vendor = in.u16();
    id.product = in.u16();
    id.version = in.u16();
    if (!in.atEnd())
        return wrongLength(u"a PnP id"_s, bytes, 7);
    return id;
}

QByteArray encodePnpId(const PnpId &id)
{
    return ByteWriter().u8(id.source).u16(id.vendor).u16(id.product).u16(id.version).bytes();
}

Result<QString> decodeText(QByteArrayView bytes)
{
    const auto end = bytes.indexOf('\0');
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(end < 0 ? bytes : bytes.first(end));
    const auto isOdd = [](QChar character) { return character.category() == QChar::Other_Control; };
    if (utf8.hasError() || std::any_of(text.begin(), text.end(), isOdd))
        return Failure(Error::Malformed, u"a text has a byte that no text has"_s);
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Failure(Error::Malformed, u"a text is empty"_s);
    return trimmed;
}

} // namespace pulsekeep::standard

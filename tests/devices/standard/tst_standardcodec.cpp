// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/codec.h"
#include "support/support.h"

#include <cmath>

using namespace pulsekeep;
using namespace pulsekeep::standard;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

/** For columns: nothing is NaN. */
constexpr double Nothing = std::numeric_limits<double>::quiet_NaN();

bool isSame(const std::optional<double> &value, double expected)
{
    return value ? std::abs(*value - expected) < 1e-6 : std::isnan(expected);
}

template<typename T> int numberOr(const std::optional<T> &value, int other = -1)
{
    return value ? static_cast<int>(*value) : other;
}

QString written(const std::optional<Stamp> &time)
{
    if (!time)
        return {};
    return time->date.toString(Qt::ISODate) + u' ' + time->time.toString(u"HH:mm:ss"_s)
        + (time->isUtc ? u"Z"_s : QString());
}

#define COMPARE_VALUE(value, expected)                                                                                 \
    QVERIFY2(isSame(value, expected), qPrintable(u"%1, not %2"_s.arg((value).value_or(Nothing)).arg(expected)))

/** Every value of the tables in this file is refused when it is cut at any byte, and when a byte follows. */
template<typename Decode> void refusesEveryOtherLength(const QByteArray &bytes, Decode decode, bool takesMore = false)
{
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto cut = decode(bytes.first(length));
        QVERIFY2(!cut, qPrintable(u"accepted %1 of %2 bytes"_s.arg(length).arg(bytes.size())));
        QCOMPARE(cut.error().kind(), Error::Malformed);
    }
    if (!takesMore)
        QVERIFY2(!decode(bytes + '\x01'), "accepted a byte too many");
}

} // namespace

class TestStandardCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    // Numbers
    // ------------------------------------------------------------------------------------------------------------

    void sfloat_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");

        QTest::newRow("72") << hex("4800") << int(MedicalFloat::Number) << 72.0;
        QTest::newRow("0") << hex("0000") << int(MedicalFloat::Number) << 0.0;
        QTest::newRow("-0.5") << hex("fbff") << int(MedicalFloat::Number) << -0.5;
        QTest::newRow("12e2") << hex("0c20") << int(MedicalFloat::Number) << 1200.0;
        QTest::newRow("16.5") << hex("a5f0") << int(MedicalFloat::Number) << 16.5;
        QTest::newRow("largest exponent") << hex("0170") << int(MedicalFloat::Number) << 1e7;
        QTest::newRow("smallest exponent") << hex("0180") << int(MedicalFloat::Number) << 1e-8;
        QTest::newRow("largest number") << hex("fd07") << int(MedicalFloat::Number) << 2045.0;
        QTest::newRow("smallest number") << hex("0308") << int(MedicalFloat::Number) << -2045.0;
        QTest::newRow("2047 with an exponent is a number") << hex("fff7") << int(MedicalFloat::Number) << 204.7;
        QTest::newRow("NaN") << hex("ff07") << int(MedicalFloat::NotANumber) << Nothing;
        QTest::newRow("NRes") << hex("0008") << int(MedicalFloat::NotAtResolution) << Nothing;
        QTest::newRow("+INFINITY") << hex("fe07") << int(MedicalFloat::PositiveInfinity) << Nothing;
        QTest::newRow("-INFINITY") << hex("0208") << int(MedicalFloat::NegativeInfinity) << Nothing;
        QTest::newRow("reserved") << hex("0108") << int(MedicalFloat::Reserved) << Nothing;
    }
    void sfloat()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        QFETCH(double, value);

        ByteReader in(bytes);
        const auto number = readSfloat(in);
        QVERIFY(in.atEnd());
        QCOMPARE(int(number.kind), kind);
        COMPARE_VALUE(number.value(), value);
        ByteWriter out;
        if (kind == MedicalFloat::Number)
            writeSfloat(out, number.mantissa, number.exponent);
        else
            writeSpecialSfloat(out, number.kind);
        QCOMPARE(out.bytes(), bytes);
    }

    void float32_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");

        QTest::newRow("36.4") << hex("6c0100ff") << int(MedicalFloat::Number) << 36.4;
        QTest::newRow("-40") << hex("d8ffff00") << int(MedicalFloat::Number) << -40.0;
        QTest::newRow("exponent 2") << hex("03000002") << int(MedicalFloat::Number) << 300.0;
        QTest::newRow("largest number") << hex("fdff7f00") << int(MedicalFloat::Number) << 8388605.0;
        QTest::newRow("NaN") << hex("ffff7f00") << int(MedicalFloat::NotANumber) << Nothing;
        QTest::newRow("NRes") << hex("00008000") << int(MedicalFloat::NotAtResolution) << Nothing;
        QTest::newRow("+INFINITY") << hex("feff7f00") << int(MedicalFloat::PositiveInfinity) << Nothing;
        QTest::newRow("-INFINITY") << hex("02008000") << int(MedicalFloat::NegativeInfinity) << Nothing;
        QTest::newRow("reserved") << hex("01008000") << int(MedicalFloat::Reserved) << Nothing;
    }
    void float32()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        QFETCH(double, value);

        ByteReader in(bytes);
        const auto number = readFloat(in);
        QVERIFY(in.atEnd());
        QCOMPARE(int(number.kind), kind);
        COMPARE_VALUE(number.value(), value);
        ByteWriter out;
        if (kind == MedicalFloat::Number)
            writeFloat(out, number.mantissa, number.exponent);
        else
            writeSpecialFloat(out, number.kind);
        QCOMPARE(out.bytes(), bytes);
    }

    // Time
    // ---------------------------------------------------------------------------------------------------------------

    void dateTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("time"); // empty: unknown

        QTest::newRow("a date and a time") << hex("ea07060c143119") << u"2026-06-12 20:49:25"_s;
        QTest::newRow("the leap day") << hex("e807021d000000") << u"2024-02-29 00:00:00"_s;
        QTest::newRow("no leap day") << hex("ea07021d000000") << QString();
        QTest::newRow("the year is unknown") << hex("0000060c143119") << QString();
        QTest::newRow("the month is unknown") << hex("ea07000c143119") << QString();
        QTest::newRow("the day is unknown") << hex("ea070600143119") << QString();
        QTest::newRow("month 13") << hex("ea070d0c143119") << QString();
        QTest::newRow("hour 24") << hex("ea07060c183119") << QString();
        QTest::newRow("minute 60") << hex("ea07060c143c19") << QString();
        QTest::newRow("second 60") << hex("ea07060c14313c") << QString();
        QTest::newRow("all ones") << QByteArray(7, '\xff') << QString();
    }
    void dateTime()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, time);

        const auto read = decodeDateTime(bytes);
        QVERIFY(read);
        QCOMPARE(written(*read), time);
        if (*read)
            QCOMPARE(encodeDateTime(QDateTime((*read)->date, (*read)->time)), bytes);
        refusesEveryOtherLength(bytes, decodeDateTime);
    }

    void currentTime()
    {
        const auto bytes = hex("ea07060c143119058003");
        const auto read = decodeCurrentTime(bytes);
        QVERIFY(read);
        QCOMPARE(written(read->time), u"2026-06-12 20:49:25"_s);
        QCOMPARE(read->time->time.msec(), 500);
        QCOMPARE(read->weekday, 5);
        QCOMPARE(read->adjustReason, quint8(ManualUpdate | ExternalReference));
        refusesEveryOtherLength(bytes, decodeCurrentTime);

        QCOMPARE(encodeCurrentTime(QDateTime(QDate(2026, 6, 12), QTime(20, 49, 25, 500)), 3), bytes);
        QVERIFY(!decodeCurrentTime(hex("ea07060c143119080000"))); // weekday 8
        const auto unset = decodeCurrentTime(QByteArray(10, '\0'));
        QVERIFY(unset && !unset->time);
        QCOMPARE(unset->weekday, 0);
    }

    void wallClockTimesAreOfTheZoneOfTheDevice()
    {
        const Stamp summer{QDate(2026, 7, 1), QTime(12, 0)};
        const Stamp winter{QDate(2026, 1, 1), QTime(0, 30)};
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(summer.at(berlin), QDateTime(QDate(2026, 7, 1), QTime(10, 0), Qt::UTC));
        QCOMPARE(winter.at(berlin), QDateTime(QDate(2025, 12, 31), QTime(23, 30), Qt::UTC));
        QCOMPARE((Stamp{QDate(2026, 7, 1), QTime(12, 0), true}.at(berlin)),
                 QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC));
        QCOMPARE(summer.at(berlin).timeSpec(), Qt::UTC);
    }

    // Heart rate
    // ---------------------------------------------------------------------------------------------------------

    void heartRate_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("bpm");     // -1: none
        QTest::addColumn<int>("contact"); // -1: cannot tell
        QTest::addColumn<int>("energy");  // -1: none
        QTest::addColumn<QList<quint16>>("intervals");

        using List = QList<quint16>;
        QTest::newRow("one byte") << hex("0048") << 72 << -1 << -1 << List{};
        QTest::newRow("two bytes") << hex("012c01") << 300 << -1 << -1 << List{};
        QTest::newRow("contact") << hex("0648") << 72 << 1 << -1 << List{};
        QTest::newRow("no contact") << hex("0400") << -1 << 0 << -1 << List{};
        QTest::newRow("contact detected by a sensor that cannot tell") << hex("0248") << 72 << -1 << -1 << List{};
        QTest::newRow("intervals") << hex("163df003e003") << 61 << 1 << -1 << List{1008, 992};
        QTest::newRow("everything") << hex("1d2d01d2040002") << 301 << 0 << 1234 << List{512};
        QTest::newRow("energy") << hex("084801ff") << 72 << -1 << 0xff01 << List{};
        QTest::newRow("nine intervals") << hex("103c"
                                               "010002000300040005000600070008000900")
                                        << 60 << -1 << -1 << List{1, 2, 3, 4, 5, 6, 7, 8, 9};
        QTest::newRow("reserved flags") << hex("e048") << 72 << -1 << -1 << List{};
    }
    void heartRate()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, bpm);
        QFETCH(int, contact);
        QFETCH(int, energy);
        QFETCH(QList<quint16>, intervals);

        const auto read = decodeHeartRate(bytes);
        QVERIFY(read);
        QCOMPARE(numberOr(read->bpm), bpm);
        QCOMPARE(numberOr(read->contact), contact);
        QCOMPARE(numberOr(read->energy), energy);
        QCOMPARE(read->intervals, intervals);
        const auto again = decodeHeartRate(encodeHeartRate(*read));
        QVERIFY(again && *again == *read);
    }

    void cutHeartRates_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("flags alone") << hex("00");
        QTest::newRow("half a rate") << hex("012c");
        QTest::newRow("no energy") << hex("0848");
        QTest::newRow("half of the energy") << hex("084801");
        QTest::newRow("half an interval") << hex("1048f0");
        QTest::newRow("one and a half intervals") << hex("1048f003e0");
        QTest::newRow("intervals without their flag") << hex("0048f003");
    }
    void cutHeartRates()
    {
        QFETCH(QByteArray, bytes);
        const auto read = decodeHeartRate(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind(), Error::Malformed);
    }

    void intervalsAreMilliseconds()
    {
        QCOMPARE(HeartRateMeasurement::milliseconds(1024), 1000.0);
        QCOMPARE(HeartRateMeasurement::milliseconds(1008), 984.375);
        QCOMPARE(bodySensorLocation(1), "chest"_L1);
        QCOMPARE(bodySensorLocation(6), "foot"_L1);
        QVERIFY(bodySensorLocation(7).isEmpty());
    }

    // Blood pressure
    // -----------------------------------------------------------------------------------------------------

    void bloodPressure_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<double>("systolic");
        QTest::addColumn<double>("diastolic");
        QTest::addColumn<double>("mean");
        QTest::addColumn<QString>("time");
        QTest::addColumn<double>("pulse");
        QTest::addColumn<int>("user");   // -1: none
        QTest::addColumn<int>("status"); // -1: none

        QTest::newRow("everything") << hex("1e7c0056006100e807060f11111b3300010500") << 124.0 << 86.0 << 97.0
                                    << u"2024-06-15 17:17:27"_s << 51.0 << 1 << 5;
        QTest::newRow("no user") << hex("167c0056006100e807060f11111b33000000") << 124.0 << 86.0 << 97.0
                                 << u"2024-06-15 17:17:27"_s << 51.0 << -1 << 0;
        QTest::newRow("nothing optional")
            << hex("0076004c00ff07") << 118.0 << 76.0 << Nothing << QString() << Nothing << -1 << -1;
        QTest::newRow("kilopascals") << hex("05a5f06bf07ef04800") << 16.5 * 7.500616827 << 10.7 * 7.500616827
                                     << 12.6 * 7.500616827 << QString() << 72.0 << -1 << -1;
        QTest::newRow("tenths") << hex("04b5f41bf3a4f367f2") << 120.5 << 79.5 << 93.2 << QString() << 61.5 << -1 << -1;
        QTest::newRow("failed") << hex("14ff07ff07ff07ff070300") << Nothing << Nothing << Nothing << QString()
                                << Nothing << -1 << 3;
        QTest::newRow("an unknown user") << hex("1cc9006e008c00bc00ff0800") << 201.0 << 110.0 << 140.0 << QString()
                                         << 188.0 << -1 << 8;
        QTest::newRow("all other special numbers") << hex("04fe0702080008"
                                                          "0108")
                                                   << Nothing << Nothing << Nothing << QString() << Nothing << -1 << -1;
        QTest::newRow("user alone") << hex("0876004c00ff0703") << 118.0 << 76.0 << Nothing << QString() << Nothing << 3
                                    << -1;
        QTest::newRow("time alone, never set")
            << hex("0276004c00ff0700000000000000") << 118.0 << 76.0 << Nothing << QString() << Nothing << -1 << -1;
        QTest::newRow("status alone") << hex("1076004c00ff07"
                                             "2000")
                                      << 118.0 << 76.0 << Nothing << QString() << Nothing << -1 << 0x20;
        QTest::newRow("swapped pulse and a user that no flag tells of")
            << hex("566a0047000000ea07080b121f00003f000000") << 106.0 << 71.0 << 0.0 << u"2026-08-11 18:31:00"_s << 63.0
            << 0 << 0;
    }
    void bloodPressure()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(double, systolic);
        QFETCH(double, diastolic);
        QFETCH(double, mean);
        QFETCH(QString, time);
        QFETCH(double, pulse);
        QFETCH(int, user);
        QFETCH(int, status);

        const auto read = decodeBloodPressure(bytes);
        QVERIFY(read);
        COMPARE_VALUE(read->systolic, systolic);
        COMPARE_VALUE(read->diastolic, diastolic);
        COMPARE_VALUE(read->meanArterial, mean);
        QCOMPARE(written(read->time), time);
        COMPARE_VALUE(read->pulse, pulse);
        QCOMPARE(numberOr(read->user), user);
        QCOMPARE(numberOr(read->status), status);
        if (bytes.size() == 19
            && !(bytes.front() & 0x08)) // what is left without the last byte is in the standard's form
            QVERIFY(decodeBloodPressure(bytes.chopped(1)));
        else
            refusesEveryOtherLength(bytes, decodeBloodPressure, (bytes.front() & 0x0c) == 0x04);
    }

    /** What is left over is a user only where the pulse makes sense when it is turned round. */
    void aByteTooManyIsNoUserWithoutASensiblePulse()
    {
        QVERIFY(!decodeBloodPressure(hex("0476004c00ff07480001"))); // 0x4800 beats a minute
        QVERIFY(!decodeBloodPressure(hex("0476004c00ff07000501"))); // 5
        QVERIFY(!decodeBloodPressure(hex("0c76004c00ff070048"
                                         "0101")));
        const auto turned = decodeBloodPressure(hex("0476004c00ff07004801"));
        QVERIFY(turned);
        COMPARE_VALUE(turned->pulse, 72.0);
        QCOMPARE(numberOr(turned->user), 1);
    }

    void everyFlagOfBloodPressures()
    {
        for (int flags = 0; flags < 0x20; ++flags) {
            ByteWriter out;
            out.u8(static_cast<quint8>(flags)).u16(flags & 1 ? 0xf0a5 : 124).u16(80).u16(0x07ff);
            if (flags & 2)
                out.append(hex("ea07060c143119"));
            if (flags & 4)
                out.u16(61);
            if (flags & 8)
                out.u8(2);
            if (flags & 16)
                out.u16(4);
            const auto read = decodeBloodPressure(out.bytes());
            QVERIFY2(read, qPrintable(QString::number(flags, 16)));
            QCOMPARE(qRound(*read->systolic), 124);
            QCOMPARE(read->kilopascals, (flags & 1) != 0);
            QCOMPARE(read->time.has_value(), (flags & 2) != 0);
            QCOMPARE(read->pulse.has_value(), (flags & 4) != 0);
            QCOMPARE(numberOr(read->user), flags & 8 ? 2 : -1);
            QCOMPARE(numberOr(read->status), flags & 16 ? 4 : -1);
            for (qsizetype length = 0; length < out.bytes().size(); ++length)
                QVERIFY(!decodeBloodPressure(out.bytes().first(length)));
        }
    }

    void encodedBloodPressureIsReadAgain()
    {
        BloodPressureMeasurement measurement;
        measurement.systolic = 131.5;
        measurement.diastolic = 84;
        measurement.time = Stamp{QDate(2026, 3, 1), QTime(7, 8, 9)};
        measurement.pulse = 66;
        measurement.user = 2;
        measurement.status = IrregularPulse;
        const auto read = decodeBloodPressure(encodeBloodPressure(measurement));
        QVERIFY(read);
        QCOMPARE(*read, measurement);
        QCOMPARE(encodeBloodPressure(BloodPressureMeasurement()), hex("00ff07ff07ff07"));
    }

    void enhancedBloodPressure_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("time");
        QTest::addColumn<int>("user");

        // 0x3144f0c8: 826 601 672 s after 2000-01-01 is 2026-03-12 03:34:32
        QTest::newRow("UTC since 2000") << hex("4276004c00ff07c8f04431") << u"2026-03-12 03:34:32Z"_s << -1;
        QTest::newRow("the time that people see") << hex("6076004c00ff07c8f04431") << u"2026-03-12 03:34:32"_s << -1;
        QTest::newRow("both: UTC counts") << hex("6a76004c00ff07c8f0443102000000"
                                                 "00")
                                          << u"2026-03-12 03:34:32Z"_s << 2;
        QTest::newRow("since 1900") << hex("0276004c00ff0780510100") << u"1900-01-02 00:00:00Z"_s << -1;
        QTest::newRow("no time") << hex("0076004c00ff07") << QString() << -1;
    }
    void enhancedBloodPressure()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, time);
        QFETCH(int, user);

        const auto read = decodeEnhancedBloodPressure(bytes);
        QVERIFY(read);
        COMPARE_VALUE(read->systolic, 118.0);
        QCOMPARE(written(read->time), time);
        QCOMPARE(numberOr(read->user), user);
        refusesEveryOtherLength(bytes, decodeEnhancedBloodPressure);
    }

    void bloodPressureFeature()
    {
        QCOMPARE(numberOr(std::optional(*decodeBloodPressureFeature(hex("3700")))), 0x37);
        refusesEveryOtherLength(hex("3700"), decodeBloodPressureFeature);
    }

    void recordsComeInOneSegmentOrSeveral()
    {
        const BloodPressureRecord record{0x0102, 0x2a35, hex("0076004c00ff07")};
        const auto whole = encodeBloodPressureRecord(record);
        QCOMPARE(whole,
                 hex("03"
                     "0201"
                     "352a"
                     "0076004c00ff07"));
        {
            RecordAssembly assembly;
            const auto read = assembly.feed(whole, false);
            QVERIFY(read && *read);
            QCOMPARE(**read, record);
        }
        RecordAssembly assembly;
        const auto first = assembly.feed(hex("fd0201352a0076"), false); // counter 63
        QVERIFY(first && !*first);
        const auto second = assembly.feed(hex("00004c00"), false); // counter 0
        QVERIFY(second && !*second);
        const auto third = assembly.feed(hex("06ff07"), false); // counter 1, last
        QVERIFY(third && *third);
        QCOMPARE(**third, record);
    }

    void recordsWithAHoleAreRefused()
    {
        RecordAssembly assembly;
        QVERIFY(!assembly.feed(hex("040201"), false)); // a middle without a beginning
        QVERIFY(assembly.feed(hex("010201352a0076"), false));
        QVERIFY(!assembly.feed(hex("0aff07"), false)); // counter 2 after 0
        QVERIFY(!assembly.feed(hex("06ff07"), false)); // what was begun is gone
        QVERIFY(!assembly.feed(hex("03"), false));
        QVERIFY(!assembly.feed(QByteArray(), false));
        QVERIFY(!assembly.feed(hex("030201352a"), false));  // no measurement
        QVERIFY(!assembly.feed(hex("030201352a00"), true)); // half a checksum
        const auto checked = assembly.feed(hex("030201352a0076004c00ff07beef"), true);
        QVERIFY(checked && *checked);
        QCOMPARE((*checked)->value, hex("0076004c00ff07"));

        // Segments without end are not kept for ever.
        auto fed = assembly.feed(QByteArray(200, '\x01'), false);
        for (int counter = 1; fed && counter < 10; ++counter)
            fed = assembly.feed(QByteArray(1, char(counter << 2)) + QByteArray(200, 'x'), false);
        QVERIFY(!fed);
    }

    // Weight
    // ------------------------------------------------------------------------------------------------------------

    void weight_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<double>("grams");
        QTest::addColumn<QString>("time");
        QTest::addColumn<int>("user");
        QTest::addColumn<double>("index");
        QTest::addColumn<double>("metres");

        QTest::newRow("everything") << hex("0e9038e8070311072d0c02ed00d406") << 72400.0 << u"2024-03-17 07:45:12"_s << 2
                                    << 23.7 << 1.748;
        QTest::newRow("weight alone") << hex("00803e") << 80000.0 << QString() << -1 << Nothing << Nothing;
        QTest::newRow("pounds") << hex("03e844e8070311072d0c") << 176.40 * 453.59237 << u"2024-03-17 07:45:12"_s << -1
                                << Nothing << Nothing;
        QTest::newRow("pounds and inches")
            << hex("09e844ed00b202") << 176.40 * 453.59237 << QString() << -1 << 23.7 << 69.0 * 0.0254;
        QTest::newRow("unsuccessful") << hex("02ffffe8070311072d0c") << Nothing << u"2024-03-17 07:45:12"_s << -1
                                      << Nothing << Nothing;
        QTest::newRow("unsuccessful in pounds") << hex("01ffff") << Nothing << QString() << -1 << Nothing << Nothing;
        QTest::newRow("an unknown user") << hex("04803eff") << 80000.0 << QString() << -1 << Nothing << Nothing;
        QTest::newRow("nobody on it") << hex("000000") << 0.0 << QString() << -1 << Nothing << Nothing;
    }
    void weight()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(double, grams);
        QFETCH(QString, time);
        QFETCH(int, user);
        QFETCH(double, index);
        QFETCH(double, metres);

        const auto read = decodeWeight(bytes);
        QVERIFY(read);
        COMPARE_VALUE(read->grams, grams);
        QCOMPARE(written(read->time), time);
        QCOMPARE(numberOr(read->user), user);
        COMPARE_VALUE(read->bodyMassIndex, index);
        COMPARE_VALUE(read->heightMetres, metres);
        refusesEveryOtherLength(bytes, decodeWeight);
        if (user >= 0 || !(bytes.front() & 4))
            QCOMPARE(encodeWeight(*read), bytes);
    }

    void bodyComposition_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<double>("fat");
        QTest::addColumn<double>("muscle");
        QTest::addColumn<double>("water");
        QTest::addColumn<double>("impedance");
        QTest::addColumn<double>("grams");
        QTest::addColumn<QString>("time");
        QTest::addColumn<int>("user");

        QTest::newRow("fat alone") << hex("0000d700") << 21.5 << Nothing << Nothing << Nothing << Nothing << QString()
                                   << -1;
        QTest::newRow("unsuccessful") << hex("0600ffffe8070311072d0c02") << Nothing << Nothing << Nothing << Nothing
                                      << Nothing << u"2024-03-17 07:45:12"_s << 2;
        // 7300 kJ, 39.5 %, 28.595 kg muscle, 56.835 kg without fat, 54 kg soft lean, 41.5 kg water, 498 ohm, 72.4 kg,
        // 1.748 m
        QTest::newRow("everything") << hex("ff0f"
                                           "d700"
                                           "e8070311072d0c"
                                           "02"
                                           "841c"
                                           "8b01"
                                           "5716"
                                           "672c"
                                           "302a"
                                           "6c20"
                                           "7413"
                                           "9038"
                                           "d406")
                                           .replace(0, 1, QByteArray(1, '\xfe'))
                                    << 21.5 << 39.5 << 41500.0 << 498.0 << 72400.0 << u"2024-03-17 07:45:12"_s << 2;
        QTest::newRow("pounds") << hex("0105d700"
                                       "e844"
                                       "e844")
                                << 21.5 << Nothing << 176.4 * 453.59237 << Nothing << 176.4 * 453.59237 << QString()
                                << -1;
        QTest::newRow("the first of two packets")
            << hex("0212d700e8070311072d0c"
                   "7413")
            << 21.5 << Nothing << Nothing << 498.0 << Nothing << u"2024-03-17 07:45:12"_s << -1;
    }
    void bodyComposition()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(double, fat);
        QFETCH(double, muscle);
        QFETCH(double, water);
        QFETCH(double, impedance);
        QFETCH(double, grams);
        QFETCH(QString, time);
        QFETCH(int, user);

        const auto read = decodeBodyComposition(bytes);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail()));
        COMPARE_VALUE(read->fat, fat);
        COMPARE_VALUE(read->muscle, muscle);
        COMPARE_VALUE(read->waterGrams, water);
        COMPARE_VALUE(read->impedance, impedance);
        COMPARE_VALUE(read->grams, grams);
        QCOMPARE(written(read->time), time);
        QCOMPARE(numberOr(read->user), user);
        refusesEveryOtherLength(bytes, decodeBodyComposition);
        if (!read->imperial)
            QCOMPARE(encodeBodyComposition(*read), bytes);
    }

    void everyFlagOfBodyCompositions()
    {
        const int sizes[] = {0, 7, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0};
        for (int flags = 0; flags < 0x2000; ++flags) {
            ByteWriter out;
            out.u16(static_cast<quint16>(flags)).u16(200);
            for (int bit = 0; bit < 13; ++bit) {
                if (!(flags & (1 << bit)))
                    continue;
                if (bit == 1)
                    out.append(hex("ea07060c143119"));
                else if (sizes[bit] == 1)
                    out.u8(3);
                else if (sizes[bit] == 2)
                    out.u16(static_cast<quint16>(1000 + bit));
            }
            const auto read = decodeBodyComposition(out.bytes());
            QVERIFY2(read, qPrintable(QString::number(flags, 16)));
            QCOMPARE(read->time.has_value(), (flags & 2) != 0);
            QCOMPARE(numberOr(read->user), flags & 4 ? 3 : -1);
            QCOMPARE(numberOr(read->basalMetabolism), flags & 8 ? 1003 : -1);
            QCOMPARE(read->muscle.has_value(), (flags & 0x10) != 0);
            QCOMPARE(read->muscleGrams.has_value(), (flags & 0x20) != 0);
            QCOMPARE(read->fatFreeGrams.has_value(), (flags & 0x40) != 0);
            QCOMPARE(read->softLeanGrams.has_value(), (flags & 0x80) != 0);
            QCOMPARE(read->waterGrams.has_value(), (flags & 0x100) != 0);
            QCOMPARE(isSame(read->impedance, 100.9), (flags & 0x200) != 0);
            QCOMPARE(isSame(read->grams, flags & 1 ? 10.10 * 453.59237 : 1010 * 5), (flags & 0x400) != 0);
            QCOMPARE(isSame(read->heightMetres, flags & 1 ? 101.1 * 0.0254 : 1.011), (flags & 0x800) != 0);
            QCOMPARE(read->inSeveralPackets, (flags & 0x1000) != 0);
        }
    }

    void packetsOfOneMeasurementAreCombined()
    {
        const auto first = decodeBodyComposition(hex("0612d700e8070311072d0c02"
                                                     "7413"));
        const auto second = decodeBodyComposition(hex("0014d700"
                                                      "9038"));
        QVERIFY(first && second);
        const auto whole = combined(*first, *second);
        COMPARE_VALUE(whole.fat, 21.5);
        COMPARE_VALUE(whole.impedance, 498.0);
        COMPARE_VALUE(whole.grams, 72400.0);
        QCOMPARE(written(whole.time), u"2024-03-17 07:45:12"_s);
        QCOMPARE(numberOr(whole.user), 2);
        QCOMPARE(combined(*second, *first), whole);
    }

    void scaleFeatures()
    {
        const auto weight = decodeWeightFeature(hex("bf010000"));
        QVERIFY(weight);
        QVERIFY(weight->timeStamp && weight->users);
        COMPARE_VALUE(weight->weightResolution, 0.005);
        COMPARE_VALUE(weight->heightResolution, 0.001);
        const auto coarse = decodeWeightFeature(hex("08000000"));
        QVERIFY(coarse);
        COMPARE_VALUE(coarse->weightResolution, 0.5);
        COMPARE_VALUE(coarse->heightResolution, Nothing);
        QVERIFY(!decodeWeightFeature(hex("78000000"))->weightResolution); // 15 is reserved

        const auto composition = decodeBodyCompositionFeature(hex("03180100"));
        QVERIFY(composition);
        QVERIFY(composition->timeStamp && composition->users);
        COMPARE_VALUE(composition->weightResolution, 0.1);
        COMPARE_VALUE(composition->heightResolution, 0.005);
        refusesEveryOtherLength(hex("bf010000"), decodeWeightFeature);
        refusesEveryOtherLength(hex("bf010000"), decodeBodyCompositionFeature);
    }

    // Temperature
    // ------------------------------------------------------------------------------------------------------------

    void temperature_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<double>("celsius");
        QTest::addColumn<QString>("time");
        QTest::addColumn<int>("type");

        QTest::newRow("Celsius") << hex("006c0100ff") << 36.4 << QString() << -1;
        QTest::newRow("Fahrenheit") << hex("01da0300ff") << 37.0 << QString() << -1;
        QTest::newRow("time") << hex("026c0100ffea07060c143119") << 36.4 << u"2026-06-12 20:49:25"_s << -1;
        QTest::newRow("type") << hex("046c0100ff03") << 36.4 << QString() << 3;
        QTest::newRow("everything") << hex("07da0300ffea07060c14311906") << 37.0 << u"2026-06-12 20:49:25"_s << 6;
        QTest::newRow("a reserved type") << hex("046c0100ff00") << 36.4 << QString() << -1;
        QTest::newRow("NaN") << hex("00ffff7f00") << Nothing << QString() << -1;
        QTest::newRow("below what it can measure, in Fahrenheit") << hex("0102008000") << Nothing << QString() << -1;
    }
    void temperature()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(double, celsius);
        QFETCH(QString, time);
        QFETCH(int, type);

        const auto read = decodeTemperature(bytes);
        QVERIFY(read);
        COMPARE_VALUE(read->celsius, celsius);
        QCOMPARE(written(read->time), time);
        QCOMPARE(numberOr(read->type), type);
        refusesEveryOtherLength(bytes, decodeTemperature);
        const auto again = decodeTemperature(encodeTemperature(*read));
        QVERIFY(again);
        COMPARE_VALUE(again->celsius, celsius);
        QCOMPARE(again->time, read->time);
        QCOMPARE(again->type, read->type);
    }

    void temperatureTypes()
    {
        QCOMPARE(temperatureType(1), "armpit"_L1);
        QCOMPARE(temperatureType(3), "ear"_L1);
        QCOMPARE(temperatureType(9), "eardrum"_L1);
        QVERIFY(temperatureType(0).isEmpty() && temperatureType(10).isEmpty());
    }

    // Oxygen
    // ------------------------------------------------------------------------------------------------------------

    void everyFlagOfSpotChecks()
    {
        for (int flags = 0; flags < 0x20; ++flags) {
            ByteWriter out;
            out.u8(static_cast<quint8>(flags)).u16(97).u16(64);
            if (flags & 1)
                out.append(hex("ea07060c143119"));
            if (flags & 2)
                out.u16(0x0120);
            if (flags & 4)
                out.append(hex("400001"));
            if (flags & 8)
                out.u16(0xf02a); // 4.2
            const auto read = decodeSpotCheck(out.bytes());
            QVERIFY2(read, qPrintable(QString::number(flags, 16)));
            COMPARE_VALUE(read->normal.saturation, 97.0);
            COMPARE_VALUE(read->normal.pulse, 64.0);
            QCOMPARE(written(read->time), flags & 1 && !(flags & 16) ? u"2026-06-12 20:49:25"_s : QString());
            QCOMPARE(numberOr(read->status), flags & 2 ? 0x0120 : -1);
            QCOMPARE(numberOr(read->sensorStatus), flags & 4 ? 0x010040 : -1);
            COMPARE_VALUE(read->pulseAmplitude, flags & 8 ? 4.2 : Nothing);
            QVERIFY(read->isBelievable());
            refusesEveryOtherLength(out.bytes(), decodeSpotCheck);
            if (!(flags & 16))
                QCOMPARE(encodeSpotCheck(*read), out.bytes());
        }
    }

    void everyFlagOfContinuousOxygen()
    {
        for (int flags = 0; flags < 0x20; ++flags) {
            ByteWriter out;
            out.u8(static_cast<quint8>(flags)).u16(97).u16(64);
            if (flags & 1)
                out.u16(98).u16(66);
            if (flags & 2)
                out.u16(96).u16(62);
            if (flags & 4)
                out.u16(0x0020);
            if (flags & 8)
                out.append(hex("400000"));
            if (flags & 16)
                out.u16(0xf02a);
            const auto read = decodeContinuousOxygen(out.bytes());
            QVERIFY2(read, qPrintable(QString::number(flags, 16)));
            COMPARE_VALUE(read->normal.saturation, 97.0);
            COMPARE_VALUE(read->fast ? read->fast->pulse : std::nullopt, flags & 1 ? 66.0 : Nothing);
            COMPARE_VALUE(read->slow ? read->slow->saturation : std::nullopt, flags & 2 ? 96.0 : Nothing);
            QCOMPARE(numberOr(read->status), flags & 4 ? 0x20 : -1);
            QCOMPARE(numberOr(read->sensorStatus), flags & 8 ? 0x40 : -1);
            COMPARE_VALUE(read->pulseAmplitude, flags & 16 ? 4.2 : Nothing);
            refusesEveryOtherLength(out.bytes(), decodeContinuousOxygen);
            if (!(flags & 3))
                QCOMPARE(encodeContinuousOxygen(*read), out.bytes());
        }
    }

    void doubtfulOxygenIsNotBelieved_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("sensor");
        QTest::addColumn<bool>("believed");
        QTest::newRow("validated") << 0x0080 << 0 << true;
        QTest::newRow("from its memory") << 0x0200 << 0 << true;
        QTest::newRow("questionable, but a value") << 0x4000 << 0 << true;
        QTest::newRow("demonstration") << 0x0400 << 0 << false;
        QTest::newRow("testing") << 0x0800 << 0 << false;
        QTest::newRow("calibrating") << 0x1000 << 0 << false;
        QTest::newRow("unavailable") << 0x2000 << 0 << false;
        QTest::newRow("invalid") << 0x8000 << 0 << false;
        QTest::newRow("poor signal") << 0 << 0x10 << true;
        QTest::newRow("malfunction") << 0 << 0x02 << false;
        QTest::newRow("nobody's finger") << 0 << 0x0800 << false;
        QTest::newRow("sensor pulled out") << 0 << 0x8000 << false;
    }
    void doubtfulOxygenIsNotBelieved()
    {
        QFETCH(int, status);
        QFETCH(int, sensor);
        QFETCH(bool, believed);
        OxygenMeasurement measurement;
        measurement.status = static_cast<quint16>(status);
        measurement.sensorStatus = static_cast<quint32>(sensor);
        QCOMPARE(measurement.isBelievable(), believed);
    }

    // Records
    // ------------------------------------------------------------------------------------------------------------

    void questionsForRecords()
    {
        QCOMPARE(reportRecords(), hex("0101"));
        QCOMPARE(reportRecords(quint16(0x0102)), hex("0103010201"));
        QCOMPARE(reportNumberOfRecords(), hex("0401"));
        QCOMPARE(reportNumberOfRecords(quint16(0xffff)), hex("040301ffff"));

        const auto all = decodeRecordRequest(hex("0101"));
        QVERIFY(all && all->operation == RecordOperation::Report && !all->sequence);
        const auto since = decodeRecordRequest(hex("0403010201"));
        QVERIFY(since && since->operation == RecordOperation::ReportNumber);
        QCOMPARE(numberOr(since->sequence), 0x0102);
        refusesEveryOtherLength(hex("0403010201"), decodeRecordRequest);
        QVERIFY(!decodeRecordRequest(hex("0201")));       // nothing is ever deleted
        QVERIFY(!decodeRecordRequest(hex("0106")));       // the last one
        QVERIFY(!decodeRecordRequest(hex("0103020201"))); // by time
    }

    void answersAboutRecords()
    {
        const auto number = decodeRecordReply(hex("05000a01"));
        QVERIFY(number);
        QCOMPARE(numberOr(number->number), 0x010a);
        const auto done = decodeRecordReply(hex("06000101"));
        QVERIFY(done && !done->number);
        QCOMPARE(int(done->request), 1);
        QCOMPARE(int(done->code), int(RecordsDone));
        QCOMPARE(int(decodeRecordReply(hex("06000106"))->code), int(RecordsNotFound));
        for (const auto *bytes : {"05000a01", "06000102"}) {
            refusesEveryOtherLength(hex(bytes), decodeRecordReply);
            QCOMPARE(encodeRecordReply(*decodeRecordReply(hex(bytes))), hex(bytes));
        }
        QVERIFY(!decodeRecordReply(hex("01010000")));
        QVERIFY(!decodeRecordReply(hex("06010101"))); // an operator in an answer
    }

    // What a device says of itself
    // ------------------------------------------------------------------------------------------------------------

    void batteryLevel()
    {
        QCOMPARE(*decodeBatteryLevel(hex("00")), 0);
        QCOMPARE(*decodeBatteryLevel(hex("64")), 100);
        QVERIFY(!decodeBatteryLevel(hex("65")));
        refusesEveryOtherLength(hex("64"), decodeBatteryLevel);
    }

    void pnpId()
    {
        const auto bytes = hex("010d0001003412");
        const auto id = decodePnpId(bytes);
        QVERIFY(id);
        QCOMPARE(*id, (PnpId{1, 0x000d, 0x0001, 0x1234}));
        QCOMPARE(encodePnpId(*id), bytes);
        refusesEveryOtherLength(bytes, decodePnpId);
    }

    void texts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text"); // empty: refused
        QTest::newRow("plain") << QByteArray("H10") << u"H10"_s;
        QTest::newRow("blanks around") << QByteArray(" 1.2 ") << u"1.2"_s;
        QTest::newRow("up to a zero") << QByteArray("1.2\0xyz", 7) << u"1.2"_s;
        QTest::newRow("UTF-8") << QByteArray("Blutdruckmeßgerät") << u"Blutdruckmeßgerät"_s;
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("zeros") << QByteArray(4, '\0') << QString();
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << QString();
        QTest::newRow("half a character") << QByteArray("Me\xc3") << QString();
        QTest::newRow("a control character") << QByteArray("a\x07") << QString();
    }
    void texts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const auto read = decodeText(bytes);
        QCOMPARE(read.value_or(QString()), text);
        QCOMPARE(read.has_value(), !text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStandardCodec)
#include "tst_standardcodec.moc"

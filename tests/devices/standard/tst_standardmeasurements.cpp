// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/measurements.h"
#include "support/support.h"

using namespace pulsekeep;
using namespace pulsekeep::standard;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

const QDateTime Arrival(QDate(2026, 6, 15), QTime(18, 0), Qt::UTC);

Circumstances berlin()
{
    Circumstances known;
    known.zone = QTimeZone("Europe/Berlin");
    return known;
}

} // namespace

class TestStandardMeasurements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void bloodPressureIsAReadingWithItsBytes()
    {
        MeasurementReader reader(berlin());
        const auto bytes = hex("1e7c0056006100e807060f11111b3300010500");
        const auto brought = reader.take(BloodPressureCharacteristic, bytes, Arrival);
        QVERIFY(brought);
        QCOMPARE(brought->read, 1);
        QCOMPARE(brought->invalid, 0);
        QCOMPARE(brought->harvest.bloodPressures.size(), 1);
        BloodPressureReading expected;
        expected.at = QDateTime(QDate(2024, 6, 15), QTime(15, 17, 27), Qt::UTC);
        expected.systolic = 124;
        expected.diastolic = 86;
        expected.meanArterial = 97;
        expected.pulse = 51;
        expected.irregularHeartbeat = true;
        expected.movement = true;
        expected.cuffOk = true;
        expected.user = 1;
        QCOMPARE(brought->harvest.bloodPressures.first(), expected);
        const auto &chunk = brought->harvest.raw.first();
        QCOMPARE(chunk.format, u"standard.blood_pressure"_s);
        QCOMPARE(chunk.start, expected.at);
        QCOMPARE(chunk.deviceOffset, 7200);
        QCOMPARE(chunk.bytes, bytes);
    }

    void onlyWhatAMonitorCanDetectIsTold()
    {
        const auto bytes = hex("1c7c0056006100330001"
                               "0500");
        auto known = berlin();
        known.pressureFeature = CuffLoose;
        const auto brought = MeasurementReader(known).take(BloodPressureCharacteristic, bytes, Arrival);
        QVERIFY(brought);
        const auto &reading = brought->harvest.bloodPressures.first();
        QVERIFY(!reading.irregularHeartbeat && !reading.movement);
        QCOMPARE(reading.cuffOk, std::optional(true));
        // Without the feature the monitor's word is taken.
        const auto trusted = MeasurementReader(berlin()).take(BloodPressureCharacteristic, bytes, Arrival);
        QCOMPARE(trusted->harvest.bloodPressures.first().irregularHeartbeat, std::optional(true));
        // Without a status nothing is known.
        const auto plain = MeasurementReader(known).take(BloodPressureCharacteristic, hex("0076004c00ff07"), Arrival);
        QVERIFY(!plain->harvest.bloodPressures.first().cuffOk);
    }

    void whatNoBodyHasIsNoReading_data()
    {
        QTest::addColumn<QUuid>("characteristic");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a blood pressure that failed") << BloodPressureCharacteristic << hex("14ff07ff07ff07ff070300");
        QTest::newRow("no diastolic pressure") << BloodPressureCharacteristic << hex("007600ff07ff07");
        QTest::newRow("a pressure of 0") << BloodPressureCharacteristic << hex("00000000000000");
        QTest::newRow("a pressure of 500") << BloodPressureCharacteristic << hex("00f4014c00ff07");
        QTest::newRow("a weight that failed") << WeightCharacteristic << hex("00ffff");
        QTest::newRow("a weight of 0") << WeightCharacteristic << hex("000000");
        QTest::newRow("a body composition that failed") << BodyCompositionCharacteristic << hex("0000ffff");
        QTest::newRow("no temperature") << TemperatureCharacteristic << hex("00ffff7f00");
        QTest::newRow("no saturation") << SpotCheckCharacteristic << hex("00ff07ff07");
        QTest::newRow("a saturation of 127") << SpotCheckCharacteristic << hex("007f004000");
        QTest::newRow("a demonstration") << SpotCheckCharacteristic << hex("02610040000004");
    }
    void whatNoBodyHasIsNoReading()
    {
        QFETCH(QUuid, characteristic);
        QFETCH(QByteArray, bytes);
        const auto brought = MeasurementReader(berlin()).take(characteristic, bytes, Arrival);
        QVERIFY(brought);
        QCOMPARE(brought->read, 0);
        const auto &harvest = brought->harvest;
        QVERIFY(harvest.bloodPressures.isEmpty() && harvest.weights.isEmpty() && harvest.temperatures.isEmpty()
                && harvest.oxygen.isEmpty());
        QCOMPARE(harvest.raw.size(), 1); // for a decoder that knows better
        const auto again = redecodeMeasurement(harvest.raw.first());
        QVERIFY(again);
        QVERIFY(again->bloodPressures.isEmpty() && again->weights.isEmpty());
    }

    void pulsesThatNoHeartHasAreLeftOut()
    {
        const auto brought = MeasurementReader(berlin()).take(SpotCheckCharacteristic,
                                                              hex("0061"
                                                                  "00ff01"),
                                                              Arrival); // 511
        QVERIFY(brought);
        QCOMPARE(brought->harvest.oxygen.first().saturation, 97.0);
        QVERIFY(!brought->harvest.oxygen.first().pulse);
    }

    void withoutATimeItIsThatOfArrivalAndNeverTwice()
    {
        MeasurementReader reader(berlin());
        QList<QDateTime> times;
        for (int i = 0; i < 3; ++i) {
            const auto brought = reader.take(BloodPressureCharacteristic, hex("0076004c00ff07"), Arrival);
            times.append(brought->harvest.bloodPressures.first().at);
            QCOMPARE(brought->harvest.raw.first().start, times.last());
        }
        QCOMPARE(times, (QList<QDateTime>{Arrival, Arrival.addSecs(1), Arrival.addSecs(2)}));
        // A clock that was never set counts as none.
        const auto unset = reader.take(TemperatureCharacteristic, hex("026c0100ff00000000000000"), Arrival);
        QCOMPARE(unset->harvest.temperatures.first().at, Arrival.addSecs(3));
    }

    void whereItWasMeasured()
    {
        auto known = berlin();
        known.temperatureType = 6;
        MeasurementReader reader(known);
        QCOMPARE(reader.take(TemperatureCharacteristic, hex("006c0100ff"), Arrival)->harvest.temperatures.first().site,
                 6);
        QCOMPARE(
            reader.take(TemperatureCharacteristic, hex("046c0100ff03"), Arrival)->harvest.temperatures.first().site, 3);
        QCOMPARE(MeasurementReader(berlin())
                     .take(TemperatureCharacteristic, hex("006c0100ff"), Arrival)
                     ->harvest.temperatures.first()
                     .site,
                 0);
    }

    // Weighings
    // ------------------------------------------------------------------------------------------------------------

    void aBodyCompositionMakesTheWeightMoreComplete()
    {
        MeasurementReader reader(berlin());
        const auto weight = reader.take(WeightCharacteristic, hex("069038e8070311072d0c02"), Arrival);
        QVERIFY(weight);
        QCOMPARE(weight->read, 1);
        QCOMPARE(weight->harvest.weights.first().grams, 72400);
        QVERIFY(!weight->harvest.weights.first().fat);

        // Fat 21.5 %, 28.595 kg muscle, 41.5 kg water, 498 ohm; no weight of its own.
        const auto composition =
            reader.take(BodyCompositionCharacteristic, hex("2603d700e8070311072d0c0257166c207413"), Arrival);
        QVERIFY(composition);
        QCOMPARE(composition->read, 0);
        const auto &reading = composition->harvest.weights.first();
        QCOMPARE(reading.at, weight->harvest.weights.first().at);
        QCOMPARE(reading.at, QDateTime(QDate(2024, 3, 17), QTime(6, 45, 12), Qt::UTC));
        QCOMPARE(reading.grams, 72400);
        QCOMPARE(reading.user, 2);
        QCOMPARE(*reading.fat, 21.5);
        QCOMPARE(qRound(*reading.muscle * 100), qRound(28595 * 10000 / 72400.0));
        QCOMPARE(qRound(*reading.water * 100), qRound(41500 * 10000 / 72400.0));
        QCOMPARE(*reading.impedance, 498.0);
    }

    void theOrderOfAWeighingDoesNotMatter()
    {
        MeasurementReader reader(berlin());
        const auto composition = reader.take(BodyCompositionCharacteristic, hex("0200d700e8070311072d0c"), Arrival);
        QVERIFY(composition);
        QVERIFY(composition->harvest.weights.isEmpty()); // a share of nothing known
        QCOMPARE(composition->invalid, 0);
        const auto weight = reader.take(WeightCharacteristic, hex("069038e8070311072d0c02"), Arrival);
        QVERIFY(weight);
        QCOMPARE(weight->read, 1);
        QCOMPARE(weight->harvest.weights.first().fat, std::optional(21.5));
        QCOMPARE(weight->harvest.weights.first().user, 2);
    }

    void otherWeighingsAreNotMixedIn()
    {
        MeasurementReader reader(berlin());
        QVERIFY(reader.take(WeightCharacteristic, hex("069038e8070311072d0c02"), Arrival));
        // Another second, then another user.
        const auto later = reader.take(BodyCompositionCharacteristic, hex("0200d700e8070311072d0d"), Arrival);
        QVERIFY(later->harvest.weights.isEmpty());
        const auto other = reader.take(BodyCompositionCharacteristic, hex("0600d700e8070311072d0c03"), Arrival);
        QVERIFY(other->harvest.weights.isEmpty());
        // The second time on the scale without a clock is a second reading.
        MeasurementReader timeless(berlin());
        const auto first = timeless.take(WeightCharacteristic, hex("00803e"), Arrival);
        const auto second = timeless.take(WeightCharacteristic, hex("00803e"), Arrival);
        QVERIFY(first->harvest.weights.first().at != second->harvest.weights.first().at);
    }

    void aBodyCompositionInTwoPacketsIsOneReading()
    {
        MeasurementReader reader(berlin());
        const auto first = reader.take(BodyCompositionCharacteristic, hex("0616d700e8070311072d0c0274139038"), Arrival);
        QVERIFY(first);
        QCOMPARE(first->harvest.weights.first().impedance, std::optional(498.0));
        QVERIFY(!first->harvest.weights.first().water);
        const auto second = reader.take(BodyCompositionCharacteristic, hex("0011d7006c20"), Arrival);
        QVERIFY(second);
        QCOMPARE(second->read, 0);
        const auto &reading = second->harvest.weights.first();
        QCOMPARE(reading.at, first->harvest.weights.first().at);
        QCOMPARE(reading.impedance, std::optional(498.0));
        QVERIFY(reading.water);
        // The next one begins anew.
        const auto third = reader.take(BodyCompositionCharacteristic, hex("0600d700e8070312072d0c02"), Arrival);
        QVERIFY(third->harvest.weights.isEmpty());
    }

    // Again
    // ------------------------------------------------------------------------------------------------------------

    void keptBytesGiveTheSameReadings_data()
    {
        using Packet = std::pair<QUuid, QByteArray>;
        QTest::addColumn<QList<Packet>>("packets");
        QTest::newRow("blood pressure") << QList<Packet>{
            {BloodPressureCharacteristic, hex("1e7c0056006100e807060f11111b3300010500")}};
        QTest::newRow("blood pressure without a time")
            << QList<Packet>{{BloodPressureCharacteristic, hex("1c7c00560061003300010500")}};
        QTest::newRow("enhanced blood pressure")
            << QList<Packet>{{EnhancedBloodPressureCharacteristic, hex("4276004c00ff07c8f04431")}};
        QTest::newRow("weight") << QList<Packet>{{WeightCharacteristic, hex("069038e8070311072d0c02")}};
        QTest::newRow("weight and body composition")
            << QList<Packet>{{WeightCharacteristic, hex("069038e8070311072d0c02")},
                             {BodyCompositionCharacteristic, hex("2603d700e8070311072d0c0257166c207413")}};
        QTest::newRow("body composition, its second packet, and the weight, all without a time")
            << QList<Packet>{{BodyCompositionCharacteristic, hex("0012d7007413")},
                             {BodyCompositionCharacteristic, hex("0011d7006c20")},
                             {WeightCharacteristic, hex("00803e")}};
        QTest::newRow("temperature") << QList<Packet>{{TemperatureCharacteristic, hex("026c0100ffea07060c143119")}};
        QTest::newRow("spot check") << QList<Packet>{{SpotCheckCharacteristic, hex("0161004000ea07060c143119")}};
    }
    void keptBytesGiveTheSameReadings()
    {
        using Packet = std::pair<QUuid, QByteArray>;
        QFETCH(QList<Packet>, packets);
        auto known = berlin();
        known.pressureFeature = IrregularPulse;
        known.temperatureType = 3;
        MeasurementReader reader(known);
        Harvest last;
        for (const auto &[characteristic, bytes] : packets) {
            const auto brought = reader.take(characteristic, bytes, Arrival);
            QVERIFY(brought);
            last = brought->harvest;
        }
        const auto &chunk = last.raw.first();
        QVERIFY(isMeasurementFormat(chunk.format));
        const auto again = redecodeMeasurement(chunk);
        QVERIFY(again);
        QCOMPARE(again->bloodPressures, last.bloodPressures);
        QCOMPARE(again->weights, last.weights);
        QCOMPARE(again->temperatures, last.temperatures);
        QCOMPARE(again->oxygen, last.oxygen);
        QVERIFY(again->raw.isEmpty());
        QCOMPARE(last.bloodPressures.size() + last.weights.size() + last.temperatures.size() + last.oxygen.size(), 1);
    }

    void chunksOfOthersAndDamagedOnesAreRefused()
    {
        RawChunk chunk;
        chunk.format = u"huami.activity4"_s;
        QCOMPARE(redecodeMeasurement(chunk).error().kind(), Error::Unsupported);
        chunk.format = u"standard.weight"_s;
        chunk.start = Arrival;
        chunk.bytes = hex("0080");
        QCOMPARE(redecodeMeasurement(chunk).error().kind(), Error::Malformed);
        chunk.bytes = hex("00803e");
        QVERIFY(redecodeMeasurement(chunk));
        chunk.context = hex("9c2a0600");
        QCOMPARE(redecodeMeasurement(chunk).error().kind(), Error::Malformed);
        QVERIFY(!isMeasurementFormat(u"standard.heart_rate"_s));
    }

    void otherCharacteristicsAreUnsupported()
    {
        MeasurementReader reader(berlin());
        QCOMPARE(reader.take(HeartRateCharacteristic, hex("0048"), Arrival).error().kind(), Error::Unsupported);
        QVERIFY(!measurementCharacteristics().contains(IntermediateCuffPressureCharacteristic));
        for (const auto &characteristic : measurementCharacteristics())
            QCOMPARE(reader.take(characteristic, hex(""), Arrival).error().kind(), Error::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestStandardMeasurements)
#include "tst_standardmeasurements.moc"

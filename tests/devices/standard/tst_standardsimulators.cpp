// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/measurements.h"
#include "devices/standard/models.h"
#include "standardtest.h"

#include <cmath>

using namespace pulsekeep;
using namespace pulsekeep::standard;
using namespace Qt::StringLiterals;

class TestStandardSimulators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void recognition_data()
    {
        QTest::addColumn<QList<quint32>>("services");
        QTest::addColumn<QString>("model"); // empty: nobody's
        using List = QList<quint32>;
        QTest::newRow("a strap") << List{0x180d} << u"heart-rate-sensor"_s;
        QTest::newRow("a strap that tells its battery") << List{0x180f, 0x180a, 0x180d} << u"heart-rate-sensor"_s;
        QTest::newRow("a cuff") << List{0x1810} << u"blood-pressure-sensor"_s;
        QTest::newRow("a cuff that tells the pulse as well") << List{0x180d, 0x1810} << u"blood-pressure-sensor"_s;
        QTest::newRow("a scale") << List{0x181d} << u"weight-scale"_s;
        QTest::newRow("a scale for body composition") << List{0x181d, 0x181b} << u"body-composition-scale"_s;
        QTest::newRow("a thermometer") << List{0x1809} << u"thermometer"_s;
        QTest::newRow("an oximeter with heart rate") << List{0x180d, 0x1822} << u"pulse-oximeter"_s;
        QTest::newRow("a battery alone") << List{0x180f} << QString();
        QTest::newRow("a clock alone") << List{0x1805} << QString();
        QTest::newRow("nothing") << List{} << QString();
    }
    void recognition()
    {
        QFETCH(QList<quint32>, services);
        QFETCH(QString, model);
        Advertisement seen;
        for (const auto service : services)
            seen.services.append(sigUuid(service));
        const auto recognised = standard::recognise(seen);
        QCOMPARE(recognised ? recognised->model.id : QString(), model);
    }

    void everyModelSaysWhatItCan()
    {
        for (const auto &model : standardModels()) {
            QCOMPARE(model.key, KeySource::None);
            QCOMPARE(model.vendor, u"standard"_s);
            const auto measures =
                model.can & Capabilities(LiveHeartRate | BloodPressure | Weight | Capability::Temperature | Oxygen);
            QVERIFY2(measures, qPrintable(model.id));
            QVERIFY(!model.name.isEmpty());
        }
    }

    void simulatedSensorsHaveNamesThatDoNotChange()
    {
        QStringList names;
        for (const auto &peripheral : makeSimulated({&Noon, 1, Hurry, QString()})) {
            const auto seen = peripheral->advertisement();
            names.append(seen.endpoint.name + u' ' + seen.endpoint.address);
        }
        QCOMPARE(names,
                 (QStringList{u"Upper arm cuff C6:10:18:3B:00:02"_s, u"Body scale C6:18:1B:78:00:04"_s,
                              u"Bathroom scale C6:18:1D:77:00:03"_s, u"Finger oximeter C6:18:22:0F:00:06"_s,
                              u"Ear thermometer C6:18:09:E4:00:05"_s, u"Chest strap D4:5A:1C:20:0D:01"_s}));
    }

    void theSameDayIsTheSameAtEveryRun()
    {
        const QDate day(2026, 6, 14);
        const auto pressures = SimulatedBody(7).pressures(day);
        QCOMPARE(pressures, SimulatedBody(7).pressures(day));
        QVERIFY(pressures != SimulatedBody(8).pressures(day));
        // A day later the day before has not changed in anybody's memory.
        const FixedClock tomorrow(Noon.now().addDays(1), Noon.zone());
        const PressureCuff today(&Noon);
        const PressureCuff later(&tomorrow);
        QVERIFY(today.stored() > 100);
        QVERIFY(std::abs(today.stored() - later.stored()) <= 2);
    }

    void simulatedPeopleAreBelievable()
    {
        const SimulatedBody body(1);
        double heaviest = 0;
        double lightest = 1e9;
        int weighings = 0;
        for (QDate day(2025, 6, 15); day < QDate(2026, 6, 15); day = day.addDays(1)) {
            for (const auto &measured : body.pressures(day)) {
                QVERIFY(*measured.systolic >= 100 && *measured.systolic <= 150);
                QVERIFY(*measured.diastolic >= 65 && *measured.diastolic < *measured.systolic - 20);
                QVERIFY(*measured.pulse >= 55 && *measured.pulse <= 80);
            }
            if (const auto weight = body.weight(day)) {
                ++weighings;
                heaviest = std::max(heaviest, *weight->grams);
                lightest = std::min(lightest, *weight->grams);
                const auto composition = body.composition(day);
                QVERIFY(composition && composition->grams == weight->grams && composition->time == weight->time);
                QVERIFY(*composition->fat > 15 && *composition->fat < 30);
            }
            for (const auto &measured : body.temperatures(day))
                QVERIFY(*measured.celsius >= 36 && *measured.celsius < 40);
        }
        QVERIFY(weighings > 150);
        QVERIFY(heaviest - lightest > 2000 && heaviest - lightest < 9000);
    }

    void simulatedHeartsBeatAsStrapsTellIt()
    {
        SimulatedHeart heart(1);
        double total = 0;
        int beats = 0;
        for (int second = 0; second < 600; ++second) {
            for (const auto interval : heart.second()) {
                const auto milliseconds = HeartRateMeasurement::milliseconds(interval);
                QVERIFY(milliseconds > 400 && milliseconds < 1500);
                total += milliseconds;
                ++beats;
            }
        }
        QVERIFY(std::abs(total - 600000) < 1500); // no beat is lost
        QVERIFY(beats > 600 && beats < 720);
        QVERIFY(heart.bpm() > 50 && heart.bpm() < 85);
    }
};

QTEST_GUILESS_MAIN(TestStandardSimulators)
#include "tst_standardsimulators.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressure/averages.h"
#include "pressuretest.h"
#include "support/support.h"

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using pressuretest::reading;

class TestPressureValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void partsOfTheDay_data()
    {
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("morning");

        QTest::newRow("midnight") << QByteArray("2026-11-20 00:00") << QDate(2026, 11, 19) << false;
        QTest::newRow("a minute to four") << QByteArray("2026-11-20 03:59") << QDate(2026, 11, 19) << false;
        QTest::newRow("four") << QByteArray("2026-11-20 04:00") << QDate(2026, 11, 20) << true;
        QTest::newRow("a minute to noon") << QByteArray("2026-11-20 11:59") << QDate(2026, 11, 20) << true;
        QTest::newRow("noon") << QByteArray("2026-11-20 12:00") << QDate(2026, 11, 20) << false;
        QTest::newRow("a minute to midnight") << QByteArray("2026-11-20 23:59") << QDate(2026, 11, 20) << false;
        QTest::newRow("in summer time") << QByteArray("2026-07-01 04:00") << QDate(2026, 7, 1) << true;
        QTest::newRow("before 1970") << QByteArray("1969-07-20 03:59") << QDate(1969, 7, 19) << false;
    }

    void partsOfTheDay()
    {
        QFETCH(QByteArray, local);
        QFETCH(QDate, day);
        QFETCH(bool, morning);
        const auto one = reading(local.constData(), 120, 80);
        QCOMPARE(one.day(), day);
        QCOMPARE(one.part(), morning ? PartOfDay::Morning : PartOfDay::Evening);
        QCOMPARE(pressureValues({one}, true).constFirst().day(), day);
    }

    void whatADeviceTells()
    {
        BloodPressureReading told;
        told.at = QDateTime(QDate(2026, 11, 20), QTime(6, 10), Qt::UTC);
        told.systolic = 148;
        told.diastolic = 92;
        auto taken = pressureReading(told, 3600);
        QCOMPARE(taken.marks, quint8(0));
        QCOMPARE(taken.pulse, qint16(0));
        told.pulse = 61;
        told.irregularHeartbeat = true;
        told.movement = true;
        told.cuffOk = false;
        taken = pressureReading(told, 3600);
        QCOMPARE(taken.at, told.at.toMSecsSinceEpoch());
        QCOMPARE(int(taken.marks), PressureMark::Irregular | PressureMark::Movement | PressureMark::LooseCuff);
        QCOMPARE(taken.pulse, qint16(61));
        told.irregularHeartbeat = false;
        told.movement = false;
        told.cuffOk = true;
        QCOMPARE(pressureReading(told, 3600).marks, quint8(0));
    }

    void aSeriesIsOneMean()
    {
        auto third = reading("2026-11-20 07:10", 141, 83, 64);
        third.marks = PressureMark::Irregular;
        const QList readings{reading("2026-11-20 07:00", 150, 90, 61), reading("2026-11-20 07:02", 139, 84), third,
                             reading("2026-11-20 07:11", 120, 80, 60)};
        const auto values = pressureValues(readings, true);
        QCOMPARE(values.size(), 2);
        const auto &mean = values.constFirst();
        QCOMPARE(mean.readings, 3);
        QCOMPARE(mean.at, readings.at(0).at);
        QCOMPARE(mean.until, readings.at(2).at); // ten minutes after the first belong to it, eleven do not
        QCOMPARE(mean.shownSystolic(), 143);     // 143.33
        QCOMPARE(mean.shownDiastolic(), 86);     // 85.67
        QCOMPARE(mean.shownPulse(), 63);         // of two: 62.5
        QCOMPARE(mean.pulsePressure(), 57);
        QCOMPARE(mean.marks, PressureMark::Irregular);
        QCOMPARE(values.at(1).first, 3);
        QCOMPARE(values.at(1).readings, 1);
        QCOMPARE(pressureValues(readings, false).size(), 4);
    }

    void aSeriesIsOfOneDevice()
    {
        auto other = reading("2026-11-20 07:01", 130, 80);
        other.device = 2;
        QCOMPARE(pressureValues({reading("2026-11-20 07:00", 150, 90), other}, true).size(), 2);
    }

    void excludedReadingsDoNotCount()
    {
        auto slipped = reading("2026-11-20 07:01", 190, 120);
        slipped.excluded = true;
        const QList readings{slipped, reading("2026-11-20 07:03", 130, 80), reading("2026-11-20 07:12", 132, 84)};
        const auto values = pressureValues(readings, true);
        // The series begins with the first one that counts.
        QCOMPARE(values.size(), 1);
        QCOMPARE(values.constFirst().first, 1);
        QCOMPARE(values.constFirst().shownSystolic(), 131);
        QVERIFY(pressureValues({slipped}, true).isEmpty());
    }

    void halvesGoUp()
    {
        QCOMPARE(roundedPressure(134.5), 135);
        QCOMPARE(roundedPressure(134.49), 134);
        QCOMPARE(roundedPressure(-0.5), 0);
    }

    void morningsAndEvenings()
    {
        const auto values =
            pressureValues({reading("2026-11-19 07:00", 140, 90, 60), reading("2026-11-19 21:00", 120, 80),
                            reading("2026-11-20 07:00", 131, 81, 70)},
                           true);
        const auto averages = averagesOf(values);
        QCOMPARE(averages.morning.count, 2);
        QCOMPARE(averages.morning.shownSystolic(), 136); // 135.5
        QCOMPARE(averages.morning.shownDiastolic(), 86); // 85.5
        QCOMPARE(averages.morning.shownPulse(), 65);
        QCOMPARE(averages.evening.count, 1);
        QCOMPARE(averages.evening.shownPulse(), 0);
        QCOMPARE(averages.all.shownSystolic(), 130); // 130.33
        QCOMPARE(averages.all.shownDiastolic(), 84); // 83.67
        QCOMPARE(averages.all.pulsePressure(), 47);  // 46.67
        QVERIFY(!averageOf(PressureSpan()).known());
    }

    void sevenAndThirtyDays()
    {
        QList<PressureReading> readings;
        for (auto day = QDate(2026, 10, 1); day <= QDate(2026, 11, 20); day = day.addDays(1)) {
            const auto local = day.toString(Qt::ISODate).toLatin1() + " 07:00";
            readings.append(reading(local.constData(), day < QDate(2026, 11, 14) ? 140 : 120, 80));
        }
        const auto values = pressureValues(readings, true);
        const auto week = averagesUpTo(values, QDate(2026, 11, 20), 7);
        QCOMPARE(week.all.count, 7);
        QCOMPARE(week.all.shownSystolic(), 120);
        const auto month = averagesUpTo(values, QDate(2026, 11, 20), 30);
        QCOMPARE(month.all.count, 30);
        QCOMPARE(month.all.shownSystolic(), 135); // (23 * 140 + 7 * 120) / 30 = 135.33
        QCOMPARE(averagesUpTo(values, QDate(2026, 9, 30), 7).all.count, 0);
        // The night after the last day still belongs to it, the morning after does not.
        const auto night = pressureValues({reading("2026-11-14 03:59", 1, 1), reading("2026-11-14 04:00", 110, 70),
                                           reading("2026-11-21 03:59", 130, 90), reading("2026-11-21 04:00", 1, 1)},
                                          false);
        const auto edges = averagesUpTo(night, QDate(2026, 11, 20), 7);
        QCOMPARE(edges.all.count, 2);
        QCOMPARE(edges.all.shownSystolic(), 120);
    }

    void stretchesOfTime()
    {
        const auto values =
            pressureValues({reading("2026-11-19 07:00", 140, 90), reading("2026-11-20 07:00", 131, 81)}, true);
        const qint64 first = values.at(0).at;
        const qint64 second = values.at(1).at;
        QCOMPARE(valuesBetween(values, first, second).size(), 1U);
        QCOMPARE(valuesBetween(values, first, second + 1).size(), 2U);
        QCOMPARE(valuesBetween(values, first + 1, second).size(), 0U);
        QCOMPARE(valuesBetween(values, second, first).size(), 0U);
    }

    void howMuchLiesBelowTheLimit()
    {
        const auto values = pressureValues(
            {reading("2026-11-18 07:00", 134, 84), reading("2026-11-18 21:00", 135, 84), // day: 134.5, so 135
             reading("2026-11-19 07:00", 134, 85), reading("2026-11-19 21:00", 120, 70), // day: 127/77.5
             reading("2026-11-20 07:00", 150, 70)},
            true);
        const auto range = inRange(values, HomeLimit);
        QCOMPARE(range.values, 5);
        QCOMPARE(range.valuesBelow, 2);
        QCOMPARE(range.days, 3);
        QCOMPARE(range.daysBelow, 1);
        QCOMPARE(inRange({}, HomeLimit).days, 0);
    }

    void theDistribution()
    {
        auto marked = reading("2026-11-18 07:00", 118, 75);
        marked.marks = PressureMark::Irregular | PressureMark::Movement;
        const auto values = pressureValues({marked, reading("2026-11-18 21:00", 125, 79),
                                            reading("2026-11-19 07:00", 135, 84), reading("2026-11-19 21:00", 121, 101),
                                            reading("2026-11-20 07:00", 131, 81), reading("2026-11-20 07:04", 139, 83)},
                                           true);
        const auto spread = distributionOf(values, PressureClasses());
        QCOMPARE(spread.counts, (QList{1, 1, 2, 0, 1, 0}));
        QCOMPARE(spread.values, 5);
        QCOMPARE(spread.irregular, 1);
        QCOMPARE(spread.movement, 1);
        QCOMPARE(spread.series, 1);
        QCOMPARE(spread.systolic, (PressureSpread{118, 121, 125, 135, 135}));
        QCOMPARE(spread.diastolic, (PressureSpread{75, 79, 82, 84, 101}));
        QCOMPARE(spread.pulsePressure, (PressureSpread{20, 43, 46, 51, 53}));
        QCOMPARE(distributionOf({}, PressureClasses()).systolic, PressureSpread());
    }
};

QTEST_GUILESS_MAIN(TestPressureValues)
#include "tst_pressurevalues.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/heartvariability.h"
#include "support/support.h"

#include <cmath>
#include <limits>

using namespace pulsekeep;

namespace {

constexpr double Break = std::numeric_limits<double>::quiet_NaN();

/** @p count intervals that go up and down by @p by around @p mean. */
QList<double> swaying(int count, double mean = 1000, double by = 20)
{
    QList<double> intervals;
    for (int index = 0; index < count; ++index)
        intervals.append(index % 2 == 0 ? mean + by : mean - by);
    return intervals;
}

} // namespace

class TestHeartVariability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void knownSeries()
    {
        // Differences of 40 each; deviations of 20 each, over 29.
        const auto even = heartVariability(swaying(30));
        QVERIFY(even);
        QCOMPARE(even->rmssd, 40.0);
        QVERIFY(std::abs(even->sdnn - 20 * std::sqrt(30.0 / 29)) < 1e-9);
        QCOMPARE(even->beats, 30);
        QCOMPARE(even->rejected, 0);

        const auto still = heartVariability(QList<double>(25, 800.0));
        QVERIFY(still);
        QCOMPARE(still->rmssd, 0.0);
        QCOMPARE(still->sdnn, 0.0);

        // A slow drift is variation, but hardly any from beat to beat.
        QList<double> drifting;
        for (int index = 0; index < 60; ++index)
            drifting.append(900 + 2 * index);
        const auto drift = heartVariability(drifting);
        QVERIFY(drift);
        QCOMPARE(drift->rmssd, 2.0);
        QVERIFY(drift->sdnn > 30);
        QCOMPARE(drift->rejected, 0);
    }

    void artefactsAreLeftOut_data()
    {
        QTest::addColumn<QList<double>>("artefacts"); // in the place of as many intervals from the tenth on
        QTest::newRow("an early beat and its pause") << QList<double>{650, 1350};
        QTest::newRow("a missed beat") << QList<double>{2000};
        QTest::newRow("a beat too many") << QList<double>{420, 580};
        QTest::newRow("a sensor's nonsense") << QList<double>{63999, 0, 12};
    }
    void artefactsAreLeftOut()
    {
        QFETCH(QList<double>, artefacts);
        auto intervals = swaying(40);
        for (qsizetype index = 0; index < artefacts.size(); ++index)
            intervals[10 + index] = artefacts.at(index);
        const auto variability = heartVariability(intervals);
        QVERIFY(variability);
        QCOMPARE(variability->rejected, int(artefacts.size()));
        QCOMPARE(variability->beats, 40 - int(artefacts.size()));
        QCOMPARE(variability->rmssd, 40.0); // no difference to or across them
    }

    void aHeartThatGetsFasterIsNoArtefact()
    {
        QList<double> intervals;
        for (int index = 0; index < 40; ++index)
            intervals.append(1000 - 12 * index);
        const auto variability = heartVariability(intervals);
        QVERIFY(variability);
        QCOMPARE(variability->rejected, 0);
    }

    void aSuddenStepCostsNothing()
    {
        // Standing up: 1000 ms and at once 700. Neither level is thrown away.
        const auto variability = heartVariability(swaying(30, 1000, 5) + swaying(30, 700, 5));
        QVERIFY(variability);
        QVERIFY(variability->rejected <= 8);
        QVERIFY(variability->beats >= 52);
    }

    void differencesEndAtBreaks()
    {
        auto intervals = swaying(30, 900, 10);
        intervals.append(Break);
        intervals += swaying(30, 1000, 10);
        const auto variability = heartVariability(intervals);
        QVERIFY(variability);
        QCOMPARE(variability->rmssd, 20.0); // 100 from one stretch to the other do not count
        QCOMPARE(variability->beats, 60);
        QCOMPARE(variability->rejected, 0);
    }

    void tooLittleIsNothing_data()
    {
        QTest::addColumn<QList<double>>("intervals");
        QTest::newRow("none") << QList<double>();
        QTest::newRow("nineteen") << swaying(19);
        QTest::newRow("breaks alone") << QList<double>(30, Break);
        QTest::newRow("nonsense alone") << QList<double>(30, 5000.0);
        QList<double> doubtful = swaying(40);
        for (int index = 0; index < 10; ++index)
            doubtful[index * 4] = 1900;
        QTest::newRow("a quarter are artefacts") << doubtful;
        QList<double> lonely;
        for (int index = 0; index < 30; ++index)
            lonely += {1000.0, Break};
        QTest::newRow("no two in a row") << lonely;
    }
    void tooLittleIsNothing()
    {
        QFETCH(QList<double>, intervals);
        QVERIFY(!heartVariability(intervals));
    }

    void theWindowIsAMinute()
    {
        const QDateTime start(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC);
        BeatWindow window;
        QVERIFY(!window.variability());
        for (int second = 0; second < 300; ++second)
            window.add({start.addSecs(second), {second % 2 == 0 ? 1020.0 : 980.0}});
        QVERIFY(window.variability());
        QCOMPARE(window.variability()->beats, BeatWindow::Seconds);
        // A pause of half a minute leaves half of them, and no difference across it.
        window.interrupt(start.addSecs(310));
        window.add({start.addSecs(330), {600.0}});
        QVERIFY(window.variability());
        QCOMPARE(window.variability()->beats, 30);
        QCOMPARE(window.variability()->rmssd, 40.0);
        window.interrupt(start.addSecs(400));
        QVERIFY(!window.variability());
        window.clear();
        QVERIFY(!window.variability());
    }
};

QTEST_GUILESS_MAIN(TestHeartVariability)
#include "tst_heartvariability.moc"

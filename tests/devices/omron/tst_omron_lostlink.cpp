// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "omronvisit.h"

#include <QTimeZone>

using namespace pulsekeep;
using namespace pulsekeep::omron;
using namespace Qt::StringLiterals;

/** A sync that is cut after its first packet, after its second, ..., after its last: the visit after it brings the rest
 *  and reads nothing again. */
class LostLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void theLinkIsLostAtEveryPacket_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("first"); // records of the first user
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("known"); // of the first user, read by an earlier visit
        QTest::newRow("HEM-7361T, first visit") << u"hem-7361t"_s << 117 << 9 << 0;
        QTest::newRow("HEM-7361T, around the end of the ring") << u"hem-7361t"_s << 105 << 3 << 95;
        QTest::newRow("HEM-7151T, first visit") << u"hem-7151t"_s << 83 << 0 << 0;
        QTest::newRow("HEM-7322T, first visit") << u"hem-7322t"_s << 130 << 17 << 0;
        QTest::newRow("HEM-7322T, around the end of the ring") << u"hem-7322t"_s << 112 << 3 << 90;
        QTest::newRow("HEM-7530T, first visit") << u"hem-7530t"_s << 40 << 0 << 0;
        QTest::newRow("HEM-7188T1, first visit") << u"hem-7188t1"_s << 38 << 0 << 0;
    }
    void theLinkIsLostAtEveryPacket()
    {
        QFETCH(QString, model);
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(int, known);

        const auto now = m_clock.now();
        bool wasLost = true;
        int event = 1;
        for (; wasLost; ++event) {
            QVERIFY(event < 2000);
            MonitorSimulator monitor(model, &m_clock, 3, {0});
            monitor.pairWith(TestKey);
            monitor.clearMemory();
            Visit visit;
            Basket basket;
            if (known > 0) {
                monitor.measureMany(1, known, now.addDays(-1));
                go(&monitor, &m_clock, Errand::Sync, &visit, &basket);
                QVERIFY(visit.outcome);
            }
            monitor.measureMany(1, first - known, now);
            monitor.measureMany(2, second, now);

            MonitorFaults faults;
            faults.leavesAfterEvent = event;
            monitor.setFaults(faults);
            go(&monitor, &m_clock, Errand::Sync, &visit, &basket);
            wasLost = monitor.events() >= event;
            if (!visit.outcome)
                QCOMPARE(visit.outcome.error().kind(), Error::Disconnected);
            const auto before = basket.readings.size();

            monitor.setFaults({});
            go(&monitor, &m_clock, Errand::Sync, &visit, &basket);
            QVERIFY2(visit.outcome, qPrintable(u"event %1"_s.arg(event)));
            if (basket.repeated > 0 || basket.overwritten > 0)
                QFAIL(qPrintable(
                    u"event %1: %2 again, %3 lost"_s.arg(event).arg(basket.repeated).arg(basket.overwritten)));
            QCOMPARE(visit.figures.read, int(basket.readings.size() - before));
            for (const auto &reading : monitor.truth())
                QVERIFY2(basket.readings.contains(reading), qPrintable(u"event %1"_s.arg(event)));
            const int gone = std::max(0, first - monitor.map().rings[0].count); // overwritten since they were read
            QCOMPARE(basket.readings.size(), monitor.truth().size() + std::min(known, gone));
        }
        QVERIFY(event > 30);
    }

private:
    const FixedClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(18, 30), Qt::UTC), QTimeZone("Europe/Berlin")};
};

QTEST_GUILESS_MAIN(LostLinkTest)
#include "tst_omron_lostlink.moc"

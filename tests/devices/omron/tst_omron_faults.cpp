// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "omronvisit.h"

#include <QTimeZone>
#include <QTimer>

using namespace pulsekeep;
using namespace pulsekeep::omron;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Monitor and driver live fifty times as fast as people: a second of theirs takes 20 ms. */
constexpr Patience Fast{0.02};

/** How each fault has to end where it applies; those not named here go well. */
const QMap<QByteArray, Error::Kind> &pairingEnds()
{
    static const QMap<QByteArray, Error::Kind> ends{
        {"leaves after the first event", Error::Disconnected},
        {"leaves while unlocking", Error::Disconnected},
        {"it never enters pairing mode", Error::Refused},
        {"pairing mode is cancelled", Error::Refused},
        {"it lost the bond for sure", Error::BondLost},
        {"the key is refused", Error::Refused},
        {"an unheard-of status for the key", Error::Refused},
        {"its answers are zeros", Error::BondLost},
        {"no answer about the key", Error::Timeout},
        {"all replies are lost", Error::Timeout},
        {"no answer to the start", Error::Timeout},
        {"the end is refused", Error::Refused},
    };
    return ends;
}

const QMap<QByteArray, Error::Kind> &syncEnds()
{
    static const QMap<QByteArray, Error::Kind> ends{
        {"leaves after the first event", Error::Disconnected},
        {"leaves while unlocking", Error::Disconnected},
        {"leaves while its memory is read", Error::Disconnected},
        {"it has forgotten the bond", Error::BondLost},
        {"it has forgotten the key", Error::Refused},
        {"unlocking finds no encryption", Error::BondLost},
        {"an unheard-of status for unlocking", Error::Refused},
        {"its answers are zeros", Error::BondLost},
        {"no answer about the key", Error::Timeout},
        {"all replies are lost", Error::Timeout},
        {"no answer to the start", Error::Timeout},
        {"no answer to reads", Error::Timeout},
        {"it gives up", Error::Refused},
    };
    return ends;
}

} // namespace

/** Every fault of the simulated monitors, when pairing and when reading: it ends well, or with an error that is the
 * right one and has words. A visit that hangs ends the program. */
class FaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        m_watchdog.setSingleShot(true);
        connect(&m_watchdog, &QTimer::timeout, this, [] { qFatal("a visit hangs"); });
    }
    void init() { m_watchdog.start(60s); }

    void everyFaultIsNamedOnce()
    {
        QSet<QByteArray> names;
        for (const auto &[name, faults] : everyMonitorFault()) {
            QVERIFY2(!names.contains(name), name);
            QVERIFY2(faults != MonitorFaults(), name);
            names.insert(name);
        }
        for (const auto &ends : {pairingEnds(), syncEnds()}) {
            for (auto end = ends.cbegin(); end != ends.cend(); ++end)
                QVERIFY2(names.contains(end.key()), end.key().constData());
        }
    }

    void pairing_data() { rows(); }
    void pairing()
    {
        QFETCH(QString, model);
        QFETCH(int, fault);
        const auto [name, faults] = everyMonitorFault().at(fault);
        MonitorSimulator monitor(model, &m_clock, 3, Fast);
        monitor.setFaults(faults);
        Visit visit;
        visit.patience = Fast;
        Basket basket;
        go(&monitor, &m_clock, Errand::Pair, &visit, &basket);
        check(visit.outcome, name, pairingEnds());
        QVERIFY(monitor.writes().isEmpty());
        if (visit.outcome) { // then the key is there to stay
            monitor.setFaults({});
            go(&monitor, &m_clock, Errand::Nothing, &visit, &basket);
            QVERIFY(visit.outcome);
        }
    }

    void syncing_data() { rows(); }
    void syncing()
    {
        QFETCH(QString, model);
        QFETCH(int, fault);
        const auto [name, faults] = everyMonitorFault().at(fault);
        MonitorSimulator monitor(model, &m_clock, 3, Fast);
        monitor.pairWith(TestKey);
        monitor.clearMemory();
        monitor.measureMany(1, 118, m_clock.now());
        monitor.measureMany(2, 4, m_clock.now());
        Visit visit;
        visit.patience = Fast;
        Basket basket;
        go(&monitor, &m_clock, Errand::Sync, &visit, &basket); // so that the faulty one reads the index, too
        QVERIFY(visit.outcome);
        monitor.measureMany(1, 12, m_clock.now().addSecs(7200));
        monitor.setFaults(faults);
        go(&monitor, &m_clock, Errand::Sync, &visit, &basket);
        if (faults.refusesIndex)
            QCOMPARE(kindOf(visit.outcome), int(Error::Malformed));
        else
            check(visit.outcome, name, syncEnds());
        QVERIFY(monitor.writes().isEmpty());

        // Whatever it was, the next visit brings what is missing.
        monitor.setFaults({});
        monitor.pairWith(TestKey);
        go(&monitor, &m_clock, Errand::Sync, &visit, &basket);
        QVERIFY(visit.outcome);
        if (faults.spoilsRecord == 0) {
            for (const auto &reading : monitor.truth())
                QVERIFY(basket.readings.contains(reading));
            QCOMPARE(basket.readings.size(), monitor.map().rings[0].count + 12 + (monitor.map().users() == 2 ? 4 : 0));
            QCOMPARE(basket.repeated, 0);
        }
    }

private:
    static void rows()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("fault");
        const auto faults = everyMonitorFault();
        for (const auto &model : {u"hem-7361t"_s, u"hem-7151t"_s}) {
            for (int fault = 0; fault < faults.size(); ++fault) {
                const auto row = model + u": "_s + QString::fromLatin1(faults.at(fault).name);
                QTest::newRow(qPrintable(row)) << model << fault;
            }
        }
    }

    static void check(const Result<> &outcome, const char *name, const QMap<QByteArray, Error::Kind> &ends)
    {
        const auto end = ends.constFind(name);
        QCOMPARE(kindOf(outcome), end == ends.constEnd() ? Works : int(*end));
        if (!outcome) {
            QVERIFY(!outcome.error().explanation().what.isEmpty());
            QVERIFY(!outcome.error().explanation().remedy.isEmpty());
        }
    }

    QTimer m_watchdog;
    const FixedClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(18, 30), Qt::UTC), QTimeZone("Europe/Berlin")};
};

QTEST_GUILESS_MAIN(FaultTest)
#include "tst_omron_faults.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/simulator.h"
#include "link/simulatedradio.h"
#include "support/support.h"
#include "sync/lostwords.h"
#include "sync/visitor.h"

#include <QTemporaryDir>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using omron::MonitorSimulator;

namespace {

const QDateTime Evening(QDate(2026, 11, 1), QTime(18, 30), Qt::UTC);

/** A HEM-7361T on the radio, a store, and a visitor between them. */
struct Desk {
    Desk()
        : clock(Evening, QTimeZone("Europe/Berlin")), radio(devices(), Hurry), store(opened()),
          keys(makeSessionKeyStore()), visitor(&registry, &radio, store.get(), keys.get(), &clock, Hurry)
    {
    }

    std::vector<std::unique_ptr<SimulatedPeripheral>> devices()
    {
        std::vector<std::unique_ptr<SimulatedPeripheral>> all;
        auto made = std::make_unique<MonitorSimulator>(u"hem-7361t"_s, &clock, 3, Hurry);
        monitor = made.get();
        monitor->clearMemory();
        all.push_back(std::move(made));
        return all;
    }
    std::unique_ptr<Store> opened()
    {
        auto result = Store::open(folder.path(), &clock);
        if (!result)
            qFatal("%s", qPrintable(result.error().detail()));
        return *std::move(result);
    }

    StoredDevice device() const { return store->devices()->value(0); }
    qint64 kept() const { return store->readings()->count(ReadingKind::BloodPressure, {}).value_or(-1); }
    Result<SyncOutcome> sync(Visitor::Eagerness eagerness = Visitor::Eagerness::Always)
    {
        return finish(visitor.sync(device(), nullptr, eagerness));
    }
    Result<StoredDevice> pair(const QByteArray &key = {})
    {
        const auto seen = monitor->advertisement();
        return finish(visitor.pair(seen, registry.recognise(seen)->model, key, nullptr));
    }

    QTemporaryDir folder;
    FixedClock clock;
    Registry registry;
    MonitorSimulator *monitor = nullptr; ///< owned by the radio
    SimulatedRadio radio;
    std::unique_ptr<Store> store;
    std::unique_ptr<KeyStore> keys;
    Visitor visitor;
};

} // namespace

/** Blood-pressure monitors, from the radio into the store. */
class MonitorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void whatWasOverwrittenIsTold()
    {
        Desk desk;
        desk.monitor->measureMany(1, 60, Evening.addDays(-1));
        desk.monitor->measureMany(2, 10, Evening.addDays(-1));
        QVERIFY(desk.pair());
        auto outcome = desk.sync();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
        QCOMPARE(desk.kept(), 70);
        QVERIFY(outcome->lost.isEmpty());
        QVERIFY(!outcome->syncWithin);
        QVERIFY(lostSentences(*outcome).isEmpty());

        // Three weeks later its hundred places were taken one and a half times.
        desk.clock.set(Evening.addDays(21));
        desk.monitor->measureMany(1, 150, Evening.addDays(20));
        desk.monitor->measureMany(2, 10, Evening.addDays(20));
        outcome = desk.sync();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
        QCOMPARE(desk.kept(), 70 + 100 + 10);
        QCOMPARE(outcome->lost, (QList<LostReadings>{{LostReadings::Overwritten, 1, 50, 100}}));
        QCOMPARE(outcome->syncWithin, std::optional(14));
        const auto sentences = lostSentences(*outcome);
        QCOMPARE(sentences.size(), 1);
        QVERIFY2(sentences.first().contains(u"of user 1 that the device overwrote before this sync: 50."_s),
                 qPrintable(sentences.first()));
        QVERIFY2(sentences.first().contains(u"14"_s), qPrintable(sentences.first()));

        outcome = desk.sync(); // it is told once
        QVERIFY(outcome);
        QVERIFY(outcome->lost.isEmpty());
    }

    void nothingNewCostsNoConnection()
    {
        Desk desk;
        desk.monitor->measureMany(1, 5, Evening.addDays(-1));
        desk.monitor->measureMany(2, 1, Evening.addDays(-1));
        QVERIFY(desk.pair());
        QVERIFY(desk.sync());
        const int connections = desk.monitor->connections();
        const auto transcripts = desk.store->transcripts(desk.device().id)->size();

        desk.clock.set(Evening.addSecs(1800));
        auto outcome = desk.sync(Visitor::Eagerness::UnlessNothingNew);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
        QCOMPARE(desk.monitor->connections(), connections);
        QCOMPARE(outcome->figures.roundTrips, 0);
        QCOMPARE(desk.device().lastSync, std::optional(Evening.addSecs(1800)));
        QCOMPARE(desk.store->transcripts(desk.device().id)->size(), transcripts); // there is nothing to tell

        desk.monitor->measureMany(2, 1, Evening.addSecs(1200));
        outcome = desk.sync(Visitor::Eagerness::UnlessNothingNew);
        QVERIFY(outcome);
        QCOMPARE(desk.monitor->connections(), connections + 1);
        QCOMPARE(outcome->counts.readingsNew, 1);

        // Whoever asks for a visit gets one.
        QVERIFY(desk.sync());
        QCOMPARE(desk.monitor->connections(), connections + 2);
    }

    void theCounterIsClearedBehindTheReadings()
    {
        Desk desk;
        desk.monitor->measureMany(1, 12, Evening.addDays(-1));
        QVERIFY(desk.pair());
        QVERIFY(desk.monitor->unread(1) > 0);
        const auto setting = u"mark_read"_s;
        const auto marked = finish(desk.visitor.apply(desk.device(), setting, true, nullptr));
        QVERIFY2(marked, marked ? "" : qPrintable(marked.error().detail()));
        QCOMPARE(desk.kept(), 12);
        QCOMPARE(desk.monitor->unread(1), -1);
        QCOMPARE(desk.monitor->writes().size(), 1);
        QVERIFY(desk.store->transcripts(desk.device().id)->first().text.contains("# marks-read: yes"));
    }

    void aCounterStaysWhenReadingsDoNotArrive()
    {
        Desk desk;
        desk.monitor->measureMany(1, 12, Evening.addDays(-1));
        QVERIFY(desk.pair());
        omron::MonitorFaults faults;
        faults.silentOnReads = true;
        desk.monitor->setFaults(faults);
        const auto setting = u"mark_read"_s;
        QVERIFY(!finish(desk.visitor.apply(desk.device(), setting, true, nullptr)));
        QVERIFY(desk.monitor->unread(1) > 0);
        QVERIFY(desk.monitor->writes().isEmpty());
    }

    void theKeyIsTheOneThatWasChosen()
    {
        Desk desk;
        const auto seen = desk.monitor->advertisement();
        const auto model = desk.registry.recognise(seen)->model;
        const auto known = desk.registry.driver(model.vendor)->knownKeys(model);
        QCOMPARE(known.size(), 1);
        const auto device = desk.pair(known.first().key);
        QVERIFY(device);
        QCOMPARE(desk.monitor->key(), known.first().key);
        QCOMPARE(finish(desk.keys->key(device->uid)).value(), known.first().key);
    }

    void aKeyIsMadeWhereNoneWasChosen()
    {
        Desk desk;
        const auto device = desk.pair();
        QVERIFY(device);
        QCOMPARE(desk.monitor->key().size(), 16);
        QCOMPARE(finish(desk.keys->key(device->uid)).value(), desk.monitor->key());
        const auto again = desk.pair();
        QVERIFY(again);
        QCOMPARE(finish(desk.keys->key(device->uid)).value(), desk.monitor->key());
    }
};

QTEST_GUILESS_MAIN(MonitorsTest)
#include "tst_monitors.moc"

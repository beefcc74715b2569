// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "standardtest.h"

using namespace pulsekeep;
using namespace pulsekeep::standard;
using namespace Qt::StringLiterals;

namespace {

constexpr Patience AtOnce{0};

/** A link that is open, and a session on it. */
struct Visit {
    explicit Visit(SimulatedPeripheral *peripheral, Observer *observer = nullptr, Patience patience = Hurry)
        : link(peripheral, patience), session(&link, contextFor(observer, patience))
    {
        opened = finish(link.open()).has_value();
    }

    SimulatedLink link;
    StandardSession session;
    bool opened = false;
};

struct Played {
    explicit Played(const QString &name)
        : link(*Transcript::parse(read(name))), session(&link, contextFor(nullptr, Patience{1}))
    {
        finish(link.open());
    }
    static QByteArray read(const QString &name)
    {
        QFile file(QString::fromUtf8(QT_TESTCASE_SOURCEDIR) + u"/transcripts/"_s + name + u".transcript"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no %s", qPrintable(file.fileName()));
        return file.readAll();
    }

    TranscriptLink link;
    StandardSession session;
};

/** By the name of the model. */
std::unique_ptr<Sensor> makeSensor(const QString &name, Patience pace = AtOnce)
{
    if (name == "strap"_L1)
        return std::make_unique<HeartRateStrap>(&Noon, 1, pace);
    if (name == "cuff"_L1)
        return std::make_unique<PressureCuff>(&Noon, 1, pace);
    if (name == "cuff with records"_L1)
        return std::make_unique<PressureCuff>(&Noon, 1, pace, PressureCuff::Memory::Records);
    if (name == "scale"_L1)
        return std::make_unique<BathroomScale>(BathroomScale::Kind::Weight, &Noon, 1, pace);
    if (name == "body scale"_L1)
        return std::make_unique<BathroomScale>(BathroomScale::Kind::BodyComposition, &Noon, 1, pace);
    if (name == "thermometer"_L1)
        return std::make_unique<EarThermometer>(&Noon, 1, pace);
    if (name == "oximeter"_L1)
        return std::make_unique<FingerOximeter>(&Noon, 1, pace);
    qFatal("no %s", qPrintable(name));
}

const QStringList AllSensors{u"strap"_s,      u"cuff"_s,        u"cuff with records"_s, u"scale"_s,
                             u"body scale"_s, u"thermometer"_s, u"oximeter"_s};
const QStringList Storing{u"cuff"_s,       u"cuff with records"_s, u"scale"_s,
                          u"body scale"_s, u"thermometer"_s,       u"oximeter"_s};

} // namespace

class TestStandardSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    // Pairing
    // ------------------------------------------------------------------------------------------------------------

    void pairingBondsWhereTheDeviceDemandsIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("needsBond");
        for (const auto &name : AllSensors) {
            QTest::addRow("%s", qPrintable(name)) << name << false;
            QTest::addRow("%s that needs a bond", qPrintable(name)) << name << true;
        }
    }
    void pairingBondsWhereTheDeviceDemandsIt()
    {
        QFETCH(QString, name);
        QFETCH(bool, needsBond);
        const auto sensor = makeSensor(name);
        SensorFaults faults;
        faults.needsBond = needsBond;
        sensor->setFaults(faults);
        Diary diary;
        Visit visit(sensor.get(), &diary);
        QVERIFY(visit.opened);

        const auto key = finish(visit.session.pair());
        QVERIFY2(key, key ? "" : qPrintable(key.error().detail()));
        QVERIFY(key->isEmpty());
        QCOMPARE(sensor->knowsHost(), needsBond);
        QCOMPARE(diary.begun, needsBond ? QList<Step>{Step::Bond} : QList<Step>());
        QCOMPARE(diary.ended, diary.begun);

        const auto preparation = finish(visit.session.prepare());
        QVERIFY(preparation);
        if (visit.link.isOpen()) {
            QCOMPARE(preparation->info.serial, u"SIM-0001"_s);
            QCOMPARE(preparation->info.hardware, u"A"_s);
            QCOMPARE(preparation->info.firmware, u"1.0.2"_s);
            QCOMPARE(preparation->info.productId, std::optional<quint16>(1));
            QCOMPARE(preparation->battery->percent, 82);
        }
    }

    void aDeviceThatMakesNoBondIsExplained_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : AllSensors)
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void aDeviceThatMakesNoBondIsExplained()
    {
        QFETCH(QString, name);
        const auto sensor = makeSensor(name);
        SensorFaults faults;
        faults.needsBond = true;
        faults.refusesBond = true;
        sensor->setFaults(faults);
        Visit visit(sensor.get());
        const auto key = finish(visit.session.pair());
        QCOMPARE(kindOf(key), int(Error::Refused));
        QVERIFY(key.error().explanation().remedy.contains("pairing mode"_L1));

        visit.link.close();
        Visit again(sensor.get());
        Viewer viewer;
        const auto live = finish(again.session.live(LiveHeartRate | Oxygen | Capability::Temperature, &viewer));
        const bool isLive = name == "strap"_L1 || name == "oximeter"_L1 || name == "thermometer"_L1;
        QCOMPARE(kindOf(live), int(isLive ? Error::Refused : Error::Unsupported));
    }

    /** A cuff sends what it has to whoever listens first: pairing loses nothing of it. */
    void whatComesWhilePairingIsBroughtHome()
    {
        for (const auto &name : {u"cuff"_s, u"body scale"_s, u"thermometer"_s}) {
            const auto sensor = makeSensor(name);
            const auto stored = sensor->stored();
            QVERIFY(stored > 0);
            Visit visit(sensor.get());
            QVERIFY(finish(visit.session.pair()));
            const auto preparation = finish(visit.session.prepare());
            QVERIFY(preparation);
            QCOMPARE(preparation->readings.raw.size(), stored);
            QCOMPARE(sensor->stored(), 0);
        }
    }

    void aForgottenBondIsTold()
    {
        const auto sensor = makeSensor(u"cuff"_s);
        SensorFaults faults;
        faults.needsBond = true;
        sensor->setFaults(faults);
        sensor->setKnownToHost(true); // but the cuff has forgotten us
        Visit visit(sensor.get());
        QCOMPARE(kindOf(finish(visit.session.pair())), int(Error::BondLost));
    }

    // The clock
    // ------------------------------------------------------------------------------------------------------------

    void onlyAClockWithoutAValidTimeIsSet()
    {
        const auto right = makeSensor(u"cuff"_s);
        {
            Visit visit(right.get());
            const auto preparation = finish(visit.session.prepare());
            QVERIFY(preparation);
            QCOMPARE(preparation->clock->driftSeconds(), 0);
            QCOMPARE(preparation->clock->deviceOffset, 7200);
            QVERIFY(right->written(CurrentTimeCharacteristic).isEmpty());
        }
        const auto unset = makeSensor(u"cuff"_s);
        SensorFaults faults;
        faults.clockNotSet = true;
        unset->setFaults(faults);
        Visit visit(unset.get());
        const auto preparation = finish(visit.session.prepare());
        QVERIFY(preparation);
        QVERIFY(!preparation->clock);
        // Monday, 2026-06-15, 14:00 in Berlin; an external reference says so.
        QCOMPARE(unset->written(CurrentTimeCharacteristic),
                 QList<QByteArray>{QByteArray::fromHex("ea07060f0e000001"
                                                       "0002")});
    }

    // Syncing
    // ------------------------------------------------------------------------------------------------------------

    void everythingStoredIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("needsBond");
        for (const auto &name : Storing) {
            QTest::addRow("%s", qPrintable(name)) << name << false;
            QTest::addRow("%s that needs a bond", qPrintable(name)) << name << true;
        }
    }
    void everythingStoredIsRead()
    {
        QFETCH(QString, name);
        QFETCH(bool, needsBond);
        const auto sensor = makeSensor(name);
        SensorFaults faults;
        faults.needsBond = needsBond;
        sensor->setFaults(faults);
        const auto stored = sensor->stored();
        QVERIFY(stored > 0);
        Basket basket;
        Diary diary;
        Visit visit(sensor.get(), &diary);
        const auto read = finish(visit.session.sync({}, &basket));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail()));
        const auto weighings = name == "body scale"_L1 ? stored / 2 : stored;
        QCOMPARE(basket.readings(), weighings);
        QCOMPARE(basket.raw.size(), stored);
        QCOMPARE(visit.session.figures().read, int(weighings));
        QCOMPARE(visit.session.figures().invalid, 0);
        QVERIFY(visit.session.figures().bytes > 0);
        QVERIFY(diary.ended.contains(Step::ReadHistory));
        if (name == "body scale"_L1) {
            for (const auto &reading : std::as_const(basket.weights))
                QVERIFY(reading.fat && reading.water && reading.muscle && reading.impedance);
        }
        // Nothing but questions for records was written.
        for (const auto &question : sensor->written(RecordAccessCharacteristic))
            QVERIFY(decodeRecordRequest(question));
        QVERIFY(sensor->written(CurrentTimeCharacteristic).isEmpty());
    }

    void aStrapHasNothingToSync()
    {
        const auto strap = makeSensor(u"strap"_s);
        Basket basket;
        Visit visit(strap.get());
        QVERIFY(finish(visit.session.sync({}, &basket)));
        QCOMPARE(basket.keeps, 0);
        QVERIFY(!strap->isListenedTo(HeartRateCharacteristic));
    }

    void readAgainItChangesNothing()
    {
        const auto sensor = makeSensor(u"oximeter"_s);
        Basket basket;
        for (int time = 0; time < 2; ++time) {
            Visit visit(sensor.get());
            QVERIFY(finish(visit.session.sync({}, &basket)));
        }
        QCOMPARE(basket.readings(), sensor->stored());
        QCOMPARE(basket.raw.size(), 2 * sensor->stored());
    }

    void onlyNewRecordsAreAskedFor()
    {
        const auto cuff = makeSensor(u"cuff with records"_s);
        Basket basket;
        {
            Visit visit(cuff.get());
            QVERIFY(finish(visit.session.sync({}, &basket)));
        }
        QCOMPARE(cuff->written(RecordAccessCharacteristic), QList<QByteArray>{QByteArray::fromHex("0101")});
        const auto mark = basket.marks.value(u"standard.records"_s);
        QCOMPARE(ByteReader(mark.context).u16(), quint16(cuff->stored()));
        {
            Visit visit(cuff.get());
            QVERIFY(finish(visit.session.sync({mark}, &basket)));
            QCOMPARE(visit.session.figures().read, 0);
            QCOMPARE(visit.session.figures().skipped, 1);
        }
        // Three older ones are missing here: the rest comes after the one that is known.
        SyncMark older = mark;
        older.context = ByteWriter().u16(quint16(cuff->stored() - 3)).bytes();
        {
            Visit visit(cuff.get());
            QVERIFY(finish(visit.session.sync({older}, &basket)));
            QCOMPARE(visit.session.figures().read, 3);
        }
        // Its memory was cleared, and has begun to count anew: the record that is known is not there.
        SyncMark gone = mark;
        gone.context = ByteWriter().u16(0xf000).bytes();
        Visit visit(cuff.get());
        QVERIFY(finish(visit.session.sync({gone}, &basket)));
        QCOMPARE(visit.session.figures().read, int(cuff->stored()));
    }

    void aFullDiskEndsTheVisit()
    {
        for (const auto &name : Storing) {
            const auto sensor = makeSensor(name);
            Basket basket;
            basket.fullAfter = 3;
            Visit visit(sensor.get());
            QCOMPARE(kindOf(finish(visit.session.sync({}, &basket))), int(Error::Storage));
            QCOMPARE(basket.keeps, 3);
        }
    }

    void everyFaultEndsWell_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("fault");
        const auto faults = everySensorFault();
        for (const auto &name : Storing) {
            for (int fault = 0; fault < faults.size(); ++fault)
                QTest::addRow("%s: %s", qPrintable(name), faults.at(fault).name) << name << fault;
        }
    }
    /** Whatever happens, a visit ends, and nothing that is not so is kept. */
    void everyFaultEndsWell()
    {
        QFETCH(QString, name);
        QFETCH(int, fault);
        const auto faults = everySensorFault().at(fault).faults;
        const auto healthy = makeSensor(name);
        Basket all;
        {
            Visit visit(healthy.get());
            QVERIFY(finish(visit.session.sync({}, &all)));
        }
        const auto sensor = makeSensor(name);
        const auto stored = sensor->stored();
        const bool hasRecords = name == "oximeter"_L1 || name == "cuff with records"_L1;
        sensor->setFaults(faults);
        Basket basket;
        Visit visit(sensor.get());
        const auto outcome = finish(visit.session.sync({}, &basket));

        // Who hangs up owes nothing but the rest of what we asked for.
        const bool owes = hasRecords || (name == "body scale"_L1 && faults.leavesAtOnce);
        int expected = Works;
        if ((faults.leavesAtOnce || faults.leavesAfter > 0) && owes)
            expected = Error::Disconnected;
        if (hasRecords && (faults.silent || faults.stallsHalfway))
            expected = Error::Timeout;
        QCOMPARE(kindOf(outcome), expected);

        if (!faults.noTimes && !faults.clockNotSet) {
            for (auto reading = basket.pressures.cbegin(); reading != basket.pressures.cend(); ++reading)
                QCOMPARE(reading.value(), all.pressures.value(reading.key()));
            for (auto reading = basket.weights.cbegin(); reading != basket.weights.cend(); ++reading)
                QCOMPARE(reading->grams, all.weights.value(reading.key()).grams);
            for (auto reading = basket.oxygen.cbegin(); reading != basket.oxygen.cend(); ++reading)
                QCOMPARE(reading.value(), all.oxygen.value(reading.key()));
        } else {
            for (const auto &chunk : std::as_const(basket.raw))
                QVERIFY(chunk.start >= Noon.now());
        }
        QCOMPARE(basket.lost, faults.cutsShort > 0 ? 1 : 0);
        QCOMPARE(visit.session.figures().invalid, faults.cutsShort > 0 || faults.firstFailed ? 1 : 0);
        if (faults.leavesAfter > 0)
            QCOMPARE(basket.raw.size(), faults.leavesAfter);
        if (faults.silent || faults.leavesAtOnce)
            QCOMPARE(basket.keeps, 0);
        if (faults.stallsHalfway && hasRecords)
            QCOMPARE(basket.raw.size(), stored / 2);
        if (faults.refusesRecords && hasRecords)
            QCOMPARE(basket.keeps, 0);
    }

    // Live
    // ------------------------------------------------------------------------------------------------------------

    void aStrapTellsEveryBeat()
    {
        const auto strap = makeSensor(u"strap"_s, Hurry);
        Visit visit(strap.get());
        Viewer viewer;
        viewer.session = &visit.session;
        viewer.enough = 40;
        QVERIFY(finish(visit.session.live(LiveHeartRate | LiveIntervals, &viewer)));
        QCOMPARE(viewer.events.size(), 40);
        const auto rates = viewer.all<HeartRateReading>();
        const auto beats = viewer.all<BeatIntervals>();
        QVERIFY(rates.size() >= 15 && beats.size() >= 15);
        for (const auto &rate : rates)
            QVERIFY(rate.bpm > 45 && rate.bpm < 100);
        for (const auto &packet : beats) {
            QCOMPARE(packet.at, Noon.now());
            for (const auto milliseconds : packet.milliseconds)
                QVERIFY(milliseconds > 400 && milliseconds < 1500);
        }
        QVERIFY(!strap->isListenedTo(HeartRateCharacteristic));
    }

    void onlyWhatIsWantedIsTold()
    {
        const auto strap = makeSensor(u"strap"_s, Hurry);
        Visit visit(strap.get());
        Viewer viewer;
        viewer.session = &visit.session;
        viewer.enough = 5;
        QVERIFY(finish(visit.session.live(LiveHeartRate, &viewer)));
        QCOMPARE(viewer.all<HeartRateReading>().size(), 5);
    }

    void nobodyWearsIt()
    {
        for (const auto &name : {u"strap"_s, u"oximeter"_s}) {
            const auto sensor = makeSensor(name, Hurry);
            SensorFaults faults;
            faults.noContact = true;
            sensor->setFaults(faults);
            Visit visit(sensor.get());
            Viewer viewer;
            viewer.session = &visit.session;
            viewer.enough = 3;
            QVERIFY(finish(visit.session.live(LiveHeartRate | LiveIntervals | Oxygen, &viewer)));
            QCOMPARE(viewer.all<NoHeartRate>().size(), 3);
        }
    }

    void anOximeterTellsOxygenAndPulse()
    {
        const auto oximeter = makeSensor(u"oximeter"_s, Hurry);
        Visit visit(oximeter.get());
        Viewer viewer;
        viewer.session = &visit.session;
        viewer.enough = 10;
        QVERIFY(finish(visit.session.live(LiveHeartRate | Oxygen, &viewer)));
        QCOMPARE(viewer.all<HeartRateReading>().size(), 5);
        const auto oxygen = viewer.all<OxygenReading>();
        QCOMPARE(oxygen.size(), 5);
        QVERIFY(oxygen.first().saturation >= 97 && oxygen.first().saturation <= 98);
        QVERIFY(oxygen.first().pulse);
    }

    /** A live view keeps nothing: what a device forgets when it was taken is left to a sync. */
    void aLiveViewTakesNothingFromTheMemory()
    {
        const auto thermometer = makeSensor(u"thermometer"_s, Hurry);
        const auto stored = thermometer->stored();
        Visit visit(thermometer.get());
        Viewer viewer;
        viewer.session = &visit.session;
        viewer.enough = 4;
        QVERIFY(finish(visit.session.live(Capability::Temperature, &viewer)));
        const auto temperatures = viewer.all<TemperatureReading>();
        QCOMPARE(temperatures.size(), 4);
        QCOMPARE(temperatures.first().site, 3);
        QVERIFY(temperatures.last().celsius > temperatures.first().celsius);
        QCOMPARE(thermometer->stored(), stored);
    }

    void aSilentSensorHasNoHeartRate()
    {
        const auto strap = makeSensor(u"strap"_s, Hurry);
        SensorFaults faults;
        faults.silent = true;
        strap->setFaults(faults);
        Visit visit(strap.get());
        Viewer viewer;
        viewer.session = &visit.session;
        viewer.enough = 1;
        QVERIFY(finish(visit.session.live(LiveHeartRate, &viewer)));
        QCOMPARE(viewer.all<NoHeartRate>().size(), 1);
        QCOMPARE(kindOf(finish(visit.session.measureHeartRate())), int(Error::Timeout));
    }

    void aSensorThatLeavesEndsTheLiveView()
    {
        const auto strap = makeSensor(u"strap"_s, Hurry);
        SensorFaults faults;
        faults.leavesAtOnce = true;
        strap->setFaults(faults);
        Viewer viewer;
        {
            Visit visit(strap.get());
            const auto outcome = finish(visit.session.live(LiveHeartRate, &viewer));
            QCOMPARE(kindOf(outcome), int(Error::Disconnected));
            QVERIFY(!outcome.error().explanation().remedy.isEmpty());
        }
        Visit visit(strap.get());
        QCOMPARE(kindOf(finish(visit.session.measureHeartRate())), int(Error::Disconnected));
    }

    void oneMeasurement()
    {
        for (const auto &name : {u"strap"_s, u"oximeter"_s}) {
            const auto sensor = makeSensor(name, Hurry);
            Visit visit(sensor.get());
            const auto reading = finish(visit.session.measureHeartRate());
            QVERIFY(reading);
            QVERIFY(reading->bpm > 45 && reading->bpm < 100);
        }
        const auto cuff = makeSensor(u"cuff"_s);
        Visit visit(cuff.get());
        QCOMPARE(kindOf(finish(visit.session.measureHeartRate())), int(Error::Unsupported));
        QCOMPARE(kindOf(finish(visit.session.find(true))), int(Error::Unsupported));
        QCOMPARE(kindOf(finish(visit.session.apply(u"goal"_s, 1))), int(Error::Unsupported));
    }

    // Conversations
    // ------------------------------------------------------------------------------------------------------------

    void transcripts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("readings");
        QTest::newRow("a cuff sends two and hangs up") << u"cuff-sends"_s << Works << 2;
        QTest::newRow("a cuff wants a bond") << u"cuff-bonds"_s << Works << 1;
        QTest::newRow("a cuff makes no bond") << u"cuff-refuses"_s << int(Error::Refused) << 0;
        QTest::newRow("a scale leaves between two measurements") << u"scale-leaves"_s << Works << 1;
        QTest::newRow("an oximeter is asked for its records") << u"oximeter-records"_s << Works << 2;
        QTest::newRow("an oximeter has none") << u"oximeter-empty"_s << Works << 0;
    }
    void transcripts()
    {
        QFETCH(QString, name);
        QFETCH(int, error);
        QFETCH(int, readings);
        Played played(name);
        Basket basket;
        const auto outcome = finish(played.session.sync({}, &basket));
        QCOMPARE(played.link.mismatch(), QByteArray());
        QCOMPARE(kindOf(outcome), error);
        QCOMPARE(basket.readings(), readings);
        QVERIFY(played.link.finished());
    }
};

QTEST_GUILESS_MAIN(TestStandardSession)
#include "tst_standardsession.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "devices/huami/simulator.h"
#include "link/simulatedlink.h"
#include "support/support.h"
#include "sync/replay.h"
#include "sync/visitor.h"

#include <QTemporaryDir>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using huami::BandFaults;
using huami::BandSimulator;

namespace {

/** Ten seconds are half a one: enough for a busy machine, short where a test waits for silence. */
constexpr Patience Calm{0.05};
const QDateTime Noon(QDate(2026, 5, 8), QTime(12, 0), Qt::UTC);

/** As the real Bluetooth: encrypts as it connects where there is a bond. */
class EncryptingLink : public SimulatedLink
{
public:
    EncryptingLink(SimulatedPeripheral *peripheral, Patience patience)
        : SimulatedLink(peripheral, patience), m_device(peripheral)
    {
    }

    QCoro::Task<Result<>> open() override
    {
        if (m_device && m_device->isKnownToHost() && !m_device->knowsHost())
            co_return Failure(Error::BondLost);
        if (wants)
            Q_EMIT passkeyWanted(*wants);
        co_return co_await SimulatedLink::open();
    }
    void answerPasskey(const std::optional<QString> &digits) override
    {
        answers->append(digits.value_or(u"refused"_s));
    }

    std::optional<Passkey> wants;
    QStringList *answers = nullptr;

private:
    SimulatedPeripheral *m_device;
};

/** Reaches one simulator, and counts how often somebody tries. */
class OneDeviceRadio : public Radio
{
public:
    explicit OneDeviceRadio(SimulatedPeripheral *peripheral) : m_peripheral(peripheral) { }
    void startScan() override { }
    void stopScan() override { }
    std::unique_ptr<GattLink> linkTo(const Endpoint &) override
    {
        ++links;
        auto link = std::make_unique<EncryptingLink>(inRange ? m_peripheral : nullptr, Calm);
        link->wants = passkey;
        link->answers = &answers;
        return link;
    }
    QCoro::Task<Result<>> forgetBond(Endpoint) override
    {
        m_peripheral->setKnownToHost(false);
        co_return {};
    }

    bool inRange = true;
    std::optional<Passkey> passkey; ///< what the device wants before it lets anybody in
    QStringList answers;            ///< that it got
    int links = 0;

private:
    SimulatedPeripheral *m_peripheral;
};

/** Has no place for a key. */
class NoKeyStore : public KeyStore
{
public:
    QString place() const override { return u"nowhere"_s; }
    QCoro::Task<Result<>> keep(QString, QByteArray) override { co_return Failure(Error::NotFound); }
    QCoro::Task<Result<QByteArray>> key(QString) override { co_return Failure(Error::NotFound); }
    QCoro::Task<Result<>> forget(QString) override { co_return Failure(Error::NotFound); }
};

/** Counts, and stops or cuts a visit when it hears something. */
class Listener : public LiveSink, public Observer
{
public:
    void received(const LiveEvent &event) override
    {
        events.append(event);
        if (onEvent)
            onEvent();
    }
    void progress(const QDateTime &, const QDateTime &, const QDateTime &) override
    {
        if (onProgress)
            onProgress();
    }
    void waitsForTap(std::chrono::milliseconds) override { ++taps; }
    void wantsPasskey(const Passkey &passkey, const PasskeyAnswer &answer) override
    {
        if (onPasskey)
            onPasskey(passkey, answer);
    }

    QList<LiveEvent> events;
    int taps = 0;
    std::function<void()> onEvent;
    std::function<void(const Passkey &, const PasskeyAnswer &)> onPasskey;
    std::function<void()> onProgress;
};

/** A person's desk: one simulated device, a store in a temporary folder, and a visitor. */
struct Desk {
    explicit Desk(BandSimulator::Model model)
        : clock(Noon, QTimeZone("Europe/Berlin")), band(model, &clock, 7, Patience{0}), radio(&band),
          store(openStore()), keys(makeSessionKeyStore()),
          visitor(&registry, &radio, store.get(), keys.get(), &clock, Calm)
    {
        if (model == BandSimulator::Model::AmazfitNeo)
            band.setKey(BandSimulator::vendorKey());
    }

    std::unique_ptr<Store> openStore()
    {
        auto opened = Store::open(folder.path(), &clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail()));
        return *std::move(opened);
    }

    DeviceModel model() const { return registry.recognise(band.advertisement()).value().model; }

    Result<StoredDevice> pair(const QByteArray &key = {})
    {
        return finish(visitor.pair(band.advertisement(), model(), key, &listener));
    }

    QList<MinuteSample> stored() const
    {
        QList<MinuteSample> minutes;
        const auto read = store->eachMinute(0, {}, {}, [&](qint64, const MinuteSample &minute) {
            minutes.append(minute);
            return true;
        });
        if (!read)
            qFatal("%s", qPrintable(read.error().detail()));
        return minutes;
    }

    QTemporaryDir folder;
    FixedClock clock;
    Registry registry;
    BandSimulator band;
    OneDeviceRadio radio;
    std::unique_ptr<Store> store;
    std::unique_ptr<KeyStore> keys;
    Listener listener;
    Visitor visitor;
};

constexpr auto Neo = BandSimulator::Model::AmazfitNeo;
constexpr auto Band2 = BandSimulator::Model::MiBand2;

void compareMinutes(const QList<MinuteSample> &got, const QList<MinuteSample> &expected)
{
    QCOMPARE(got.size(), expected.size());
    for (qsizetype at = 0; at < got.size(); ++at) {
        if (got.at(at) != expected.at(at))
            QFAIL(qPrintable(u"minute %1 of %2 differs"_s.arg(at).arg(got.size())));
    }
}

} // namespace

class TestVisitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QVERIFY(initCrypto());
    }

    void pairsAWatchWithItsKey()
    {
        Desk desk(Neo);
        const auto device = desk.pair(BandSimulator::vendorKey());
        QVERIFY2(device, device ? "" : qPrintable(device.error().explanation().text()));
        QCOMPARE(desk.band.challengeRequests(), 1);
        QCOMPARE(device->name, u"Amazfit Neo"_s);
        QCOMPARE(desk.store->devices()->size(), 1);
        QCOMPARE(desk.store->devices()->first().uid, device->uid);
        QVERIFY(!desk.store->devices()->first().info.firmware.isEmpty());
        QCOMPARE(finish(desk.keys->key(device->uid)).value(), BandSimulator::vendorKey());
        QVERIFY(!desk.band.isTaken());
    }

    void pairsABandWithANewKeyAndATap()
    {
        Desk desk(Band2);
        const auto device = desk.pair();
        QVERIFY(device);
        QCOMPARE(desk.listener.taps, 1);
        QCOMPARE(finish(desk.keys->key(device->uid)).value(), desk.band.key());
        QCOMPARE(desk.band.key().size(), 16);
    }

    void aWrongKeyIsSaidAndNothingIsKept()
    {
        Desk desk(Neo);
        const auto device = desk.pair(QByteArray::fromHex("00caa04207ff084f260d8513a5d75d8d"));
        QVERIFY(!device);
        QCOMPARE(device.error().kind(), Error::Refused);
        QVERIFY(device.error().explanation().what.contains(u"did not accept the key"));
        QVERIFY(!device.error().explanation().why.isEmpty());
        QCOMPARE(desk.band.challengeRequests(), 1); // never tried again by itself
        QCOMPARE(desk.radio.links, 1);
        QVERIFY(desk.store->devices()->isEmpty());
        QVERIFY(desk.visitor.lastTranscript().contains("108308"));
    }

    void aBondThatOnlyThisSideRemembersIsRenewed()
    {
        Desk desk(Neo);
        const auto device = desk.pair(BandSimulator::vendorKey());
        QVERIFY(device);
        desk.band.setKnownToHost(true); // and has forgotten us since
        desk.radio.links = 0;
        const auto lost = finish(desk.visitor.sync(*device, &desk.listener));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind(), Error::BondLost);
        QCOMPARE(desk.radio.links, 1); // a repetition does not help

        const auto renewed = finish(desk.visitor.renew(*device, &desk.listener));
        QVERIFY2(renewed, renewed ? "" : qPrintable(renewed.error().detail()));
        QVERIFY(!desk.band.isKnownToHost());
        QCOMPARE(renewed->id, device->id);
        QCOMPARE(renewed->uid, device->uid);
        QCOMPARE(desk.store->devices()->size(), 1);
        QCOMPARE(finish(desk.keys->key(device->uid)).value(), BandSimulator::vendorKey());
        QVERIFY(finish(desk.visitor.sync(*renewed, &desk.listener)));
    }

    void pairingForgetsABondOfEarlierDays()
    {
        Desk desk(Neo);
        desk.band.setKnownToHost(true);
        QVERIFY(desk.pair(BandSimulator::vendorKey()));
        QCOMPARE(desk.radio.links, 2);
    }

    void aRenewalMakesTheKeyAgainThatWasMadeHere()
    {
        Desk desk(Band2);
        const auto device = desk.pair();
        QVERIFY(device);
        QVERIFY(finish(desk.keys->forget(device->uid)));
        QVERIFY(finish(desk.visitor.renew(*device, &desk.listener)));
        QCOMPARE(desk.listener.taps, 2);
        QCOMPARE(finish(desk.keys->key(device->uid)).value(), desk.band.key());
    }

    void aRenewalCannotMakeAVendorsKey()
    {
        Desk desk(Neo);
        const auto device = desk.pair(BandSimulator::vendorKey());
        QVERIFY(device);
        QVERIFY(finish(desk.keys->forget(device->uid)));
        desk.band.setKnownToHost(true);
        const auto renewed = finish(desk.visitor.renew(*device, &desk.listener));
        QVERIFY(!renewed);
        QCOMPARE(renewed.error().kind(), Error::KeyMissing);
        QVERIFY(desk.band.isKnownToHost()); // nothing was touched
    }

    void aNumberIsHandedToWhoeverWatches()
    {
        Desk desk(Neo);
        desk.radio.passkey = Passkey{Passkey::Compare, u"004711"_s};
        QList<Passkey> seen;
        desk.listener.onPasskey = [&](const Passkey &passkey, const PasskeyAnswer &answer) {
            seen.append(passkey);
            answer(passkey.digits);
        };
        QVERIFY(desk.pair(BandSimulator::vendorKey()));
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().digits, u"004711"_s);
        QCOMPARE(desk.radio.answers, QStringList{u"004711"_s});

        // Where nobody looks, nobody agrees.
        const auto device = desk.store->devices()->first();
        QVERIFY(finish(desk.visitor.sync(device, nullptr)));
        QCOMPARE(desk.radio.answers.last(), u"refused"_s);
    }

    void aMissingKeyIsSaidBeforeAnybodyConnects()
    {
        Desk desk(Neo);
        QCOMPARE(desk.pair().error().kind(), Error::KeyMissing);
        QCOMPARE(desk.radio.links, 0);
    }

    void withoutAPlaceForKeysNoKeyIsMade()
    {
        Desk desk(Band2);
        NoKeyStore nowhere;
        Visitor visitor(&desk.registry, &desk.radio, desk.store.get(), &nowhere, &desk.clock, Calm);
        const auto paired = finish(visitor.pair(desk.band.advertisement(), desk.model(), {}, nullptr));
        QCOMPARE(paired.error().kind(), Error::NotFound);
        QCOMPARE(desk.radio.links, 0);
        QVERIFY(desk.band.key().isEmpty());
    }

    void noSecretIsInATranscript()
    {
        Desk desk(Band2);
        const auto device = desk.pair();
        QVERIFY(device);
        QVERIFY(finish(desk.visitor.sync(*device, nullptr)));
        const auto transcripts = desk.store->transcripts(device->id);
        QVERIFY(transcripts);
        QCOMPARE(transcripts->size(), 2);
        const auto address = desk.band.advertisement().endpoint.address.toLatin1();
        for (const auto &transcript : *transcripts) {
            QVERIFY(transcript.text.size() > 100);
            QVERIFY(!transcript.text.contains(desk.band.key().toHex()));
            QVERIFY(!transcript.text.toUpper().contains(address));
            QVERIFY(!transcript.text.contains(address.toLower().replace(":", "")));
        }
    }

    void twoDevicesOfTheSameKindAreTwo()
    {
        Desk desk(Neo);
        const auto first = desk.pair(BandSimulator::vendorKey());
        const auto again = desk.pair(BandSimulator::vendorKey());
        QVERIFY(first && again);
        QCOMPARE(first->id, again->id); // paired again it is still the same
        QCOMPARE(desk.store->devices()->size(), 1);
    }

    void syncBringsWhatTheDeviceHas_data()
    {
        QTest::addColumn<int>("model");
        QTest::newRow("Mi Band 2") << int(Band2);
        QTest::newRow("Amazfit Neo") << int(Neo);
    }
    void syncBringsWhatTheDeviceHas()
    {
        QFETCH(int, model);
        Desk desk(static_cast<BandSimulator::Model>(model));
        const auto device = desk.pair(model == int(Neo) ? BandSimulator::vendorKey() : QByteArray());
        QVERIFY(device);
        const auto outcome = finish(desk.visitor.sync(*device, nullptr));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().explanation().text()));
        QCOMPARE(outcome->counts.minutesNew, 100 * 24 * 60);
        compareMinutes(desk.stored(), desk.band.memory(Noon.addDays(-100), Noon));
        QVERIFY(desk.store->devices()->first().lastSync);
        QVERIFY(desk.store->devices()->first().battery);

        const auto again = finish(desk.visitor.sync(*device, nullptr));
        QVERIFY(again);
        QCOMPARE(again->counts.minutesNew, 0);

        desk.clock.set(Noon.addSecs(3600));
        const auto later = finish(desk.visitor.sync(*device, nullptr));
        QVERIFY(later);
        QCOMPARE(later->counts.minutesNew, 60);
        compareMinutes(desk.stored(), desk.band.memory(Noon.addDays(-100), Noon.addSecs(3600)));
    }

    void aLinkLostOnTheWayIsTakenUpAgain()
    {
        Desk desk(Neo);
        const auto device = desk.pair(BandSimulator::vendorKey());
        QVERIFY(device);
        BandFaults faults;
        faults.samplesPerRound = 24 * 60;
        faults.leavesAfterPacket = 100;
        faults.packetFaults = 2;
        desk.band.setFaults(faults);
        const int before = desk.band.connections();
        const auto outcome = finish(desk.visitor.sync(*device, nullptr));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().explanation().text()));
        QVERIFY(desk.band.connections() > before + 1);
        compareMinutes(desk.stored(), desk.band.memory(Noon.addDays(-100), Noon));
    }

    void outOfRangeIsTriedThreeTimes()
    {
        Desk desk(Neo);
        const auto device = desk.pair(BandSimulator::vendorKey());
        QVERIFY(device);
        desk.radio.inRange = false;
        desk.radio.links = 0;
        const auto outcome = finish(desk.visitor.sync(*device, nullptr));
        QCOMPARE(outcome.error().kind(), Error::Timeout);
        QCOMPARE(desk.radio.links, 3);
        QCOMPARE(desk.store->transcripts(device->id)->size(), 1); // only the pairing: nobody was met since
    }

    void oneVisitAtATime()
    {
        Desk desk(Neo);
        const auto device = desk.pair(BandSimulator::vendorKey());
        QVERIFY(device);
        auto first = desk.visitor.sync(*device, nullptr);
        QCOMPARE(finish(desk.visitor.sync(*device, nullptr)).error().kind(), Error::Busy);
        QVERIFY(finish(std::move(first)));
        QVERIFY(finish(desk.visitor.sync(*device, nullptr)));
    }

    void aCutSyncIsCancelledAndLosesNothing()
    {
        Desk desk(Band2);
        const auto device = desk.pair();
        QVERIFY(device);
        desk.listener.onProgress = [&] { desk.visitor.cancel(device->id); };
        QCOMPARE(finish(desk.visitor.sync(*device, &desk.listener)).error().kind(), Error::Cancelled);
        QVERIFY(!desk.band.isTaken());
        QVERIFY(finish(desk.visitor.sync(*device, nullptr)));
        compareMinutes(desk.stored(), desk.band.memory(Noon.addDays(-100), Noon));
    }

    void aRecordedSyncReplaysToTheSameReadings()
    {
        Desk desk(Neo);
        BandFaults faults;
        faults.samplesPerRound = 1000;
        desk.band.setFaults(faults);
        desk.band.setMemory(Noon.addSecs(-3000 * 60), QByteArray(3000 * 8, '\x01'));
        const auto device = desk.pair(BandSimulator::vendorKey());
        QVERIFY(device);
        QVERIFY(finish(desk.visitor.sync(*device, nullptr)));
        const auto transcript = Transcript::parse(desk.visitor.lastTranscript());
        QVERIFY(transcript);
        const auto report = finish(replay(&desk.registry, *transcript, {}));
        QVERIFY(report);
        QCOMPARE(report->mismatch, QByteArray());
        QVERIFY(report->outcome);
        QCOMPARE(report->eventsLeft, 0);
        compareMinutes(report->harvest.minutes, desk.stored());
        QCOMPARE(report->harvest.minutes.size(), 3000);
    }

    void aRecordedPairingReplays()
    {
        Desk desk(Band2);
        QVERIFY(desk.pair());
        const auto transcript = Transcript::parse(desk.visitor.lastTranscript());
        QVERIFY(transcript);
        const auto report = finish(replay(&desk.registry, *transcript, {}));
        QVERIFY(report);
        QCOMPARE(report->mismatch, QByteArray());
        QVERIFY(report->outcome);
    }

    void liveEndsInGoodOrder()
    {
        Desk desk(Band2);
        const auto device = desk.pair();
        QVERIFY(device);
        desk.band.setPace(Patience{0.01});
        desk.listener.onEvent = [&] {
            if (desk.listener.events.size() > 20)
                desk.visitor.stop(device->id);
        };
        const Capabilities what(LiveHeartRate | LiveMotion | LivePulseWave);
        const auto outcome = finish(desk.visitor.live(*device, what, &desk.listener, nullptr));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().explanation().text()));
        QVERIFY(!desk.band.isTaken());
        QCOMPARE(desk.band.written(huami::HeartRateControlCharacteristic).last(), QByteArray::fromHex("150100"));
        QCOMPARE(desk.band.written(huami::SensorControlCharacteristic).last(), QByteArray::fromHex("03"));

        const auto transcript = Transcript::parse(desk.visitor.lastTranscript());
        QVERIFY(transcript);
        const auto report = finish(replay(&desk.registry, *transcript, {}));
        QVERIFY(report);
        QCOMPARE(report->mismatch, QByteArray());
        QVERIFY(report->outcome);
        QVERIFY(report->live.size() > 20);
    }

    void aMeasurementIsKept()
    {
        Desk desk(Neo);
        const auto device = desk.pair(BandSimulator::vendorKey());
        QVERIFY(device);
        desk.band.setPace(Patience{0.001});
        const auto reading = finish(desk.visitor.measure(*device, nullptr));
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().explanation().text()));
        QList<HeartRateReading> kept;
        QVERIFY(desk.store->eachHeartRate(device->id, {}, {}, [&](qint64, const HeartRateReading &one) {
            kept.append(one);
            return true;
        }));
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().bpm, reading->bpm);
    }

    void findBuzzesAndStops()
    {
        Desk desk(Neo);
        const auto device = desk.pair(BandSimulator::vendorKey());
        QVERIFY(device);
        QVERIFY(finish(desk.visitor.find(*device, 1s, nullptr)));
        QVERIFY(desk.band.buzzes() > 0);
        QVERIFY(!desk.band.isBuzzing());
    }

    void everyFaultEndsInSuccessOrAClearError_data()
    {
        QTest::addColumn<BandFaults>("faults");
        QTest::addColumn<int>("model");
        for (const auto &[name, faults] : huami::everyBandFault()) {
            QTest::addRow("Neo: %s", name) << faults << int(Neo);
            QTest::addRow("Mi Band 2: %s", name) << faults << int(Band2);
        }
    }
    void everyFaultEndsInSuccessOrAClearError()
    {
        QFETCH(BandFaults, faults);
        QFETCH(int, model);
        Desk desk(static_cast<BandSimulator::Model>(model));
        const auto start = Noon.addSecs(-600 * 60);
        desk.band.setMemory(start,
                            desk.band.sampleSize() == 8 ? QByteArray(600 * 8, '\x01') : QByteArray(600 * 4, '\x01'));
        const auto expected = desk.band.memory(start, Noon);
        desk.band.setFaults(faults);
        const auto device = desk.pair(model == int(Neo) ? BandSimulator::vendorKey() : QByteArray());
        if (!device) {
            QVERIFY(!device.error().explanation().what.isEmpty());
            return;
        }
        const auto outcome = finish(desk.visitor.sync(*device, nullptr));
        if (!outcome)
            QVERIFY(!outcome.error().explanation().what.isEmpty());
        for (const auto &minute : desk.stored()) // whatever happened: nothing is made up
            QVERIFY(expected.contains(minute));

        desk.band.setFaults({}); // and when the device is itself again, nothing is missing
        desk.band.setKey(finish(desk.keys->key(device->uid)).value());
        const auto healed = finish(desk.visitor.sync(*device, nullptr));
        QVERIFY2(healed, healed ? "" : qPrintable(healed.error().explanation().text()));
        if (!faults.dropsAcknowledged && faults.startsLater == 0)
            compareMinutes(desk.stored(), expected);
    }
};

QTEST_GUILESS_MAIN(TestVisitor)
#include "tst_visitor.moc"

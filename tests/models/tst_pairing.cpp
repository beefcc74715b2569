// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "pairingdesk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using huami::BandFaults;
using huami::BandSimulator;

namespace {

const QString VendorKey = u"0xcaa04207ff084f260d8513a5d75d8dcf"_s;
const QString WrongKey = u"00caa04207ff084f260d8513a5d75d8d"_s;
const QString NeoAddress = u"E1:87:29:30:E4:E7"_s;
const QString BandAddress = u"C9:3A:5E:10:2B:02"_s;

/** Emits what it is told. */
class FakeRadio : public Radio
{
public:
    void startScan() override { ++starts; }
    void stopScan() override { ++stops; }
    std::unique_ptr<GattLink> linkTo(const Endpoint &) override { return nullptr; }
    QCoro::Task<Result<>> forgetBond(Endpoint) override { co_return {}; }

    void say(const QString &address, const QString &name, int rssi)
    {
        Advertisement packet;
        packet.endpoint = {address, AddressType::Random, name};
        packet.rssi = rssi;
        Q_EMIT seen(packet);
    }

    int starts = 0;
    int stops = 0;
};

/** Has no place for a key until somebody names one. */
class PlacelessKeys : public KeyStore
{
public:
    QString place() const override { return inner ? inner->place() : u"nowhere"_s; }
    QCoro::Task<Result<>> keep(QString device, QByteArray key) override
    {
        if (!inner)
            co_return Failure(Error::NotFound);
        co_return co_await inner->keep(device, key);
    }
    QCoro::Task<Result<QByteArray>> key(QString device) override
    {
        if (!inner)
            co_return Failure(Error::NotFound);
        co_return co_await inner->key(device);
    }
    QCoro::Task<Result<>> forget(QString device) override
    {
        if (!inner)
            co_return Result<>();
        co_return co_await inner->forget(device);
    }

    std::unique_ptr<KeyStore> inner;
};

QString addressOf(int number)
{
    return u"02:00:00:%1:%2:%3"_s.arg(number >> 16 & 0xff, 2, 16, '0'_L1)
        .arg(number >> 8 & 0xff, 2, 16, '0'_L1)
        .arg(number & 0xff, 2, 16, '0'_L1)
        .toUpper();
}

QStringList addresses(const FoundList *list)
{
    QStringList all;
    for (int row = 0; row < list->count(); ++row)
        all += list->index(row).data(FoundList::AddressRole).toString();
    return all;
}

QStringList states(Pairing *pairing)
{
    QStringList all;
    for (int row = 0; row < pairing->tasks()->rowCount(); ++row)
        all += pairing->tasks()->index(row).data(Qt::UserRole).toMap().value(u"state"_s).toString();
    return all;
}

QString failedTitle(Pairing *pairing)
{
    return pairing->tasks()->index(pairing->failedTask() - 1).data().toString();
}

/** What may be said when the link is lost in the middle of a task. */
QStringList sentencesFor(const QString &task)
{
    if (task == u"Let the band agree"_s || task == u"Log in"_s || task == u"Show the key"_s)
        return {u"The connection was lost while logging in."_s};
    if (task == u"Read what it has kept"_s)
        return {u"The connection was lost while reading the history."_s};
    if (task == u"Set its clock"_s) // lost before the time was written, or with it
        return {u"The connection to the device was lost."_s, u"The device's clock could not be set."_s};
    return {u"The connection to the device was lost."_s};
}

/** Up to the list, with the device of that kind marked. */
void findDevice(PairingDesk &desk, bool isNeo)
{
    desk.pairing.setKind(isNeo ? u"watch"_s : u"band"_s);
    desk.pairing.forward();
    desk.pairing.forward();
    QCOMPARE(desk.pairing.step(), Pairing::FindPage);
    QTRY_COMPARE(desk.pairing.address(), isNeo ? NeoAddress : BandAddress);
}

/** From the list on until nothing runs any more. */
void connectDevice(PairingDesk &desk, const QString &key = VendorKey)
{
    desk.pairing.forward();
    if (desk.pairing.step() == Pairing::KeyPage) {
        desk.pairing.key()->setText(key);
        desk.pairing.forward();
    }
    QCOMPARE(desk.pairing.step(), Pairing::ConnectPage);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.pairing.isRunning(), 20'000);
}

int keysPutOn(const BandSimulator *band)
{
    const auto written = band->written(huami::AuthCharacteristic);
    return static_cast<int>(std::count_if(written.begin(), written.end(),
                                          [](const QByteArray &bytes) { return bytes.startsWith('\x01'); }));
}

} // namespace

class TestPairing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QVERIFY(initCrypto());
    }

    // The list of devices in range
    // -------------------------------------------------------------------------------------

    void theNearestStandsFirstButNobodyJumps()
    {
        Registry registry;
        FakeRadio radio;
        ScanModel scan(&registry, &radio, Patience{1});
        const QAbstractItemModelTester tester(scan.recognised());
        QSignalSpy resets(scan.recognised(), &QAbstractItemModel::modelReset);
        scan.start();
        QCOMPARE(scan.state(), ScanModel::Scanning);
        radio.say(NeoAddress, u"Amazfit Neo"_s, -80);
        radio.say(BandAddress, u"MI Band 2"_s, -50);
        QCOMPARE(addresses(scan.recognised()), (QStringList{NeoAddress, BandAddress})); // as they came
        scan.recognised()->tidy();
        QCOMPARE(addresses(scan.recognised()), (QStringList{BandAddress, NeoAddress}));

        QSignalSpy moves(scan.recognised(), &QAbstractItemModel::rowsMoved);
        for (int packet = 0; packet < 40; ++packet) { // 2 dB around the boundary of -60
            radio.say(NeoAddress, u"Amazfit Neo"_s, packet % 2 ? -58 : -62);
            radio.say(BandAddress, u"MI Band 2"_s, packet % 2 ? -62 : -58);
            scan.recognised()->tidy();
        }
        QVERIFY(moves.count() <= 1);
        QCOMPARE(resets.count(), 0);
    }

    void whileSomebodyChoosesNobodyMoves()
    {
        Registry registry;
        FakeRadio radio;
        ScanModel scan(&registry, &radio, Patience{0.001}); // 60 s are 60 ms
        auto *list = scan.recognised();
        const QAbstractItemModelTester tester(list);
        scan.start();
        radio.say(BandAddress, u"MI Band 2"_s, -90);
        radio.say(NeoAddress, u"Amazfit Neo"_s, -85);
        list->setHeld(true);
        radio.say(addressOf(1), u"MI Band 2"_s, -40); // one more, nearer than both
        const QStringList asTheyCame{BandAddress, NeoAddress, addressOf(1)};
        radio.say(addressOf(2), u"Anything"_s, -40);
        QTRY_COMPARE(scan.unknown()->count(), 0); // where nobody chooses, silent ones have gone
        QVERIFY(list->index(0).data(FoundList::FadedRole).toBool());
        radio.say(NeoAddress, u"Amazfit Neo"_s, -40);
        list->tidy();
        QCOMPARE(addresses(list), asTheyCame);

        for (int number = 10; number < 100; ++number) // more than there are rows for, all nearer
            radio.say(addressOf(number), u"MI Band 2"_s, -30);
        QCOMPARE(addresses(list).first(3), asTheyCame);
        QCOMPARE(list->count(), 50);

        list->setHeld(false);
        radio.say(NeoAddress, u"Amazfit Neo"_s, -85);
        radio.say(addressOf(10), u"MI Band 2"_s, -30);
        list->tidy();
        const auto ordered = addresses(list);
        QVERIFY(ordered.indexOf(addressOf(10)) < ordered.indexOf(NeoAddress));
        QVERIFY(!ordered.contains(BandAddress));
    }

    void aPacketThatChangesNothingTellsNothing()
    {
        Registry registry;
        FakeRadio radio;
        ScanModel scan(&registry, &radio, Patience{1});
        scan.start();
        radio.say(NeoAddress, u"Amazfit Neo"_s, -50);
        QSignalSpy changes(scan.recognised(), &QAbstractItemModel::dataChanged);
        for (int packet = 0; packet < 100; ++packet)
            radio.say(NeoAddress, u"Amazfit Neo"_s, -50 - packet % 3);
        QCOMPARE(changes.count(), 0);
    }

    void aNameThatComesLaterMovesADeviceUp()
    {
        Registry registry;
        FakeRadio radio;
        ScanModel scan(&registry, &radio, Patience{1});
        const QAbstractItemModelTester tester(scan.unknown());
        scan.start();
        radio.say(NeoAddress, {}, -50);
        QCOMPARE(scan.unknown()->count(), 1);
        radio.say(NeoAddress, u"Amazfit Neo"_s, -50);
        QCOMPARE(scan.unknown()->count(), 0);
        QCOMPARE(scan.recognised()->index(0).data(FoundList::ModelNameRole).toString(), u"Amazfit Neo"_s);
        QCOMPARE(scan.recognised()->index(0).data(FoundList::DrawingRole).toString(), u"watch"_s);
    }

    void tenThousandAdvertisersAreNoBurden_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("that nobody knows") << u"Anything"_s;
        QTest::newRow("that call themselves like a band") << u"MI Band 2"_s;
    }
    void tenThousandAdvertisersAreNoBurden()
    {
        QFETCH(QString, name);
        Registry registry;
        FakeRadio radio;
        ScanModel scan(&registry, &radio, Patience{1});
        const QAbstractItemModelTester tester(scan.recognised());
        const QAbstractItemModelTester other(scan.unknown());
        scan.start();
        for (int number = 0; number < 10'000; ++number)
            radio.say(addressOf(number), name, -90);
        auto *crowd = name == u"Anything"_s ? scan.unknown() : scan.recognised();
        QCOMPARE(crowd->count(), 50);
        QVERIFY(crowd->isCrowded());
        radio.say(NeoAddress, u"Amazfit Neo"_s, -50); // which is near finds its place among them
        scan.recognised()->tidy();
        QCOMPARE(addresses(scan.recognised()).first(), NeoAddress);
        QVERIFY(crowd->count() <= 50);
    }

    void whatStrangersCallThemselvesIsTidied()
    {
        Registry registry;
        FakeRadio radio;
        ScanModel scan(&registry, &radio, Patience{1});
        scan.start();
        radio.say(addressOf(1), u"a\u202eb\n\n c"_s + QString(1000, u'x'), -50);
        const auto name = scan.unknown()->index(0).data(FoundList::NameRole).toString();
        QVERIFY(name.startsWith(u"ab"));
        QVERIFY(name.size() <= 40);
        QVERIFY(!name.contains(u'\n'));
    }

    void silentOnesFadeAndGo()
    {
        Registry registry;
        FakeRadio radio;
        ScanModel scan(&registry, &radio, Patience{0.01}); // 15 s are 150 ms
        const QAbstractItemModelTester tester(scan.recognised());
        scan.start();
        radio.say(NeoAddress, u"Amazfit Neo"_s, -50);
        QVERIFY(!scan.recognised()->index(0).data(FoundList::FadedRole).toBool());
        QTRY_VERIFY(scan.recognised()->index(0).data(FoundList::FadedRole).toBool());
        radio.say(NeoAddress, u"Amazfit Neo"_s, -50);
        QVERIFY(!scan.recognised()->index(0).data(FoundList::FadedRole).toBool());
        QTRY_COMPARE(scan.recognised()->count(), 0);
    }

    void aRadioThatFailsSaysWhy_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("what");
        QTest::newRow("no adapter") << int(Error::NoAdapter) << u"This computer has no Bluetooth adapter."_s;
        QTest::newRow("switched off") << int(Error::BluetoothOff) << u"Bluetooth is switched off."_s;
        QTest::newRow("no service") << int(Error::NoBluetooth) << u"The system's Bluetooth service does not answer."_s;
        QTest::newRow("not allowed") << int(Error::NotPermitted)
                                     << u"The system does not let Pulsekeep use Bluetooth."_s;
    }
    void aRadioThatFailsSaysWhy()
    {
        QFETCH(int, kind);
        QFETCH(QString, what);
        Registry registry;
        FakeRadio radio;
        ScanModel scan(&registry, &radio, Patience{1});
        scan.start();
        Q_EMIT radio.scanFailed(Error(static_cast<Error::Kind>(kind)));
        QCOMPARE(scan.state(), ScanModel::Failed);
        QCOMPARE(scan.problem().what, what);
        QVERIFY(!scan.problem().remedy.isEmpty());
        QCOMPARE(radio.stops, 1); // nobody listens any more
        scan.start();
        QCOMPARE(scan.state(), ScanModel::Scanning);
        QCOMPARE(radio.starts, 2);
        QVERIFY(!scan.problem().isWrong());
        scan.stop();
        QCOMPARE(radio.stops, 2);
    }

    // The key
    // --------------------------------------------------------------------------------------------------------------

    void theKeyIsReadAsItIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("count");
        QTest::addColumn<QStringList>("groups");
        QTest::addColumn<QVariant>("position");
        const QStringList whole{u"caa04207"_s, u"ff084f26"_s, u"0d8513a5"_s, u"d75d8dcf"_s};
        const auto complete = u"This is a complete key"_s;
        const auto count = u"32 of 32 digits, 16 bytes"_s;
        QTest::newRow("nothing") << QString() << QString() << QString() << QStringList() << QVariant();
        QTest::newRow("bare") << VendorKey.mid(2) << complete << count << whole << QVariant();
        QTest::newRow("with 0x") << VendorKey << complete << count << whole << QVariant();
        QTest::newRow("in groups") << u"caa04207 ff084f26 0d8513a5 d75d8dcf"_s << complete << count << whole
                                   << QVariant();
        QTest::newRow("with a label") << u"auth_key: "_s + VendorKey << complete << count << whole << QVariant();
        QTest::newRow("one missing") << VendorKey.chopped(1) << u"One digit is missing"_s << u"31 of 32 digits"_s
                                     << QStringList{whole.at(0), whole.at(1), whole.at(2), u"d75d8dc"_s} << QVariant();
        QTest::newRow("half") << VendorKey.left(18) << u"16 digits are missing"_s << u"16 of 32 digits"_s
                              << whole.mid(0, 2) << QVariant();
        QTest::newRow("a wrong letter") << u"caa0g"_s << u"“g” is not one of the characters a key is made of"_s
                                        << u"at character 5"_s << QStringList{u"caa0"_s} << QVariant(4);
        QTest::newRow("the address") << NeoAddress << u"That is the device's address, not its key"_s << QString()
                                     << QStringList() << QVariant(0);
    }
    void theKeyIsReadAsItIsTyped()
    {
        QFETCH(QString, text);
        Registry registry;
        KeyDoctor doctor(&registry);
        doctor.setDevice(registry.model(u"amazfit-neo"_s).value(), NeoAddress);
        doctor.setText(text);
        QCOMPARE(doctor.text(), text);
        QTEST(doctor.verdict(), "verdict");
        QTEST(doctor.countWords(), "count");
        QTEST(doctor.groups(), "groups");
        QTEST(doctor.position(), "position");
        QCOMPARE(doctor.isAccepted(), doctor.verdict() == u"This is a complete key"_s);
        QCOMPARE(doctor.key().size(), doctor.isAccepted() ? 16 : 0);
        QVERIFY(text.isEmpty() || doctor.isAccepted() || !doctor.hint().isEmpty());
    }

    void ofSeveralKeysThePersonChooses()
    {
        Registry registry;
        KeyDoctor doctor(&registry);
        doctor.setDevice(registry.model(u"amazfit-neo"_s).value(), NeoAddress);
        doctor.setText(u"MAC: 11:11:11:11:11:11\nKey: 0x11111111111111111111111111111111\n"
                       "MAC: 22:22:22:22:22:22\nKey: 0x22222222222222222222222222222222\n"_s);
        QCOMPARE(doctor.choices(), (QStringList{u"11:11:11:11:11:11"_s, u"22:22:22:22:22:22"_s}));
        QVERIFY(!doctor.isAccepted());
        doctor.choose(1);
        QVERIFY(doctor.isAccepted());
        QCOMPARE(doctor.key(), QByteArray(16, '\x22'));
        doctor.choose(7);
        QCOMPARE(doctor.chosen(), 1);
    }

    void anAcceptedKeyIsNotShownAgain()
    {
        Registry registry;
        KeyDoctor doctor(&registry);
        doctor.setDevice(registry.model(u"amazfit-neo"_s).value(), NeoAddress);
        doctor.setText(VendorKey);
        doctor.hide();
        QVERIFY(doctor.isHidden());
        QVERIFY(doctor.text().isEmpty());
        QVERIFY(doctor.groups().isEmpty());
        QVERIFY(doctor.isAccepted()); // for another attempt
        QCOMPARE(doctor.key(), BandSimulator::vendorKey());
        doctor.setText(u"12"_s);
        QVERIFY(!doctor.isHidden());
        QVERIFY(doctor.key().isEmpty());
    }

    // The whole way
    // -------------------------------------------------------------------------------------------------------

    void onlyKindsThatWorkAreOffered()
    {
        const PairingDesk desk;
        QStringList kinds;
        for (const auto &kind : desk.pairing.kinds())
            kinds += kind.toMap().value(u"drawing"_s).toString();
        QCOMPARE(kinds, (QStringList{u"band"_s, u"watch"_s, u"bp-monitor"_s, u"scale"_s, u"strap"_s}));
    }

    void aDeviceIsPaired_data()
    {
        QTest::addColumn<bool>("isNeo");
        QTest::newRow("Amazfit Neo, with its key") << true;
        QTest::newRow("Mi Band 2, with a tap") << false;
    }
    void aDeviceIsPaired()
    {
        QFETCH(bool, isNeo);
        PairingDesk desk;
        const QAbstractItemModelTester tester(desk.pairing.tasks());
        QSignalSpy paired(&desk.pairing, &Pairing::paired);
        QSignalSpy taps(&desk.pairing, &Pairing::tapChanged);
        QVERIFY(!desk.pairing.canGoForward());
        findDevice(desk, isNeo);
        QCOMPARE(desk.pairing.modelName(), isNeo ? u"Amazfit Neo"_s : u"Mi Band 2"_s);
        QCOMPARE(desk.pairing.needsKey(), isNeo);
        connectDevice(desk);
        QVERIFY2(!desk.pairing.problem().isWrong(), qPrintable(desk.pairing.problem().what));
        QCOMPARE(desk.pairing.step(), Pairing::DonePage);
        QCOMPARE(states(&desk.pairing), QStringList(isNeo ? 5 : 6, u"done"_s));
        QCOMPARE(desk.pairing.minutes().toInt(), PairingDesk::Minutes);
        QCOMPARE(taps.isEmpty(), isNeo);
        QVERIFY(!desk.pairing.waitsForTap());
        QVERIFY(desk.pairing.key()->text().isEmpty());
        QVERIFY(!paired.isEmpty());

        QVERIFY(desk.pairing.finish(u"  Grandmother's \n watch "_s));
        QCOMPARE(desk.stored().size(), 1);
        QCOMPARE(desk.stored().first().name, u"Grandmother's watch"_s);
        QVERIFY(desk.stored().first().lastSync);
        QCOMPARE(desk.pairing.step(), Pairing::KindPage);
        QVERIFY(desk.pairing.key()->key().isEmpty());
        QVERIFY(desk.pairing.address().isEmpty());
    }

    void aWrongKeyIsSaidAndTheRightOneHelps()
    {
        PairingDesk desk;
        findDevice(desk, true);
        connectDevice(desk, WrongKey);
        QCOMPARE(desk.pairing.problem().what, u"The watch did not accept the key."_s);
        QVERIFY(desk.pairing.isKeyRefused());
        QCOMPARE(desk.pairing.failedTask(), 2);
        QCOMPARE(states(&desk.pairing).at(1), u"failed"_s);
        QVERIFY(desk.stored().isEmpty());
        desk.pairing.changeKey();
        QCOMPARE(desk.pairing.step(), Pairing::KeyPage);
        QCOMPARE(desk.pairing.key()->text(), WrongKey);
        desk.pairing.key()->setText(VendorKey);
        desk.pairing.forward();
        QTRY_COMPARE(desk.pairing.step(), Pairing::DonePage);
    }

    void nobodyTaps()
    {
        PairingDesk desk;
        desk.setNobodyTaps();
        findDevice(desk, false);
        desk.pairing.forward();
        QTRY_VERIFY(desk.pairing.waitsForTap());
        QCOMPARE(desk.pairing.tapSeconds(), 1.5); // 30 s at this patience
        const double before = desk.pairing.tapSecondsLeft();
        QTRY_VERIFY(desk.pairing.tapSecondsLeft() < before);
        QTRY_VERIFY(!desk.pairing.isRunning());
        QVERIFY(!desk.pairing.waitsForTap());
        QCOMPARE(desk.pairing.problem().what, u"The band did not confirm."_s);
        QCOMPARE(desk.pairing.failedTask(), 2);
        QVERIFY(!desk.pairing.isKeyRefused());
        desk.band->setTap(BandSimulator::Tap::Soon);
        desk.band->setPace(Patience{0});
        desk.pairing.tryAgain();
        QTRY_COMPARE(desk.pairing.step(), Pairing::DonePage);
    }

    void theLinkIsCutAtEachEvent_data()
    {
        QTest::addColumn<bool>("isNeo");
        QTest::addColumn<int>("event");
        for (int event = 1; event <= 30; ++event) {
            QTest::addRow("Amazfit Neo, event %d", event) << true << event;
            QTest::addRow("Mi Band 2, event %d", event) << false << event;
        }
    }
    void theLinkIsCutAtEachEvent()
    {
        QFETCH(bool, isNeo);
        QFETCH(int, event);
        PairingDesk desk;
        BandFaults faults;
        faults.leavesAfterEvent = event;
        desk.device(isNeo)->setFaults(faults);
        findDevice(desk, isNeo);
        connectDevice(desk);
        if (event <= 15) // no pairing is shorter
            QVERIFY(desk.pairing.problem().isWrong());
        if (desk.pairing.problem().isWrong()) {
            QVERIFY2(sentencesFor(failedTitle(&desk.pairing)).contains(desk.pairing.problem().what),
                     qPrintable(failedTitle(&desk.pairing) + u": "_s + desk.pairing.problem().what));
            QVERIFY(!desk.pairing.problem().remedy.isEmpty());
            QCOMPARE(states(&desk.pairing).count(u"failed"_s), 1);
            QCOMPARE(states(&desk.pairing).indexOf(u"failed"_s) + 1, desk.pairing.failedTask());
            QVERIFY(!states(&desk.pairing).contains(u"running"_s));
            const int keys = keysPutOn(desk.band);
            const bool wasPaired = desk.pairing.deviceId().isValid();
            QCOMPARE(wasPaired, !desk.stored().isEmpty());
            desk.device(isNeo)->setFaults({});
            desk.pairing.tryAgain();
            QTRY_VERIFY_WITH_TIMEOUT(!desk.pairing.isRunning(), 20'000);
            if (wasPaired) // it went on from there, and buzzed for nobody
                QCOMPARE(keysPutOn(desk.band), keys);
        }
        QVERIFY2(!desk.pairing.problem().isWrong(), qPrintable(desk.pairing.problem().what));
        QCOMPARE(desk.pairing.step(), Pairing::DonePage);
        QCOMPARE(desk.stored().size(), 1);
    }

    void stoppingLeadsBack()
    {
        PairingDesk desk;
        desk.setNobodyTaps();
        findDevice(desk, false);
        desk.pairing.forward();
        QTRY_VERIFY(desk.pairing.waitsForTap());
        QVERIFY(!desk.pairing.canGoBack());
        desk.pairing.stop();
        QTRY_COMPARE(desk.pairing.step(), Pairing::FindPage);
        QVERIFY(!desk.pairing.problem().isWrong());
        QVERIFY(!desk.pairing.waitsForTap());
        QVERIFY(!desk.band->isTaken());
        QVERIFY(desk.stored().isEmpty());
    }

    void cancellingForgetsEverything()
    {
        PairingDesk desk;
        desk.setNobodyTaps();
        findDevice(desk, false);
        desk.pairing.forward();
        QTRY_VERIFY(desk.pairing.waitsForTap());
        desk.pairing.cancel();
        QCOMPARE(desk.pairing.step(), Pairing::KindPage);
        QVERIFY(desk.pairing.address().isEmpty());
        QVERIFY(desk.pairing.errands()->settle(5s));
        QCOMPARE(desk.pairing.step(), Pairing::KindPage);
        QVERIFY(!desk.pairing.problem().isWrong());
        QVERIFY(!desk.band->isTaken());
    }

    void theFirstSyncCanWait()
    {
        PairingDesk desk;
        BandFaults faults;
        faults.silentOnFetch = true;
        desk.neo->setFaults(faults);
        findDevice(desk, true);
        connectDevice(desk);
        QVERIFY(desk.pairing.problem().isWrong());
        QCOMPARE(states(&desk.pairing), (QStringList{u"done"_s, u"done"_s, u"done"_s, u"done"_s, u"failed"_s}));
        QVERIFY(desk.pairing.canGoForward());
        QVERIFY(!desk.pairing.canGoBack());
        desk.pairing.forward();
        QCOMPARE(desk.pairing.step(), Pairing::DonePage);
        QVERIFY(!desk.pairing.minutes().isValid());
        QVERIFY(desk.pairing.finish({}));
        QCOMPARE(desk.stored().first().name, u"Amazfit Neo"_s);
    }

    void withoutAKeyringThePersonChooses()
    {
        PairingDesk desk;
        PlacelessKeys keys;
        Visitor visitor(&desk.registry, &desk.radio, desk.store.get(), &keys, &desk.clock, Calm);
        Pairing pairing(&desk.registry, desk.store.get(), &visitor, &desk.scan, &keys, &desk.clock);
        QList<WithoutKeyring> asked;
        pairing.setKeyPlaceChooser([&](WithoutKeyring choice) -> Result<> {
            asked += choice;
            keys.inner = makeSessionKeyStore();
            return {};
        });
        pairing.setKind(u"band"_s);
        pairing.forward();
        pairing.forward();
        QTRY_VERIFY(!pairing.address().isEmpty());
        pairing.forward();
        QTRY_VERIFY(!pairing.isRunning());
        QVERIFY(pairing.isKeyHomeless());
        QVERIFY(pairing.problem().isWrong());
        QCOMPARE(desk.band->connections(), 0); // asked before the band is
        pairing.keepKeys(false);
        QCOMPARE(asked, QList<WithoutKeyring>{WithoutKeyring::SessionOnly});
        QTRY_COMPARE(pairing.step(), Pairing::DonePage);
        QVERIFY(!pairing.isKeyHomeless());
        QVERIFY(pairing.errands()->settle(5s));
    }

    void theReportHoldsNoSecret()
    {
        PairingDesk desk;
        findDevice(desk, true);
        connectDevice(desk, WrongKey);
        const auto report = desk.pairing.details();
        QVERIFY(report.contains(u"failed: The watch did not accept the key."_s));
        QVERIFY(report.contains(u"E1:87:29:..:..:.."_s));
        QVERIFY(report.contains(u"2026-05-08T14:00:00.000+02:00"_s));
        QVERIFY(report.contains(u"108308"_s)); // what the watch answered
        QVERIFY(!report.contains(NeoAddress, Qt::CaseInsensitive));
        QVERIFY(!report.contains(WrongKey, Qt::CaseInsensitive));
        QVERIFY(!report.contains(u"30e4e7"_s, Qt::CaseInsensitive));
    }

    void aDeviceThatGoesOutOfRangeIsNoLongerChosen()
    {
        PairingDesk desk;
        findDevice(desk, true);
        desk.scan.recognised()->remove(NeoAddress);
        QVERIFY(desk.pairing.address().isEmpty());
        QVERIFY(!desk.pairing.canGoForward());
    }
};

QTEST_GUILESS_MAIN(TestPairing)
#include "tst_pairing.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bluez/bench.h"
#include "bluez/scriptedperipheral.h"
#include "link/inbox.h"
#include "link/qt/qtradio.h"
#include "support/support.h"

#include <QPointer>
#include <QSignalSpy>

#include <set>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Scripted = ScriptedPeripheral;

/** D-Bus and processes do not hurry: an operation has two seconds, a connection eight. */
constexpr Patience Quick{0.2};
/** For what is meant to run out of time: an operation has 200 ms. */
constexpr Patience Short{0.02};

const QString FirstAddress = u"C1:00:00:00:00:01"_s;
const QString SecondAddress = u"00:00:00:00:00:02"_s;
const Endpoint First{FirstAddress, AddressType::Random, u"Scripted 1"_s};

QByteArray order(Scripted::Order what, const QByteArray &argument = {})
{
    return QByteArray(1, what) + argument;
}

/** The kind of error, or -1 when it worked. */
template<typename T> int kindOf(const Result<T> &outcome)
{
    return outcome ? -1 : int(outcome.error().kind());
}

/** What a link notified, in order. */
struct Notified {
    explicit Notified(GattLink *link)
    {
        QObject::connect(link, &GattLink::notified, &context, [this](QUuid characteristic, const QByteArray &bytes) {
            all.append({characteristic, bytes});
        });
    }

    QList<QByteArray> of(QUuid characteristic) const
    {
        QList<QByteArray> found;
        for (const auto &notification : all) {
            if (notification.first == characteristic)
                found.append(notification.second);
        }
        return found;
    }

    QObject context;
    QList<std::pair<QUuid, QByteArray>> all;
};

/** What a link says at its end. */
struct Closing {
    explicit Closing(GattLink *link) : spy(link, &GattLink::closed)
    {
        QObject::connect(link, &GattLink::closed, &context,
                         [this](const Error &error) { reasons.append(error.kind()); });
    }

    QSignalSpy spy;
    QObject context;
    QList<Error::Kind> reasons;
};

} // namespace

/** The unmodified QtBluetooth against a stand-in for BlueZ that plays a scripted device. */
class TestQtLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void scanTellsWhatDevicesAdvertise();
    void scanTellsEachChangeOfStrength();
    void whatIsOnlyRememberedIsNotSeen();
    void scanStopsAndStartsAgain();
    void scanGoesOnWhenAnotherProgramStopsIt();
    void scanEndsWithTheAdapter_data();
    void scanEndsWithTheAdapter();
    void stoppedBeforeItStarted();
    void radioTroubles_data();
    void radioTroubles();

    void writesAsTheCharacteristicWants();
    void tellsWhatItOffers();
    void whatCannotBeDoneIsUnsupported();
    void readsAreNotNotified();
    void notificationsDuringAReadKeepTheirPlace();
    void refusedRead();
    void burstArrivesWholeAndInOrder();
    void indications();
    void nothingAfterUnsubscribing();
    void operationsQueueUp();

    void whatNeedsABondIsRefusedWithoutOne();
    void bonds();
    void bondsOnceForAll();
    void isReadyForDevicesThatBondByThemselves();
    void doesNotBond_data();
    void doesNotBond();
    void bondingTakesTooLong();
    void bondingEndsWithTheLink_data();
    void bondingEndsWithTheLink();
    void showsPasskeys_data();
    void showsPasskeys();
    void deviceForgetsTheBond();
    void forgetsTheBond();

    void deviceHangsUp();
    void errorBeforeTheNewsOfTheEnd();
    void connectionIsLostInABurst();
    void deviceVanishes();
    void serviceDies();
    void adapterIsSwitchedOff();
    void closedByUs();
    void closedWhileOpening_data();
    void closedWhileOpening();
    void deletedInAnyState_data();
    void deletedInAnyState();
    void deletedByWhoeverHearsOfTheEnd();
    void openedOnce();

    void silentDevice();
    void nobodyThere();
    void takenByAnother();
    void badDays_data();
    void badDays();
    void keepsRefusing();
    void reconnectsTwentyTimes();
    void waitsForTheEndOfTheConnectionBefore();

private:
    std::unique_ptr<GattLink> opened(Patience patience = Quick);

    Bench m_bench;
    bool m_running = false;
};

void TestQtLink::init()
{
    isolate();
    if (!m_running) {
        m_bench.start();
        m_running = true;
    }
    for (const auto &calm : {"behave", "power on", "adapter on", "advertise on", "agree on"})
        m_bench.tell(calm);
    finish(makeQtRadio({}, Quick)->forgetBond(First));
    m_bench.tell("forget-host " + FirstAddress.toLatin1());
    m_bench.clearLog();
}

/** An open link to the first device; null when it does not open. */
std::unique_ptr<GattLink> TestQtLink::opened(Patience patience)
{
    const auto radio = makeQtRadio({}, patience);
    auto link = radio->linkTo(First);
    const auto outcome = finish(link->open());
    if (!outcome) {
        qWarning() << outcome.error().kind() << outcome.error().detail();
        return nullptr;
    }
    return link;
}

// Scanning --------------------------------------------------------------------------------------------------

void TestQtLink::scanTellsWhatDevicesAdvertise()
{
    const auto radio = makeQtRadio({}, Quick);
    QMap<QString, Advertisement> heard;
    connect(radio.get(), &Radio::seen, this,
            [&](const Advertisement &seen) { heard.insert(seen.endpoint.address, seen); });
    radio->startScan();
    QTRY_COMPARE(heard.size(), 2);

    const auto first = heard.value(FirstAddress);
    QCOMPARE(first.endpoint, First);
    QCOMPARE(first.services, QList<QUuid>{Scripted::Service});
    QCOMPARE(first.manufacturerData, (QHash<quint16, QByteArray>{{0x0157, QByteArray::fromHex("0102ff")}}));
    QCOMPARE(first.serviceData,
             (QHash<QUuid, QByteArray>{{QUuid(u"0000180d-0000-1000-8000-00805f9b34fb"_s), QByteArray::fromHex("48")}}));
    QVERIFY(first.rssi);

    const auto second = heard.value(SecondAddress);
    QCOMPARE(second.endpoint.type, AddressType::Public);
    QCOMPARE(second.endpoint.name, QString()); // BlueZ makes one up from the address
}

void TestQtLink::scanTellsEachChangeOfStrength()
{
    const auto radio = makeQtRadio({}, Quick);
    QList<int> strengths;
    connect(radio.get(), &Radio::seen, this, [&](const Advertisement &seen) {
        if (seen.endpoint.address == FirstAddress)
            strengths.append(seen.rssi.value_or(0));
    });
    radio->startScan();
    QTRY_VERIFY(strengths.size() >= 6);
    // The stand-in sends -60 and -61 in turn; QtBluetooth emits two signals for each.
    for (qsizetype i = 1; i < strengths.size(); ++i)
        QCOMPARE(strengths.at(i) + strengths.at(i - 1), -121);
}

void TestQtLink::whatIsOnlyRememberedIsNotSeen()
{
    const auto link = opened(); // a connected device does not advertise, but BlueZ lists it
    QVERIFY(link);
    const auto radio = makeQtRadio({}, Quick);
    QMap<QString, int> heard;
    connect(radio.get(), &Radio::seen, this, [&](const Advertisement &seen) { ++heard[seen.endpoint.address]; });
    radio->startScan();
    QTRY_VERIFY(heard.value(SecondAddress) >= 3);
    QCOMPARE(heard.value(FirstAddress), 0);
}

void TestQtLink::scanStopsAndStartsAgain()
{
    const auto radio = makeQtRadio({}, Quick);
    int heard = 0;
    connect(radio.get(), &Radio::seen, this, [&] {
        ++heard;
        radio->stopScan(); // from inside the signal
    });
    for (int round = 1; round <= 3; ++round) {
        m_bench.clearLog();
        radio->startScan();
        QTRY_COMPARE(heard, round);
        QTRY_VERIFY(m_bench.log().contains(u"listen no more"_s));
        QCOMPARE(m_bench.log().count(u"listen"_s), 1);
        QCOMPARE(heard, round);
    }
}

void TestQtLink::scanGoesOnWhenAnotherProgramStopsIt()
{
    const auto radio = makeQtRadio({}, Short);
    const QSignalSpy failed(radio.get(), &Radio::scanFailed);
    int heard = 0;
    connect(radio.get(), &Radio::seen, this, [&] { ++heard; });
    radio->startScan();
    QTRY_VERIFY(heard > 0);
    m_bench.clearLog();
    m_bench.tell("interrupt");
    QTRY_VERIFY(m_bench.log().contains(u"listen"_s));
    heard = 0;
    QTRY_VERIFY(heard > 0);
    QCOMPARE(failed.size(), 0);
}

void TestQtLink::scanEndsWithTheAdapter_data()
{
    QTest::addColumn<QByteArray>("order"); // empty: the service dies
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("the adapter is switched off") << QByteArray("power off") << Error::BluetoothOff;
    QTest::newRow("the adapter is pulled out") << QByteArray("adapter off") << Error::NoAdapter;
    QTest::newRow("bluetoothd dies") << QByteArray() << Error::NoBluetooth;
}

void TestQtLink::scanEndsWithTheAdapter()
{
    QFETCH(QByteArray, order);
    QFETCH(Error::Kind, kind);

    const auto radio = makeQtRadio({}, Quick);
    QList<Error::Kind> failures;
    int heard = 0;
    connect(radio.get(), &Radio::seen, this, [&] { ++heard; });
    connect(radio.get(), &Radio::scanFailed, this, [&](const Error &error) { failures.append(error.kind()); });
    radio->startScan();
    QTRY_VERIFY(heard > 0);
    if (order.isEmpty()) {
        m_bench.kill();
        m_running = false;
    } else {
        m_bench.tell(order);
    }
    QTRY_COMPARE(failures, QList<Error::Kind>{kind});

    // When it is back, so is the scan.
    init();
    heard = 0;
    radio->startScan();
    QTRY_VERIFY(heard > 0);
    QCOMPARE(failures.size(), 1);
}

void TestQtLink::stoppedBeforeItStarted()
{
    const auto radio = makeQtRadio({}, Quick);
    const QSignalSpy seen(radio.get(), &Radio::seen);
    radio->startScan();
    radio->stopScan();
    radio->startScan();
    radio->startScan();
    QTRY_VERIFY(!seen.isEmpty());
    radio->stopScan();
    QTRY_VERIFY(m_bench.log().contains(u"listen no more"_s));
    QCOMPARE(m_bench.log().count(u"listen"_s), 1);
}

void TestQtLink::radioTroubles_data()
{
    QTest::addColumn<QByteArray>("order"); // empty: the service dies; "deny": the bus lets nobody through
    QTest::addColumn<QString>("adapter");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("sentence");

    const auto off = u"Bluetooth is switched off."_s;
    const auto forbidden = u"The system does not let Pulsekeep use Bluetooth."_s;
    const auto elsewhere = u"00:11:22:33:44:55"_s;
    QTest::newRow("adapter off") << QByteArray("power off") << QString() << Error::BluetoothOff << off;
    QTest::newRow("the chosen adapter off") << QByteArray("power off") << elsewhere << Error::BluetoothOff << off;
    QTest::newRow("no adapter") << QByteArray("adapter off") << QString() << Error::NoAdapter
                                << u"This computer has no Bluetooth adapter."_s;
    QTest::newRow("another adapter than the chosen one")
        << QByteArray("sync") << u"66:55:44:33:22:11"_s << Error::NotFound
        << u"This computer has no Bluetooth adapter with the address 66:55:44:33:22:11."_s;
    QTest::newRow("no bluetoothd") << QByteArray() << QString() << Error::NoBluetooth
                                   << u"The system's Bluetooth service does not answer."_s;
    QTest::newRow("the bus lets nobody through") << QByteArray("deny") << QString() << Error::NotPermitted << forbidden;
    QTest::newRow("BlueZ refuses to listen") << QByteArray("refuse StartDiscovery org.bluez.Error.NotAuthorized")
                                             << QString() << Error::NotPermitted << forbidden;
    QTest::newRow("the adapter is not ready to listen")
        << QByteArray("refuse StartDiscovery org.bluez.Error.NotReady") << QString() << Error::BluetoothOff << off;
}

void TestQtLink::radioTroubles()
{
    QFETCH(QByteArray, order);
    QFETCH(QString, adapter);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, sentence);

    m_bench.tell("remove " + FirstAddress.toLatin1()); // so that the link has to listen as well
    if (order.isEmpty()) {
        m_bench.kill();
        m_running = false;
    } else if (order == "deny") {
        m_bench.allow(false);
    } else {
        m_bench.tell(order);
    }
    const auto allow = qScopeGuard([&] {
        if (order == "deny")
            m_bench.allow(true);
    });

    const auto radio = makeQtRadio(adapter, Quick);
    std::optional<Error> failure;
    connect(radio.get(), &Radio::scanFailed, this, [&](const Error &error) { failure = error; });
    radio->startScan();
    QTRY_VERIFY(failure);
    QCOMPARE(failure->kind(), kind);
    QCOMPARE(failure->explanation().what, sentence);
    QVERIFY(!failure->explanation().remedy.isEmpty());

    const auto link = radio->linkTo(First);
    const auto outcome = finish(link->open());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind(), kind);
    QCOMPARE(outcome.error().explanation().what, sentence);
    QVERIFY(!link->isOpen());
}

// Operations ------------------------------------------------------------------------------------------------

void TestQtLink::writesAsTheCharacteristicWants()
{
    const auto link = opened();
    QVERIFY(link);
    m_bench.clearLog();
    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::Echo, "1"))));
    QVERIFY(finish(link->write(Scripted::Command, order(Scripted::Echo, "2"))));
    QTRY_COMPARE(m_bench.log().size(), 2);
    QCOMPARE(m_bench.log().at(0), u"write 5c000001-1111-2222-8000-00805f9b34fb request 0131"_s);
    QCOMPARE(m_bench.log().at(1), u"write 5c000002-1111-2222-8000-00805f9b34fb command 0132"_s);
}

void TestQtLink::tellsWhatItOffers()
{
    const auto link = opened();
    QVERIFY(link);
    QVERIFY(link->isOpen());
    for (const auto &characteristic : {Scripted::Control, Scripted::Command, Scripted::Value, Scripted::Alarm})
        QVERIFY(link->offers(characteristic));
    QVERIFY(!link->offers(Scripted::Service));
    // Discovery alone reads nothing.
    const auto log = m_bench.log();
    QVERIFY2(log.filter(u"read"_s).isEmpty(), qPrintable(log.join(u'\n')));
    link->close();
    QVERIFY(!link->offers(Scripted::Control));
}

void TestQtLink::whatCannotBeDoneIsUnsupported()
{
    const auto link = opened();
    QVERIFY(link);
    QCOMPARE(kindOf(finish(link->read(Scripted::Control))), int(Error::Unsupported));
    QCOMPARE(kindOf(finish(link->write(Scripted::Name, "x"))), int(Error::Unsupported));
    QCOMPARE(kindOf(finish(link->subscribe(Scripted::Name))), int(Error::Unsupported));
    QCOMPARE(kindOf(finish(link->subscribe(Scripted::Service))), int(Error::Unsupported));
    QVERIFY(link->isOpen());
}

void TestQtLink::readsAreNotNotified()
{
    const auto link = opened();
    QVERIFY(link);
    const Notified notified(link.get());
    QCOMPARE(finish(link->read(Scripted::Value)).value(), "value"); // not subscribed
    QVERIFY(finish(link->subscribe(Scripted::Value)));
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(finish(link->read(Scripted::Value)).value(), "value");
    QCOMPARE(finish(link->read(Scripted::Name)).value(), "scripted");
    // An echo of our own making comes after whatever the reads have brought.
    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::Echo))));
    QTRY_COMPARE(notified.of(Scripted::Control).size(), 1);
    QCOMPARE(notified.of(Scripted::Value), QList<QByteArray>());

    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::SetValue, "new"))));
    QTRY_COMPARE(notified.of(Scripted::Value), QList<QByteArray>{"new"});
    QCOMPARE(finish(link->read(Scripted::Value)).value(), "new");
    QCOMPARE(notified.of(Scripted::Value), QList<QByteArray>{"new"});
}

void TestQtLink::notificationsDuringAReadKeepTheirPlace()
{
    const auto link = opened();
    QVERIFY(link);
    const Notified notified(link.get());
    QVERIFY(finish(link->subscribe(Scripted::Value)));
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::ExpectBurst))));
    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::NotifyInRead, "x"))));
    QCOMPARE(finish(link->read(Scripted::Value)).value(), "value");
    // Four were notified while the value was read, one of them equal to it; the fifth change was the read itself.
    const QList<std::pair<QUuid, QByteArray>> expected{
        {Scripted::Value, "x"}, {Scripted::Control, "control"}, {Scripted::Value, "value"}, {Scripted::Value, "x"}};
    QCOMPARE(notified.all, expected);
}

void TestQtLink::refusedRead()
{
    const auto link = opened();
    QVERIFY(link);
    QCOMPARE(kindOf(finish(link->read(Scripted::Secret))), int(Error::Refused));
    QVERIFY(link->isOpen());
    QCOMPARE(finish(link->read(Scripted::Name)).value(), "scripted");
}

void TestQtLink::burstArrivesWholeAndInOrder()
{
    const auto link = opened();
    QVERIFY(link);
    const Notified notified(link.get());
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::Burst, QByteArray(1, char(200))))));
    QList<QByteArray> expected;
    for (int number = 0; number < 200; ++number)
        expected.append(QByteArray(1, static_cast<char>(number)));
    QTRY_COMPARE(notified.of(Scripted::Control).size(), 200);
    QCOMPARE(notified.of(Scripted::Control), expected);
}

void TestQtLink::indications()
{
    const auto link = opened();
    QVERIFY(link);
    const Notified notified(link.get());
    QVERIFY(finish(link->subscribe(Scripted::Alarm)));
    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::RaiseAlarm, "fire"))));
    QTRY_COMPARE(notified.of(Scripted::Alarm), QList<QByteArray>{"fire"});
}

void TestQtLink::nothingAfterUnsubscribing()
{
    const auto link = opened();
    QVERIFY(link);
    const Notified notified(link.get());
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    QVERIFY(finish(link->subscribe(Scripted::Value)));
    QVERIFY(finish(link->subscribe(Scripted::Value))); // twice is once
    QVERIFY(finish(link->unsubscribe(Scripted::Value)));
    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::SetValue, "new"))));
    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::Echo))));
    QTRY_COMPARE(notified.of(Scripted::Control).size(), 1);
    QCOMPARE(notified.of(Scripted::Value), QList<QByteArray>());
    const auto log = m_bench.log();
    QCOMPARE(log.count(u"unsubscribe 5c000003-1111-2222-8000-00805f9b34fb"_s), 1);
}

void TestQtLink::operationsQueueUp()
{
    const auto link = opened();
    QVERIFY(link);
    m_bench.clearLog();
    auto subscribing = link->subscribe(Scripted::Control);
    auto first = link->write(Scripted::Control, order(Scripted::Echo, "1"));
    auto reading = link->read(Scripted::Name);
    auto second = link->write(Scripted::Control, order(Scripted::Echo, "2"));
    QVERIFY(finish(std::move(second)));
    QVERIFY(finish(std::move(subscribing)));
    QVERIFY(finish(std::move(first)));
    QCOMPARE(finish(std::move(reading)).value(), "scripted");
    const QStringList expected{u"subscribe 5c000001-1111-2222-8000-00805f9b34fb"_s,
                               u"write 5c000001-1111-2222-8000-00805f9b34fb request 0131"_s,
                               u"read 5c000005-1111-2222-8000-00805f9b34fb"_s,
                               u"write 5c000001-1111-2222-8000-00805f9b34fb request 0132"_s};
    QCOMPARE(m_bench.log(), expected);
}

// Bonds -----------------------------------------------------------------------------------------------------

void TestQtLink::whatNeedsABondIsRefusedWithoutOne()
{
    const auto link = opened();
    QVERIFY(link);
    QCOMPARE(kindOf(finish(link->read(Scripted::Vault))), int(Error::Refused));
    QVERIFY(link->isOpen());
    // Whoever does not bond has no agent that others' devices could be refused by.
    QVERIFY(m_bench.log().filter(u"agent"_s).isEmpty());
}

void TestQtLink::bonds()
{
    const auto link = opened();
    QVERIFY(link);
    const auto outcome = finish(link->bond());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
    QCOMPARE(finish(link->read(Scripted::Vault)).value(), "treasure");
    // The agent is there for the bond and no longer.
    QTRY_VERIFY(m_bench.log().contains(u"agent gone"_s));
    auto log = m_bench.log();
    log.removeIf([](const QString &line) { return !line.contains(u"agent"_s) && !line.startsWith(u"pair"_s); });
    QCOMPARE(log,
             (QStringList{u"agent KeyboardDisplay"_s, u"default agent"_s, u"pair "_s + FirstAddress, u"agent gone"_s}));
}

void TestQtLink::bondsOnceForAll()
{
    {
        const auto link = opened();
        QVERIFY(link);
        QVERIFY(finish(link->bond()));
        QVERIFY(finish(link->bond()));
    }
    const auto radio = makeQtRadio({}, Quick);
    const auto link = radio->linkTo(First);
    link->expectBond();
    QVERIFY(finish(link->open()));
    QVERIFY(finish(link->bond()));
    QCOMPARE(finish(link->read(Scripted::Vault)).value(), "treasure");
    QCOMPARE(m_bench.log().count(u"pair "_s + FirstAddress), 1);
    QCOMPARE(m_bench.log().count(u"default agent"_s), 1);
}

void TestQtLink::isReadyForDevicesThatBondByThemselves()
{
    const auto radio = makeQtRadio({}, Quick);
    const auto link = radio->linkTo(First);
    link->expectBond();
    QVERIFY(finish(link->open()));
    m_bench.tell("ask-to-bond " + FirstAddress.toLatin1());
    QTRY_VERIFY(m_bench.log().contains(u"agent says yes"_s));
    // What nobody here has asked for is refused.
    m_bench.tell("ask-to-bond " + SecondAddress.toLatin1());
    QTRY_VERIFY(m_bench.log().contains(u"agent says org.bluez.Error.Rejected"_s));
    link->close();
    QTRY_VERIFY(m_bench.log().contains(u"agent gone"_s));
    m_bench.tell("ask-to-bond " + FirstAddress.toLatin1());
    QVERIFY(m_bench.log().contains(u"nobody to ask"_s));
}

void TestQtLink::doesNotBond_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("sentence");

    const auto refused = u"The device did not agree to a safe connection."_s;
    QTest::newRow("the device is not in pairing mode") << QByteArray("agree off") << Error::Refused << refused;
    for (const auto *name : {"AuthenticationFailed", "AuthenticationRejected"})
        QTest::newRow(name) << "refuse Pair org.bluez.Error." + QByteArray(name) << Error::Refused << refused;
    const auto add = [](const char *name, Error::Kind kind) {
        QTest::newRow(name) << "refuse Pair org.bluez.Error." + QByteArray(name) << kind
                            << Error(kind).explanation().what;
    };
    add("AuthenticationTimeout", Error::Timeout);
    add("AuthenticationCanceled", Error::Disconnected);
    add("ConnectionAttemptFailed", Error::Disconnected);
    add("InProgress", Error::Busy);
    add("NotReady", Error::BluetoothOff);
}

void TestQtLink::doesNotBond()
{
    QFETCH(QByteArray, order);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, sentence);

    const auto link = opened();
    QVERIFY(link);
    m_bench.tell(order);
    const auto outcome = finish(link->bond());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind(), kind);
    QCOMPARE(outcome.error().explanation().what, sentence);
    QVERIFY(link->isOpen());
    QTRY_VERIFY(m_bench.log().contains(u"agent gone"_s));

    // Nothing of it is left.
    m_bench.tell("behave");
    m_bench.tell("agree on");
    QVERIFY(finish(link->bond()));
}

void TestQtLink::bondingTakesTooLong()
{
    const auto link = opened(Short);
    QVERIFY(link);
    m_bench.tell("mute on");
    QCOMPARE(kindOf(finish(link->bond())), int(Error::Timeout));
    QTRY_VERIFY(m_bench.log().contains(u"cancel pairing "_s + FirstAddress));
}

void TestQtLink::bondingEndsWithTheLink_data()
{
    QTest::addColumn<QByteArray>("order"); // empty: closed by us
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("closed") << QByteArray() << Error::Cancelled;
    QTest::newRow("the adapter is switched off") << QByteArray("power off") << Error::BluetoothOff;
    // BlueZ's reason, which comes after the news of the end, is the better one.
    QTest::newRow("the device leaves") << "hang-up " + FirstAddress.toLatin1() << Error::Refused;
}

void TestQtLink::bondingEndsWithTheLink()
{
    QFETCH(QByteArray, order);
    QFETCH(Error::Kind, kind);

    const auto link = opened();
    QVERIFY(link);
    m_bench.tell("mute on");
    auto task = link->bond();
    QTRY_VERIFY(m_bench.log().contains(u"pair "_s + FirstAddress));
    if (order.isEmpty())
        link->close();
    else
        m_bench.tell(order);
    QCOMPARE(kindOf(finish(std::move(task))), int(kind));
    QVERIFY(!link->isOpen());
    QTRY_VERIFY(m_bench.log().contains(u"agent gone"_s));
    if (order.isEmpty())
        QVERIFY(m_bench.log().contains(u"cancel pairing "_s + FirstAddress));
}

void TestQtLink::showsPasskeys_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::addColumn<Passkey::Task>("task");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("answer"); // empty: refuses
    QTest::addColumn<bool>("isBonded");

    const auto number = u"004711"_s;
    QTest::newRow("to be typed on the device")
        << QByteArray("show") << Passkey::EnterOnDevice << number << number << true;
    QTest::newRow("the same on both") << QByteArray("compare") << Passkey::Compare << number << number << true;
    QTest::newRow("not the same") << QByteArray("compare") << Passkey::Compare << number << QString() << false;
    QTest::newRow("to be typed here") << QByteArray("type") << Passkey::EnterHere << QString() << number << true;
    QTest::newRow("typed wrongly") << QByteArray("type") << Passkey::EnterHere << QString() << u"123456"_s << false;
    QTest::newRow("not typed") << QByteArray("type") << Passkey::EnterHere << QString() << QString() << false;
}

void TestQtLink::showsPasskeys()
{
    QFETCH(QByteArray, order);
    QFETCH(Passkey::Task, task);
    QFETCH(QString, digits);
    QFETCH(QString, answer);
    QFETCH(bool, isBonded);

    const auto link = opened();
    QVERIFY(link);
    m_bench.tell("passkey " + order);
    QList<Passkey> asked;
    connect(link.get(), &GattLink::passkeyWanted, this, [&](const Passkey &passkey) {
        asked.append(passkey);
        link->answerPasskey(answer.isEmpty() ? std::nullopt : std::optional(answer));
    });
    QCOMPARE(kindOf(finish(link->bond())), isBonded ? -1 : int(Error::Refused));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().task, task);
    QCOMPARE(asked.first().digits, digits);
}

void TestQtLink::deviceForgetsTheBond()
{
    const auto radio = makeQtRadio({}, Quick);
    {
        const auto link = opened();
        QVERIFY(link);
        QVERIFY(finish(link->bond()));
    }
    m_bench.tell("forget-host " + FirstAddress.toLatin1());
    const auto outcome = finish(radio->linkTo(First)->open());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind(), Error::BondLost);
    QVERIFY(outcome.error().explanation().remedy.contains(u"renew"_s));

    QVERIFY(finish(radio->forgetBond(First)));
    const auto link = opened();
    QVERIFY(link);
    QVERIFY(finish(link->bond()));
    QCOMPARE(finish(link->read(Scripted::Vault)).value(), "treasure");

    // A bonded device whose connection breaks off now and then has not forgotten anything.
    link->close();
    m_bench.tell("break-off 2");
    QVERIFY(opened());
    // Nor has one that nobody hears.
    m_bench.tell("refuse-connect 1000");
    const auto hurried = makeQtRadio({}, Short);
    QCOMPARE(kindOf(finish(hurried->linkTo(First)->open())), int(Error::Timeout));
}

void TestQtLink::forgetsTheBond()
{
    {
        const auto link = opened();
        QVERIFY(link);
        QVERIFY(finish(link->bond()));
    }
    const auto radio = makeQtRadio({}, Quick);
    m_bench.clearLog();
    QVERIFY(finish(radio->forgetBond(First)));
    QVERIFY(m_bench.log().contains(u"remove "_s + FirstAddress));
    QVERIFY(finish(radio->forgetBond(First))); // nothing to forget
    // BlueZ has to hear it again.
    const auto link = opened();
    QVERIFY(link);
    QCOMPARE(kindOf(finish(link->read(Scripted::Vault))), int(Error::Refused));
    QVERIFY(finish(link->bond()));
    QCOMPARE(finish(link->read(Scripted::Vault)).value(), "treasure");

    m_bench.tell("power off");
    QCOMPARE(kindOf(finish(radio->forgetBond(First))), int(Error::BluetoothOff));
}

// The end ---------------------------------------------------------------------------------------------------

void TestQtLink::deviceHangsUp()
{
    const auto link = opened();
    QVERIFY(link);
    const Closing closing(link.get());
    Inbox inbox(link.get(), Scripted::Control);
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    auto pending = link->write(Scripted::Control, order(Scripted::HangUp));
    auto queued = link->read(Scripted::Name);
    QCOMPARE(kindOf(finish(std::move(pending))), int(Error::Disconnected));
    QCOMPARE(kindOf(finish(std::move(queued))), int(Error::Disconnected));
    QCOMPARE(kindOf(finish(inbox.next(5s))), int(Error::Disconnected));
    QCOMPARE(closing.reasons, QList<Error::Kind>{Error::Disconnected});
    QVERIFY(!link->isOpen());
    QCOMPARE(kindOf(finish(link->read(Scripted::Name))), int(Error::Disconnected));
    link->close();
    QCOMPARE(closing.reasons.size(), 1);
}

void TestQtLink::errorBeforeTheNewsOfTheEnd()
{
    const auto link = opened();
    QVERIFY(link);
    m_bench.tell("mute on");
    auto pending = link->read(Scripted::Name);
    QTRY_VERIFY(m_bench.log().contains(u"read 5c000005-1111-2222-8000-00805f9b34fb"_s));
    m_bench.tell("hang-up " + FirstAddress.toLatin1());
    // BlueZ ends the read with an error, which looks like a refusal, and then tells that the device is gone.
    QCOMPARE(kindOf(finish(std::move(pending))), int(Error::Disconnected));
}

void TestQtLink::connectionIsLostInABurst()
{
    const auto link = opened();
    QVERIFY(link);
    Closing closing(link.get());
    const Notified notified(link.get());
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    m_bench.tell("drop-at 21");
    finish(link->write(Scripted::Control, order(Scripted::Burst, QByteArray(1, char(100)))));
    QVERIFY(!closing.reasons.isEmpty() || closing.spy.wait());
    QCOMPARE(closing.reasons, QList<Error::Kind>{Error::Disconnected});
    QCOMPARE(notified.of(Scripted::Control).size(), 20);
}

void TestQtLink::deviceVanishes()
{
    const auto link = opened();
    QVERIFY(link);
    Closing closing(link.get());
    m_bench.tell("remove " + FirstAddress.toLatin1());
    QVERIFY(closing.spy.wait());
    QCOMPARE(closing.reasons, QList<Error::Kind>{Error::Disconnected});
}

void TestQtLink::serviceDies()
{
    const auto link = opened();
    QVERIFY(link);
    Closing closing(link.get());
    m_bench.tell("mute on");
    auto pending = link->read(Scripted::Name);
    m_bench.kill();
    m_running = false;
    QCOMPARE(kindOf(finish(std::move(pending))), int(Error::Disconnected));
    QCOMPARE(closing.reasons, QList<Error::Kind>{Error::NoBluetooth});
}

void TestQtLink::adapterIsSwitchedOff()
{
    const auto link = opened();
    QVERIFY(link);
    Closing closing(link.get());
    m_bench.tell("power off");
    QVERIFY(closing.spy.wait());
    // BlueZ takes down the connection before it says that the adapter is off.
    QCOMPARE(closing.reasons, QList<Error::Kind>{Error::Disconnected});
    const auto radio = makeQtRadio({}, Quick);
    QCOMPARE(kindOf(finish(radio->linkTo(First)->open())), int(Error::BluetoothOff));
}

void TestQtLink::closedByUs()
{
    const auto link = opened();
    QVERIFY(link);
    const Closing closing(link.get());
    m_bench.tell("mute on");
    auto pending = link->read(Scripted::Name);
    auto queued = link->write(Scripted::Control, order(Scripted::Echo));
    link->close();
    link->close();
    QCOMPARE(closing.reasons, QList<Error::Kind>{Error::Cancelled});
    QVERIFY(!link->isOpen());
    QCOMPARE(kindOf(finish(std::move(pending))), int(Error::Disconnected));
    QCOMPARE(kindOf(finish(std::move(queued))), int(Error::Disconnected));
    QTRY_VERIFY(m_bench.log().contains(u"disconnected "_s + FirstAddress));
    QCOMPARE(m_bench.log().filter(u"disconnect "_s).size(), 1);
}

void TestQtLink::closedWhileOpening_data()
{
    QTest::addColumn<QString>("moment"); // in the stand-in's log; empty: at once
    QTest::newRow("before anything was asked") << QString();
    QTest::newRow("while it listens") << u"listen"_s;
    QTest::newRow("while it connects") << u"connect "_s + FirstAddress;
}

void TestQtLink::closedWhileOpening()
{
    QFETCH(QString, moment);
    const auto radio = makeQtRadio({}, Quick);
    const auto link = radio->linkTo(First);
    const Closing closing(link.get());
    if (moment == u"listen"_s) {
        m_bench.tell("advertise off");
        m_bench.tell("remove " + FirstAddress.toLatin1());
    }
    if (moment.startsWith(u"connect"))
        m_bench.tell("mute on");
    auto opening = link->open();
    if (!moment.isEmpty())
        QTRY_VERIFY(m_bench.log().contains(moment));
    link->close();
    QCOMPARE(kindOf(finish(std::move(opening))), int(Error::Cancelled));
    QCOMPARE(closing.reasons, QList<Error::Kind>{Error::Cancelled});

    m_bench.tell("advertise on");
    m_bench.tell("mute off");
    QVERIFY(opened()); // nothing of it is in the way of the next
}

void TestQtLink::deletedInAnyState_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("fresh") << u"fresh"_s;
    QTest::newRow("opening") << u"opening"_s;
    QTest::newRow("connecting") << u"connecting"_s;
    QTest::newRow("open") << u"open"_s;
    QTest::newRow("with operations under way") << u"busy"_s;
    QTest::newRow("closed") << u"closed"_s;
}

void TestQtLink::deletedInAnyState()
{
    QFETCH(QString, state);
    const auto radio = makeQtRadio({}, Quick);
    auto link = radio->linkTo(First);
    if (state == u"opening"_s || state == u"connecting"_s) {
        if (state == u"connecting"_s)
            m_bench.tell("mute on");
        auto opening = link->open();
        if (state == u"connecting"_s)
            QTRY_VERIFY(m_bench.log().contains(u"connect "_s + FirstAddress));
        link.reset();
        QCOMPARE(kindOf(finish(std::move(opening))), int(Error::Disconnected));
        m_bench.tell("mute off");
    } else if (state != u"fresh"_s) {
        QVERIFY(finish(link->open()));
    }
    if (state == u"busy"_s) {
        m_bench.tell("mute on");
        auto pending = link->read(Scripted::Name);
        auto queued = link->subscribe(Scripted::Control);
        link.reset();
        QCOMPARE(kindOf(finish(std::move(pending))), int(Error::Disconnected));
        QCOMPARE(kindOf(finish(std::move(queued))), int(Error::Disconnected));
        m_bench.tell("mute off");
    } else if (state == u"closed"_s) {
        link->close();
    }
    link.reset();
    QVERIFY(opened());
}

void TestQtLink::deletedByWhoeverHearsOfTheEnd()
{
    auto link = opened();
    QVERIFY(link);
    connect(link.get(), &GattLink::closed, this, [&] { link.reset(); });
    m_bench.tell("hang-up " + FirstAddress.toLatin1());
    QTRY_VERIFY(!link);

    link = opened();
    QVERIFY(link);
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    connect(link.get(), &GattLink::notified, this, [&] { link.reset(); });
    QVERIFY(finish(link->write(Scripted::Control, order(Scripted::Burst, "\x05"))) || !link);
    QTRY_VERIFY(!link);
    QVERIFY(opened());
}

void TestQtLink::openedOnce()
{
    const auto link = opened();
    QVERIFY(link);
    QCOMPARE(kindOf(finish(link->open())), int(Error::Disconnected));
    QVERIFY(link->isOpen());
    link->close();
    QCOMPARE(kindOf(finish(link->open())), int(Error::Disconnected));
}

// Bad days --------------------------------------------------------------------------------------------------

void TestQtLink::silentDevice()
{
    const auto radio = makeQtRadio({}, Patience{0.04}); // 400 ms an operation
    const auto link = radio->linkTo(First);
    QVERIFY(finish(link->open()));
    m_bench.tell("mute on");
    QCOMPARE(kindOf(finish(link->read(Scripted::Name))), int(Error::Timeout));
    // Its answer may still come: nothing else is begun before.
    QCOMPARE(kindOf(finish(link->write(Scripted::Control, order(Scripted::Echo)))), int(Error::Timeout));
    QVERIFY(link->isOpen());
    m_bench.tell("mute off");
    QCOMPARE(m_bench.log().filter(u"write"_s), QStringList());
}

void TestQtLink::nobodyThere()
{
    const auto radio = makeQtRadio({}, Short);
    const auto link = radio->linkTo({u"C1:00:00:00:00:09"_s, AddressType::Random, {}});
    const Closing closing(link.get());
    QCOMPARE(kindOf(finish(link->open())), int(Error::Timeout));
    QVERIFY(!link->isOpen());
    link->close();
    QCOMPARE(closing.reasons, QList<Error::Kind>());
}

void TestQtLink::takenByAnother()
{
    m_bench.tell("refuse-connect 1000");
    const auto radio = makeQtRadio({}, Short);
    QCOMPARE(kindOf(finish(radio->linkTo(First)->open())), int(Error::Timeout));
}

void TestQtLink::badDays_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::newRow("ServicesResolved before the services") << QByteArray("resolved-first on");
    QTest::newRow("the first connection breaks off") << QByteArray("break-off 1");
    QTest::newRow("the first two connections break off") << QByteArray("break-off 2");
    QTest::newRow("the first connection is refused") << QByteArray("refuse-connect 1");
    QTest::newRow("BlueZ has forgotten the device") << QByteArray("remove C1:00:00:00:00:01");
    QTest::newRow("BlueZ forgets devices at once") << QByteArray("forgetful on");
}

void TestQtLink::badDays()
{
    QFETCH(QByteArray, order);
    {
        QVERIFY(opened()); // BlueZ knows the device
    }
    m_bench.tell(order);
    const auto link = opened();
    QVERIFY(link);
    Inbox inbox(link.get(), Scripted::Control);
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    QVERIFY(finish(link->write(Scripted::Control, "\x01")));
    QCOMPARE(finish(inbox.next(2s)).value().bytes, "\x01");
}

void TestQtLink::keepsRefusing()
{
    // BlueZ's reason is heard although QtBluetooth does not pass it on.
    QVERIFY(opened());
    m_bench.tell("refuse Connect org.freedesktop.DBus.Error.AccessDenied");
    const auto radio = makeQtRadio({}, Quick);
    QCOMPARE(kindOf(finish(radio->linkTo(First)->open())), int(Error::NotPermitted));
    m_bench.tell("refuse Connect org.bluez.Error.InProgress");
    QCOMPARE(kindOf(finish(radio->linkTo(First)->open())), int(Error::Busy));
}

void TestQtLink::reconnectsTwentyTimes()
{
    const auto radio = makeQtRadio({}, Short);
    for (int round = 0; round < 20; ++round) {
        const auto link = radio->linkTo(First);
        const auto outcome = finish(link->open());
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
        const Notified notified(link.get());
        QVERIFY(finish(link->subscribe(Scripted::Control)));
        QVERIFY(finish(link->write(Scripted::Control, order(Scripted::Burst, "\x03"))));
        QTRY_COMPARE(notified.all.size(), 3); // each once: no service of an earlier connection is left
        if (round % 2 == 0) {
            link->close();
            QTRY_VERIFY(m_bench.log().count(u"disconnected "_s + FirstAddress) == round + 1);
        }
    }
    QTRY_COMPARE(m_bench.log().count(u"disconnected "_s + FirstAddress), 20);
    QCOMPARE(m_bench.log().count(u"disconnect "_s + FirstAddress), 20);
}

void TestQtLink::waitsForTheEndOfTheConnectionBefore()
{
    m_bench.tell("linger on");
    QVERIFY(opened()); // and closed
    const auto link = opened();
    QVERIFY(link);
    const auto log = m_bench.log();
    QCOMPARE(log.count(u"disconnected "_s + FirstAddress), 1);
    QVERIFY(log.indexOf(u"disconnected "_s + FirstAddress) < log.lastIndexOf(u"connect "_s + FirstAddress));
    Inbox inbox(link.get(), Scripted::Control);
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    QVERIFY(finish(link->write(Scripted::Control, "\x01")));
    QCOMPARE(finish(inbox.next(2s)).value().bytes, "\x01");
    m_bench.tell("linger off");
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestQtLink test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_qtlink.moc"

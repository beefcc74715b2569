// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devicelistmodel.h"
#include "devices/omron/codec.h"
#include "devices/omron/simulator.h"
#include "devices/standard/simulators.h"
#include "link/simulatedlink.h"
#include "link/simulatedradio.h"
#include "pairing.h"
#include "support/support.h"
#include "syncschedule.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using omron::MonitorSimulator;

namespace {

constexpr Patience Calm{0.02};
constexpr int Patient = 20'000; // ms
const auto CuffAddress = u"C6:10:18:3B:00:02"_s;
const auto MonitorKind = u"bp-monitor"_s;

/** Simulated devices, that may leave for good after some connections. */
class LeavingRadio : public SimulatedRadio
{
public:
    using SimulatedRadio::SimulatedRadio;

    std::unique_ptr<GattLink> linkTo(const Endpoint &endpoint) override
    {
        if (linksLeft == 0)
            return std::make_unique<SimulatedLink>(nullptr, Calm);
        --linksLeft;
        return SimulatedRadio::linkTo(endpoint);
    }

    int linksLeft = -1; ///< any number
};

/** The wizard and the list of devices, with blood-pressure monitors of all kinds in range. */
class Desk
{
public:
    Desk()
        : clock(QDateTime(QDate(2026, 11, 20), QTime(18, 30), Qt::UTC), QTimeZone("Europe/Berlin")),
          radio(registry.simulate({&clock, 1, Patience{0}, QString(), Patience{0}}), Calm), store(opened()),
          keys(makeSessionKeyStore()), visitor(&registry, &radio, store.get(), keys.get(), &clock, Calm),
          scan(&registry, &radio, Calm), pairing(&registry, store.get(), &visitor, &scan, keys.get(), &clock),
          devices(&registry, store.get(), &visitor, keys.get(), &clock),
          preferences(folder.filePath(u"settings.ini"_s)), schedule(&devices, &preferences, &clock)
    {
        QObject::connect(&pairing, &Pairing::paired, &devices, &DeviceListModel::reload);
    }
    ~Desk()
    {
        pairing.cancel();
        visitor.cancelAll();
        pairing.errands()->settle(5s);
        devices.errands()->settle(5s);
    }
    Q_DISABLE_COPY_MOVE(Desk)

    standard::Sensor *cuff() { return qobject_cast<standard::Sensor *>(radio.peripheral(CuffAddress)); }
    MonitorSimulator *monitor(const QString &model)
    {
        const auto address = MonitorSimulator(model, &clock).address();
        return qobject_cast<MonitorSimulator *>(radio.peripheral(address));
    }

    /** Up to the list with the device at @p address chosen. */
    void find(const QString &address)
    {
        pairing.setKind(MonitorKind);
        pairing.forward();
        pairing.forward();
        QCOMPARE(pairing.step(), Pairing::FindPage);
        QTRY_VERIFY(scan.recognised()->find(address));
        pairing.choose(address);
        QCOMPARE(pairing.address(), address);
    }
    void connectAndWait()
    {
        pairing.forward();
        QCOMPARE(pairing.step(), Pairing::ConnectPage);
        QTRY_VERIFY_WITH_TIMEOUT(!pairing.isRunning(), Patient);
        if (pairing.problem().isWrong())
            qInfo("%s", qPrintable(pairing.details()));
    }
    QVariant of(int role) const { return devices.index(0).data(role); }
    qint64 kept() const { return store->readings()->count(ReadingKind::BloodPressure, {}).value_or(-1); }
    QVariantMap task(int row) { return pairing.tasks()->index(row).data(Qt::UserRole).toMap(); }

    QTemporaryDir folder;
    FixedClock clock;
    Registry registry;
    LeavingRadio radio;
    std::unique_ptr<Store> store;
    std::unique_ptr<KeyStore> keys;
    Visitor visitor;
    ScanModel scan;
    Pairing pairing;
    DeviceListModel devices;
    Preferences preferences;
    SyncSchedule schedule;

private:
    std::unique_ptr<Store> opened()
    {
        auto result = Store::open(folder.path(), &clock);
        if (!result)
            qFatal("%s", qPrintable(result.error().detail()));
        return *std::move(result);
    }
};

} // namespace

/** Adding blood-pressure monitors, and what becomes of their bonds. */
class MonitorPairingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void aModelThatIsNotCertainIsAskedFor()
    {
        Desk desk;
        const auto ambiguous = desk.monitor(u"hem-7188t1"_s)->address();
        const auto certain = desk.monitor(u"hem-7361t"_s)->address();
        desk.find(ambiguous);
        QVERIFY(desk.pairing.modelId().isEmpty());
        QCOMPARE(desk.pairing.alternatives(), (QStringList{u"Omron HEM-7183T1"_s, u"Omron HEM-7188T1"_s}));
        QCOMPARE(desk.pairing.alternative(), -1);
        QCOMPARE(desk.pairing.drawing(), MonitorKind);
        QVERIFY(!desk.pairing.canGoForward());
        desk.pairing.forward();
        QCOMPARE(desk.pairing.step(), Pairing::FindPage);
        const auto *found = desk.scan.recognised();
        for (int row = 0; row < found->count(); ++row) {
            if (found->index(row).data(FoundList::AddressRole).toString() != ambiguous)
                continue;
            QCOMPARE(found->index(row).data(FoundList::ModelNameRole).toString(), u"X2+ Connect"_s); // names no model
            QCOMPARE(found->index(row).data(FoundList::AlternativesRole).toInt(), 2);
        }

        desk.pairing.chooseModel(1);
        QCOMPARE(desk.pairing.modelId(), u"hem-7188t1"_s);
        QVERIFY(desk.pairing.canGoForward());
        desk.pairing.choose(ambiguous); // the same card once more
        QCOMPARE(desk.pairing.modelId(), u"hem-7188t1"_s);
        desk.pairing.choose(certain);
        QCOMPARE(desk.pairing.modelId(), u"hem-7361t"_s);
        QVERIFY(desk.pairing.alternatives().isEmpty());
        desk.pairing.choose(ambiguous); // what was said of it before may have been about another one
        QVERIFY(!desk.pairing.canGoForward());

        desk.pairing.chooseModel(1);
        desk.connectAndWait();
        QCOMPARE(desk.pairing.step(), Pairing::DonePage);
        QCOMPARE(desk.store->devices()->first().model, u"hem-7188t1"_s);
        QVERIFY(desk.pairing.finish({}));
        desk.find(ambiguous); // now it is known which one it is
        QVERIFY(desk.pairing.isKnown());
        QCOMPARE(desk.pairing.modelId(), u"hem-7188t1"_s);
    }

    void theFirstReadingIsCounted()
    {
        Desk desk;
        const auto *monitor = desk.monitor(u"hem-7361t"_s);
        desk.find(monitor->address());
        QStringList details;
        connect(desk.pairing.tasks(), &QAbstractItemModel::dataChanged, desk.pairing.tasks(),
                [&](const QModelIndex &index) {
                    const auto detail = index.data(Qt::UserRole).toMap().value(u"detail"_s).toString();
                    if (!details.contains(detail))
                        details += detail;
                });
        desk.connectAndWait();
        QCOMPARE(desk.pairing.step(), Pairing::DonePage);
        QCOMPARE(desk.pairing.readings(), int(monitor->truth().size()));
        QVERIFY(details.contains(u"40 of 100"_s));
        QVERIFY(details.contains(u"%1 readings"_s.arg(desk.pairing.readings())));
    }

    void theKeyIsChosen_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("key"); // empty: a new one
        const auto own = QByteArray::fromHex("00112233445566778899aabbccddeeff");
        QTest::newRow("nobody looked") << int(Pairing::NewKey) << QString() << QByteArray();
        QTest::newRow("a new one") << int(Pairing::NewKey) << u"ignored"_s << QByteArray();
        QTest::newRow("that of omblepy") << 0 << QString() << omron::omblepyKey();
        QTest::newRow("one's own") << int(Pairing::OwnKey) << QString::fromLatin1(own.toHex()) << own;
    }
    void theKeyIsChosen()
    {
        QFETCH(int, choice);
        QFETCH(QString, typed);
        QFETCH(QByteArray, key);
        Desk desk;
        const auto *monitor = desk.monitor(u"hem-7361t"_s);
        desk.find(monitor->address());
        QVERIFY(desk.pairing.offersKeys());
        QCOMPARE(desk.pairing.knownKeys().size(), 1);
        if (choice != Pairing::NewKey || !typed.isEmpty()) {
            desk.pairing.showKeys();
            QCOMPARE(desk.pairing.step(), Pairing::KeyPage);
            desk.pairing.setKeyChoice(choice);
            QCOMPARE(desk.pairing.canGoForward(), choice != Pairing::OwnKey);
            desk.pairing.key()->setText(typed.left(31));
            QCOMPARE(desk.pairing.canGoForward(), choice != Pairing::OwnKey);
            desk.pairing.key()->setText(typed);
        }
        desk.connectAndWait();
        QCOMPARE(desk.pairing.step(), Pairing::DonePage);
        QCOMPARE(monitor->key().size(), 16);
        if (!key.isEmpty())
            QCOMPARE(monitor->key(), key);
        else
            QVERIFY(monitor->key() != omron::omblepyKey());
    }

    void aCuffThatHangsUpHasSaidEverything()
    {
        Desk desk;
        const auto stored = desk.cuff()->stored();
        QVERIFY(stored > 0);
        desk.find(CuffAddress);
        desk.radio.linksLeft = 1; // it switches itself off after that
        desk.connectAndWait();
        QCOMPARE(desk.pairing.step(), Pairing::DonePage);
        QVERIFY(!desk.pairing.problem().isWrong());
        QCOMPARE(desk.pairing.readings(), int(stored));
        QCOMPARE(desk.kept(), stored);
    }

    void aMonitorThatLeavesWhileItIsReadHasFailed()
    {
        Desk desk;
        auto *monitor = desk.monitor(u"hem-7361t"_s);
        desk.find(monitor->address());
        omron::MonitorFaults faults;
        faults.leavesAfterEvent = 150; // far into its memory
        monitor->setFaults(faults);
        desk.radio.linksLeft = 2;
        desk.connectAndWait();
        QCOMPARE(desk.pairing.step(), Pairing::ConnectPage);
        QVERIFY(desk.pairing.problem().isWrong());
        QVERIFY(desk.pairing.readings() > 0);
        QVERIFY(desk.pairing.readings() < int(monitor->truth().size()));

        desk.pairing.tryAgain(); // in vain: nothing came with pairing that would make it complete
        QTRY_VERIFY_WITH_TIMEOUT(!desk.pairing.isRunning() && desk.pairing.problem().isWrong(), Patient);
        QCOMPARE(desk.pairing.step(), Pairing::ConnectPage);
    }

    void aMonitorThatWasNotReadHasFailed()
    {
        Desk desk;
        desk.find(desk.monitor(u"hem-7361t"_s)->address());
        desk.radio.linksLeft = 1;
        desk.connectAndWait();
        QCOMPARE(desk.pairing.step(), Pairing::ConnectPage);
        QVERIFY(desk.pairing.problem().isWrong());
        QCOMPARE(desk.pairing.readings(), 0);
        QVERIFY(desk.pairing.canGoForward()); // it can be read later

        desk.radio.linksLeft = -1;
        desk.pairing.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(desk.pairing.step(), Pairing::DonePage, Patient);
        QVERIFY(desk.pairing.readings() > 0);
    }

    void aBondThatNobodyWantsIsNotWaitedFor()
    {
        Desk desk;
        desk.find(CuffAddress);
        desk.connectAndWait();
        QCOMPARE(desk.pairing.step(), Pairing::DonePage);
        QVERIFY(!desk.cuff()->knowsHost());
        QCOMPARE(desk.task(1).value(u"text"_s).toString(), u"Agree on a safe connection"_s);
        QCOMPARE(desk.task(1).value(u"state"_s).toString(), u"done"_s);
        QCOMPARE(desk.task(1).value(u"detail"_s).toString(), u"not needed"_s);
    }

    void aNumberIsSeenTo_data()
    {
        QTest::addColumn<int>("task");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("answer"); // "-": none is needed
        QTest::addColumn<bool>("agrees");
        QTest::newRow("typed on the device")
            << int(Passkey::EnterOnDevice) << u"enterOnDevice"_s << u"004711"_s << u"-"_s << true;
        QTest::newRow("the same") << int(Passkey::Compare) << u"compare"_s << u"004711"_s << u"004711"_s << true;
        QTest::newRow("another one") << int(Passkey::Compare) << u"compare"_s << u"004711"_s << QString() << false;
        QTest::newRow("typed here") << int(Passkey::EnterHere) << u"enterHere"_s << QString() << u"004711"_s << true;
        QTest::newRow("mistyped here") << int(Passkey::EnterHere) << u"enterHere"_s << QString() << u"004712"_s
                                       << false;
    }
    void aNumberIsSeenTo()
    {
        QFETCH(int, task);
        QFETCH(QString, asked);
        QFETCH(QString, shown);
        QFETCH(QString, answer);
        QFETCH(bool, agrees);
        Desk desk;
        standard::SensorFaults faults;
        faults.needsBond = true;
        faults.passkey = Passkey{Passkey::Task(task), u"004711"_s};
        desk.cuff()->setFaults(faults);
        desk.find(CuffAddress);
        desk.pairing.forward();
        QTRY_COMPARE(desk.pairing.passkeyTask(), asked);
        QCOMPARE(desk.pairing.passkeyDigits(), shown);
        if (answer != u"-"_s)
            desk.pairing.answerPasskey(answer);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.pairing.isRunning(), Patient);
        QVERIFY(desk.pairing.passkeyTask().isEmpty());
        QCOMPARE(desk.pairing.step(), agrees ? Pairing::DonePage : Pairing::ConnectPage);
        QCOMPARE(desk.cuff()->knowsHost(), agrees);
        QCOMPARE(desk.kept() > 0, agrees);
        QCOMPARE(desk.pairing.problem().isWrong(), !agrees);
        if (!agrees)
            QCOMPARE(desk.pairing.problem().what, u"The device does not let this computer in."_s);
    }

    void aLostBondIsRenewed_data()
    {
        QTest::addColumn<QString>("address");
        Desk desk;
        QTest::newRow("Omron") << desk.monitor(u"hem-7361t"_s)->address();
        QTest::newRow("a standard cuff that shows a number") << CuffAddress;
    }
    void aLostBondIsRenewed()
    {
        QFETCH(QString, address);
        Desk desk;
        auto *device = desk.radio.peripheral(address);
        if (auto *sensor = desk.cuff(); sensor == device) {
            standard::SensorFaults faults;
            faults.needsBond = true;
            faults.passkey = Passkey{Passkey::EnterHere, u"123456"_s};
            sensor->setFaults(faults);
            connect(&desk.pairing, &Pairing::passkeyChanged, &desk.pairing, [&desk] {
                if (!desk.pairing.passkeyTask().isEmpty())
                    desk.pairing.answerPasskey(u"123456"_s);
            });
        }
        desk.find(address);
        desk.connectAndWait();
        QCOMPARE(desk.pairing.step(), Pairing::DonePage);
        QVERIFY(desk.pairing.finish({}));
        const auto id = desk.devices.deviceAt(0);
        const auto before = desk.kept();

        device->setKnowsHost(false); // somebody has reset it
        std::optional<Error::Kind> failure;
        connect(&desk.devices, &DeviceListModel::syncFailed, &desk.devices,
                [&failure](qint64, const Error &error) { failure = error.kind(); });
        desk.devices.sync(id);
        QTRY_VERIFY_WITH_TIMEOUT(failure, Patient);
        QCOMPARE(*failure, Error::BondLost);
        QVERIFY(desk.of(DeviceListModel::RenewableRole).toBool());
        const auto name = desk.of(DeviceListModel::NameRole).toString();
        QVERIFY2(desk.schedule.notice().startsWith(name + u": "_s), qPrintable(desk.schedule.notice()));
        QCOMPARE(desk.schedule.noticeDevice(), id);
        QVERIFY(desk.of(DeviceListModel::ProblemRole).value<Explained>().isWrong());

        QSignalSpy synced(&desk.devices, &DeviceListModel::synced);
        desk.devices.renew(id);
        if (address == CuffAddress) {
            QTRY_COMPARE(desk.of(DeviceListModel::PasskeyTaskRole).toString(), u"enterHere"_s);
            QVERIFY(desk.of(DeviceListModel::PasskeyDigitsRole).toString().isEmpty());
            desk.devices.answerPasskey(id, u"123456"_s);
        }
        QVERIFY(synced.wait(Patient));
        QVERIFY(desk.of(DeviceListModel::PasskeyTaskRole).toString().isEmpty());
        QVERIFY(device->knowsHost() && device->isKnownToHost());
        QVERIFY(desk.schedule.notice().isEmpty());
        QVERIFY(!desk.of(DeviceListModel::RenewableRole).toBool());
        QVERIFY(!desk.of(DeviceListModel::ProblemRole).value<Explained>().isWrong());
        QCOMPARE(desk.devices.count(), 1);
        QCOMPARE(desk.devices.deviceAt(0), id);
        QVERIFY(desk.kept() >= before);
    }

    void whatWasOverwrittenStandsWithTheDevice()
    {
        Desk desk;
        auto *monitor = desk.monitor(u"hem-7361t"_s);
        monitor->clearMemory();
        monitor->measureMany(1, 5, desk.clock.now().addDays(-1));
        desk.find(monitor->address());
        desk.connectAndWait();
        QVERIFY(desk.pairing.finish({}));
        const auto id = desk.devices.deviceAt(0);
        const auto later = desk.clock.now().addDays(30);
        desk.clock.set(later);
        monitor->measureMany(1, 120, later);
        QSignalSpy lost(&desk.devices, &DeviceListModel::readingsLost);
        QSignalSpy synced(&desk.devices, &DeviceListModel::synced);
        desk.devices.syncIfNew(id);
        QVERIFY(synced.wait(Patient));
        QTRY_COMPARE(lost.size(), 1);
        const auto sentence = desk.of(DeviceListModel::LostRole).toString();
        QVERIFY2(sentence.contains(u"before this sync: 20. At this pace its memory fills up in 25 days"_s),
                 qPrintable(sentence));

        // A visit that nobody waited for does not take it away, one that somebody asked for does.
        desk.devices.syncIfNew(id);
        QVERIFY(synced.wait(Patient));
        QCOMPARE(desk.of(DeviceListModel::LostRole).toString(), sentence);
        desk.devices.sync(id);
        QVERIFY(synced.wait(Patient));
        QTRY_VERIFY(desk.of(DeviceListModel::LostRole).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(MonitorPairingTest)
#include "tst_monitorpairing.moc"

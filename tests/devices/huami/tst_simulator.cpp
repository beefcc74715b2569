// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "devices/huami/codec.h"
#include "devices/huami/samples.h"
#include "devices/huami/simulator.h"
#include "link/simulatedlink.h"
#include "support/support.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Model = BandSimulator::Model;
using Tap = BandSimulator::Tap;
using Bytes = QList<QByteArray>;

Q_DECLARE_METATYPE(pulsekeep::huami::BandSimulator::Model)
Q_DECLARE_METATYPE(pulsekeep::huami::BandSimulator::Tap)
Q_DECLARE_METATYPE(pulsekeep::huami::BandFaults)

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

Bytes hexes(std::initializer_list<const char *> list)
{
    Bytes all;
    for (const auto *digits : list)
        all.append(hex(digits));
    return all;
}

const FixedClock &clockInBerlin()
{
    static const FixedClock clock(QDateTime(QDate(2026, 7, 15), QTime(16, 20, 43), Qt::UTC),
                                  QTimeZone("Europe/Berlin"));
    return clock;
}

/** Lets everything happen that happens by itself at pace 0. */
void settle()
{
    for (int turn = 0; turn < 50; ++turn)
        QCoreApplication::processEvents();
}

/** The other end, as plain as it can be. */
struct Central {
    explicit Central(BandSimulator *simulator) : band(simulator)
    {
        connected = band->attach();
        QObject::connect(band, &BandSimulator::notify, &context, [this](QUuid characteristic, const QByteArray &bytes) {
            heard[characteristic].append(bytes);
            order.append(characteristic);
        });
        QObject::connect(band, &BandSimulator::hangUp, &context, [this] {
            ++hangUps;
            band->detach();
        });
    }
    ~Central()
    {
        if (connected)
            band->detach();
    }

    void subscribe(QUuid characteristic) { band->subscribed(characteristic, true); }
    /** Writes and waits for everything that follows at once. */
    void tell(QUuid characteristic, const QByteArray &bytes)
    {
        band->write(characteristic, bytes);
        settle();
    }
    Bytes take(QUuid characteristic) { return heard.take(characteristic); }

    /** Logs in as one that knows the key. */
    void logIn()
    {
        const bool isBand = band->sampleSize() == 4;
        subscribe(AuthCharacteristic);
        tell(AuthCharacteristic, isBand ? hex("0200") : hex("8200020100"));
        const auto challenge = take(AuthCharacteristic).value(0).sliced(3);
        const auto secret = aes128Encrypt(band->key(), challenge).value_or(QByteArray());
        tell(AuthCharacteristic, (isBand ? hex("0300") : hex("8300")) + secret);
        heard.clear();
        order.clear();
    }

    BandSimulator *band;
    QObject context;
    bool connected = false;
    int hangUps = 0;
    QHash<QUuid, Bytes> heard;
    QList<QUuid> order;
};

/** A Mi Band 2 with the key of the captured one, at pace 0. */
struct MiBand2 : BandSimulator {
    explicit MiBand2(const Clock *clock = &clockInBerlin(), Patience pace = {0})
        : BandSimulator(Model::MiBand2, clock, 1, pace)
    {
        setKey(hex("d88ca0fef504cc82735f15feb6bf9b1f"));
    }
};

struct Neo : BandSimulator {
    explicit Neo(const Clock *clock = &clockInBerlin(), Patience pace = {0})
        : BandSimulator(Model::AmazfitNeo, clock, 1, pace)
    {
    }
};

BandFaults with(void (*change)(BandFaults &))
{
    BandFaults faults;
    change(faults);
    return faults;
}

/** The exchange of 11.7: ten minutes from 2018-04-03 10:00, UTC+2. */
struct TenMinutes {
    TenMinutes() : clock(QDateTime(QDate(2018, 4, 3), QTime(8, 10, 5), Qt::UTC), QTimeZone(2 * 3600)), band(&clock)
    {
        band.setMemory(QDateTime(QDate(2018, 4, 3), QTime(8, 0), Qt::UTC),
                       hex("500a00ff012c3d5c014e6cff500500ff500000ff5a1400ff7000003a790000397a0000ff7b000036"));
    }
    FixedClock clock;
    MiBand2 band;
};

const QByteArray Ask = hex("0101e20704030a000008");
const Bytes TenMinutesPackets =
    hexes({"00500a00ff012c3d5c014e6cff500500ff", "01500000ff5a1400ff7000003a79000039", "027a0000ff7b000036"});

} // namespace

class TestSimulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Pacific/Auckland"); // the devices live in the zone of their clock
        QVERIFY(initCrypto().has_value());
    }

    // What the radio sees
    // ----------------------------------------------------------------------------------------------

    void servicesFillTheRecordedHandles_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<QList<int>>("firstHandles");
        // First handles of the services: README.md 2.2 and 2.3, the latter read from the device.
        QTest::newRow("of a Mi Band 2") << Model::MiBand2
                                        << QList<int>{0x01, 0x08, 0x0c, 0x17, 0x1d, 0x24, 0x27, 0x2d, 0x52};
        QTest::newRow("of an Amazfit Neo")
            << Model::AmazfitNeo << QList<int>{0x01, 0x08, 0x0c, 0x1a, 0x20, 0x27, 0x2a, 0x5b, 0x70};
    }
    void servicesFillTheRecordedHandles()
    {
        QFETCH(Model, model);
        QFETCH(QList<int>, firstHandles);
        const BandSimulator band(model, &clockInBerlin());
        QList<int> handles;
        int next = 1;
        for (const auto &service : band.services()) {
            handles.append(next++);
            for (const auto &characteristic : service.characteristics) {
                // Declaration, value, and a descriptor: 2902 where it notifies, 2901 beside new alert and weather.
                const bool described = (characteristic.properties & (GattNotify | GattIndicate))
                    || characteristic.uuid == sigUuid(0x2a46) || characteristic.uuid == huamiUuid(0x000e);
                next += described ? 3 : 2;
            }
        }
        QCOMPARE(handles, firstHandles);
    }

    void propertiesAreThoseOfTheTables_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<QUuid>("characteristic");
        QTest::addColumn<int>("properties"); // 0: it has none such
        struct Row {
            const char *name;
            QUuid uuid;
            int band, neo;
        };
        const Row rows[] = {
            {"log-in", huamiUuid(0x0009), 0x16, 0x16},
            {"configuration", huamiUuid(0x0003), 0x14, 0x14},
            {"fetch control", huamiUuid(0x0004), 0x14, 0x14},
            {"fetch data", huamiUuid(0x0005), 0x10, 0x10},
            {"battery", huamiUuid(0x0006), 0x12, 0x12},
            {"steps", huamiUuid(0x0007), 0x12, 0x12},
            {"user settings", huamiUuid(0x0008), 0x18, 0x18},
            {"events", huamiUuid(0x0010), 0x10, 0x10},
            {"sensor control", huamiUuid(0x0001), 0x14, 0x14},
            {"sensor data", huamiUuid(0x0002), 0x10, 0x10},
            {"chunks", huamiUuid(0x0020), 0x16, 0x16},
            {"newer chunks", huamiUuid(0x0016), 0, 0x14},
            {"time", sigUuid(0x2a2b), 0x1a, 0x1a},
            {"heart rate", sigUuid(0x2a37), 0x10, 0x10},
            {"heart rate control", sigUuid(0x2a39), 0x0a, 0x0a},
            {"alert level", sigUuid(0x2a06), 0x04, 0x04},
            {"new alert", sigUuid(0x2a46), 0x08, 0x0a},
            {"software revision", sigUuid(0x2a28), 0x02, 0x02},
            {"firmware revision", sigUuid(0x2a26), 0, 0},
            {"firmware control", huamiUuid(0x1531), 0x18, 0x18},
        };
        for (const auto &row : rows) {
            QTest::addRow("%s of a Mi Band 2", row.name) << Model::MiBand2 << row.uuid << row.band;
            QTest::addRow("%s of a Neo", row.name) << Model::AmazfitNeo << row.uuid << row.neo;
        }
    }
    void propertiesAreThoseOfTheTables()
    {
        QFETCH(Model, model);
        QFETCH(QUuid, characteristic);
        QFETCH(int, properties);
        const BandSimulator band(model, &clockInBerlin());
        int found = 0;
        for (const auto &service : band.services()) {
            for (const auto &candidate : service.characteristics) {
                if (candidate.uuid == characteristic)
                    found = candidate.properties;
            }
        }
        QCOMPARE(found, properties);
    }

    void advertisesItself()
    {
        const Neo neo;
        const auto seen = neo.advertisement();
        QCOMPARE(seen.endpoint.name, u"Amazfit Neo"_s);
        QCOMPARE(seen.endpoint.address, u"E1:87:29:30:E4:E7"_s);
        QCOMPARE(seen.endpoint.type, AddressType::Random);
        QCOMPARE(seen.services, QList<QUuid>{sigUuid(0xfee0)});
        const auto data = seen.manufacturerData.value(0x0157);
        QCOMPARE(data.size(), 24);
        QCOMPARE(data.right(6), hex("e1872930e4e7"));
        QCOMPARE(seen.serviceData.value(sigUuid(0xfee0)).size(), 4);
        QVERIFY(seen.rssi && *seen.rssi < 0);

        const MiBand2 band;
        QCOMPARE(band.advertisement().endpoint.name, u"MI Band 2"_s);
        QCOMPARE(band.advertisement().endpoint.address, u"C9:3A:5E:10:2B:02"_s);
    }

    void letsNobodyElseIn()
    {
        MiBand2 band;
        Central first(&band);
        QVERIFY(first.connected);
        Central second(&band);
        QVERIFY(!second.connected);
    }

    // Before and while logging in
    // --------------------------------------------------------------------------------------

    void readsBeforeLogIn_data()
    {
        QTest::addColumn<QUuid>("characteristic");
        QTest::addColumn<QByteArray>("value"); // null: any of 20 or 11 bytes; empty: refused
        QTest::newRow("the firmware may be read") << sigUuid(0x2a28) << "V1.0.1.81"_ba;
        QTest::newRow("the hardware may be read") << sigUuid(0x2a27) << "V0.1.3.2"_ba;
        QTest::newRow("the serial number may be read") << sigUuid(0x2a25) << hex("623566633662643361623464");
        QTest::newRow("the system id may be read") << sigUuid(0x2a23) << hex("c93a5efffe102b02");
        QTest::newRow("the PnP id may be read") << sigUuid(0x2a50) << hex("01570104000001");
        QTest::newRow("the name may be read") << sigUuid(0x2a00) << hex("4d492042616e642032");
        QTest::newRow("the log-in characteristic may be read") << huamiUuid(0x0009) << hex("01000000");
        // 18:20:43 in Berlin on a Wednesday, two hours ahead
        QTest::newRow("the time may be read") << sigUuid(0x2a2b) << hex("ea07070f12142b03000008");
        QTest::newRow("the steps may not") << huamiUuid(0x0007) << QByteArray();
        QTest::newRow("the heart rate control may not") << sigUuid(0x2a39) << QByteArray();
    }
    void readsBeforeLogIn()
    {
        QFETCH(QUuid, characteristic);
        QFETCH(QByteArray, value);
        MiBand2 band;
        Central central(&band);
        const auto read = band.read(characteristic);
        if (value.isEmpty()) {
            QVERIFY(!read.has_value());
            QCOMPARE(read.error().detail(), u"att 02"_s);
            central.logIn();
            QVERIFY(band.read(characteristic).has_value());
        } else {
            QVERIFY(read.has_value());
            QCOMPARE(*read, value);
        }
    }

    void identifiesANeo()
    {
        Neo neo;
        Central central(&neo);
        QCOMPARE(neo.read(sigUuid(0x2a28)).value(), "V1.1.2.58"_ba);
        QCOMPARE(neo.read(sigUuid(0x2a50)).value(), hex("01570143000001"));
        QCOMPARE(neo.read(sigUuid(0x2a23)).value(), hex("e18729fffe30e4e7"));
    }

    void ignoresWritesBeforeLogIn_data()
    {
        QTest::addColumn<QUuid>("characteristic");
        QTest::addColumn<QUuid>("answering");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("settings") << huamiUuid(0x0003) << huamiUuid(0x0003) << hex("060a0003");
        QTest::newRow("a fetch") << huamiUuid(0x0004) << huamiUuid(0x0004) << hex("0101ea07070f00000008");
        QTest::newRow("sensors") << huamiUuid(0x0001) << huamiUuid(0x0002) << hex("010119");
        QTest::newRow("a heart rate") << sigUuid(0x2a39) << sigUuid(0x2a37) << hex("150201");
    }
    void ignoresWritesBeforeLogIn()
    {
        QFETCH(QUuid, characteristic);
        QFETCH(QUuid, answering);
        QFETCH(QByteArray, bytes);
        MiBand2 band;
        Central central(&band);
        central.subscribe(answering);
        central.tell(characteristic, bytes);
        if (characteristic == huamiUuid(0x0001))
            central.tell(characteristic, hex("02"));
        QVERIFY(!band.isMeasuring() && !band.isStreaming());
        QCOMPARE(central.order.size(), 0);
        QCOMPARE(band.written(characteristic).value(0), bytes);
    }

    void setsNoClockBeforeLogIn()
    {
        MiBand2 band;
        Central central(&band);
        const auto before = band.read(TimeCharacteristic).value();
        central.tell(TimeCharacteristic, hex("e207040f10142f0700000c"));
        QCOMPARE(band.read(TimeCharacteristic).value(), before);
    }

    void logsIn_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<BandFaults>("faults");
        QTest::addColumn<Bytes>("challenges");
        QTest::addColumn<Bytes>("written");
        QTest::addColumn<Bytes>("notified");
        QTest::addColumn<bool>("accepted");

        const BandFaults none;
        const auto lenient = with([](BandFaults &f) { f.lenient = true; });
        const auto captured = hexes({"689c1dd58a666f0f8c90a1a96e1ab3a3"});
        const auto log = hexes({"979f6410a99926fa9bf3c8446dad4aee", "c9b2b20f7364cc717df646b3e76820d5",
                                "ffe70c9891614e02033b70cc557572f6"});
        const auto ask = "8200020100";
        const auto challenge1 = "108201979f6410a99926fa9bf3c8446dad4aee";
        const auto challenge2 = "108201c9b2b20f7364cc717df646b3e76820d5";
        const auto challenge3 = "108201ffe70c9891614e02033b70cc557572f6";
        const auto right1 = "8300a532e92cf638a99fe56594588827575c";
        const auto right2 = "8300ee4af776388b8b613744d7f9e3224a38";
        const auto right3 = "8300438dc76853814738b101e2e158157165";
        const auto misread1 = "8300057e4d35b66f3db36d080e90368991d1";
        const auto misread2 = "8300768f534da6d08cfbf243eacf9acf064a";
        const auto misread3 = "8300bace6f93a6e61073960d631c74248c4b";

        QTest::newRow("a Mi Band 2 takes the captured answer")
            << Model::MiBand2 << none << captured << hexes({"0200", "0300ce1c0135db39e61f1a27012fb907df3b"})
            << hexes({"100201689c1dd58a666f0f8c90a1a96e1ab3a3", "100301"}) << true;
        QTest::newRow("a Mi Band 2 takes the flag 08 as well")
            << Model::MiBand2 << none << captured << hexes({"0208", "0308ce1c0135db39e61f1a27012fb907df3b"})
            << hexes({"100201689c1dd58a666f0f8c90a1a96e1ab3a3", "100301"}) << true;
        QTest::newRow("a Mi Band 2 says 04 to a wrong answer")
            << Model::MiBand2 << none << captured << hexes({"0200", "0300f5003494346bffac69990bf7f317e5db"})
            << hexes({"100201689c1dd58a666f0f8c90a1a96e1ab3a3", "100304"}) << false;
        QTest::newRow("a Mi Band 2 does not know the other form")
            << Model::MiBand2 << none << captured << hexes({"8200020100"}) << Bytes() << false;
        QTest::newRow("a Neo takes the right answer to the first challenge of the log")
            << Model::AmazfitNeo << none << log << hexes({ask, right1}) << hexes({challenge1, "108301"}) << true;
        QTest::newRow("a Neo says 08 to the answer of the misread key")
            << Model::AmazfitNeo << none << log << hexes({ask, misread1}) << hexes({challenge1, "108308"}) << false;
        QTest::newRow("a Neo rejects all three answers of the log")
            << Model::AmazfitNeo << none << log << hexes({ask, misread1, ask, misread2, ask, misread3})
            << hexes({challenge1, "108308", challenge2, "108308", challenge3, "108308"}) << false;
        QTest::newRow("each challenge is new and good for a new log-in")
            << Model::AmazfitNeo << none << log << hexes({ask, right1, ask, right2})
            << hexes({challenge1, "108301", challenge2, "108301"}) << true;
        QTest::newRow("only the newest of three challenges counts")
            << Model::AmazfitNeo << none << log << hexes({ask, ask, ask, right3})
            << hexes({challenge1, challenge2, challenge3, "108301"}) << true;
        QTest::newRow("the answer to an older challenge is wrong and uses up the newest")
            << Model::AmazfitNeo << none << log << hexes({ask, ask, ask, right1, right2, right3})
            << hexes({challenge1, challenge2, challenge3, "108308", "108304", "108304"}) << false;
        QTest::newRow("a lenient Neo takes the answer to any of them")
            << Model::AmazfitNeo << lenient << log << hexes({ask, ask, ask, right1})
            << hexes({challenge1, challenge2, challenge3, "108301"}) << true;
        QTest::newRow("a challenge cannot be answered twice")
            << Model::AmazfitNeo << none << log << hexes({ask, misread1, right1})
            << hexes({challenge1, "108308", "108304"}) << false;
        QTest::newRow("an answer to nothing is refused")
            << Model::AmazfitNeo << none << log << hexes({right1}) << hexes({"108304"}) << false;
        QTest::newRow("a Mi Band 2 refuses an answer to nothing too")
            << Model::MiBand2 << none << captured << hexes({"0300ce1c0135db39e61f1a27012fb907df3b"})
            << hexes({"100304"}) << false;
        QTest::newRow("an answer of 32 bytes is refused")
            << Model::AmazfitNeo << none << log
            << hexes({ask, "8300a532e92cf638a99fe56594588827575c21297d4befe9c02a6424945d50f5ae86"})
            << hexes({challenge1, "108304"}) << false;
        QTest::newRow("an answer of 15 bytes is refused")
            << Model::AmazfitNeo << none << log << hexes({ask, "8300a532e92cf638a99fe5659458882757"})
            << hexes({challenge1, "108304"}) << false;
        QTest::newRow("a Neo ignores an uploaded key")
            << Model::AmazfitNeo << none << log << hexes({"0100d88ca0fef504cc82735f15feb6bf9b1f"}) << Bytes() << false;
        QTest::newRow("noise is ignored")
            << Model::AmazfitNeo << none << log << hexes({"", "00", "ff", "8f00"}) << Bytes() << false;

        const auto right = hexes({ask, right1});
        QTest::newRow("fault: no challenge")
            << Model::AmazfitNeo << with([](BandFaults &f) { f.silentOnChallenge = true; }) << log << hexes({ask})
            << Bytes() << false;
        QTest::newRow("fault: no verdict") << Model::AmazfitNeo << with([](BandFaults &f) { f.silentOnAnswer = true; })
                                           << log << right << hexes({challenge1}) << false;
        QTest::newRow("fault: another status than a challenge")
            << Model::AmazfitNeo << with([](BandFaults &f) { f.challengeStatus = 0x02; }) << log << hexes({ask})
            << hexes({"108202"}) << false;
        QTest::newRow("fault: another verdict")
            << Model::AmazfitNeo << with([](BandFaults &f) { f.verdictStatus = 0x5b; }) << log << right
            << hexes({challenge1, "10835b"}) << false;
        QTest::newRow("fault: everything twice")
            << Model::AmazfitNeo << with([](BandFaults &f) { f.repeatsLogIn = true; }) << log << right
            << hexes({challenge1, challenge1, "108301", "108301"}) << true;
        QTest::newRow("fault: a byte too many")
            << Model::AmazfitNeo << with([](BandFaults &f) { f.longChallenge = true; }) << log << right
            << hexes({"108201979f6410a99926fa9bf3c8446dad4aee5a", "108301"}) << true;
        QTest::newRow("fault: a stale success first")
            << Model::AmazfitNeo << with([](BandFaults &f) { f.staleValueFirst = true; }) << log << right
            << hexes({"108301", challenge1, "108301"}) << true;
        QTest::newRow("fault: another key") << Model::AmazfitNeo << with([](BandFaults &f) { f.forgetsKey = true; })
                                            << log << right << hexes({challenge1, "108308"}) << false;
        QTest::newRow("fault: late answers") << Model::AmazfitNeo << with([](BandFaults &f) { f.answersLater = 60s; })
                                             << log << right << hexes({challenge1, "108301"}) << true;
    }
    void logsIn()
    {
        QFETCH(Model, model);
        QFETCH(BandFaults, faults);
        QFETCH(Bytes, challenges);
        QFETCH(Bytes, written);
        QFETCH(Bytes, notified);
        QFETCH(bool, accepted);
        BandSimulator band(model, &clockInBerlin(), 1, Patience{0});
        if (model == Model::MiBand2)
            band.setKey(hex("d88ca0fef504cc82735f15feb6bf9b1f"));
        band.setFaults(faults);
        band.setChallenges(challenges);
        Central central(&band);
        central.subscribe(AuthCharacteristic);
        for (const auto &bytes : written)
            central.tell(AuthCharacteristic, bytes);
        QCOMPARE(central.take(AuthCharacteristic), notified);
        QCOMPARE(band.isAuthenticated(), accepted);
        QCOMPARE(band.challengeRequests(),
                 written.count(hex("0200")) + written.count(hex("0208"))
                     + (model == Model::AmazfitNeo ? written.count(hex("8200020100")) : 0));
    }

    void answersThreeRequestsInOrder()
    {
        Neo neo;
        const auto challenges = hexes({"979f6410a99926fa9bf3c8446dad4aee", "c9b2b20f7364cc717df646b3e76820d5",
                                       "ffe70c9891614e02033b70cc557572f6"});
        neo.setChallenges(challenges);
        neo.setPace({0.1}); // delays differ from answer to answer, the order does not
        Central central(&neo);
        central.subscribe(AuthCharacteristic);
        for (int time = 0; time < 3; ++time)
            neo.write(AuthCharacteristic, hex("8200020100"));
        QTRY_COMPARE(central.heard[AuthCharacteristic].size(), 3);
        for (int answer = 0; answer < 3; ++answer)
            QCOMPARE(central.heard[AuthCharacteristic].at(answer).sliced(3), challenges.at(answer));
        QCOMPARE(neo.challengeRequests(), 3);
    }

    void makesRandomChallenges()
    {
        Neo neo;
        Central central(&neo);
        central.subscribe(AuthCharacteristic);
        central.tell(AuthCharacteristic, hex("8200020100"));
        central.tell(AuthCharacteristic, hex("8200020100"));
        const auto heard = central.take(AuthCharacteristic);
        QCOMPARE(heard.size(), 2);
        QCOMPARE(heard.at(0).size(), 19);
        QVERIFY(heard.at(0) != heard.at(1));
    }

    void losesWhatIsAskedWithoutASubscription()
    {
        Neo neo;
        neo.setChallenges(hexes({"979f6410a99926fa9bf3c8446dad4aee"}));
        Central central(&neo);
        central.tell(AuthCharacteristic, hex("8200020100"));
        QCOMPARE(neo.challengeRequests(), 1);
        central.subscribe(AuthCharacteristic);
        settle();
        QVERIFY(central.take(AuthCharacteristic).isEmpty());
        // Nothing is open: the challenge was not even made.
        central.tell(AuthCharacteristic, hex("8300a532e92cf638a99fe56594588827575c"));
        QCOMPARE(central.take(AuthCharacteristic), hexes({"108304"}));
    }

    void hasToBeLoggedInToOnEachConnection()
    {
        MiBand2 band;
        {
            Central central(&band);
            central.logIn();
            QVERIFY(band.isAuthenticated());
        }
        QVERIFY(!band.isAuthenticated());
        Central again(&band);
        QVERIFY(!band.isAuthenticated());
        again.logIn();
        QVERIFY(band.isAuthenticated());
        QCOMPARE(band.connections(), 2);
        QCOMPARE(band.challengeRequests(), 2);
    }

    void takesAKey_data()
    {
        QTest::addColumn<Tap>("tap");
        QTest::addColumn<int>("status"); // -1: as the band likes
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<Bytes>("notified");
        QTest::addColumn<bool>("kept");
        const auto key = hex("d88ca0fef504cc82735f15feb6bf9b1f");
        QTest::newRow("after a tap") << Tap::Soon << -1 << key << hexes({"100101"}) << true;
        QTest::newRow("not after a refusal") << Tap::Refuse << -1 << key << hexes({"100104"}) << false;
        QTest::newRow("not without a tap within half a minute")
            << Tap::Never << -1 << key << hexes({"100104"}) << false;
        QTest::newRow("partly, with 06") << Tap::Soon << 6 << key << hexes({"100106"}) << true;
        QTest::newRow("not with another status") << Tap::Soon << 0x33 << key << hexes({"100133"}) << false;
        QTest::newRow("not one of 15 bytes") << Tap::Soon << -1 << key.first(15) << hexes({"100104"}) << false;
    }
    void takesAKey()
    {
        QFETCH(Tap, tap);
        QFETCH(int, status);
        QFETCH(QByteArray, key);
        QFETCH(Bytes, notified);
        QFETCH(bool, kept);
        BandSimulator band(Model::MiBand2, &clockInBerlin(), 1, Patience{0});
        BandFaults faults;
        if (status >= 0)
            faults.keyStatus = static_cast<quint8>(status);
        band.setFaults(faults);
        band.setTap(tap);
        Central central(&band);
        central.subscribe(AuthCharacteristic);
        central.tell(AuthCharacteristic, hex("0200"));
        QCOMPARE(central.take(AuthCharacteristic), hexes({"100204"})); // nobody's band knows no challenge
        central.tell(AuthCharacteristic, hex("0100") + key);
        QCOMPARE(central.take(AuthCharacteristic), notified);
        QCOMPARE(band.key(), kept ? key : QByteArray());
        if (kept) {
            central.logIn();
            QVERIFY(band.isAuthenticated());
        }
    }

    void waitsForTheTap()
    {
        BandSimulator band(Model::MiBand2, &clockInBerlin(), 1, Patience{0.01});
        Central central(&band);
        central.subscribe(AuthCharacteristic);
        QElapsedTimer since;
        since.start();
        band.write(AuthCharacteristic, hex("0100d88ca0fef504cc82735f15feb6bf9b1f"));
        QTRY_COMPARE(central.heard[AuthCharacteristic], hexes({"100101"}));
        QVERIFY(since.elapsed() >= 20); // the tap comes after 2 s, of which a hundredth passes
    }

    void remembersItsKeyInAFile()
    {
        const QTemporaryDir folder;
        const Simulation simulation{
            .clock = &clockInBerlin(), .seed = 1, .pace = {0}, .stateFolder = folder.filePath(u"state/devices"_s)};
        const auto bandOf = [](const auto &all) { return qobject_cast<BandSimulator *>(all.at(0).get()); };
        {
            const auto all = makeSimulated(simulation);
            auto *band = bandOf(all);
            QVERIFY(band->key().isEmpty());
            Central central(band);
            central.subscribe(AuthCharacteristic);
            central.tell(AuthCharacteristic, hex("0100d88ca0fef504cc82735f15feb6bf9b1f"));
            QCOMPARE(central.take(AuthCharacteristic), hexes({"100101"}));
        }
        const auto all = makeSimulated(simulation);
        QCOMPARE(bandOf(all)->key(), hex("d88ca0fef504cc82735f15feb6bf9b1f"));
        auto forgetful = simulation;
        forgetful.stateFolder.clear();
        QVERIFY(bandOf(makeSimulated(forgetful))->key().isEmpty());
    }

    void thereIsOneOfEach()
    {
        const Simulation simulation{.clock = &clockInBerlin(), .seed = 1, .pace = {0}, .stateFolder = {}};
        const auto all = makeSimulated(simulation);
        QCOMPARE(int(all.size()), 2);
        QCOMPARE(all.at(0)->advertisement().endpoint.name, u"MI Band 2"_s);
        QCOMPARE(all.at(1)->advertisement().endpoint.name, u"Amazfit Neo"_s);
        auto *neo = qobject_cast<BandSimulator *>(all.at(1).get());
        QCOMPARE(neo->key(), hex("caa04207ff084f260d8513a5d75d8dcf"));
        Central central(neo);
        central.logIn();
        QVERIFY(neo->isAuthenticated());
    }

    // The connection
    // ---------------------------------------------------------------------------------------------------

    void leavesAtAnyStep_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<int>("notifications");
        QTest::newRow("after the subscription") << 1 << 0;
        QTest::newRow("after the request") << 2 << 0;
        QTest::newRow("after the challenge") << 3 << 1;
        QTest::newRow("after the answer") << 4 << 1;
        QTest::newRow("after the verdict") << 5 << 2;
        QTest::newRow("after a read") << 6 << 2;
        QTest::newRow("not yet") << 7 << 2;
    }
    void leavesAtAnyStep()
    {
        QFETCH(int, event);
        QFETCH(int, notifications);
        Neo neo;
        neo.setChallenges(hexes({"979f6410a99926fa9bf3c8446dad4aee"}));
        BandFaults faults;
        faults.leavesAfterEvent = event;
        neo.setFaults(faults);
        Central central(&neo);
        central.subscribe(AuthCharacteristic);
        settle();
        for (const auto &bytes : hexes({"8200020100", "8300a532e92cf638a99fe56594588827575c"})) {
            if (neo.isTaken())
                central.tell(AuthCharacteristic, bytes);
        }
        if (neo.isTaken())
            QVERIFY(neo.read(BatteryCharacteristic).has_value());
        settle();
        QCOMPARE(central.take(AuthCharacteristic).size(), notifications);
        QCOMPARE(central.hangUps, event == 7 ? 0 : 1);
        QCOMPARE(neo.isTaken(), event == 7);
    }

    void saysNothingMoreOnceItHasLeft()
    {
        Neo neo;
        neo.setFaults(with([](BandFaults &f) { f.leavesAfterEvent = 2; }));
        Central central(&neo);
        central.subscribe(AuthCharacteristic);
        neo.write(AuthCharacteristic, hex("8200020100"));
        neo.write(AuthCharacteristic, hex("8200020100")); // before anybody noticed
        QCOMPARE(neo.read(BatteryCharacteristic).error().kind(), Error::Disconnected);
        settle();
        QCOMPARE(central.order.size(), 0);
        QCOMPARE(neo.challengeRequests(), 1);
        QCOMPARE(central.hangUps, 1);
    }

    void dropsAnIdleLink()
    {
        MiBand2 band(&clockInBerlin(), {0});
        band.setFaults(with([](BandFaults &f) { f.dropsIdleLink = true; }));
        {
            Central silent(&band);
            QTRY_COMPARE(silent.hangUps, 1);
        }
        Central central(&band);
        central.logIn();
        // Another band loses its patience meanwhile, this one does not.
        MiBand2 other;
        other.setFaults(band.faults());
        Central silent(&other);
        QTRY_COMPARE(silent.hangUps, 1);
        QCOMPARE(central.hangUps, 0);
    }

    void theFirstChallengeComesAfterTheReconnect()
    {
        Neo neo;
        neo.setFaults(with([](BandFaults &f) { f.lateChallenge = true; }));
        neo.setChallenges(hexes({"979f6410a99926fa9bf3c8446dad4aee", "c9b2b20f7364cc717df646b3e76820d5"}));
        {
            Central central(&neo);
            central.subscribe(AuthCharacteristic);
            central.tell(AuthCharacteristic, hex("8200020100"));
            QVERIFY(central.take(AuthCharacteristic).isEmpty());
        }
        Central central(&neo);
        central.subscribe(AuthCharacteristic);
        QCOMPARE(central.take(AuthCharacteristic), hexes({"108201979f6410a99926fa9bf3c8446dad4aee"}));
        central.tell(AuthCharacteristic, hex("8200020100"));
        QCOMPARE(central.take(AuthCharacteristic), hexes({"108201c9b2b20f7364cc717df646b3e76820d5"}));
        central.tell(AuthCharacteristic, hex("8300a532e92cf638a99fe56594588827575c")); // for the late one
        QCOMPARE(central.take(AuthCharacteristic), hexes({"108308"}));
    }

    // Live
    // -------------------------------------------------------------------------------------------------------------

    void measuresContinuously()
    {
        MiBand2 band(&clockInBerlin(), Hurry);
        Central central(&band);
        central.logIn();
        central.subscribe(HeartRateCharacteristic);
        central.tell(HeartRateControlCharacteristic, hex("150101"));
        // The first comes after 2 to 5 s, one a second, until 15 s after the start.
        QVERIFY(band.isMeasuring());
        QTRY_VERIFY(!band.isMeasuring());
        const auto values = central.take(HeartRateCharacteristic);
        QVERIFY2(values.size() >= 11 && values.size() <= 14, QByteArray::number(values.size()));
        const int rate = band.year().at(static_cast<qint32>(band.deviceTime().toSecsSinceEpoch() / 60)).heartRate;
        for (const auto &value : values) {
            QCOMPARE(value.size(), 2);
            QCOMPARE(value.at(0), '\0');
            QVERIFY(std::abs(int(quint8(value.at(1))) - rate) <= 6);
        }
    }

    void goesOnWhenKeptAlive_data()
    {
        QTest::addColumn<QByteArray>("keepAlive");
        QTest::newRow("by 16") << hex("16");
        QTest::newRow("by starting again") << hex("150101");
    }
    void goesOnWhenKeptAlive()
    {
        QFETCH(QByteArray, keepAlive);
        Neo neo(&clockInBerlin(), Hurry);
        Central central(&neo);
        central.logIn();
        central.subscribe(HeartRateCharacteristic);
        central.tell(HeartRateControlCharacteristic, hex("150101"));
        QObject::connect(&neo, &BandSimulator::notify, &central.context, [&] {
            if (central.order.size() == 8)
                neo.write(HeartRateControlCharacteristic, keepAlive);
        });
        QTRY_VERIFY(!neo.isMeasuring());
        QCOMPARE(central.take(HeartRateCharacteristic).size(), 8 + 15);
    }

    void stopsWhenTold_data()
    {
        QTest::addColumn<int>("late");
        QTest::newRow("at once") << 0;
        QTest::newRow("with two late values") << 2;
    }
    void stopsWhenTold()
    {
        QFETCH(int, late);
        MiBand2 band(&clockInBerlin(), Hurry);
        BandFaults faults;
        faults.lateHeartRates = late;
        band.setFaults(faults);
        Central central(&band);
        central.logIn();
        central.subscribe(HeartRateCharacteristic);
        central.tell(HeartRateControlCharacteristic, hex("150101"));
        QObject::connect(&band, &BandSimulator::notify, &central.context, [&] {
            if (central.order.size() == 3)
                band.write(HeartRateControlCharacteristic, hex("150100"));
        });
        QTRY_VERIFY(!band.isMeasuring());
        QCOMPARE(central.order.size(), 3 + late);
    }

    void measuresOnce_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<bool>("contact");
        QTest::addColumn<int>("values");
        QTest::newRow("a Mi Band 2 gives one value") << Model::MiBand2 << true << 1;
        QTest::newRow("a Mi Band 2 on no skin says 0") << Model::MiBand2 << false << 1;
        QTest::newRow("a Neo cannot") << Model::AmazfitNeo << true << 0;
    }
    void measuresOnce()
    {
        QFETCH(Model, model);
        QFETCH(bool, contact);
        QFETCH(int, values);
        BandSimulator band(model, &clockInBerlin(), 1, Hurry);
        band.setKey(BandSimulator::vendorKey());
        BandFaults faults;
        faults.noContact = !contact;
        band.setFaults(faults);
        Central central(&band);
        central.logIn();
        central.subscribe(HeartRateCharacteristic);
        for (const auto &command : hexes({"150100", "150200", "150201"}))
            central.tell(HeartRateControlCharacteristic, command);
        QCOMPARE(band.isMeasuring(), values > 0);
        QTRY_VERIFY(!band.isMeasuring());
        const auto heard = central.take(HeartRateCharacteristic);
        QCOMPARE(heard.size(), values);
        if (values > 0)
            QCOMPARE(heard.at(0) != hex("0000"), contact);
    }

    void streamsInBursts()
    {
        MiBand2 band(&clockInBerlin(), Hurry);
        Central central(&band);
        central.logIn();
        central.subscribe(SensorDataCharacteristic);
        central.tell(HeartRateControlCharacteristic, hex("150101"));
        central.tell(SensorControlCharacteristic, hex("010319"));
        settle();
        QVERIFY(central.order.isEmpty()); // chosen, not started
        central.tell(SensorControlCharacteristic, hex("02"));
        QTRY_VERIFY(central.heard[SensorDataCharacteristic].size() >= 24);
        const auto packets = central.heard[SensorDataCharacteristic];
        QList<int> sizes;
        QList<int> types;
        for (qsizetype at = 0; at < 8; ++at) {
            sizes.append(int(packets.at(at).size()));
            types.append(packets.at(at).at(0));
        }
        QCOMPARE(sizes, (QList<int>{20, 16, 20, 20, 20, 20, 20, 8}));
        QCOMPARE(types, (QList<int>{2, 2, 1, 1, 1, 1, 1, 1}));
        for (qsizetype at = 1; at < 24; ++at)
            QCOMPARE(quint8(packets.at(at).at(1)), quint8(packets.at(at - 1).at(1) + 1)); // one counter for both

        central.tell(SensorControlCharacteristic, hex("03"));
        QVERIFY(!band.isStreaming());
    }

    void needsAHeartRateForThePulseWave_data()
    {
        QTest::addColumn<QByteArray>("choice");
        QTest::addColumn<bool>("measuring");
        QTest::addColumn<QList<int>>("types");
        QTest::newRow("motion alone") << hex("010119") << false << QList<int>{1};
        QTest::newRow("motion alone while measuring") << hex("010119") << true << QList<int>{1};
        QTest::newRow("only motion comes without a heart rate") << hex("010319") << false << QList<int>{1};
        QTest::newRow("no pulse wave comes without a heart rate") << hex("010219") << false << QList<int>();
        QTest::newRow("the pulse wave alone") << hex("010219") << true << QList<int>{2};
        QTest::newRow("both") << hex("010319") << true << QList<int>{1, 2};
    }
    void needsAHeartRateForThePulseWave()
    {
        QFETCH(QByteArray, choice);
        QFETCH(bool, measuring);
        QFETCH(QList<int>, types);
        MiBand2 band(&clockInBerlin(), Hurry);
        Central central(&band);
        central.logIn();
        central.subscribe(SensorDataCharacteristic);
        if (measuring)
            central.tell(HeartRateControlCharacteristic, hex("150101"));
        central.tell(SensorControlCharacteristic, choice);
        central.tell(SensorControlCharacteristic, hex("02"));
        QObject::connect(&band, &BandSimulator::notify, &central.context,
                         [&] { band.write(HeartRateControlCharacteristic, hex("16")); });
        if (types.isEmpty()) { // until a band beside it, which started later, has sent ten bursts
            MiBand2 other(&clockInBerlin(), Hurry);
            Central otherCentral(&other);
            otherCentral.logIn();
            otherCentral.subscribe(SensorDataCharacteristic);
            otherCentral.tell(SensorControlCharacteristic, hex("010119"));
            otherCentral.tell(SensorControlCharacteristic, hex("02"));
            QTRY_VERIFY(otherCentral.heard[SensorDataCharacteristic].size() >= 60);
        } else {
            QTRY_VERIFY(central.heard[SensorDataCharacteristic].size() >= 16);
        }
        QSet<int> seen;
        for (const auto &packet : central.take(SensorDataCharacteristic))
            seen.insert(packet.at(0));
        QCOMPARE(seen, QSet<int>(types.begin(), types.end()));
    }

    void losesSensorPackets()
    {
        MiBand2 band(&clockInBerlin(), Hurry);
        band.setFaults(with([](BandFaults &f) { f.losesSensorPacket = 4; }));
        Central central(&band);
        central.logIn();
        central.subscribe(SensorDataCharacteristic);
        central.tell(SensorControlCharacteristic, hex("010119"));
        central.tell(SensorControlCharacteristic, hex("02"));
        QTRY_VERIFY(central.heard[SensorDataCharacteristic].size() >= 6);
        QList<int> counters;
        for (const auto &packet : central.heard[SensorDataCharacteristic].first(6))
            counters.append(quint8(packet.at(1)));
        QCOMPARE(counters, (QList<int>{0, 1, 2, 4, 5, 6}));
    }

    void aNeoStreamsNothing()
    {
        Neo neo(&clockInBerlin(), Hurry);
        Central central(&neo);
        central.logIn();
        central.subscribe(SensorDataCharacteristic);
        central.tell(SensorControlCharacteristic, hex("010119"));
        central.tell(SensorControlCharacteristic, hex("02"));
        QVERIFY(!neo.isStreaming());
        QVERIFY(central.order.isEmpty());
    }

    void feelsGravityAndThePulse()
    {
        // Asleep: nothing moves but the wrist as it turns.
        const FixedClock night(QDateTime(QDate(2026, 7, 15), QTime(1, 0), Qt::UTC), QTimeZone("Europe/Berlin"));
        MiBand2 band(&night, Hurry);
        Central central(&band);
        central.logIn();
        central.subscribe(SensorDataCharacteristic);
        central.tell(HeartRateControlCharacteristic, hex("150101"));
        central.tell(SensorControlCharacteristic, hex("010319"));
        central.tell(SensorControlCharacteristic, hex("02"));
        int bursts = 0;
        QObject::connect(&band, &BandSimulator::notify, &central.context, [&](QUuid, const QByteArray &bytes) {
            if (bytes.size() == 8)
                ++bursts;
            band.write(HeartRateControlCharacteristic, hex("16"));
        });
        QTRY_VERIFY(bursts >= 150);
        QList<int> light;
        for (const auto &packet : central.take(SensorDataCharacteristic)) {
            const auto decoded = decodeSensorPacket(packet);
            QVERIFY(decoded.has_value());
            for (const auto &[x, y, z] : decoded->motion) {
                const double length = std::hypot(x, y, z); // 245 to 270 at rest in the recording
                QVERIFY2(length > 235 && length < 275, QByteArray::number(length));
            }
            for (const auto value : decoded->pulseWave)
                light.append(value);
        }
        // Beats: upwards through the middle, once it was below.
        int beats = 0;
        bool below = true;
        for (const int value : light) {
            QVERIFY(value > 35860 && value < 35960); // 35885 to 35934 in the recording
            if (value < 35909)
                below = true;
            else if (value > 35916 && std::exchange(below, false))
                ++beats;
        }
        const double minutes = static_cast<double>(light.size()) / 25 / 60;
        const int rate = band.year().at(static_cast<qint32>(night.now().toSecsSinceEpoch() / 60)).heartRate;
        QVERIFY2(std::abs(beats / minutes - rate) < rate * 0.05,
                 QByteArray::number(beats / minutes) + " of " + QByteArray::number(rate));
    }

    // Device information
    // -----------------------------------------------------------------------------------------------

    void keepsTheTimeItIsTold()
    {
        FixedClock clock(QDateTime(QDate(2026, 7, 15), QTime(16, 20, 43), Qt::UTC), QTimeZone("Europe/Berlin"));
        MiBand2 band(&clock);
        Central central(&band);
        central.logIn();
        central.tell(TimeCharacteristic, hex("e207040f10142f0700000c")); // 2018-04-15 16:20:47, UTC+3
        QCOMPARE(band.read(TimeCharacteristic).value(), hex("e207040f10142f0700000c"));
        clock.set(clock.now().addSecs(4));
        QCOMPARE(band.read(TimeCharacteristic).value(), hex("e207040f1014330700000c"));
        QCOMPARE(band.deviceTime(), QDateTime(QDate(2018, 4, 15), QTime(13, 20, 51), Qt::UTC));
        QCOMPARE(band.deviceOffset(), 3 * 3600);
        central.tell(TimeCharacteristic, hex("e2070d0f10142f0700000c")); // a thirteenth month
        QCOMPARE(band.read(TimeCharacteristic).value(), hex("e207040f1014330700000c"));
    }

    void itsClockIsWrongWhenTold_data()
    {
        QTest::addColumn<BandFaults>("faults");
        QTest::addColumn<int>("ahead"); // seconds, after ten days
        QTest::newRow("right") << BandFaults() << 0;
        QTest::newRow("behind") << with([](BandFaults &f) { f.clockAhead = -3600s; }) << -3600;
        QTest::newRow("gaining") << with([](BandFaults &f) { f.clockDrift = 2.5; }) << 25;
    }
    void itsClockIsWrongWhenTold()
    {
        QFETCH(BandFaults, faults);
        QFETCH(int, ahead);
        FixedClock clock(clockInBerlin().now(), clockInBerlin().zone());
        MiBand2 band(&clock);
        band.setFaults(faults);
        clock.set(clock.now().addDays(10));
        QCOMPARE(clock.now().secsTo(band.deviceTime()), ahead);
    }

    void knowsItsBattery()
    {
        MiBand2 band;
        Central central(&band);
        const auto bytes = band.read(BatteryCharacteristic).value();
        QCOMPARE(bytes.size(), 20);
        QCOMPARE(quint8(bytes.at(0)), 0x0f);
        const auto battery = decodeBattery(bytes);
        QVERIFY(battery.has_value());
        QVERIFY(battery->percent >= 7 && battery->percent <= 100);
        QVERIFY(battery->firstTime && battery->lastCharged);
        QVERIFY(battery->firstTime->at < battery->lastCharged->at);
        QVERIFY(battery->lastCharged->at <= clockInBerlin().now());
        QVERIFY(battery->lastCharged->at.daysTo(clockInBerlin().now()) < 20);
    }

    void countsTheStepsOfTheDay()
    {
        const QTimeZone berlin("Europe/Berlin");
        FixedClock clock(QDateTime(QDate(2026, 7, 15), QTime(0, 0, 30), berlin), berlin);
        MiBand2 band(&clock, Hurry);
        Central central(&band);
        central.logIn();
        const auto stepsNow = [&] { return decodeSteps(band.read(StepsCharacteristic).value()).value(); };
        QCOMPARE(band.read(StepsCharacteristic).value().size(), 13);
        QVERIFY(stepsNow().steps < 100);
        clock.set(QDateTime(QDate(2026, 7, 15), QTime(23, 0), berlin).toUTC());
        int sum = 0;
        for (const auto &minute : band.memory(QDateTime(QDate(2026, 7, 15), QTime(0, 0), berlin), clock.now()))
            sum += minute.steps.value_or(0);
        QCOMPARE(stepsNow().steps, sum);
        QVERIFY(sum > 2000);
        QVERIFY(stepsNow().metres && stepsNow().kilocalories);

        central.subscribe(StepsCharacteristic);
        QTRY_VERIFY(central.heard[StepsCharacteristic].size() >= 2);
        QCOMPARE(decodeSteps(central.heard[StepsCharacteristic].at(0)).value().steps, sum);

        band.setFaults(with([](BandFaults &f) { f.shortSteps = true; }));
        QCOMPARE(band.read(StepsCharacteristic).value().size(), 5);
        QCOMPARE(stepsNow().steps, sum);
    }

    // Settings, alerts, events
    // -----------------------------------------------------------------------------------------

    void answersSettings_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<Bytes>("answered");
        QTest::newRow("show the date") << hex("060a0003") << hexes({"10060a0001"});
        QTest::newRow("12 hours") << hex("06020000") << hexes({"1006020001"});
        QTest::newRow("lift the wrist, with a schedule") << hex("0605000100000000") << hexes({"1006050001"});
        QTest::newRow("an alarm") << hex("0280071e1f") << hexes({"100201"});
        QTest::newRow("the GPS it does not have") << hex("0e") << hexes({"100e05"});
    }
    void answersSettings()
    {
        QFETCH(QByteArray, written);
        QFETCH(Bytes, answered);
        MiBand2 band;
        Central central(&band);
        central.logIn();
        central.tell(ConfigurationCharacteristic, written);
        QVERIFY(central.order.isEmpty()); // nobody subscribed
        central.subscribe(ConfigurationCharacteristic);
        central.tell(ConfigurationCharacteristic, written);
        QCOMPARE(central.take(ConfigurationCharacteristic), answered);
        QCOMPARE(band.written(ConfigurationCharacteristic), Bytes({written, written}));
    }

    void buzzes()
    {
        MiBand2 band;
        Central central(&band);
        central.logIn();
        QList<int> levels;
        QObject::connect(&band, &BandSimulator::buzzed, &central.context, [&](int level) { levels.append(level); });
        for (const auto &level : hexes({"03", "03", "00"}))
            central.tell(AlertCharacteristic, level);
        QCOMPARE(levels, (QList<int>{3, 3, 0}));
        QCOMPARE(band.buzzes(), 2);
        QVERIFY(!band.isBuzzing());
        central.tell(AlertCharacteristic, hex("ff6400c80003"));
        QVERIFY(band.isBuzzing());
    }

    void tellsWhatIsDoneToIt()
    {
        MiBand2 band;
        Central central(&band);
        band.sendEvent(hex("04"));
        settle();
        QVERIFY(central.order.isEmpty());
        central.subscribe(EventCharacteristic);
        band.sendEvent(hex("04"));
        settle();
        QCOMPARE(central.take(EventCharacteristic), hexes({"04"}));
    }

    // History
    // ----------------------------------------------------------------------------------------------------------

    void sendsItsMemory()
    {
        TenMinutes recorded;
        Central central(&recorded.band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        central.subscribe(FetchDataCharacteristic);
        central.tell(FetchControlCharacteristic, Ask);
        QCOMPARE(central.take(FetchControlCharacteristic), hexes({"1001010a000000e20704030a000008"}));
        QVERIFY(central.take(FetchDataCharacteristic).isEmpty()); // not before it is told
        central.order.clear();
        central.tell(FetchControlCharacteristic, hex("02"));
        QTRY_COMPARE(central.order.size(), 4);
        QCOMPARE(central.order,
                 (QList<QUuid>{FetchDataCharacteristic, FetchDataCharacteristic, FetchDataCharacteristic,
                               FetchControlCharacteristic}));
        QCOMPARE(central.take(FetchDataCharacteristic), TenMinutesPackets);
        QCOMPARE(central.take(FetchControlCharacteristic), hexes({"100201"}));
        central.tell(FetchControlCharacteristic, hex("03"));
        QCOMPARE(central.take(FetchControlCharacteristic), hexes({"100301"}));
        QCOMPARE(recorded.band.acknowledgements(), 1);
        QCOMPARE(recorded.band.asked(), QList<QDateTime>{QDateTime(QDate(2018, 4, 3), QTime(8, 0), Qt::UTC)});
    }

    void sendsItsMemoryBadly_data()
    {
        QTest::addColumn<BandFaults>("faults");
        QTest::addColumn<QByteArray>("started");
        QTest::addColumn<Bytes>("data");
        QTest::addColumn<Bytes>("ended");
        QTest::addColumn<int>("hangUps");

        const auto started = hex("1001010a000000e20704030a000008");
        const auto well = hexes({"100201"});
        const auto &all = TenMinutesPackets;
        QTest::newRow("a packet is lost")
            << with([](BandFaults &f) { f.dropsPacket = 2; }) << started << Bytes{all.at(0), all.at(2)} << well << 0;
        QTest::newRow("the last packet is lost")
            << with([](BandFaults &f) { f.dropsPacket = 3; }) << started << all.first(2) << well << 0;
        QTest::newRow("a packet comes twice") << with([](BandFaults &f) { f.repeatsPacket = 2; }) << started
                                              << Bytes{all.at(0), all.at(1), all.at(1), all.at(2)} << well << 0;
        QTest::newRow("it leaves") << with([](BandFaults &f) { f.leavesAfterPacket = 2; }) << started << all.first(2)
                                   << Bytes() << 1;
        QTest::newRow("it gives up") << with([](BandFaults &f) { f.endsAfterPacket = 1; }) << started << all.first(1)
                                     << hexes({"100204"}) << 0;
        QTest::newRow("it starts later") << with([](BandFaults &f) { f.startsLater = 8; })
                                         << hex("10010102000000e20704030a080008") << hexes({"007a0000ff7b000036"})
                                         << well << 0;
        QTest::newRow("there is nothing") << with([](BandFaults &f) { f.noData = true; })
                                          << hex("10010100000000e20704030a000008") << Bytes() << hexes({"100204"}) << 0;
        QTest::newRow("a fetch is open") << with([](BandFaults &f) { f.startStatus = 0x02; }) << hex("100102")
                                         << Bytes() << hexes({"100204"}) << 0;
        QTest::newRow("it ends with 04") << with([](BandFaults &f) { f.endStatus = 0x04; }) << started << all
                                         << hexes({"100204"}) << 0;
        QTest::newRow("it ends with the checksum of zlib")
            << with([](BandFaults &f) { f.endWithCrc = true; }) << started << all << hexes({"100201901601c9"}) << 0;
        QTest::newRow("it ends with a wrong checksum") << with([](BandFaults &f) { f.endWithWrongCrc = true; })
                                                       << started << all << hexes({"1002016fe9fe36"}) << 0;
        QTest::newRow("it does not answer")
            << with([](BandFaults &f) { f.silentOnFetch = true; }) << QByteArray() << Bytes() << Bytes() << 0;
        QTest::newRow("it falls silent") << with([](BandFaults &f) { f.stallsHalfway = true; }) << started
                                         << all.first(2) << Bytes() << 0;
        QTest::newRow("samples straddle packets")
            << with([](BandFaults &f) { f.packetPayload = 19; }) << started
            << hexes({"00500a00ff012c3d5c014e6cff500500ff500000", "01ff5a1400ff7000003a790000397a0000ff7b00", "020036"})
            << well << 0;
        QTest::newRow("small rounds") << with([](BandFaults &f) { f.samplesPerRound = 3; })
                                      << hex("10010103000000e20704030a000008") << hexes({"00500a00ff012c3d5c014e6cff"})
                                      << well << 0;
    }
    void sendsItsMemoryBadly()
    {
        QFETCH(BandFaults, faults);
        QFETCH(QByteArray, started);
        QFETCH(Bytes, data);
        QFETCH(Bytes, ended);
        QFETCH(int, hangUps);
        TenMinutes recorded;
        recorded.band.setFaults(faults);
        Central central(&recorded.band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        central.subscribe(FetchDataCharacteristic);
        central.tell(FetchControlCharacteristic, Ask);
        QCOMPARE(central.take(FetchControlCharacteristic).value(0), started);
        central.tell(FetchControlCharacteristic, hex("02"));
        QTRY_COMPARE(central.heard.value(FetchControlCharacteristic), ended);
        QTRY_COMPARE(central.hangUps, hangUps);
        QCOMPARE(central.take(FetchDataCharacteristic), data);
    }

    void aFaultHappensAsOftenAsTold_data()
    {
        QTest::addColumn<int>("times");
        QTest::addColumn<QList<int>>("packets"); // of each round
        QTest::newRow("once") << 1 << QList<int>{2, 3, 3};
        QTest::newRow("twice") << 2 << QList<int>{2, 2, 3};
        QTest::newRow("always") << -1 << QList<int>{2, 2, 2};
    }
    void aFaultHappensAsOftenAsTold()
    {
        QFETCH(int, times);
        QFETCH(QList<int>, packets);
        TenMinutes recorded;
        BandFaults faults;
        faults.dropsPacket = 2;
        faults.packetFaults = times;
        recorded.band.setFaults(faults);
        Central central(&recorded.band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        central.subscribe(FetchDataCharacteristic);
        QList<int> heard;
        for (int round = 0; round < 3; ++round) {
            central.tell(FetchControlCharacteristic, Ask);
            central.tell(FetchControlCharacteristic, hex("02"));
            QTRY_COMPARE(central.heard[FetchControlCharacteristic].size(), 2);
            heard.append(int(central.take(FetchDataCharacteristic).size()));
            central.heard.clear();
        }
        QCOMPARE(heard, packets);
    }

    void saysTheStartInItsOwnZone_data()
    {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<bool>("standardTime");
        QTest::addColumn<QByteArray>("start");
        // In July Berlin is two hours ahead of UTC, in standard time one.
        QTest::newRow("asked in its zone") << hex("0101ea07070f0f000008") << false << hex("ea07070f0f000008");
        QTest::newRow("asked in UTC") << hex("0101ea07070f0d000000") << false << hex("ea07070f0f000008");
        QTest::newRow("asked in Nepal") << hex("0101ea07070f122d0017") << false << hex("ea07070f0f000008");
        QTest::newRow("answers in standard time") << hex("0101ea07070f0f000008") << true << hex("ea07070f0e000004");
    }
    void saysTheStartInItsOwnZone()
    {
        QFETCH(QByteArray, asked);
        QFETCH(bool, standardTime);
        QFETCH(QByteArray, start);
        MiBand2 band;
        BandFaults faults;
        faults.standardTime = standardTime;
        band.setFaults(faults);
        Central central(&band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        central.tell(FetchControlCharacteristic, asked);
        const auto reply = central.take(FetchControlCharacteristic).value(0);
        QCOMPARE(reply.first(3), hex("100101"));
        QCOMPARE(reply.sliced(7), start);
        // From 13:00 UTC to now, 16:20
        QCOMPARE(decodeFetchReply(reply).value().count, 200u);
    }

    void startsWithWhatItHas()
    {
        MiBand2 band;
        Central central(&band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        central.tell(FetchControlCharacteristic, hex("0101e207040300000008")); // years ago
        const auto reply = decodeFetchReply(central.take(FetchControlCharacteristic).value(0)).value();
        QCOMPARE(reply.count, 365u * 1440u);
        QCOMPARE(reply.start.at, QDateTime(QDate(2025, 7, 15), QTime(16, 20), Qt::UTC));
    }

    void hasNothingToSend_data()
    {
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("of the future") << hex("0101ea07071000000008");
        QTest::newRow("of this minute") << hex("0101ea07070f12140008");
        QTest::newRow("of another kind") << hex("0102ea07070f00000008");
    }
    void hasNothingToSend()
    {
        QFETCH(QByteArray, asked);
        MiBand2 band;
        Central central(&band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        central.tell(FetchControlCharacteristic, asked);
        QCOMPARE(central.take(FetchControlCharacteristic), Bytes{hex("10010100000000") + asked.sliced(2)});
        central.tell(FetchControlCharacteristic, hex("03"));
        QCOMPARE(central.take(FetchControlCharacteristic), hexes({"100301"}));
    }

    void isBusyUntilTheFetchHasEnded()
    {
        TenMinutes recorded;
        Central central(&recorded.band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        central.tell(FetchControlCharacteristic, Ask);
        central.take(FetchControlCharacteristic);
        central.tell(FetchControlCharacteristic, Ask);
        QCOMPARE(central.take(FetchControlCharacteristic), hexes({"100102"}));
        central.tell(FetchControlCharacteristic, hex("03"));
        central.take(FetchControlCharacteristic);
        central.tell(FetchControlCharacteristic, Ask);
        QCOMPARE(central.take(FetchControlCharacteristic), hexes({"1001010a000000e20704030a000008"}));
    }

    void losesDataNobodyListensTo()
    {
        TenMinutes recorded;
        Central central(&recorded.band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        central.tell(FetchControlCharacteristic, Ask);
        central.tell(FetchControlCharacteristic, hex("02"));
        QTRY_COMPARE(central.heard[FetchControlCharacteristic].size(), 2);
        QVERIFY(central.take(FetchDataCharacteristic).isEmpty());
    }

    void forgetsWhatWasAcknowledged()
    {
        TenMinutes recorded;
        recorded.band.setFaults(with([](BandFaults &f) {
            f.dropsAcknowledged = true;
            f.samplesPerRound = 4;
        }));
        Central central(&recorded.band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        const auto askForStart = [&] {
            central.tell(FetchControlCharacteristic, Ask);
            return decodeFetchReply(central.take(FetchControlCharacteristic).value(0)).value().start.at;
        };
        const QDateTime first(QDate(2018, 4, 3), QTime(8, 0), Qt::UTC);
        QCOMPARE(askForStart(), first);
        central.tell(FetchControlCharacteristic, hex("02"));
        QTRY_COMPARE(central.heard.value(FetchControlCharacteristic), hexes({"100201"}));
        central.take(FetchControlCharacteristic);
        QCOMPARE(askForStart(), first); // sent, but not acknowledged
        central.tell(FetchControlCharacteristic, hex("03"));
        central.take(FetchControlCharacteristic);
        QCOMPARE(askForStart(), first); // acknowledged before it was sent
        central.tell(FetchControlCharacteristic, hex("02"));
        QTRY_VERIFY(central.heard[FetchControlCharacteristic].contains(hex("100201")));
        central.tell(FetchControlCharacteristic, hex("03"));
        central.take(FetchControlCharacteristic);
        QCOMPARE(askForStart(), first.addSecs(4 * 60));
    }

    void aHundredDaysArriveInOrder_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<int>("payload");
        QTest::newRow("from a Mi Band 2") << Model::MiBand2 << 16;
        QTest::newRow("from a Neo") << Model::AmazfitNeo << 16;
        QTest::newRow("from a Neo whose samples straddle packets") << Model::AmazfitNeo << 19;
    }
    void aHundredDaysArriveInOrder()
    {
        QFETCH(Model, model);
        QFETCH(int, payload);
        BandSimulator band(model, &clockInBerlin(), 1, Patience{0});
        band.setKey(BandSimulator::vendorKey());
        BandFaults faults;
        faults.packetPayload = payload;
        band.setFaults(faults);
        Central central(&band);
        central.logIn();
        central.subscribe(FetchControlCharacteristic);
        central.subscribe(FetchDataCharacteristic);
        const auto now = clockInBerlin().now();
        const auto since = now.addDays(-100);
        central.tell(FetchControlCharacteristic, askHistory(HistoryType::Activity, {since, 2 * 3600}));
        central.tell(FetchControlCharacteristic, hex("02"));
        QTRY_COMPARE(central.heard[FetchControlCharacteristic].value(1), hex("100201"));
        QCOMPARE(central.order.last(), QUuid(FetchControlCharacteristic));

        QByteArray bytes;
        quint8 counter = 0;
        for (const auto &packet : central.heard[FetchDataCharacteristic]) {
            QCOMPARE(quint8(packet.at(0)), counter++);
            bytes += packet.sliced(1);
        }
        QVERIFY(central.heard[FetchDataCharacteristic].size() > 256); // the counter came round
        const auto first = static_cast<qint32>(since.toSecsSinceEpoch() / 60);
        MinuteContext nothing;
        const auto format = model == Model::MiBand2 ? MiBand2Samples : NeoSamples;
        const auto minutes = decodeMinutes(bytes, format, first, &nothing);
        QVERIFY(minutes.has_value());
        QCOMPARE(minutes->size(), 144'000);
        QCOMPARE(*minutes == band.memory(since, now), true);
    }

    void comesPacketAfterPacketInRealTime()
    {
        TenMinutes recorded;
        Central central(&recorded.band);
        central.logIn();
        recorded.band.setPace({1});
        central.subscribe(FetchControlCharacteristic);
        central.subscribe(FetchDataCharacteristic);
        recorded.band.write(FetchControlCharacteristic, Ask);
        QTRY_COMPARE(central.heard[FetchControlCharacteristic].size(), 1);
        recorded.band.write(FetchControlCharacteristic, hex("02"));
        QElapsedTimer since;
        since.start();
        QTRY_COMPARE(central.heard[FetchControlCharacteristic].size(), 2);
        QVERIFY(since.elapsed() >= 3); // three packets, 1 to 50 ms apart
        QCOMPARE(central.take(FetchDataCharacteristic), TenMinutesPackets);
    }

    void theMemoryGrowsWithTime()
    {
        FixedClock clock(clockInBerlin().now(), clockInBerlin().zone());
        MiBand2 band(&clock);
        const auto since = clock.now().addDays(-2);
        const auto before = band.memory(since, clock.now().addDays(2));
        QCOMPARE(before.size(), 2880);
        clock.set(clock.now().addDays(1));
        const auto after = band.memory(since, clock.now());
        QCOMPARE(after.size(), 2880 + 1440);
        QCOMPARE(after.first(2880) == before, true);
        QVERIFY(band.memory(since.addYears(-3), since.addYears(-2)).isEmpty());
    }

    void everyFaultIsOneAndHasAName()
    {
        QSet<QByteArray> names;
        for (const auto &[name, faults] : everyBandFault()) {
            QVERIFY2(!(faults == BandFaults()), name);
            QVERIFY2(!names.contains(name), name);
            names.insert(name);
        }
        QVERIFY(names.size() > 40);
    }

    void livesBehindALink()
    {
        Neo neo;
        neo.setChallenges(hexes({"979f6410a99926fa9bf3c8446dad4aee"}));
        SimulatedLink link(&neo);
        QVERIFY(finish(link.open()).has_value());
        Bytes heard;
        connect(&link, &GattLink::notified, this, [&](QUuid, const QByteArray &bytes) { heard.append(bytes); });
        QVERIFY(finish(link.subscribe(AuthCharacteristic)).has_value());
        QVERIFY(finish(link.write(AuthCharacteristic, hex("8200020100"))).has_value());
        QTRY_COMPARE(heard, hexes({"108201979f6410a99926fa9bf3c8446dad4aee"}));
        QCOMPARE(finish(link.read(StepsCharacteristic)).error().detail(), u"att 02"_s);
        QCOMPARE(finish(link.read(HeartRateCharacteristic)).error().kind(), Error::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TestSimulator)

#include "tst_simulator.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/simulators.h"
#include "link/simulatedradio.h"
#include "support/support.h"
#include "sync/visitor.h"

#include <QTemporaryDir>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

const FixedClock Noon(QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC), QTimeZone("Europe/Berlin"));

/** What sensors of any maker send, from the radio into the store. */
struct Desk {
    Desk() : store(open()), keys(makeSessionKeyStore()) { }

    std::unique_ptr<Store> open()
    {
        auto opened = Store::open(folder.path(), &Noon);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail()));
        return *std::move(opened);
    }

    /** The same devices again, with everything in their memory again. */
    void meet()
    {
        visitor.reset();
        radio =
            std::make_unique<SimulatedRadio>(registry.simulate({&Noon, 1, Patience{0}, QString(), Patience{0}}), Hurry);
        visitor = std::make_unique<Visitor>(&registry, radio.get(), store.get(), keys.get(), &Noon, Hurry);
    }

    qint64 count(ReadingKind kind) const { return store->readings()->count(kind, {}).value_or(-1); }

    QTemporaryDir folder;
    Registry registry;
    std::unique_ptr<Store> store;
    std::unique_ptr<KeyStore> keys;
    std::unique_ptr<SimulatedRadio> radio;
    std::unique_ptr<Visitor> visitor;
};

} // namespace

class TestSensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void everythingIsKeptOnce_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("sendsAtPairing"); // or is asked
        QTest::newRow("cuff") << u"C6:10:18:3B:00:02"_s << int(ReadingKind::BloodPressure) << true;
        QTest::newRow("scale") << u"C6:18:1D:77:00:03"_s << int(ReadingKind::Weight) << true;
        QTest::newRow("body scale") << u"C6:18:1B:78:00:04"_s << int(ReadingKind::Weight) << true;
        QTest::newRow("thermometer") << u"C6:18:09:E4:00:05"_s << int(ReadingKind::Temperature) << true;
        QTest::newRow("oximeter") << u"C6:18:22:0F:00:06"_s << int(ReadingKind::Oxygen) << false;
    }
    void everythingIsKeptOnce()
    {
        QFETCH(QString, address);
        QFETCH(int, kind);
        QFETCH(bool, sendsAtPairing);
        const auto table = ReadingKind(kind);
        Desk desk;
        desk.meet();
        const auto *sensor = static_cast<standard::Sensor *>(desk.radio->peripheral(address));
        QVERIFY(sensor);
        const auto seen = sensor->advertisement();
        const bool isBodyScale = seen.services.size() > 1;
        const auto stored = sensor->stored() / (isBodyScale ? 2 : 1);
        QVERIFY(stored > 0);

        const auto recognised = desk.registry.recognise(seen);
        QVERIFY(recognised);
        const auto device = finish(desk.visitor->pair(seen, recognised->model, {}, nullptr));
        QVERIFY2(device, device ? "" : qPrintable(device.error().detail()));
        QCOMPARE(desk.count(table), sendsAtPairing ? stored : 0);

        for (int time = 0; time < 2; ++time) {
            desk.meet();
            const auto outcome = finish(desk.visitor->sync(*device, nullptr));
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
            const bool isNew = !sendsAtPairing && time == 0;
            QCOMPARE(outcome->counts.readingsNew, isNew ? stored : 0);
            QCOMPARE(desk.count(table), stored);
        }
        if (isBodyScale) {
            const auto newest = desk.store->readings()->latest<WeightReading>({});
            QVERIFY(newest && newest->size() == 1);
            QVERIFY(newest->first().reading.fat && newest->first().reading.impedance);
        }
    }

    void keptBytesAreDecodedToTheSame()
    {
        Desk desk;
        desk.meet();
        for (const auto *address : {"C6:10:18:3B:00:02", "C6:18:1B:78:00:04", "C6:18:09:E4:00:05"}) {
            const auto seen = desk.radio->peripheral(QString::fromLatin1(address))->advertisement();
            QVERIFY(finish(desk.visitor->pair(seen, desk.registry.recognise(seen)->model, {}, nullptr)));
        }
        const auto again = desk.store->redecode(
            [&desk](const RawChunk &chunk) { return desk.registry.driver(u"standard"_s)->redecode(chunk); },
            [](const QString &) { return 2; }, false);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail()));
        QVERIFY(again->chunks > 100);
        QCOMPARE(again->failed, 0);
        QCOMPARE(again->added + again->changed + again->removed, 0);
    }
};

QTEST_GUILESS_MAIN(TestSensors)
#include "tst_sensors.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bluez/bench.h"
#include "crypto/aes.h"
#include "devices/huami/history.h"
#include "devices/huami/simulator.h"
#include "devices/registry.h"
#include "link/qt/qtradio.h"
#include "support/support.h"

#include <QSignalSpy>

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Model = BandSimulator::Model;

Q_DECLARE_METATYPE(pulsekeep::huami::BandSimulator::Model)

namespace {

/** D-Bus and processes do not hurry; the simulated bands do, at a hundredth. */
constexpr Patience Quick{0.2};

const FixedClock TheClock(QDateTime(QDate(2026, 7, 15), QTime(16, 20, 43), Qt::UTC), QTimeZone("Europe/Berlin"));

/** The kind of error, or -1 when it worked. */
template<typename T> int kindOf(const Result<T> &outcome)
{
    return outcome ? -1 : int(outcome.error().kind());
}

/** Keeps minutes and marks in memory. */
class Basket : public HarvestSink
{
public:
    Result<> keep(const Harvest &harvest) override
    {
        for (const auto &minute : harvest.minutes)
            minutes.insert(minute.minute, minute);
        for (const auto &mark : harvest.marks)
            marks.insert(mark.stream, mark);
        return {};
    }

    QMap<qint32, MinuteSample> minutes;
    QMap<QString, SyncMark> marks;
};

/** Counts live values and says when there are enough. */
class Monitor : public LiveSink
{
public:
    void received(const LiveEvent &event) override
    {
        if (const auto *reading = std::get_if<HeartRateReading>(&event))
            heartRates.append(reading->bpm);
        else if (const auto *motion = std::get_if<MotionSamples>(&event))
            motions += int(motion->samples.size());
        else if (const auto *wave = std::get_if<PulseWaveSamples>(&event))
            pulses += int(wave->samples.size());
        else if (const auto *gap = std::get_if<LiveGap>(&event))
            lost += gap->packets;
        if (enough && enough())
            stop();
    }

    std::function<bool()> enough;
    std::function<void()> stop;
    QList<int> heartRates;
    int motions = 0;
    int pulses = 0;
    int lost = 0;
};

} // namespace

/** Pairing, live view and history of the Huami driver through the unmodified QtBluetooth. */
class TestQtLinkHuami : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void pairs_data() { models(); }
    void pairs();
    void wrongKey();
    void bringsTheHistory_data() { models(); }
    void bringsTheHistory();
    void goesOnWhereTheConnectionWasLost_data() { models(); }
    void goesOnWhereTheConnectionWasLost();
    void showsTheHeart_data() { models(); }
    void showsTheHeart();
    void showsMotionAndPulseWave();

private:
    /** A connection and its session, ended in this order. */
    struct Visit {
        std::unique_ptr<GattLink> link;
        std::unique_ptr<Session> session;
    };

    static void models();
    std::optional<Visit> visit(Model model, const QByteArray &key);
    std::optional<Visit> loggedIn(Model model);

    Bench m_bench;
    Registry m_registry;
    QRandomGenerator m_random{1};
    QMap<QString, Advertisement> m_heard;
    std::unique_ptr<Radio> m_radio;
};

void TestQtLinkHuami::models()
{
    QTest::addColumn<Model>("model");
    QTest::newRow("Mi Band 2") << Model::MiBand2;
    QTest::newRow("Amazfit Neo") << Model::AmazfitNeo;
}

void TestQtLinkHuami::initTestCase()
{
    isolate();
    QVERIFY(initCrypto());
}

void TestQtLinkHuami::init()
{
    m_bench.start({u"--simulate"_s, u"--now"_s, TheClock.now().toString(Qt::ISODate), u"--zone"_s,
                   QString::fromLatin1(TheClock.zone().id()), u"--pace"_s, u"0.01"_s});
    m_radio = makeQtRadio({}, Quick);
    m_heard.clear();
    connect(m_radio.get(), &Radio::seen, this,
            [this](const Advertisement &seen) { m_heard.insert(seen.endpoint.address, seen); });
    m_radio->startScan();
    QTRY_VERIFY(m_heard.contains(BandSimulator::address(Model::MiBand2))
                && m_heard.contains(BandSimulator::address(Model::AmazfitNeo)));
    m_radio->stopScan();
}

/** As the app does it: from what was heard to an open link. */
std::optional<TestQtLinkHuami::Visit> TestQtLinkHuami::visit(Model model, const QByteArray &key)
{
    const auto heard = m_heard.value(BandSimulator::address(model));
    const auto recognised = m_registry.recognise(heard);
    if (!recognised) {
        qWarning() << "Not recognised:" << heard.endpoint.address << heard.endpoint.name;
        return {};
    }
    Visit visit;
    visit.link = m_radio->linkTo(heard.endpoint);
    const auto outcome = finish(visit.link->open());
    if (!outcome) {
        qWarning() << outcome.error().kind() << outcome.error().detail();
        return {};
    }
    SessionContext context;
    context.model = recognised->model;
    context.endpoint = heard.endpoint;
    context.key = key;
    context.clock = &TheClock;
    context.random = &m_random;
    context.patience = Quick;
    visit.session = m_registry.driver(context.model.vendor)->session(visit.link.get(), context);
    return visit;
}

/** Paired, prepared and ready for work. */
std::optional<TestQtLinkHuami::Visit> TestQtLinkHuami::loggedIn(Model model)
{
    auto ready = visit(model, model == Model::AmazfitNeo ? BandSimulator::vendorKey() : QByteArray());
    if (!ready)
        return {};
    const auto key = finish(ready->session->pair());
    if (!key) {
        qWarning() << key.error().kind() << key.error().detail();
        return {};
    }
    const auto preparation = finish(ready->session->prepare());
    if (!preparation) {
        qWarning() << preparation.error().kind() << preparation.error().detail();
        return {};
    }
    return ready;
}

void TestQtLinkHuami::pairs()
{
    QFETCH(Model, model);
    QByteArray key;
    {
        const auto first = visit(model, model == Model::AmazfitNeo ? BandSimulator::vendorKey() : QByteArray());
        QVERIFY(first);
        const auto made = finish(first->session->pair());
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail()));
        QCOMPARE(made->size(), 16);
        key = *made;
        const auto preparation = finish(first->session->prepare());
        QVERIFY2(preparation, preparation ? "" : qPrintable(preparation.error().detail()));
        QVERIFY(!preparation->info.serial.isEmpty());
        QVERIFY(preparation->battery);
        first->link->close();
    }
    // The key is good for the next connection.
    const auto second = visit(model, key);
    QVERIFY(second);
    const auto outcome = finish(second->session->logIn());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
}

void TestQtLinkHuami::wrongKey()
{
    const auto stranger = visit(Model::AmazfitNeo, QByteArray(16, '\x2a'));
    QVERIFY(stranger);
    QCOMPARE(kindOf(finish(stranger->session->logIn())), int(Error::Refused));
}

void TestQtLinkHuami::bringsTheHistory()
{
    QFETCH(Model, model);
    const BandSimulator twin(model, &TheClock); // the same year, here
    const auto from = TheClock.now().addDays(-2);
    const auto ready = loggedIn(model);
    QVERIFY(ready);
    Basket basket;
    const QList<SyncMark> marks{{QString(ActivityStream), from, {}}, {QString(HeartRateStream), from, {}}};
    const auto outcome = finish(ready->session->sync(marks, &basket));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
    const auto memory = twin.memory(from, TheClock.now());
    QCOMPARE(memory.size(), 2 * 24 * 60);
    QVERIFY(basket.minutes.values() == memory);
}

void TestQtLinkHuami::goesOnWhereTheConnectionWasLost()
{
    QFETCH(Model, model);
    const BandSimulator twin(model, &TheClock);
    const auto from = TheClock.now().addDays(-2);
    Basket basket;
    basket.marks.insert(QString(ActivityStream), {QString(ActivityStream), from, {}});
    basket.marks.insert(QString(HeartRateStream), {QString(HeartRateStream), from, {}});
    QByteArray key;
    {
        const auto first = visit(model, model == Model::AmazfitNeo ? BandSimulator::vendorKey() : QByteArray());
        QVERIFY(first);
        key = finish(first->session->pair()).value();
        QVERIFY(finish(first->session->prepare()));
        m_bench.tell("drop-at 300");
        QCOMPARE(kindOf(finish(first->session->sync(basket.marks.values(), &basket))), int(Error::Disconnected));
        QVERIFY(!first->link->isOpen());
    }
    const auto second = visit(model, key);
    QVERIFY(second);
    QVERIFY(finish(second->session->logIn()));
    QVERIFY(finish(second->session->prepare()));
    const auto outcome = finish(second->session->sync(basket.marks.values(), &basket));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
    QVERIFY(basket.minutes.values() == twin.memory(from, TheClock.now()));
}

void TestQtLinkHuami::showsTheHeart()
{
    QFETCH(Model, model);
    const auto ready = loggedIn(model);
    QVERIFY(ready);
    Monitor monitor;
    monitor.enough = [&] { return monitor.heartRates.size() >= 5; };
    monitor.stop = [&] { ready->session->stopLive(); };
    const auto outcome = finish(ready->session->live(LiveHeartRate, &monitor));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
    for (const int bpm : std::as_const(monitor.heartRates))
        QVERIFY2(bpm >= 30 && bpm <= 220, qPrintable(QString::number(bpm)));

    const auto reading = finish(ready->session->measureHeartRate());
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail()));
    QVERIFY(reading->bpm >= 30 && reading->bpm <= 220);
}

void TestQtLinkHuami::showsMotionAndPulseWave()
{
    const auto ready = loggedIn(Model::MiBand2);
    QVERIFY(ready);
    Monitor monitor;
    monitor.enough = [&] { return monitor.motions >= 100 && monitor.pulses >= 100; };
    monitor.stop = [&] { ready->session->stopLive(); };
    const auto outcome = finish(ready->session->live(LiveMotion | LivePulseWave, &monitor));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail()));
    QCOMPARE(monitor.lost, 0);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestQtLinkHuami test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_qtlink_huami.moc"

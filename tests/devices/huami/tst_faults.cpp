// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "devices/huami/models.h"
#include "devices/huami/simulator.h"
#include "huamitest.h"
#include "link/simulatedlink.h"

#include <QTimer>

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Model = BandSimulator::Model;

/** Device and driver live fifty times as fast as people: a second of theirs takes 20 ms. */
constexpr Patience Fast{0.02};

/** How each fault has to end where it applies; those not named here go well. */
const QMap<QByteArray, Error::Kind> &loginEnds()
{
    static const QMap<QByteArray, Error::Kind> ends{
        {"leaves after the first event", Error::Disconnected},
        {"leaves while logging in", Error::Disconnected},
        {"no challenge comes", Error::Timeout},
        {"no verdict comes", Error::Timeout},
        {"answers take a minute", Error::Timeout},
        {"the challenge is refused", Error::Refused},
        {"busy when asked for a challenge", Error::Timeout},
        {"the verdict is 04", Error::Refused},
        {"the verdict is 07", Error::Refused},
        {"the verdict is 08", Error::Refused},
        {"the verdict is unheard of", Error::Refused},
        {"the challenge comes after the reconnect", Error::Timeout},
        {"it has forgotten the key", Error::Refused},
    };
    return ends;
}

const QMap<QByteArray, Error::Kind> &syncEnds()
{
    static const QMap<QByteArray, Error::Kind> ends{
        {"leaves before the history", Error::Disconnected}, {"a packet of every round is lost", Error::Timeout},
        {"leaves within a round", Error::Disconnected},     {"a fetch is still open", Error::Timeout},
        {"no answer to a fetch", Error::Timeout},           {"falls silent within a round", Error::Timeout},
        {"the end has a wrong checksum", Error::Malformed},
    };
    return ends;
}

/** Ends the view after three heart rates, with a value or without. */
class Viewer : public LiveSink
{
public:
    explicit Viewer(Session *session) : m_session(session) { }

    void received(const LiveEvent &event) override
    {
        if (std::holds_alternative<HeartRateReading>(event) || std::holds_alternative<NoHeartRate>(event)) {
            if (++m_heartRates == 3)
                m_session->stopLive();
        }
    }

private:
    Session *m_session;
    int m_heartRates = 0;
};

} // namespace

/** Every fault of the simulated devices, in every flow: it ends well, or with an error that is the right one and has
 *  words. A flow that hangs ends the program. */
class FaultTest : public QObject
{
    Q_OBJECT

    const FixedClock m_clock{QDateTime(QDate(2024, 4, 2), QTime(9, 30, 20), Qt::UTC), QTimeZone("Europe/Berlin")};

    void everyFault()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<QByteArray>("fault");
        for (const auto model : {Model::MiBand2, Model::AmazfitNeo}) {
            for (const auto &fault : everyBandFault()) {
                QTest::addRow("%s: %s", model == Model::MiBand2 ? "Mi Band 2" : "Amazfit Neo", fault.name)
                    << int(model) << QByteArray(fault.name);
            }
        }
    }

    struct Visit {
        Visit(Model model, const QByteArray &fault, const Clock *clock)
            : device(model, clock, 5, Fast), link(&device, Fast), random(1)
        {
            watchdog.setSingleShot(true);
            QObject::connect(&watchdog, &QTimer::timeout, [] { qFatal("the flow hangs"); });
            watchdog.start(60s);

            device.setKey(LogKey);
            for (const auto &candidate : everyBandFault()) {
                if (fault == candidate.name)
                    device.setFaults(candidate.faults);
            }
            SessionContext context;
            context.model = huamiModel(model == Model::MiBand2 ? u"mi-band-2"_s : u"amazfit-neo"_s).value();
            context.key = LogKey;
            context.clock = clock;
            context.random = &random;
            context.patience = Fast;
            session = makeDriver()->session(&link, context);
            if (!finish(link.open()))
                qFatal("nobody is there");
        }

        QTimer watchdog;
        BandSimulator device;
        SimulatedLink link;
        QRandomGenerator random;
        std::unique_ptr<Session> session;
    };

    template<typename T> static void hasWords(const Result<T> &outcome)
    {
        if (outcome)
            return;
        const auto said = outcome.error().explanation();
        QVERIFY(!said.what.isEmpty());
        QVERIFY(!said.what.contains(u'!'));
    }

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Pacific/Auckland");
        QVERIFY(initCrypto());
    }

    void sync_data() { everyFault(); }
    void sync()
    {
        QFETCH(int, model);
        QFETCH(QByteArray, fault);
        Visit visit(static_cast<Model>(model), fault, &m_clock);

        const auto login = finish(visit.session->logIn());
        auto expected = loginEnds().contains(fault) ? int(loginEnds().value(fault)) : Works;
        // A silent Mi Band 2 is asked once more, with the older flag.
        const bool asksAgain = model == int(Model::MiBand2) && expected == int(Error::Timeout)
            && fault != "no verdict comes" && fault != "busy when asked for a challenge";
        if (asksAgain && fault == "the challenge comes after the reconnect")
            expected = Works; // and has an answer to that
        QCOMPARE(kindOf(login), expected);
        QCOMPARE(visit.device.challengeRequests(), fault == "leaves after the first event" ? 0 : asksAgain ? 2 : 1);
        hasWords(login);
        if (!login)
            return;

        const auto prepared = finish(visit.session->prepare());
        hasWords(prepared);
        if (!prepared) {
            QCOMPARE(fault, QByteArray("leaves before the history"));
            QCOMPARE(kindOf(prepared), int(Error::Disconnected));
            return;
        }

        const auto from = m_clock.now().addDays(-3); // over the night of summer time
        Basket basket;
        const auto outcome = finish(visit.session->sync({{u"huami.activity"_s, from, {}}}, &basket));
        QCOMPARE(kindOf(outcome), syncEnds().contains(fault) ? int(syncEnds().value(fault)) : Works);
        hasWords(outcome);

        // What was kept is true, and all of it where it ended well.
        const auto memory = visit.device.memory(from, m_clock.now());
        if (fault == "there is nothing new") {
            QVERIFY(basket.minutes.isEmpty());
        } else if (fault == "data start later than asked") {
            QCOMPARE(basket.minutes.size(), memory.size() - 90);
            QCOMPARE(basket.minutes.lastKey(), memory.last().minute);
        } else if (outcome) {
            QCOMPARE(basket.minutes.values(), memory);
        } else {
            QCOMPARE(basket.minutes.values(), memory.first(basket.minutes.size()));
        }
    }

    void live_data() { everyFault(); }
    void live()
    {
        QFETCH(int, model);
        QFETCH(QByteArray, fault);
        Visit visit(static_cast<Model>(model), fault, &m_clock);
        if (!finish(visit.session->logIn()))
            return; // sync() looks at this

        auto what = Capabilities(LiveHeartRate) | LiveSteps;
        if (model == int(Model::MiBand2))
            what |= Capabilities(LiveMotion) | LivePulseWave;
        Viewer viewer(visit.session.get());
        const auto outcome = finish(visit.session->live(what, &viewer));
        QCOMPARE(kindOf(outcome), fault == "leaves before the history" ? int(Error::Disconnected) : Works);
        hasWords(outcome);
        if (outcome)
            QCOMPARE(visit.device.written(HeartRateControlCharacteristic).last(), hex("150100"));
    }

    void measure_data() { everyFault(); }
    void measure()
    {
        QFETCH(int, model);
        QFETCH(QByteArray, fault);
        Visit visit(static_cast<Model>(model), fault, &m_clock);
        if (!finish(visit.session->logIn()))
            return;
        const auto outcome = finish(visit.session->measureHeartRate());
        const bool noPulse = fault == "no contact to the skin";
        const bool leaves = fault == "leaves before the history"; // after the twelfth event: here or not at all
        if (leaves)
            QVERIFY(outcome || kindOf(outcome) == int(Error::Disconnected));
        else
            QCOMPARE(kindOf(outcome), noPulse ? int(Error::Timeout) : Works);
        hasWords(outcome);
    }

    void settings_data() { everyFault(); }
    void settings()
    {
        QFETCH(int, model);
        QFETCH(QByteArray, fault);
        Visit visit(static_cast<Model>(model), fault, &m_clock);
        if (!finish(visit.session->logIn()))
            return;
        const auto outcome = finish(visit.session->apply(u"hour_format"_s, u"12"_s));
        QCOMPARE(kindOf(outcome), Works);
        const auto buzz = finish(visit.session->find(true));
        const auto quiet = finish(visit.session->find(false));
        const bool leaves = fault == "leaves before the history";
        QVERIFY(quiet || (leaves && kindOf(quiet) == int(Error::Disconnected)));
        hasWords(buzz);
        hasWords(quiet);
        QVERIFY(!visit.device.isBuzzing());
    }

    void pairing_data() { everyFault(); }
    void pairing()
    {
        QFETCH(int, model);
        QFETCH(QByteArray, fault);
        if (model != int(Model::MiBand2))
            return; // a Neo's key is never made here
        FixedClock clock(m_clock.now(), m_clock.zone());
        QTimer watchdog;
        watchdog.setSingleShot(true);
        QObject::connect(&watchdog, &QTimer::timeout, [] { qFatal("the flow hangs"); });
        watchdog.start(60s);
        BandSimulator band(Model::MiBand2, &clock, 5, Fast);
        for (const auto &candidate : everyBandFault()) {
            if (fault == candidate.name)
                band.setFaults(candidate.faults);
        }
        SimulatedLink link(&band, Fast);
        QRandomGenerator random(1);
        SessionContext context;
        context.model = huamiModel(u"mi-band-2"_s).value();
        context.clock = &clock;
        context.random = &random;
        context.patience = Fast;
        const auto session = makeDriver()->session(&link, context);
        QVERIFY(finish(link.open()));
        const auto outcome = finish(session->pair());
        hasWords(outcome);
        if (outcome)
            QCOMPARE(*outcome, band.key());
        else
            QVERIFY(loginEnds().contains(fault));
    }
};

QTEST_GUILESS_MAIN(FaultTest)

#include "tst_faults.moc"

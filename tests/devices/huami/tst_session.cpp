// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "devices/huami/models.h"
#include "devices/huami/preparation.h"
#include "devices/huami/settings.h"
#include "devices/huami/simulator.h"
#include "huamitest.h"
#include "link/recordinglink.h"
#include "link/simulatedlink.h"

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Model = BandSimulator::Model;

QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toUTC();
}

DeviceModel modelNamed(const QString &id)
{
    return huamiModel(id).value();
}

QString idOf(Model model)
{
    return model == Model::MiBand2 ? u"mi-band-2"_s : u"amazfit-neo"_s;
}

/** A visit to a simulated device: its link, its session, and what they need. */
class Visit
{
public:
    Visit(BandSimulator *device, Model model, const QByteArray &key, const Clock *clock, Patience patience)
        : link(device, patience), random(1)
    {
        SessionContext context;
        context.model = modelNamed(idOf(model));
        context.endpoint = device->advertisement().endpoint;
        context.key = key;
        context.clock = clock;
        context.random = &random;
        context.patience = patience;
        context.observer = &diary;
        session = driver->session(&link, context);
        opened = finish(link.open());
    }

    std::unique_ptr<Driver> driver = makeDriver();
    SimulatedLink link;
    QRandomGenerator random;
    Diary diary;
    std::unique_ptr<Session> session;
    Result<> opened;
};

/** Stops the live view after so many events. */
class Viewer : public LiveSink
{
public:
    Viewer(Session *session, int stopAfter) : m_session(session), m_stopAfter(stopAfter) { }

    void received(const LiveEvent &event) override
    {
        events.append(event);
        if (events.size() == m_stopAfter)
            m_session->stopLive();
    }

    QList<LiveEvent> events;

private:
    Session *m_session;
    int m_stopAfter;
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Pacific/Auckland"); // nothing may depend on it: the zone is the clock's
        QVERIFY(initCrypto());
    }

    // One handshake, whatever triggers come ---------------------------------------------------------------------------

    /** The situation of the recorded failure: three triggers in a row. The link plays the log's first challenge, and a
     *  second request of any kind would be a mismatch. */
    void threeTriggers_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("outcome");
        QTest::newRow("the true key") << u"auth-neo-accepted"_s << LogKey << Works;
        QTest::newRow("the key with the 0x in it") << u"auth-neo-wrong-key"_s << MisreadLogKey << int(Error::Refused);
        QTest::newRow("no challenge comes") << u"auth-neo-silent"_s << LogKey << int(Error::Timeout);
        QTest::newRow("the watch leaves") << u"auth-neo-leaves"_s << LogKey << int(Error::Disconnected);
    }

    void threeTriggers()
    {
        QFETCH(QString, transcript);
        QFETCH(QByteArray, key);
        QFETCH(int, outcome);

        TranscriptLink link(transcriptNamed(transcript));
        QVERIFY(finish(link.open()));
        SessionContext context;
        context.model = modelNamed(u"amazfit-neo"_s);
        context.key = key;
        context.patience = Patience{0.01};
        const auto driver = makeDriver();
        const auto session = driver->session(&link, context);

        auto first = session->logIn();
        auto second = session->logIn();
        auto third = session->logIn();
        QCOMPARE(kindOf(finish(std::move(first))), outcome);
        QCOMPARE(kindOf(finish(std::move(second))), outcome);
        QCOMPARE(kindOf(finish(std::move(third))), outcome);
        QCOMPARE(kindOf(finish(session->logIn())), outcome); // and afterwards
        QCOMPARE(kindOf(finish(session->pair())), outcome);
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());
    }

    void threeTriggersCounted_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("the true key") << LogKey << Works << hex("8300a532e92cf638a99fe56594588827575c");
        QTest::newRow("the key with the 0x in it")
            << MisreadLogKey << int(Error::Refused) << hex("8300057e4d35b66f3db36d080e90368991d1");
    }

    void threeTriggersCounted()
    {
        QFETCH(QByteArray, key);
        QFETCH(int, outcome);
        QFETCH(QByteArray, answer);

        const FixedClock clock(utc("2021-11-20T06:00:00Z"));
        BandSimulator watch(Model::AmazfitNeo, &clock, 1, Patience{0});
        watch.setChallenges({hex("979f6410a99926fa9bf3c8446dad4aee"), hex("c9b2b20f7364cc717df646b3e76820d5"),
                             hex("ffe70c9891614e02033b70cc557572f6")});
        Visit visit(&watch, Model::AmazfitNeo, key, &clock, AsLongAsItTakes);
        QVERIFY(visit.opened);
        auto first = visit.session->logIn();
        auto second = visit.session->logIn();
        auto third = visit.session->logIn();
        QCOMPARE(kindOf(finish(std::move(first))), outcome);
        QCOMPARE(kindOf(finish(std::move(second))), outcome);
        QCOMPARE(kindOf(finish(std::move(third))), outcome);

        QCOMPARE(watch.challengeRequests(), 1);
        const QList<QByteArray> written{hex("8200020100"), answer};
        QCOMPARE(watch.written(AuthCharacteristic), written);
        QCOMPARE(watch.isAuthenticated(), outcome == Works);
    }

    // Keys ------------------------------------------------------------------------------------------------------------

    void pairsANewBand()
    {
        const FixedClock clock(utc("2021-11-20T06:00:00Z"));
        BandSimulator band(Model::MiBand2, &clock, 1, Patience{0});
        QByteArray key;
        {
            Visit visit(&band, Model::MiBand2, {}, &clock, AsLongAsItTakes);
            const auto made = finish(visit.session->pair());
            QVERIFY(made);
            key = *made;
            QCOMPARE(key.size(), 16);
            QCOMPARE(band.key(), key);
            QCOMPARE(visit.diary.taps.size(), 1);
            const QList<Step> steps{Step::Authenticate, Step::ConfirmOnDevice};
            QCOMPARE(visit.diary.begun, steps);
        }
        Visit again(&band, Model::MiBand2, key, &clock, AsLongAsItTakes);
        QVERIFY(finish(again.session->logIn()));
        QVERIFY(again.diary.taps.isEmpty()); // nobody has to tap any more
        QCOMPARE(band.challengeRequests(), 2);
    }

    /** Two bands never get the same key. */
    void newKeysDiffer()
    {
        const FixedClock clock(utc("2021-11-20T06:00:00Z"));
        BandSimulator one(Model::MiBand2, &clock, 1, Patience{0});
        Visit first(&one, Model::MiBand2, {}, &clock, AsLongAsItTakes);
        const auto firstKey = finish(first.session->pair());
        BandSimulator other(Model::MiBand2, &clock, 1, Patience{0});
        Visit second(&other, Model::MiBand2, {}, &clock, AsLongAsItTakes);
        second.random.seed(2);
        const auto secondKey = finish(second.session->pair());
        QVERIFY(firstKey && secondKey);
        QVERIFY(*firstKey != *secondKey);
    }

    void untappedBand_data()
    {
        QTest::addColumn<int>("tap");
        QTest::newRow("nobody taps") << int(BandSimulator::Tap::Never);
        QTest::newRow("refused on the band") << int(BandSimulator::Tap::Refuse);
    }

    void untappedBand()
    {
        QFETCH(int, tap);
        const FixedClock clock(utc("2021-11-20T06:00:00Z"));
        BandSimulator band(Model::MiBand2, &clock, 1, Patience{0.005});
        band.setTap(static_cast<BandSimulator::Tap>(tap));
        Visit visit(&band, Model::MiBand2, {}, &clock, Patience{0.005});
        const auto outcome = finish(visit.session->pair());
        QCOMPARE(kindOf(outcome), int(Error::Refused));
        QVERIFY(outcome.error().explanation().remedy.contains(u"Tap"));
        QCOMPARE(band.challengeRequests(), 0);
    }

    void missingKeys()
    {
        const FixedClock clock(utc("2021-11-20T06:00:00Z"));
        BandSimulator watch(Model::AmazfitNeo, &clock, 1, Patience{0});
        Visit neo(&watch, Model::AmazfitNeo, {}, &clock, AsLongAsItTakes);
        QCOMPARE(kindOf(finish(neo.session->pair())), int(Error::KeyMissing)); // a key is never made for it
        QVERIFY(watch.written(AuthCharacteristic).isEmpty());

        BandSimulator band(Model::MiBand2, &clock, 1, Patience{0});
        Visit miBand(&band, Model::MiBand2, {}, &clock, AsLongAsItTakes);
        QCOMPARE(kindOf(finish(miBand.session->logIn())), int(Error::KeyMissing)); // only pair() makes one
        QVERIFY(band.written(AuthCharacteristic).isEmpty());
    }

    /** A challenge that was asked for on an earlier connection arrives upon subscription: it is not answered. */
    void challengeOfAnEarlierConnection()
    {
        const FixedClock clock(utc("2021-11-20T06:00:00Z"));
        BandSimulator watch(Model::AmazfitNeo, &clock, 1, Patience{0});
        BandFaults faults;
        faults.lateChallenge = true;
        watch.setFaults(faults);
        {
            Visit visit(&watch, Model::AmazfitNeo, LogKey, &clock, Patience{0.01});
            QCOMPARE(kindOf(finish(visit.session->logIn())), int(Error::Timeout));
        }
        Visit visit(&watch, Model::AmazfitNeo, LogKey, &clock, AsLongAsItTakes);
        QVERIFY(finish(visit.session->logIn()));
        QCOMPARE(watch.challengeRequests(), 2); // one a connection
    }

    // Preparing -------------------------------------------------------------------------------------------------------

    void preparations_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<int>("outcome");
        QTest::newRow("all there is") << u"prepare-miband2"_s << Works;
        QTest::newRow("played from a recording without the serial number")
            << u"prepare-miband2-secrets-left-out"_s << Works;
        QTest::newRow("what may not be read is left out") << u"prepare-miband2-reads-refused"_s << Works;
        QTest::newRow("what is not there is left out") << u"prepare-miband2-clock-only"_s << Works;
        QTest::newRow("the clock cannot be set") << u"prepare-miband2-clock-refused"_s << int(Error::Refused);
        QTest::newRow("silent") << u"prepare-miband2-silent"_s << int(Error::Timeout);
        QTest::newRow("leaves") << u"prepare-miband2-leaves"_s << int(Error::Disconnected);
        QTest::newRow("another model") << u"prepare-miband2-another-model"_s << int(Error::Invalid);
    }

    void preparations()
    {
        QFETCH(QString, transcript);
        QFETCH(int, outcome);
        TranscriptLink link(transcriptNamed(transcript));
        QVERIFY(finish(link.open()));
        const FixedClock clock(utc("2018-04-15T13:20:47Z"), QTimeZone("Europe/Moscow"));
        const auto result = finish(prepareDevice(&link, modelNamed(u"mi-band-2"_s), &clock, nullptr));
        QCOMPARE(link.mismatch(), QByteArray());
        QCOMPARE(kindOf(result), outcome);
        QVERIFY(link.finished());
        if (!result)
            QVERIFY(!result.error().explanation().what.isEmpty());
    }

    void whatIsLearnt()
    {
        TranscriptLink link(transcriptNamed(u"prepare-miband2"_s));
        QVERIFY(finish(link.open()));
        const FixedClock clock(utc("2018-04-15T13:20:47Z"), QTimeZone("Europe/Moscow"));
        Diary diary;
        const auto result = finish(prepareDevice(&link, modelNamed(u"mi-band-2"_s), &clock, &diary));
        QVERIFY(result);
        QCOMPARE(result->info.serial, u"b5fc6bd3ab4d"_s);
        QCOMPARE(result->info.hardware, u"0.1.3.2"_s);
        QCOMPARE(result->info.firmware, u"1.0.1.81"_s);
        QCOMPARE(result->info.productId.value_or(0), 0x0004);
        QCOMPARE(result->battery.value().percent, 79);
        QVERIFY(!result->battery.value().charging);
        QCOMPARE(result->battery.value().lastCharged.value(), utc("2017-04-26T22:50:10Z"));
        // The clock as it was before it was set.
        QCOMPARE(result->clock.value().device, utc("2018-04-15T13:20:43Z"));
        QCOMPARE(result->clock.value().deviceOffset, 3 * 3600);
        QCOMPARE(result->clock.value().host, utc("2018-04-15T13:20:47Z"));
        QCOMPARE(result->clock.value().driftSeconds(), -4);
        const QList<Step> steps{Step::SetClock, Step::ReadModel};
        QCOMPARE(diary.begun, steps);
        QCOMPARE(diary.ended, steps);
    }

    void clocks_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("winter in Berlin, a Monday") << QByteArray("Europe/Berlin") << u"2017-12-31T23:00:00Z"_s
                                                    << QByteArray("e2070101000000010000"
                                                                  "04");
        QTest::newRow("summer in Berlin, a Sunday") << QByteArray("Europe/Berlin") << u"2018-07-01T10:00:00Z"_s
                                                    << QByteArray("e20707010c0000070000"
                                                                  "08");
        QTest::newRow("a second before summer time") << QByteArray("Europe/Berlin") << u"2018-03-25T00:59:59Z"_s
                                                     << QByteArray("e2070319013b3b070000"
                                                                   "04");
        QTest::newRow("the first second of summer time") << QByteArray("Europe/Berlin") << u"2018-03-25T01:00:00Z"_s
                                                         << QByteArray("e2070319030000070000"
                                                                       "08");
        QTest::newRow("quarters of an hour in Kathmandu") << QByteArray("Asia/Kathmandu") << u"2018-07-10T22:00:00Z"_s
                                                          << QByteArray("e207070b032d00030000"
                                                                        "17");
        QTest::newRow("half hours west in St. John's") << QByteArray("America/St_Johns") << u"2018-01-01T00:00:00Z"_s
                                                       << QByteArray("e1070c1f141e00070000"
                                                                     "f2");
    }

    void clocks()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, now);
        QFETCH(QByteArray, written);
        TranscriptLink link(parsed("r 00002a2b !att 02\nw 00002a2b " + written + '\n'));
        QVERIFY(finish(link.open()));
        const FixedClock clock(QDateTime::fromString(now, Qt::ISODate).toUTC(), QTimeZone(zone));
        QVERIFY(finish(prepareDevice(&link, modelNamed(u"mi-band-2"_s), &clock, nullptr)));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());
    }

    // A whole visit ---------------------------------------------------------------------------------------------------

    void wholeVisit_data()
    {
        QTest::addColumn<int>("model");
        QTest::newRow("Mi Band 2") << int(Model::MiBand2);
        QTest::newRow("Amazfit Neo") << int(Model::AmazfitNeo);
    }

    /** Everything that the device has of a hundred days is kept, minute by minute; a second visit adds nothing. */
    void wholeVisit()
    {
        QFETCH(int, model);
        const auto which = static_cast<Model>(model);
        FixedClock clock(utc("2024-04-20T12:34:56Z"), QTimeZone("Europe/Berlin")); // summer time began within them
        BandSimulator device(which, &clock, 7, Patience{0});
        device.setKey(LogKey);
        Basket basket;
        {
            Visit visit(&device, which, LogKey, &clock, Patience{0.5});
            QVERIFY(finish(visit.session->logIn()));
            QVERIFY(finish(visit.session->prepare()));
            const auto result = finish(visit.session->sync({}, &basket));
            QVERIFY2(result, result ? "" : qPrintable(result.error().detail()));
        }
        const auto memory = device.memory(clock.now().addDays(-100), clock.now());
        QCOMPARE(memory.size(), 100 * 1440);
        QCOMPARE(basket.minutes.values(), memory);
        QCOMPARE(basket.marks.value(u"huami.activity"_s).until, utc("2024-04-20T12:34:00Z"));
        QCOMPARE(device.acknowledgements() > 0, which == Model::AmazfitNeo); // only of an empty answer

        clock.set(clock.now().addSecs(600));
        Visit visit(&device, which, LogKey, &clock, Patience{0.5});
        QVERIFY(finish(visit.session->logIn()));
        const auto before = basket.minutes.size();
        basket.harvests.clear();
        QVERIFY(finish(visit.session->sync(basket.marks.values(), &basket)));
        QCOMPARE(basket.minutes.size(), before + 10);
        QCOMPARE(basket.harvests.size(), 1);
        QCOMPARE(basket.harvests.first().minutes.size(), 10);
    }

    /** A sync stops a live view that runs. */
    void syncStopsLive()
    {
        const FixedClock clock(utc("2024-04-20T12:34:56Z"));
        BandSimulator band(Model::MiBand2, &clock, 1, Patience{0.01});
        band.setKey(LogKey);
        Visit visit(&band, Model::MiBand2, LogKey, &clock, Patience{0.05});
        QVERIFY(finish(visit.session->logIn()));
        Viewer viewer(visit.session.get(), -1);
        auto live = visit.session->live(LiveHeartRate, &viewer);
        QTRY_VERIFY(!viewer.events.isEmpty());
        Basket basket;
        QVERIFY(finish(visit.session->sync({{u"huami.activity"_s, utc("2024-04-20T12:00:00Z"), {}}}, &basket)));
        QVERIFY(finish(std::move(live)));
        QCOMPARE(basket.minutes.size(), 34);
        QCOMPARE(band.written(HeartRateControlCharacteristic).last(), hex("150100"));
    }

    void buzzesUntilFound()
    {
        const FixedClock clock(utc("2024-04-20T12:34:56Z"));
        BandSimulator watch(Model::AmazfitNeo, &clock, 1, Patience{0});
        Visit visit(&watch, Model::AmazfitNeo, LogKey, &clock, Patience{0.01}); // ten seconds pass in a tenth of one
        QVERIFY(finish(visit.session->logIn()));
        QVERIFY(finish(visit.session->find(true)));
        QTRY_VERIFY(watch.buzzes() >= 3);
        QVERIFY(finish(visit.session->find(false)));
        QVERIFY(!watch.isBuzzing());
        QCOMPARE(watch.written(AlertCharacteristic).first(), hex("03"));
        QCOMPARE(watch.written(AlertCharacteristic).last(), hex("00"));
    }

    void findConversations_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("stop"); // of find(false); not called where the start failed
        QTest::newRow("found") << u"find-miband2"_s << Works << Works;
        QTest::newRow("refused") << u"find-miband2-refused"_s << int(Error::Refused) << Works;
        QTest::newRow("silent") << u"find-miband2-silent"_s << int(Error::Timeout) << Works;
        QTest::newRow("leaves while it buzzes") << u"find-miband2-leaves"_s << Works << int(Error::Disconnected);
    }

    void findConversations()
    {
        QFETCH(QString, transcript);
        QFETCH(int, start);
        QFETCH(int, stop);
        TranscriptLink link(transcriptNamed(transcript));
        QVERIFY(finish(link.open()));
        SessionContext context;
        context.model = modelNamed(u"mi-band-2"_s);
        const auto driver = makeDriver();
        const auto session = driver->session(&link, context);
        QCOMPARE(kindOf(finish(session->find(true))), start);
        if (start == Works)
            QCOMPARE(kindOf(finish(session->find(false))), stop);
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());
    }

    // Settings --------------------------------------------------------------------------------------------------------

    void settingConversations_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<int>("outcome");
        QTest::newRow("taken, after the answer to something else") << u"setting-hour-format"_s << Works;
        QTest::newRow("not known to the device") << u"setting-unsupported"_s << int(Error::Unsupported);
        QTest::newRow("refused") << u"setting-refused"_s << int(Error::Refused);
        QTest::newRow("silent") << u"setting-silent"_s << int(Error::Timeout);
        QTest::newRow("leaves") << u"setting-leaves"_s << int(Error::Disconnected);
    }

    void settingConversations()
    {
        QFETCH(QString, transcript);
        QFETCH(int, outcome);
        TranscriptLink link(transcriptNamed(transcript));
        QVERIFY(finish(link.open()));
        const auto result =
            finish(applySetting(&link, modelNamed(u"mi-band-2"_s), u"hour_format"_s, u"24"_s, Patience{0.01}));
        QCOMPARE(link.mismatch(), QByteArray());
        QCOMPARE(kindOf(result), outcome);
        QVERIFY(link.finished());
    }

    void settingMessages_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("characteristic"); // first eight digits
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QString &model, const QString &setting, const QVariant &value,
                            const char *characteristic, const char *bytes) {
            QTest::newRow(name) << model << setting << value << QString::fromLatin1(characteristic) << hex(bytes);
        };
        const auto band = u"mi-band-2"_s;
        const auto neo = u"amazfit-neo"_s;
        row("left wrist", band, u"wear_side"_s, u"left"_s, "00000008", "20000002");
        row("right wrist", band, u"wear_side"_s, u"right"_s, "00000008", "20000082");
        row("goal of a band", band, u"goal"_s, 8000, "00000008", "100000401f0000");
        row("goal of a Neo", neo, u"goal"_s, 8000, "00000020", "00c2003a0100000001401f0000");
        row("24 hours", band, u"hour_format"_s, u"24"_s, "00000003", "06020001");
        row("12 hours", neo, u"hour_format"_s, u"12"_s, "00000003", "06020000");
        row("with the date", band, u"show_date"_s, true, "00000003", "060a0003");
        row("without the date", band, u"show_date"_s, false, "00000003", "060a0000");
        row("metric", band, u"units"_s, u"metric"_s, "00000003", "06030000");
        row("imperial", band, u"units"_s, u"imperial"_s, "00000003", "06030001");
        row("language", neo, u"language"_s, u"en_US"_s, "00000003", "061700656e5f5553");
        row("lift the wrist", band, u"lift_wrist"_s, true, "00000003", "0605000100000000");
        row("do not lift the wrist", band, u"lift_wrist"_s, false, "00000003", "06050000");
        row("goal notification", band, u"goal_notification"_s, true, "00000003", "06060001");
        row("disturb", band, u"do_not_disturb"_s, u"off"_s, "00000003", "0982");
        row("do not disturb a sleeper", band, u"do_not_disturb"_s, u"automatic"_s, "00000003", "0983");
        row("heart rate every ten minutes", neo, u"heart_rate_interval"_s, u"10"_s, "00002a39", "140a");
        row("heart rate never", band, u"heart_rate_interval"_s, u"0"_s, "00002a39", "1400");
        row("heart rate in sleep, a band", band, u"sleep_heart_rate"_s, true, "00002a39", "150001");
        row("heart rate in sleep, a Neo", neo, u"sleep_heart_rate"_s, true, "00000003", "063c0001");
        const QVariantMap profile{{u"birth_date"_s, QDate(1990, 5, 17)},
                                  {u"sex"_s, u"male"_s},
                                  {u"height_cm"_s, 180},
                                  {u"weight_g"_s, 75'000}};
        row("profile", band, u"profile"_s, profile, "00000008", "4f0000c607051100b400983a01000000");
    }

    void settingMessages()
    {
        QFETCH(QString, model);
        QFETCH(QString, setting);
        QFETCH(QVariant, value);
        QFETCH(QString, characteristic);
        QFETCH(QByteArray, bytes);
        const auto message = settingMessage(modelNamed(model), setting, value);
        QVERIFY(message);
        QCOMPARE(message->characteristic.toString(QUuid::WithoutBraces).first(8), characteristic);
        QCOMPARE(message->writes, QList<QByteArray>{bytes});
    }

    void settingsRefused_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<int>("kind");
        QTest::newRow("unheard of") << u"mi-band-2"_s << u"factory_reset"_s << QVariant(true)
                                    << int(Error::Unsupported);
        QTest::newRow("not of this model")
            << u"amazfit-neo"_s << u"show_date"_s << QVariant(true) << int(Error::Unsupported);
        QTest::newRow("an interval that a Neo does not take")
            << u"amazfit-neo"_s << u"heart_rate_interval"_s << QVariant(u"60"_s) << int(Error::Invalid);
        QTest::newRow("too many steps") << u"mi-band-2"_s << u"goal"_s << QVariant(70'000) << int(Error::Invalid);
        QTest::newRow("no number") << u"mi-band-2"_s << u"goal"_s << QVariant(u"many"_s) << int(Error::Invalid);
        QTest::newRow("no such side") << u"mi-band-2"_s << u"wear_side"_s << QVariant(u"ankle"_s)
                                      << int(Error::Invalid);
        QTest::newRow("not yes or no") << u"mi-band-2"_s << u"lift_wrist"_s << QVariant(u"perhaps"_s)
                                       << int(Error::Invalid);
        QTest::newRow("a profile without a birth date")
            << u"mi-band-2"_s << u"profile"_s << QVariant(QVariantMap{{u"height_cm"_s, 180}}) << int(Error::Invalid);
    }

    void settingsRefused()
    {
        QFETCH(QString, model);
        QFETCH(QString, setting);
        QFETCH(QVariant, value);
        QFETCH(int, kind);
        QCOMPARE(kindOf(settingMessage(modelNamed(model), setting, value)), kind);
    }

    /** What a page offers can be applied, every single choice. */
    void everySettingHasWords()
    {
        for (const auto &model : huamiModels()) {
            const auto settings = settingsOf(model);
            QVERIFY(!settings.isEmpty());
            for (const auto &setting : settings) {
                QVERIFY(!setting.title.isEmpty());
                QCOMPARE(setting.choices.size(), setting.choiceTitles.size());
                QVERIFY(setting.type != SettingInfo::Choice || setting.choices.size() >= 2);
                for (const auto &choice : setting.choices)
                    QVERIFY2(settingMessage(model, setting.id, choice), qPrintable(setting.id));
                if (setting.type == SettingInfo::Switch)
                    QVERIFY(settingMessage(model, setting.id, true) && settingMessage(model, setting.id, false));
                if (setting.type == SettingInfo::Number)
                    QVERIFY(settingMessage(model, setting.id, setting.from)
                            && settingMessage(model, setting.id, setting.to));
            }
        }
    }

    // What may not be written down ------------------------------------------------------------------------------------

    void secrets_data()
    {
        QTest::addColumn<char>("kind");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *name, const char *line, const char *kept) {
            QTest::newRow(name) << line[0] << QString::fromLatin1(line) << QString::fromLatin1(kept);
        };
        row("an uploaded key", "w 00000009 0100d88ca0fef504cc82735f15feb6bf9b1f",
            "w 00000009 0100................................");
        row("an answer", "w 00000009 0300ce1c0135db39e61f1a27012fb907df3b",
            "w 00000009 0300................................");
        row("an answer of a Neo", "w 00000009 8300a532e92cf638a99fe56594588827575c",
            "w 00000009 8300................................");
        row("a request", "w 00000009 8200020100", "w 00000009 8200020100");
        row("a challenge alone tells nothing", "n 00000009 108201979f6410a99926fa9bf3c8446dad4aee",
            "n 00000009 108201979f6410a99926fa9bf3c8446dad4aee");
        row("the serial number", "r 00002a25 623566633662643361623464", "r 00002a25 ........................");
        row("the address in the system id", "r 00002a23 d36c4afffe4fb38f", "r 00002a23 ................");
        row("a profile", "w 00000008 4f0000c607051100b400983a04030201", "w 00000008 4f0000..........................");
        row("a goal", "w 00000008 100000401f0000", "w 00000008 100000401f0000");
        row("the firmware", "r 00002a28 56312e302e312e3831", "r 00002a28 56312e302e312e3831");
    }

    void secrets()
    {
        QFETCH(QString, line);
        QFETCH(QString, kept);
        auto transcript = parsed(line.toLatin1());
        auto &event = transcript.events.first();
        // A transcript has eight digits; the driver is asked with the whole.
        const bool sig = event.characteristic.data1 >= 0x2a00;
        event.characteristic = sig ? sigUuid(event.characteristic.data1) : huamiUuid(event.characteristic.data1);
        event.secrets = makeDriver()->secretsIn(event);
        QCOMPARE(QString::fromLatin1(transcript.text()).trimmed(), kept);
    }

    /** Nothing that opens the device is in the recording of a pairing. */
    void recordingHasNoKey()
    {
        const FixedClock clock(utc("2024-04-20T12:34:56Z"));
        BandSimulator band(Model::MiBand2, &clock, 1, Patience{0});
        const auto driver = makeDriver();
        RecordingLink link(std::make_unique<SimulatedLink>(&band),
                           [&driver](const LinkEvent &event) { return driver->secretsIn(event); }, {});
        QVERIFY(finish(link.open()));
        QRandomGenerator random(3);
        SessionContext context;
        context.model = modelNamed(u"mi-band-2"_s);
        context.clock = &clock;
        context.random = &random;
        const auto session = driver->session(&link, context);
        const auto key = finish(session->pair());
        QVERIFY(key);
        QVERIFY(finish(session->prepare()));
        const auto text = link.transcript().text();
        QVERIFY(text.contains("w 00000009 0100................................"));
        QVERIFY(!text.contains(key->toHex()));
        QVERIFY(!text.contains(QByteArray("b5fc6bd3ab4d").toHex()));
    }

    // Kept bytes ------------------------------------------------------------------------------------------------------

    void redecoding()
    {
        const auto driver = makeDriver();
        const RawChunk chunk{u"huami.activity4"_s,   1, utc("2018-04-03T08:00:00Z"), 7200, hex("7b"),
                             hex("70000036012c3d5c")};
        const auto harvest = driver->redecode(chunk);
        QVERIFY(harvest);
        QCOMPARE(harvest->minutes.size(), 2);
        QCOMPARE(harvest->minutes.first().minute, qint32(utc("2018-04-03T08:00:00Z").toSecsSinceEpoch() / 60));
        QCOMPARE(harvest->minutes.first().activity, Activity::DeepSleep); // carried from before the bytes
        QCOMPARE(int(harvest->minutes.last().steps.value_or(0)), 61);
        QVERIFY(driver->parserVersion(chunk.format) > 0);

        QCOMPARE(kindOf(driver->redecode({u"omron.memory"_s, 1, chunk.start, 0, {}, hex("00")})),
                 int(Error::Unsupported));
        QCOMPARE(kindOf(driver->redecode({u"huami.activity8"_s, 1, chunk.start, 0, {}, hex("00")})),
                 int(Error::Malformed));
    }
};

QTEST_GUILESS_MAIN(SessionTest)

#include "tst_session.moc"

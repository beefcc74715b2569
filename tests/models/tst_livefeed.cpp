// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "devices/standard/simulators.h"
#include "models/livedesk.h"
#include "models/recordingcsv.h"
#include "support/support.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <cmath>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using huami::BandSimulator;

namespace {

const QDateTime Noon(QDate(2026, 5, 8), QTime(12, 0), Qt::UTC);

bool hasBreak(const PointRing &ring)
{
    for (qsizetype index = 0; index < ring.size(); ++index) {
        if (std::isnan(ring.at(index).y()))
            return true;
    }
    return false;
}

std::unique_ptr<SimulatedPeripheral> makeStrap(const Clock *clock, Patience pace)
{
    return std::make_unique<standard::HeartRateStrap>(clock, 7, pace);
}

std::unique_ptr<SimulatedPeripheral> makeOximeter(const Clock *clock, Patience pace)
{
    return std::make_unique<standard::FingerOximeter>(clock, 7, pace);
}

/** Events as they may come, one of each kind. */
QList<LiveEvent> oneOfEach()
{
    return {HeartRateReading{Noon, 75},
            MotionSamples{Noon.addMSecs(100), {{-32, 0, 250}, {1, -2, 3}}, 256, 25},
            PulseWaveSamples{Noon.addMSecs(120), {35900, 65535}, 25},
            LiveGap{Noon.addMSecs(700), 3},
            NoHeartRate{Noon.addMSecs(1500)},
            BeatIntervals{Noon.addMSecs(1600), {984.375, 968.75}},
            OxygenReading{Noon.addMSecs(1700), 97.5, 64.0},
            OxygenReading{Noon.addMSecs(1800), 96, {}},
            TemperatureReading{Noon.addMSecs(1900), -3.25, 3, 0}};
}

RecordingPart partOf(const QList<LiveEvent> &events)
{
    PartWriter writer;
    for (const auto &event : events)
        writer.add(event, Noon);
    return writer.take();
}

QList<QByteArray> linesOf(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    auto lines = in.readAll().split('\n');
    lines.removeLast(); // every line ends
    return lines;
}

} // namespace

class TestLiveFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QVERIFY(initCrypto());
    }

    // Times of samples

    void burstsComeOutEvenly()
    {
        // Sixteen samples at once, every 640 ms: the packets of 5.3 of the Huami README.
        SampleClock clock;
        double last = 0;
        for (int burst = 0; burst < 200; ++burst) {
            const double arrival = 1'000'000 + burst * 640.0;
            for (const int count : {3, 3, 3, 3, 3, 1}) {
                const auto times = clock.take(count, 25, arrival);
                QCOMPARE(times.afterGap, last == 0);
                if (last > 0)
                    QVERIFY(qAbs(times.first - last - 40) < 1e-6);
                QCOMPARE(times.step, 40.0);
                last = times.first + (count - 1) * times.step;
                QVERIFY(last <= arrival);
                QVERIFY(arrival - last <= SampleClock::MostLag);
            }
        }
    }

    void slowSensorsAreNotLeftBehind_data()
    {
        QTest::addColumn<double>("interval");
        QTest::newRow("a sensor that is slow by two in a hundred") << 40.8;
        QTest::newRow("one that is fast by two in a hundred") << 39.2;
    }

    void slowSensorsAreNotLeftBehind()
    {
        QFETCH(double, interval);
        SampleClock clock;
        double last = 0;
        double arrival = 1'000'000;
        for (int packet = 0; packet < 5000; ++packet) {
            arrival += 10 * interval;
            const auto times = clock.take(10, 25, arrival);
            QVERIFY(times.first > last);
            last = times.first + 9 * times.step;
            QVERIFY(arrival - last < SampleClock::MostLag + 100);
            QVERIFY(last - arrival < 100);
        }
    }

    void silenceIsAGap()
    {
        SampleClock clock;
        QVERIFY(clock.take(3, 25, 1'000'000).afterGap);
        QVERIFY(!clock.take(3, 25, 1'000'120).afterGap);
        QVERIFY(clock.take(3, 25, 1'010'000).afterGap);
        clock.lose(0.12);
        QVERIFY(clock.take(3, 25, 1'010'240).afterGap);
    }

    void lostPacketsAreSharedOutBetweenTheSensors()
    {
        SensorClocks clocks;
        const auto at = QDateTime::fromMSecsSinceEpoch(1'000'000, Qt::UTC);
        const MotionSamples motion{at, {{}, {}, {}}};
        const PulseWaveSamples wave{at, {1, 2, 3}};
        clocks.take(motion);
        clocks.take(wave);
        const auto moved = clocks.take(motion);
        const auto pulsed = clocks.take(wave);
        // Four packets brought 240 ms of each; two that never came are taken for 120 ms.
        clocks.lose({at, 2});
        const auto movedOn = clocks.take(motion);
        const auto pulsedOn = clocks.take(wave);
        QVERIFY(movedOn.afterGap);
        QVERIFY(pulsedOn.afterGap);
        QCOMPARE(movedOn.first - moved.first, 240.0);
        QCOMPARE(pulsedOn.first - pulsed.first, 240.0);
    }

    void ringsForgetTheOldest()
    {
        PointRing ring(4);
        for (int point = 0; point < 6; ++point)
            ring.append(QPointF(point * 10, point));
        QCOMPARE(ring.size(), 4);
        QCOMPARE(ring.at(0).y(), 2.0);
        QCOMPARE(ring.between(35, 45), (QList<QPointF>{{30, 3}, {40, 4}})); // and the one before
        QCOMPARE(ring.between(0, 5), QList<QPointF>());
    }

    // What a recording keeps

    void recordedEventsComeBack()
    {
        const auto events = oneOfEach();
        const auto read = eventsIn(partOf(events));
        QVERIFY(read);
        QCOMPARE(read->size(), events.size());
        QCOMPARE(std::get<HeartRateReading>(read->at(0).event), std::get<HeartRateReading>(events.at(0)));
        const auto motion = std::get<MotionSamples>(read->at(1).event);
        QCOMPARE(motion.samples, (QList<MotionVector>{{-32, 0, 250}, {1, -2, 3}}));
        QCOMPARE(motion.unitsPerG, 256.0);
        QCOMPARE(motion.at, Noon.addMSecs(100));
        QCOMPARE(std::get<PulseWaveSamples>(read->at(2).event).samples, (QList<quint16>{35900, 65535}));
        QCOMPARE(std::get<LiveGap>(read->at(3).event).packets, 3);
        QCOMPARE(std::get<NoHeartRate>(read->at(4).event).at, Noon.addMSecs(1500));
        const auto beats = std::get<BeatIntervals>(read->at(5).event);
        QCOMPARE(beats.at, Noon.addMSecs(1600));
        QCOMPARE(beats.milliseconds, (QList<double>{984.375, 968.75}));
        QCOMPARE(std::get<OxygenReading>(read->at(6).event), std::get<OxygenReading>(events.at(6)));
        QCOMPARE(std::get<OxygenReading>(read->at(7).event), std::get<OxygenReading>(events.at(7)));
        const auto warmth = std::get<TemperatureReading>(read->at(8).event);
        QCOMPARE(warmth.celsius, -3.25);
        QCOMPARE(warmth.site, 3);
    }

    void damagedRecordingsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an unknown kind") << QByteArray::fromHex("ff00000000");
        QTest::newRow("a beat less than announced") << QByteArray::fromHex("070000000002e8030000");
        QTest::newRow("cut short") << QByteArray::fromHex("01000000");
        QTest::newRow("motion without a rate") << QByteArray::fromHex("0300000000"
                                                                      "00000000"
                                                                      "e8030000"
                                                                      "00");
    }

    void damagedRecordingsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!eventsIn({Noon, Noon, 0, bytes}));
    }

    void exportedRecordingsSayWhatCame()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        auto *recordings = desk.store->recordings();
        const auto begun =
            recordings->begin(desk.feed->device(), u"Walk: =1+1/\"x\""_s, Noon, QTimeZone("Europe/Berlin"));
        QVERIFY(begun);
        QVERIFY(recordings->append(begun->id, partOf(oneOfEach())));
        QVERIFY(recordings->mark(begun->id, Noon.addSecs(1)));
        QVERIFY(recordings->end(begun->id, Noon.addSecs(2)));

        QTemporaryDir folder;
        const auto files = exportRecording(*recordings, *begun, folder.path());
        QVERIFY(files);
        QCOMPARE(*files,
                 (QStringList{u"Walk- -1-1-x- heart_rate.csv"_s, u"Walk- -1-1-x- beats.csv"_s,
                              u"Walk- -1-1-x- motion.csv"_s, u"Walk- -1-1-x- ppg.csv"_s, u"Walk- -1-1-x- oxygen.csv"_s,
                              u"Walk- -1-1-x- temperature.csv"_s, u"Walk- -1-1-x- marks.csv"_s}));
        const auto read = [&](int file) { return linesOf(folder.filePath(files->at(file))); };
        QCOMPARE(read(0),
                 (QList<QByteArray>{"time,heart_rate_bpm\r", "2026-05-08T14:00:00.000+02:00,75\r",
                                    "2026-05-08T14:00:01.500+02:00,\r"}));
        QCOMPARE(read(1),
                 (QList<QByteArray>{"time,rr_ms\r", "2026-05-08T14:00:01.600+02:00,984.4\r",
                                    "2026-05-08T14:00:01.600+02:00,968.8\r"}));
        // The last sample of the first packet is put 700 ms before it came: see SampleClock.
        QCOMPARE(read(2),
                 (QList<QByteArray>{"time,x_g,y_g,z_g\r", "2026-05-08T13:59:59.360+02:00,-0.125,0.000,0.977\r",
                                    "2026-05-08T13:59:59.400+02:00,0.004,-0.008,0.012\r"}));
        QCOMPARE(read(3),
                 (QList<QByteArray>{"time,ppg_raw\r", "2026-05-08T13:59:59.380+02:00,35900\r",
                                    "2026-05-08T13:59:59.420+02:00,65535\r"}));
        QCOMPARE(read(4),
                 (QList<QByteArray>{"time,oxygen_percent,pulse_bpm\r", "2026-05-08T14:00:01.700+02:00,97.5,64.0\r",
                                    "2026-05-08T14:00:01.800+02:00,96.0,\r"}));
        QCOMPARE(read(5), (QList<QByteArray>{"time,temperature_c\r", "2026-05-08T14:00:01.900+02:00,-3.25\r"}));
        QCOMPARE(read(6), (QList<QByteArray>{"time\r", "2026-05-08T14:00:01.000+02:00\r"}));

        // A second time beside the first.
        const auto again = exportRecording(*recordings, *begun, folder.path());
        QVERIFY(again);
        QCOMPARE(again->first(), u"Walk- -1-1-x- 2 heart_rate.csv"_s);
        QVERIFY(!exportRecording(*recordings, *begun, u"/proc/nowhere"_s));
    }

    // The feed

    void showsWhatABandMeasures()
    {
        LiveDesk desk;
        QCOMPARE(desk.feed->device(), 0);
        QVERIFY(desk.pair());
        auto &feed = *desk.feed;
        QVERIFY(feed.device() != 0);
        QVERIFY(feed.hasHeartRate() && feed.hasMotion() && feed.hasPulseWave());
        feed.setShown(true);
        feed.start();
        QCOMPARE(feed.state(), LiveFeed::Connecting);
        QTRY_COMPARE(feed.state(), LiveFeed::Running);
        QTRY_VERIFY(feed.bpm().isValid());
        QVERIFY(feed.battery().isValid());
        QTRY_VERIFY(feed.lowest().isValid());
        QVERIFY(feed.lowest().toInt() <= feed.average().toInt() && feed.average().toInt() <= feed.highest().toInt());
        // Eight seconds of 25 samples each, evenly.
        QTRY_VERIFY_WITH_TIMEOUT(feed.x()->points().size() > 150 && feed.pulse()->points().size() > 150, 10000);
        QVERIFY(feed.x()->points().size() < 215);
        QVERIFY(feed.x()->points().constLast().x() <= feed.waveTo());
        const auto gravity =
            std::hypot(feed.x()->value().toDouble(), feed.y()->value().toDouble(), feed.z()->value().toDouble());
        QVERIFY2(gravity > 0.3 && gravity < 2, qPrintable(QString::number(gravity)));

        feed.stop();
        QCOMPARE(feed.state(), LiveFeed::Stopping);
        QTRY_COMPARE(feed.state(), LiveFeed::Idle);
        QVERIFY(!feed.bpm().isValid());
        QVERIFY(!desk.band.isMeasuring() && !desk.band.isStreaming());
    }

    void showsHowTheHeartOfAStrapVaries()
    {
        LiveDesk desk(LiveDesk::Model::MiBand2, 20, makeStrap);
        QVERIFY(desk.pair());
        auto &feed = *desk.feed;
        QVERIFY(feed.hasHeartRate() && feed.hasIntervals() && !feed.hasOxygen() && !feed.hasMotion());
        feed.setShown(true);
        feed.start();
        QTRY_VERIFY(feed.bpm().isValid());
        QVERIFY(!feed.hrv().isValid()); // too few beats yet
        QCOMPARE(feed.hrvBeats(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(feed.hrv().isValid(), 10000);
        QVERIFY(feed.hrvBeats() >= 20);
        QVERIFY2(feed.hrv().toInt() >= 10 && feed.hrv().toInt() <= 60, qPrintable(feed.hrv().toString()));

        // Recorded, and shown again by the recording.
        QVERIFY(feed.record(u"Rest"_s));
        const auto recording = feed.recorder()->id();
        const auto enough = desk.clock.now().addSecs(40);
        QTRY_VERIFY_WITH_TIMEOUT(desk.clock.now() > enough, 10000);
        feed.stop();
        QTRY_COMPARE(feed.state(), LiveFeed::Idle);
        feed.replay(recording);
        QVERIFY(feed.hasHeartRate() && feed.hasIntervals());
        QVERIFY(!feed.hrv().isValid());
        feed.player()->seek(feed.player()->length());
        QTRY_VERIFY(feed.hrv().isValid());
        feed.endReplay();
        QVERIFY(!feed.hrv().isValid());
    }

    void showsTheOxygenOfAnOximeter()
    {
        LiveDesk desk(LiveDesk::Model::MiBand2, 20, makeOximeter);
        QVERIFY(desk.pair());
        auto &feed = *desk.feed;
        QVERIFY(feed.hasHeartRate() && feed.hasOxygen() && !feed.hasIntervals());
        feed.setShown(true);
        feed.start();
        QTRY_VERIFY(feed.oxygen().isValid());
        QVERIFY(feed.oxygen().toInt() >= 97 && feed.oxygen().toInt() <= 98);
        QVERIFY(feed.bpm().isValid());
        standard::SensorFaults faults;
        faults.noContact = true;
        static_cast<standard::Sensor *>(desk.sensor.get())->setFaults(faults);
        QTRY_VERIFY(!feed.oxygen().isValid());
        QVERIFY(feed.hasNoPulse());
    }

    void tellsChartsNothingWhileHidden()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        auto &feed = *desk.feed;
        QSignalSpy waves(&feed, &LiveFeed::waveMoved);
        QSignalSpy points(feed.pulse(), &LiveLane::pointsChanged);
        feed.start();
        QTRY_VERIFY(feed.pulse()->ring().size() > 100);
        QCOMPARE(waves.size(), 0);
        QCOMPARE(points.size(), 0);
        feed.setShown(true);
        QVERIFY(!waves.isEmpty());
        feed.setPaused(true);
        const auto before = waves.size();
        const auto size = feed.pulse()->ring().size();
        QTRY_VERIFY(feed.pulse()->ring().size() > size + 32);
        QCOMPARE(waves.size(), before);
    }

    void comesBackAfterALostLink()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        auto &feed = *desk.feed;
        feed.start();
        QTRY_VERIFY(feed.heart()->ring().size() > 2);
        QTRY_VERIFY(feed.x()->ring().size() > 40);
        desk.radio.loseLink();
        QTRY_COMPARE_WITH_TIMEOUT(feed.state(), LiveFeed::Failed, 10000);
        QVERIFY(feed.problem().isWrong());
        QVERIFY(feed.retryIn().isValid());
        QVERIFY(!feed.bpm().isValid());
        desk.radio.inRange = true;
        QTRY_COMPARE_WITH_TIMEOUT(feed.state(), LiveFeed::Running, 20000);
        QVERIFY(!feed.retryIn().isValid());
        QVERIFY(hasBreak(feed.heart()->ring()));
        const auto size = feed.x()->ring().size();
        QTRY_VERIFY(feed.x()->ring().size() > size + 20);
        QVERIFY(hasBreak(feed.x()->ring()));
    }

    void doesNotTryAgainWhenRefused()
    {
        LiveDesk desk(LiveDesk::Model::AmazfitNeo);
        QVERIFY(desk.pair(BandSimulator::vendorKey()));
        auto &feed = *desk.feed;
        QVERIFY(feed.hasHeartRate());
        QVERIFY(!feed.hasMotion() && !feed.hasPulseWave());
        desk.band.setKey(QByteArray(16, 'x'));
        feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(feed.state(), LiveFeed::Failed, 10000);
        QVERIFY(!feed.retryIn().isValid());
        QVERIFY(feed.problem().isWrong());
        feed.dismissProblem();
        QCOMPARE(feed.state(), LiveFeed::Idle);
    }

    void saysWhenThereIsNoPulse()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        huami::BandFaults faults;
        faults.noContact = true;
        desk.band.setFaults(faults);
        desk.feed->start();
        QTRY_VERIFY_WITH_TIMEOUT(desk.feed->hasNoPulse() && desk.feed->state() == LiveFeed::Running, 10000);
        QVERIFY(!desk.feed->bpm().isValid());
    }

    void measuresOnce()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        QSignalSpy kept(&desk.devices, &DeviceListModel::readingsChanged);
        desk.feed->measureOnce();
        QVERIFY(desk.feed->isMeasuring());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.feed->isMeasuring(), 10000);
        QCOMPARE(desk.feed->state(), LiveFeed::Idle);
        QVERIFY(desk.feed->bpm().isValid());
        QVERIFY(desk.feed->bpmAt().isValid());
        QCOMPARE(kept.size(), 1);
    }

    void stopsWhileItConnects()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        desk.radio.inRange = false;
        desk.feed->start();
        QTRY_VERIFY(desk.radio.links > 1);
        desk.feed->stop();
        QTRY_COMPARE(desk.feed->state(), LiveFeed::Idle);
        QVERIFY(!desk.feed->problem().isWrong());
    }

    // Recordings

    void recordsPlaysAndForgets()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        auto &feed = *desk.feed;
        const QAbstractItemModelTester tester(feed.recordings(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!feed.record());
        feed.start();
        QTRY_COMPARE(feed.state(), LiveFeed::Running);
        QVERIFY(feed.record(u" Midday  walk "_s));
        auto *recorder = feed.recorder();
        QCOMPARE(recorder->name(), u"Midday walk"_s);
        QTRY_VERIFY_WITH_TIMEOUT(recorder->samples() > 400, 10000);
        recorder->mark();
        QCOMPARE(recorder->marks(), 1);
        recorder->rename(u"Walk"_s);
        const int samples = recorder->samples();
        recorder->stop();
        QVERIFY(!recorder->isRecording());
        QVERIFY(!recorder->problem().isWrong());
        auto *list = feed.recordings();
        QCOMPARE(list->count(), 1);
        const auto index = list->index(0);
        QCOMPARE(list->data(index, RecordingList::NameRole).toString(), u"Walk"_s);
        QCOMPARE(list->data(index, RecordingList::SamplesRole).toInt(), samples);
        QCOMPARE(list->data(index, RecordingList::MarksRole).toInt(), 1);
        QVERIFY(list->data(index, RecordingList::SecondsRole).toInt() > 5);

        const auto id = list->recordingAt(0);
        feed.replay(id);
        auto *player = feed.player();
        QVERIFY(player->isOpen() && player->isPlaying());
        QTRY_VERIFY(!desk.band.isStreaming());
        player->pause();
        const auto shown = feed.pulse()->ring().size();
        player->seek(player->length());
        QVERIFY(feed.pulse()->ring().size() > shown);
        QVERIFY(feed.heart()->ring().size() > 3);
        QVERIFY(hasBreak(feed.heart()->ring()) == false);
        player->seek(1);
        QVERIFY(feed.pulse()->ring().size() < 100);
        QCOMPARE(list->count(), 1); // a replay is not recorded
        feed.endReplay();
        QCOMPARE(feed.pulse()->ring().size(), 0);

        QSignalSpy removed(list, &RecordingList::removed);
        list->remove(id);
        QCOMPARE(list->count(), 0);
        QCOMPARE(removed.size(), 1);
        list->restore(id);
        QCOMPARE(list->count(), 1);
        list->rename(id, u"Evening"_s);
        QCOMPARE(list->data(list->index(0), RecordingList::NameRole).toString(), u"Evening"_s);
        list->remove(id);
        desk.endFeed();
        desk.makeFeed(); // the next start
        QCOMPARE(desk.feed->recordings()->count(), 0);
        desk.feed->recordings()->restore(id);
        QCOMPARE(desk.feed->recordings()->count(), 0);
        QVERIFY(desk.feed->recordings()->problem().isWrong());
    }

    void findsWhatACrashLeft()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        auto *recordings = desk.store->recordings();
        const auto begun = recordings->begin(desk.feed->device(), u"Cut off"_s, Noon, QTimeZone("Europe/Berlin"));
        QVERIFY(begun);
        QVERIFY(recordings->append(begun->id, partOf(oneOfEach())));
        desk.endFeed();
        QVERIFY(!recordings->list()->first().ended);
        desk.makeFeed();
        QCOMPARE(desk.feed->recordings()->count(), 1);
        const auto list = recordings->list();
        QVERIFY(list);
        QCOMPARE(list->first().ended, std::optional(Noon.addMSecs(1900)));
        QCOMPARE(list->first().samples, 10);
    }

    void forgottenDevicesTakeTheirRecordingsAlong()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        const auto device = desk.feed->device();
        auto *recordings = desk.store->recordings();
        const auto begun = recordings->begin(device, u"Walk"_s, Noon, QTimeZone("Europe/Berlin"));
        QVERIFY(begun);
        QVERIFY(recordings->append(begun->id, partOf(oneOfEach())));
        QVERIFY(desk.store->forgetDevice(device, true));
        QVERIFY(recordings->list()->isEmpty());
        QVERIFY(!recordings->append(begun->id, partOf(oneOfEach())));
        QVERIFY(desk.store->check()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLiveFeed)
#include "tst_livefeed.moc"

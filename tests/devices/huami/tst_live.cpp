// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/live.h"
#include "devices/huami/models.h"
#include "huamitest.h"

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime Now = QDateTime::fromSecsSinceEpoch(1'520'000'000, Qt::UTC);

/** Keeps what it sees, and stops the view at a certain event. */
class Viewer : public LiveSink
{
public:
    explicit Viewer(LiveStop *stop, int stopAfter) : m_stop(stop), m_stopAfter(stopAfter) { }

    void received(const LiveEvent &event) override
    {
        events.append(event);
        if (events.size() == m_stopAfter)
            m_stop->ask();
    }

    template<typename T> QList<T> all() const
    {
        QList<T> some;
        for (const auto &event : events) {
            if (const auto *one = std::get_if<T>(&event))
                some.append(*one);
        }
        return some;
    }

    QList<int> heartRates() const
    {
        QList<int> bpm;
        for (const auto &reading : all<HeartRateReading>())
            bpm.append(reading.bpm);
        return bpm;
    }

    QList<int> gaps() const
    {
        QList<int> packets;
        for (const auto &gap : all<LiveGap>())
            packets.append(gap.packets);
        return packets;
    }

    QList<LiveEvent> events;

private:
    LiveStop *m_stop;
    int m_stopAfter;
};

LivePlan planFor(const QString &model, Capabilities what, const Clock *clock, Patience patience)
{
    return {familyOf(model).value(), what, clock, patience};
}

} // namespace

class LiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void pulseWaveOfARealBand()
    {
        TranscriptLink link(transcriptNamed(u"live-miband2-heart"_s));
        QVERIFY(finish(link.open()));
        const FixedClock clock(Now);
        LiveStop stop;
        Viewer viewer(&stop, 13 + 12 + 7); // packets, gaps, heart rates
        const auto what = Capabilities(LiveHeartRate) | LiveMotion | LivePulseWave;
        const auto plan = planFor(u"mi-band-2"_s, what, &clock, AsLongAsItTakes);
        const auto result = finish(streamLive(&link, plan, &viewer, &stop));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(result);
        QVERIFY(link.finished());

        const QList<int> bpm{93, 99, 102, 98, 100, 102, 101};
        QCOMPARE(viewer.heartRates(), bpm);
        const auto waves = viewer.all<PulseWaveSamples>();
        QCOMPARE(waves.size(), 13);
        const QList<quint16> first{35885, 35892, 35908, 35909, 35901, 35906, 35912};
        QCOMPARE(waves.first().samples, first);
        const QList<quint16> last{35894, 35890, 35886, 35900, 35891, 35888, 35903};
        QCOMPARE(waves.last().samples, last);
        QCOMPARE(waves.first().at, Now);
        QCOMPARE(waves.first().rate, 25.0);
        // That program kept only the packets of 16 bytes: seven are missing between two, fifteen where a burst was
        // lost.
        const QList<int> gaps{7, 7, 7, 7, 15, 7, 7, 7, 7, 7, 15, 7};
        QCOMPARE(viewer.gaps(), gaps);
        QVERIFY(viewer.all<MotionSamples>().isEmpty());
    }

    void motionOfARealBand()
    {
        TranscriptLink link(transcriptNamed(u"live-miband2-motion"_s));
        QVERIFY(finish(link.open()));
        const FixedClock clock(Now);
        LiveStop stop;
        Viewer viewer(&stop, 32 + 10);
        const auto what = Capabilities(LiveMotion) | LivePulseWave;
        const auto plan = planFor(u"mi-band-2"_s, what, &clock, AsLongAsItTakes);
        const auto result = finish(streamLive(&link, plan, &viewer, &stop));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(result);
        QVERIFY(link.finished());

        const auto motion = viewer.all<MotionSamples>();
        QCOMPARE(motion.size(), 27); // 81 samples
        const QList<MotionSamples::Vector> first{{-183, -39, 60}, {-180, -40, 59}, {-179, -36, 68}};
        QCOMPARE(motion.first().samples, first);
        const QList<MotionSamples::Vector> last{{-33, -20, 255}, {-31, -16, 259}, {-34, -13, 252}};
        QCOMPARE(motion.last().samples, last);
        QCOMPARE(motion.first().unitsPerG, 250.0);
        // Packets of 20 bytes and type 02 are light, whatever that program took them for.
        const auto waves = viewer.all<PulseWaveSamples>();
        QCOMPARE(waves.size(), 5);
        const QList<quint16> light{12816, 12849, 12861, 12916, 12942, 12950, 12975, 12999, 13007};
        QCOMPARE(waves.first().samples, light);
        const QList<int> gaps{1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        QCOMPARE(viewer.gaps(), gaps);
    }

    void conversations_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("stopAfter"); // events
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QList<int>>("bpm"); // 0: no reading

        QTest::newRow("a band without a value is kept alive, and says so")
            << u"live-miband2-keeps-alive"_s << u"mi-band-2"_s << 1 << Works << QList<int>{0};
        QTest::newRow("a Neo is kept alive early")
            << u"live-neo"_s << u"amazfit-neo"_s << 4 << Works << QList<int>{0, 72, 0, 73};
        QTest::newRow("refused") << u"live-miband2-refused"_s << u"mi-band-2"_s << 1 << int(Error::Refused)
                                 << QList<int>();
        QTest::newRow("leaves") << u"live-miband2-leaves"_s << u"mi-band-2"_s << 9 << int(Error::Disconnected)
                                << QList<int>{72};
        QTest::newRow("late values are dropped")
            << u"live-miband2-late-values"_s << u"mi-band-2"_s << 1 << Works << QList<int>{72};
    }

    void conversations()
    {
        QFETCH(QString, transcript);
        QFETCH(QString, model);
        QFETCH(int, stopAfter);
        QFETCH(int, outcome);
        QFETCH(QList<int>, bpm);

        TranscriptLink link(transcriptNamed(transcript));
        QVERIFY(finish(link.open()));
        const FixedClock clock(Now);
        LiveStop stop;
        Viewer viewer(&stop, stopAfter);
        // Twelve seconds pass in 60 ms, ten in 50.
        const auto plan = planFor(model, LiveHeartRate, &clock, Patience{0.005});
        const auto result = finish(streamLive(&link, plan, &viewer, &stop));

        QCOMPARE(link.mismatch(), QByteArray());
        QCOMPARE(kindOf(result), outcome);
        QTRY_VERIFY(link.finished()); // with what comes after the end
        QList<int> seen;
        for (const auto &event : viewer.events) {
            const auto *reading = std::get_if<HeartRateReading>(&event);
            seen.append(reading ? reading->bpm : 0);
        }
        QCOMPARE(seen, bpm);
        if (!result)
            QVERIFY(!result.error().explanation().what.isEmpty());
    }

    void steps()
    {
        TranscriptLink link(transcriptNamed(u"live-miband2-steps"_s));
        QVERIFY(finish(link.open()));
        const FixedClock clock(Now);
        LiveStop stop;
        Viewer viewer(&stop, 2);
        const auto plan = planFor(u"mi-band-2"_s, LiveSteps, &clock, AsLongAsItTakes);
        QVERIFY(finish(streamLive(&link, plan, &viewer, &stop)));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());
        const QList<StepTotal> expected{{204, 138, 4}, {1000, {}, {}}};
        QCOMPARE(viewer.all<StepTotal>(), expected);
    }

    /** Stopped before the start is through: it is taken back. */
    void stoppedAtOnce()
    {
        TranscriptLink link(parsed("w 00002a39 150200\nw 00002a39 150100\ns 00002a37\nw 00002a39 150101\n"
                                   "w 00002a39 150100\nu 00002a37\n"));
        QVERIFY(finish(link.open()));
        const FixedClock clock(Now);
        LiveStop stop;
        Viewer viewer(&stop, 1);
        const auto plan = planFor(u"mi-band-2"_s, LiveHeartRate, &clock, AsLongAsItTakes);
        auto task = streamLive(&link, plan, &viewer, &stop);
        stop.ask();
        QVERIFY(finish(std::move(task)));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());
    }

    void motionWhereThereIsNone()
    {
        TranscriptLink link(parsed("# offers: 00002a37 00002a39\n"));
        QVERIFY(finish(link.open()));
        const FixedClock clock(Now);
        LiveStop stop;
        Viewer viewer(&stop, 1);
        const auto plan = planFor(u"amazfit-neo"_s, LiveMotion, &clock, AsLongAsItTakes);
        QCOMPARE(kindOf(finish(streamLive(&link, plan, &viewer, &stop))), int(Error::Unsupported));
        QCOMPARE(link.mismatch(), QByteArray());
    }

    void measurements_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("bpm");
        QTest::newRow("a Mi Band 2 measures once") << u"measure-miband2"_s << u"mi-band-2"_s << Works << 93;
        QTest::newRow("a Neo measures once") << u"measure-neo"_s << u"amazfit-neo"_s << Works << 72;
        QTest::newRow("refused") << u"measure-miband2-refused"_s << u"mi-band-2"_s << int(Error::Refused) << 0;
        QTest::newRow("silent") << u"measure-miband2-silent"_s << u"mi-band-2"_s << int(Error::Timeout) << 0;
        QTest::newRow("no pulse") << u"measure-miband2-no-pulse"_s << u"mi-band-2"_s << int(Error::Timeout) << 0;
        QTest::newRow("leaves") << u"measure-miband2-leaves"_s << u"mi-band-2"_s << int(Error::Disconnected) << 0;
    }

    void measurements()
    {
        QFETCH(QString, transcript);
        QFETCH(QString, model);
        QFETCH(int, outcome);
        QFETCH(int, bpm);
        TranscriptLink link(transcriptNamed(transcript));
        QVERIFY(finish(link.open()));
        const FixedClock clock(Now);
        // Twenty seconds pass in 200 ms, the Neo's first one in 10.
        const auto result = finish(measureOnce(&link, planFor(model, LiveHeartRate, &clock, Patience{0.01})));
        QCOMPARE(link.mismatch(), QByteArray());
        QCOMPARE(kindOf(result), outcome);
        QVERIFY(link.finished());
        if (result) {
            QCOMPARE(result->bpm, bpm);
            QCOMPARE(result->at, Now);
        } else {
            QVERIFY(!result.error().explanation().what.isEmpty());
        }
    }

    // The pure part.

    void decoding()
    {
        LiveDecoder everything(Capabilities(LiveHeartRate) | LiveMotion | LivePulseWave | LiveSteps);
        // One motion sample, then the same packet again, then one after a wrap with two lost in between.
        const auto first = everything.decode(SensorDataCharacteristic, hex("01fe010002000300"), Now);
        QCOMPARE(first.size(), 1);
        QCOMPARE(std::get<MotionSamples>(first.first()).samples.size(), 1);
        QVERIFY(everything.decode(SensorDataCharacteristic, hex("01fe010002000300"), Now).isEmpty());
        const auto later = everything.decode(SensorDataCharacteristic, hex("0101010002000300040005000600"), Now);
        QCOMPARE(later.size(), 2);
        QCOMPARE(std::get<LiveGap>(later.first()).packets, 2);
        QCOMPARE(std::get<MotionSamples>(later.last()).samples.size(), 2);
        QVERIFY(everything.decode(SensorDataCharacteristic, hex("0302"), Now).isEmpty());
        QVERIFY(everything.decode(HeartRateCharacteristic, {}, Now).isEmpty());

        LiveDecoder motionOnly(LiveMotion);
        QVERIFY(motionOnly.decode(HeartRateCharacteristic, hex("0048"), Now).isEmpty());
        QVERIFY(motionOnly.decode(SensorDataCharacteristic, hex("02102d8c348c448c458c3d8c428c488c"), Now).isEmpty());
    }
};

QTEST_GUILESS_MAIN(LiveTest)

#include "tst_live.moc"

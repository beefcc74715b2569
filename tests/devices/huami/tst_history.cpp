// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/history.h"
#include "huamitest.h"

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Ten seconds of silence pass in a tenth of one, the second between two rounds in ten milliseconds. */
constexpr Patience Quick{0.01};

QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toUTC();
}

qint32 minute(const char *iso)
{
    return static_cast<qint32>(utc(iso).toSecsSinceEpoch() / 60);
}

/** What the header of a transcript tells of the visit: clock and marks. */
struct Visit {
    explicit Visit(const Transcript &transcript)
        : clock(QDateTime::fromString(transcript.header.value(u"at"_s), Qt::ISODate).toUTC(),
                QTimeZone(transcript.header.value(u"zone"_s).toLatin1()))
    {
        const auto prefix = u"mark."_s;
        for (auto entry = transcript.header.cbegin(); entry != transcript.header.cend(); ++entry) {
            if (entry.key().startsWith(prefix))
                marks.append(
                    {entry.key().sliced(prefix.size()), QDateTime::fromString(entry.value(), Qt::ISODate).toUTC(), {}});
        }
        const bool neo = transcript.header.value(u"model"_s) == u"amazfit-neo";
        plan.samples = neo ? NeoSamples : MiBand2Samples;
        plan.heartRates = neo;
        plan.clock = &clock;
        plan.patience = Quick;
    }

    FixedClock clock;
    QList<SyncMark> marks;
    HistoryPlan plan;
};

/** A conversation about four-byte samples in UTC+2, put together for one case. */
QByteArray asking(const QByteArray &since)
{
    return "s 00000004\ns 00000005\nw 00000004 0101" + since + '\n';
}

constexpr const char *Unsubscribed = "u 00000005\nu 00000004\n";

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Asia/Kathmandu"); } // ours is nowhere used but through the clock

    void conversations_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("minutes"); // kept, from 08:00Z on
        QTest::addColumn<int>("harvests");

        const auto row = [](const char *name, const char *transcript, int outcome, int minutes, int harvests) {
            QTest::newRow(name) << u"history-miband2-"_s + QLatin1String(transcript) << outcome << minutes << harvests;
        };
        row("ten minutes", "complete", Works, 10, 1);
        row("a lost packet costs no minute", "lost-packet", Works, 10, 2);
        row("a repeated packet adds none", "repeated-packet", Works, 10, 1);
        row("the checksum is right", "checksum", Works, 10, 1);
        row("a wrong checksum once: asked again", "wrong-checksum-once", Works, 10, 1);
        row("a wrong checksum every time", "wrong-checksum", Error::Malformed, 0, 0);
        row("not a whole number of samples", "odd-length", Error::Malformed, 0, 0);
        row("the first packet is lost every time", "lost-every-time", Error::Timeout, 0, 0);
        row("nothing new", "nothing-new", Works, 0, 0);
        row("no data to announce", "no-data", Works, 0, 0);
        row("announced, but no data come", "no-transfer", Works, 0, 0);
        row("aborted within a round: the rest is asked for", "aborted", Works, 10, 2);
        row("refused", "refused", Error::Refused, 0, 0);
        row("an earlier fetch stays open", "busy", Error::Timeout, 0, 0);
        row("an earlier fetch was open", "busy-once", Works, 10, 1);
        row("silent", "silent", Error::Timeout, 0, 0);
        row("falls silent within a round: what came is kept", "falls-silent", Error::Timeout, 4, 1);
        row("leaves when asked", "leaves", Error::Disconnected, 0, 0);
        row("leaves within a round: what came is kept", "leaves-halfway", Error::Disconnected, 8, 1);
        row("leaves within the second round", "leaves-in-second-round", Error::Disconnected, 8, 2);
        row("two rounds", "rounds", Works, 10, 2);
        row("the subscription is refused: nothing is asked", "subscription-refused", Error::Refused, 0, 0);
    }

    void conversations()
    {
        QFETCH(QString, transcript);
        QFETCH(int, outcome);
        QFETCH(int, minutes);
        QFETCH(int, harvests);

        const auto conversation = transcriptNamed(transcript);
        Visit visit(conversation);
        TranscriptLink link(conversation);
        QVERIFY(finish(link.open()));
        Basket basket;
        const auto result = finish(fetchHistory(&link, visit.plan, visit.marks, &basket));

        QCOMPARE(link.mismatch(), QByteArray());
        QCOMPARE(kindOf(result), outcome);
        QVERIFY(link.finished());
        if (!result)
            QVERIFY(!result.error().explanation().what.isEmpty());

        QCOMPARE(basket.harvests.size(), harvests);
        QCOMPARE(basket.minutes.size(), minutes);
        const auto first = minute("2018-04-03T08:00:00Z");
        for (int index = 0; index < minutes; ++index)
            QVERIFY(basket.minutes.contains(first + index));
        if (minutes == 0) {
            QVERIFY(basket.marks.isEmpty());
            return;
        }
        QCOMPARE(basket.marks.value(u"huami.activity"_s).until, utc("2018-04-03T08:00:00Z").addSecs(minutes * 60));
        // Steps and heart rates of README.md, 11.7.
        const QMap<int, int> steps{{1, 61}, {2, 108}};
        const QMap<int, int> bpm{{1, 92}, {6, 58}, {7, 57}, {9, 54}};
        for (int index = 0; index < minutes; ++index) {
            const auto sample = basket.minutes.value(first + index);
            QCOMPARE(int(sample.steps.value_or(0)), steps.value(index, 0));
            QCOMPARE(int(sample.bpm.value_or(0)), bpm.value(index, 0));
        }
    }

    /** What comes after a gap is never placed: nobody knows how long the lost packet was. */
    void nothingAfterAGap()
    {
        const auto conversation = transcriptNamed(u"history-miband2-lost-packet"_s);
        Visit visit(conversation);
        TranscriptLink link(conversation);
        QVERIFY(finish(link.open()));
        Basket basket;
        QVERIFY(finish(fetchHistory(&link, visit.plan, visit.marks, &basket)));
        const auto &beforeGap = basket.harvests.first();
        QCOMPARE(beforeGap.minutes.size(), 4);
        QCOMPARE(beforeGap.minutes.last().minute, minute("2018-04-03T08:03:00Z"));
        QCOMPARE(beforeGap.marks.first().until, utc("2018-04-03T08:04:00Z"));
        QCOMPARE(beforeGap.raw.first().bytes, hex("500a00ff012c3d5c014e6cff500500ff"));
    }

    void whatIsKeptOfARound()
    {
        const auto conversation = transcriptNamed(u"history-miband2-complete"_s);
        Visit visit(conversation);
        TranscriptLink link(conversation);
        QVERIFY(finish(link.open()));
        Basket basket;
        Diary diary;
        visit.plan.observer = &diary;
        QVERIFY(finish(fetchHistory(&link, visit.plan, visit.marks, &basket)));

        const auto &raw = basket.harvests.first().raw;
        QCOMPARE(raw.size(), 1);
        QCOMPARE(raw.first().format, u"huami.activity4"_s);
        QCOMPARE(raw.first().start, utc("2018-04-03T08:00:00Z"));
        QCOMPARE(raw.first().deviceOffset, 2 * 3600);
        QCOMPARE(raw.first().bytes,
                 hex("500a00ff012c3d5c014e6cff500500ff500000ff5a1400ff7000003a790000397a0000ff7b000036"));
        QCOMPARE(diary.reached.last(), utc("2018-04-03T08:10:00Z"));
    }

    void packetsOfARealBand()
    {
        const auto conversation = transcriptNamed(u"history-miband2-real-packets"_s);
        Visit visit(conversation);
        TranscriptLink link(conversation);
        QVERIFY(finish(link.open()));
        Basket basket;
        QVERIFY(finish(fetchHistory(&link, visit.plan, visit.marks, &basket)));
        QCOMPARE(link.mismatch(), QByteArray());

        const QList<QPair<int, int>> kindAndIntensity{{0, 2},   {0, 7},  {10, 20}, {0, 26},
                                                      {10, 20}, {0, 24}, {0, 1},   {10, 20}};
        QCOMPARE(basket.minutes.size(), kindAndIntensity.size());
        auto at = minute("2018-04-03T08:02:00Z"); // the start that the device gave, not the asked one
        for (const auto &[kind, intensity] : kindAndIntensity) {
            const auto sample = basket.minutes.value(at++);
            QCOMPARE(int(sample.rawKind), kind);
            QCOMPARE(int(sample.intensity.value_or(0)), intensity);
            QCOMPARE(int(sample.steps.value_or(0)), 0);
            QVERIFY(!sample.bpm);
        }
        QCOMPARE(basket.marks.value(u"huami.activity"_s).until, utc("2018-04-03T08:10:00Z"));
    }

    void samplesOfEightBytes()
    {
        const auto conversation = transcriptNamed(u"history-neo-straddling"_s);
        Visit visit(conversation);
        TranscriptLink link(conversation);
        QVERIFY(finish(link.open()));
        Basket basket;
        QVERIFY(finish(fetchHistory(&link, visit.plan, visit.marks, &basket)));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());

        QCOMPARE(basket.minutes.size(), 5);
        const auto first = minute("2021-11-20T06:31:00Z");
        QCOMPARE(int(basket.minutes.value(first).steps.value_or(0)), 30);
        QCOMPARE(int(basket.minutes.value(first).bpm.value_or(0)), 79);
        QCOMPARE(int(basket.minutes.value(first + 1).steps.value_or(0)), 150);
        QCOMPARE(basket.minutes.value(first + 3).activity, Activity::NotWorn);
        QCOMPARE(basket.minutes.value(first + 4).activity, Activity::DeepSleep);
        QCOMPARE(basket.harvests.first().raw.first().format, u"huami.activity8"_s);
        QCOMPARE(basket.harvests.first().raw.first().deviceOffset, 5 * 3600 + 1800);
    }

    void singleHeartRates()
    {
        const auto conversation = transcriptNamed(u"history-neo-heart-rates"_s);
        Visit visit(conversation);
        TranscriptLink link(conversation);
        QVERIFY(finish(link.open()));
        Basket basket;
        QVERIFY(finish(fetchHistory(&link, visit.plan, visit.marks, &basket)));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());
        const QMap<QDateTime, int> expected{{utc("2021-11-20T06:02:05Z"), 72}, {utc("2021-11-20T06:12:05Z"), 93}};
        QCOMPARE(basket.heartRates, expected);
        QCOMPARE(basket.marks.value(u"huami.heart_rate"_s).until, utc("2021-11-20T06:12:05Z"));
        QVERIFY(!basket.marks.contains(u"huami.activity"_s));
    }

    /** Minutes land on the right minute of UTC whatever zone the device answers in. */
    void zones_data()
    {
        QTest::addColumn<QByteArray>("zone");     // ours
        QTest::addColumn<QByteArray>("asked");    // the mark, 2018-07-10 21:58Z, in our time
        QTest::addColumn<QByteArray>("answered"); // the same in the device's time
        QTest::addColumn<int>("offset");          // of the device, seconds
        QTest::newRow("device and we in summer time")
            << QByteArray("Europe/Berlin") << QByteArray("e207070a173a0008") << QByteArray("e207070a173a0008") << 7200;
        QTest::newRow("the device is in standard time")
            << QByteArray("Europe/Berlin") << QByteArray("e207070a173a0008") << QByteArray("e207070a163a0004") << 3600;
        QTest::newRow("the device came from half an hour's zone")
            << QByteArray("Europe/Berlin") << QByteArray("e207070a173a0008") << QByteArray("e207070b031c0016") << 19800;
        QTest::newRow("west of Greenwich, on another day")
            << QByteArray("America/New_York") << QByteArray("e207070a113a00f0") << QByteArray("e207070a113a00f0")
            << -14400;
        QTest::newRow("Nepal") << QByteArray("Asia/Kathmandu") << QByteArray("e207070b032b0017")
                               << QByteArray("e207070b032b0017") << 20700;
    }

    void zones()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, answered);
        QFETCH(int, offset);

        TranscriptLink link(parsed(asking(asked) + "n 00000004 10010103000000" + answered
                                   + "\nw 00000004 02\nn 00000005 00010000460100004701000048\nn 00000004 100201\n"
                                   + Unsubscribed));
        QVERIFY(finish(link.open()));
        const FixedClock clock(utc("2018-07-10T22:01:30Z"), QTimeZone(zone));
        HistoryPlan plan{MiBand2Samples, false, false, &clock, Quick, nullptr};
        Basket basket;
        const auto result =
            finish(fetchHistory(&link, plan, {{u"huami.activity"_s, utc("2018-07-10T21:58:00Z"), {}}}, &basket));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(result);
        const QList<qint32> expected{minute("2018-07-10T21:58:00Z"), minute("2018-07-10T21:59:00Z"),
                                     minute("2018-07-10T22:00:00Z")};
        QCOMPARE(basket.minutes.keys(), expected);
        QCOMPARE(basket.harvests.first().raw.first().deviceOffset, offset);
    }

    /** A round over the night in which the clocks go back: minutes go on, whatever the clock on the wall does. */
    void clocksGoBackWithinARound()
    {
        // From 01:58 to 02:01 summer time in Berlin, 2018-10-28: asked for in winter time, answered in summer time.
        TranscriptLink link(parsed(asking("e2070a1c003a0004") + "n 00000004 10010104000000e2070a1c013a0008\n"
                                   + "w 00000004 02\nn 00000005 0001000046010000470100004801000049\nn 00000004 100201\n"
                                   + "w 00000004 0101e2070a1c01020004\nn 00000004 10010100000000e2070a1c01020004\n"
                                   + "w 00000004 03\nn 00000004 100301\n" + Unsubscribed));
        QVERIFY(finish(link.open()));
        const FixedClock clock(utc("2018-10-28T08:00:00Z"), QTimeZone("Europe/Berlin"));
        HistoryPlan plan{MiBand2Samples, false, false, &clock, Quick, nullptr};
        Basket basket;
        const auto result =
            finish(fetchHistory(&link, plan, {{u"huami.activity"_s, utc("2018-10-27T23:58:00Z"), {}}}, &basket));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(result);
        QCOMPARE(basket.minutes.firstKey(), minute("2018-10-27T23:58:00Z"));
        QCOMPARE(basket.minutes.lastKey(), minute("2018-10-28T00:01:00Z"));
    }

    /** Where a visit starts: now is 2018-07-04 15:07:20 in UTC. */
    void starts_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("without a mark: a hundred days back") << QString() << QByteArray("e207031a0f070000");
        QTest::newRow("at the mark") << u"2018-07-03T11:00:00Z"_s << QByteArray("e20707030b000000");
        QTest::newRow("a mark within a minute") << u"2018-07-03T11:00:40Z"_s << QByteArray("e20707030b000000");
        QTest::newRow("a mark far in the future is of a clock that was ahead: everything")
            << u"2019-07-04T15:07:00Z"_s << QByteArray("e207031a0f070000");
    }

    void starts()
    {
        QFETCH(QString, mark);
        QFETCH(QByteArray, asked);
        TranscriptLink link(parsed(asking(asked) + "n 00000004 100104\n" + Unsubscribed));
        QVERIFY(finish(link.open()));
        const FixedClock clock(utc("2018-07-04T15:07:20Z"));
        HistoryPlan plan{MiBand2Samples, false, false, &clock, Quick, nullptr};
        // The mark of another stream does not count.
        QList<SyncMark> marks{{u"huami.heart_rate"_s, utc("2018-07-04T15:00:00Z"), {}}};
        if (!mark.isEmpty())
            marks.append({u"huami.activity"_s, QDateTime::fromString(mark, Qt::ISODate).toUTC(), {}});
        Basket basket;
        const auto result = finish(fetchHistory(&link, plan, marks, &basket));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(result);
        QVERIFY(link.finished());
    }

    /** A mark in the present minute: nothing is asked at all. */
    void nothingIsMissing()
    {
        TranscriptLink link(parsed(QByteArray("s 00000004\ns 00000005\n") + Unsubscribed));
        QVERIFY(finish(link.open()));
        const FixedClock clock(utc("2018-04-03T08:10:59Z"));
        HistoryPlan plan{MiBand2Samples, false, false, &clock, Quick, nullptr};
        Basket basket;
        const auto result =
            finish(fetchHistory(&link, plan, {{u"huami.activity"_s, utc("2018-04-03T08:10:00Z"), {}}}, &basket));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(result);
    }

    /** "As before" goes on across visits: the kind that was real last comes with the mark. */
    void kindIsCarriedAcrossVisits()
    {
        // 7b: deep sleep, then 70: no change
        const auto conversation = [](const QByteArray &since, const QByteArray &sample) {
            return parsed(asking(since) + "n 00000004 10010101000000" + since + "\nw 00000004 02\nn 00000005 00"
                          + sample + "\nn 00000004 100201\n" + Unsubscribed);
        };
        Basket basket;
        FixedClock clock(utc("2018-04-03T02:01:10Z"));
        HistoryPlan plan{MiBand2Samples, false, false, &clock, Quick, nullptr};
        TranscriptLink first(conversation("e207040302000000", "7b000036"));
        QVERIFY(finish(first.open()));
        QVERIFY(finish(fetchHistory(&first, plan, {{u"huami.activity"_s, utc("2018-04-03T02:00:00Z"), {}}}, &basket)));

        clock.set(utc("2018-04-03T02:02:10Z"));
        TranscriptLink second(conversation("e207040302010000", "70000037"));
        QVERIFY(finish(second.open()));
        QVERIFY(finish(fetchHistory(&second, plan, basket.marks.values(), &basket)));
        QCOMPARE(second.mismatch(), QByteArray());

        QCOMPARE(basket.minutes.value(minute("2018-04-03T02:01:00Z")).activity, Activity::DeepSleep);
        QCOMPARE(basket.harvests.last().raw.first().context, hex("7b")); // what decoding the bytes again needs
    }

    /** Counters wrap: 1200 minutes in 300 packets. */
    void moreThan256Packets()
    {
        QByteArray text = asking("e207040202000000") + "n 00000004 100101b0040000e207040202000000\nw 00000004 02\n";
        for (int packet = 0; packet < 300; ++packet)
            text += "n 00000005 " + QByteArray(1, char(packet)).toHex() + "01000046010000470100004801000049\n";
        text += QByteArray("n 00000004 100201\n") + Unsubscribed;
        TranscriptLink link(parsed(text));
        QVERIFY(finish(link.open()));
        const FixedClock clock(utc("2018-04-02T22:00:20Z"));
        HistoryPlan plan{MiBand2Samples, false, false, &clock, Quick, nullptr};
        Diary diary;
        plan.observer = &diary;
        Basket basket;
        const auto result =
            finish(fetchHistory(&link, plan, {{u"huami.activity"_s, utc("2018-04-02T02:00:00Z"), {}}}, &basket));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(result);
        QCOMPARE(basket.minutes.size(), 1200);
        QCOMPARE(basket.minutes.lastKey(), minute("2018-04-02T21:59:00Z"));
        QVERIFY(diary.reached.size() >= 20); // every hour of data
        QVERIFY(std::is_sorted(diary.reached.begin(), diary.reached.end()));
    }

    // Commit, then acknowledge.

    void acknowledgedOnlyWhenKept()
    {
        auto conversation = transcriptNamed(u"history-miband2-acknowledged"_s);
        Visit visit(conversation);
        visit.plan.acknowledge = true;
        TranscriptLink link(conversation);
        QVERIFY(finish(link.open()));
        Basket basket;
        QVERIFY(finish(fetchHistory(&link, visit.plan, visit.marks, &basket)));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());
        QCOMPARE(basket.minutes.size(), 10);
    }

    void notAcknowledgedWhenNotKept()
    {
        const auto conversation = transcriptNamed(u"history-miband2-complete"_s); // without 03
        Visit visit(conversation);
        visit.plan.acknowledge = true;
        TranscriptLink link(conversation);
        QVERIFY(finish(link.open()));
        Basket basket;
        basket.full = true;
        QCOMPARE(kindOf(finish(fetchHistory(&link, visit.plan, visit.marks, &basket))), int(Error::Storage));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());
    }

    /** A round with a gap is not acknowledged: the device would forget what was lost. */
    void gapIsNotAcknowledged()
    {
        auto conversation = transcriptNamed(u"history-miband2-lost-packet"_s);
        // The second round is complete: there the acknowledge comes, before both are unsubscribed.
        conversation.events.insert(conversation.events.size() - 2,
                                   {LinkEvent::Write, FetchControlCharacteristic, hex("03"), {}, {}, {}});
        Visit visit(conversation);
        visit.plan.acknowledge = true;
        TranscriptLink link(conversation);
        QVERIFY(finish(link.open()));
        Basket basket;
        QVERIFY(finish(fetchHistory(&link, visit.plan, visit.marks, &basket)));
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished());
    }
};

QTEST_GUILESS_MAIN(HistoryTest)

#include "tst_history.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "devices/huami/samples.h"
#include "support/support.h"

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

using Bpm = std::optional<quint8>;

MinuteSample sample(qint32 minute, Activity activity, quint8 kind, quint8 intensity, quint16 steps, Bpm bpm)
{
    return {minute, activity, kind, intensity, steps, bpm};
}

} // namespace

class SamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("America/St_Johns"); }

    void realPacketsOfAMiBand2()
    {
        MinuteContext context;
        const auto first = decodeMinutes(hex("000200ff000700ff0a1400ff001a00ff"), MiBand2Samples, 100, &context);
        QVERIFY(first);
        QCOMPARE(*first,
                 (QList<MinuteSample>{
                     sample(100, Activity::Unknown, 0, 2, 0, {}), sample(101, Activity::Unknown, 0, 7, 0, {}),
                     sample(102, Activity::Unknown, 10, 20, 0, {}), sample(103, Activity::Unknown, 0, 26, 0, {})}));
        const auto second = decodeMinutes(hex("0a1400ff001800ff000100ff0a1400ff"), MiBand2Samples, 104, &context);
        QVERIFY(second);
        QCOMPARE(second->size(), 4);
        QCOMPARE(second->at(0), sample(104, Activity::Unknown, 10, 20, 0, {}));
        QCOMPARE(second->at(3), sample(107, Activity::Unknown, 10, 20, 0, {}));
        QVERIFY2(!context.kind, "no minute said what it was");
    }

    void theCompleteExchange()
    {
        const auto announced = decodeFetchReply(hex("1001010a000000e20704030a000008"));
        QVERIFY(announced);
        QCOMPARE(announced->start.at.toString(Qt::ISODate), u"2018-04-03T08:00:00Z"_s);
        const auto start = static_cast<qint32>(announced->start.at.toSecsSinceEpoch() / 60);

        FetchAssembly assembly;
        for (const auto *packet :
             {"00500a00ff012c3d5c014e6cff500500ff", "01500000ff5a1400ff7000003a79000039", "027a0000ff7b000036"})
            QCOMPARE(assembly.add(hex(packet)), FetchAssembly::Added);
        const auto payload = assembly.finish(4);
        QVERIFY(payload && payload->complete);

        MinuteContext context;
        const auto minutes = decodeMinutes(payload->bytes, MiBand2Samples, start, &context);
        QVERIFY(minutes);
        const QList<MinuteSample> expected{
            sample(start, Activity::Unknown, 0x50, 10, 0, {}),
            sample(start + 1, Activity::Walking, 0x01, 44, 61, 92),
            sample(start + 2, Activity::Walking, 0x01, 78, 108, {}),
            sample(start + 3, Activity::Still, 0x50, 5, 0, {}),
            sample(start + 4, Activity::Still, 0x50, 0, 0, {}),
            sample(start + 5, Activity::Still, 0x5a, 20, 0, {}),
            sample(start + 6, Activity::Still, 0x70, 0, 0, 58),
            sample(start + 7, Activity::LightSleep, 0x79, 0, 0, 57),
            sample(start + 8, Activity::LightSleep, 0x7a, 0, 0, {}),
            sample(start + 9, Activity::DeepSleep, 0x7b, 0, 0, 54),
        };
        QCOMPARE(*minutes, expected);
        QCOMPARE(context.kind, std::optional<quint8>(0x7b));
    }

    void withoutThePacketInTheMiddle()
    {
        FetchAssembly assembly;
        assembly.add(hex("00500a00ff012c3d5c014e6cff500500ff"));
        assembly.add(hex("027a0000ff7b000036"));
        const auto payload = assembly.finish(4);
        QVERIFY(payload && !payload->complete);
        MinuteContext context;
        QCOMPARE(decodeMinutes(payload->bytes, MiBand2Samples, 0, &context)->size(), 4); // 10:00 to 10:03
    }

    void kinds_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Activity>("activity");

        const auto band = int(KindRule::LowNibble);
        const auto neo = int(KindRule::LowNibbleAndSleep);
        const auto newer = int(KindRule::FullByte);
        QTest::newRow("band, activity with steps") << band << hex("011405ff") << Activity::Walking;
        QTest::newRow("band, activity without steps") << band << hex("111400ff") << Activity::Still;
        QTest::newRow("band, running") << band << hex("021405ff") << Activity::Running;
        QTest::newRow("band, not worn") << band << hex("530000ff") << Activity::NotWorn;
        QTest::newRow("band, cycling") << band << hex("041400ff") << Activity::Cycling;
        QTest::newRow("band, charging") << band << hex("060000ff") << Activity::Charging;
        QTest::newRow("band, light sleep") << band << hex("790000ff") << Activity::LightSleep;
        QTest::newRow("band, deep sleep") << band << hex("7b0000ff") << Activity::DeepSleep;
        QTest::newRow("band, woke up") << band << hex("7c0000ff") << Activity::Awake;
        QTest::newRow("band, no change of nothing known") << band << hex("600000ff") << Activity::Unknown;
        QTest::newRow("band, a nibble nobody explained") << band << hex("050005ff") << Activity::Unknown;
        QTest::newRow("band, 120 is no sleep") << band << hex("780000ff") << Activity::Unknown;
        QTest::newRow("Neo, walking") << neo << hex("011405ff00000000") << Activity::Walking;
        QTest::newRow("Neo, not worn") << neo << hex("730000ff00000000") << Activity::NotWorn;
        QTest::newRow("Neo, charging") << neo << hex("760000ff00000000") << Activity::Charging;
        QTest::newRow("Neo, light sleep") << neo << hex("7800003700142a37") << Activity::LightSleep;
        QTest::newRow("Neo, deep sleep") << neo << hex("7800003700142b37") << Activity::DeepSleep;
        QTest::newRow("Neo, REM sleep") << neo << hex("7800003700142b38") << Activity::RemSleep;
        QTest::newRow("Neo, high bits of the depth do not count")
            << neo << hex("780000370014aab7") << Activity::LightSleep;
        QTest::newRow("newer, running") << newer << hex("401405ff00000000") << Activity::Running;
        QTest::newRow("newer, not worn") << newer << hex("730000ff00000000") << Activity::NotWorn;
        QTest::newRow("newer, charging") << newer << hex("760000ff00000000") << Activity::Charging;
        QTest::newRow("newer, asleep") << newer << hex("7800003700142b00") << Activity::DeepSleep;
        QTest::newRow("newer, 3 is not not worn") << newer << hex("030000ff00000000") << Activity::Unknown;
        QTest::newRow("newer, unknown kind with steps") << newer << hex("631409ff00000000") << Activity::Walking;
        QTest::newRow("newer, unknown kind without") << newer << hex("631400ff00000000") << Activity::Unknown;
    }

    void kinds()
    {
        QFETCH(int, rule);
        QFETCH(QByteArray, bytes);
        QFETCH(Activity, activity);

        MinuteContext context;
        const SampleFormat format{static_cast<int>(bytes.size()), static_cast<KindRule>(rule)};
        const auto minutes = decodeMinutes(bytes, format, 0, &context);
        QVERIFY(minutes);
        QCOMPARE(minutes->size(), 1);
        QCOMPARE(minutes->first().activity, activity);
        QCOMPARE(minutes->first().rawKind, quint8(bytes.front()));
    }

    void carriesTheLastRealKind()
    {
        MinuteContext context;
        auto night = decodeMinutes(hex("7b0000ff"), MiBand2Samples, 0, &context);
        QVERIFY(night);
        night = decodeMinutes(hex("600000ff"
                                  "7a0000ff"
                                  "7f0000ff"
                                  "500000ff"
                                  "7c0000ff"
                                  "500000ff"
                                  "010009ff"
                                  "500000ff"),
                              MiBand2Samples, 1, &context);
        QVERIFY(night);
        QList<Activity> activities;
        for (const auto &minute : *night)
            activities += minute.activity;
        QCOMPARE(activities,
                 (QList<Activity>{Activity::DeepSleep, Activity::DeepSleep, Activity::Unknown, Activity::DeepSleep,
                                  Activity::Awake, Activity::Awake, Activity::Walking, Activity::Still}));

        // across visits, through the bytes kept with the mark
        auto later = MinuteContext::fromBytes(context.bytes());
        QCOMPARE(later, context);
        QCOMPARE(decodeMinutes(hex("0a0005ff"), MiBand2Samples, 9, &later)->first().activity, Activity::Walking);
        QCOMPARE(MinuteContext::fromBytes({}).kind, std::optional<quint8>());
        QCOMPARE(MinuteContext().bytes(), QByteArray());
        QCOMPARE(MinuteContext::fromBytes(hex("0102")).kind, std::optional<quint8>());
    }

    void carriesSleepWithItsOwnDepth()
    {
        MinuteContext context;
        const auto minutes = decodeMinutes(hex("7800003700140000"
                                               "500000ff00145a00"),
                                           NeoSamples, 0, &context);
        QVERIFY(minutes);
        QCOMPARE(minutes->at(0).activity, Activity::LightSleep);
        QCOMPARE(minutes->at(1).activity, Activity::DeepSleep);
    }

    void heartRates_data()
    {
        QTest::addColumn<int>("byte");
        QTest::addColumn<bool>("isRate");
        for (const int none : {0, 9, 251, 254, 255})
            QTest::addRow("%d is none", none) << none << false;
        for (const int rate : {10, 72, 250})
            QTest::addRow("%d is one", rate) << rate << true;
    }

    void heartRates()
    {
        QFETCH(int, byte);
        QFETCH(bool, isRate);
        MinuteContext context;
        const auto minutes = decodeMinutes(hex("010000") + char(byte), MiBand2Samples, 0, &context);
        QVERIFY(minutes);
        QCOMPARE(minutes->first().bpm, isRate ? Bpm(quint8(byte)) : Bpm());
    }

    void erasedMemoryIsNoMinute()
    {
        MinuteContext context{0x01};
        const auto minutes = decodeMinutes(hex("ffffffff"
                                               "00000548"),
                                           MiBand2Samples, 0, &context);
        QVERIFY(minutes);
        QCOMPARE(minutes->at(0), (MinuteSample{0, Activity::Unknown, 0xff, {}, {}, {}}));
        QCOMPARE(minutes->at(1), sample(1, Activity::Walking, 0, 0, 5, 72));
    }

    void refusesHalfMinutes()
    {
        MinuteContext context{0x7b};
        for (const auto *bytes : {"01", "010203", "0102030401"}) {
            const auto minutes = decodeMinutes(hex(bytes), MiBand2Samples, 0, &context);
            QVERIFY(!minutes);
            QCOMPARE(minutes.error().kind(), Error::Malformed);
        }
        QVERIFY(!decodeMinutes(hex("01020304"), NeoSamples, 0, &context));
        QVERIFY(!decodeMinutes(hex("0102030401020304"), MiBand2Samples, std::numeric_limits<qint32>::max(), &context));
        QCOMPARE(context.kind, std::optional<quint8>(0x7b));
        const auto none = decodeMinutes({}, MiBand2Samples, 0, &context);
        QVERIFY(none && none->isEmpty());
    }

    void encodesWhatItDecodes()
    {
        const QList<MinuteSample> day{
            sample(0, Activity::Still, 0, 3, 0, 61),        sample(1, Activity::Walking, 0, 40, 100, 90),
            sample(2, Activity::Running, 0, 200, 170, 150), sample(3, Activity::LightSleep, 0, 0, 0, 52),
            sample(4, Activity::DeepSleep, 0, 0, 0, {}),    sample(5, Activity::NotWorn, 0, 0, 0, {}),
            sample(6, Activity::Charging, 0, 0, 0, {}),     sample(7, Activity::RemSleep, 0, 1, 0, 60),
            sample(8, Activity::Cycling, 0, 60, 0, 120),    sample(9, Activity::Awake, 0, 8, 0, 66),
            sample(10, Activity::Unknown, 0, 8, 0, 66),
        };
        for (const auto format : {MiBand2Samples, NeoSamples, NewerSamples}) {
            MinuteContext context;
            const auto bytes = encodeMinutes(day, format);
            QCOMPARE(bytes.size(), day.size() * format.size);
            const auto decoded = decodeMinutes(bytes, format, 0, &context);
            QVERIFY(decoded);
            for (qsizetype index = 0; index < day.size(); ++index) {
                auto expected = day.at(index);
                if (format == MiBand2Samples && expected.activity == Activity::RemSleep)
                    expected.activity = Activity::LightSleep; // a band that knows no REM
                if (format == NewerSamples && index >= 8 && index <= 9)
                    expected.activity = Activity::Still; // kinds that nobody has seen there
                expected.rawKind = decoded->at(index).rawKind;
                QCOMPARE(decoded->at(index), expected);
            }
        }
        QCOMPARE(encodeMinutes({sample(0, Activity::LightSleep, 0x79, 0, 0, 57)}, MiBand2Samples), hex("79000039"));
        QCOMPARE(encodeMinutes({sample(0, Activity::Walking, 0x01, 44, 300, {})}, MiBand2Samples), hex("012cffff"));
    }

    void singleHeartRates()
    {
        // 2018-04-03 08:00:00 UTC = 0x5ac33480, +2 h
        const auto records = hex("8034c35a0848"
                                 "bc34c35a08ff");
        const auto readings = decodeHeartRateRecords(records);
        QVERIFY(readings);
        QCOMPARE(readings->size(), 1);
        QCOMPARE(readings->first().at, QDateTime(QDate(2018, 4, 3), QTime(8, 0), Qt::UTC));
        QCOMPARE(readings->first().bpm, 72);
        QCOMPARE(encodeHeartRateRecords(*readings, 7200), records.first(6));
        QVERIFY(decodeHeartRateRecords({})->isEmpty());
        QVERIFY(!decodeHeartRateRecords(records.chopped(1)));
        QVERIFY(!decodeHeartRateRecords(hex("ffffffff0848")));
        QVERIFY(!decodeHeartRateRecords(hex("000000000848")));
    }

    void namesOfFormats()
    {
        for (const auto format : {MiBand2Samples, NeoSamples, NewerSamples})
            QCOMPARE(sampleFormatNamed(QString(formatName(format))), std::optional(format));
        QCOMPARE(QString(formatName(MiBand2Samples)), u"huami.activity4"_s);
        QCOMPARE(QString(formatName(NeoSamples)), u"huami.activity8"_s);
        QVERIFY(!sampleFormatNamed(u"huami.activity5"));
        QVERIFY(!sampleFormatNamed({}));
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"

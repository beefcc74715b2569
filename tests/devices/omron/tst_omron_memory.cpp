// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "omrontest.h"

#include <QTimeZone>

using namespace pulsekeep;
using namespace pulsekeep::omron;
using namespace Qt::StringLiterals;

namespace {

enum Flag { Plain = 0, Moved = 1, Irregular = 2, LooseCuff = 4 };

} // namespace

/** The vectors of README.md, 9, and what else may lie in a monitor's memory. */
class MemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void records_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<QList<int>>("values"); // systolic, diastolic, pulse
        QTest::addColumn<int>("flags");
        QTest::addColumn<int>("sequence");      // -1: the model has none
        QTest::addColumn<QList<int>>("counts"); // series, irregular beats, artefacts; empty: any

        // Seconds above 59 are of clocks that were never set, and read as 59.
        const auto row = [](const char *model, const char *bytes, const char *at, QList<int> values, int flags = Plain,
                            int sequence = -1, const QList<int> &counts = {}) {
            QTest::addRow("%s, %s", model, at)
                << QString::fromLatin1(model) << hex(bytes) << QDateTime::fromString(QLatin1StringView(at), Qt::ISODate)
                << values << flags << sequence << counts;
        };
        row("hem-7322t", "525415441c8a192d003e328018db", "2021-07-04T10:36:45", {109, 82, 68});
        row("hem-7322t", "4e61154c1c96162300574980d81b", "2021-07-04T22:24:35", {122, 78, 76});
        row("hem-7322t", "526a153e1caa17780068848013d0", "2021-07-05T10:29:56", {131, 82, 62});
        row("hem-7322t", "596815401caa17dc007a7a808043", "2021-07-05T10:31:28", {129, 89, 64});
        row("hem-7322t", "505f183c99ea9b5e000012343ac5", "2024-06-15T10:45:30", {120, 80, 60}, Moved, -1, {2, 0, 0});
        row("hem-7322t", "82e118b44bb70efb30000000956a", "2024-02-29T23:59:59", {250, 130, 180}, Irregular | LooseCuff,
            -1, {0, 3, 0});
        row("hem-7600t", "5b781a4819d71b42000014006996", "2026-06-14T23:45:02", {145, 91, 72});
        row("hem-7600t", "3d4e1731f3e0103f000000000af5", "2023-12-31T00:00:59", {103, 61, 49}, Moved | Irregular);
        row("hem-6232t", "475a5a3d0ec719130000008541be", "2026-03-22T07:36:19", {115, 71, 61}, Plain, 133);
        row("hem-6232t", "455c5a3a0ec7196700000086ef10", "2026-03-22T07:37:39", {117, 69, 58}, Plain, 134);
        row("hem-6232t", "485b5a390ee71a7100000087c23d", "2026-03-23T07:41:49", {116, 72, 57}, Plain, 135);
        row("hem-6232t", "465d5a3a0ee71ac9000000886897", "2026-03-23T07:43:09", {118, 70, 58}, Plain, 136);
        row("hem-6232t", "4c5d5a40852611440000008933cc", "2026-01-09T06:05:04", {118, 76, 64}, Moved, 137);
        row("hem-6232t", "4d5e5a41452611c80000008aeb14", "2026-01-09T06:07:08", {119, 77, 65}, Irregular, 138);
        row("hem-7530t", "546a17471d15178f0000000902fd", "2023-07-08T21:30:15", {131, 84, 71}, Plain, 9);
        row("hem-7530t", "546a1747dd15178f0000000a41be", "2023-07-08T21:30:15", {131, 84, 71}, Moved | Irregular, 10);
        row("hem-7361t", "7d5d461a2b2541160000200000010200", "2026-09-09T11:25:01", {150, 93, 70}, Plain, 32);
        row("hem-7361t", "5f503c18ea995e9b000034120000c500", "2024-06-15T10:45:30", {120, 80, 60}, Moved, 0x1234,
            {2, 0, 0});
        row("hem-7361t", "755b3a19f773fa1e0040bc020000a300", "2025-12-31T23:59:58", {142, 91, 58}, Irregular, 700,
            {0, 4, 0});
        row("hem-7361t", "4a3a2f16c22b3f00000001000000f600", "2022-10-30T02:00:59", {99, 58, 47}, LooseCuff, 1);
        row("hem-7155t", "674f42186719ea1300000c0000009900", "2024-06-11T07:15:42", {128, 79, 66}, Plain, 12);
        row("hem-7150t", "6e584a1772dd0911002121000000d200", "2023-07-11T18:04:09", {135, 88, 74}, Moved | Irregular,
            33, {0, 2, 1});
        row("hem-7342t", "5c493d18200401100000640000009300", "2024-01-01T00:00:01", {117, 73, 61}, Plain, 100);
        row("hem-7151t", "6553461689215b1a0000050000003800", "2022-08-12T09:41:27", {126, 83, 70}, Plain, 5);
        row("hem-7140t1", "584e4419ac0d1e16000014000400", "2025-03-13T12:24:30", {113, 78, 68}, Plain, 20);
        row("hem-7140t1", "58494119ac0d6517000015004500", "2025-03-13T12:29:37", {113, 73, 65}, Plain, 21);
        row("hem-7140t1", "76756219ac0d4c18000017009a00", "2025-03-13T12:33:12", {143, 117, 98}, Plain, 23);
        row("hem-7144t2", "624c5e199621d41a800001004bb4", "2025-08-12T22:43:20", {123, 76, 94}, Plain, 1);
        row("hem-7144t2", "50453f19ae61c91a80200200817e", "2025-08-13T14:43:09", {105, 69, 63}, Irregular, 2,
            {0, 2, 0});
        row("hem-7142t2", "6558541a331ade1800004c00ba00", "2026-06-17T19:35:30", {126, 88, 84}, Plain, 76);
        row("hem-7142t2", "6457431a7316161c000046001900", "2026-05-19T19:48:22", {125, 87, 67}, Plain, 70);
        row("hem-7188t1", "7d5d461a2b2541160000200000010200", "2026-09-09T11:25:01", {150, 93, 70}, Plain, 32);
    }
    void records()
    {
        QFETCH(QString, model);
        QFETCH(QByteArray, bytes);
        QFETCH(QDateTime, at);
        QFETCH(QList<int>, values);
        QFETCH(int, flags);
        QFETCH(int, sequence);
        QFETCH(QList<int>, counts);

        const auto map = mapOf(model.toLatin1().constData());
        const auto decoded = decodeRecord(bytes, map);
        QVERIFY(decoded && *decoded);
        const auto &record = **decoded;
        QCOMPARE(QDateTime(record.at.date, record.at.time), at);
        QCOMPARE((QList<int>{record.systolic, record.diastolic, record.pulse}), values);
        QCOMPARE(record.movement, bool(flags & Moved));
        QCOMPARE(record.irregular, bool(flags & Irregular));
        QCOMPARE(record.cuffOk, !(flags & LooseCuff));
        QCOMPARE(record.sequence ? int(*record.sequence) : -1, sequence);
        QVERIFY(record.sumOk);
        if (!counts.isEmpty())
            QCOMPARE((QList<int>{record.series, record.irregularBeats, record.artefacts}), counts);
        QCOMPARE(**decodeRecord(encodeRecord(record, map), map), record);
    }

    void slotsThatHoldNoReading_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind"); // Works: empty

        QTest::newRow("never written, 16 bytes") << u"hem-7361t"_s << QByteArray(16, '\xff') << Works;
        QTest::newRow("zeros, 16 bytes") << u"hem-7361t"_s << QByteArray(16, '\0') << Works;
        QTest::newRow("never written, 14 bytes") << u"hem-7322t"_s << QByteArray(14, '\xff') << Works;
        QTest::newRow("zeros, 14 bytes") << u"hem-7322t"_s << QByteArray(14, '\0') << Works;
        QTest::newRow("a systolic value that marks an empty slot")
            << u"hem-7361t"_s << hex("e2503c18ea995e9b000034120000c500") << Works;
        QTest::newRow("the same in swapped words") << u"hem-7322t"_s << hex("50e2183c99ea9b5e000012343ac5") << Works;
        const int malformed = Error::Malformed;
        QTest::newRow("month 0") << u"hem-7361t"_s << hex("5f503c18ea815e9b000034120000c500") << malformed;
        QTest::newRow("month 13") << u"hem-7361t"_s << hex("5f503c18eab55e9b000034120000c500") << malformed;
        QTest::newRow("day 0") << u"hem-7361t"_s << hex("5f503c180a985e9b000034120000c500") << malformed;
        QTest::newRow("hour 24") << u"hem-7361t"_s << hex("5f503c18f8995e9b000034120000c500") << malformed;
        QTest::newRow("minute 60") << u"hem-7361t"_s << hex("5f503c18ea991e9f000034120000c500") << malformed;
        QTest::newRow("29 February of a common year")
            << u"hem-7361t"_s << hex("5f503c17aa0b5e9b000034120000c500") << malformed;
        QTest::newRow("a diastolic above the systolic pressure")
            << u"hem-7361t"_s << hex("1f503c18ea995e9b000034120000c500") << malformed;
        QTest::newRow("too short") << u"hem-7361t"_s << hex("5f503c18ea995e9b00003412") << malformed;
        QTest::newRow("too long") << u"hem-7322t"_s << hex("5f503c18ea995e9b000034120000c500") << malformed;
        QTest::newRow("nothing") << u"hem-7322t"_s << QByteArray() << malformed;
    }
    void slotsThatHoldNoReading()
    {
        QFETCH(QString, model);
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);

        const auto decoded = decodeRecord(bytes, mapOf(model.toLatin1().constData()));
        QCOMPARE(kindOf(decoded), kind);
        if (decoded)
            QVERIFY(!*decoded);
    }

    void aWrongSumSpoilsNoReading()
    {
        const auto decoded = decodeRecord(hex("6553461689215b1a0000050000003900"), mapOf("hem-7151t"));
        QVERIFY(decoded && *decoded);
        QVERIFY(!(*decoded)->sumOk);
        QCOMPARE((*decoded)->systolic, 126);
    }

    void indexes_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QList<int>>>("rings"); // cursor, wrapped, stored, unread, sequence; -1: none

        const auto row = [](const char *name, const char *model, const char *bytes, const QList<QList<int>> &rings) {
            QTest::newRow(name) << QString::fromLatin1(model) << hex(bytes) << rings;
        };
        row("HEM-7280T, wrapped and never", "hem-7280t", "401e802d80008000",
            {{0x1e, 1, 100, -1, -1}, {0x2d, 0, 0x2d, -1, -1}});
        row("HEM-6232T", "hem-6232t", "401880000064800000e0000000008000",
            {{0x18, 1, 100, 100, 0xe0}, {0, 0, 0, -1, -1}});
        row("HEM-7140T1, wrapped at 0", "hem-7140t1", "00400080008000802100008000000080", {{0, 1, 14, -1, 0x21}});
        row("HEM-7188T1", "hem-7188t1", "160000801600008020000000000000800101808002020000",
            {{0x16, 0, 0x16, 0x16, 0x20}});
        row("HEM-7361T, fresh", "hem-7361t", "00800080008000800000000000000080",
            {{0, 0, 0, -1, -1}, {0, 0, 0, -1, -1}});
        row("HEM-7361T, wrapped", "hem-7361t", "0240008003000080be02008000000080",
            {{2, 1, 100, 3, 702}, {0, 0, 0, -1, -1}});
        row("bit 15 set beside a slot number", "hem-7188t1", "068000800000008006000000000000800101808002020000",
            {{6, 0, 6, 0, 6}});
        row("a cursor as large as the ring", "hem-7155t", "3c0000803c0000808000008000000080",
            {{0, 1, 60, 60, 128}, {0, 0, 0, -1, -1}});
        row("more unread than stored", "hem-7155t", "0a000080640000800a00008000000080",
            {{10, 0, 10, 10, 10}, {0, 0, 0, -1, -1}});
    }
    void indexes()
    {
        QFETCH(QString, model);
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QList<int>>, rings);

        const auto map = mapOf(model.toLatin1().constData());
        const auto decoded = decodeIndex(bytes, map);
        QVERIFY(decoded);
        QList<QList<int>> got;
        for (const auto &ring : *decoded) {
            got.append({ring.cursor, int(ring.wrapped), ring.stored, ring.unread.value_or(-1),
                        ring.sequence ? int(*ring.sequence) : -1});
        }
        QCOMPARE(got, rings);
        QCOMPARE(kindOf(decodeIndex(bytes.chopped(1), map)), int(Error::Malformed));
    }

    void clearingTouchesOnlyTheCounters()
    {
        QCOMPARE(clearedIndex(hex("02000080010000800200008000000080"), mapOf("hem-7155t")),
                 hex("02000080008000800200008000000080"));
        QCOMPARE(clearedIndex(hex("0003800000038000"), mapOf("hem-7322t")), hex("0003800080008000"));
        QCOMPARE(clearedIndex(hex("401e802d00018000"), mapOf("hem-7280t")), hex("401e802d80008000"));
    }

    void clocks_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QDateTime>("at");

        const auto row = [](const char *model, const char *bytes, const char *at) {
            QTest::newRow(model) << QString::fromLatin1(model) << hex(bytes)
                                 << QDateTime::fromString(QLatin1StringView(at), Qt::ISODate);
        };
        row("hem-7280t", "08c8091912122c1b855d", "2025-09-18T18:27:44");
        row("hem-6232t", "50c0000300000000051a080e211d7986", "2026-05-14T08:29:33");
        row("hem-7142t2", "c8a80000000000001a06120e3509ee00", "2026-06-18T14:53:09");
        row("hem-7140t1", "c8a800000000000019030e0e0b10c300", "2025-03-14T14:11:16");
    }
    void clocks()
    {
        QFETCH(QString, model);
        QFETCH(QByteArray, bytes);
        QFETCH(QDateTime, at);

        const auto map = mapOf(model.toLatin1().constData());
        const auto time = decodeClock(bytes, map);
        QVERIFY(time);
        QCOMPARE(QDateTime(time->date, time->time), at);
        QCOMPARE(kindOf(decodeClock(bytes.chopped(1), map)), int(Error::Malformed));

        // Writing the same time again gives the same bytes but for the filler.
        auto written = encodeClock(bytes, *time, map);
        QCOMPARE(*decodeClock(written, map), *time);
        const auto filler = map.order == MemoryMap::Big ? map.clockSize - 2 : map.clockSize - 1;
        written[filler] = bytes[filler];
        QCOMPARE(written, bytes);
    }

    void aClockThatWasNeverSet()
    {
        QCOMPARE(kindOf(decodeClock(hex("c8a80000000000000000000000007000"), mapOf("hem-7361t"))),
                 int(Error::Malformed));
    }

    void clockWrites()
    {
        const WallTime at{QDate(2024, 6, 18), QTime(12, 5, 6)};
        // From the session of README.md, 9: 2024-06-18 12:05:06.
        QCOMPARE(encodeClock(hex("a8c806180c12000053ac"), at, mapOf("hem-7322t")), hex("a8c806180c12060500b7"));
        const WallTime noon{QDate(2026, 9, 12), QTime(8, 30, 0)};
        QCOMPARE(encodeClock(hex("50c0000300000000051a080e211d7986"), noon, mapOf("hem-6232t")),
                 hex("50c0000300000000091a080c001e9768"));
    }

    void currentTime()
    {
        QCOMPARE(*decodeCurrentTime(hex("ea07060c143119050000")), (WallTime{QDate(2026, 6, 12), QTime(20, 49, 25)}));
        QCOMPARE(kindOf(decodeCurrentTime(hex("00000000143119050000"))), int(Error::Malformed));
        QCOMPARE(kindOf(decodeCurrentTime(hex("ea07060c1431"))), int(Error::Malformed));
    }

    void wallTimesAreOfAZone()
    {
        const QTimeZone berlin("Europe/Berlin");
        const WallTime summer{QDate(2026, 7, 1), QTime(8, 0)};
        QCOMPARE(summer.in(berlin), QDateTime(QDate(2026, 7, 1), QTime(6, 0), Qt::UTC));
        QCOMPARE(WallTime::of(summer.in(berlin), berlin), summer);
        // In the hour that comes twice, the first one; in the one that never comes, some instant all the same.
        const WallTime twice{QDate(2026, 10, 25), QTime(2, 30)};
        QCOMPARE(twice.in(berlin), QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC));
        QVERIFY((WallTime{QDate(2026, 3, 29), QTime(2, 30)}).in(berlin).isValid());
    }
};

QTEST_GUILESS_MAIN(MemoryTest)
#include "tst_omron_memory.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/announcement.h"
#include "omrontest.h"

using namespace pulsekeep;
using namespace pulsekeep::omron;
using namespace Qt::StringLiterals;

/** What monitors tell everybody: README.md, 9. */
class AnnouncementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isMonitor");
        QTest::addColumn<int>("code"); // -1: none
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("mode");

        const auto row = [](const char *name, bool isMonitor, int code, const char *called, const char *address,
                            LocalName::Mode mode) {
            QTest::newRow(name) << QString::fromLatin1(name) << isMonitor << code << QString::fromLatin1(called)
                                << QString::fromLatin1(address) << int(mode);
        };
        row("BLEsmart_0000016028FFB2735FEF", true, 0x0160, "", "28:FF:B2:73:5F:EF", LocalName::Pairing);
        row("BLESmart_0000025828FFB232E019", true, 0x0258, "", "28:FF:B2:32:E0:19", LocalName::Transfer);
        row("BLEsmart_0000011F005FBFBE315B", true, 0x011f, "", "00:5F:BF:BE:31:5B", LocalName::Pairing);
        row("BLESmart_00010112F974C431DBE2", false, 0x0112, "", "F9:74:C4:31:DB:E2", LocalName::Transfer);
        row("X2+ Connect_C1C5AB252860", true, -1, "X2+ Connect", "C1:C5:AB:25:28:60", LocalName::Unknown);
        row("BLEsmart_00000160", true, 0x0160, "", "", LocalName::Pairing);
        row("HEM-7155T-EBK", true, -1, "HEM-7155T-EBK", "", LocalName::Unknown);
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(bool, isMonitor);
        QFETCH(int, code);
        QFETCH(QString, called);
        QFETCH(QString, address);
        QFETCH(int, mode);

        const auto read = decodeName(name);
        QVERIFY(read);
        QCOMPARE(read->isMonitor, isMonitor);
        QCOMPARE(read->code ? int(*read->code) : -1, code);
        QCOMPARE(read->called, called);
        QCOMPARE(read->address, address);
        QCOMPARE(int(read->mode), mode);
    }

    void namesOfOthers()
    {
        for (const auto &name : {u"MI Band 2"_s, u"BLEsmart_"_s, u"BLEsmart_000001"_s, u""_s, u"Speaker_12"_s})
            QVERIFY2(!decodeName(name), qPrintable(name));
    }

    void manufacturerData_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("waiting");
        QTest::addColumn<QList<int>>("sequences");
        QTest::addColumn<QList<int>>("records"); // -1: not told

        QTest::newRow("HEM-7361T, idle") << hex("0101d00264110011") << false << QList<int>{720, 17}
                                         << QList<int>{100, 17};
        QTest::newRow("HEM-7361T, with something new")
            << hex("0141d00264110011") << true << QList<int>{720, 17} << QList<int>{100, 17};
        QTest::newRow("one user") << hex("0100460046") << false << QList<int>{70} << QList<int>{70};
        QTest::newRow("HEM-7188T1") << hex("08000200f1001e010006") << false << QList<int>{286} << QList<int>{-1};
        QTest::newRow("format 09, two users")
            << hex("09010000000000050006000000").first(11) << false << QList<int>{5, 6} << QList<int>{-1, -1};
        QTest::newRow("format 03 tells no sequence") << hex("030007") << false << QList<int>{} << QList<int>{};
    }
    void manufacturerData()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, waiting);
        QFETCH(QList<int>, sequences);
        QFETCH(QList<int>, records);

        const auto read = decodeManufacturerData(bytes);
        QVERIFY(read);
        QCOMPARE(read->dataWaiting, waiting);
        QList<int> last;
        QList<int> stored;
        for (const auto &user : read->last) {
            last += user.sequence;
            stored += user.records.value_or(-1);
        }
        QCOMPARE(last, sequences);
        QCOMPARE(stored, records);
        if (read->format == 1)
            QCOMPARE(encodeManufacturerData(*read), bytes);
    }

    void manufacturerDataThatDoNotFit()
    {
        for (const auto *digits : {"", "01", "0101d00264", "0101d0026411001100", "08000200f1001e0100", "0901", "0300",
                                   "0500", "08010200f1001e010006"})
            QCOMPARE(kindOf(decodeManufacturerData(hex(digits))), int(Error::Malformed));
    }

    void flags()
    {
        QVERIFY(decodeManufacturerData(hex("010c460046"))->pairing);
        QVERIFY(decodeManufacturerData(hex("010c460046"))->clockUnset);
        QVERIFY(!decodeManufacturerData(hex("0100460046"))->pairing);
    }
};

QTEST_GUILESS_MAIN(AnnouncementTest)
#include "tst_omron_announcement.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/support.h"
#include "wire/bytereader.h"
#include "wire/bytewriter.h"
#include "wire/checksum.h"
#include "wire/hex.h"

using namespace pulsekeep;
using namespace Qt::StringLiterals;

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void fieldsComeInOrder()
    {
        const auto bytes = QByteArray::fromHex("01ff3412feff78563412abcd0102030405");
        ByteReader in(bytes);
        QCOMPARE(in.u8(), 1);
        QCOMPARE(in.i8(), -1);
        QCOMPARE(in.u16(), 0x1234);
        QCOMPARE(in.i16(), -2);
        QCOMPARE(in.u32(), 0x12345678U);
        QCOMPARE(in.u16Be(), 0xabcd);
        QCOMPARE(in.u32Be(), 0x01020304U);
        QVERIFY(in.ok());
        QVERIFY(!in.atEnd());
        QCOMPARE(in.left(), 1);
        QCOMPARE(in.bytes(1), QByteArrayView("\x05"));
        QVERIFY(in.atEnd());
    }

    void afterAnOverrunEverythingIsZero()
    {
        const auto bytes = QByteArray::fromHex("0102ff");
        ByteReader in(bytes);
        QCOMPARE(in.u8(), 1);
        QCOMPARE(in.u32(), 0U); // only two are left
        QVERIFY(!in.ok());
        QCOMPARE(in.u8(), 0); // although one would be there
        QVERIFY(in.bytes(1).isEmpty());
        QVERIFY(!in.atEnd());
    }

    void aNegativeCountIsAnOverrun()
    {
        ByteReader in("abc");
        QVERIFY(in.bytes(-1).isEmpty());
        QVERIFY(!in.ok());
    }

    void whatIsWrittenIsLittleEndian()
    {
        const auto bytes = ByteWriter().u8(1).i8(-1).u16(0x1234).i16(-2).u32(0x12345678).append("ab").bytes();
        QCOMPARE(bytes, QByteArray::fromHex("01ff3412feff785634126162"));
    }

    void hexIsReadStrictly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes"); // null: refused
        QTest::newRow("lower case") << u"00ff"_s << QByteArray("\x00\xff", 2);
        QTest::newRow("upper case") << u"00FF"_s << QByteArray("\x00\xff", 2);
        QTest::newRow("nothing") << u""_s << QByteArray("");
        QTest::newRow("an odd number of digits") << u"0ff"_s << QByteArray();
        QTest::newRow("a prefix") << u"0xff"_s << QByteArray();
        QTest::newRow("a blank") << u"00 ff"_s << QByteArray();
        QTest::newRow("a digit of another script") << u"0\u0661"_s << QByteArray();
        QTest::newRow("a letter that folds to a digit's place") << u"0\u0161"_s << QByteArray();
        QTest::newRow("beyond f") << u"0g"_s << QByteArray();
    }
    void hexIsReadStrictly()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        const auto read = bytesFromHex(text);
        QCOMPARE(bool(read), !bytes.isNull());
        if (read)
            QCOMPARE(*read, bytes);
        else
            QCOMPARE(read.error().kind(), Error::Invalid);
    }

    void theChecksumIsThatOfZlib()
    {
        QCOMPARE(crc32("123456789"), 0xcbf43926U); // the check value of the catalogue of parametrised CRCs
        QCOMPARE(crc32(""), 0U);
        QCOMPARE(crc32("6789", crc32("12345")), 0xcbf43926U);
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"

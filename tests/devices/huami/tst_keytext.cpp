// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/keytext.h"
#include "devices/huami/models.h"
#include "support/support.h"

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;

namespace {

const QString NeoAddress = u"E1:87:29:30:E4:E7"_s;
const QByteArray NeoKey = QByteArray::fromHex("caa04207ff084f260d8513a5d75d8dcf");
const QByteArray DashedKey = QByteArray::fromHex("c7908bb83c934b93b31ad25bdaa3fff7");

DeviceModel model(const char *id)
{
    return huamiModel(QString::fromLatin1(id)).value();
}

} // namespace

class KeyTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void accepts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QStringList>("removed");

        const QStringList nothing;
        const QString prefix = u"the prefix 0x"_s;
        const QString around = u"the blanks around it"_s;
        QTest::newRow("32 digits") << u"caa04207ff084f260d8513a5d75d8dcf"_s << NeoKey << nothing;
        QTest::newRow("with 0x, as huami_token prints it")
            << u"0xcaa04207ff084f260d8513a5d75d8dcf"_s << NeoKey << QStringList{prefix};
        QTest::newRow("upper case") << u"0XCAA04207FF084F260D8513A5D75D8DCF"_s << NeoKey << QStringList{prefix};
        QTest::newRow("blank before and line end after")
            << u" 0xcaa04207ff084f260d8513a5d75d8dcf\n"_s << NeoKey << QStringList{around, prefix};
        QTest::newRow("Windows line end")
            << u"0xcaa04207ff084f260d8513a5d75d8dcf\r\n"_s << NeoKey << QStringList{around, prefix};
        QTest::newRow("groups with blanks")
            << u"ca a0 42 07 ff 08 4f 26 0d 85 13 a5 d7 5d 8d cf"_s << NeoKey << QStringList{u"15 blanks"_s};
        QTest::newRow("groups with colons")
            << u"ca:a0:42:07:ff:08:4f:26:0d:85:13:a5:d7:5d:8d:cf"_s << NeoKey << QStringList{u"15 separators"_s};
        QTest::newRow("with hyphens") << u"c7908bb8-3c93-4b93-b31a-d25bdaa3fff7"_s << DashedKey
                                      << QStringList{u"4 separators"_s};
        QTest::newRow("with hyphens and 0x")
            << u"0xc7908bb8-3c93-4b93-b31a-d25bdaa3fff7"_s << DashedKey << QStringList{prefix, u"4 separators"_s};
        QTest::newRow("underscore") << u"caa04207ff084f26_0d8513a5d75d8dcf"_s << NeoKey
                                    << QStringList{u"a separator"_s};
        QTest::newRow("broken over two lines")
            << u"caa04207ff084f26\n0d8513a5d75d8dcf"_s << NeoKey << QStringList{u"a blank"_s};
        QTest::newRow("no-break space and tab around it")
            << u"\u00a0caa04207ff084f260d8513a5d75d8dcf\t"_s << NeoKey << QStringList{around};
        QTest::newRow("byte order mark and zero-width space")
            << u"\ufeffcaa04207ff084f26\u200b0d8513a5d75d8dcf"_s << NeoKey << QStringList{u"2 invisible characters"_s};
        QTest::newRow("in quotation marks")
            << u"\"caa04207ff084f260d8513a5d75d8dcf\""_s << NeoKey << QStringList{u"the quotation marks"_s};
        QTest::newRow("in backticks with 0x")
            << u"`0xcaa04207ff084f260d8513a5d75d8dcf`"_s << NeoKey << QStringList{u"the quotation marks"_s, prefix};
        QTest::newRow("behind “Key:”") << u"Key: 0xcaa04207ff084f260d8513a5d75d8dcf"_s << NeoKey
                                       << QStringList{u"the rest of the printout"_s, prefix};
    }

    void accepts()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, key);
        QFETCH(QStringList, removed);

        for (const auto *id : {"amazfit-neo", "mi-band-2"}) {
            const auto reading = readKey(text, model(id), NeoAddress);
            QCOMPARE(reading.problem, Explanation());
            QVERIFY(reading.accepted());
            QCOMPARE(reading.key, key);
            QCOMPARE(reading.removed, removed);
            QCOMPARE(reading.warning, QString());
        }
    }

    void rejects_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("position");

        const auto noKey = u"The vendor's server has no key for this device."_s;
        const auto cut = u"The key was cut off in the printout, part of it is replaced by “…”."_s;
        const auto address = u"That is the device's address, not its key."_s;
        const auto prefix = u"There is a “0x” within the key."_s;
        QTest::newRow("30 digits after 0x")
            << u"0xa3c10e34e5c14637eea6b9efc06106"_s << u"The key has 30 of 32 digits."_s << -1;
        QTest::newRow("31 digits") << u"caa04207ff084f260d8513a5d75d8dc"_s << u"The key has 31 of 32 digits."_s << -1;
        QTest::newRow("33 digits") << u"caa04207ff084f260d8513a5d75d8dcf0"_s
                                   << u"The key has 33 digits, 32 are right."_s << 32;
        QTest::newRow("34 digits, 00 instead of 0x")
            << u"00caa04207ff084f260d8513a5d75d8dcf"_s << u"The key has 34 digits, 32 are right."_s << 32;
        QTest::newRow("0x00") << u"0x00"_s << noKey << 0;
        QTest::newRow("0x") << u"0x"_s << noKey << 0;
        QTest::newRow("32 zeros") << u"00000000000000000000000000000000"_s << u"A key of zeros is none."_s << -1;
        QTest::newRow("32 zeros with 0x")
            << u"0x00000000000000000000000000000000"_s << u"A key of zeros is none."_s << -1;
        QTest::newRow("cut off") << u"0xc7908bb8-3c93-4b93-b31a-d25bdaa3f…"_s << cut << 35;
        QTest::newRow("cut off with three dots") << u"0xc7908bb83c934b93..."_s << cut << 18;
        QTest::newRow("g at the end") << u"caa04207ff084f260d8513a5d75d8dcg"_s
                                      << u"“g” is not one of the characters a key is made of."_s << 31;
        QTest::newRow("O for 0") << u"caaO4207ff084f260d8513a5d75d8dcf"_s
                                 << u"“O” is not one of the characters a key is made of."_s << 3;
        QTest::newRow("full-width digit")
            << u"caa０4207ff084f260d8513a5d75d8dcf"_s << u"“０” is not one of the characters a key is made of."_s << 3;
        QTest::newRow("full stop after it")
            << u"caa04207ff084f260d8513a5d75d8dcf."_s << u"“.” is not one of the characters a key is made of."_s << 32;
        QTest::newRow("hyphen before it")
            << u"-caa04207ff084f260d8513a5d75d8dcf"_s << u"“-” is not one of the characters a key is made of."_s << 0;
        QTest::newRow("hyphen after it") << u"caa04207ff084f260d8513a5d75d8dcf-"_s
                                         << u"“-” is not one of the characters a key is made of."_s << 32;
        QTest::newRow("one quotation mark")
            << u"\"caa04207ff084f260d8513a5d75d8dcf"_s << u"“\"” is not one of the characters a key is made of."_s << 0;
        QTest::newRow("blank before the place counts")
            << u"  caag4207ff084f260d8513a5d75d8dcf"_s << u"“g” is not one of the characters a key is made of."_s << 5;
        QTest::newRow("0x twice") << u"0x0xcaa04207ff084f260d8513a5d75d8dcf"_s << prefix << 2;
        QTest::newRow("0x in the middle") << u"caa04207ff084f260x8513a5d75d8dcf"_s << prefix << 16;
        QTest::newRow("address") << u"E1:87:29:30:E4:E7"_s << address << 0;
        QTest::newRow("another device's address") << u"ab-cd-ef-12-34-56"_s << address << 0;
        QTest::newRow("address with its word") << u"MAC: E1:87:29:30:E4:E7"_s << address << 5;
        QTest::newRow("address without colons") << u"E1872930E4E7"_s << address << 0;
        QTest::newRow("text key") << u"0123456789@ABCDE"_s
                                  << u"That is a text of 16 characters, not a key of 32 digits."_s << 10;
        QTest::newRow("16 digits") << u"0123456789abcdef"_s << u"The key has 16 of 32 digits."_s << -1;
        QTest::newRow("empty") << QString() << u"No key was entered."_s << -1;
        QTest::newRow("blanks") << u" \n\t"_s << u"No key was entered."_s << -1;
        QTest::newRow("empty quotation marks") << u"\"\""_s << u"No key was entered."_s << -1;
        QTest::newRow("a whole book") << u"caa04207"_s.repeated(10000)
                                      << u"This text is too long to look for a key in it."_s << -1;
        QTest::newRow("line of the printout without key")
            << u"║  MAC: E1:87:29:30:E4:E7, active: Yes"_s << u"There is no key in this text."_s << -1;
        QTest::newRow("printed key is cut off")
            << u"|  0  |  1  | E1:87:29:30:E4:E7 |   0xcaa04207ff084f2…   |"_s << cut << 53;
        QTest::newRow("printed key is wrong") << u"║  MAC: E1:87:29:30:E4:E7, active: Yes\n║  Key: 0xcaag"_s
                                              << u"“g” is not one of the characters a key is made of."_s << 52;
    }

    void rejects()
    {
        QFETCH(QString, text);
        QFETCH(QString, what);
        QFETCH(int, position);

        for (const auto *id : {"amazfit-neo", "mi-band-2"}) {
            const auto reading = readKey(text, model(id), NeoAddress);
            QVERIFY(!reading.accepted());
            QVERIFY(reading.choices.isEmpty());
            QCOMPARE(reading.problem.what, what);
            QVERIFY(!reading.problem.why.isEmpty());
            QVERIFY(!reading.problem.remedy.isEmpty());
            QCOMPARE(reading.position, position);
        }
    }

    void saysWhatALetterMayBe()
    {
        const auto reading = readKey(u"caaO4207ff084f260d8513a5d75d8dcf"_s, model("amazfit-neo"), NeoAddress);
        QCOMPARE(reading.problem.why, u"It looks like the digit 0."_s);
    }

    void textKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("made");
        QTest::addColumn<bool>("server");

        QTest::newRow("asked for by its word") << u"text:0123456789@ABCDE"_s << true << false;
        QTest::newRow("in capitals, with a line end") << u"Text:0123456789@ABCDE\n"_s << true << false;
        QTest::newRow("without the word") << u"0123456789@ABCDE"_s << false << false;
        QTest::newRow("15 characters") << u"text:0123456789@ABCD"_s << false << false;
        QTest::newRow("17 characters") << u"text:0123456789@ABCDEF"_s << false << false;
        QTest::newRow("no characters") << u"text:"_s << false << false;
        QTest::newRow("beyond ASCII") << u"text:0123456789äABCDE"_s << false << false;
    }

    void textKeys()
    {
        QFETCH(QString, text);
        QFETCH(bool, made);
        QFETCH(bool, server);

        const auto band = readKey(text, model("mi-band-2"), NeoAddress);
        QCOMPARE(band.accepted(), made);
        if (made)
            QCOMPARE(band.key.toHex(), QByteArray("30313233343536373839404142434445"));
        else
            QVERIFY(!band.problem.what.isEmpty());
        QCOMPARE(readKey(text, model("amazfit-neo"), NeoAddress).accepted(), server);
    }

    void printouts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("key"); // empty: not one
        QTest::addColumn<int>("choices");
        QTest::addColumn<bool>("warned");

        const auto block = u"╓───Device 0\n║  MAC: E1:87:29:30:E4:E7, active: Yes\n"
                           "║  Key: 0xcaa04207ff084f260d8513a5d75d8dcf\n╙────────────\n"_s;
        const auto other = u"╓───Device 1\n║  MAC: AB:CD:EF:12:34:56, active: Yes\n"
                           "║  Key: 0xc7908bb8-3c93-4b93-b31a-d25bdaa3fff7\n╙────────────\n"_s;
        const auto scale = u"╓───Device 2\n║  MAC: 11:22:33:44:55:66, active: Yes\n║  Key: 0x00\n╙────────────\n"_s;
        const auto row = u"|  0  |  1  | E1:87:29:30:E4:E7 |   0xcaa04207ff084f260d8513a5d75d8dcf   |\n"_s;
        const auto otherRow = u"|  1  |  0  | AB:CD:EF:12:34:56 |   0xc7908bb83c934b93b31ad25bdaa3fff7   |\n"_s;
        const auto scaleRow = u"|  2  |  1  | 11:22:33:44:55:66 |   0x00   |\n"_s;

        QTest::newRow("new layout") << block << NeoAddress << NeoKey << 0 << false;
        QTest::newRow("new layout, line ends lost")
            << QString(block).replace(u'\n', u' ') << NeoAddress << NeoKey << 0 << false;
        QTest::newRow("new layout, Windows line ends")
            << QString(block).replace(u"\n"_s, u"\r\n"_s) << NeoAddress << NeoKey << 0 << false;
        QTest::newRow("two lines of it") << u"║  MAC: E1:87:29:30:E4:E7, active: Yes\n"
                                            "║  Key: 0xcaa04207ff084f260d8513a5d75d8dcf"_s
                                         << NeoAddress << NeoKey << 0 << false;
        QTest::newRow("old layout") << row << NeoAddress << NeoKey << 0 << false;
        QTest::newRow("address in small letters") << block << NeoAddress.toLower() << NeoKey << 0 << false;
        QTest::newRow("address with hyphens") << block << u"e1-87-29-30-e4-e7"_s << NeoKey << 0 << false;
        QTest::newRow("address printed with hyphens")
            << QString(block).replace(NeoAddress, u"e1-87-29-30-e4-e7"_s) << NeoAddress << NeoKey << 0 << false;
        QTest::newRow("several devices, ours first") << block + other + scale << NeoAddress << NeoKey << 0 << false;
        QTest::newRow("several devices, ours last") << scale + other + block << NeoAddress << NeoKey << 0 << false;
        QTest::newRow("several rows") << otherRow + scaleRow + row << NeoAddress << NeoKey << 0 << false;
        QTest::newRow("inactive, but ours") << otherRow << u"AB:CD:EF:12:34:56"_s << DashedKey << 0 << false;
        QTest::newRow("the only key is for another device") << other << NeoAddress << DashedKey << 0 << true;
        QTest::newRow("others without key do not count") << other + scale << NeoAddress << DashedKey << 0 << true;
        QTest::newRow("the same key twice is one") << other + otherRow << NeoAddress << DashedKey << 0 << true;
        QTest::newRow("several, none for this device")
            << block + other << u"00:11:22:33:44:55"_s << QByteArray() << 2 << false;
        QTest::newRow("several, device unknown") << block + other + scale << QString() << QByteArray() << 2 << false;
        QTest::newRow("one, device unknown") << block + scale << QString() << NeoKey << 0 << false;
        QTest::newRow("our entry has no key") << block + scale << u"11:22:33:44:55:66"_s << QByteArray() << 0 << false;
        QTest::newRow("no entry has a key") << scale + scaleRow << NeoAddress << QByteArray() << 0 << false;
        QTest::newRow("of two entries for us the active one")
            << u"║  MAC: E1:87:29:30:E4:E7, active: No\n║  Key: 0xc7908bb83c934b93b31ad25bdaa3fff7\n"_s + block
            << NeoAddress << NeoKey << 0 << false;
    }

    void printouts()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        QFETCH(QByteArray, key);
        QFETCH(int, choices);
        QFETCH(bool, warned);

        const auto reading = readKey(text, model("amazfit-neo"), address);
        QCOMPARE(reading.key, key);
        QCOMPARE(int(reading.choices.size()), choices);
        QCOMPARE(!reading.warning.isEmpty(), warned);
        QCOMPARE(!reading.problem.what.isEmpty(), key.isEmpty() && choices == 0);
        if (choices == 2) {
            QCOMPARE(reading.choices.at(0).address, NeoAddress);
            QCOMPARE(reading.choices.at(0).key, NeoKey);
            QCOMPARE(reading.choices.at(1).address, u"AB:CD:EF:12:34:56"_s);
            QCOMPARE(reading.choices.at(1).key, DashedKey);
        }
        if (warned)
            QCOMPARE(reading.warning, u"This key belongs to AB:CD:EF:12:34:56, but the device is E1:87:29:30:E4:E7."_s);
    }

    void neverTakesWhatALenientDecoderWould()
    {
        // Qt's own decoder makes 17 bytes that begin with 00 of the first, and 16 bytes of the second.
        const auto prefixed = u"0xcaa04207ff084f260d8513a5d75d8dcf"_s;
        QCOMPARE(QByteArray::fromHex(prefixed.toLatin1()).toHex(), QByteArray("00caa04207ff084f260d8513a5d75d8dcf"));
        QCOMPARE(readKey(prefixed, model("amazfit-neo"), NeoAddress).key.toHex(),
                 QByteArray("caa04207ff084f260d8513a5d75d8dcf"));
        const auto shortOne = u"0xa3c10e34e5c14637eea6b9efc06106"_s;
        QCOMPARE(QByteArray::fromHex(shortOne.toLatin1()).size(), 16);
        QVERIFY(!readKey(shortOne, model("amazfit-neo"), NeoAddress).accepted());
    }
};

QTEST_GUILESS_MAIN(KeyTextTest)
#include "tst_keytext.moc"

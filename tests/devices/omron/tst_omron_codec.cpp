// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/codec.h"
#include "omrontest.h"

using namespace pulsekeep;
using namespace pulsekeep::omron;
using namespace Qt::StringLiterals;

/** The frames of README.md, 9, and the messages of the key. */
class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void commands_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::addColumn<QByteArray>("expected");

        const auto row = [](const char *name, const Command &command, const char *expected) {
            QTest::newRow(name) << encodeCommand(command) << hex(expected);
        };
        row("start", startCommand(), "0800000000100018");
        row("end", endCommand(), "080f000000000007");
        row("all settings, 7322T", readCommand(0x0260, 0x26), "080100026026004d");
        row("index, 7322T", readCommand(0x0260, 8), "0801000260080063");
        row("clock, 7322T", readCommand(0x0274, 10), "08010002740a0075");
        row("index, 7361T", readCommand(0x0010, 16), "0801000010100009");
        row("clock, 7361T", readCommand(0x003c, 16), "080100003c100025");
        row("index, 6232T", readCommand(0x0260, 16), "080100026010007b");
        row("four records, 7322T", readCommand(0x02ac, 0x38), "08010002ac38009f");
        row("four records, 6232T", readCommand(0x02e8, 0x38), "08010002e83800db");
        row("slot 0, 7361T", readCommand(0x0098, 16), "0801000098100081");
        row("slot 99, 7361T", readCommand(0x06c8, 16), "08010006c81000d7");
        row("clear the counters, 7155T", writeCommand(0x0054, hex("02000080008000800200000000000080")),
            "1801c000541002000080008000800200000000000080009d");
        row("set the clock, 7322T", writeCommand(0x029a, hex("a8c806180c12060500b7")),
            "1201c0029a0aa8c806180c12060500b70095");
        row("set the clock, 6232T", writeCommand(0x02d0, hex("50c0000300000000091a080c001e9768")),
            "1801c002d01050c0000300000000091a080c001e9768007e");
    }
    void commands()
    {
        QFETCH(QByteArray, encoded);
        QFETCH(QByteArray, expected);
        QCOMPARE(encoded.toHex(), expected.toHex());
        const auto decoded = decodeCommand(expected);
        QVERIFY(decoded);
        QCOMPARE(encodeCommand(*decoded), expected);
    }

    void replies_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("address");
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<int>("status");

        const auto row = [](const char *name, const char *frame, FrameType type, int address, int count,
                            const char *data = "", int status = 0) {
            QTest::newRow(name) << hex(frame) << int(type) << address << count << hex(data) << status;
        };
        row("start", "0880000000100098", FrameType::Start, 0, 16);
        row("start with the device's id", "188000000010000000940413110207785a00ffff954d00e5", FrameType::Start, 0, 16,
            "000000940413110207785a00ffff954d");
        row("end", "088f000000000087", FrameType::End, 0, 0);
        row("end, settings refused", "088f00000000e562", FrameType::End, 0, 0, "", 0xe5);
        row("read refused", "088100002010e35a", FrameType::Read, 0x20, 16, "", 0xe3);
        row("a record, 7142T2", "16810002e80e6457431a7316161c0000460019000029", FrameType::Read, 0x02e8, 14,
            "6457431a7316161c000046001900");
        row("written", "1081c00286080003800080008000005e", FrameType::Write, 0x0286, 8, "0003800080008000");
        row("four records, 7140T1",
            "40810002e838584e4419ac0d1e1600001400040058494119ac0d651700001500450054494119ac0df21700001600cf0076756219ac"
            "0d"
            "4c18000017009a0000f3",
            FrameType::Read, 0x02e8, 56,
            "584e4419ac0d1e1600001400040058494119ac0d651700001500450054494119ac0df21700001600cf0076756219ac0d4c18000017"
            "00"
            "9a00");
    }
    void replies()
    {
        QFETCH(QByteArray, frame);
        QFETCH(int, type);
        QFETCH(int, address);
        QFETCH(int, count);
        QFETCH(QByteArray, data);
        QFETCH(int, status);

        const auto reply = decodeReply(frame);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail()));
        QCOMPARE(int(reply->type), type);
        QCOMPARE(int(reply->address), address);
        QCOMPARE(int(reply->count), count);
        QCOMPARE(reply->data.toHex(), data.toHex());
        QCOMPARE(int(reply->status), status);
        QCOMPARE(encodeReply(*reply), frame);
        QCOMPARE(*decodeReply(frame + QByteArray(5, '\0')), *reply);
    }

    void rejectedFrames_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("wrong check byte") << hex("0801000098100080");
        QTest::newRow("length below 8") << hex("0780000000100097");
        QTest::newRow("length above 64") << QByteArray(hex("41")).leftJustified(65, '\0');
        QTest::newRow("longer than what came") << hex("1881000098106652");
        QTest::newRow("cut short") << hex("088100009810b1");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("something behind it") << hex("088f00000000008701");
        QTest::newRow("a number of data bytes that is not theirs") << hex("0a8100009810aabb0018");
    }
    void rejectedFrames()
    {
        QFETCH(QByteArray, frame);
        QCOMPARE(kindOf(decodeReply(frame)), int(Error::Malformed));
        QCOMPARE(kindOf(decodeCommand(frame)), int(Error::Malformed));
    }

    void aCommandIsNoReply()
    {
        QCOMPARE(kindOf(decodeReply(hex("0801000098100081"))), int(Error::Malformed));
        QCOMPARE(kindOf(decodeCommand(hex("0880000000100098"))), int(Error::Malformed));
    }

    void piecesMakeTheFrame_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::newRow("in order") << QList<int>{0, 1, 2, 3};
        QTest::newRow("backwards") << QList<int>{3, 2, 1, 0};
        QTest::newRow("mixed") << QList<int>{2, 0, 3, 1};
        QTest::newRow("one of them twice") << QList<int>{0, 1, 1, 2, 3};
    }
    void piecesMakeTheFrame()
    {
        QFETCH(QList<int>, order);
        // Four records of a HEM-6232T, captured.
        const QList<QByteArray> parts{hex("40810004a838475a5a3d0ec719130000"), hex("008541be455c5a3a0ec7196700000086"),
                                      hex("ef10485b5a390ee71a7100000087c23d"), hex("465d5a3a0ee71ac9000000886897009d")};
        FrameAssembly assembly(4);
        std::optional<QByteArray> frame;
        for (const int channel : order) {
            QVERIFY(!frame);
            frame = assembly.add(channel, parts.at(channel));
        }
        QVERIFY(frame);
        QCOMPARE(*frame, parts.join());
        QCOMPARE(pieces(*frame), parts);
        const auto reply = decodeReply(*frame);
        QVERIFY(reply);
        QCOMPARE(int(reply->address), 0x04a8);
        QVERIFY(!assembly.add(3, parts.at(3))); // what was joined is gone
    }

    void aShortFrameNeedsOneChannel()
    {
        FrameAssembly assembly(4);
        QVERIFY(!assembly.add(1, hex("00000000000000000000000000000000"))); // left over from before
        QCOMPARE(assembly.add(0, hex("08800000001000980000000000000000")).value_or(QByteArray()),
                 hex("0880000000100098"));
    }

    void aStalePieceIsReplaced()
    {
        FrameAssembly assembly(4);
        const auto parts = pieces(encodeReply({FrameType::Read, 0x98, 16, QByteArray(16, 'a'), 0}));
        QVERIFY(!assembly.add(1, QByteArray(16, '\xff')));
        QVERIFY(!assembly.add(0, parts.at(0))); // complete, but it does not add up
        QVERIFY(assembly.add(1, parts.at(1)));
        QVERIFY(!assembly.add(1, parts.at(1)));
        assembly.clear();
        QVERIFY(!assembly.add(0, parts.at(0)));
    }

    void piecesThatCannotBe()
    {
        FrameAssembly classic(4);
        QVERIFY(!classic.add(4, hex("0880000000100098")));
        QVERIFY(!classic.add(-1, hex("0880000000100098")));
        QVERIFY(!classic.add(0, QByteArray()));
        QVERIFY(!classic.add(0, hex("0880000000100098").leftJustified(17, '\0')));
        QVERIFY(!classic.add(0, hex("41810004a838475a5a3d0ec719130000")));
        QVERIFY(!classic.add(0, hex("07810004a838475a5a3d0ec719130000")));
        QVERIFY(!classic.add(0, hex("08800000001000")));
        FrameAssembly modern(1);
        QVERIFY(!modern.add(1, hex("0880000000100098")));
        QVERIFY(!modern.add(0, hex("16810002e80e6457431a7316161c000046001900"))); // cut by a small MTU
        QVERIFY(modern.add(0, hex("16810002e80e6457431a7316161c0000460019000029")));
    }

    void keyMessages()
    {
        const auto key = omblepyKey();
        QCOMPARE(keyRequest(KeyStep::Program), hex("0200000000000000000000000000000000"));
        QCOMPARE(keyRequest(KeyStep::Store, key), hex("00deadbeaf12341234deadbeaf12341234"));
        QCOMPARE(keyRequest(KeyStep::Unlock, key), hex("01deadbeaf12341234deadbeaf12341234"));
        QCOMPARE(tokenRequest(hex("a1b2c3d4")), hex("11a1b2c3d4000000000000000000000000000000"));

        for (const auto step : {KeyStep::Store, KeyStep::Unlock}) {
            const auto request = decodeKeyRequest(keyRequest(step, key));
            QVERIFY(request);
            QCOMPARE(*request, (KeyRequest{step, key}));
        }
        QCOMPARE(*decodeKeyRequest(hex("02")), (KeyRequest{KeyStep::Program, {}}));
        QCOMPARE(*decodeKeyRequest(tokenRequest(hex("a1b2c3d4"))), (KeyRequest{KeyStep::Token, hex("a1b2c3d4")}));
        QCOMPARE(kindOf(decodeKeyRequest(keyRequest(KeyStep::Unlock, key).chopped(1))), int(Error::Malformed));
        QCOMPARE(kindOf(decodeKeyRequest(hex("11a1b2"))), int(Error::Malformed));
        QCOMPARE(kindOf(decodeKeyRequest(hex("7001"))), int(Error::Malformed));
        QCOMPARE(kindOf(decodeKeyRequest({})), int(Error::Malformed));
    }

    void keyReplies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("step"); // -1: refused
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("blank");

        QTest::newRow("mode entered") << hex("8200000000000000000000000000000000") << 2 << 0 << false;
        QTest::newRow("mode refused, recorded") << hex("820f000000000000000000000000000000") << 2 << 0x0f << false;
        QTest::newRow("key refused, recorded") << hex("8001000000000000000000000000000000") << 0 << 1 << false;
        QTest::newRow("not encrypted, recorded") << hex("8004000000000000000000000000000000") << 0 << 4 << false;
        QTest::newRow("20 bytes") << hex("8100000000000000000000000000000000000000") << 1 << 0 << false;
        QTest::newRow("zeros, recorded") << hex("0000000000000000000000000000000000000000") << 0 << 0 << true;
        QTest::newRow("a token") << hex("9100a1b2c3d4") << 0x11 << 0 << false;
        QTest::newRow("what we wrote") << hex("01deadbeaf12341234deadbeaf12341234") << -1 << 0 << false;
        QTest::newRow("one byte") << hex("82") << -1 << 0 << false;
        QTest::newRow("nothing") << QByteArray() << -1 << 0 << false;
    }
    void keyReplies()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, step);
        QFETCH(int, status);
        QFETCH(bool, blank);

        const auto reply = decodeKeyReply(bytes);
        QCOMPARE(reply.has_value(), step >= 0);
        QCOMPARE(isKeyReply(bytes), step >= 0);
        if (!reply)
            return;
        QCOMPARE(int(reply->step), step);
        QCOMPARE(int(reply->status), status);
        QCOMPARE(reply->blank, blank);
        QVERIFY(bytes.startsWith(encodeKeyReply(*reply)) || encodeKeyReply(*reply).startsWith(bytes));
    }
};

QTEST_GUILESS_MAIN(CodecTest)
#include "tst_omron_codec.moc"

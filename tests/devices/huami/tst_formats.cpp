// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/formats.h"
#include "support/support.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;

namespace {

std::optional<PacketFormat> formatNamed(const QString &name)
{
    for (const auto &format : packetFormats()) {
        if (format.name == name)
            return format;
    }
    return std::nullopt;
}

/** Compact text, the form in which lines are compared; a JSON object sorts its names. */
QByteArray text(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

class FormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Asia/Tokyo"); }

    void decodes_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("input"); // hex, or text for a key
        QTest::addColumn<QByteArray>("json");

        QTest::newRow("key") << u"huami.key"_s << QByteArray(" 0xcaa04207ff084f260d8513a5d75d8dcf\n")
                             << QByteArray(R"({"key":"caa04207ff084f260d8513a5d75d8dcf",)"
                                           R"("removed":["the blanks around it","the prefix 0x"]})");
        QTest::newRow("key of characters") << u"huami.key"_s << QByteArray("text:0123456789@ABCDE")
                                           << QByteArray(R"({"key":"30313233343536373839404142434445",)"
                                                         R"("removed":["the word text:"]})");
        QTest::newRow("keys of two devices")
            << u"huami.key"_s
            << QByteArray("MAC: E1:87:29:30:E4:E7\nKey: 0xcaa04207ff084f260d8513a5d75d8dcf\n"
                          "MAC: AB:CD:EF:12:34:56\nKey: 0xc7908bb8-3c93-4b93-b31a-d25bdaa3fff7\n")
            << QByteArray(R"({"choices":[{"address":"E1:87:29:30:E4:E7","key":"caa04207ff084f260d8513a5d75d8dcf"},)"
                          R"({"address":"AB:CD:EF:12:34:56","key":"c7908bb83c934b93b31ad25bdaa3fff7"}],"key":null})");
        QTest::newRow("heart rate") << u"huami.heart_rate"_s << QByteArray("0048")
                                    << QByteArray(R"({"bpm":72,"contact":null,"energy_kj":null,"rr_ms":[]})");
        QTest::newRow("no heart rate") << u"huami.heart_rate"_s << QByteArray("00ff")
                                       << QByteArray(R"({"bpm":null,"contact":null,"energy_kj":null,"rr_ms":[]})");
        QTest::newRow("heart rate with interval")
            << u"huami.heart_rate"_s << QByteArray("164ce803")
            << QByteArray(R"({"bpm":76,"contact":true,"energy_kj":null,"rr_ms":[976.6]})");
        QTest::newRow("pulse wave") << u"huami.raw_sensor"_s << QByteArray("02102d8c348c448c458c3d8c428c488c")
                                    << QByteArray(
                                           R"({"counter":16,"samples":[35885,35892,35908,35909,35901,35906,35912],)"
                                           R"("type":"ppg"})");
        QTest::newRow("motion") << u"huami.raw_sensor"_s << QByteArray("01de49ffd9ff3c004cffd8ff3b004dffdcff4400")
                                << QByteArray(R"({"counter":222,"samples":[[-183,-39,60],[-180,-40,59],[-179,-36,68]],)"
                                              R"("type":"motion"})");
        QTest::newRow("battery") << u"huami.battery"_s << QByteArray("0f4f00e107041b02050720e107041b06320a2064")
                                 << QByteArray(R"({"charging":false,"last_charged":"2017-04-27T06:50:10+08:00",)"
                                               R"("last_level":100,"percent":79})");
        QTest::newRow("battery of two bytes")
            << u"huami.battery"_s << QByteArray("0f4f")
            << QByteArray(R"({"charging":false,"last_charged":null,"last_level":null,"percent":79})");
        QTest::newRow("time") << u"huami.time"_s << QByteArray("e207040f10142b0700000c")
                              << QByteArray(R"({"time":"2018-04-15T16:20:43+03:00","weekday":7})");
        QTest::newRow("steps") << u"huami.steps"_s << QByteArray("0ccc0000008a00000004000000")
                               << QByteArray(R"({"distance_m":138,"kcal":4,"steps":204})");
        QTest::newRow("steps alone") << u"huami.steps"_s << QByteArray("00e8030000")
                                     << QByteArray(R"({"distance_m":null,"kcal":null,"steps":1000})");
        QTest::newRow("minutes of 4 bytes")
            << u"huami.activity4"_s << QByteArray("012c3d5c790000ff")
            << QByteArray(R"([{"activity":"walking","bpm":92,"intensity":44,"kind":1,"minute":0,"steps":61},)"
                          R"({"activity":"light_sleep","bpm":null,"intensity":0,"kind":121,"minute":1,"steps":0}])");
        QTest::newRow("minutes of 8 bytes")
            << u"huami.activity8"_s << QByteArray("7800003700142b38")
            << QByteArray(R"([{"activity":"rem_sleep","bpm":55,"intensity":0,"kind":120,"minute":0,"steps":0}])");
        QTest::newRow("minutes of newer devices")
            << u"huami.activity8_full"_s << QByteArray("401405ff00000000")
            << QByteArray(R"([{"activity":"running","bpm":null,"intensity":20,"kind":64,"minute":0,"steps":5}])");
        QTest::newRow("single heart rates") << u"huami.heart_rate_records"_s << QByteArray("8034c35a0848")
                                            << QByteArray(R"([{"bpm":72,"time":"2018-04-03T08:00:00Z"}])");
        QTest::newRow("challenge") << u"huami.auth"_s << QByteArray("108201979f6410a99926fa9bf3c8446dad4aee")
                                   << QByteArray(R"({"accepted":true,"challenge":"979f6410a99926fa9bf3c8446dad4aee",)"
                                                 R"("from":"device","server_key":true,"status":1,"step":"challenge"})");
        QTest::newRow("wrong key") << u"huami.auth"_s << QByteArray("108308")
                                   << QByteArray(R"({"accepted":false,"challenge":null,"from":"device",)"
                                                 R"("server_key":true,"status":8,"step":"answer"})");
        QTest::newRow("request for a challenge")
            << u"huami.auth"_s << QByteArray("0200")
            << QByteArray(R"({"auth_flag":0,"bytes":null,"from":"app","server_key":false,"step":"challenge"})");
        QTest::newRow("announcement of history")
            << u"huami.fetch_reply"_s << QByteArray("1001010a000000e20704030a000008")
            << QByteArray(R"({"accepted":true,"count":10,"crc32":null,"start":"2018-04-03T10:00:00+02:00",)"
                          R"("status":1,"step":"announcement"})");
        QTest::newRow("end of history with checksum")
            << u"huami.fetch_reply"_s << QByteArray("100201efbeadde")
            << QByteArray(R"({"accepted":true,"count":null,"crc32":3735928559,"start":null,"status":1,"step":"end"})");
        QTest::newRow("PnP id") << u"huami.pnp"_s << QByteArray("01570104000001")
                                << QByteArray(R"({"product":4,"source":1,"vendor":343,"version":256})");
    }

    void decodes()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, json);

        const auto known = formatNamed(format);
        QVERIFY(known);
        const auto value = known->decode(known->text ? input : QByteArray::fromHex(input));
        QVERIFY2(value, value ? "" : qPrintable(value.error().detail()));
        QCOMPARE(text(*value), json);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("sentence");

        QTest::newRow("key of 31 digits")
            << u"huami.key"_s << QByteArray("caa04207ff084f260d8513a5d75d8dc") << u"The key has 31 of 32 digits."_s;
        QTest::newRow("heart rate of one byte")
            << u"huami.heart_rate"_s << QByteArray("00")
            << u"Refused: 1 bytes do not fit the flags of a heart rate measurement."_s;
        QTest::newRow("motion cut short") << u"huami.raw_sensor"_s << QByteArray("01de49ff")
                                          << u"Refused: a motion packet has 8, 14 or 20 bytes, not 4."_s;
        QTest::newRow("battery of 21 bytes")
            << u"huami.battery"_s << QByteArray("0f4f00e107041b02050720e107041b06320a206400")
            << u"Refused: a battery value has 2 to 20 bytes, not 21."_s;
        QTest::newRow("half a minute") << u"huami.activity4"_s << QByteArray("012c")
                                       << u"Refused: minutes have a multiple of 4 bytes, not 2."_s;
    }

    void refuses()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, input);
        QFETCH(QString, sentence);

        const auto known = formatNamed(format);
        QVERIFY(known);
        const auto value = known->decode(known->text ? input : QByteArray::fromHex(input));
        QVERIFY(!value);
        QCOMPARE(value.error().explanation().text(), sentence);
    }

    void everyFormatRefusesNothingAtAll()
    {
        for (const auto &format : packetFormats()) {
            const auto value = format.decode({});
            QVERIFY2(!value, qPrintable(format.name));
            QVERIFY(value.error().explanation().text().endsWith(u'.'));
            QVERIFY(format.name.startsWith(u"huami."));
            QVERIFY(!format.title.isEmpty());
            QCOMPARE(format.text, format.name == u"huami.key");
        }
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "tst_formats.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/inbox.h"
#include "link/recordinglink.h"
#include "link/transcriptlink.h"
#include "link/uuids.h"
#include "support/support.h"

#include <QSignalSpy>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QUuid Auth{0x00000009, 0x0000, 0x3512, 0x21, 0x18, 0x00, 0x09, 0xaf, 0x10, 0x07, 0x00};
constexpr QUuid HeartRate = sigUuid(0x2a37);

Transcript parsed(const QByteArray &text)
{
    const auto transcript = Transcript::parse(text);
    if (!transcript)
        qFatal("%s", qPrintable(transcript.error().detail()));
    return *transcript;
}

bool anything(QByteArrayView)
{
    return true;
}

/** Asks for a challenge, answers it, and gives the verdict. */
QCoro::Task<Result<QByteArray>> handshake(GattLink *link, QByteArray answer)
{
    const auto opened = co_await link->open();
    if (!opened)
        co_return Failure(opened.error());
    Inbox inbox(link, Auth);
    const auto subscribed = co_await link->subscribe(Auth);
    if (!subscribed)
        co_return Failure(subscribed.error());
    const auto request = QByteArray::fromHex("8200020100");
    const auto asked = co_await link->write(Auth, request);
    if (!asked)
        co_return Failure(asked.error());
    const auto challenge = co_await inbox.next(anything, 50ms);
    if (!challenge)
        co_return Failure(challenge.error());
    const auto answered = co_await link->write(Auth, answer);
    if (!answered)
        co_return Failure(answered.error());
    co_return co_await inbox.next(anything, 50ms);
}

const QByteArray Played = "# model: amazfit-neo\n"
                          "# a remark\n"
                          "@0 s 00000009\n"
                          "@3 w 00000009 8200020100\n"
                          "@31 n 00000009 1082010011\n"
                          "@32 w 00000009 8300....\n"
                          "@50 n 00000009 108301\n";

} // namespace

class TestTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void readsWhatItWrites()
    {
        const auto transcript = parsed(Played);
        QCOMPARE(transcript.header.value(u"model"_s), u"amazfit-neo"_s);
        QCOMPARE(transcript.header.size(), 1);
        QCOMPARE(transcript.events.size(), 5);
        QCOMPARE(transcript.events.at(3).secrets.size(), 1);
        QCOMPARE(transcript.events.at(3).secrets.first().at, 2);
        QCOMPARE(transcript.events.at(3).secrets.first().count, 2);
        QCOMPARE(transcript.events.at(3).bytes, QByteArray::fromHex("83000000"));
        auto expected = Played;
        QCOMPARE(transcript.text(), expected.replace("# a remark\n", ""));
    }

    void writesTheFullUuidWhereDigitsAreShared()
    {
        Transcript transcript;
        transcript.events.append({LinkEvent::Write, Auth, "a", {}, {}, {}});
        transcript.events.append({LinkEvent::Write, sigUuid(0x0009), "b", {}, {}, {}});
        const QByteArray expected = "w 00000009-0000-3512-2118-0009af100700 61\n"
                                    "w 00000009-0000-1000-8000-00805f9b34fb 62\n";
        QCOMPARE(transcript.text(), expected);
        QCOMPARE(parsed(expected).events.first().characteristic, Auth);
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("unknown letter") << QByteArray("q 00000009 00") << u"line 1"_s;
        QTest::newRow("no characteristic") << QByteArray("# x: y\nw") << u"line 2"_s;
        QTest::newRow("a short name of seven digits") << QByteArray("w 0000009 00") << u"line 1"_s;
        QTest::newRow("half a byte") << QByteArray("w 00000009 123") << u"line 1"_s;
        QTest::newRow("no hex") << QByteArray("w 00000009 12g4") << u"line 1"_s;
        QTest::newRow("a time that is none") << QByteArray("\n@x w 00000009 12") << u"line 2"_s;
        QTest::newRow("a time alone") << QByteArray("@12") << u"line 1"_s;
        QTest::newRow("more after the bytes") << QByteArray("w 00000009 12 34") << u"line 1"_s;
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, line);
        const auto transcript = Transcript::parse(text);
        QVERIFY(!transcript);
        QCOMPARE(transcript.error().kind(), Error::Malformed);
        QVERIFY2(transcript.error().detail().startsWith(line), qPrintable(transcript.error().detail()));
    }

    void playsToTheEnd()
    {
        TranscriptLink link(parsed(Played));
        const auto verdict = finish(handshake(&link, QByteArray::fromHex("8300beef"))); // secret bytes match anything
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(verdict);
        QCOMPARE(*verdict, QByteArray::fromHex("108301"));
        QVERIFY(link.finished());
        QVERIFY(link.offers(Auth));
        QVERIFY(!link.offers(HeartRate));
    }

    void saysWhereItDiffers()
    {
        TranscriptLink link(parsed(Played));
        QCOMPARE(finish(handshake(&link, QByteArray::fromHex("8301beef"))).error().kind(), Error::Malformed);
        QCOMPARE(link.mismatch(), QByteArray("event 4: recorded w 00000009 8300...., came w 00000009 8301beef"));
        QVERIFY(!link.finished());
    }

    void aWriteTooMuchIsAMismatch()
    {
        TranscriptLink link(parsed("w 00000009 8200020100\n"));
        QCOMPARE(finish(handshake(&link, "x")).error().kind(), Error::Timeout);
        QCOMPARE(finish(link.write(Auth, "more")).error().kind(), Error::Malformed);
        QVERIFY(link.mismatch().contains("recorded the end"));
    }

    void subscriptionsMayBeLeftOut()
    {
        TranscriptLink link(parsed("w 00000009 8200020100\nn 00000009 10\nw 00000009 83\nn 00000009 108308\n"));
        QCOMPARE(finish(handshake(&link, "\x83")).value(), QByteArray::fromHex("108308"));
    }

    void theDeviceLeavesWhereItLeft()
    {
        TranscriptLink link(parsed("w 00000009 8200020100\nx\n"));
        QSignalSpy closed(&link, &GattLink::closed);
        QCOMPARE(finish(handshake(&link, "x")).error().kind(), Error::Disconnected);
        QCOMPARE(closed.size(), 1);
        QVERIFY(link.finished());
    }

    void failuresArePlayed()
    {
        TranscriptLink link(parsed("r 00002a25 !att 02\nr 00002a28 56312e30\ns 00002a37 !timeout\n"));
        QVERIFY(finish(link.open()));
        QCOMPARE(finish(link.read(sigUuid(0x2a25))).error().detail(), u"att 02"_s);
        QCOMPARE(finish(link.read(sigUuid(0x2a28))).value(), QByteArray("V1.0"));
        QCOMPARE(finish(link.subscribe(HeartRate)).error().kind(), Error::Timeout);
    }

    void whatIsRecordedCanBePlayed()
    {
        const auto keepAnswerSecret = [](const LinkEvent &event) -> QList<SecretRange> {
            if (event.kind == LinkEvent::Write && event.bytes.startsWith('\x83'))
                return {{2, event.bytes.size() - 2}};
            return {};
        };
        QMap<QString, QString> header{{u"model"_s, u"amazfit-neo"_s}};
        RecordingLink recording(std::make_unique<TranscriptLink>(parsed(Played)), keepAnswerSecret, header);
        QVERIFY(finish(handshake(&recording, QByteArray::fromHex("8300beef"))));

        const auto text = recording.transcript().text();
        QVERIFY2(!text.contains("beef"), text);
        QVERIFY2(text.contains("w 00000009 8300....\n"), text);
        TranscriptLink replayed(parsed(text));
        QCOMPARE(finish(handshake(&replayed, QByteArray::fromHex("83001234"))).value(), QByteArray::fromHex("108301"));
        QCOMPARE(replayed.mismatch(), QByteArray());
        QVERIFY(replayed.finished());
    }

    void readsAndFailuresAreRecordedInPlace()
    {
        const auto nothing = [](const LinkEvent &) { return QList<SecretRange>(); };
        auto inner = std::make_unique<TranscriptLink>(parsed("r 00002a25 !att 02\nr 00002a28 56312e30\nx\n"));
        RecordingLink recording(std::move(inner), nothing, {});
        QVERIFY(finish(recording.open()));
        QVERIFY(!finish(recording.read(sigUuid(0x2a25))));
        QVERIFY(finish(recording.read(sigUuid(0x2a28))));
        QTRY_VERIFY(!recording.isOpen());
        auto transcript = recording.transcript();
        for (auto &event : transcript.events)
            event.at.reset();
        QCOMPARE(transcript.text(), QByteArray("r 00002a25 !att 02\nr 00002a28 56312e30\nx\n"));
    }
};

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"

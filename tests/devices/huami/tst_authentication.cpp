// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "devices/huami/authentication.h"
#include "huamitest.h"

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr AuthFlags MiBand2{0x00, 0x00};
constexpr AuthFlags Neo{0x00, 0x80};

} // namespace

class AuthenticationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate();
        const auto ready = initCrypto();
        QVERIFY2(ready, ready ? "" : qPrintable(ready.error().detail()));
    }

    void handshakes_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("neo");
        QTest::addColumn<bool>("newKey");
        QTest::addColumn<int>("outcome");

        QTest::newRow("a Mi Band 2 knows its key")
            << u"auth-miband2-accepted"_s << CapturedKey << false << false << Works;
        QTest::newRow("a Mi Band 2 takes a new key when tapped")
            << u"pair-miband2-accepted"_s << CapturedKey << false << true << Works;
        QTest::newRow("status 06 after the key goes on")
            << u"pair-miband2-status-06"_s << CapturedKey << false << true << Works;
        QTest::newRow("a Mi Band 2 refuses the new key")
            << u"pair-miband2-refused"_s << CapturedKey << false << true << int(Error::Refused);
        QTest::newRow("nobody taps: not tried again by itself")
            << u"pair-miband2-untapped"_s << CapturedKey << false << true << int(Error::Refused);
        QTest::newRow("the band leaves before it is tapped")
            << u"pair-miband2-leaves"_s << CapturedKey << false << true << int(Error::Disconnected);
        QTest::newRow("a Mi Band 2 has another key")
            << u"auth-miband2-refused"_s << DefaultKey << false << false << int(Error::Refused);
        QTest::newRow("a Mi Band 2 says nothing to either flag")
            << u"auth-miband2-silent"_s << DefaultKey << false << false << int(Error::Timeout);
        QTest::newRow("a Mi Band 2 answers the older flag only")
            << u"auth-miband2-older-flag"_s << DefaultKey << false << false << Works;
        QTest::newRow("a Neo accepts the true key of the log")
            << u"auth-neo-accepted"_s << LogKey << true << false << Works;
        QTest::newRow("a Neo rejects the key with the 0x in it")
            << u"auth-neo-wrong-key"_s << MisreadLogKey << true << false << int(Error::Refused);
        QTest::newRow("a Neo says nothing: no other flag is tried")
            << u"auth-neo-silent"_s << LogKey << true << false << int(Error::Timeout);
        QTest::newRow("a Neo gives no verdict")
            << u"auth-neo-silent-verdict"_s << LogKey << true << false << int(Error::Timeout);
        QTest::newRow("a Neo leaves before the challenge")
            << u"auth-neo-leaves"_s << LogKey << true << false << int(Error::Disconnected);
        QTest::newRow("a Neo leaves before the verdict")
            << u"auth-neo-leaves-at-verdict"_s << LogKey << true << false << int(Error::Disconnected);
        QTest::newRow("without a subscription nothing is asked")
            << u"auth-neo-subscription-refused"_s << LogKey << true << false << int(Error::Refused);
        QTest::newRow("answers to something else are dropped, a second challenge too")
            << u"auth-neo-stale-answers"_s << LogKey << true << false << Works;
        QTest::newRow("sixteen bytes of a longer challenge count")
            << u"auth-neo-long-challenge"_s << LogKey << true << false << Works;
        QTest::newRow("a challenge cut short is no challenge")
            << u"auth-neo-short-challenge"_s << LogKey << true << false << int(Error::Malformed);
    }

    void handshakes()
    {
        QFETCH(QString, transcript);
        QFETCH(QByteArray, key);
        QFETCH(bool, neo);
        QFETCH(bool, newKey);
        QFETCH(int, outcome);

        TranscriptLink link(transcriptNamed(transcript));
        QVERIFY(finish(link.open()));
        // Fifty milliseconds for five seconds: enough where the other side speaks at once, little where it never does.
        Diary diary;
        const auto result = finish(authenticate(&link, {neo ? Neo : MiBand2, key, newKey, Patience{0.01}, &diary}));

        QCOMPARE(link.mismatch(), QByteArray());
        QCOMPARE(kindOf(result), outcome);
        QVERIFY(link.finished());
        QCOMPARE(diary.taps.size(), newKey ? 1 : 0);
        if (!result)
            QVERIFY(!result.error().explanation().what.isEmpty() && !result.error().explanation().remedy.isEmpty());
    }

    /** Somebody is told to tap the band, and how long there is for it. */
    void tap()
    {
        TranscriptLink link(transcriptNamed(u"pair-miband2-accepted"_s));
        QVERIFY(finish(link.open()));
        Diary diary;
        QVERIFY(finish(authenticate(&link, {MiBand2, CapturedKey, true, AsLongAsItTakes, &diary})));
        QCOMPARE(diary.taps, QList<std::chrono::milliseconds>{30s});
        QCOMPARE(diary.begun, QList<Step>{Step::ConfirmOnDevice});
        QCOMPARE(diary.ended, QList<Step>{Step::ConfirmOnDevice});
    }

    void keyOfAnotherLength_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("fifteen bytes") << LogKey.first(15);
        QTest::newRow("seventeen bytes, as a lenient decoder makes them of 0x")
            << hex("00caa04207ff084f260d8513a5d75d8dcf");
    }

    void keyOfAnotherLength()
    {
        QFETCH(QByteArray, key);
        TranscriptLink link(parsed(""));
        QVERIFY(finish(link.open()));
        QCOMPARE(kindOf(finish(authenticate(&link, {Neo, key, false, AsLongAsItTakes, nullptr}))), int(Error::Invalid));
        QCOMPARE(link.mismatch(), QByteArray()); // nothing was written
    }

    // Every status of every step, through the whole handshake.

    void statuses_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("status");
        for (int step = 1; step <= 3; ++step) {
            for (int status = 0; status <= 0xff; ++status) {
                const bool goesOn = status == 0x01 || (step == 1 && status == 0x06);
                if (!goesOn)
                    QTest::addRow("status %02x in the answer to step %d", uint(status), step) << step << status;
            }
        }
    }

    void statuses()
    {
        QFETCH(int, step);
        QFETCH(int, status);

        auto text = QByteArray("s 00000009\n");
        if (step == 1)
            text += "w 00000009 010030313233343536373839404142434445\n";
        if (step == 2)
            text += "w 00000009 0200\n";
        if (step == 3) {
            text += "w 00000009 0200\n"
                    "n 00000009 100201000102030405060708090a0b0c0d0e0f\n"
                    "w 00000009 0300f5003494346bffac69990bf7f317e5db\n";
        }
        text += "n 00000009 10" + QByteArray::number(step).rightJustified(2, '0')
            + QByteArray::number(status, 16).rightJustified(2, '0') + '\n';
        TranscriptLink link(parsed(text));
        QVERIFY(finish(link.open()));
        const auto result = finish(authenticate(&link, {MiBand2, DefaultKey, step == 1, AsLongAsItTakes, nullptr}));

        QVERIFY(!result);
        QCOMPARE(link.mismatch(), QByteArray());
        QVERIFY(link.finished()); // and nothing came after it
        QCOMPARE(int(result.error().kind()), int(status == 0x02 ? Error::Timeout : Error::Refused));
        const auto said = result.error().explanation();
        QVERIFY(!said.what.isEmpty());
        QVERIFY(!said.remedy.isEmpty());
        const bool known =
            status == 0x02 || status == 0x04 || status == 0x05 || (step == 3 && (status == 0x07 || status == 0x08));
        // A code helps those who are asked for help; nobody needs it where the cause is known.
        const auto code = u"0x%1"_s.arg(status, 2, 16, QLatin1Char('0'));
        QCOMPARE(said.what.contains(code), !known);
    }

    void wordsOfARefusedKey_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("neo");
        QTest::addColumn<QString>("what");
        QTest::newRow("04 of a Mi Band 2") << 0x04 << false << u"The band did not accept the key."_s;
        QTest::newRow("04 of a watch") << 0x04 << true << u"The watch did not accept the key."_s;
        QTest::newRow("07 of a Mi Smart Band 6") << 0x07 << true << u"The watch did not accept the key."_s;
        QTest::newRow("08 of a Neo") << 0x08 << true << u"The watch did not accept the key."_s;
    }

    void wordsOfARefusedKey()
    {
        QFETCH(int, status);
        QFETCH(bool, neo);
        QFETCH(QString, what);
        const auto error = objection(AuthStep::AnswerChallenge, quint8(status), neo ? Neo : MiBand2);
        QVERIFY(error);
        QCOMPARE(error->kind(), Error::Refused);
        QCOMPARE(error->explanation().what, what);
        QVERIFY(!error->explanation().why.isEmpty());
    }

    void missingKeySaysWhereToGetIt()
    {
        const auto error = keyMissing();
        QCOMPARE(error.kind(), Error::KeyMissing);
        QVERIFY(error.explanation().remedy.contains(u"huami_token"));
    }
};

QTEST_GUILESS_MAIN(AuthenticationTest)

#include "tst_authentication.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "omronvisit.h"
#include "sync/replay.h"

using namespace pulsekeep;
using namespace pulsekeep::omron;
using namespace Qt::StringLiterals;

/** Recorded and computed conversations, with the sentence that people read at the end of each. */
class TranscriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void visits_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sentence"); // empty: it goes well

        const auto row = [](const char *transcript, int kind = Works, const char *sentence = "") {
            QTest::newRow(transcript) << QString::fromLatin1(transcript) << kind << QString::fromUtf8(sentence);
        };
        // The recording of a HEM-7151T, step by step.
        row("pair-7151t-not-bonded", Error::BondLost, "The secure connection is missing.");
        row("pair-7151t-no-pairing-mode", Error::Refused, "The monitor does not enter pairing mode.");
        row("pair-7151t-key-not-encrypted", Error::Refused, "The monitor refused the key.");
        row("pair-7151t-after-the-app", Error::Refused, "The monitor refused the key.");

        row("pair-7151t-accepted");
        row("pair-7151t-silent", Error::Timeout, "The monitor does not enter pairing mode.");
        row("pair-7151t-leaves", Error::Disconnected, "The monitor ended the connection.");
        row("pair-7151t-bond-refused", Error::Refused, "The computer's Bluetooth did not complete pairing.");
        row("pair-7151t-bond-lost", Error::BondLost, "The monitor has forgotten this computer.");
        row("pair-7151t-bond-maybe-lost", Error::BondLost, "The monitor has forgotten this computer.");
        row("pair-7151t-cancelled", Error::Refused, "The computer's Bluetooth did not complete pairing.");

        row("login-7361t-accepted");
        row("login-7361t-other-key", Error::Refused, "The monitor does not know this key.");
        row("login-7361t-not-encrypted", Error::BondLost, "The secure connection is missing.");
        row("login-7361t-att-error", Error::BondLost, "The secure connection is missing.");
        row("login-7361t-zeros", Error::BondLost, "The secure connection is missing.");
        row("login-7361t-bond-lost", Error::BondLost, "The monitor has forgotten this computer.");
        row("login-7361t-not-paired", Error::Refused, "This monitor is not paired with this computer.");
        row("login-7361t-unknown-status", Error::Refused, "The monitor refused (code 0x42).");
        row("login-7361t-silent", Error::Timeout, "The monitor did not answer.");
        row("login-7361t-leaves", Error::Disconnected, "The monitor ended the connection.");

        row("sync-7361t-three-new");
        row("sync-7361t-nothing-new");
        row("sync-7361t-troubled");
        row("sync-7361t-silent", Error::Timeout, "The monitor stopped answering.");
        row("sync-7361t-falls-silent", Error::Timeout, "The monitor stopped answering.");
        row("sync-7361t-leaves", Error::Disconnected, "The connection to the monitor was lost.");
        row("sync-7361t-aborted", Error::Refused, "The monitor broke off (code 0x07).");
        row("sync-7361t-index-refused", Error::Malformed, "The monitor does not tell which readings it has.");
        row("sync-7322t-first");
        row("sync-7142t2-first");

        row("apply-7322t-clock");
        row("apply-7322t-clock-refused", Error::Refused, "The monitor did not accept the new time.");
        row("sync-7155t-mark-read");
    }
    void visits()
    {
        QFETCH(QString, transcript);
        QFETCH(int, kind);
        QFETCH(QString, sentence);

        const auto report = finish(replay(&m_registry, transcriptNamed(transcript), {}));
        QVERIFY(report);
        QCOMPARE(report->mismatch, QByteArray()); // what we wrote is what was recorded
        QCOMPARE(report->eventsLeft, 0);
        QCOMPARE(kindOf(report->outcome), kind);
        if (!report->outcome) {
            const auto explanation = report->outcome.error().explanation();
            QCOMPARE(explanation.what, sentence);
            QVERIFY(!explanation.remedy.isEmpty());
        }
    }

    void readings_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<QStringList>("readings"); // time, pressure, pulse, flags, user

        QTest::newRow("three new ones of a HEM-7361T")
            << u"sync-7361t-three-new"_s
            << QStringList{u"2025-03-01T07:02:11Z 131/84 67 user 1"_s,
                           u"2025-03-01T20:15:40Z 127/82 64 irregular user 1"_s,
                           u"2025-03-02T07:01:09Z 129/80 66 moved user 1"_s};
        QTest::newRow("the same with trouble on the way")
            << u"sync-7361t-troubled"_s
            << QStringList{u"2025-03-01T07:02:11Z 131/84 67 user 1"_s,
                           u"2025-03-01T20:15:40Z 127/82 64 irregular user 1"_s,
                           u"2025-03-02T07:01:09Z 129/80 66 moved user 1"_s};
        QTest::newRow("what came before the monitor fell silent")
            << u"sync-7361t-falls-silent"_s << QStringList{u"2025-03-01T07:02:11Z 131/84 67 user 1"_s};
        QTest::newRow("nothing") << u"sync-7361t-nothing-new"_s << QStringList{};
        QTest::newRow("a HEM-7322T") << u"sync-7322t-first"_s
                                     << QStringList{u"2024-06-15T10:45:30Z 120/80 60 user 1"_s,
                                                    u"2024-06-16T08:00:00Z 125/81 63 user 1"_s,
                                                    u"2024-06-17T08:01:02Z 119/77 58 user 1"_s};
        QTest::newRow("a HEM-7142T2") << u"sync-7142t2-first"_s
                                      << QStringList{u"2026-05-19T19:48:22Z 125/87 67 user 1"_s};
    }
    void readings()
    {
        QFETCH(QString, transcript);
        QFETCH(QStringList, readings);

        const auto report = finish(replay(&m_registry, transcriptNamed(transcript), {}));
        QVERIFY(report);
        QStringList got;
        for (const auto &reading : report->harvest.bloodPressures) {
            got += u"%1 %2/%3 %4%5%6 user %7"_s.arg(reading.at.toString(Qt::ISODate))
                       .arg(reading.systolic)
                       .arg(reading.diastolic)
                       .arg(reading.pulse.value_or(0))
                       .arg(reading.irregularHeartbeat.value_or(false) ? u" irregular"_s : QString(),
                            reading.movement.value_or(false) ? u" moved"_s : QString())
                       .arg(reading.user);
        }
        QCOMPARE(got, readings);
    }

private:
    Registry m_registry;
};

QTEST_GUILESS_MAIN(TranscriptTest)
#include "tst_omron_transcripts.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/support.h"
#include "sync/replay.h"

#include <QDirIterator>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

/** The transcripts that the drivers' tests run on can be replayed as bug reports are: `pulsekeep replay FILE`. */
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void transcriptsOfTheDriversTests_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../devices"), {u"*.transcript"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto path = files.next();
            QFile file(path);
            // Some say in their head why they are not: nothing is checked then, so nothing is counted.
            if (file.open(QIODevice::ReadOnly) && !file.readAll().contains("# not-replayed: "))
                QTest::newRow(qPrintable(files.fileInfo().completeBaseName())) << path;
        }
    }

    void transcriptsOfTheDriversTests()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto transcript = Transcript::parse(file.readAll());
        QVERIFY2(transcript, transcript ? "" : qPrintable(transcript.error().detail()));
        // Keys that are public: those of the fact sheets' captures.
        const auto key = QByteArray::fromHex(transcript->header.value(u"test-key"_s).toLatin1());
        const auto report = finish(replay(&m_registry, *transcript, key));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QCOMPARE(report->mismatch, QByteArray());
        QCOMPARE(report->eventsLeft, 0);
    }

    void whatIsNoVisit()
    {
        Transcript transcript;
        transcript.header = {{u"model"_s, u"mi-band-2"_s}, {u"flow"_s, u"dance"_s}};
        QCOMPARE(finish(replay(&m_registry, transcript, {})).error().kind(), Error::Unsupported);
        transcript.header = {{u"model"_s, u"mi-band-2"_s}, {u"part"_s, u"apply"_s}};
        QCOMPARE(finish(replay(&m_registry, transcript, {})).error().kind(), Error::Unsupported);
        transcript.header = {{u"model"_s, u"sun-dial"_s}, {u"flow"_s, u"sync"_s}};
        QCOMPARE(finish(replay(&m_registry, transcript, {})).error().kind(), Error::Unsupported);
    }

private:
    Registry m_registry;
};

QTEST_GUILESS_MAIN(TestReplay)

#include "tst_replay.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/fileimport.h"
#include "models/historydesk.h"

#include <QSignalSpy>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Table = "Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Mood\r\n"
                         "2026-11-18,08:05,132,84,68,fine\r\n"
                         "2026-11-19,08:10,128,82,66,fine\r\n"
                         "2026-11-19,25:10,128,82,66,odd\r\n";

struct ImportDesk : HistoryDesk {
    QTemporaryDir folder;
    Registry registry;
    UndoStack undo;
    FileImport file{store.get(), &clock, &registry, &undo};

    QUrl keep(const QString &name, const QByteArray &bytes) const
    {
        QFile target(folder.filePath(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(target.errorString()));
        return QUrl::fromLocalFile(target.fileName());
    }
    qint64 pressures(qint64 person = 0) const
    {
        return storetest::want(store->readings()->count(ReadingKind::BloodPressure, Scope::ofPerson(person)));
    }
};

} // namespace

class TestFileImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void aTableIsShownThenImportedThenTakenBack()
    {
        ImportDesk desk;
        QSignalSpy opened(&desk.file, &FileImport::opened);
        desk.file.open(desk.keep(u"pressures.csv"_s, Table));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(desk.file.state(), FileImport::Table);
        QCOMPARE(desk.file.name(), u"pressures.csv"_s);
        QVERIFY2(desk.file.summary().startsWith(u"Blood pressure"_s), qPrintable(desk.file.summary()));
        QCOMPARE(desk.file.outcome(), u"New: 2."_s);
        QCOMPARE(desk.file.columns().size(), 6);
        QVERIFY(!desk.file.columns().at(2).toMap().value(u"as"_s).toString().isEmpty());
        QCOMPARE(desk.file.columns().at(5).toMap().value(u"as"_s).toString(), QString()); // nobody keeps moods
        QCOMPARE(desk.file.rows().size(), 3);
        QCOMPARE(desk.file.complaints().size(), 1);
        QVERIFY2(desk.file.complaints().constFirst().startsWith(u"Line 4: "_s),
                 qPrintable(desk.file.complaints().constFirst()));
        QCOMPARE(desk.pressures(), 0); // nothing before somebody says so

        QSignalSpy changed(&desk.file, &FileImport::readingsChanged);
        desk.file.import();
        QCOMPARE(desk.file.state(), FileImport::Imported);
        QCOMPARE(desk.pressures(), 2);
        desk.undo.undo();
        QCOMPARE(desk.pressures(), 0);
        desk.undo.redo();
        QCOMPARE(desk.pressures(), 2);
        QCOMPARE(changed.size(), 3);

        desk.file.open(desk.keep(u"pressures.csv"_s, Table));
        QCOMPARE(desk.file.outcome(), u"All of it is here already."_s);
        QVERIFY(!desk.file.isUseful());
        desk.file.import();
        QCOMPARE(desk.pressures(), 2);
    }

    void aTableCanBelongToSomebody()
    {
        ImportDesk desk;
        const auto marta = storetest::want(desk.store->people()->keep(storetest::named(u"Marta"_s))).id;
        desk.file.open(desk.keep(u"pressures.csv"_s, Table));
        desk.file.setPerson(marta);
        desk.file.import();
        QCOMPARE(desk.pressures(marta), 2);
    }

    void datesThatCanBeMeantBothWaysAreAskedAbout()
    {
        ImportDesk desk;
        desk.file.open(
            desk.keep(u"us.csv"_s, "Date,Systolic,Diastolic\n3/4/2026 08:05,132,84\n5/6/2026 08:05,130,84\n"));
        QCOMPARE(desk.file.state(), FileImport::Table);
        QVERIFY(desk.file.isOrderUnclear());
        const bool first = desk.file.isMonthFirst();
        desk.file.setMonthFirst(!first);
        QCOMPARE(desk.file.isMonthFirst(), !first);
        QVERIFY(desk.file.isOrderUnclear()); // who answered may think again
        desk.file.setMonthFirst(true);
        desk.file.import();
        const auto found = storetest::want(desk.store->readings()->list<BloodPressureReading>({}, {}, {}));
        QCOMPARE(found.constFirst().reading.at.toTimeZone(QTimeZone("Europe/Berlin")).date(), QDate(2026, 3, 4));
    }

    void aConversationIsShownAsItIs()
    {
        ImportDesk desk;
        const QByteArray text = "# model: amazfit-neo\n@0 s 00000009\n@3 w 00000009 8200020100\n";
        desk.file.open(desk.keep(u"visit.transcript"_s, text));
        QCOMPARE(desk.file.state(), FileImport::Conversation);
        QCOMPARE(desk.file.summary(), u"A recorded conversation with a device (amazfit-neo). Messages: 2."_s);
        QCOMPARE(desk.file.text().toUtf8(), text);
        QVERIFY(!desk.file.isUseful());
        QTRY_VERIFY(!desk.file.outcome().isEmpty()); // it has been played again
        desk.file.close();
        QCOMPARE(desk.file.state(), FileImport::Nothing);
    }

    void aConversationIsPlayedAgain_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("as recorded") << QByteArray("# model: mi-band-2\n# part: find\nw 00002a06 03\nw 00002a06 00\n")
                                     << u"Played again, it goes as it was recorded, and ends well."_s;
        QTest::newRow("another way")
            << QByteArray("# model: mi-band-2\n# part: find\nw 00002a06 02\nw 00002a06 00\n")
            << u"Played again, it goes another way than it was recorded. The first difference: "_s;
        QTest::newRow("of nobody knows what") << QByteArray("# model: toaster\nw 00002a06 03\n")
                                              << u"It cannot be played again: its head does not say what was done with "
                                                 u"which model."_s;
    }
    void aConversationIsPlayedAgain()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, outcome);
        ImportDesk desk;
        desk.file.open(desk.keep(u"visit.transcript"_s, text));
        QTRY_VERIFY(!desk.file.outcome().isEmpty());
        QVERIFY2(desk.file.outcome().startsWith(outcome), qPrintable(desk.file.outcome()));
    }

    void aConversationThatWasClosedSaysNothingMore()
    {
        ImportDesk desk;
        desk.file.open(
            desk.keep(u"visit.transcript"_s, "# model: mi-band-2\n# part: find\nw 00002a06 03\nw 00002a06 00\n"));
        desk.file.open(desk.keep(u"other.csv"_s, "fruit,colour\napple,red\n"));
        QTest::qWait(200);
        QCOMPARE(desk.file.outcome(), QString());
    }

    void whatIsNeitherIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("a table of something else") << QByteArray("fruit,colour\napple,red\n");
    }

    void whatIsNeitherIsSaid()
    {
        QFETCH(QByteArray, bytes);
        ImportDesk desk;
        desk.file.open(desk.keep(u"other"_s, bytes));
        QCOMPARE(desk.file.state(), FileImport::Failed);
        QVERIFY(desk.file.problem().isWrong());
        QVERIFY(!desk.file.isUseful());
    }

    void aFolderIsNoFile()
    {
        ImportDesk desk;
        desk.file.open(QUrl::fromLocalFile(desk.folder.path()));
        QCOMPARE(desk.file.state(), FileImport::Failed);
        QCOMPARE(desk.file.problem().why, u"It is no file."_s);
    }
};

QTEST_GUILESS_MAIN(TestFileImport)
#include "tst_fileimport.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entrylist.h"
#include "models/historydesk.h"
#include "models/overviewmodel.h"
#include "models/peoplemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

/** The desk of the history, and what people are kept with. */
struct PeopleDesk : HistoryDesk {
    UndoStack undo;
    PeopleModel people{store->people(), &clock, &undo};
    EntryList entries{store->readings(), &clock, &undo};

    PeopleDesk() { entries.show(double(at(11, 20, 0)), double(at(11, 21, 0))); }

    QVariant told(int row, int role) const { return entries.data(entries.index(row), role); }
    QStringList words() const
    {
        QStringList all;
        for (int row = 0; row < entries.count(); ++row)
            all.append(told(row, EntryList::WordsRole).toString());
        return all;
    }
};

} // namespace

class TestEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    // Undo

    void whatFailsIsNotRemembered()
    {
        UndoStack undo;
        QSignalSpy failed(&undo, &UndoStack::failed);
        QVERIFY(!undo.make(
            u"Never"_s, []() -> Result<> { return Failure(Error(Error::Storage)); }, []() -> Result<> { return {}; }));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!undo.canUndo());

        int value = 0;
        bool stuck = false;
        QVERIFY(undo.make(
            u"Once"_s,
            [&]() -> Result<> {
                ++value;
                return {};
            },
            [&]() -> Result<> {
                if (stuck)
                    return Failure(Error(Error::Storage));
                --value;
                return {};
            }));
        undo.undo();
        QCOMPARE(value, 0);
        QVERIFY(undo.canRedo());
        undo.redo();
        QCOMPARE(value, 1);
        stuck = true;
        undo.undo();
        QCOMPARE(value, 1);
        QCOMPARE(failed.size(), 2);
        QVERIFY(!undo.canUndo());
    }

    // People

    void peopleComeChangeAndGo()
    {
        PeopleDesk desk;
        const QAbstractItemModelTester tester(&desk.people, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy made(&desk.undo, &UndoStack::made);
        const auto marta = desk.people.add({{u"name"_s, u" Marta  Lind "_s}, {u"birthDate"_s, u"1948-03-12"_s}});
        const auto jon = desk.people.add({{u"name"_s, u"Jon"_s}, {u"height"_s, 181}});
        QVERIFY(marta != 0 && jon != 0);
        QCOMPARE(desk.people.names(), (QStringList{u"Marta Lind"_s, u"Jon"_s}));
        QCOMPARE(made.constFirst().constFirst().toString(), u"Marta Lind was added."_s);
        QVERIFY(desk.people.change(marta, {{u"sex"_s, u"female"_s}, {u"height"_s, 168}}));
        const QVariantMap told{{u"name"_s, u"Marta Lind"_s},
                               {u"birthDate"_s, u"1948-03-12"_s},
                               {u"sex"_s, u"female"_s},
                               {u"height"_s, 168}};
        QCOMPARE(desk.people.valuesOf(marta), told);

        desk.people.show(marta);
        desk.people.remove(marta);
        QCOMPARE(desk.people.names(), QStringList{u"Jon"_s});
        QCOMPARE(desk.people.shown(), 0);
        desk.undo.undo();
        QCOMPARE(desk.people.names(), (QStringList{u"Marta Lind"_s, u"Jon"_s}));
        QCOMPARE(desk.people.shown(), marta);
        QCOMPARE(desk.people.valuesOf(marta), told);
        desk.undo.undo(); // what was told of her
        QCOMPARE(desk.people.valuesOf(marta).value(u"sex"_s).toString(), QString());
        desk.undo.undo(); // Jon
        QCOMPARE(desk.people.names(), QStringList{u"Marta Lind"_s});
        desk.undo.redo();
        QCOMPARE(desk.people.personAt(1), jon);
        QCOMPARE(PeopleModel(desk.store->people(), &desk.clock, &desk.undo).names().size(), 2); // all of it is kept
    }

    void whatCannotBeIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("nameFault");
        QTest::addColumn<QString>("birthFault");
        QTest::newRow("all well") << u"Ida"_s << u"2001-02-03"_s << QString() << QString();
        QTest::newRow("nothing told") << u"Ida"_s << u" "_s << QString() << QString();
        QTest::newRow("no name") << u"  "_s << QString() << u"Everybody needs a name."_s << QString();
        QTest::newRow("taken") << u"marta"_s << QString() << u"Somebody is called that already."_s << QString();
        QTest::newRow("no day") << u"Ida"_s << u"2001-02-30"_s << QString() << u"Year, month and day"_s;
        QTest::newRow("to come") << u"Ida"_s << u"2026-11-21"_s << QString() << u"Nobody here was born then."_s;
        QTest::newRow("too old") << u"Ida"_s << u"1801-01-01"_s << QString() << u"Nobody here was born then."_s;
    }

    void whatCannotBeIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, birth);
        PeopleDesk desk;
        desk.people.add({{u"name"_s, u"Marta"_s}});
        QTEST(desk.people.nameFault(name, 0), "nameFault");
        QTEST(desk.people.birthFault(birth), "birthFault");
        QCOMPARE(desk.people.nameFault(u"Marta"_s, desk.people.personAt(0)), QString()); // her own
    }

    void readingsFollowWhoWearsTheDevice()
    {
        PeopleDesk desk;
        desk.keep(HistoryDesk::at(11, 20, 9), 120, Activity::Walking, 96, 50);
        const auto marta = desk.people.add({{u"name"_s, u"Marta"_s}});
        const auto jon = desk.people.add({{u"name"_s, u"Jon"_s}});
        OverviewModel overview(desk.store.get(), &desk.clock);
        overview.refresh();
        QVERIFY(overview.heart().present);
        overview.setPerson(marta);
        QVERIFY(overview.isEmpty());
        QSignalSpy owners(&desk.people, &PeopleModel::ownersChanged);
        desk.people.assign(desk.device, 0, marta);
        QCOMPARE(owners.size(), 1);
        QCOMPARE(desk.people.wearerOf(desk.device, 0), marta);
        overview.refresh();
        QCOMPARE(overview.steps().steps, 6000);
        overview.setPerson(jon);
        QVERIFY(overview.isEmpty());

        HistoryView history(desk.store.get(), &desk.clock);
        history.setPerson(jon);
        QTRY_COMPARE(history.status(), HistoryView::Empty);
        history.setPerson(marta);
        QTRY_COMPARE(history.status(), HistoryView::Ready);

        desk.undo.undo();
        QCOMPARE(desk.people.wearerOf(desk.device, 0), 0);
        overview.setPerson(marta);
        QVERIFY(overview.isEmpty());
    }

    // Notes and single readings

    void aNoteIsAddedChangedAndDeleted()
    {
        PeopleDesk desk;
        const QAbstractItemModelTester tester(&desk.entries, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(desk.entries.add(EntryList::NoteEntry, u"2026-11-20 14:05"_s, {{u"text"_s, u"Coffee"_s}}));
        QVERIFY(desk.entries.add(EntryList::NoteEntry, u"2026-11-20"_s, {{u"text"_s, u"A cold"_s}}));
        QCOMPARE(desk.words(), (QStringList{u"Coffee"_s, u"A cold"_s}));
        QCOMPARE(desk.told(0, EntryList::WhenRole).toString(), u"20 November 2026, 14:05"_s);
        QCOMPARE(desk.told(1, EntryList::WhenRole).toString(), u"20 November 2026"_s);
        QCOMPARE(desk.entries.marks().size(), 2);
        QCOMPARE(desk.entries.marks().constFirst().toMap().value(u"text"_s).toString(), u"A cold"_s);

        QVERIFY(desk.entries.change(0, u"2026-11-20 15:10"_s, {{u"text"_s, u"Strong coffee"_s}}));
        QCOMPARE(desk.words().constFirst(), u"Strong coffee"_s);
        QVERIFY(!desk.entries.change(0, u"2026-11-20 15:10"_s, {{u"text"_s, u" "_s}}));
        QVERIFY(desk.entries.problem().isWrong());
        desk.entries.remove(0);
        QCOMPARE(desk.words(), QStringList{u"A cold"_s});
        desk.undo.undo();
        desk.undo.undo();
        QCOMPARE(desk.words().constFirst(), u"Coffee"_s);
        desk.undo.undo();
        desk.undo.undo();
        QCOMPARE(desk.entries.count(), 0);
        desk.undo.redo();
        QCOMPARE(desk.words(), QStringList{u"Coffee"_s});
    }

    void aReadingIsTypedIn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QVariantMap>("values");
        QTest::addColumn<QString>("words");
        QTest::newRow("heart rate") << int(EntryList::HeartRate) << QVariantMap{{u"bpm"_s, u"62"_s}} << u"62 bpm"_s;
        QTest::newRow("blood pressure") << int(EntryList::BloodPressure)
                                        << QVariantMap{{u"systolic"_s, u"132"_s}, {u"diastolic"_s, u"84"_s}}
                                        << u"132/84"_s;
        QTest::newRow("with a pulse") << int(EntryList::BloodPressure)
                                      << QVariantMap{{u"systolic"_s, u"132"_s},
                                                     {u"diastolic"_s, u"84"_s},
                                                     {u"pulse"_s, u"68"_s}}
                                      << u"132/84, pulse 68"_s;
        QTest::newRow("weight") << int(EntryList::Weight) << QVariantMap{{u"kilograms"_s, u"71.4"_s}} << u"71.4 kg"_s;
        QTest::newRow("temperature") << int(EntryList::Temperature) << QVariantMap{{u"celsius"_s, u"36.9"_s}}
                                     << u"36.9 °C"_s;
        QTest::newRow("oxygen") << int(EntryList::Oxygen) << QVariantMap{{u"percent"_s, u"97"_s}} << u"97 % oxygen"_s;
    }

    void aReadingIsTypedIn()
    {
        QFETCH(int, kind);
        QFETCH(QVariantMap, values);
        PeopleDesk desk;
        const QAbstractItemModelTester tester(&desk.entries, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&desk.entries, &EntryList::readingsChanged);
        auto typed = values;
        typed.insert(u"note"_s, u"after lunch"_s);
        QVERIFY(desk.entries.add(EntryList::Kind(kind), u"2026-11-20 13:00"_s, typed));
        QCOMPARE(desk.entries.count(), 1);
        QTEST(desk.told(0, EntryList::WordsRole).toString(), "words");
        QCOMPARE(desk.told(0, EntryList::NoteRole).toString(), u"after lunch"_s);
        QCOMPARE(desk.told(0, EntryList::SourceRole).toString(), u"typed in"_s);
        QCOMPARE(changed.size(), 1);

        desk.entries.setExcluded(0, true);
        QVERIFY(desk.told(0, EntryList::ExcludedRole).toBool());
        desk.undo.undo();
        QVERIFY(!desk.told(0, EntryList::ExcludedRole).toBool());

        // Opened and kept as it is, it stays as it is.
        QVERIFY(desk.entries.change(0, u"2026-11-20 13:00"_s, desk.told(0, EntryList::ValuesRole).toMap()));
        QTEST(desk.told(0, EntryList::WordsRole).toString(), "words");
        QVERIFY(desk.entries.change(0, u"2026-11-20 13:30"_s, values)); // without the note
        QCOMPARE(desk.told(0, EntryList::WhenRole).toString(), u"20 November 2026, 13:30"_s);
        QCOMPARE(desk.told(0, EntryList::NoteRole).toString(), QString());
        desk.undo.undo();
        QCOMPARE(desk.told(0, EntryList::NoteRole).toString(), u"after lunch"_s);

        desk.entries.remove(0);
        QCOMPARE(desk.entries.count(), 0);
        desk.undo.undo();
        QTEST(desk.told(0, EntryList::WordsRole).toString(), "words");
    }

    void whatCannotHaveBeenMeasuredIsRefused_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("when");
        QTest::addColumn<QVariantMap>("values");
        const QVariantMap bpm{{u"bpm"_s, u"62"_s}};
        QTest::newRow("no time") << int(EntryList::HeartRate) << u"yesterday"_s << bpm;
        QTest::newRow("to come") << int(EntryList::HeartRate) << u"2026-11-21 08:00"_s << bpm;
        QTest::newRow("no number") << int(EntryList::HeartRate) << u"2026-11-20 08:00"_s
                                   << QVariantMap{{u"bpm"_s, u"sixty"_s}};
        QTest::newRow("upside down") << int(EntryList::BloodPressure) << u"2026-11-20 08:00"_s
                                     << QVariantMap{{u"systolic"_s, u"80"_s}, {u"diastolic"_s, u"120"_s}};
        QTest::newRow("an empty note") << int(EntryList::NoteEntry) << u"2026-11-20"_s
                                       << QVariantMap{{u"text"_s, QString()}};
    }

    void whatCannotHaveBeenMeasuredIsRefused()
    {
        QFETCH(int, kind);
        QFETCH(QString, when);
        QFETCH(QVariantMap, values);
        PeopleDesk desk;
        QVERIFY(!desk.entries.add(EntryList::Kind(kind), when, values));
        QVERIFY(desk.entries.problem().isWrong());
        QCOMPARE(desk.entries.count(), 0);
        QVERIFY(!desk.undo.canUndo());
    }

    void whatIsAddedBelongsToWhoIsShown()
    {
        PeopleDesk desk;
        const auto marta = desk.people.add({{u"name"_s, u"Marta"_s}});
        const auto jon = desk.people.add({{u"name"_s, u"Jon"_s}});
        desk.entries.setPerson(marta);
        QVERIFY(desk.entries.add(EntryList::HeartRate, u"2026-11-20 13:00"_s, {{u"bpm"_s, 62}}));
        desk.entries.setPerson(jon);
        QCOMPARE(desk.entries.count(), 0);
        desk.entries.setPerson(0);
        QCOMPARE(desk.words(), QStringList{u"62 bpm"_s});
    }

    void notesStandInTheTableBesideWhatTheyAreAbout()
    {
        PeopleDesk desk;
        desk.keep(HistoryDesk::at(11, 20, 9), 3, Activity::Still, 62);
        QVERIFY(desk.entries.add(EntryList::NoteEntry, u"2026-11-20 09:01"_s, {{u"text"_s, u"Coffee"_s}}));
        QVERIFY(desk.entries.add(EntryList::NoteEntry, u"2026-11-20"_s, {{u"text"_s, u"A cold"_s}}));
        HistoryView history(desk.store.get(), &desk.clock);
        QTRY_COMPARE(history.status(), HistoryView::Ready);
        history.setTableShown(true);
        QTRY_COMPARE(history.table()->count(), 3);
        QCOMPARE(history.table()->columnCount(), 2);
        history.setNotes(desk.entries.marks());
        QCOMPARE(history.table()->columnCount(), 3);
        const auto note = [&](int row) { return history.table()->index(row, 2).data().toString(); };
        QCOMPARE(note(0), u"A cold"_s);
        QCOMPARE(note(1), u"Coffee"_s);
        QCOMPARE(note(2), QString());
        history.table()->setFilter(u"coff"_s);
        QCOMPARE(history.table()->count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEntries)
#include "tst_entries.moc"

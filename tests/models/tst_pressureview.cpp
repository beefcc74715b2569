// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydesk.h"
#include "models/pressureentry.h"
#include "models/reportjob.h"
#include "pressurelife.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

BloodPressureReading reading(const char *utc, int systolic, int diastolic, std::optional<int> pulse = {})
{
    BloodPressureReading reading;
    reading.at = storetest::utc(utc);
    reading.systolic = systolic;
    reading.diastolic = diastolic;
    reading.pulse = pulse;
    return reading;
}

/** A store with a cuff, in the evening of Friday 20 November 2026 in Berlin, an hour ahead of UTC. */
class Desk
{
public:
    explicit Desk(const QList<BloodPressureReading> &readings = {})
        : cuff(pressurelife::keep(desk.store.get(), readings)),
          view(desk.store.get(), &desk.clock, folder.filePath(u"settings.ini"_s))
    {
        history.setPressure(&view);
        history.setQuantity(HistoryView::BloodPressure);
    }

    void settle()
    {
        QSignalSpy asked(&history, &HistoryView::seriesChanged);
        QVERIFY(asked.wait(2000));
        while (asked.wait(60)) { }
    }

    QVariant cell(int row, PressureTable::Role role) { return view.table()->data(view.table()->index(row), role); }
    QVariantMap average(int row) const { return view.averages().at(row).toMap(); }
    QVariantMap classCount(int row) const { return view.classes().at(row).toMap(); }

    HistoryDesk desk;
    QTemporaryDir folder;
    qint64 cuff;
    PressureView view;
    HistoryView history{desk.store.get(), &desk.clock};
};

QList<BloodPressureReading> threeDays()
{
    return {reading("2026-11-18T06:10:00", 148, 92, 61), reading("2026-11-18T19:00:00", 128, 80, 64),
            reading("2026-11-19T06:00:00", 133, 84, 60), reading("2026-11-20T06:00:00", 119, 79)};
}

} // namespace

class TestPressureView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void withoutReadings()
    {
        Desk desk;
        desk.settle();
        QCOMPARE(desk.history.status(), HistoryView::Empty);
        QVERIFY(desk.history.isUntouched());
        QCOMPARE(desk.view.count(), 0);
        QVERIFY(desk.view.crisis().isEmpty());
        QVERIFY(!desk.view.week().begun);
    }

    void aMonthOfReadings()
    {
        Desk desk(threeDays());
        desk.settle();
        QCOMPARE(desk.history.status(), HistoryView::Ready);
        QCOMPARE(desk.history.range(), HistoryView::Month); // a day of two values is no picture
        QCOMPARE(desk.view.count(), 4);
        QCOMPARE(desk.view.finding(), u"3 of 4 readings below 135/85"_s);
        QCOMPARE(desk.history.finding(), desk.view.finding());
        QCOMPARE(desk.view.systolicMornings().size(), 3);
        QCOMPARE(desk.view.systolicEvenings(), (QList<QPointF>{{double(HistoryDesk::at(11, 18, 20)), 128}}));
        QCOMPARE(desk.average(0).value(u"week"_s), QVariant(u"133/85"_s)); // 133.33, 85
        QCOMPARE(desk.average(1).value(u"week"_s), QVariant(u"128/80"_s));
        QCOMPARE(desk.average(2).value(u"month"_s), QVariant(u"132/84"_s)); // 132, 83.75
        QCOMPARE(desk.view.averagesUntil(), u"up to 20 November"_s);
        QCOMPARE(desk.classCount(0).value(u"count"_s), QVariant(1));
        QCOMPARE(desk.classCount(1).value(u"count"_s), QVariant(1));
        QCOMPARE(desk.classCount(2).value(u"count"_s), QVariant(1));
        QCOMPARE(desk.classCount(3).value(u"count"_s), QVariant(1));
        QVERIFY(desk.view.systolicLow() <= 119 && desk.view.systolicHigh() >= 148);
    }

    void whoHasOnlyACuffSeesItAtOnce()
    {
        Desk desk(threeDays());
        HistoryView history(desk.desk.store.get(), &desk.desk.clock);
        history.setPressure(&desk.view);
        QSignalSpy asked(&history, &HistoryView::seriesChanged);
        QVERIFY(asked.wait(2000));
        QCOMPARE(history.quantity(), HistoryView::BloodPressure);
        QCOMPARE(history.status(), HistoryView::Ready);
        // Another quantity says that it has nothing, not that nothing was measured.
        history.setQuantity(HistoryView::Steps);
        while (asked.wait(60)) { }
        QCOMPARE(history.status(), HistoryView::Empty);
        QVERIFY(!history.isUntouched());
    }

    void bandsFollowTheScheme()
    {
        Desk desk(threeDays());
        desk.settle();
        QCOMPARE(desk.view.systolicBands().size(), 6);
        desk.view.setScheme(u"acc2017"_s);
        desk.settle();
        QCOMPARE(desk.view.systolicBands().size(), 5);
        // Elevated takes no diastolic value of its own.
        QCOMPARE(desk.view.diastolicBands().size(), 4);
        QCOMPARE(desk.view.diastolicBands().at(0).toMap().value(u"to"_s), QVariant(80));
        QVERIFY(!desk.view.diastolicBands().constLast().toMap().contains(u"to"_s));
        QCOMPARE(desk.view.systolicLimit(), 130);
        QCOMPARE(desk.view.finding(), u"1 of 4 readings below 130/80"_s);
        // The choice is kept, for this person alone.
        PressureView again(desk.desk.store.get(), &desk.desk.clock, desk.folder.filePath(u"settings.ini"_s));
        QCOMPARE(again.scheme(), u"acc2017"_s);
        again.setPerson(5);
        QCOMPARE(again.scheme(), u"esh2023"_s);
        desk.view.setScheme(u"own"_s);
        desk.view.setOwnSystolic(500);
        QCOMPARE(desk.view.ownSystolic(), 180);
        desk.settle();
    }

    void damagedChoicesAreTheUsualOnes()
    {
        QTemporaryDir folder;
        const auto name = folder.filePath(u"settings.ini"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[pressure-0]\nscheme=who\nownSystolic=9000\nownDiastolic=x\nweekBegan=tomorrow\n");
        file.close();
        QCOMPARE(PressureChoices(name).of(0), PressureChoice());
    }

    void theValueUnderThePointerAndTheNextByKey()
    {
        Desk desk(threeDays());
        desk.settle();
        desk.view.read(double(HistoryDesk::at(11, 18, 9)));
        QCOMPARE(desk.view.readoutValue(), u"148/92, Grade 1"_s);
        QCOMPARE(desk.view.readoutDetail(), u"18 November, 07:10, morning, pulse 61"_s);
        QCOMPARE(desk.view.readoutSystolic(), 148.0);
        desk.view.step(1);
        QCOMPARE(desk.view.readoutValue(), u"128/80, Normal"_s);
        desk.view.step(-1);
        desk.view.step(-1);
        QCOMPARE(desk.view.readoutDiastolic(), 92.0);
        desk.view.stopReading();
        QVERIFY(std::isnan(desk.view.moment()));
        QVERIFY(desk.view.readoutValue().isEmpty());
        desk.view.step(-1); // begins with the newest
        QCOMPARE(desk.view.readoutValue(), u"119/79, Optimal"_s);
    }

    void aSeriesIsShownAsItsMean()
    {
        Desk desk({reading("2026-11-20T06:00:00", 140, 90), reading("2026-11-20T06:03:00", 131, 85)});
        desk.settle();
        QCOMPARE(desk.view.count(), 1);
        desk.view.step(1);
        QCOMPARE(desk.view.readoutValue(), u"136/88, High normal"_s); // 135.5, 87.5
        QVERIFY(desk.view.readoutDetail().endsWith(u"mean of 2 readings"_s));
        QVERIFY(desk.view.finding().contains(u"values"_s));
        desk.view.setSeriesAsOne(false);
        desk.settle();
        QCOMPARE(desk.view.count(), 2);
        // The table has each of them either way.
        desk.view.setSeriesAsOne(true);
        desk.history.setTableShown(true);
        desk.settle();
        QCOMPARE(desk.view.table()->count(), 2);
    }

    void marksAreShown()
    {
        auto marked = threeDays();
        marked[0].irregularHeartbeat = true;
        marked[1].movement = true;
        Desk desk(marked);
        desk.history.setTableShown(true);
        desk.settle();
        QCOMPARE(desk.view.irregular(), (QList<double>{double(HistoryDesk::at(11, 18, 7, 10))}));
        QCOMPARE(desk.view.moved().size(), 1);
        QCOMPARE(desk.cell(3, PressureTable::MarksRole), QVariant(u"irregular heartbeat"_s));
    }

    void theTable()
    {
        Desk desk(threeDays());
        QAbstractItemModelTester tester(desk.view.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.history.setTableShown(true);
        desk.settle();
        auto *table = desk.view.table();
        QCOMPARE(table->count(), 4);
        QCOMPARE(desk.cell(0, PressureTable::PressureRole), QVariant(u"119/79"_s)); // the newest first
        QCOMPARE(desk.cell(0, PressureTable::PulseRole), QVariant(QString()));
        QCOMPARE(desk.cell(3, PressureTable::WhenRole), QVariant(u"18 November, 07:10"_s));
        QCOMPARE(desk.cell(3, PressureTable::ClassNameRole), QVariant(u"Grade 1"_s));
        QCOMPARE(desk.cell(3, PressureTable::ShapeRole), QVariant(u"triangleUp"_s));
        table->sortBy(PressureTable::BySystolic);
        QCOMPARE(desk.cell(0, PressureTable::PressureRole), QVariant(u"148/92"_s));
        table->sortBy(PressureTable::BySystolic);
        QCOMPARE(desk.cell(0, PressureTable::PressureRole), QVariant(u"119/79"_s));
        table->setFilter(u"grade"_s);
        QCOMPARE(table->count(), 1);
        QCOMPARE(table->total(), 4);
        table->setFilter(u"EVENING"_s);
        QCOMPARE(desk.cell(0, PressureTable::PressureRole), QVariant(u"128/80"_s));
    }

    void whatIsChangedCanBeUndone()
    {
        Desk desk(threeDays());
        QList<PressureView::Step> back;
        desk.view.setChanger([&back](const QString &words, const PressureView::Step &change, PressureView::Step undo) {
            back.append(std::move(undo));
            return !words.isEmpty() && change().has_value();
        });
        desk.history.setTableShown(true);
        desk.settle();
        const auto highest = desk.cell(3, PressureTable::ReadingIdRole).toLongLong();

        desk.view.leaveOut(highest, u"cuff slipped"_s);
        desk.settle();
        QCOMPARE(desk.view.count(), 3);
        QCOMPARE(desk.view.table()->count(), 4); // still there to be seen
        QCOMPARE(desk.cell(3, PressureTable::LeftOutRole), QVariant(true));
        QCOMPARE(desk.cell(3, PressureTable::ReasonRole), QVariant(u"cuff slipped"_s));
        QVERIFY(back.takeLast()());
        desk.settle();
        QCOMPARE(desk.view.count(), 4);

        desk.view.leaveOut(highest, {});
        desk.view.countAgain(highest);
        desk.settle();
        QCOMPARE(desk.view.count(), 4);

        desk.view.annotate(highest, u"after the stairs"_s);
        desk.settle();
        QCOMPARE(desk.cell(3, PressureTable::NoteRole), QVariant(u"after the stairs"_s));
        QVERIFY(back.takeLast()());
        desk.settle();
        QCOMPARE(desk.cell(3, PressureTable::NoteRole), QVariant(QString()));

        desk.view.remove(highest);
        desk.settle();
        QCOMPARE(desk.view.table()->count(), 3);
        QVERIFY(back.takeLast()());
        desk.settle();
        QCOMPARE(desk.view.table()->count(), 4);
    }

    void typedIn_data()
    {
        QTest::addColumn<QStringList>("fields"); // systolic, diastolic, pulse, day, time
        QTest::addColumn<QString>("faulty");

        const auto day = u"2026-11-20"_s;
        QTest::newRow("whole") << QStringList{u"128"_s, u"79"_s, u"61"_s, day, u"07:10"_s} << QString();
        QTest::newRow("without pulse") << QStringList{u" 128 "_s, u"79"_s, QString(), day, u"7.10"_s} << QString();
        QTest::newRow("as people write") << QStringList{u"128"_s, u"79"_s, QString(), u"20 November 2026"_s, u"710"_s}
                                         << QString();
        QTest::newRow("letters") << QStringList{u"12O"_s, u"79"_s, QString(), day, u"07:10"_s} << u"systolic"_s;
        QTest::newRow("too high") << QStringList{u"301"_s, u"79"_s, QString(), day, u"07:10"_s} << u"systolic"_s;
        QTest::newRow("exchanged") << QStringList{u"79"_s, u"128"_s, QString(), day, u"07:10"_s} << u"diastolic"_s;
        QTest::newRow("alike") << QStringList{u"100"_s, u"100"_s, QString(), day, u"07:10"_s} << u"diastolic"_s;
        QTest::newRow("a pulse of 5") << QStringList{u"128"_s, u"79"_s, u"5"_s, day, u"07:10"_s} << u"pulse"_s;
        QTest::newRow("no day") << QStringList{u"128"_s, u"79"_s, QString(), u"2026-02-30"_s, u"07:10"_s}
                                << u"moment"_s;
        QTest::newRow("no time") << QStringList{u"128"_s, u"79"_s, QString(), day, u"25:10"_s} << u"moment"_s;
        QTest::newRow("tomorrow") << QStringList{u"128"_s, u"79"_s, QString(), u"2026-11-21"_s, u"07:10"_s}
                                  << u"moment"_s;
        QTest::newRow("not complete") << QStringList{u"128"_s, QString(), QString(), day, u"07:10"_s}
                                      << u"nothing yet"_s;
    }

    void typedIn()
    {
        QFETCH(QStringList, fields);
        QFETCH(QString, faulty);
        Desk desk;
        desk.history.setTableShown(true);
        desk.settle();
        PressureEntry entry;
        entry.setView(&desk.view);
        QCOMPARE(entry.property("day").toString(), u"2026-11-20"_s);
        QCOMPARE(entry.property("time").toString(), u"21:00"_s);
        QVERIFY(entry.systolicFault().isEmpty() && !entry.isReady());
        const QStringList names{u"systolic"_s, u"diastolic"_s, u"pulse"_s, u"day"_s, u"time"_s};
        for (qsizetype i = 0; i < names.size(); ++i)
            entry.setProperty(names.at(i).toLatin1().constData(), fields.at(i));
        QCOMPARE(entry.isReady(), faulty.isEmpty());
        QCOMPARE(!entry.systolicFault().isEmpty(), faulty == u"systolic"_s);
        QCOMPARE(!entry.diastolicFault().isEmpty(), faulty == u"diastolic"_s);
        QCOMPARE(!entry.pulseFault().isEmpty(), faulty == u"pulse"_s);
        QCOMPARE(!entry.momentFault().isEmpty(), faulty == u"moment"_s);
        QCOMPARE(entry.save(), faulty.isEmpty());
        if (!faulty.isEmpty())
            return;
        QCOMPARE(entry.className(), u"Normal"_s);
        desk.settle();
        QCOMPARE(desk.view.table()->count(), 1);
        QCOMPARE(desk.cell(0, PressureTable::WhenRole), QVariant(u"20 November, 07:10"_s));
        QCOMPARE(desk.cell(0, PressureTable::SourceRole), QVariant(u"typed in"_s));
    }

    void aCrisisIsSaidOfTheNewestValueOnly()
    {
        auto readings = threeDays();
        readings[0].systolic = 190;
        {
            Desk earlier(readings);
            earlier.settle();
            QVERIFY(earlier.view.crisis().isEmpty());
        }
        readings[3].systolic = 182;
        Desk desk(readings);
        desk.settle();
        QCOMPARE(desk.view.crisis(), u"Your newest value, 182/79 of 20 November, 07:00, is very high."_s);
        QVERIFY(desk.view.crisisAdvice().contains(u"ESH 2023"_s));
        // Also while another time is shown.
        desk.history.showDay(QDate(2026, 9, 1));
        desk.settle();
        QVERIFY(!desk.view.crisis().isEmpty());
        desk.view.setScheme(u"own"_s);
        desk.settle();
        QVERIFY(desk.view.crisisAdvice().contains(u"ACC/AHA 2017"_s));
    }

    void whatWasTypedCanBeTypedBetter()
    {
        Desk desk(threeDays());
        PressureView::Step back;
        desk.view.setChanger([&back](const QString &, PressureView::Step change, PressureView::Step undo) {
            back = std::move(undo);
            return change().has_value();
        });
        auto mistyped = reading("2026-11-20T18:40:21", 183, 84, 60);
        mistyped.movement = true; // what has no field stays
        QVERIFY(desk.view.add(mistyped, u"upstairs"_s));
        desk.history.setTableShown(true);
        desk.settle();
        QCOMPARE(desk.cell(0, PressureTable::PressureRole).toString(), u"183/84"_s);
        QVERIFY(desk.cell(0, PressureTable::TypedRole).toBool());
        QVERIFY(!desk.cell(1, PressureTable::TypedRole).toBool());
        const auto id = desk.cell(0, PressureTable::ReadingIdRole).toLongLong();
        const auto stored = [&] {
            return storetest::want(desk.desk.store->readings()->find<BloodPressureReading>(id));
        };

        PressureEntry entry;
        entry.setView(&desk.view);
        QVERIFY(!entry.load(desk.cell(1, PressureTable::ReadingIdRole).toLongLong())); // the cuff's own
        QVERIFY(!entry.isKnown());
        QVERIFY(entry.load(id));
        QVERIFY(entry.isKnown());
        QCOMPARE(entry.property("systolic").toString(), u"183"_s);
        QCOMPARE(entry.property("time").toString(), u"19:40"_s);
        QCOMPARE(entry.property("note").toString(), u"upstairs"_s);
        entry.setProperty("systolic", u"138"_s);
        entry.setProperty("pulse", QString());
        QVERIFY(entry.save());
        auto expected = mistyped;
        expected.systolic = 138;
        expected.pulse.reset();
        QCOMPARE(stored().reading, expected); // to the second, although the field knows minutes
        QCOMPARE(stored().info.note, u"upstairs"_s);
        QCOMPARE(stored().info.source, ReadingSource::Typed);

        QVERIFY(back());
        QCOMPARE(stored().reading, mistyped);
        QVERIFY(entry.load(id));
        entry.setProperty("time", u"07:05"_s);
        entry.setProperty("note", u"downstairs"_s);
        QVERIFY(entry.save());
        QCOMPARE(stored().reading.at, storetest::utc("2026-11-20T06:05:00"));
        QCOMPARE(stored().info.note, u"downstairs"_s);
        QVERIFY(back());
        QCOMPARE(stored().info.note, u"upstairs"_s);
        QVERIFY(entry.load(id));
        entry.setProperty("systolic", u"70"_s); // below the diastolic value
        QVERIFY(!entry.isReady());
        QVERIFY(!entry.save());
        QCOMPARE(stored().reading, mistyped);
    }

    void theWeekAtHome()
    {
        Desk desk(threeDays());
        desk.settle();
        desk.view.startWeek();
        desk.settle();
        QVERIFY(desk.view.week().begun);
        QVERIFY2(desk.view.week().title.startsWith(u"Day 1 of 7: measure twice this evening"_s),
                 qPrintable(desk.view.week().title));
        QCOMPARE(desk.view.week().days.size(), 7);
        QCOMPARE(desk.view.week().days.at(0).toMap().value(u"morning"_s), QVariant(1));
        QCOMPARE(desk.view.week().days.at(0).toMap().value(u"counts"_s), QVariant(false));
        desk.view.add(reading("2026-11-20T19:55:00", 130, 80), {});
        desk.settle();
        QVERIFY2(desk.view.week().title.contains(u"once more"_s), qPrintable(desk.view.week().title));
        // It goes on after the program was closed.
        PressureView again(desk.desk.store.get(), &desk.desk.clock, desk.folder.filePath(u"settings.ini"_s));
        QVERIFY(again.show({}, 100, false));
        QVERIFY(again.week().begun);
        desk.desk.clock.set(desk.desk.clock.now().addDays(8));
        desk.history.reload();
        desk.settle();
        QVERIFY(desk.view.week().over && !desk.view.week().valid);
        desk.view.endWeek();
        desk.settle();
        QVERIFY(!desk.view.week().begun);
    }

    void columnsKeepWhatStandsOut()
    {
        QList<PressureReading> readings;
        for (int i = 0; i < 10'000; ++i) {
            PressureReading reading;
            reading.at = qint64(i) * 60'000;
            reading.systolic = i == 5'000 ? 210 : i == 7'000 ? 70 : static_cast<qint16>(120 + i % 10);
            reading.diastolic = i == 6'000 ? 130 : 80;
            readings.append(reading);
        }
        const auto values = pressureValues(readings, false);
        const auto plots = plotsOf(values, {0, 10'000 * 60'000LL}, 100);
        const auto systolic = plots.systolic.mornings + plots.systolic.evenings;
        QVERIFY(systolic.size() <= 200);
        const auto has = [](const QList<QPointF> &points, double value) {
            return std::any_of(points.cbegin(), points.cend(),
                               [value](const auto &point) { return point.y() == value; });
        };
        QVERIFY(has(systolic, 210));
        QVERIFY(has(systolic, 70));
        QVERIFY(has(plots.diastolic.mornings + plots.diastolic.evenings, 130));
        // Few are drawn as they are.
        QCOMPARE(plotsOf(PressureSpan(values).first(150), {0, 150 * 60'000}, 100).systolic.evenings.size()
                     + plotsOf(PressureSpan(values).first(150), {0, 150 * 60'000}, 100).systolic.mornings.size(),
                 150);
    }

    void aReport()
    {
        Desk desk(pressurelife::readings(60, storetest::utc("2026-11-20T20:00:00"), QTimeZone("Europe/Berlin")));
        desk.settle();
        ReportJob job(desk.desk.store.get(), &desk.desk.clock, &desk.view, nullptr);
        job.setFolderUrl(QUrl::fromLocalFile(desk.folder.path()));
        job.open(QDate(2026, 11, 1), QDate(2026, 11, 30));
        QCOMPARE(job.lastDay(), u"2026-11-20"_s); // what is to come is no part of it
        QVERIFY2(job.summary().contains(u"below 135/85"_s), qPrintable(job.summary()));
        QVERIFY(job.isReady());
        job.save();
        QVERIFY2(!job.outcome().isEmpty(), qPrintable(job.problem().why));
        QFile file(desk.folder.filePath(u"blood-pressure-2026-11-20.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QCOMPARE(job.fileName(), u"blood-pressure-2026-11-20-2.pdf"_s); // nothing is written over

        job.setFirstDay(u"2026-11-30"_s);
        QVERIFY(!job.rangeFault().isEmpty());
        QVERIFY(!job.isReady());
        job.setFirstDay(u"2020-01-01"_s);
        job.setLastDay(u"2020-02-01"_s);
        QVERIFY(!job.isReady());
        QVERIFY(job.problem().isWrong());
        job.open(QDate(2026, 11, 1), QDate(2026, 11, 20));
        job.setFolderUrl(QUrl::fromLocalFile(u"/nowhere/at/all"_s));
        job.save();
        QVERIFY(job.outcome().isEmpty());
        QVERIFY(job.problem().what.contains(u"nowhere"_s));
    }
};

QTEST_MAIN(TestPressureView)
#include "tst_pressureview.moc"

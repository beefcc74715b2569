// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydesk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

QVariantMap figureOf(const HistoryView &view, const QString &label)
{
    for (const auto &figure : view.figures()) {
        if (figure.toMap().value(u"label"_s) == label)
            return figure.toMap();
    }
    return {};
}

QStringList legendOf(const HistoryView &view)
{
    QStringList texts;
    for (const auto &entry : view.legend())
        texts.append(entry.toMap().value(u"text"_s).toString());
    return texts;
}

QStringList cellsOf(const ReadingsTable &table, int row)
{
    return table.data(table.index(row, 0), ReadingsTable::CellsRole).toStringList();
}

/** Lets the view ask, and its months be read. */
void settle(HistoryView &view)
{
    QSignalSpy asked(&view, &HistoryView::seriesChanged);
    QVERIFY(asked.wait(2000));
    while (asked.wait(60)) { }
}

} // namespace

class TestHistoryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void withoutReadingsItIsEmpty()
    {
        HistoryDesk desk;
        HistoryView view(desk.store.get(), &desk.clock);
        QCOMPARE(view.status(), HistoryView::Loading);
        settle(view);
        QCOMPARE(view.status(), HistoryView::Empty);
        QVERIFY(view.figures().isEmpty());
    }

    void aDayOfHeartRates()
    {
        HistoryDesk desk;
        desk.keep(HistoryDesk::at(11, 19, 8), 120, Activity::Still, 70);
        desk.keep(HistoryDesk::at(11, 19, 10), 46, Activity::NotWorn, {});
        desk.keep(HistoryDesk::at(11, 19, 10, 46), 74, Activity::Running, 130);
        HistoryView view(desk.store.get(), &desk.clock);
        settle(view);
        QCOMPARE(view.status(), HistoryView::Ready);
        // The newest day with readings, not today.
        QCOMPARE(view.period(), u"Thursday 19 November"_s);
        QCOMPARE(view.from(), double(HistoryDesk::at(11, 19, 0)));
        QCOMPARE(view.to(), double(HistoryDesk::at(11, 20, 0)));
        QCOMPARE(view.finding(), u"1 h 14 min above 120, between 10:46 and 12:00"_s);
        // (120 * 70 + 74 * 130) / 194 = 92.9
        QCOMPARE(figureOf(view, u"Average"_s).value(u"number"_s), QVariant(u"93"_s));
        QCOMPARE(figureOf(view, u"Lowest"_s).value(u"comparison"_s), QVariant(u"at 08:00"_s));
        QCOMPARE(figureOf(view, u"Highest"_s).value(u"number"_s), QVariant(u"130"_s));
        QCOMPARE(legendOf(view),
                 (QStringList{u"Worn, 3 h 14 min"_s, u"Not worn, 10:00 to 10:46"_s, u"Nothing recorded, 12 h"_s}));
        // From noon on nothing came; before eight there was no reading yet at all.
        QCOMPARE(view.coverageSpans().constFirst().span.from, HistoryDesk::at(11, 19, 8));
        QCOMPARE(view.coverageSpans().constLast(),
                 (CoverageSpan{{HistoryDesk::at(11, 19, 12), HistoryDesk::at(11, 20, 0)}, CoverageSpan::NotSynced}));
        QVERIFY(view.gap() < 46 * 60'000);
    }

    void aMissingValueIsNotAMissingDevice()
    {
        HistoryDesk desk;
        desk.keep(HistoryDesk::at(11, 20, 8), 60, Activity::Still, 70);
        desk.keep(HistoryDesk::at(11, 20, 9), 33, Activity::Still, {});
        desk.keep(HistoryDesk::at(11, 20, 9, 33), 60, Activity::Still, 70);
        desk.keep(HistoryDesk::at(11, 20, 10, 33), 10, Activity::Still, {}); // shorter than what is noticed
        desk.keep(HistoryDesk::at(11, 20, 10, 43), 617, Activity::Still, 60);
        HistoryView view(desk.store.get(), &desk.clock);
        settle(view);
        QCOMPARE(legendOf(view), (QStringList{u"Worn, 12 h 27 min"_s, u"Worn but no value, 33 min"_s}));
        view.read(double(HistoryDesk::at(11, 20, 9, 15)));
        QCOMPARE(view.readoutValue(), u"No value"_s);
        QCOMPARE(view.readoutDetail(), u"09:00 to 09:33"_s);
        QVERIFY(view.readoutValues().isEmpty());
    }

    void whereTheClockWasWrong()
    {
        HistoryDesk desk;
        const auto visit = [&desk](int hour, qint64 ahead) {
            Harvest harvest;
            const auto ours = QDateTime::fromMSecsSinceEpoch(HistoryDesk::at(11, 20, hour), Qt::UTC);
            harvest.clock = ClockReading{ours.addSecs(ahead), 3600, ours};
            storetest::keepOne(desk.store.get(), desk.device, harvest);
        };
        desk.keep(HistoryDesk::at(11, 19, 8), 60, Activity::Still, 60);
        desk.keep(HistoryDesk::at(11, 20, 8), 480, Activity::Still, 70);
        visit(9, 0);
        visit(10, 299); // which nobody sees in a chart
        visit(12, -1200);
        visit(16, 0);
        HistoryView view(desk.store.get(), &desk.clock);
        settle(view);
        const Span wrong{HistoryDesk::at(11, 20, 10), HistoryDesk::at(11, 20, 12)};
        QVERIFY(view.coverageSpans().contains(CoverageSpan{wrong, CoverageSpan::WrongClock}));
        QCOMPARE(legendOf(view), (QStringList{u"Worn, 6 h"_s, u"Nothing recorded, 13 h"_s, u"Clock was wrong, 2 h"_s}));
        QCOMPARE(view.legend().constLast().toMap().value(u"kind"_s), QVariant(u"wrongClock"_s));
        view.read(double(HistoryDesk::at(11, 20, 11)));
        QCOMPARE(view.readoutValue(), u"70 bpm"_s);
        QCOMPARE(view.readoutDetail(), u"11:00, by a clock that was wrong"_s);
        view.read(double(HistoryDesk::at(11, 20, 13)));
        QCOMPARE(view.readoutDetail(), u"13:00"_s);

        // Days are covered as a whole.
        view.setQuantity(HistoryView::Steps);
        view.setRange(HistoryView::Week);
        settle(view);
        QCOMPARE(view.coverageSpans(),
                 (QList<CoverageSpan>{
                     {{HistoryDesk::at(11, 19, 0), HistoryDesk::at(11, 20, 0)}, CoverageSpan::Worn},
                     {{HistoryDesk::at(11, 20, 0), HistoryDesk::at(11, 21, 0)}, CoverageSpan::WrongClock}}));
        QCOMPARE(legendOf(view).constLast(), u"Clock was wrong, 20 November"_s);
    }

    void aWeekIsComparedWithTheOneBefore()
    {
        HistoryDesk desk;
        const auto live = [&desk](int day, int bpm, int asleep) {
            desk.keep(HistoryDesk::at(11, day, 1), asleep, Activity::LightSleep, bpm);
            desk.keep(HistoryDesk::at(11, day, 9), 360, Activity::Still, bpm + 10);
        };
        for (int day = 9; day <= 15; ++day)
            live(day, 60, 420);
        for (int day = 16; day <= 20; ++day)
            live(day, 57, 400);
        HistoryView view(desk.store.get(), &desk.clock);
        view.setRange(HistoryView::Week);
        settle(view);
        QCOMPARE(view.period(), u"16 to 22 November"_s);
        QCOMPARE(view.finding(), u"Resting rate 3 below the week before"_s);
        QCOMPARE(figureOf(view, u"Resting"_s).value(u"comparison"_s), QVariant(u"3 below the week before"_s));
        view.previous();
        settle(view);
        QCOMPARE(view.finding(), u"65 on average, between 60 and 70"_s); // there is no week before it
        view.next();
        view.setQuantity(HistoryView::Sleep);
        settle(view);
        QCOMPARE(view.finding(), u"6 h 40 min asleep on average, 20 min less than the week before"_s);
    }

    void theValueUnderThePointerAndTheNextByKey()
    {
        HistoryDesk desk;
        desk.keep(HistoryDesk::at(11, 20, 8), 5, Activity::Still, 70);
        desk.keep(HistoryDesk::at(11, 20, 8, 5), 5, Activity::Still, 80);
        desk.keep(HistoryDesk::at(11, 20, 8, 7), 1, Activity::Still, 90);
        HistoryView view(desk.store.get(), &desk.clock);
        view.setColumns(760);
        settle(view);
        view.read(double(HistoryDesk::at(11, 20, 8, 6)));
        // (4 * 80 + 90) / 5 = 82
        QCOMPARE(view.readoutValue(), u"82 bpm"_s);
        QCOMPARE(view.readoutDetail(), u"08:05, from 80 to 90"_s);
        view.step(1);
        QCOMPARE(view.readoutValue(), u"82 bpm"_s);
        view.step(-1);
        QCOMPARE(view.readoutValue(), u"70 bpm"_s);
        QCOMPARE(view.readoutDetail(), u"08:00"_s);
        view.stopReading();
        QVERIFY(std::isnan(view.moment()));
    }

    void aMonthOfSteps()
    {
        HistoryDesk desk;
        for (int day = 1; day <= 20; ++day) {
            if (day != 14)
                desk.keep(HistoryDesk::at(11, day, 10), 100, Activity::Walking, 90, day % 2 == 0 ? 100 : 50);
        }
        desk.keep(HistoryDesk::at(10, 1, 10), 100, Activity::Walking, 90, 88);
        HistoryView view(desk.store.get(), &desk.clock);
        view.setQuantity(HistoryView::Steps);
        settle(view);
        view.setRange(HistoryView::Month);
        settle(view);
        QCOMPARE(view.period(), u"November 2026"_s);
        // Nine even days but the fourteenth with 10,000, ten odd ones with 5,000.
        QCOMPARE(view.finding(), u"Goal reached on 9 of 19 days"_s);
        QCOMPARE(figureOf(view, u"Average"_s).value(u"number"_s), QVariant(u"7,368"_s));
        QCOMPARE(figureOf(view, u"Average"_s).value(u"comparison"_s), QVariant(u"October: 8,800"_s));
        QCOMPARE(figureOf(view, u"In all"_s).value(u"number"_s), QVariant(u"140,000"_s));
        const auto bars = view.bars();
        QCOMPARE(bars.size(), 20); // the days that have begun
        QVERIFY(!bars.at(13).toMap().contains(u"value"_s));
        QCOMPARE(bars.at(1).toMap().value(u"value"_s).toDouble(), 10'000.0);
        view.read(double(HistoryDesk::at(11, 2, 12)));
        QCOMPARE(view.readoutValue(), u"10,000 steps"_s);
        QCOMPARE(view.readoutDetail(), u"Monday 2 November"_s);
        QCOMPARE(view.currentBar(), 1);
        view.open(view.moment());
        QCOMPARE(view.range(), HistoryView::Day);
        QCOMPARE(view.period(), u"Monday 2 November"_s);
    }

    void aNight()
    {
        HistoryDesk desk;
        desk.keep(HistoryDesk::at(11, 19, 23), 30, Activity::LightSleep, 60);
        desk.keep(HistoryDesk::at(11, 19, 23, 30), 54, Activity::DeepSleep, 52);
        desk.keep(HistoryDesk::at(11, 20, 0, 24), 10, Activity::Awake, 70);
        desk.keep(HistoryDesk::at(11, 20, 0, 34), 326, Activity::LightSleep, 58);
        // A nap in the afternoon is no part of the night.
        desk.keep(HistoryDesk::at(11, 20, 14), 40, Activity::LightSleep, 60);
        HistoryView view(desk.store.get(), &desk.clock);
        view.setQuantity(HistoryView::Sleep);
        settle(view);
        QCOMPARE(view.period(), u"Night to Friday 20 November"_s);
        QCOMPARE(view.finding(), u"6 h 50 min asleep"_s);
        QCOMPARE(view.aside(), u"23:00 to 06:00"_s);
        QCOMPARE(view.from(), double(HistoryDesk::at(11, 19, 22, 45)));
        QCOMPARE(view.to(), double(HistoryDesk::at(11, 20, 6, 15)));
        QCOMPARE(view.lanes().size(), 3); // a device that cannot tell dreams has no lane for them
        QCOMPARE(view.stays().size(), 4);
        QCOMPARE(view.stays().at(1).toMap().value(u"lane"_s).toInt(), 2);
        QCOMPARE(figureOf(view, u"Deep"_s).value(u"comparison"_s), QVariant(u"13 %"_s));
        view.read(double(HistoryDesk::at(11, 19, 23, 40)));
        QCOMPARE(view.readoutValue(), u"Deep, 54 min"_s);
        QCOMPARE(view.readoutDetail(), u"23:30 to 00:24"_s);
        view.setRange(HistoryView::Week);
        settle(view);
        QCOMPARE(view.shownCount(), 1);
        QCOMPARE(view.finding(), u"6 h 50 min asleep in one night"_s);
    }

    void theNightOfTwoBands_data()
    {
        QTest::addColumn<bool>("dreamsFirst");
        QTest::newRow("the first knows dreams") << true;
        QTest::newRow("the second knows dreams") << false;
    }

    /** One slept as long by both, but only one of them tells dreams. */
    void theNightOfTwoBands()
    {
        QFETCH(bool, dreamsFirst);
        HistoryDesk desk;
        const auto keep = [&desk](bool dreams) {
            desk.keep(HistoryDesk::at(11, 19, 23), 200, Activity::LightSleep, 60);
            desk.keep(HistoryDesk::at(11, 20, 2, 20), 60, dreams ? Activity::RemSleep : Activity::LightSleep, 60);
        };
        keep(dreamsFirst);
        desk.device = storetest::want(desk.store->keepDevice(storetest::band("00:00:00:00:00:02"))).id;
        keep(!dreamsFirst);
        HistoryView view(desk.store.get(), &desk.clock);
        view.setQuantity(HistoryView::Sleep);
        settle(view);
        QCOMPARE(view.finding(), u"4 h 20 min asleep"_s);
        QCOMPARE(view.lanes().size(), 4);
        QCOMPARE(view.stays().size(), 2);
    }

    void aDayIsAsLongAsTheClockSays()
    {
        HistoryDesk desk;
        desk.keep(HistoryDesk::at(10, 25, 8), 60, Activity::Still, 70);
        HistoryView view(desk.store.get(), &desk.clock);
        settle(view);
        QCOMPARE(view.period(), u"Sunday 25 October"_s);
        QCOMPARE(view.to() - view.from(), 25 * 3'600'000.0);
        view.previous();
        QCOMPARE(view.to() - view.from(), 25 * 3'600'000.0); // nothing was measured before
        view.next();
        QCOMPARE(view.period(), u"Monday 26 October"_s);
        QCOMPARE(view.to() - view.from(), 24 * 3'600'000.0);
        settle(view);
        QCOMPARE(view.status(), HistoryView::Blank);
        view.latest();
        settle(view);
        QCOMPARE(view.status(), HistoryView::Ready);
    }

    void theStoreIsAskedOnceAFrame()
    {
        HistoryDesk desk;
        for (int day = 1; day <= 20; ++day)
            desk.keep(HistoryDesk::at(11, day, 8), 60, Activity::Still, 70);
        HistoryView view(desk.store.get(), &desk.clock);
        settle(view);
        QSignalSpy asked(&view, &HistoryView::seriesChanged);
        QSignalSpy moved(&view, &HistoryView::spanChanged);
        for (int i = 0; i < 50; ++i)
            view.pan(-0.01);
        QCOMPARE(moved.count(), 50); // the axis follows at once
        QCOMPARE(asked.count(), 0);
        QVERIFY(asked.wait(2000));
        QTest::qWait(50);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(view.range(), HistoryView::Free);
        QCOMPARE(view.from(), double(HistoryDesk::at(11, 19, 12)));
    }

    void movingStaysWithinWhatThereIs()
    {
        HistoryDesk desk;
        for (int day = 1; day <= 20; ++day)
            desk.keep(HistoryDesk::at(11, day, 8), 60, Activity::Still, 70);
        HistoryView view(desk.store.get(), &desk.clock);
        settle(view);
        view.zoom(0.5, 0.5);
        QCOMPARE(view.from(), double(HistoryDesk::at(11, 20, 6)));
        QCOMPARE(view.to(), double(HistoryDesk::at(11, 20, 18)));
        for (int i = 0; i < 40; ++i)
            view.zoom(0.5, 0.5);
        QCOMPARE(view.to() - view.from(), 30 * 60'000.0);
        for (int i = 0; i < 40; ++i)
            view.zoom(2, 0.5);
        QCOMPARE(view.range(), HistoryView::Everything);
        QCOMPARE(view.from(), double(HistoryDesk::at(11, 1, 0)));
        QCOMPARE(view.to(), double(HistoryDesk::at(11, 21, 0)));
        QVERIFY(!view.hasNext() && !view.hasPrevious());
        view.showDays(QDate(2026, 11, 5), QDate(2026, 11, 3));
        QCOMPARE(view.from(), double(HistoryDesk::at(11, 3, 0)));
        QCOMPARE(view.to(), double(HistoryDesk::at(11, 6, 0)));
        view.pan(-10);
        QCOMPARE(view.from(), double(HistoryDesk::at(11, 1, 0)));
        view.pan(100);
        QCOMPARE(view.to(), double(HistoryDesk::at(11, 21, 0)));
    }

    void aLineHasNoMorePointsThanPixels_data()
    {
        QTest::addColumn<HistoryView::Range>("range");
        QTest::addColumn<int>("columns");
        for (const int columns : {300, 800, 2400}) {
            QTest::addRow("a day on %d pixels", columns) << HistoryView::Day << columns;
            QTest::addRow("a week on %d pixels", columns) << HistoryView::Week << columns;
            QTest::addRow("a month on %d pixels", columns) << HistoryView::Month << columns;
        }
    }

    void aLineHasNoMorePointsThanPixels()
    {
        QFETCH(HistoryView::Range, range);
        QFETCH(int, columns);
        HistoryDesk desk;
        desk.keep(HistoryDesk::at(11, 16, 0), 4 * 1440, Activity::Still, 70);
        HistoryView view(desk.store.get(), &desk.clock);
        view.setColumns(columns);
        view.setRange(range);
        settle(view);
        QVERIFY(view.line().size() > 10);
        QVERIFY2(view.line().size() <= columns, qPrintable(QString::number(view.line().size())));
        QCOMPARE(view.lower().size(), view.upper().size());
    }

    void daysAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        QTest::newRow("as computers do") << u"2026-11-20"_s << QDate(2026, 11, 20);
        QTest::newRow("in words") << u"20 November 2026"_s << QDate(2026, 11, 20);
        QTest::newRow("in short words") << u" 20 Nov 2026 "_s << QDate(2026, 11, 20);
        QTest::newRow("short in Britain") << u"20/11/2026"_s << QDate(2026, 11, 20);
        QTest::newRow("no day at all") << u"yesterday"_s << QDate();
        QTest::newRow("a day that never was") << u"2026-02-30"_s << QDate();
    }

    void daysAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        HistoryDesk desk;
        const HistoryView view(desk.store.get(), &desk.clock);
        QCOMPARE(view.dayFrom(text), day);
    }

    void periodsHaveShortNamesToo()
    {
        HistoryDesk desk;
        HistoryView view(desk.store.get(), &desk.clock);
        view.setRange(HistoryView::Day);
        view.showDay(QDate(2026, 11, 20));
        QCOMPARE(view.period(), u"Friday 20 November"_s);
        QCOMPARE(view.shortPeriod(), u"Fri 20 Nov"_s);
        view.setQuantity(HistoryView::Sleep);
        QCOMPARE(view.shortPeriod(), u"Night to Fri 20 Nov"_s);
        view.setRange(HistoryView::Month);
        QCOMPARE(view.shortPeriod(), u"Nov 2026"_s);
        view.showDays(QDate(2026, 10, 28), QDate(2026, 11, 3));
        QCOMPARE(view.period(), u"28 October to 3 November"_s);
        QCOMPARE(view.shortPeriod(), u"28 Oct to 3 Nov"_s);
    }

    void theCalendarKnowsTheDaysOfTheClock()
    {
        HistoryDesk desk;
        desk.clock.set(storetest::utc("2026-11-20T23:30:00")); // half past midnight in Berlin
        HistoryView view(desk.store.get(), &desk.clock);
        auto *calendar = view.calendar();
        const QAbstractItemModelTester tester(calendar);
        const auto cell = [calendar](int row, MonthSheet::Role role) { return calendar->index(row).data(role); };
        view.turnCalendar();
        QCOMPARE(calendar->chosenName(), u"Saturday 21 November"_s);
        QCOMPARE(calendar->month(), u"November 2026"_s);
        QCOMPARE(calendar->weekdays(), (QStringList{u"M"_s, u"T"_s, u"W"_s, u"T"_s, u"F"_s, u"S"_s, u"S"_s}));
        QCOMPARE(calendar->dayAt(0), QDate(2026, 10, 26)); // a Monday
        QCOMPARE(cell(0, MonthSheet::NumberRole), u"26"_s);
        QCOMPARE(cell(0, MonthSheet::NameRole), u"Monday 26 October"_s);
        QCOMPARE(cell(0, MonthSheet::InMonthRole), false);
        QCOMPARE(cell(26, MonthSheet::PresentRole), true);
        QCOMPARE(cell(26, MonthSheet::ChosenRole), true);

        calendar->moveDays(-21);
        QCOMPARE(calendar->chosenName(), u"Saturday 31 October"_s);
        calendar->moveMonths(-1); // which has thirty days
        QCOMPARE(calendar->chosenName(), u"Wednesday 30 September"_s);
        calendar->chooseRow(7); // the second Monday shown
        QCOMPARE(calendar->chosen(), QDate(2026, 9, 7));
        calendar->chooseRow(42); // there is none
        QCOMPARE(calendar->chosen(), QDate(2026, 9, 7));
        view.showCalendarDay();
        QCOMPARE(view.firstDay(), QDate(2026, 9, 7));
        view.showDays(QDate(2026, 9, 1), QDate(2026, 12, 24));
        view.turnCalendar(); // not into what is yet to come
        QCOMPARE(calendar->chosen(), QDate(2026, 11, 21));
    }

    void theTableIsSortedAndSearched()
    {
        HistoryDesk desk;
        for (int day = 1; day <= 20; ++day)
            desk.keep(HistoryDesk::at(11, day, 10), 10, Activity::Walking, 60 + day, 10 * day);
        HistoryView view(desk.store.get(), &desk.clock);
        auto *table = view.table();
        QAbstractItemModelTester tester(table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        view.setQuantity(HistoryView::Steps);
        settle(view);
        QCOMPARE(table->total(), 0); // nobody looks at it
        view.setTableShown(true);
        settle(view);
        QCOMPARE(table->total(), 10);
        QCOMPARE(cellsOf(*table, 0), (QStringList{u"10:00"_s, u"200"_s, u"1 min"_s}));
        view.showDays(QDate(2026, 9, 1), QDate(2026, 11, 20));
        settle(view);
        QCOMPARE(table->total(), 20);
        QCOMPARE(cellsOf(*table, 0), (QStringList{u"Sunday 1 November"_s, u"100"_s, u"10 min"_s}));

        const QPersistentModelIndex kept = table->index(2, 1);
        table->sortBy(1);
        table->sortBy(1);
        QVERIFY(table->isDescending());
        QCOMPARE(cellsOf(*table, 0).at(1), u"2,000"_s);
        QCOMPARE(kept.row(), 17);
        QCOMPARE(kept.data(ReadingsTable::ValueRole).toDouble(), 300.0);
        table->setFilter(u"sunday"_s);
        QCOMPARE(table->count(), 3);
        QCOMPARE(table->total(), 20);
        QCOMPARE(cellsOf(*table, 0).at(0), u"Sunday 15 November"_s);
        table->setFilter(u"nothing like it"_s);
        QCOMPARE(table->count(), 0);
    }

    void newReadingsAreSeenAfterASync()
    {
        HistoryDesk desk;
        HistoryView view(desk.store.get(), &desk.clock);
        settle(view);
        QCOMPARE(view.status(), HistoryView::Empty);
        desk.keep(HistoryDesk::at(11, 20, 10), 60, Activity::Still, 70);
        view.reload();
        settle(view);
        QCOMPARE(view.status(), HistoryView::Ready);
        QCOMPARE(view.period(), u"Friday 20 November"_s);
    }
};

QTEST_GUILESS_MAIN(TestHistoryView)

#include "tst_historyview.moc"

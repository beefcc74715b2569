// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressure/homeweek.h"
#include "pressuretest.h"
#include "support/support.h"

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

const QDate First(2026, 11, 14);

/** Readings of a week as a row of letters a day: m and e, as many as were taken. */
QList<PressureReading> taken(const QStringList &days)
{
    QList<PressureReading> readings;
    for (qsizetype day = 0; day < days.size(); ++day) {
        int minute = 0;
        for (const auto letter : days.at(day)) {
            const auto time = QTime(letter == u'm' ? 7 : 21, minute);
            minute += 2;
            const auto local = u"%1 %2"_s.arg(First.addDays(day).toString(Qt::ISODate), time.toString(u"HH:mm"_s));
            // The first day is high, mornings are higher than evenings.
            const int systolic = day == 0 ? 160 : letter == u'm' ? 134 : 126;
            readings.append(pressuretest::reading(local.toLatin1().constData(), systolic, systolic - 50));
        }
    }
    return readings;
}

QStringList whole(int days)
{
    QStringList list;
    for (int i = 0; i < days; ++i)
        list.append(u"mmee"_s);
    return list;
}

} // namespace

class TestHomeWeek : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void notStarted()
    {
        const HomeWeek week;
        QCOMPARE(week.state(), HomeWeek::NotStarted);
        QCOMPARE(week.step(), HomeWeek::Nothing);
        QCOMPARE(HomeWeek({}, {}, First, PartOfDay::Morning).state(), HomeWeek::NotStarted);
        QCOMPARE(HomeWeek(First, {}, First.addDays(-1), PartOfDay::Evening).state(), HomeWeek::Waiting);
    }

    void itLeadsThrough_data()
    {
        QTest::addColumn<QStringList>("days");
        QTest::addColumn<int>("today"); // from 0
        QTest::addColumn<bool>("evening");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("missingToday");
        QTest::addColumn<int>("missing");

        QTest::newRow("the first morning") << QStringList() << 0 << false << int(HomeWeek::MeasureMorning) << 4 << 2;
        QTest::newRow("one taken") << QStringList{u"m"_s} << 0 << false << int(HomeWeek::MeasureAgain) << 3 << 1;
        QTest::newRow("the morning is done")
            << QStringList{u"mm"_s} << 0 << false << int(HomeWeek::WaitForEvening) << 2 << 0;
        QTest::newRow("more than two") << QStringList{u"mmm"_s} << 0 << false << int(HomeWeek::WaitForEvening) << 2
                                       << 0;
        QTest::newRow("the evening") << QStringList{u"mm"_s} << 0 << true << int(HomeWeek::MeasureEvening) << 2 << 2;
        QTest::newRow("the evening, one taken")
            << QStringList{u"mme"_s} << 0 << true << int(HomeWeek::MeasureAgain) << 1 << 1;
        QTest::newRow("the day is done") << QStringList{u"mmee"_s} << 0 << true << int(HomeWeek::WaitForMorning) << 0
                                         << 0;
        QTest::newRow("a morning was missed")
            << QStringList{u"ee"_s} << 0 << true << int(HomeWeek::WaitForMorning) << 0 << 2;
        QTest::newRow("the third day, one evening missed")
            << QStringList{u"mmee"_s, u"mm"_s} << 2 << false << int(HomeWeek::MeasureMorning) << 4 << 4;
        QTest::newRow("the last evening")
            << whole(6) + QStringList{u"mme"_s} << 6 << true << int(HomeWeek::MeasureAgain) << 1 << 1;
    }

    void itLeadsThrough()
    {
        QFETCH(QStringList, days);
        QFETCH(int, today);
        QFETCH(bool, evening);
        QFETCH(int, step);
        QFETCH(int, missingToday);
        QFETCH(int, missing);

        const HomeWeek week(First, taken(days), First.addDays(today),
                            evening ? PartOfDay::Evening : PartOfDay::Morning);
        QCOMPARE(week.state(), HomeWeek::Running);
        QCOMPARE(week.dayNumber(), today + 1);
        QCOMPARE(int(week.step()), step);
        QCOMPARE(week.missingToday(), missingToday);
        QCOMPARE(week.missing(), missing);
    }

    void theFirstDayIsLeftOut()
    {
        const HomeWeek week(First, taken(whole(7)), First.addDays(6), PartOfDay::Evening);
        QCOMPARE(week.state(), HomeWeek::Complete); // with the last reading, not at midnight
        QCOMPARE(week.readings(), 28);
        QCOMPARE(week.result().all.count, 24);
        QCOMPARE(week.result().all.shownSystolic(), 130);
        QCOMPARE(week.result().all.shownDiastolic(), 80);
        QCOMPARE(week.result().morning.shownSystolic(), 134);
        QCOMPARE(week.result().evening.shownSystolic(), 126);
        QCOMPARE(week.missing(), 0);
        QVERIFY(!week.days().front().counts);
        QVERIFY(week.days().back().counts);
        QVERIFY(week.isOver());
    }

    void whatAWeekWithGapsIsWorth_data()
    {
        QTest::addColumn<QStringList>("days");
        QTest::addColumn<int>("state");

        const QString none;
        QTest::newRow("twelve on three days") << whole(3) << int(HomeWeek::Enough);
        QTest::newRow("eleven on three days") << QStringList{u"mmee"_s, u"mmee"_s, u"mme"_s} << int(HomeWeek::TooFew);
        QTest::newRow("twelve on two days") << QStringList{u"mmmeee"_s, u"mmmeee"_s} << int(HomeWeek::TooFew);
        QTest::newRow("nothing") << QStringList() << int(HomeWeek::TooFew);
        QTest::newRow("one is missing") << whole(6) + QStringList{u"mme"_s} << int(HomeWeek::Enough);
        QTest::newRow("days apart") << QStringList{u"mmee"_s, none, u"mmee"_s, none, none, none, u"mmee"_s}
                                    << int(HomeWeek::Enough);
    }

    void whatAWeekWithGapsIsWorth()
    {
        QFETCH(QStringList, days);
        QFETCH(int, state);
        const HomeWeek week(First, taken(days), First.addDays(7), PartOfDay::Morning);
        QCOMPARE(int(week.state()), state);
        QCOMPARE(week.step(), HomeWeek::Nothing);
        QCOMPARE(week.dayNumber(), 0);
    }

    void otherReadingsDoNotCount()
    {
        auto readings = taken(whole(7));
        readings.prepend(pressuretest::reading("2026-11-13 21:00", 200, 100));
        readings.append(pressuretest::reading("2026-11-21 07:00", 200, 100));
        readings[10].excluded = true; // of the third day's mornings
        readings[10].systolic = 250;
        const HomeWeek week(First, readings, First.addDays(20), PartOfDay::Morning);
        QCOMPARE(week.state(), HomeWeek::Enough);
        QCOMPARE(week.readings(), 27);
        QCOMPARE(week.result().all.count, 23);
        QCOMPARE(week.days().at(2).morning + week.days().at(2).evening, 3);
        QCOMPARE(week.missing(), 1);
    }

    void theNightBelongsToTheEveningBefore()
    {
        const QList readings{pressuretest::reading("2026-11-15 00:40", 130, 80)};
        const HomeWeek week(First, readings, First, PartOfDay::Evening);
        QCOMPARE(week.days().front().evening, 1);
        QCOMPARE(week.step(), HomeWeek::MeasureAgain);
    }
};

QTEST_GUILESS_MAIN(TestHomeWeek)
#include "tst_homeweek.moc"

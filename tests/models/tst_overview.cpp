// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/restingrate.h"
#include "ui/pagesdesk.h"

#include <QSignalSpy>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using storetest::utc;

namespace {

constexpr int Asleep = 50;

/** A day whose figures can be counted by hand: every minute @p bpm, @p steps in the first minute of the day's walk. */
QList<MinuteSample> plainDay(const QDateTime &from, const QDateTime &to, int bpm, int steps)
{
    QList<MinuteSample> minutes;
    for (auto minute = storetest::minuteOf(from); minute < storetest::minuteOf(to); ++minute) {
        MinuteSample sample;
        sample.minute = minute;
        sample.activity = Activity::Still;
        sample.bpm = quint8(bpm);
        sample.steps = quint16(minutes.isEmpty() ? steps : 0);
        minutes.append(sample);
    }
    return minutes;
}

QList<MinuteSample> sleeping(const QDateTime &from, int minutes, Activity stage)
{
    QList<MinuteSample> samples;
    for (int i = 0; i < minutes; ++i) {
        MinuteSample sample;
        sample.minute = storetest::minuteOf(from) + i;
        sample.activity = stage;
        sample.bpm = quint8(Asleep);
        samples.append(sample);
    }
    return samples;
}

} // namespace

class OverviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void restingRate_data()
    {
        QTest::addColumn<QList<QPoint>>("values"); // minute, bpm
        QTest::addColumn<double>("bpm");           // 0: none

        QTest::newRow("nothing measured") << QList<QPoint>() << 0.0;
        QTest::newRow("two minutes are too few") << QList<QPoint>{{0, 60}, {1, 60}} << 0.0;
        QTest::newRow("the mean of three") << QList<QPoint>{{0, 60}, {10, 62}, {20, 67}} << 63.0;
        QTest::newRow("three that are too far apart") << QList<QPoint>{{0, 60}, {20, 62}, {40, 67}} << 0.0;
        QTest::newRow("the lowest half hour of two")
            << QList<QPoint>{{0, 70},   {1, 70},   {2, 70},   {100, 50}, {101, 51},
                             {102, 52}, {200, 80}, {201, 80}, {202, 80}}
            << 51.0;
    }

    void restingRate()
    {
        QFETCH(QList<QPoint>, values);
        QFETCH(double, bpm);
        RestingRate resting;
        for (const auto &value : values)
            resting.add(value.x(), value.y());
        QCOMPARE(resting.bpm().value_or(0), bpm);
    }

    void nothingMeasuredNoCard()
    {
        PagesDesk desk;
        desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        desk.overview.refresh();
        QVERIFY(desk.overview.isEmpty());
        QVERIFY(!desk.overview.heart().present && !desk.overview.steps().present && !desk.overview.sleep().present);
        QCOMPARE(desk.overview.today(), u"Friday 20 November 2026"_s);
    }

    void heartRateOfToday()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        // 00:00 to 01:00 in Berlin at 55, then a gap, 12:00 to 14:20 at 70; before it ten days at 60.
        QList<MinuteSample> minutes = plainDay(utc("2026-11-09T23:00:00Z"), utc("2026-11-19T23:00:00Z"), 60, 10);
        minutes += plainDay(utc("2026-11-19T23:00:00Z"), utc("2026-11-20T00:00:00Z"), 55, 6240);
        minutes += plainDay(utc("2026-11-20T11:00:00Z"), utc("2026-11-20T13:20:00Z"), 70, 0);
        storetest::keepOne(desk.store.get(), neo, storetest::harvestOf(minutes));
        QSignalSpy changed(&desk.overview, &OverviewModel::changed);
        desk.overview.refresh();
        QCOMPARE(changed.size(), 1);

        const auto heart = desk.overview.heart();
        QVERIFY(heart.present);
        QCOMPARE(heart.bpm, 70);
        QCOMPARE(heart.when, u"14:19"_s);
        QCOMPARE(heart.range, u"Today 55 to 70"_s);
        QCOMPARE(heart.resting, 55);
        QCOMPARE(heart.sentence, u"Resting rate 5 lower than your last 30 days"_s);
        QCOMPARE(heart.points.size(), 60 + 140);
        QCOMPARE(heart.gap, 600'000.0); // ten minutes: eleven hours are a gap
        QCOMPARE(heart.from, double(utc("2026-11-19T23:00:00Z").toMSecsSinceEpoch()));

        const auto steps = desk.overview.steps();
        QCOMPARE(steps.steps, 6240);
        QCOMPARE(steps.when, u"today"_s);
        QCOMPARE(steps.sentence, u"1,760 to your goal of 8,000"_s);
        QCOMPARE(steps.bars.size(), 7);
        QCOMPARE(steps.letters, QStringList({u"S"_s, u"S"_s, u"M"_s, u"T"_s, u"W"_s, u"T"_s, u"F"_s}));
        QCOMPARE(steps.trend, QString()); // three days of the week before are no habit
        desk.overview.setStepGoal(6000);
        QCOMPARE(desk.overview.steps().sentence, u"Goal of 6,000 reached"_s);
    }

    void aWeekOfStepsIsComparedWithTheOneBefore()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        QList<MinuteSample> minutes;
        for (int ago = 14; ago >= 0; --ago) {
            const auto morning = utc("2026-11-20T08:00:00Z").addDays(-ago);
            // A week of 5,000 a day, then one of 6,200; today is not over.
            minutes += plainDay(morning, morning.addSecs(600), 90, ago > 7 ? 5000 : ago > 0 ? 6200 : 100);
        }
        storetest::keepOne(desk.store.get(), neo, storetest::harvestOf(minutes));
        desk.overview.refresh();
        QCOMPARE(desk.overview.steps().trend, u"6,200 a day in a week, 1,200 more than the week before"_s);
    }

    void daysWithoutTheBandAreMissingNotZero()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        QList<MinuteSample> minutes = plainDay(utc("2026-11-17T08:00:00Z"), utc("2026-11-17T09:00:00Z"), 60, 500);
        minutes += plainDay(utc("2026-11-19T08:00:00Z"), utc("2026-11-19T09:00:00Z"), 60, 0);
        storetest::keepOne(desk.store.get(), neo, storetest::harvestOf(minutes));
        desk.overview.refresh();
        const auto steps = desk.overview.steps();
        QCOMPARE(steps.when, u"yesterday"_s);
        QCOMPARE(steps.bars.at(6).toMap().value(u"value"_s), QVariant(0));
        QVERIFY(!steps.bars.at(5).toMap().contains(u"value"_s));
        QCOMPARE(steps.bars.at(4).toMap().value(u"value"_s), QVariant(500));
        QCOMPARE(desk.overview.heart().when, u"yesterday, 09:59"_s);
        QCOMPARE(desk.overview.heart().range, u"That day 60 to 60"_s);
    }

    void sleepOfLastNight()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        QList<MinuteSample> minutes;
        for (int day = 16; day <= 18; ++day) // three nights of 6 h
            minutes += sleeping(QDateTime(QDate(2026, 11, day), QTime(22, 0), Qt::UTC), 360, Activity::LightSleep);
        // 22:54 to 06:02 in Berlin: 200 light, 8 awake, 200 deep, 20 REM.
        auto at = utc("2026-11-19T21:54:00Z");
        const QList<std::pair<Activity, int>> stages{
            {Activity::LightSleep, 200}, {Activity::Awake, 8}, {Activity::DeepSleep, 200}, {Activity::RemSleep, 20}};
        for (const auto &[stage, length] : stages) {
            minutes += sleeping(at, length, stage);
            at = at.addSecs(length * 60);
        }
        storetest::keepOne(desk.store.get(), neo, storetest::harvestOf(minutes));
        desk.overview.refresh();
        const auto sleep = desk.overview.sleep();
        QVERIFY(sleep.present);
        QCOMPARE(sleep.hours, 7);
        QCOMPARE(sleep.minutes, 0);
        QCOMPARE(sleep.when, u"last night"_s);
        QCOMPARE(sleep.sentence, u"60 min more than your average"_s);
        QCOMPARE(sleep.fellAsleep, u"22:54"_s);
        QCOMPARE(sleep.wokeUp, u"06:02"_s);
        QList<int> lanes;
        for (const auto &stay : sleep.stays)
            lanes.append(stay.toMap().value(u"lane"_s).toInt());
        QCOMPARE(lanes, QList<int>({2, 0, 3, 1}));
        QVERIFY(!desk.overview.steps().present); // no minute had steps
    }

    void twoBandsAreNotAddedUp()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        const auto band = desk.addDevice("mi-band-2", "Band", "C9:3A:5E:10:2B:02", 50);
        // From nine to ten in Berlin both, the band for longer; then the band alone; from eleven on the Neo alone.
        auto worn = plainDay(utc("2026-11-20T08:00:00Z"), utc("2026-11-20T08:40:00Z"), 60, 1000);
        worn += plainDay(utc("2026-11-20T10:00:00Z"), utc("2026-11-20T11:00:00Z"), 60, 300);
        storetest::keepOne(desk.store.get(), neo, storetest::harvestOf(worn));
        storetest::keepOne(
            desk.store.get(), band,
            storetest::harvestOf(plainDay(utc("2026-11-20T08:00:00Z"), utc("2026-11-20T10:00:00Z"), 62, 1100)));
        desk.overview.refresh();
        QCOMPARE(desk.overview.steps().steps, 1100 + 300);
        QCOMPARE(desk.overview.steps().when, u"today"_s);
        QCOMPARE(desk.overview.heart().when, u"Neo, 11:59"_s);

        // Two people's: of the one who walked last.
        auto *people = desk.store->people();
        const auto anna = storetest::want(people->keep({0, u"Anna"_s, QDate(), {}, {}}));
        const auto ben = storetest::want(people->keep({0, u"Ben"_s, QDate(), {}, {}}));
        storetest::want(people->assign(neo, 0, anna.id));
        storetest::want(people->assign(band, 0, ben.id));
        desk.overview.refresh();
        QCOMPARE(desk.overview.steps().steps, 1000 + 300);
        QCOMPARE(desk.overview.steps().when, u"Neo, today"_s);
        storetest::want(people->assign(band, 0, 0));
        desk.overview.refresh();
        QCOMPARE(desk.overview.steps().steps, 1000 + 300);
    }
};

QTEST_MAIN(OverviewTest)
#include "tst_overview.moc"

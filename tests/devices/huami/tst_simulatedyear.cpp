// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/samples.h"
#include "devices/huami/simulatedyear.h"
#include "support/support.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <set>

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;

namespace {

qint32 minuteOf(const QDateTime &at)
{
    return static_cast<qint32>(at.toSecsSinceEpoch() / 60);
}

qint32 minuteOf(QDate date, QTime time, const QTimeZone &zone)
{
    return minuteOf(QDateTime(date, time, zone));
}

qint32 midnight(QDate date, const QTimeZone &zone)
{
    return minuteOf(date.startOfDay(zone));
}

int asleep(const SimulatedYear &year, qint32 from, qint32 to)
{
    int minutes = 0;
    for (auto at = from; at < to; ++at)
        minutes += isSleep(year.at(at).activity) ? 1 : 0;
    return minutes;
}

/** The heart rate that is undercut in one of twenty measured minutes. */
int restingRate(const SimulatedYear &year, qint32 from, qint32 to)
{
    std::vector<int> rates;
    for (auto at = from; at < to; ++at) {
        const auto minute = year.at(at);
        if (minute.measured)
            rates.push_back(minute.heartRate);
    }
    std::sort(rates.begin(), rates.end());
    return rates.at(rates.size() / 20);
}

const QDate FirstDay(2025, 11, 21);
constexpr int Days = 365;

} // namespace

class TestSimulatedYear : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Asia/Kathmandu"); } // the computer's own zone is nobody's business here

    void isTheSameWhateverIsAskedFirst()
    {
        const auto from = midnight(FirstDay, QTimeZone::utc());
        const SimulatedYear forwards(7);
        const SimulatedYear backwards(7);
        const auto whole = forwards.samples(from, from + 10 * 1440, 4);
        for (int part = 39; part >= 0; --part) {
            const auto begin = from + part * 360;
            QCOMPARE(backwards.samples(begin, begin + 360, 4), whole.mid(qsizetype(part) * 360 * 4, 360 * 4));
        }
        QCOMPARE(forwards.truth(from + 100, from + 5000, 8).size(), 4900);
    }

    void remainsTheSameWhenManyYearsWereAskedFor()
    {
        const auto from = midnight(FirstDay, QTimeZone::utc());
        const SimulatedYear year(7);
        const auto before = year.samples(from, from + 1440, 8);
        year.at(from + 3 * 365 * 1440);
        for (int day = 0; day < 900; ++day)
            year.at(from + day * 1440);
        QCOMPARE(year.samples(from, from + 1440, 8), before);
    }

    void differsFromWearerToWearer()
    {
        const auto from = midnight(FirstDay, QTimeZone::utc());
        QVERIFY(SimulatedYear(1).samples(from, from + 1440, 4) != SimulatedYear(2).samples(from, from + 1440, 4));
    }

    void everyDayIsBelievable_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("somebody in Berlin") << 1u << "Europe/Berlin"_ba;
        QTest::newRow("somebody in Nepal") << 2u << "Asia/Kathmandu"_ba;
        QTest::newRow("somebody in Los Angeles") << 99u << "America/Los_Angeles"_ba;
        QTest::newRow("somebody on Lord Howe, where summer time is half an hour") << 4u << "Australia/Lord_Howe"_ba;
    }
    void everyDayIsBelievable()
    {
        QFETCH(quint32, seed);
        QFETCH(QByteArray, zone);
        const QTimeZone local(zone);
        QVERIFY(local.isValid());
        const SimulatedYear year(seed, local);

        int daysWithGap = 0;
        int charged = 0;
        for (int day = 0; day < Days; ++day) {
            const auto date = FirstDay.addDays(day);
            const auto begin = midnight(date, local);
            const auto end = midnight(date.addDays(1), local);
            const int steps = year.steps(begin, end);
            const int sleep = asleep(year, begin - 720, begin + 720);
            const int rest = restingRate(year, begin, end);
            const auto context = u"%1: %2 steps, %3 min asleep, %4 bpm"_s.arg(date.toString(Qt::ISODate))
                                     .arg(steps)
                                     .arg(sleep)
                                     .arg(rest)
                                     .toUtf8();
            QVERIFY2(steps >= 2000 && steps <= 25000, context);
            QVERIFY2(sleep >= 5 * 60 && sleep <= 9 * 60 + 30, context);
            QVERIFY2(rest >= 45 && rest <= 75, context);
            bool gap = false;
            bool charging = false;
            for (auto at = begin; at < end; ++at) {
                gap = gap || year.at(at).activity == Activity::NotWorn;
                charging = charging || year.at(at).activity == Activity::Charging;
            }
            daysWithGap += gap ? 1 : 0;
            charged += charging ? 1 : 0;
        }
        QVERIFY2(daysWithGap > 300, QByteArray::number(daysWithGap));
        QVERIFY2(charged >= 25 && charged <= 45, QByteArray::number(charged)); // every 8 to 15 days
    }

    void everythingHappensWithinAYear()
    {
        const SimulatedYear year(1, QTimeZone("Europe/Berlin"));
        const auto from = midnight(FirstDay, QTimeZone("Europe/Berlin"));
        std::map<Activity, int> minutes;
        int worn = 0;
        int missed = 0;
        for (auto at = from; at < from + Days * 1440; ++at) {
            const auto minute = year.at(at);
            ++minutes[minute.activity];
            if (minute.activity != Activity::NotWorn && minute.activity != Activity::Charging) {
                ++worn;
                missed += minute.measured ? 0 : 1;
            }
        }
        for (const auto activity :
             {Activity::Still, Activity::Walking, Activity::Running, Activity::Cycling, Activity::Awake,
              Activity::LightSleep, Activity::DeepSleep, Activity::RemSleep, Activity::NotWorn, Activity::Charging})
            QVERIFY2(minutes[activity] > 600, activityName(activity).data());
        QVERIFY(minutes[Activity::LightSleep] > minutes[Activity::DeepSleep]);
        QVERIFY(minutes[Activity::DeepSleep] > minutes[Activity::Awake]);
        const double share = 100.0 * missed / worn;
        QVERIFY2(share > 0.5 && share < 6, QByteArray::number(share));
    }

    void stepsAndMovementSuitWhatWasDone()
    {
        const SimulatedYear year(3);
        const auto from = midnight(FirstDay, QTimeZone::utc());
        std::map<Activity, double> sum;
        std::map<Activity, int> count;
        for (auto at = from; at < from + 200 * 1440; ++at) {
            const auto minute = year.at(at);
            sum[minute.activity] += minute.intensity;
            ++count[minute.activity];
            switch (minute.activity) {
            case Activity::Walking:
                QVERIFY(minute.steps > 0 && minute.steps <= 135);
                break;
            case Activity::Running:
                QVERIFY(minute.steps >= 140 && minute.steps <= 190);
                break;
            case Activity::Cycling:
                QVERIFY(minute.steps <= 10);
                break;
            default:
                QCOMPARE(int(minute.steps), 0);
            }
            if (minute.activity == Activity::NotWorn || minute.activity == Activity::Charging) {
                QCOMPARE(int(minute.intensity), 0);
                QVERIFY(!minute.measured);
            }
        }
        const auto mean = [&](Activity activity) { return sum[activity] / count[activity]; };
        QVERIFY(mean(Activity::Running) > mean(Activity::Walking));
        QVERIFY(mean(Activity::Walking) > mean(Activity::Still));
        QVERIFY(mean(Activity::Still) > mean(Activity::LightSleep));
    }

    void theHeartFollowsSmoothly()
    {
        const SimulatedYear year(3, QTimeZone("Europe/Berlin"));
        const auto from = midnight(FirstDay, QTimeZone::utc());
        std::map<Activity, double> sum;
        std::map<Activity, int> count;
        int before = year.at(from).heartRate;
        for (auto at = from; at < from + Days * 1440; ++at) {
            const auto minute = year.at(at);
            QVERIFY2(std::abs(minute.heartRate - before) <= 35, QByteArray::number(at));
            before = minute.heartRate;
            sum[minute.activity] += minute.heartRate;
            ++count[minute.activity];
        }
        const auto mean = [&](Activity activity) { return sum[activity] / count[activity]; };
        QVERIFY(mean(Activity::Running) > mean(Activity::Cycling));
        QVERIFY(mean(Activity::Cycling) > mean(Activity::Walking));
        QVERIFY(mean(Activity::Walking) > mean(Activity::Still));
        QVERIFY(mean(Activity::Still) > mean(Activity::LightSleep));
        QVERIFY(mean(Activity::RemSleep) > mean(Activity::DeepSleep));
    }

    void weekendsStartLater()
    {
        const QTimeZone local("Europe/Berlin");
        const SimulatedYear year(1, local);
        int work = 0;
        int workDays = 0;
        int weekend = 0;
        int weekendDays = 0;
        for (int day = 0; day < Days; ++day) {
            const auto date = FirstDay.addDays(day);
            const auto from = minuteOf(date, QTime(6, 0), local);
            const int minutes = asleep(year, from, from + 6 * 60);
            const bool free = date.dayOfWeek() >= 6;
            (free ? weekend : work) += minutes;
            ++(free ? weekendDays : workDays);
        }
        QVERIFY(weekend / weekendDays > work / workDays + 45);
    }

    void thereIsAnIllWeek()
    {
        const QTimeZone local("Europe/Berlin");
        const SimulatedYear year(1, local);
        std::vector<int> rest;
        std::vector<int> steps;
        for (int day = 0; day < Days; ++day) {
            const auto date = FirstDay.addDays(day);
            const auto begin = midnight(date, local);
            rest.push_back(restingRate(year, begin, begin + 1440));
            steps.push_back(year.steps(begin, begin + 1440));
        }
        auto sorted = rest;
        std::sort(sorted.begin(), sorted.end());
        const int usual = sorted.at(sorted.size() / 2);
        int longest = 0;
        int run = 0;
        for (size_t day = 0; day < rest.size(); ++day) {
            run = rest.at(day) >= usual + 5 && steps.at(day) < 6000 ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        QVERIFY2(longest >= 5 && longest <= 9, QByteArray::number(longest));
    }

    void theClocksChange_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("minutes");
        QTest::newRow("an hour is missing in Berlin") << "Europe/Berlin"_ba << QDate(2026, 3, 29) << 23 * 60;
        QTest::newRow("an hour comes twice in Berlin") << "Europe/Berlin"_ba << QDate(2026, 10, 25) << 25 * 60;
        QTest::newRow("half an hour is missing on Lord Howe")
            << "Australia/Lord_Howe"_ba << QDate(2026, 10, 4) << 23 * 60 + 30;
        QTest::newRow("midnight is missing in Beirut") << "Asia/Beirut"_ba << QDate(2026, 3, 29) << 23 * 60;
        QTest::newRow("nothing changes in Nepal") << "Asia/Kathmandu"_ba << QDate(2026, 3, 29) << 24 * 60;
    }
    void theClocksChange()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, date);
        QFETCH(int, minutes);
        const QTimeZone local(zone);
        const SimulatedYear year(1, local);
        const auto begin = midnight(date, local);
        const auto end = midnight(date.addDays(1), local);
        QCOMPARE(end - begin, minutes);

        const auto truth = year.truth(begin - 1440, end + 1440, 4);
        QCOMPARE(truth.size(), minutes + 2 * 1440);
        for (qsizetype row = 0; row < truth.size(); ++row)
            QCOMPARE(truth.at(row).minute, begin - 1440 + row);
        // The parts of the day are where the clock on the wall says, and the night is as long as others.
        const auto noon = minuteOf(date, QTime(12, 0), local);
        QCOMPARE(asleep(year, noon, noon + 60), 0);
        const auto night = minuteOf(date, QTime(3, 30), local);
        QVERIFY(asleep(year, night, night + 60) > 30);
        const int sleep = asleep(year, noon - 1440, noon);
        QVERIFY2(sleep >= 5 * 60 && sleep <= 9 * 60 + 30, QByteArray::number(sleep));
    }

    void decodesToTheTruth_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("in the four bytes of a Mi Band 2") << 4;
        QTest::newRow("in the eight bytes of a Neo") << 8;
    }
    void decodesToTheTruth()
    {
        QFETCH(int, size);
        const SimulatedYear year(5, QTimeZone("Europe/Berlin"));
        const auto from = midnight(FirstDay, QTimeZone::utc()) + 17;
        const auto to = from + 60 * 1440;
        const auto format = size == 4 ? MiBand2Samples : NeoSamples;
        MinuteContext nothing;
        const auto decoded = decodeMinutes(year.samples(from, to, size), format, from, &nothing);
        QVERIFY(decoded.has_value());
        const auto truth = year.truth(from, to, size);
        QCOMPARE(decoded->size(), truth.size());
        for (qsizetype row = 0; row < truth.size(); ++row) {
            const auto &got = decoded->at(row);
            const auto &wanted = truth.at(row);
            const auto difference = [](const MinuteSample &sample) {
                return u"%1: %2, kind %3, intensity %4, steps %5, bpm %6"_s.arg(sample.minute)
                    .arg(activityName(sample.activity))
                    .arg(sample.rawKind, 2, 16)
                    .arg(sample.intensity.value_or(0))
                    .arg(sample.steps.value_or(0))
                    .arg(sample.bpm.value_or(0));
            };
            if (got != wanted)
                QCOMPARE(difference(got), difference(wanted));
            QVERIFY(got == wanted);
        }
    }

    void usesTheKindsThatWereSeen()
    {
        const SimulatedYear year(5);
        const auto from = midnight(FirstDay, QTimeZone::utc());
        const auto four = year.samples(from, from + 30 * 1440, 4);
        std::set<quint8> kinds;
        for (qsizetype at = 0; at < four.size(); at += 4)
            kinds.insert(static_cast<quint8>(four.at(at)));
        for (const quint8 kind : {0x50, 0x5a, 0x70, 0x79, 0x7a, 0x7b, 0x01, 0x0a, 0x02, 0x03})
            QVERIFY2(kinds.contains(kind), QByteArray::number(kind, 16));

        const auto eight = year.samples(from, from + 30 * 1440, 8);
        std::set<Activity> stages;
        for (qsizetype at = 0; at < eight.size(); at += 8) {
            if (static_cast<quint8>(eight.at(at)) != 120)
                continue;
            const int deep = eight.at(at + 6) & 0x7f;
            const int rem = eight.at(at + 7) & 0x7f;
            stages.insert(rem > 55 ? Activity::RemSleep : deep > 42 ? Activity::DeepSleep : Activity::LightSleep);
        }
        QCOMPARE(int(stages.size()), 3);
    }

    void theBatteryWasChargedNotLongAgo()
    {
        const SimulatedYear year(1, QTimeZone("Europe/Berlin"));
        const auto from = midnight(FirstDay, QTimeZone::utc());
        for (int day = 0; day < Days; day += 5) {
            const auto now = from + day * 1440;
            const auto charging = year.lastCharged(now);
            QVERIFY(charging.until <= now);
            QVERIFY(now - charging.until < 20 * 1440);
            QVERIFY(charging.minutes >= 30 && charging.minutes <= 120);
            QCOMPARE(year.at(charging.until - 1).activity, Activity::Charging);
            QVERIFY(year.at(charging.until).activity != Activity::Charging);
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulatedYear)

#include "tst_simulatedyear.moc"

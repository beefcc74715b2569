// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storetest.h"

#include <QRandomGenerator>

#include <map>

using namespace Qt::StringLiterals;
using namespace storetest;

namespace {

/** Ascending steps and heart rates, so that a minute counted twice or in the wrong place shows. */
QList<MinuteSample> everyMinute(const QDateTime &from, const QDateTime &to)
{
    QList<MinuteSample> samples;
    for (qint32 minute = minuteOf(from); minute < minuteOf(to); ++minute)
        samples.append({.minute = minute,
                        .activity = minute % 7 == 0 ? Activity::NotWorn : Activity::Walking,
                        .rawKind = 1,
                        .intensity = quint8(minute % 256),
                        .steps = quint16(minute % 113),
                        .bpm = minute % 3 == 0 ? std::nullopt : std::optional(quint8(50 + minute % 150))});
    return samples;
}

/** The slot's contents in one line, as the report prints a difference best. */
QString line(const HistorySlot &slot)
{
    return u"%1 minutes %2 worn %3 steps %4 rates %5 from %6 to %7 mean %8"_s.arg(slot.start.toString(Qt::ISODate))
        .arg(slot.minutes)
        .arg(slot.worn)
        .arg(slot.steps)
        .arg(slot.heartRateCount)
        .arg(slot.heartRateMin)
        .arg(slot.heartRateMax)
        .arg(slot.heartRateMean, 0, 'f', 3);
}

QStringList lines(const QList<HistorySlot> &slots)
{
    QStringList all;
    for (const HistorySlot &slot : slots)
        all.append(line(slot));
    return all;
}

/** What history() should say, from the samples and Qt's calendar alone. */
QList<HistorySlot> historyByHand(const QList<MinuteSample> &samples, const QTimeZone &zone, qint32 from, qint32 to,
                                 Resolution resolution)
{
    std::map<QDateTime, HistorySlot> slots;
    for (const MinuteSample &sample : samples) {
        if (sample.minute < from || sample.minute >= to)
            continue;
        const auto at = QDateTime::fromSecsSinceEpoch(qint64(sample.minute) * 60, Qt::UTC);
        const auto local = at.toTimeZone(zone);
        QDateTime start = at;
        if (resolution == Resolution::Hour)
            start = at.addSecs(-60 * local.time().minute());
        else if (resolution == Resolution::Day)
            start = local.date().startOfDay(zone).toUTC();
        else if (resolution == Resolution::Month)
            start = QDate(local.date().year(), local.date().month(), 1).startOfDay(zone).toUTC();
        HistorySlot &slot = slots[start];
        slot.start = start;
        ++slot.minutes;
        slot.worn += sample.activity != Activity::NotWorn;
        slot.steps += sample.steps.value_or(0);
        if (sample.bpm) {
            slot.heartRateMin = slot.heartRateCount == 0 ? *sample.bpm : std::min<int>(slot.heartRateMin, *sample.bpm);
            slot.heartRateMax = std::max<int>(slot.heartRateMax, *sample.bpm);
            slot.heartRateMean += *sample.bpm; // the sum, until all are counted
            ++slot.heartRateCount;
        }
    }
    QList<HistorySlot> all;
    for (const auto &[start, slot] : slots) {
        all.append(slot);
        if (slot.heartRateCount > 0)
            all.back().heartRateMean /= slot.heartRateCount;
    }
    return all;
}

} // namespace

class TestAsking : public QObject
{
    Q_OBJECT

private:
    qint64 keepIn(const char *zone, const QList<MinuteSample> &samples, const char *address = "00:00:00:00:00:01")
    {
        m_clock.setZone(QTimeZone(zone));
        const auto id = want(m_store->keepDevice(band(address))).id;
        keepOne(m_store.get(), id, harvestOf(samples));
        return id;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    FixedClock m_clock{utc("2026-11-10T12:00:00")};

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void init()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.setZone(QTimeZone::utc());
        m_store = want(Store::open(m_folder->path(), &m_clock));
    }

    void cleanup() { m_store.reset(); }

    // History
    // ------------------------------------------------------------------------------------------------------------

    void aLocalDayIsWhole_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("midnight"); // that the day begins with
        QTest::addColumn<int>("minutes");

        QTest::newRow("in Nepal, 5:45 ahead") << QByteArray("Asia/Kathmandu") << utc("2026-06-30T18:15:00") << 1440;
        QTest::newRow("in India, 5:30 ahead") << QByteArray("Asia/Kolkata") << utc("2026-06-30T18:30:00") << 1440;
        QTest::newRow("on Newfoundland, 3:30 behind")
            << QByteArray("America/St_Johns") << utc("2026-01-15T03:30:00") << 1440;
        QTest::newRow("on Chatham, 12:45 ahead") << QByteArray("Pacific/Chatham") << utc("2026-06-30T11:15:00") << 1440;
        QTest::newRow("in Berlin when summer time begins")
            << QByteArray("Europe/Berlin") << utc("2026-03-28T23:00:00") << 1380;
        QTest::newRow("in Berlin when summer time ends")
            << QByteArray("Europe/Berlin") << utc("2026-10-24T22:00:00") << 1500;
        QTest::newRow("on Lord Howe when summer time ends")
            << QByteArray("Australia/Lord_Howe") << utc("2026-04-04T13:00:00") << 1470;
        QTest::newRow("on Lord Howe when summer time begins")
            << QByteArray("Australia/Lord_Howe") << utc("2026-10-03T13:30:00") << 1410;
        QTest::newRow("in Teheran when summer time began at midnight")
            << QByteArray("Asia/Tehran") << utc("2021-03-21T20:30:00") << 1380;
    }

    void aLocalDayIsWhole()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDateTime, midnight);
        QFETCH(int, minutes);

        const auto end = midnight.addSecs(minutes * 60);
        const auto samples = everyMinute(midnight.addDays(-2), end.addDays(2));
        const auto id = keepIn(zone.constData(), samples);
        int steps = 0;
        for (const MinuteSample &sample : samples) {
            if (sample.minute >= minuteOf(midnight) && sample.minute < minuteOf(end))
                steps += *sample.steps;
        }

        const auto days = want(m_store->history(id, {}, {}, Resolution::Day));
        bool found = false;
        for (const HistorySlot &day : days) {
            if (day.start != midnight)
                continue;
            found = true;
            QCOMPARE(day.minutes, minutes);
            QCOMPARE(day.steps, steps);
        }
        QVERIFY2(found, qPrintable(lines(days).join(u'\n')));
        // And by itself.
        const auto alone = want(m_store->history(id, midnight, end, Resolution::Day));
        QCOMPARE(alone.size(), 1);
        QCOMPARE(alone.front().start, midnight);
        QCOMPARE(alone.front().minutes, minutes);
    }

    void anyRangeAddsUp_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("in Berlin") << QByteArray("Europe/Berlin");
        QTest::newRow("in Nepal") << QByteArray("Asia/Kathmandu");
        QTest::newRow("on Lord Howe") << QByteArray("Australia/Lord_Howe");
        QTest::newRow("in New York") << QByteArray("America/New_York");
        QTest::newRow("in UTC") << QByteArray("UTC");
    }

    void anyRangeAddsUp()
    {
        QFETCH(QByteArray, zone);
        QRandomGenerator random(11);
        // From September to November 2026, over the changes of both halves of the earth, with gaps.
        QList<MinuteSample> samples;
        for (const MinuteSample &sample : everyMinute(utc("2026-09-20T05:17:00"), utc("2026-11-09T21:44:00"))) {
            if (sample.minute / 700 % 3 != 0)
                samples.append(sample);
        }
        const auto id = keepIn(zone.constData(), samples);
        const auto begin = minuteOf(utc("2026-09-19T00:00:00"));
        for (int i = 0; i < 24; ++i) {
            const qint32 from = begin + random.bounded(50 * 1440);
            const qint32 to = from + 1 + random.bounded(i % 2 ? 3000 : 30 * 1440);
            const auto resolution = static_cast<Resolution>(i % 4);
            const auto asked =
                want(m_store->history(id, QDateTime::fromSecsSinceEpoch(qint64(from) * 60, Qt::UTC),
                                      QDateTime::fromSecsSinceEpoch(qint64(to) * 60, Qt::UTC), resolution));
            QCOMPARE(lines(asked), lines(historyByHand(samples, QTimeZone(zone), from, to, resolution)));
        }
    }

    void theMonthBeginsAtLocalMidnight()
    {
        const auto id = keepIn("Europe/Berlin", everyMinute(utc("2026-10-26T10:00:00"), utc("2026-11-02T10:00:00")));
        const auto months = want(m_store->history(id, {}, {}, Resolution::Month));
        QCOMPARE(months.size(), 2);
        // Summer time on the first of October, winter time when the readings begin.
        QCOMPARE(months.at(0).start, utc("2026-09-30T22:00:00"));
        QCOMPARE(months.at(1).start, utc("2026-10-31T23:00:00"));
        QCOMPARE(months.at(0).minutes + months.at(1).minutes, 7 * 1440);
        QCOMPARE(months.at(1).minutes, 1440 + 11 * 60);
    }

    void aJourneyLeavesEarlierDaysAlone()
    {
        const auto id = keepIn("Europe/Berlin", everyMinute(utc("2026-06-01T22:00:00"), utc("2026-06-03T22:00:00")));
        const auto before = lines(want(m_store->history(id, {}, {}, Resolution::Day)));
        QCOMPARE(before.size(), 2);
        // Landed in Kathmandu: the last day is read again, and two more.
        keepIn("Asia/Kathmandu", everyMinute(utc("2026-06-02T22:00:00"), utc("2026-06-05T18:15:00")));
        const auto after = want(m_store->history(id, {}, {}, Resolution::Day));
        QCOMPARE(lines(after).first(2), before);
        QCOMPARE(after.size(), 4);
        // 22:00 UTC is 3:45 of the fourth of June there; the third ended in Berlin. The day there began at 18:15.
        QCOMPARE(after.at(2).start, utc("2026-06-03T18:15:00"));
        QCOMPARE(after.at(2).minutes, 1440 - 225);
        QCOMPARE(after.at(3).start, utc("2026-06-04T18:15:00"));
        QCOMPARE(after.at(3).minutes, 1440);
        QCOMPARE(m_store->offsetAt(id, utc("2026-06-03T21:59:00")), 7200);
        QCOMPARE(m_store->offsetAt(id, utc("2026-06-03T22:00:00")), 20700);
    }

    /** Two bands on one wrist, on some hours the one, on some the other: @p first and @p second by hand, where for each
     *  local hour the one worn longest counts, of equals the first. */
    static QList<MinuteSample> countedByHand(const QList<MinuteSample> &first, const QList<MinuteSample> &second,
                                             const QTimeZone &zone, qint32 from, qint32 to)
    {
        const auto byHour = [&](const QList<MinuteSample> &samples) {
            std::map<QDateTime, QList<MinuteSample>> hours;
            for (const auto &sample : samples) {
                const auto local = QDateTime::fromSecsSinceEpoch(qint64(sample.minute) * 60, Qt::UTC).toTimeZone(zone);
                if (sample.minute >= from && sample.minute < to)
                    hours[local.toUTC().addSecs(-60 * local.time().minute())].append(sample);
            }
            return hours;
        };
        const auto worn = [](const QList<MinuteSample> &samples) {
            return std::count_if(samples.begin(), samples.end(),
                                 [](const MinuteSample &sample) { return sample.activity != Activity::NotWorn; });
        };
        auto hours = byHour(first);
        for (const auto &[start, samples] : byHour(second)) {
            if (worn(samples) > worn(hours[start]) || hours[start].isEmpty())
                hours[start] = samples;
        }
        QList<MinuteSample> counted;
        for (const auto &[start, samples] : hours)
            counted += samples;
        return counted;
    }

    void stepsOfOnePersonCountOnce_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("resolution");
        for (const auto *zone : {"Europe/Berlin", "Asia/Kathmandu"}) {
            for (const auto &[resolution, name] : {std::pair(Resolution::Minute, "minutes"),
                                                   {Resolution::Hour, "hours"},
                                                   {Resolution::Day, "days"},
                                                   {Resolution::Month, "months"}})
                QTest::addRow("%s in %s", name, zone) << QByteArray(zone) << int(resolution);
        }
    }

    void stepsOfOnePersonCountOnce()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, resolution);
        QRandomGenerator random(5);
        // Over a change to winter time; now one is off the wrist, now the other, now both are on it.
        auto samples = everyMinute(utc("2026-10-20T05:17:00"), utc("2026-11-05T21:44:00"));
        QList<MinuteSample> first;
        QList<MinuteSample> second;
        for (auto sample : samples) {
            sample.bpm.reset();
            const auto part = sample.minute / 95 % 4;
            if (part != 0)
                first.append(sample);
            if (sample.steps)
                *sample.steps += 3;
            if (part != 1 && sample.minute % 7 != 0)
                second.append(sample);
        }
        keepIn(zone.constData(), first);
        keepIn(zone.constData(), second, "00:00:00:00:00:02");
        const auto begin = minuteOf(utc("2026-10-19T00:00:00"));
        for (int round = 0; round < 8; ++round) {
            const qint32 from = begin + random.bounded(10 * 1440);
            const qint32 to = from + 1 + random.bounded(10 * 1440);
            const auto counted = countedByHand(first, second, QTimeZone(zone), from, to);
            const auto asked = want(m_store->history(0, QDateTime::fromSecsSinceEpoch(qint64(from) * 60, Qt::UTC),
                                                     QDateTime::fromSecsSinceEpoch(qint64(to) * 60, Qt::UTC),
                                                     static_cast<Resolution>(resolution)));
            QCOMPARE(lines(asked),
                     lines(historyByHand(counted, QTimeZone(zone), from, to, static_cast<Resolution>(resolution))));
        }
    }

    void heartRatesOfAllDevicesCount()
    {
        auto samples = everyMinute(utc("2026-06-01T22:00:00"), utc("2026-06-02T22:00:00"));
        for (auto &sample : samples)
            sample.bpm = 60;
        const auto first = keepIn("Europe/Berlin", samples);
        for (auto &sample : samples)
            sample.bpm = 90;
        keepIn("Europe/Berlin", samples.first(720), "00:00:00:00:00:02");
        for (const auto resolution : {Resolution::Minute, Resolution::Hour, Resolution::Day}) {
            int count = 0;
            int highest = 0;
            int minutes = 0;
            for (const auto &slot : want(m_store->history(0, {}, {}, resolution))) {
                count += slot.heartRateCount;
                highest = std::max(highest, slot.heartRateMax);
                minutes += slot.minutes;
            }
            QCOMPARE(count, 1440 + 720);
            QCOMPARE(highest, 90);
            QCOMPARE(minutes, 1440);
        }
        QCOMPARE(want(m_store->history(first, {}, {}, Resolution::Day)).front().heartRateMax, 60);
    }

    void devicesOfTwoPeopleAddUp()
    {
        const auto samples = everyMinute(utc("2026-06-01T22:00:00"), utc("2026-06-02T22:00:00"));
        const auto first = keepIn("Europe/Berlin", samples);
        const auto second = keepIn("Europe/Berlin", samples.first(100), "00:00:00:00:00:02");
        const auto anna = want(m_store->people()->keep({0, u"Anna"_s, QDate(), {}, {}}));
        const auto ben = want(m_store->people()->keep({0, u"Ben"_s, QDate(), {}, {}}));
        want(m_store->people()->assign(first, 0, anna.id));
        want(m_store->people()->assign(second, 0, ben.id));
        const auto all = want(m_store->history(0, {}, {}, Resolution::Day));
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.front().start, want(m_store->history(first, {}, {}, Resolution::Day)).front().start);
        QCOMPARE(all.front().minutes, 1540);
        const auto herOwn = want(m_store->history(Scope::ofPerson(anna.id), {}, {}, Resolution::Day));
        QCOMPARE(herOwn.front().minutes, 1440);
        // Both Anna's: she did not walk twice.
        want(m_store->people()->assign(second, 0, anna.id));
        const auto hers = want(m_store->history(0, {}, {}, Resolution::Day));
        QCOMPARE(hers.front().minutes, 1440);
        QCOMPARE(hers.front().steps, herOwn.front().steps);
    }

    void nothingIsFoundWhereNothingIs()
    {
        const auto id = want(m_store->keepDevice(band())).id;
        for (const auto resolution : {Resolution::Minute, Resolution::Hour, Resolution::Day, Resolution::Month})
            QCOMPARE(want(m_store->history(id, {}, {}, resolution)).size(), 0);
        QCOMPARE(want(m_store->chart(ChartValue::HeartRate, 0, {}, {}, 100)).size(), 0);
        QCOMPARE(want(m_store->sleep(0, {}, {})).size(), 0);

        keepOne(m_store.get(), id, harvestOf(walk(utc("2026-06-01T00:00:00"), 60)));
        const auto later = utc("2026-06-02T00:00:00");
        QCOMPARE(want(m_store->history(id, later, {}, Resolution::Day)).size(), 0);
        QCOMPARE(want(m_store->history(id, later, utc("2026-06-01T00:00:00"), Resolution::Day)).size(), 0);
        QCOMPARE(want(m_store->history(id + 1, {}, {}, Resolution::Day)).size(), 0);
        QCOMPARE(want(m_store->chart(ChartValue::HeartRate, id, later, later.addYears(50), 100)).size(), 0);
    }

    // Charts
    // -------------------------------------------------------------------------------------------------------------

    void aColumnHasItsLowestAndHighestMinute()
    {
        const auto samples = everyMinute(utc("2026-06-01T22:00:00"), utc("2026-06-03T22:00:00"));
        const auto id = keepIn("Europe/Berlin", samples);
        QRandomGenerator random(5);
        for (int i = 0; i < 30; ++i) {
            const auto value = static_cast<ChartValue>(i % 3);
            const qint32 from = minuteOf(utc("2026-06-01T20:00:00")) + random.bounded(1440);
            const qint32 to = from + 1 + random.bounded(2880);
            const int columns = 1 + random.bounded(300);
            const auto count = std::min(columns, to - from);
            std::map<qint64, std::pair<int, int>> expected;
            for (const MinuteSample &sample : samples) {
                if (sample.minute < from || sample.minute >= to || (value == ChartValue::HeartRate && !sample.bpm))
                    continue;
                const int reading = value == ChartValue::HeartRate ? *sample.bpm
                    : value == ChartValue::Steps                   ? *sample.steps
                                                                   : *sample.intensity;
                const auto column = qint64(sample.minute - from) * count / (to - from);
                const auto [at, added] = expected.try_emplace(column, reading, reading);
                if (!added)
                    at->second = {std::min(at->second.first, reading), std::max(at->second.second, reading)};
            }
            const auto points =
                want(m_store->chart(value, id, QDateTime::fromSecsSinceEpoch(qint64(from) * 60, Qt::UTC),
                                    QDateTime::fromSecsSinceEpoch(qint64(to) * 60, Qt::UTC), columns));
            QCOMPARE(points.size(), qsizetype(expected.size()));
            qsizetype index = 0;
            for (const auto &[column, range] : expected) {
                const ChartPoint &point = points.at(index++);
                QCOMPARE(point.low, range.first);
                QCOMPARE(point.high, range.second);
                QCOMPARE((point.at / 60000 - from) * count / (to - from), column);
                QVERIFY(point.at >= qint64(from) * 60000 && point.at < qint64(to) * 60000);
            }
        }
    }

    void aLongChartShowsEveryExtreme_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("columns");
        QTest::newRow("of hours") << 70 << 1000;
        QTest::newRow("of days") << 300 << 100;
        QTest::newRow("in one column") << 300 << 1;
    }

    void aLongChartShowsEveryExtreme()
    {
        QFETCH(int, days);
        QFETCH(int, columns);
        // Ordinary minutes four times an hour, and some rare ones that must not get lost.
        QList<MinuteSample> samples;
        QRandomGenerator random(3);
        const auto origin = minuteOf(utc("2026-01-01T00:00:00"));
        for (qint32 minute = origin; minute < origin + 300 * 1440; minute += 15) {
            auto sample = walk(utc("2026-01-01T00:00:00"), 1).front();
            sample.minute = minute + random.bounded(15);
            sample.bpm = quint8(random.bounded(500) == 0 ? 20 + random.bounded(230) : 60 + random.bounded(40));
            samples.append(sample);
        }
        const auto id = keepIn("Asia/Kathmandu", samples);
        for (int i = 0; i < 10; ++i) {
            const qint32 from = origin + random.bounded((301 - days) * 1440);
            const qint32 to = from + days * 1440 - random.bounded(1440);
            const auto points = want(m_store->chart(ChartValue::HeartRate, id,
                                                    QDateTime::fromSecsSinceEpoch(qint64(from) * 60, Qt::UTC),
                                                    QDateTime::fromSecsSinceEpoch(qint64(to) * 60, Qt::UTC), columns));
            QVERIFY(points.size() <= columns);
            int low = 1000;
            int high = 0;
            for (const MinuteSample &sample : samples) {
                if (sample.minute < from || sample.minute >= to)
                    continue;
                low = std::min<int>(low, *sample.bpm);
                high = std::max<int>(high, *sample.bpm);
                // It is in its column, or in the one where its hour or day begins.
                const auto at = qint64(sample.minute) * 60000;
                const auto shown = [&](qint64 earliest) {
                    return std::any_of(points.cbegin(), points.cend(), [&](const ChartPoint &point) {
                        return point.at <= at && point.at >= earliest && point.low <= *sample.bpm
                            && point.high >= *sample.bpm;
                    });
                };
                const auto width = qint64(to - from) * 60000 / columns;
                if (*sample.bpm < 60 || *sample.bpm >= 100)
                    QVERIFY(shown(at - 86400000 - 2 * width));
            }
            int shownLow = 1000;
            int shownHigh = 0;
            qint64 last = LLONG_MIN;
            for (const ChartPoint &point : points) {
                QVERIFY(point.at > last);
                last = point.at;
                shownLow = std::min(shownLow, point.low);
                shownHigh = std::max(shownHigh, point.high);
            }
            // Exactly those of the range, also where it cuts hours and days.
            QCOMPARE(shownLow, low);
            QCOMPARE(shownHigh, high);
        }
    }

    void aChartWithoutColumnsIsRefused()
    {
        QCOMPARE(m_store->chart(ChartValue::Steps, 0, {}, {}, 0).error().kind(), Error::Invalid);
        QCOMPARE(m_store->chart(ChartValue::Steps, 0, {}, {}, -5).error().kind(), Error::Invalid);
    }

    void aChartOfAllTimeIsNoTrouble()
    {
        const auto id = keepIn("UTC", walk(utc("2026-06-01T00:00:00"), 1, 100, 64));
        const auto points = want(
            m_store->chart(ChartValue::HeartRate, id, QDateTime::fromMSecsSinceEpoch(-200'000'000'000'000'000, Qt::UTC),
                           QDateTime::fromMSecsSinceEpoch(200'000'000'000'000'000, Qt::UTC), INT_MAX));
        QCOMPARE(points.size(), 1);
        QCOMPARE(points.front().low, 64);
    }

    // Rows
    // ---------------------------------------------------------------------------------------------------------------

    void rowsOfAllDevicesComeInOrder()
    {
        const auto first = keepIn("UTC", walk(utc("2026-06-01T00:00:00"), 5));
        const auto second = keepIn("UTC", walk(utc("2026-06-01T00:03:00"), 5), "00:00:00:00:00:02");
        QStringList seen;
        want(m_store->eachMinute(0, utc("2026-06-01T00:01:00"), utc("2026-06-01T00:06:00"),
                                 [&seen](qint64 device, const MinuteSample &sample) {
                                     seen.append(u"%1:%2"_s.arg(device).arg(sample.minute % 1440));
                                     return true;
                                 }));
        const auto name = [](qint64 device, int minute) { return u"%1:%2"_s.arg(device).arg(minute); };
        QCOMPARE(seen,
                 (QStringList{name(first, 1), name(first, 2), name(first, 3), name(second, 3), name(first, 4),
                              name(second, 4), name(second, 5)}));
    }

    void rowsStopWhenTold()
    {
        const auto id = keepIn("UTC", walk(utc("2026-06-01T00:00:00"), 500));
        int rows = 0;
        want(m_store->eachMinute(id, {}, {}, [&rows](qint64, const MinuteSample &) { return ++rows < 10; }));
        QCOMPARE(rows, 10);
    }

    void singleHeartRatesAreFoundByTheirInstant()
    {
        const auto id = want(m_store->keepDevice(band())).id;
        Harvest harvest;
        harvest.heartRates = {{utc("2026-06-01T00:00:00.000"), 60},
                              {utc("2026-06-01T00:00:00.999"), 61},
                              {utc("2026-06-01T00:00:01.000"), 62}};
        keepOne(m_store.get(), id, harvest);
        QList<int> seen;
        want(m_store->eachHeartRate(id, utc("2026-06-01T00:00:00.001"), utc("2026-06-01T00:00:01.000"),
                                    [&seen](qint64, const HeartRateReading &reading) {
                                        seen.append(reading.bpm);
                                        return true;
                                    }));
        QCOMPARE(seen, QList<int>{61});
    }

    // Offsets
    // ------------------------------------------------------------------------------------------------------------

    void theOffsetIsThatOfThePlace()
    {
        m_clock.setZone(QTimeZone("America/New_York"));
        const auto id = want(m_store->keepDevice(band("00:00:00:00:00:01"))).id;
        QCOMPARE(m_store->offsetAt(id, utc("2026-07-01T00:00:00")), -4 * 3600); // the clock's: nothing else is known
        keepIn("Europe/Berlin", everyMinute(utc("2026-10-20T00:00:00"), utc("2026-10-20T06:00:00")));
        Harvest harvest;
        harvest.heartRates = {{utc("2026-12-01T00:00:10"), 60}};
        m_clock.setZone(QTimeZone("Asia/Kathmandu"));
        keepOne(m_store.get(), id, harvest);

        QCOMPARE(m_store->offsetAt(id, utc("2026-10-20T03:00:00")), 7200);
        QCOMPARE(m_store->offsetAt(id, utc("2026-10-20T05:59:59")), 7200);
        QCOMPARE(m_store->offsetAt(id, utc("2026-11-01T00:00:00")), 3600); // no reading: what Berlin had then
        QCOMPARE(m_store->offsetAt(id, utc("2026-10-01T00:00:00")), 7200);
        QCOMPARE(m_store->offsetAt(id, utc("2026-12-01T00:00:10")), 20700);
        QCOMPARE(m_store->offsetAt(0, utc("2026-10-20T03:00:00")), 7200);
    }

    // Sleep
    // --------------------------------------------------------------------------------------------------------------

    void stretchesOfSleep_data()
    {
        QTest::addColumn<QByteArray>("minutes"); // Light, Deep, Rem, Awake, walKing, . no sample
        QTest::addColumn<QString>("stretches");

        QTest::newRow("one stage") << QByteArray("LLLL") << u"L0-4"_s;
        QTest::newRow("stages follow each other") << QByteArray("LLDDDRL") << u"L0-2 D2-5 R5-6 L6-7"_s;
        QTest::newRow("no sleep") << QByteArray("KKK..K") << u""_s;
        QTest::newRow("a short walk between is bridged") << QByteArray("LLKKKKKLL") << u"L0-9"_s;
        QTest::newRow("a longer one is a gap") << QByteArray("LLKKKKKKLL") << u"L0-2 L8-10"_s;
        QTest::newRow("missing minutes are bridged") << QByteArray("LL.....DD") << u"L0-7 D7-9"_s;
        QTest::newRow("many missing minutes are a gap") << QByteArray("LL......DD") << u"L0-2 D8-10"_s;
        QTest::newRow("awake in the middle") << QByteArray("LLAAALL") << u"L0-2 A2-5 L5-7"_s;
        QTest::newRow("awake for long in the middle") << QByteArray("LAAAAAAAAAAAAD") << u"L0-1 A1-13 D13-14"_s;
        QTest::newRow("awake before") << QByteArray("AAALL") << u"L3-5"_s;
        QTest::newRow("awake after") << QByteArray("LLAAA") << u"L0-2"_s;
        QTest::newRow("awake after a break, then nothing") << QByteArray("LL..AAA") << u"L0-2"_s;
        QTest::newRow("breaks around being awake are part of it") << QByteArray("LL..AA.KLL") << u"L0-2 A2-8 L8-10"_s;
        QTest::newRow("awake, then gone") << QByteArray("LLAA......LL") << u"L0-2 L10-12"_s;
        QTest::newRow("awake only after a long gap") << QByteArray("LL......AALL") << u"L0-2 L10-12"_s;
    }

    void stretchesOfSleep()
    {
        QFETCH(QByteArray, minutes);
        QFETCH(QString, stretches);
        static const QMap<char, Activity> Letters{{'L', Activity::LightSleep},
                                                  {'D', Activity::DeepSleep},
                                                  {'R', Activity::RemSleep},
                                                  {'A', Activity::Awake},
                                                  {'K', Activity::Walking}};
        const auto from = utc("2026-06-01T22:00:00");
        QList<MinuteSample> samples;
        for (int i = 0; i < minutes.size(); ++i) {
            if (minutes.at(i) != '.')
                samples.append({minuteOf(from) + i, Letters[minutes.at(i)], 0, {}, {}, {}});
        }
        const auto id = keepIn("UTC", samples);
        QStringList found;
        for (const SleepStretch &stretch : want(m_store->sleep(id, {}, {}))) {
            QCOMPARE(stretch.device, id);
            found.append(u"%1%2-%3"_s.arg(QLatin1Char(Letters.key(stretch.stage)))
                             .arg(from.secsTo(stretch.from) / 60)
                             .arg(from.secsTo(stretch.to) / 60));
        }
        QCOMPARE(found.join(u' '), stretches);
    }

    void sleepIsCutToTheRange()
    {
        QList<MinuteSample> samples = walk(utc("2026-06-01T22:00:00"), 60);
        for (MinuteSample &sample : samples)
            sample.activity = Activity::DeepSleep;
        const auto id = keepIn("UTC", samples);
        QCOMPARE(
            want(m_store->sleep(id, utc("2026-06-01T22:10:00"), utc("2026-06-01T22:20:00"))),
            (QList<SleepStretch>{{utc("2026-06-01T22:10:00"), utc("2026-06-01T22:20:00"), Activity::DeepSleep, id}}));
    }
};

QTEST_GUILESS_MAIN(TestAsking)
#include "tst_asking.moc"

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/simulatedreadings.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace pulsekeep::omron {

namespace {

constexpr int MinutesADay = 24 * 60;

/** What a person's pressure is like. */
struct Person {
    double systolic;
    double diastolic;
    double pulse;
    double morning;   ///< mmHg above the mean before breakfast, as much below in the evening
    double winter;    ///< mmHg above the mean in January, as much below in July
    double medicine;  ///< mmHg that it brings
    double irregular; ///< share of readings with an irregular beat
    double sittings;  ///< chance of a morning or an evening to be measured
};

constexpr Person Older{139, 87, 68, 4, 3, -9, 0.06, 0.82};
constexpr Person Younger{117, 74, 74, 2, 2, 0, 0.01, 0.09};

/** The standard's distributions may differ from library to library; these do not. */
class Dice
{
public:
    Dice(quint32 seed, int user, qint64 day)
    {
        std::seed_seq mixed{seed, quint32(user), quint32(day), quint32(0x0b100d)};
        m_engine.seed(mixed);
    }
    /** From 0 up to, but not 1. */
    double share() { return double(m_engine() >> 11) / double(1ULL << 53); }
    bool happens(double chance) { return share() < chance; }
    /** Around 0, seldom beyond 2 * @p width. */
    double around(double width) { return (share() + share() + share() + share() - 2) * std::numbers::sqrt3 * width; }
    int between(int least, int most) { return least + int(share() * (most - least + 1)); }

private:
    std::mt19937_64 m_engine;
};

/** One reading of @p person: the first after sitting down is a little high, the following ones calm down. */
Record measured(const Person &person, QDate date, double minute, bool isMorning, int place, double dayOff, Dice *dice)
{
    const double season = std::cos(2 * std::numbers::pi * (date.dayOfYear() - 15) / 365.25);
    const double effect = std::clamp((date.dayOfYear() - 85) / 40.0, 0.0, 1.0) * person.medicine;
    const double calm = 4.0 * std::exp(-place / 1.5);
    const double up = person.winter * season + effect + (isMorning ? 1 : -1) * person.morning + dayOff + calm;

    const int seconds = int(minute * 60) % (24 * 3600);
    Record record;
    record.at = {date, QTime(0, 0).addSecs(seconds)};
    record.systolic = std::clamp(int(std::lround(person.systolic + up + dice->around(3.5))), 85, 210);
    record.diastolic = std::clamp(int(std::lround(person.diastolic + 0.55 * up + dice->around(2.5))), 45, 125);
    record.diastolic = std::min(record.diastolic, record.systolic - 20);
    record.pulse = std::clamp(int(std::lround(person.pulse + 0.3 * dayOff + calm / 2 + dice->around(4))), 45, 130);
    record.movement = dice->happens(0.03);
    record.artefacts = record.movement ? dice->between(1, 3) : 0;
    record.irregular = dice->happens(person.irregular);
    record.irregularBeats = record.irregular ? dice->between(1, 4) : 0;
    record.cuffOk = !dice->happens(0.02);
    return record;
}

} // namespace

SimulatedReadings::SimulatedReadings(quint32 seed, const QTimeZone &zone) : m_seed(seed), m_zone(zone)
{
}

QList<Record> SimulatedReadings::of(int user, const QDateTime &from, const QDateTime &to) const
{
    QList<Record> records;
    for (auto date = WallTime::of(from, m_zone).date; date <= WallTime::of(to, m_zone).date; date = date.addDays(1)) {
        for (const auto &record : dayOf(user, date)) {
            const auto at = record.at.in(m_zone);
            if (at >= from && at < to)
                records += record;
        }
    }
    return records;
}

QList<Record> SimulatedReadings::dayOf(int user, QDate date) const
{
    const auto &person = user == 1 ? Older : Younger;
    const auto day = date.toJulianDay();
    Dice dice(m_seed, user, day);
    QList<Record> records;
    const bool isAway = user == 1 && day % 97 < 6; // a journey without the monitor
    const double dayOff = dice.around(4);
    for (const bool isMorning : {true, false}) {
        const bool sits = dice.happens(person.sittings) && !isAway;
        const bool weekend = date.dayOfWeek() >= 6;
        double minute = isMorning ? (weekend ? 505 : 410) + dice.around(18) : 1230 + dice.around(40);
        const bool isSeries = user == 1 && isMorning && date.day() == 10; // ten minutes, as the doctor asked
        const int count = isSeries ? 5 : user == 2 ? 3 : dice.happens(0.7) ? 2 : 1;
        if (!sits && !isSeries)
            continue;
        for (int place = 0; place < count && minute < MinutesADay - 1; ++place) {
            auto record = measured(person, date, minute, isMorning, place, dayOff, &dice);
            if (user == 2) // the monitor's own series of three
                record.series = place + 1;
            records += record;
            minute += isSeries ? 2.2 : 1.2 + dice.share();
        }
    }
    return records;
}

} // namespace pulsekeep::omron

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/simulatedyear.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace pulsekeep::huami {

namespace {

// Chance -------------------------------------------------------------------------------------------------------------

/** Spreads a number over 64 bits (the finaliser of SplitMix64). */
constexpr quint64 scatter(quint64 value)
{
    value += 0x9e3779b97f4a7c15ull;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ull;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebull;
    return value ^ (value >> 31);
}

/** What a roll is for: two purposes of one day know nothing of each other. */
enum class Purpose : quint64 { Person, Illness, Mood, Night, Plan, Minutes, Charging };

/** The same throws on every machine; the standard's distributions promise no such thing. */
class Dice
{
public:
    Dice(quint32 seed, qint64 day, Purpose purpose)
        : m_state(scatter(scatter(seed) ^ scatter(static_cast<quint64>(day) * 31 + static_cast<quint64>(purpose))))
    {
    }

    quint64 next() { return scatter(m_state++); }
    double share() { return static_cast<double>(next() >> 11) * 0x1p-53; } ///< 0 to below 1
    bool chance(double probability) { return share() < probability; }
    double between(double low, double high) { return low + (high - low) * share(); }
    int whole(int low, int high) { return low + static_cast<int>(share() * (high - low + 1)); } ///< both included
    /** Around @p middle, mostly within @p spread, never farther than about three times that. */
    double around(double middle, double spread)
    {
        const double sum = share() + share() + share() + share();
        return middle + spread * (sum - 2) * std::numbers::sqrt3;
    }

private:
    quint64 m_state;
};

// The plan of a day
// ----------------------------------------------------------------------------------------------------

/** What somebody does for a while. */
struct Scene {
    Activity activity = Activity::Still;
    double cadence = 0;   // steps a minute
    double effort = 12;   // beats a minute above the resting heart rate
    double movement = 10; // intensity
};

constexpr Scene Sitting{Activity::Still, 0, 12, 10};
constexpr Scene LyingDown{Activity::Still, 0, 6, 4};
constexpr Scene WakefulInBed{Activity::Awake, 0, 7, 18};
constexpr Scene Light{Activity::LightSleep, 0, 0, 3};
constexpr Scene Deep{Activity::DeepSleep, 0, -3, 0};
constexpr Scene Dreaming{Activity::RemSleep, 0, 4, 2};
constexpr Scene OffWrist{Activity::NotWorn, 0, 12, 0};
constexpr Scene OnCharger{Activity::Charging, 0, 12, 0};

Scene walking(double cadence)
{
    return {Activity::Walking, cadence, 10 + cadence * 0.27, 15 + cadence * 0.6};
}

struct Stretch {
    qint32 begin = 0;
    qint32 end = 0;
    Scene scene;
};

/** Local midnights around a day, in minutes UTC. */
struct Frame {
    QDate date;
    qint32 begin = 0;
    qint32 end = 0;

    /** The minute at which a clock on the wall shows @p minutes after midnight. Counted from the end of the day,
     * because clocks are put forward and back at night. */
    qint32 wall(double minutes) const { return end - 1440 + static_cast<qint32>(minutes); }
    bool isWeekend() const { return date.dayOfWeek() >= 6; }
    bool isWarm() const { return date.month() >= 4 && date.month() <= 9; }
};

qint32 midnight(QDate date, const QTimeZone &zone)
{
    auto start = date.startOfDay(zone);
    for (int skipped = 1; !start.isValid() && skipped < 3; ++skipped) // a day that a zone left out
        start = date.addDays(skipped).startOfDay(zone);
    const auto seconds = start.toSecsSinceEpoch();
    return static_cast<qint32>(std::floor(static_cast<double>(seconds) / 60));
}

Frame frameOf(QDate date, const QTimeZone &zone)
{
    return {date, midnight(date, zone), midnight(date.addDays(1), zone)};
}

/** A week with a fever, once a winter. */
bool isIll(quint32 seed, QDate date)
{
    Dice dice(seed, date.year(), Purpose::Illness);
    const int first = dice.whole(15, 75);
    const int last = first + dice.whole(5, 7);
    return date.dayOfYear() >= first && date.dayOfYear() <= last;
}

/** The heart rate of complete rest on @p date. */
double restingRate(quint32 seed, QDate date)
{
    Dice person(seed, 0, Purpose::Person);
    const double own = person.between(52, 58);
    const double season = 2.5 * std::cos(2 * std::numbers::pi * (date.dayOfYear() - 20) / 365.0);
    Dice mood(seed, date.toJulianDay(), Purpose::Mood);
    return own + season + mood.between(-1.5, 1.5) + (isIll(seed, date) ? 8 : 0);
}

/** The night that ends in the morning of @p day. */
struct Night {
    qint32 bed = 0;
    qint32 wake = 0;
    std::vector<Stretch> stretches;
};

Night sleep(quint32 seed, const Frame &day)
{
    constexpr std::array deepOfCycle{38.0, 30.0, 16.0, 6.0, 0.0, 0.0, 0.0};
    constexpr std::array dreamOfCycle{6.0, 16.0, 24.0, 32.0, 36.0, 36.0, 36.0};

    Dice dice(seed, day.date.toJulianDay(), Purpose::Night);
    const bool ill = isIll(seed, day.date);
    const double late = day.isWeekend() ? 55 : 0;
    const double bedtime = std::clamp(dice.around(-40, 22) + late - (ill ? 50 : 0), -125.0, 110.0);
    const double getUp = (day.isWeekend() ? dice.around(500, 30) : dice.around(405, 14)) + (ill ? 75 : 0);

    Night night;
    night.bed = day.begin + static_cast<qint32>(bedtime);
    night.wake = std::clamp(day.wall(getUp), night.bed + 360, night.bed + 525);

    qint32 now = night.bed;
    const auto lie = [&night, &now](const Scene &scene, double minutes) {
        const auto until = std::min(night.wake, now + static_cast<qint32>(std::lround(minutes)));
        if (until > now)
            night.stretches.push_back({now, until, scene});
        now = std::max(now, until);
    };
    lie(LyingDown, dice.between(5, 15));
    for (size_t cycle = 0; now < night.wake; ++cycle) {
        const auto which = std::min(cycle, deepOfCycle.size() - 1);
        const double length = dice.between(82, 104);
        const double deep = deepOfCycle.at(which) * dice.between(0.75, 1.25);
        const double dream = dreamOfCycle.at(which) * dice.between(0.75, 1.25);
        const double before = dice.between(12, 20);
        lie(Light, before);
        lie(Deep, deep);
        lie(Light, std::max(4.0, length - before - deep - dream));
        lie(Dreaming, dream);
        if (dice.chance(ill ? 0.8 : 0.35))
            lie(WakefulInBed, dice.between(1, ill ? 9 : 5));
    }
    return night;
}

/** Paints the scenes of one day. */
class Canvas
{
public:
    Canvas(qint32 begin, qint32 end) : m_begin(begin), m_scenes(static_cast<size_t>(end - begin), Sitting) { }

    void paint(qint32 from, qint32 to, const Scene &scene)
    {
        const auto size = static_cast<qint32>(m_scenes.size());
        const auto first = std::clamp(from - m_begin, 0, size);
        const auto last = std::clamp(to - m_begin, first, size);
        std::fill(m_scenes.begin() + first, m_scenes.begin() + last, scene);
    }
    void paint(const std::vector<Stretch> &stretches)
    {
        for (const auto &stretch : stretches)
            paint(stretch.begin, stretch.end, stretch.scene);
    }
    const std::vector<Scene> &scenes() const { return m_scenes; }

private:
    qint32 m_begin;
    std::vector<Scene> m_scenes;
};

/** Walks there and back inside the house or office, every hour. */
void paintErrands(Canvas &canvas, Dice &dice, qint32 from, qint32 to)
{
    for (qint32 hour = from; hour < to; hour += 60) {
        const int errands = dice.whole(1, 3);
        for (int errand = 0; errand < errands; ++errand) {
            const auto at = hour + dice.whole(0, 54);
            const auto minutes = dice.whole(1, 4);
            canvas.paint(at, std::min(at + minutes, to), walking(dice.between(25, 75)));
        }
    }
}

void paintWalk(Canvas &canvas, Dice &dice, qint32 from, int minutes)
{
    canvas.paint(from, from + minutes, walking(dice.between(98, 112)));
}

void paintRun(Canvas &canvas, Dice &dice, qint32 from, int minutes)
{
    const double cadence = dice.between(156, 168);
    canvas.paint(from, from + 4, walking(108));
    for (int minute = 0; minute < minutes; ++minute) {
        const double effort = 78 + 22.0 * minute / minutes;
        canvas.paint(from + 4 + minute, from + 5 + minute, {Activity::Running, cadence, effort, 140});
    }
    canvas.paint(from + 4 + minutes, from + 9 + minutes, walking(100));
}

void paintRide(Canvas &canvas, Dice &dice, qint32 from, int minutes)
{
    canvas.paint(from, from + minutes, {Activity::Cycling, 2, dice.between(48, 62), 60});
}

void paintWorkDay(Canvas &canvas, Dice &dice, const Frame &day, qint32 wake)
{
    const auto leave = std::max(wake + 50, day.wall(dice.around(475, 10)));
    const auto back = day.wall(dice.around(1040, 20));
    if (day.isWarm() && dice.chance(0.3)) {
        paintRide(canvas, dice, leave, dice.whole(16, 24));
        paintRide(canvas, dice, back, dice.whole(16, 24));
    } else {
        paintWalk(canvas, dice, leave, dice.whole(11, 18));
        paintWalk(canvas, dice, back, dice.whole(11, 18));
    }
    if (dice.chance(0.7))
        paintWalk(canvas, dice, day.wall(dice.around(745, 10)), dice.whole(8, 20));

    const bool runningDay = day.date.dayOfWeek() == 2 || day.date.dayOfWeek() == 4;
    const auto evening = day.wall(dice.around(1125, 15));
    if (dice.chance(runningDay ? 0.55 : 0.08))
        paintRun(canvas, dice, evening, dice.whole(24, 44));
    else if (dice.chance(0.35))
        paintWalk(canvas, dice, evening, dice.whole(22, 50));
}

void paintWeekend(Canvas &canvas, Dice &dice, const Frame &day, qint32 wake)
{
    const auto from = std::max(wake + 70, day.wall(dice.between(630, 870)));
    const double kind = dice.share();
    if (kind < 0.25 && day.isWarm())
        paintRide(canvas, dice, from, dice.whole(50, 110));
    else if (kind < 0.65)
        paintWalk(canvas, dice, from, dice.whole(45, 110));
    else if (kind < 0.85)
        paintRun(canvas, dice, from, dice.whole(30, 50));
    else
        paintWalk(canvas, dice, from, dice.whole(18, 30));
    if (dice.chance(0.5))
        paintWalk(canvas, dice, day.wall(dice.around(1130, 20)), dice.whole(12, 30));
}

void paintNap(Canvas &canvas, Dice &dice, const Frame &day)
{
    const auto from = day.wall(dice.around(850, 20));
    canvas.paint(from, from + 4, LyingDown);
    canvas.paint(from + 4, from + 4 + dice.whole(18, 45), Light);
}

bool isChargingDay(quint32 seed, QDate date)
{
    constexpr int Cycle = 11; // days
    const qint64 cycle = date.toJulianDay() / Cycle;
    Dice dice(seed, cycle, Purpose::Charging);
    return date.toJulianDay() % Cycle == dice.whole(0, 4);
}

void paintOffWrist(Canvas &canvas, Dice &dice, quint32 seed, const Frame &day, qint32 wake)
{
    const bool morningShower = dice.chance(0.8);
    const auto shower = morningShower ? wake + dice.whole(6, 20) : day.wall(dice.between(1215, 1290));
    canvas.paint(shower, shower + dice.whole(8, 18), OffWrist);
    if (isChargingDay(seed, day.date)) {
        const auto from = day.wall(dice.between(1170, 1230));
        canvas.paint(from, from + dice.whole(65, 120), OnCharger);
    } else if (dice.chance(0.04)) { // forgotten in the bathroom
        const auto from = day.wall(dice.between(1170, 1200));
        canvas.paint(from, from + dice.whole(60, 110), OffWrist);
    }
}

/** Which minutes a device gives the same kind, so that "as before" is true between them. */
int kindGroup(Activity activity)
{
    return activity == Activity::Walking ? static_cast<int>(Activity::Still) : static_cast<int>(activity);
}

// What a device keeps
// --------------------------------------------------------------------------------------------------

/** The low nibble is the kind; the high one as it has been seen: 7 while asleep, 5 awake and still, 0, 1 and 6 else. */
quint8 kindByte(const LivedMinute &minute, quint64 chance, int sampleSize)
{
    const auto pick = [chance](quint8 one, quint8 other) { return chance & 0x100 ? one : other; };
    if (!minute.says) {
        switch (minute.activity) {
        case Activity::LightSleep:
        case Activity::DeepSleep:
        case Activity::RemSleep:
            return pick(0x70, 0x7a);
        case Activity::Still:
            return pick(0x50, 0x5a);
        case Activity::Awake:
            return pick(0x60, 0x5a);
        default:
            return pick(0x10, 0x0a);
        }
    }
    const bool wide = sampleSize == 8;
    switch (minute.activity) {
    case Activity::Walking:
        return pick(0x01, 0x11);
    case Activity::Running:
        return pick(0x02, 0x12);
    case Activity::Cycling:
        return pick(0x04, 0x14);
    case Activity::Awake:
        return pick(0x5c, 0x7c);
    case Activity::LightSleep:
    case Activity::RemSleep:
        return wide ? 0x78 : pick(0x79, 0x69);
    case Activity::DeepSleep:
        return wide ? 0x78 : 0x7b;
    case Activity::NotWorn:
        return wide ? 0x73 : 0x03;
    case Activity::Charging:
        return wide ? 0x76 : 0x06;
    case Activity::Still:
    case Activity::Unknown:
        break;
    }
    return pick(0x51, 0x01);
}

/** A Mi Band 2 knows no REM sleep: to it that is light. */
Activity asRecorded(Activity activity, int sampleSize)
{
    return sampleSize == 4 && activity == Activity::RemSleep ? Activity::LightSleep : activity;
}

bool sameKind(Activity one, Activity other)
{
    return kindGroup(one) == kindGroup(other);
}

} // namespace

SimulatedYear::SimulatedYear(quint32 seed, const QTimeZone &zone) : m_seed(seed), m_zone(zone)
{
}

SimulatedYear::Day SimulatedYear::live(QDate date) const
{
    constexpr qint32 WarmUp = 90; // minutes before midnight that the heart still feels

    const auto today = frameOf(date, m_zone);
    const auto tomorrow = frameOf(date.addDays(1), m_zone);
    const auto night = sleep(m_seed, today);
    const auto nextNight = sleep(m_seed, tomorrow);
    const bool ill = isIll(m_seed, date);

    Canvas canvas(today.begin - WarmUp, today.end);
    Dice plan(m_seed, date.toJulianDay(), Purpose::Plan);
    paintErrands(canvas, plan, night.wake, nextNight.bed);
    if (!ill && !today.isWeekend())
        paintWorkDay(canvas, plan, today, night.wake);
    if (!ill && today.isWeekend())
        paintWeekend(canvas, plan, today, night.wake);
    if (plan.chance(ill ? 0.7 : today.isWeekend() ? 0.1 : 0.015))
        paintNap(canvas, plan, today);
    paintOffWrist(canvas, plan, m_seed, today, night.wake);
    canvas.paint(night.stretches);
    canvas.paint(nextNight.stretches);

    Day day{today.begin, today.end, {}};
    day.minutes.reserve(static_cast<size_t>(today.end - today.begin));
    Dice dice(m_seed, date.toJulianDay(), Purpose::Minutes);
    const double rest = restingRate(m_seed, date);
    double heart = rest + canvas.scenes().front().effort;
    double flutter = 0;
    int missing = 0;
    qint32 at = today.begin - WarmUp;
    for (const auto &scene : canvas.scenes()) {
        const double target = rest + scene.effort;
        heart += (target - heart) * (target > heart ? 0.3 : 0.16);
        flutter = 0.8 * flutter + dice.between(-1.4, 1.4);
        const bool onSkin = scene.activity != Activity::NotWorn && scene.activity != Activity::Charging;
        if (missing > 0)
            --missing;
        else if (dice.chance(scene.cadence > 0 ? 0.03 : 0.006))
            missing = dice.whole(1, 4);

        LivedMinute minute;
        minute.activity = scene.activity;
        minute.heartRate = static_cast<quint8>(std::clamp(std::lround(heart + flutter), 38l, 195l));
        minute.measured = onSkin && missing == 0;
        const double stepNoise = dice.around(1, scene.cadence > 90 ? 0.02 : 0.25);
        if (scene.cadence > 0) {
            const int steps = std::clamp(static_cast<int>(std::lround(scene.cadence * stepNoise)), 0, 255);
            minute.steps = static_cast<quint8>(scene.activity == Activity::Cycling ? steps : std::max(steps, 3));
        }
        const double movement = scene.movement * dice.between(0.4, 1.6);
        minute.intensity = static_cast<quint8>(std::clamp(std::lround(movement), 0l, 255l));
        const bool repeats = dice.chance(0.35);
        const bool first = day.minutes.empty();
        minute.says = first || !repeats || !sameKind(day.minutes.back().activity, minute.activity);
        if (at++ >= today.begin)
            day.minutes.push_back(minute);
    }
    return day;
}

const SimulatedYear::Day &SimulatedYear::dayOf(qint32 minute) const
{
    constexpr size_t Kept = 400;

    if (m_latest && minute >= m_latest->begin && minute < m_latest->end)
        return *m_latest;
    auto after = m_days.upper_bound(minute);
    if (after != m_days.begin()) {
        const auto &before = std::prev(after)->second;
        if (minute < before.end) {
            m_latest = &before;
            return before;
        }
    }
    if (m_days.size() >= Kept)
        m_days.clear();
    const auto date = QDateTime::fromSecsSinceEpoch(qint64(minute) * 60, m_zone).date();
    auto day = live(date);
    if (minute >= day.end) // midnight was not on a whole minute
        day = live(date.addDays(1));
    const auto begin = day.begin;
    m_latest = &m_days.insert_or_assign(begin, std::move(day)).first->second;
    return *m_latest;
}

LivedMinute SimulatedYear::at(qint32 minute) const
{
    const auto &day = dayOf(minute);
    return day.minutes.at(static_cast<size_t>(minute - day.begin));
}

int SimulatedYear::steps(qint32 from, qint32 to) const
{
    int sum = 0;
    for (auto minute = from; minute < to; ++minute)
        sum += at(minute).steps;
    return sum;
}

SimulatedYear::Charging SimulatedYear::lastCharged(qint32 minute) const
{
    constexpr qint32 LongestAgo = 40 * 1440;

    for (auto until = minute; until > minute - LongestAgo; --until) {
        if (at(until - 1).activity != Activity::Charging)
            continue;
        auto begin = until;
        while (at(begin - 1).activity == Activity::Charging)
            --begin;
        return {until, until - begin};
    }
    return {minute - LongestAgo, 90};
}

QByteArray SimulatedYear::samples(qint32 from, qint32 to, int sampleSize) const
{
    Q_ASSERT(sampleSize == 4 || sampleSize == 8);
    QByteArray bytes(std::max<qsizetype>(0, to - from) * sampleSize, '\0');
    char *out = bytes.data();
    for (auto at = from; at < to; ++at, out += sampleSize) {
        const auto minute = this->at(at);
        const auto chance = scatter(scatter(m_seed) + static_cast<quint64>(at));
        out[0] = static_cast<char>(kindByte(minute, chance, sampleSize));
        out[1] = static_cast<char>(minute.intensity);
        out[2] = static_cast<char>(minute.steps);
        out[3] = static_cast<char>(minute.measured ? minute.heartRate : 0xff);
        if (sampleSize == 4 || !isSleep(minute.activity))
            continue;
        // More than 55 of REM, else more than 42 of deep sleep, decide the stage; the high bit is not part of either.
        const auto some = static_cast<int>(chance % 30);
        const int flag = chance & 0x200 ? 0x80 : 0;
        out[5] = static_cast<char>(60 + some);
        out[6] = static_cast<char>((minute.activity == Activity::DeepSleep ? 50 + some : some) | flag);
        out[7] = static_cast<char>((minute.activity == Activity::RemSleep ? 60 + some : some) | flag);
    }
    return bytes;
}

QList<MinuteSample> SimulatedYear::truth(qint32 from, qint32 to, int sampleSize) const
{
    QList<MinuteSample> minutes;
    minutes.reserve(std::max(0, to - from));
    bool told = false;
    for (auto at = from; at < to; ++at) {
        const auto minute = this->at(at);
        const auto chance = scatter(scatter(m_seed) + static_cast<quint64>(at));
        told = told || minute.says;
        MinuteSample sample;
        sample.minute = at;
        sample.activity = told ? asRecorded(minute.activity, sampleSize) : Activity::Unknown;
        sample.rawKind = kindByte(minute, chance, sampleSize);
        sample.intensity = minute.intensity;
        sample.steps = minute.steps;
        if (minute.measured)
            sample.bpm = minute.heartRate;
        minutes.append(sample);
    }
    return minutes;
}

} // namespace pulsekeep::huami

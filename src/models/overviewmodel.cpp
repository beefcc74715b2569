// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewmodel.h"

#include "restingrate.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int RecentDays = 60;   // looked at first; older data only where there is none
constexpr int ComparedDays = 30; // "your last 30 days"
constexpr int LeastDays = 7;     // fewer days are no habit to compare with
constexpr int LeastStepDays = 4; // of a week, to compare it
constexpr int LeastNights = 3;
constexpr int BarDays = 7;
constexpr qint64 MinuteMillis = 60'000;
constexpr qint64 LeastGap = 10 * MinuteMillis;
// A computer that slept through midnight wakes up with the old day; this is how soon it notices.
constexpr auto LongestWait = 10min;

double millis(const QDateTime &at)
{
    return static_cast<double>(at.toMSecsSinceEpoch());
}

/** Values further apart than this have a gap between them: a band that measures every half hour has none between two
 * values, one that measures every minute has. */
double gapIn(const QList<QPointF> &points)
{
    QList<double> spaces;
    for (qsizetype i = 1; i < points.size(); ++i)
        spaces.append(points.at(i).x() - points.at(i - 1).x());
    if (spaces.isEmpty())
        return LeastGap;
    const auto middle = spaces.begin() + spaces.size() / 2;
    std::nth_element(spaces.begin(), middle, spaces.end());
    return std::max<double>(LeastGap, 2.5 * *middle);
}

int laneOf(Activity stage)
{
    switch (stage) {
    case Activity::RemSleep:
        return 1;
    case Activity::LightSleep:
        return 2;
    case Activity::DeepSleep:
        return 3;
    default:
        return 0;
    }
}

/** Stretches of one device that belong to the night before a day: those that begin from noon to noon. */
struct Night {
    QList<SleepStretch> stretches;
    int asleep = 0; ///< minutes
};

} // namespace

OverviewModel::OverviewModel(const Store *store, const Clock *clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
    m_tomorrow.setSingleShot(true);
    m_tomorrow.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_tomorrow, &QTimer::timeout, this, [this] {
        if (localDate(m_clock->now()) != m_day)
            refresh();
        else
            waitForTomorrow();
    });
    refresh();
}

void OverviewModel::setStepGoal(int steps)
{
    if (steps == m_stepGoal)
        return;
    m_stepGoal = steps;
    Q_EMIT stepGoalChanged();
    refresh();
}

void OverviewModel::setPressureChoice(const PressureChoice &choice)
{
    if (choice == m_pressureChoice)
        return;
    m_pressureChoice = choice;
    refresh();
}

void OverviewModel::setPerson(qint64 person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_resting.clear();
    Q_EMIT personChanged();
    refresh();
}

QString OverviewModel::today() const
{
    //: A date with its day of the week, as QLocale writes formats
    return QLocale().toString(m_day, tr("dddd d MMMM yyyy"));
}

QString OverviewModel::zone() const
{
    return QString::fromLatin1(m_clock->zone().id());
}

void OverviewModel::refresh()
{
    m_day = localDate(m_clock->now());
    const auto outcome = ask();
    m_problem = outcome ? Explained() : Explained(outcome.error().explanation());
    waitForTomorrow();
    Q_EMIT changed();
}

void OverviewModel::waitForTomorrow()
{
    const auto left = std::chrono::milliseconds(m_clock->now().msecsTo(midnight(m_day.addDays(1))));
    m_tomorrow.start(std::clamp<std::chrono::milliseconds>(left + 1s, 1s, LongestWait));
}

Result<> OverviewModel::ask()
{
    const auto devices = m_store->devicesEver();
    if (!devices)
        return Failure(devices.error());
    m_severalDevices = devices->size() > 1;
    QList<Source> sources;
    for (const auto &device : *devices) {
        const auto source = sourceOf(device);
        if (!source)
            return Failure(source.error());
        sources.append(*source);
    }

    HeartCard heart;
    const auto beating = std::max_element(sources.begin(), sources.end(), [](const Source &left, const Source &right) {
        return !left.heartDay || (right.heartDay && left.heartAt < right.heartAt);
    });
    if (beating != sources.end() && beating->heartDay) {
        const auto card = heartOf(*beating);
        if (!card)
            return Failure(card.error());
        heart = *card;
    }
    const auto steps = stepsOf(sources);
    if (!steps)
        return Failure(steps.error());
    const auto sleep = sleepOf(sources);
    if (!sleep)
        return Failure(sleep.error());
    const auto pressure = pressureCardOf(*m_store, *m_clock, of(0), m_pressureChoice);
    if (!pressure)
        return Failure(pressure.error());
    m_pressure = *pressure;
    m_heart = heart;
    m_steps = *steps;
    m_sleep = *sleep;
    return {};
}

/** The last day that has anything, and the last value in it. */
Result<OverviewModel::Source> OverviewModel::sourceOf(const StoredDevice &device) const
{
    Source source;
    source.device = device;
    const auto now = m_clock->now().addSecs(60);
    source.lastAt = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    std::optional<QDate> lastDay;
    const auto look = [&](const QDateTime &from) -> Result<> {
        const auto days = m_store->history(of(device.id), from, now, Resolution::Day);
        if (!days)
            return Failure(days.error());
        for (const auto &day : *days) {
            const auto date = localDate(day.start);
            lastDay = date;
            if (day.heartRateCount > 0)
                source.heartDay = date;
            if (day.worn > 0) {
                source.stepsDay = date;
                source.anySteps = source.anySteps || day.steps > 0;
            }
        }
        return {};
    };
    const auto recent = now.addDays(-RecentDays);
    auto outcome = look(recent);
    if (outcome && !lastDay)
        outcome = look({});
    if (!outcome)
        return Failure(outcome.error());
    if (!source.anySteps)
        source.stepsDay.reset(); // a device that counts none: missing, not zero

    const auto readDay = [&](const QDate &day) {
        return m_store->eachMinute(of(device.id), midnight(day), std::min(now, midnight(day.addDays(1))),
                                   [&source](qint64, const MinuteSample &minute) {
                                       const auto at =
                                           QDateTime::fromSecsSinceEpoch(qint64(minute.minute) * 60, Qt::UTC);
                                       source.lastAt = std::max(source.lastAt, at);
                                       if (minute.bpm) {
                                           source.heartAt = at;
                                           source.bpm = *minute.bpm;
                                       }
                                       return true;
                                   });
    };
    for (const auto &day : {lastDay, source.heartDay}) {
        if (!day)
            continue;
        outcome = readDay(*day);
        if (!outcome)
            return Failure(outcome.error());
    }
    outcome = m_store->eachHeartRate(of(device.id), recent, now, [&](qint64, const HeartRateReading &reading) {
        source.lastAt = std::max(source.lastAt, reading.at);
        if (!source.heartAt.isValid() || reading.at >= source.heartAt) {
            source.heartAt = reading.at;
            source.bpm = reading.bpm;
            source.heartDay = localDate(reading.at);
        }
        return true;
    });
    if (!outcome)
        return Failure(outcome.error());
    return source;
}

Result<HeartCard> OverviewModel::heartOf(const Source &source)
{
    const QLocale locale;
    const auto device = source.device.id;
    const auto from = midnight(*source.heartDay);
    const auto to = midnight(source.heartDay->addDays(1));

    HeartCard card;
    card.present = true;
    card.bpm = source.bpm;
    const bool isToday = *source.heartDay == m_day;
    const auto time = timeWords(source.heartAt);
    //: %1 is a day such as "yesterday" or "18 November", %2 a time of day
    const auto when = isToday ? time : tr("%1, %2").arg(dayWords(*source.heartDay), time);
    card.when = named(when, source.device);
    card.from = millis(from);
    card.to = millis(to);

    auto outcome = m_store->eachMinute(of(device), from, to, [&card](qint64, const MinuteSample &minute) {
        if (minute.bpm)
            card.points.append(QPointF(static_cast<double>(minute.minute) * MinuteMillis, *minute.bpm));
        return true;
    });
    if (!outcome)
        return Failure(outcome.error());
    outcome = m_store->eachHeartRate(of(device), from, to, [&card](qint64, const HeartRateReading &reading) {
        card.points.append(QPointF(millis(reading.at), reading.bpm));
        return true;
    });
    if (!outcome)
        return Failure(outcome.error());
    std::stable_sort(card.points.begin(), card.points.end(),
                     [](const QPointF &left, const QPointF &right) { return left.x() < right.x(); });
    card.gap = gapIn(card.points);
    const auto [lowest, highest] =
        std::minmax_element(card.points.begin(), card.points.end(),
                            [](const QPointF &left, const QPointF &right) { return left.y() < right.y(); });
    if (lowest != card.points.end()) {
        card.low = qRound(lowest->y());
        card.high = qRound(highest->y());
        //: Heart rates of a day; %1 is the lowest, %2 the highest
        const auto span = tr("%1 to %2").arg(locale.toString(card.low), locale.toString(card.high));
        //: %1 is for instance "48 to 105"
        card.range = isToday ? tr("Today %1").arg(span) : tr("That day %1").arg(span);
    }

    const auto days =
        m_store->history(of(device), midnight(source.heartDay->addDays(-ComparedDays)), to, Resolution::Day);
    if (!days)
        return Failure(days.error());
    double sum = 0;
    int counted = 0;
    std::optional<double> now;
    for (const auto &day : *days) {
        const auto resting = restingOf(device, day);
        if (!resting)
            return Failure(resting.error());
        if (localDate(day.start) == *source.heartDay) {
            now = *resting;
        } else if (*resting) {
            sum += **resting;
            ++counted;
        }
    }
    if (!now)
        return card;
    card.hasResting = true;
    card.resting = qRound(*now);
    if (counted < LeastDays)
        return card;
    const int difference = card.resting - qRound(sum / counted);
    if (difference == 0)
        card.sentence = tr("Resting rate as in your last 30 days");
    else if (difference < 0)
        //: %1 is beats per minute
        card.sentence = tr("Resting rate %1 lower than your last 30 days").arg(locale.toString(-difference));
    else
        //: %1 is beats per minute
        card.sentence = tr("Resting rate %1 higher than your last 30 days").arg(locale.toString(difference));
    return card;
}

/** Remembered as long as the day's heart rates are the same: a month of minutes is read once, not at each sync. */
Result<std::optional<double>> OverviewModel::restingOf(qint64 device, const HistorySlot &day)
{
    auto &known = m_resting[{device, day.start.toMSecsSinceEpoch()}];
    if (known.count == day.heartRateCount && known.mean == day.heartRateMean)
        return known.bpm;
    RestingRate resting;
    const auto to = midnight(localDate(day.start).addDays(1));
    const auto outcome = m_store->eachMinute(of(device), day.start, to, [&resting](qint64, const MinuteSample &minute) {
        if (minute.bpm)
            resting.add(minute.minute, *minute.bpm);
        return true;
    });
    if (!outcome)
        return Failure(outcome.error());
    known = {day.heartRateCount, day.heartRateMean, resting.bpm()};
    return known.bpm;
}

/** Whose steps are shown: of all devices of the one who wears @p device. Those of nobody are one person's only where
 *  none of @p counting is somebody's. */
Result<Scope> OverviewModel::walkerOf(const StoredDevice &device, const QList<StoredDevice> &counting) const
{
    if (m_person != 0)
        return of(0);
    const auto assignments = m_store->people()->assignments();
    if (!assignments)
        return Failure(assignments.error());
    QHash<qint64, qint64> owners;
    for (const auto &assignment : *assignments) {
        if (assignment.user == 0)
            owners.insert(assignment.device, assignment.person);
    }
    const auto owner = owners.value(device.id);
    const bool allTheirs = std::all_of(counting.begin(), counting.end(),
                                       [&](const StoredDevice &other) { return owners.value(other.id) == owner; });
    if (allTheirs)
        return of(0);
    return owner != 0 ? Scope::ofPerson(owner) : Scope(device.id);
}

Result<StepsCard> OverviewModel::stepsOf(const QList<Source> &sources) const
{
    QList<StoredDevice> counting;
    const Source *latest = nullptr;
    for (const auto &source : sources) {
        if (!source.stepsDay)
            continue;
        counting.append(source.device);
        if (!latest || latest->lastAt < source.lastAt)
            latest = &source;
    }
    if (!latest)
        return StepsCard();
    const auto scope = walkerOf(latest->device, counting);
    if (!scope)
        return Failure(scope.error());

    const QLocale locale;
    const auto last = *latest->stepsDay;
    const auto first = last.addDays(1 - BarDays);
    const auto days =
        m_store->history(*scope, midnight(last.addDays(-2 * BarDays)), midnight(last.addDays(1)), Resolution::Day);
    if (!days)
        return Failure(days.error());
    std::map<QDate, int> steps;
    for (const auto &slot : *days) {
        if (slot.worn > 0)
            steps[localDate(slot.start)] += slot.steps;
    }

    StepsCard card;
    card.present = true;
    card.goal = m_stepGoal;
    card.steps = steps[last];
    const auto when = last == m_day ? tr("today") : dayWords(last);
    card.when = counting.size() == 1 || *scope != of(0) ? named(when, latest->device) : when;
    card.from = millis(midnight(first));
    card.to = millis(midnight(last.addDays(1)));
    for (auto date = first; date <= last; date = date.addDays(1)) {
        QVariantMap bar{{u"from"_s, millis(midnight(date))}, {u"to"_s, millis(midnight(date.addDays(1)))}};
        if (const auto found = steps.find(date); found != steps.end()) {
            bar.insert(u"value"_s, found->second);
            card.most = std::max(card.most, found->second);
        }
        card.bars.append(bar);
        card.letters.append(locale.standaloneDayName(date.dayOfWeek(), QLocale::NarrowFormat));
    }
    const int left = m_stepGoal - card.steps;
    const auto goal = locale.toString(m_stepGoal);
    if (left > 0)
        //: %1 is a number of steps, %2 the goal
        card.sentence = last == m_day ? tr("%1 to your goal of %2").arg(locale.toString(left), goal)
                                      : tr("%1 below your goal of %2").arg(locale.toString(left), goal);
    else
        card.sentence = tr("Goal of %1 reached").arg(goal);
    card.trend = stepsTrend(steps, last);
    return card;
}

/** Of whole days only: the last one may not be over yet. */
QString OverviewModel::stepsTrend(const std::map<QDate, int> &steps, const QDate &last)
{
    const auto average = [&steps](const QDate &from) -> std::optional<double> {
        double sum = 0;
        int days = 0;
        for (auto day = steps.lower_bound(from); day != steps.end() && day->first < from.addDays(BarDays); ++day) {
            sum += day->second;
            ++days;
        }
        return days < LeastStepDays ? std::nullopt : std::optional(sum / days);
    };
    const auto week = average(last.addDays(-BarDays));
    const auto before = average(last.addDays(-2 * BarDays));
    if (!week || !before)
        return {};
    const QLocale locale;
    const auto aDay = locale.toString(qRound(*week));
    const int difference = qRound(*week) - qRound(*before);
    if (difference == 0)
        //: %1 is a number of steps
        return tr("%1 a day in a week, as in the week before").arg(aDay);
    const auto amount = locale.toString(qAbs(difference));
    //: Both are numbers of steps
    return difference > 0 ? tr("%1 a day in a week, %2 more than the week before").arg(aDay, amount)
                          : tr("%1 a day in a week, %2 fewer than the week before").arg(aDay, amount);
}

Result<SleepCard> OverviewModel::sleepOf(const QList<Source> &sources) const
{
    const QLocale locale;
    SleepCard card;
    QDateTime wokeUp;
    for (const auto &source : sources) {
        if (source.lastAt.toSecsSinceEpoch() == 0)
            continue; // nothing in it
        const auto lastDay = localDate(source.lastAt);
        const auto from = midnight(lastDay.addDays(-ComparedDays - 1)).addSecs(12 * 3600);
        const auto stretches = m_store->sleep(of(source.device.id), from, m_clock->now().addSecs(60));
        if (!stretches)
            return Failure(stretches.error());
        std::map<QDate, Night> nights;
        for (const auto &stretch : *stretches) {
            auto &night = nights[localDate(stretch.from.addSecs(12 * 3600))];
            night.stretches.append(stretch);
            if (isSleep(stretch.stage))
                night.asleep += static_cast<int>(stretch.from.secsTo(stretch.to) / 60);
        }
        std::erase_if(nights, [](const auto &entry) { return entry.second.asleep == 0; });
        if (nights.empty() || (wokeUp.isValid() && nights.rbegin()->second.stretches.last().to <= wokeUp))
            continue;

        const auto &[day, night] = *nights.rbegin();
        wokeUp = night.stretches.last().to;
        const auto fellAsleep = night.stretches.first().from;
        card = SleepCard();
        card.present = true;
        card.hours = night.asleep / 60;
        card.minutes = night.asleep % 60;
        //: %1 is a day such as "18 November"
        card.when = named(day == m_day ? tr("last night") : tr("to %1").arg(dayWords(day)), source.device);
        card.from = millis(fellAsleep);
        card.to = millis(wokeUp);
        card.fellAsleep = timeWords(fellAsleep);
        card.wokeUp = timeWords(wokeUp);
        for (const auto &stretch : night.stretches) {
            card.stays.append(QVariantMap{
                {u"from"_s, millis(stretch.from)}, {u"to"_s, millis(stretch.to)}, {u"lane"_s, laneOf(stretch.stage)}});
        }
        int sum = 0;
        for (const auto &[date, other] : nights)
            sum += other.asleep;
        const int others = static_cast<int>(nights.size()) - 1;
        if (others < LeastNights)
            continue;
        const int difference = night.asleep - qRound(static_cast<double>(sum - night.asleep) / others);
        if (difference == 0)
            card.sentence = tr("As long as your average");
        else
            card.sentence = difference > 0 ? tr("%1 min more than your average").arg(locale.toString(difference))
                                           : tr("%1 min less than your average").arg(locale.toString(-difference));
    }
    return card;
}

QDateTime OverviewModel::midnight(const QDate &date) const
{
    return date.startOfDay(m_clock->zone()).toUTC();
}

QDate OverviewModel::localDate(const QDateTime &at) const
{
    return at.toTimeZone(m_clock->zone()).date();
}

QString OverviewModel::dayWords(const QDate &date) const
{
    if (date == m_day.addDays(-1))
        return tr("yesterday");
    //: A day and its month, as QLocale writes formats
    return QLocale().toString(date, date.year() == m_day.year() ? tr("d MMMM") : tr("d MMMM yyyy"));
}

QString OverviewModel::timeWords(const QDateTime &at) const
{
    return QLocale().toString(at.toTimeZone(m_clock->zone()).time(), QLocale::ShortFormat);
}

QString OverviewModel::named(const QString &words, const StoredDevice &device) const
{
    //: %1 is the name of a device, %2 when it measured
    return m_severalDevices ? tr("%1, %2").arg(device.name, words) : words;
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historydata.h"

#include <algorithm>
#include <map>

namespace pulsekeep {

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
/** A sleep that goes on after a longer time is another one. */
constexpr qint64 BetweenSleeps = 90 * Minute;
/** Heart rates that an hour must have to count. */
constexpr int EnoughInAnHour = 4;
constexpr int EnoughHours = 6;
/** Seconds that a clock must be off for its readings to stand elsewhere in the chart of a day. */
constexpr qint64 WrongEnough = 300;

QDateTime instant(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

int monthNumber(QDate day)
{
    return day.year() * 12 + day.month() - 1;
}

/** The value below which @p part of the sorted values lie. */
double quantile(const QList<double> &sorted, double part)
{
    const double at = part * double(sorted.size() - 1);
    const auto below = static_cast<qsizetype>(at);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted.at(below) + (sorted.at(above) - sorted.at(below)) * (at - double(below));
}

} // namespace

void HistoryData::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    forget();
}

void HistoryData::forget()
{
    m_days.reset();
    m_oldest.reset();
    m_devices.reset();
    m_wrongClocks.reset();
    m_details.clear();
    m_nights.clear();
    m_detailMonths.clear();
    m_nightMonths.clear();
    m_knowsRem = false;
}

Result<QList<HistorySlot>> HistoryData::days()
{
    if (!m_days) {
        const auto days = m_store->history(m_scope, {}, {}, Resolution::Day);
        if (!days)
            return Failure(days.error());
        m_days = *days;
    }
    return *m_days;
}

qint64 HistoryData::oldest()
{
    const auto all = days();
    if (!m_oldest && all && !all->isEmpty()) {
        const auto first = all->constFirst().start;
        m_oldest = first.toMSecsSinceEpoch();
        const auto found =
            m_store->eachMinute(m_scope, first, first.addDays(2), [this](qint64, const MinuteSample &sample) {
                m_oldest = sample.minute * Minute;
                return false;
            });
        if (!found)
            qWarning("the first reading was not found: %s", qPrintable(found.error().detail()));
    }
    return m_oldest.value_or(0);
}

Result<QList<HistorySlot>> HistoryData::slotsIn(Span span, Resolution resolution) const
{
    return m_store->history(m_scope, instant(span.from), instant(span.to), resolution);
}

const QList<StoredDevice> &HistoryData::devices()
{
    if (!m_devices)
        m_devices = m_store->devicesEver().value_or(QList<StoredDevice>());
    return *m_devices;
}

qint64 HistoryData::lastSync()
{
    qint64 last = 0;
    for (const auto &each : devices()) {
        if ((m_scope.device == 0 || each.id == m_scope.device) && each.lastSync)
            last = std::max(last, each.lastSync->toMSecsSinceEpoch());
    }
    return last;
}

QString HistoryData::deviceName()
{
    for (const auto &each : devices()) {
        if (each.id == m_scope.device || (m_scope.device == 0 && devices().size() == 1))
            return each.name;
    }
    return {};
}

const QList<Span> &HistoryData::wrongClocks()
{
    if (m_wrongClocks)
        return *m_wrongClocks;
    m_wrongClocks.emplace();
    const auto faults = m_store->clockFaults(m_scope);
    if (!faults)
        qWarning("when clocks were wrong was not found: %s", qPrintable(faults.error().detail()));
    for (const auto &fault : faults.value_or(QList<ClockFault>())) {
        if (std::abs(fault.seconds) < WrongEnough)
            continue;
        const Span span{fault.from.isValid() ? fault.from.toMSecsSinceEpoch() : 0, fault.to.toMSecsSinceEpoch()};
        m_wrongClocks->append(span);
    }
    std::sort(m_wrongClocks->begin(), m_wrongClocks->end(),
              [](const Span &a, const Span &b) { return a.from < b.from; });
    QList<Span> apart;
    for (const auto &span : std::as_const(*m_wrongClocks)) {
        if (!apart.isEmpty() && span.from <= apart.constLast().to)
            apart.last().to = std::max(apart.constLast().to, span.to);
        else
            apart.append(span);
    }
    m_wrongClocks = apart;
    return *m_wrongClocks;
}

DaySum HistoryData::sumOf(Span span, int goal)
{
    DaySum sum;
    const auto all = days();
    if (!all)
        return sum;
    // A day is named by its middle, so that one that began in another zone counts where it was lived.
    for (const auto &day : *all) {
        const qint64 middle = day.start.toMSecsSinceEpoch() + 12 * Hour;
        if (!span.holds(middle))
            continue;
        ++sum.days;
        sum.worn += 2 * day.worn >= day.minutes;
        sum.stepDays += day.worn > 0;
        sum.goal += goal > 0 && day.steps >= goal;
        sum.steps += day.steps;
        if (day.heartRateCount == 0)
            continue;
        if (sum.count == 0 || day.heartRateMin < sum.low) {
            sum.low = day.heartRateMin;
            sum.lowDay = middle;
        }
        if (sum.count == 0 || day.heartRateMax > sum.high) {
            sum.high = day.heartRateMax;
            sum.highDay = middle;
        }
        sum.count += day.heartRateCount;
        sum.sum += day.heartRateMean * day.heartRateCount;
    }
    return sum;
}

template<typename Reader>
Result<bool> HistoryData::readMonths(QSet<int> *known, Span span, const QDeadlineTimer &until, Reader reader)
{
    const auto all = days();
    if (!all)
        return Failure(all.error());
    if (all->isEmpty())
        return true;
    const qint64 from = std::max(span.from, all->constFirst().start.toMSecsSinceEpoch());
    const qint64 to = std::min(span.to, all->constLast().start.toMSecsSinceEpoch() + 24 * Hour);
    bool mayRead = true;
    // Newest first: that is what people look at.
    for (auto month = dateAt(to, zone()); monthNumber(month) >= monthNumber(dateAt(from, zone()));
         month = month.addMonths(-1)) {
        if (known->contains(monthNumber(month)))
            continue;
        if (!mayRead)
            return false;
        const Result<> read = reader(QDate(month.year(), month.month(), 1));
        if (!read)
            return Failure(read.error());
        known->insert(monthNumber(month));
        mayRead = !until.hasExpired();
    }
    return true;
}

Result<bool> HistoryData::readDetails(Span span, const QDeadlineTimer &until)
{
    return readMonths(&m_detailMonths, span, until, [this](QDate month) { return readDetailsOf(month); });
}

Result<bool> HistoryData::readNights(Span span, const QDeadlineTimer &until)
{
    return readMonths(&m_nightMonths, span, until, [this](QDate month) { return readNightsOf(month); });
}

Result<> HistoryData::readDetailsOf(QDate month)
{
    const auto hours = slotsIn({beginOf(month, zone()), beginOf(month.addMonths(1), zone())}, Resolution::Hour);
    if (!hours)
        return Failure(hours.error());
    QList<double> means;
    DayDetail detail;
    QDate day;
    const auto finishDay = [&] {
        if (means.size() >= EnoughHours) {
            std::sort(means.begin(), means.end());
            detail.quarter = quantile(means, 0.25);
            detail.threeQuarters = quantile(means, 0.75);
            m_details.insert(day, detail);
        }
        means.clear();
    };
    for (const auto &hour : *hours) {
        const qint64 at = hour.start.toMSecsSinceEpoch();
        const auto date = dateAt(at, zone());
        if (date != day)
            finishDay();
        day = date;
        if (hour.heartRateCount < EnoughInAnHour)
            continue;
        if (means.isEmpty() || hour.heartRateMean < detail.resting) {
            detail.resting = hour.heartRateMean;
            detail.restingAt = at;
        }
        means.append(hour.heartRateMean);
    }
    finishDay();
    return {};
}

Result<> HistoryData::readNightsOf(QDate month)
{
    const Span span{eveningToEvening(month).from, eveningToEvening(month.addMonths(1)).from};
    const auto found = m_store->sleep(m_scope, instant(span.from), instant(span.to));
    if (!found)
        return Failure(found.error());
    auto next = found->cbegin();
    for (auto day = month; day < month.addMonths(1); day = day.addDays(1)) {
        const qint64 evening = eveningToEvening(day).to;
        QList<SleepStretch> stretches;
        for (; next != found->cend() && next->from.toMSecsSinceEpoch() < evening; ++next)
            stretches.append(*next);
        const auto night = nightOf(&stretches, day);
        if (!night)
            continue;
        m_nights.insert(day, *night);
        m_knowsRem = m_knowsRem || night->rem > 0;
    }
    return {};
}

const DayDetail *HistoryData::detail(QDate day) const
{
    const auto found = m_details.constFind(day);
    return found == m_details.cend() ? nullptr : &*found;
}

const Night *HistoryData::night(QDate day) const
{
    const auto found = m_nights.constFind(day);
    return found == m_nights.cend() ? nullptr : &*found;
}

QList<Night> HistoryData::nightsIn(Span span) const
{
    QList<Night> nights;
    for (auto day = dateAt(span.from, zone()); beginOf(day, zone()) < span.to; day = day.addDays(1)) {
        if (const auto *found = night(day))
            nights.append(*found);
    }
    return nights;
}

Span HistoryData::eveningToEvening(QDate day) const
{
    constexpr qint64 Evening = 6 * Hour; // before midnight
    return {beginOf(day, zone()) - Evening, beginOf(day.addDays(1), zone()) - Evening};
}

Result<QList<SleepStretch>> HistoryData::nightStretches(QDate day) const
{
    const auto span = eveningToEvening(day);
    return m_store->sleep(m_scope, instant(span.from), instant(span.to));
}

std::optional<Night> HistoryData::nightOf(QList<SleepStretch> *stretches, QDate day)
{
    struct Sleep {
        QList<SleepStretch> stretches;
        int asleep = 0;
        bool knowsRem = false;
    };
    const auto minutesOf = [](const SleepStretch &stretch) {
        return static_cast<int>(stretch.from.secsTo(stretch.to) / 60);
    };
    std::map<qint64, Sleep> current; // of each device: two may have been worn
    std::optional<Sleep> best;
    const auto rank = [](const Sleep &sleep) { return std::pair(sleep.asleep, sleep.knowsRem); };
    const auto compare = [&best, rank](const Sleep &sleep) {
        if (sleep.asleep > 0 && (!best || rank(sleep) > rank(*best)))
            best = sleep;
    };
    for (const auto &stretch : std::as_const(*stretches)) {
        auto &sleep = current[stretch.device];
        if (!sleep.stretches.isEmpty() && sleep.stretches.constLast().to.msecsTo(stretch.from) > BetweenSleeps) {
            compare(sleep);
            sleep = {};
        }
        sleep.stretches.append(stretch);
        sleep.asleep += stretch.stage == Activity::Awake ? 0 : minutesOf(stretch);
        sleep.knowsRem = sleep.knowsRem || stretch.stage == Activity::RemSleep;
    }
    for (const auto &[device, sleep] : current)
        compare(sleep);
    if (!best) {
        stretches->clear();
        return std::nullopt;
    }
    *stretches = best->stretches;
    Night night;
    night.day = day;
    night.device = stretches->constFirst().device;
    night.bed = {stretches->constFirst().from.toMSecsSinceEpoch(), stretches->constLast().to.toMSecsSinceEpoch()};
    for (const auto &stretch : std::as_const(*stretches)) {
        switch (stretch.stage) {
        case Activity::RemSleep:
            night.rem += minutesOf(stretch);
            break;
        case Activity::DeepSleep:
            night.deep += minutesOf(stretch);
            break;
        case Activity::LightSleep:
            night.light += minutesOf(stretch);
            break;
        default:
            night.awake += minutesOf(stretch);
            break;
        }
    }
    return night;
}

} // namespace pulsekeep

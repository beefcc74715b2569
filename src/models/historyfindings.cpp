// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the history page says: its findings, figures, readouts and table.

#include "historyview.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 OneDay = 24 * Hour;

/** A pulse above this is counted: only effort brings it there. */
constexpr int Effort = 120;
constexpr qint64 UsualDays = 30;
/** At either end of a stretch, to tell a trend from. */
constexpr int TrendDays = 14;
/** That a week must have to be compared with another. */
constexpr qsizetype EnoughDays = 4;
constexpr qint64 LongestCompared = 31 * OneDay + 2 * Hour; // with a change of the clock

int minutesOf(const Night &night, Activity stage)
{
    switch (stage) {
    case Activity::DeepSleep:
        return night.deep;
    case Activity::LightSleep:
        return night.light;
    case Activity::RemSleep:
        return night.rem;
    default:
        return night.awake;
    }
}

double meanOf(const QList<double> &values)
{
    return values.isEmpty() ? 0 : std::accumulate(values.cbegin(), values.cend(), 0.0) / double(values.size());
}

double meanAsleep(const QList<Night> &nights)
{
    double sum = 0;
    for (const auto &night : nights)
        sum += night.asleep();
    return nights.isEmpty() ? 0 : sum / double(nights.size());
}

} // namespace

void HistoryView::conclude()
{
    const auto before = std::tuple(m_finding, m_aside, m_figures, m_legend, m_resting);
    m_finding.clear();
    m_aside.clear();
    m_figures.clear();
    m_legend.clear();
    m_resting.clear();
    const auto words = this->words();
    if (m_quantity == BloodPressure) {
        m_finding = m_pressure ? m_pressure->finding() : QString();
        if (before != std::tuple(m_finding, m_aside, m_figures, m_legend, m_resting))
            Q_EMIT wordsChanged();
        return;
    }
    if (m_status == Ready) {
        if (m_quantity == HeartRate)
            concludeHeartRate(words);
        else if (m_quantity == Steps)
            concludeSteps(words);
        else if (isNight())
            concludeNight(words);
        else
            concludeNights(words);
    }
    if (m_status == Ready || m_status == Blank)
        makeLegend(words);
    if (m_tableShown)
        fillTable();
    if (before != std::tuple(m_finding, m_aside, m_figures, m_legend, m_resting))
        Q_EMIT wordsChanged();
}

void HistoryView::figure(const QString &label, const QString &number, const QString &unit, const QString &comparison,
                         const QString &color)
{
    m_figures.append(QVariantMap{{u"label"_s, label},
                                 {u"number"_s, number},
                                 {u"unit"_s, unit},
                                 {u"comparison"_s, comparison},
                                 {u"color"_s, color}});
}

void HistoryView::figure(const QString &label, const QVariantList &parts, const QString &comparison,
                         const QString &color)
{
    m_figures.append(
        QVariantMap{{u"label"_s, label}, {u"parts"_s, parts}, {u"comparison"_s, comparison}, {u"color"_s, color}});
}

/** What the stretch before the one shown is called. */
QString HistoryView::usualName() const
{
    switch (m_range) {
    case Day:
        return tr("usual");
    case Week:
        return tr("the week before");
    case Month:
        return tr("the month before");
    case Year:
        return tr("the year before");
    default:
        return tr("the time before");
    }
}

/** What there was before, to compare with: a day with the month before it. Empty where there is nothing to compare. */
Span HistoryView::spanBefore() const
{
    if (m_span.length() <= 2 * OneDay)
        return {m_span.from - UsualDays * OneDay, m_span.from};
    return neighbourOf(static_cast<Period>(m_range), m_span, -1, m_data.zone(), {});
}

/** What is shown, and with it what a week or a month is compared to; longer spans tell their trend by themselves. */
Span HistoryView::spanCompared() const
{
    const auto before = spanBefore();
    const bool compared = m_span.length() > 2 * OneDay && m_span.length() <= LongestCompared && before.length() > 0;
    return {compared ? before.from : m_span.from, m_span.to};
}

/** Of each day of @p span about which enough is known: the mean of its calmest hour. */
QList<double> HistoryView::restingRates(Span span) const
{
    QList<double> rates;
    for (auto day = dateAt(span.from, m_data.zone()); beginOf(day, m_data.zone()) < span.to; day = day.addDays(1)) {
        if (const auto *detail = m_data.detail(day))
            rates.append(detail->resting);
    }
    return rates;
}

void HistoryView::concludeHeartRate(const HistoryWords &words)
{
    const auto zone = m_data.zone();
    //: Unit of a heart rate: beats per minute
    const auto bpm = tr("bpm");
    const auto before = m_data.sumOf(spanBefore(), 0);
    const auto compared = [&](double value, double usual) {
        if (usual <= 0)
            return QString();
        //: %1 is a number, %2 for instance "usual" or "the week before"
        return words.comparedTo(
            value, usual, m_range == Day ? tr("as usual") : tr("like %1").arg(usualName()),
            (m_range == Day ? tr("%1 lower than %2") : tr("%1 below %2")).arg(u"%1"_s, usualName()),
            (m_range == Day ? tr("%1 higher than %2") : tr("%1 above %2")).arg(u"%1"_s, usualName()));
    };

    // Resting: each day's calmest hour.
    double firstDays = 0;
    double lastDays = 0;
    const auto each = restingRates(m_span);
    const double resting = meanOf(each);
    const bool shortSpan = m_span.length() <= 2 * OneDay;
    if (shortSpan && !each.isEmpty())
        m_resting = qRound(resting);
    const bool trend = m_detailed && each.size() >= 2 * TrendDays;
    if (trend) {
        for (int i = 0; i < TrendDays; ++i) {
            firstDays += each.at(i) / TrendDays;
            lastDays += each.at(each.size() - 1 - i) / TrendDays;
        }
    }
    // Too few days for a trend of their own are compared with as many before them.
    const auto eachBefore = !shortSpan && !trend && m_detailed ? restingRates(spanBefore()) : QList<double>();
    const bool comparable = each.size() >= EnoughDays && eachBefore.size() >= EnoughDays;
    const double restingBefore = comparable ? meanOf(eachBefore) : 0;

    DaySum sum;
    qint64 lowAt = 0;
    qint64 highAt = 0;
    int effort = 0;
    Span efforts;
    if (shortSpan) {
        for (const auto &slot : std::as_const(m_minutes)) {
            if (slot.heartRateCount == 0)
                continue;
            const qint64 at = slot.start.toMSecsSinceEpoch();
            if (sum.count == 0 || slot.heartRateMin < sum.low) {
                sum.low = slot.heartRateMin;
                lowAt = at;
            }
            if (sum.count == 0 || slot.heartRateMax > sum.high) {
                sum.high = slot.heartRateMax;
                highAt = at;
            }
            sum.count += slot.heartRateCount;
            sum.sum += slot.heartRateMean * slot.heartRateCount;
            if (slot.heartRateMean > Effort) {
                if (effort == 0)
                    efforts.from = at;
                efforts.to = at + Minute;
                ++effort;
            }
        }
    } else {
        sum = m_data.sumOf(m_span, 0);
    }
    if (sum.count == 0)
        return;

    figure(tr("Average"), words.number(sum.mean()), bpm, compared(sum.mean(), before.mean()));
    if (!each.isEmpty() && m_detailed) {
        QString comparison = tr("calmest hour of each day");
        if (trend) {
            comparison = words.comparedTo(lastDays, firstDays, tr("as at the beginning"),
                                          tr("%1 lower than at the beginning"), tr("%1 higher than at the beginning"));
        } else if (comparable) {
            comparison = compared(resting, restingBefore);
        } else if (shortSpan) {
            const auto *last = m_data.detail(dateAt(m_span.to - 1, zone));
            const auto *first = m_data.detail(dateAt(m_span.from, zone));
            if (const auto *detail = last ? last : first)
                comparison = tr("calmest hour, %1").arg(words.time(detail->restingAt));
        }
        //: Heart rate at rest
        figure(tr("Resting"), words.number(resting), bpm, comparison);
    }
    if (shortSpan) {
        //: %1 is a time of day
        figure(tr("Lowest"), words.number(sum.low), bpm, tr("at %1").arg(words.time(lowAt)));
        figure(tr("Highest"), words.number(sum.high), bpm, tr("at %1").arg(words.time(highAt)));
        figure(tr("Above %1").arg(Effort), words.durationParts(effort),
               effort > 0 ? words.times(efforts) : tr("not once"));
    } else {
        //: %1 is a day
        figure(tr("Lowest"), words.number(sum.low), bpm, tr("on %1").arg(words.day(sum.lowDay)));
        figure(tr("Highest"), words.number(sum.high), bpm, tr("on %1").arg(words.day(sum.highDay)));
    }

    if (shortSpan && effort > 0) {
        //: %1 is a number of minutes or hours, %2 a heart rate, %3 and %4 times of day
        m_finding = tr("%1 above %2, between %3 and %4")
                        .arg(effort == 1       ? tr("1 minute")
                                 : effort < 60 ? tr("%n minutes", nullptr, effort)
                                               : HistoryWords::duration(effort),
                             words.number(Effort), words.time(efforts.from), words.time(efforts.to));
    } else if (trend) {
        const auto since = words.day(std::max(m_span.from, m_oldest));
        //: %1 is a day
        m_finding = words.comparedTo(lastDays, firstDays, tr("Resting rate the same as on %1").arg(since),
                                     //: %1 is a number, %2 a day
                                     tr("Resting rate down %1 since %2").arg(u"%1"_s, since),
                                     tr("Resting rate up %1 since %2").arg(u"%1"_s, since));
    } else if (comparable) {
        //: %1 is for instance "the week before"
        m_finding = words.comparedTo(resting, restingBefore, tr("Resting rate like %1").arg(usualName()),
                                     //: %1 is a number, %2 for instance "the week before"
                                     tr("Resting rate %1 below %2").arg(u"%1"_s, usualName()),
                                     tr("Resting rate %1 above %2").arg(u"%1"_s, usualName()));
    } else {
        m_finding = tr("%1 on average, between %2 and %3")
                        .arg(words.number(sum.mean()), words.number(sum.low), words.number(sum.high));
    }
    const auto name = m_data.deviceName();
    const auto detail = [this] {
        switch (m_width.unit) {
        case Width::Days:
            return tr("line: daily average");
        case Width::Weeks:
            return tr("line: weekly average");
        case Width::Months:
            return tr("line: monthly average");
        case Width::Minutes:
            break;
        }
        return m_width.count == 1 ? tr("every minute")
                                  //: %1 is a number of minutes or hours
                                  : tr("line: average of %1").arg(HistoryWords::duration(m_width.count));
    }();
    //: The name of a device, and what the line shows
    m_aside = name.isEmpty() ? detail : tr("%1, %2").arg(name, detail);
}

void HistoryView::concludeSteps(const HistoryWords &words)
{
    const auto zone = m_data.zone();
    const auto sum = m_data.sumOf(m_span, m_goal);
    const auto before = m_data.sumOf(spanBefore(), m_goal);
    m_aside = m_data.deviceName();
    const auto aDay = tr("a day");
    if (m_width.unit == Width::Minutes) {
        double total = 0;
        const ChartReading *most = nullptr;
        int active = 0;
        for (const auto &reading : std::as_const(m_readings)) {
            total += reading.total;
            if (reading.known() && (!most || reading.value > most->value))
                most = &reading;
        }
        qint64 firstStep = 0;
        qint64 lastStep = 0;
        for (const auto &slot : std::as_const(m_minutes)) {
            if (slot.steps == 0)
                continue;
            ++active;
            lastStep = slot.start.toMSecsSinceEpoch();
            firstStep = firstStep > 0 ? firstStep : lastStep;
        }
        const auto left = m_goal - qRound64(total);
        if (m_range != Day)
            m_finding = tr("%1 steps").arg(words.number(total));
        else if (left <= 0)
            m_finding = tr("Goal reached with %1 steps").arg(words.number(total));
        else
            m_finding = tr("%1 steps, %2 below the goal").arg(words.number(total), words.number(double(left)));
        const auto usual =
            before.stepDays > 0 ? tr("usually %1 a day").arg(words.number(before.stepsADay())) : QString();
        figure(tr("In all"), words.number(total), tr("steps"), usual);
        if (m_range == Day)
            figure(tr("Goal"), words.percent(m_goal > 0 ? total / m_goal : 0), {},
                   tr("of %1").arg(words.number(m_goal)));
        if (most && most->value > 0)
            figure(tr("Busiest"), words.number(most->value), tr("steps"), words.times(most->span));
        figure(tr("Walking"), words.durationParts(active),
               active > 0 ? tr("minutes with steps") : tr("no minute with steps"));
        if (firstStep > 0)
            figure(tr("First steps"), words.time(firstStep), {}, tr("last at %1").arg(words.time(lastStep)));
        return;
    }

    if (sum.stepDays == 0)
        return;
    m_finding = sum.stepDays == 1
        ? tr("%1 steps").arg(words.number(double(sum.steps)))
        //: %1 is a number
        : tr("Goal reached on %1 of %n days", nullptr, sum.stepDays).arg(words.number(sum.goal));
    QString usual;
    if (before.stepDays > 0 && m_range == Month)
        //: A month and its number: "September: 8,820"
        usual = tr("%1: %2").arg(QLocale().standaloneMonthName(dateAt(spanBefore().from, zone).month()),
                                 words.number(before.stepsADay()));
    else if (before.stepDays > 0)
        usual = tr("%1: %2").arg(usualName(), words.number(before.stepsADay()));
    figure(tr("Average"), words.number(sum.stepsADay()), aDay, usual);

    struct Kind {
        double steps = 0;
        int days = 0;
        double mean() const { return days > 0 ? steps / days : 0; }
    };
    std::array<Kind, 8> weekdays{};
    Kind work;
    Kind free;
    qint64 mostSteps = -1;
    qint64 mostAt = 0;
    const auto weekend = QLocale().weekdays();
    const auto days = m_data.days();
    for (const auto &day : days.value_or(QList<HistorySlot>())) {
        const qint64 middle = day.start.toMSecsSinceEpoch() + OneDay / 2;
        if (!m_span.holds(middle) || day.worn == 0)
            continue;
        const auto name = dateAt(middle, zone).dayOfWeek();
        auto &kind = weekend.contains(static_cast<Qt::DayOfWeek>(name)) ? work : free;
        for (auto *part : {&kind, &weekdays.at(static_cast<size_t>(name))}) {
            part->steps += day.steps;
            ++part->days;
        }
        if (day.steps > mostSteps) {
            mostSteps = day.steps;
            mostAt = middle;
        }
    }
    const auto best = [&](bool working) {
        int found = 0;
        for (int day = 1; day <= 7; ++day) {
            const auto &kind = weekdays.at(static_cast<size_t>(day));
            if (weekend.contains(static_cast<Qt::DayOfWeek>(day)) == working && kind.days > 0
                && (found == 0 || kind.mean() > weekdays.at(static_cast<size_t>(found)).mean()))
                found = day;
        }
        //: %1 is a day of the week
        return found == 0 ? QString() : tr("best: %1").arg(QLocale().standaloneDayName(found));
    };
    if (work.days > 0 && free.days > 0) {
        figure(tr("Weekdays"), words.number(work.mean()), aDay, best(true));
        figure(tr("Weekends"), words.number(free.mean()), aDay, best(false));
    }
    figure(tr("Most"), words.number(double(mostSteps)), tr("steps"), tr("on %1").arg(words.day(mostAt)));
    // A sum is compared only with one of about as many days.
    const bool wholeBefore = before.stepDays > 0 && before.stepDays * 10 >= sum.stepDays * 9;
    figure(tr("In all"), words.number(double(sum.steps)), {},
           wholeBefore ? tr("%1: %2").arg(m_range == Month
                                              ? QLocale().standaloneMonthName(dateAt(spanBefore().from, zone).month())
                                              : usualName(),
                                          words.number(double(before.steps)))
                       : QString());
}

void HistoryView::concludeNight(const HistoryWords &words)
{
    if (!m_night)
        return;
    const auto before = m_data.nightsIn({m_span.from - UsualDays * OneDay, m_span.from});
    const double usual = meanAsleep(before);
    const int asleep = m_night->asleep();
    //: %1 is how long
    m_finding = tr("%1 asleep").arg(HistoryWords::duration(asleep));
    const int difference = asleep - qRound(usual);
    if (m_detailed && usual > 0) {
        const auto amount = HistoryWords::duration(qAbs(difference));
        m_finding = difference == 0 ? tr("%1 asleep, as usual").arg(HistoryWords::duration(asleep))
            : difference > 0        ? tr("%1 asleep, %2 more than your average")
                                   //: Both are lengths of time
                                   .arg(HistoryWords::duration(asleep), amount)
                             : tr("%1 asleep, %2 less than your average").arg(HistoryWords::duration(asleep), amount);
    }
    m_aside = words.times(m_night->bed);

    QString bedTime;
    if (m_detailed && !before.isEmpty()) {
        double sum = 0;
        const auto intoNight = [this](const Night &night) {
            return double(night.bed.from - m_data.eveningToEvening(night.day).from) / double(Minute);
        };
        for (const auto &night : before)
            sum += intoNight(night);
        const int later = qRound(intoNight(*m_night) - sum / double(before.size()));
        bedTime = later == 0 ? tr("to bed as usual")
            : later > 0      ? tr("to bed %1 later").arg(HistoryWords::duration(later))
                             : tr("to bed %1 earlier").arg(HistoryWords::duration(-later));
    }
    figure(tr("In bed"), words.durationParts(m_night->inBed()), bedTime);
    const double inBed = std::max(1, m_night->inBed());
    auto order = stages();
    std::reverse(order.begin(), order.end()); // deep sleep first, as it is what people look for
    for (const auto stage : std::as_const(order)) {
        const int minutes = minutesOf(*m_night, stage);
        double part = 0;
        for (const auto &night : before)
            part += minutesOf(night, stage) / double(std::max(1, night.inBed())) / double(before.size());
        const auto share = words.percent(minutes / inBed);
        figure(HistoryWords::stage(stage), words.durationParts(minutes),
               //: Both are percentages
               m_detailed && !before.isEmpty() ? tr("%1, usually %2").arg(share, words.percent(part)) : share,
               HistoryWords::colorOf(stage));
    }
}

void HistoryView::concludeNights(const HistoryWords &words)
{
    const auto nights = m_data.nightsIn(m_span);
    if (nights.isEmpty())
        return;
    const double mean = meanAsleep(nights);
    m_aside = m_data.deviceName();
    const auto count = static_cast<int>(nights.size());
    m_finding = count == 1
        ? tr("%1 asleep in one night").arg(HistoryWords::duration(qRound(mean)))
        //: %1 is how long
        : tr("%1 asleep on average of %n nights", nullptr, count).arg(HistoryWords::duration(qRound(mean)));
    const auto before = m_data.nightsIn(spanBefore());
    const double usual = meanAsleep(before);
    if (m_detailed && m_span.length() <= LongestCompared && count >= EnoughDays && before.size() >= EnoughDays) {
        const auto asleep = HistoryWords::duration(qRound(mean));
        const int difference = qRound(mean) - qRound(usual);
        const auto amount = HistoryWords::duration(qAbs(difference));
        //: %1 is how long, %2 for instance "the week before"
        m_finding = difference == 0 ? tr("%1 asleep on average, like %2").arg(asleep, usualName())
            //: %1 and %2 are how long, %3 for instance "the week before"
            : difference > 0 ? tr("%1 asleep on average, %2 more than %3").arg(asleep, amount, usualName())
                             : tr("%1 asleep on average, %2 less than %3").arg(asleep, amount, usualName());
    }
    figure(tr("Average"), words.durationParts(qRound(mean)),
           usual > 0 ? tr("%1: %2").arg(usualName(), HistoryWords::duration(qRound(usual))) : QString());
    const auto shortest = std::min_element(nights.cbegin(), nights.cend(),
                                           [](const Night &a, const Night &b) { return a.asleep() < b.asleep(); });
    const auto longest = std::max_element(nights.cbegin(), nights.cend(),
                                          [](const Night &a, const Night &b) { return a.asleep() < b.asleep(); });
    const auto nightTo = [&](const Night &night) { return tr("to %1").arg(words.day(night.bed.to)); };
    //: A night
    figure(tr("Longest"), words.durationParts(longest->asleep()), nightTo(*longest));
    figure(tr("Shortest"), words.durationParts(shortest->asleep()), nightTo(*shortest));
    double deep = 0;
    double inBed = 0;
    double bed = 0;
    double up = 0;
    for (const auto &night : nights) {
        deep += night.deep / double(count);
        inBed += night.inBed() / double(count);
        const auto evening = m_data.eveningToEvening(night.day).from;
        bed += double(night.bed.from - evening) / double(count);
        up += double(night.bed.to - evening) / double(count);
    }
    figure(tr("Deep"), words.durationParts(qRound(deep)),
           tr("%1 of the night").arg(words.percent(deep / std::max(1.0, inBed))),
           HistoryWords::colorOf(Activity::DeepSleep));
    const auto evening = m_data.eveningToEvening(nights.constLast().day).from;
    figure(tr("To bed"), words.time(evening + static_cast<qint64>(bed)), {},
           tr("up at %1").arg(words.time(evening + static_cast<qint64>(up))));
}

void HistoryView::makeLegend(const HistoryWords &words)
{
    if (m_shape == Lanes)
        return;
    if (m_shape == Bars && m_quantity == Steps && isByDays() && m_status == Ready) {
        m_legend.append(QVariantMap{{u"text"_s, tr("Goal reached")}, {u"color"_s, u"steps"_s}});
        m_legend.append(QVariantMap{{u"text"_s, tr("Below")}, {u"color"_s, u"steps"_s}, {u"soft"_s, u"stepsSoft"_s}});
    }
    if (!m_innerLower.isEmpty())
        m_legend.append(QVariantMap{
            {u"text"_s, tr("All values, middle half of the hours")}, {u"color"_s, u"heart"_s}, {u"band"_s, true}});
    for (const auto kind : {CoverageSpan::Worn, CoverageSpan::NotWorn, CoverageSpan::NoValue, CoverageSpan::NotSynced,
                            CoverageSpan::WrongClock}) {
        const bool any = std::any_of(m_coverage.cbegin(), m_coverage.cend(),
                                     [kind](const CoverageSpan &span) { return span.kind == kind; });
        if (!any)
            continue;
        static constexpr std::array names{"worn", "notWorn", "noValue", "notSynced", "wrongClock"};
        auto text = words.coverage(m_coverage, kind, m_coverageByDays, m_daysInAll, m_data.lastSync());
        if (m_quantity == Sleep && kind != CoverageSpan::WrongClock) {
            int nights = 0;
            for (const auto &span : std::as_const(m_coverage)) {
                if (span.kind == kind)
                    nights += qRound(double(span.span.length()) / double(OneDay));
            }
            text = kind == CoverageSpan::Worn
                ? tr("Nights recorded, %1 of %2").arg(words.number(nights), words.number(m_daysInAll))
                : tr("No sleep recorded, %1").arg(words.number(nights));
        }
        m_legend.append(QVariantMap{{u"kind"_s, QString::fromLatin1(names.at(kind))}, {u"text"_s, text}});
    }
}

// The value that is read
// ------------------------------------------------------------------------------------------------------

void HistoryView::read(double moment)
{
    if (std::isnan(moment))
        return stopReading();
    m_moment = moment;
    tellReadout();
}

void HistoryView::stopReading()
{
    if (std::isnan(m_moment))
        return;
    m_moment = qQNaN();
    m_readoutValue.clear();
    m_readoutDetail.clear();
    m_readoutValues.clear();
    m_currentBar = -1;
    Q_EMIT momentChanged();
}

void HistoryView::step(int direction)
{
    QList<double> places;
    if (m_shape == Lanes) {
        for (const auto &stretch : std::as_const(m_stretches))
            places.append(double(stretch.from.toMSecsSinceEpoch() + stretch.to.toMSecsSinceEpoch()) / 2);
    } else {
        for (const auto &reading : std::as_const(m_readings))
            places.append(double(reading.span.from + reading.span.to) / 2);
    }
    if (places.isEmpty())
        return;
    if (std::isnan(m_moment))
        return read(direction < 0 ? places.constLast() : places.constFirst());
    if (direction > 0) {
        const auto later = std::find_if(places.cbegin(), places.cend(), [this](double at) { return at > m_moment; });
        if (later != places.cend())
            read(*later);
    } else {
        const auto earlier =
            std::find_if(places.crbegin(), places.crend(), [this](double at) { return at < m_moment; });
        if (earlier != places.crend())
            read(*earlier);
    }
}

void HistoryView::tellReadout()
{
    const auto words = this->words();
    const auto at = static_cast<qint64>(m_moment);
    m_readoutValue.clear();
    m_readoutDetail.clear();
    m_readoutValues.clear();
    m_currentBar = -1;
    if (m_shape == Lanes) {
        for (const auto &stretch : std::as_const(m_stretches)) {
            const Span span{stretch.from.toMSecsSinceEpoch(), stretch.to.toMSecsSinceEpoch()};
            if (!span.holds(at))
                continue;
            //: A stage of sleep, and how long it lasted
            m_readoutValue = tr("%1, %2").arg(HistoryWords::stage(stretch.stage),
                                              HistoryWords::duration(static_cast<int>(span.length() / Minute)));
            m_readoutDetail = words.times(span);
        }
        for (const auto &point : std::as_const(m_line)) {
            if (std::abs(point.x() - m_moment) <= double(m_width.length()) / 2)
                m_readoutValues = {point.y()};
        }
        Q_EMIT momentChanged();
        return;
    }
    const bool severalDays = m_span.length() > 25 * Hour;
    const auto found = std::find_if(m_readings.cbegin(), m_readings.cend(),
                                    [at](const ChartReading &reading) { return reading.span.holds(at); });
    if (found != m_readings.cend() && found->known()) {
        const auto when = words.when(found->span, m_width, severalDays);
        m_moment = double(found->span.from + found->span.to) / 2;
        m_readoutValues = {found->value};
        if (m_quantity == HeartRate) {
            const bool mean = m_width.unit != Width::Minutes || m_width.count >= 60;
            m_readoutValue = (mean ? tr("%1 bpm on average") : tr("%1 bpm")).arg(words.number(found->value));
            m_readoutDetail = found->low == found->high
                ? when
                //: %1 is when, %2 and %3 the lowest and the highest heart rate
                : tr("%1, from %2 to %3").arg(when, words.number(found->low), words.number(found->high));
        } else if (m_quantity == Steps) {
            m_currentBar = static_cast<int>(found - m_readings.cbegin());
            const bool mean = m_width.unit == Width::Weeks || m_width.unit == Width::Months;
            m_readoutValue = (mean ? tr("%1 steps a day") : tr("%1 steps")).arg(words.number(found->value));
            m_readoutDetail = mean ? tr("%1, %2 in all").arg(when, words.number(found->total)) : when;
        } else {
            m_currentBar = static_cast<int>(found - m_readings.cbegin());
            m_readoutValue = tr("%1 asleep").arg(HistoryWords::duration(static_cast<int>(qRound(found->value * 60))));
            m_readoutDetail = when;
            const auto *night = m_data.night(dateAt(found->span.from, m_data.zone()));
            if (m_width.unit == Width::Days && night)
                //: %1 is a day, %2 and %3 are times of day
                m_readoutDetail = tr("Night to %1, %2").arg(when, words.times(night->bed));
            else if (found->parts > 1)
                m_readoutDetail = tr("%1, %n nights", nullptr, found->parts).arg(when);
        }
        const auto doubtful = [this](const CoverageSpan &span) {
            return span.kind == CoverageSpan::WrongClock && span.span.holds(static_cast<qint64>(m_moment));
        };
        if (std::any_of(m_coverage.cbegin(), m_coverage.cend(), doubtful))
            //: %1 is when a value was measured, by a clock that nobody can trust
            m_readoutDetail = tr("%1, by a clock that was wrong").arg(m_readoutDetail);
    } else {
        if (found != m_readings.cend())
            m_currentBar = static_cast<int>(found - m_readings.cbegin());
        for (const auto &span : std::as_const(m_coverage)) {
            if (!span.span.holds(at) || (span.kind == CoverageSpan::Worn && m_quantity != HeartRate))
                continue;
            if (span.kind == CoverageSpan::WrongClock)
                m_readoutValue = tr("The clock was wrong");
            else if (m_quantity == Sleep)
                m_readoutValue = tr("No sleep recorded");
            else if (span.kind == CoverageSpan::NotWorn)
                m_readoutValue = tr("Not worn");
            else if (span.kind == CoverageSpan::NotSynced)
                m_readoutValue = tr("Nothing recorded");
            else
                m_readoutValue = tr("No value");
            m_readoutDetail = m_coverageByDays    ? words.days(span.span)
                : span.kind == CoverageSpan::Worn ? words.time(at)
                : severalDays                     ? words.when(span.span, {Width::Minutes, 60}, true)
                                                  : words.times(span.span);
        }
    }
    // Where nothing is known and nothing can be, such as tomorrow, there is nothing to read.
    if (m_readoutValue.isEmpty())
        m_moment = qQNaN();
    Q_EMIT momentChanged();
}

// The table
// -------------------------------------------------------------------------------------------------------------------

void HistoryView::fillTable()
{
    using Kind = ReadingsTable::Kind;
    constexpr qint64 MinutesAtMost = 2 * OneDay;
    constexpr qint64 HoursAtMost = 62 * OneDay;
    QList<ReadingsTable::Column> columns;
    QList<ReadingsTable::Row> rows;
    if (isNight()) {
        columns = {{tr("From"), Kind::Clock},
                   {tr("To"), Kind::Clock},
                   {tr("Stage"), Kind::Stage},
                   {tr("Length"), Kind::Minutes}};
        for (const auto &stretch : std::as_const(m_stretches)) {
            rows.append({{double(stretch.from.toMSecsSinceEpoch()), double(stretch.to.toMSecsSinceEpoch()),
                          double(stretch.stage), double(stretch.from.secsTo(stretch.to)) / 60}});
        }
    } else if (m_quantity == Sleep) {
        //: A night, by the day on which it ended
        columns = {{tr("Night to"), Kind::Day},   {tr("To bed"), Kind::Clock}, {tr("Up"), Kind::Clock},
                   {tr("Asleep"), Kind::Minutes}, {tr("Deep"), Kind::Minutes}, {tr("Light"), Kind::Minutes},
                   {tr("REM"), Kind::Minutes},    {tr("Awake"), Kind::Minutes}};
        for (const auto &night : m_data.nightsIn(m_span)) {
            rows.append({{double(beginOf(night.day, m_data.zone())), double(night.bed.from), double(night.bed.to),
                          double(night.asleep()), double(night.deep), double(night.light),
                          m_data.knowsRem() ? double(night.rem) : qQNaN(), double(night.awake)}});
        }
        if (!m_data.knowsRem()) {
            columns.removeAt(6);
            for (auto &row : rows)
                row.values.removeAt(6);
        }
    } else {
        const auto resolution = m_span.length() <= MinutesAtMost ? Resolution::Minute
            : m_span.length() <= HoursAtMost                     ? Resolution::Hour
                                                                 : Resolution::Day;
        const auto slots = resolution == Resolution::Day ? m_data.days() : m_data.slotsIn(m_span, resolution);
        const bool days = resolution == Resolution::Day;
        const bool dayToo = m_span.length() > 25 * Hour;
        const auto when = days ? Kind::Day : dayToo ? Kind::Moment : Kind::Clock;
        if (m_quantity == HeartRate && resolution == Resolution::Minute)
            columns = {{tr("Time"), when}, {tr("Heart rate, bpm"), Kind::Number}};
        else if (m_quantity == HeartRate)
            columns = {{days ? tr("Day") : tr("Time"), when},
                       {tr("Average, bpm"), Kind::Number},
                       {tr("Lowest"), Kind::Number},
                       {tr("Highest"), Kind::Number},
                       {tr("Worn"), Kind::Minutes}};
        else
            columns = {{days ? tr("Day") : tr("Time"), when}, {tr("Steps"), Kind::Number}, {tr("Worn"), Kind::Minutes}};
        for (const auto &slot : slots.value_or(QList<HistorySlot>())) {
            const double at = double(slot.start.toMSecsSinceEpoch());
            if (days && !m_span.holds(slot.start.toMSecsSinceEpoch() + OneDay / 2))
                continue;
            const bool rate = slot.heartRateCount > 0;
            if (m_quantity == Steps)
                rows.append({{at, double(slot.steps), double(slot.worn)}});
            else if (resolution == Resolution::Minute && rate)
                rows.append({{at, slot.heartRateMean}});
            else if (resolution != Resolution::Minute)
                rows.append({{at, rate ? slot.heartRateMean : qQNaN(), rate ? slot.heartRateMin : qQNaN(),
                              rate ? slot.heartRateMax : qQNaN(), double(slot.worn)}});
        }
    }
    const auto notes = addNotes(&columns, &rows);
    m_table.setRows(columns, rows, words(), notes);
}

/** A column for what people wrote, each note in the last row that began before it. Returns the texts. */
QStringList HistoryView::addNotes(QList<ReadingsTable::Column> *columns, QList<ReadingsTable::Row> *rows) const
{
    QStringList texts;
    if (m_notes.isEmpty() || rows->isEmpty())
        return texts;
    for (auto &row : *rows)
        row.values.append(qQNaN());
    for (const auto &noted : m_notes) {
        const auto note = noted.toMap();
        const double at = note.value(u"at"_s).toDouble();
        auto row = std::upper_bound(rows->begin(), rows->end(), at, [](double moment, const ReadingsTable::Row &other) {
            return moment < other.values.constFirst();
        });
        if (row != rows->begin())
            --row;
        auto &place = row->values.last();
        const auto text = note.value(u"text"_s).toString();
        if (std::isnan(place)) {
            place = double(texts.size());
            texts.append(text);
        } else {
            texts[static_cast<qsizetype>(place)] += u"; "_s + text;
        }
    }
    columns->append({tr("Notes"), ReadingsTable::Kind::Note});
    return texts;
}

} // namespace pulsekeep

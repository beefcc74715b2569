// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ticks.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pulsekeep {

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Ticks)
};

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr qint64 Month = 30 * Day; // only to choose a step
constexpr qint64 Year = 365 * Day;

enum class Unit { Clock, Hours, Days, Weeks, Months, Years };

struct Step {
    Unit unit;
    int count;    ///< of the unit; milliseconds for Clock
    qint64 about; ///< its length in milliseconds
};

constexpr std::array steps{
    Step{Unit::Clock, Second, Second},
    Step{Unit::Clock, 2 * Second, 2 * Second},
    Step{Unit::Clock, 5 * Second, 5 * Second},
    Step{Unit::Clock, 10 * Second, 10 * Second},
    Step{Unit::Clock, 30 * Second, 30 * Second},
    Step{Unit::Clock, Minute, Minute},
    Step{Unit::Clock, 2 * Minute, 2 * Minute},
    Step{Unit::Clock, 5 * Minute, 5 * Minute},
    Step{Unit::Clock, 10 * Minute, 10 * Minute},
    Step{Unit::Clock, 15 * Minute, 15 * Minute},
    Step{Unit::Clock, 30 * Minute, 30 * Minute},
    Step{Unit::Hours, 1, Hour},
    Step{Unit::Hours, 2, 2 * Hour},
    Step{Unit::Hours, 3, 3 * Hour},
    Step{Unit::Hours, 6, 6 * Hour},
    Step{Unit::Hours, 12, 12 * Hour},
    Step{Unit::Days, 1, Day},
    Step{Unit::Days, 2, 2 * Day},
    Step{Unit::Weeks, 1, 7 * Day},
    Step{Unit::Weeks, 2, 14 * Day},
    Step{Unit::Months, 1, Month},
    Step{Unit::Months, 2, 2 * Month},
    Step{Unit::Months, 3, 3 * Month},
    Step{Unit::Months, 6, 6 * Month},
    Step{Unit::Years, 1, Year},
    Step{Unit::Years, 2, 2 * Year},
    Step{Unit::Years, 5, 5 * Year},
    Step{Unit::Years, 10, 10 * Year},
    Step{Unit::Years, 50, 50 * Year},
    Step{Unit::Years, 100, 100 * Year},
};

/** The moment a day begins, which is not midnight where the clock jumps over it. */
qint64 beginOf(const QDate &date, const QTimeZone &zone)
{
    return date.startOfDay(zone).toMSecsSinceEpoch();
}

QDate dateAt(qint64 at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date();
}

class Ruler
{
public:
    Ruler(qint64 from, qint64 to, const QTimeZone &zone, const QLocale &locale)
        : m_from(from), m_to(to), m_zone(zone), m_locale(locale)
    {
    }

    QList<TimeTick> ticks(const Step &step)
    {
        m_ticks.clear();
        switch (step.unit) {
        case Unit::Clock:
            byClock(step.count);
            break;
        case Unit::Hours:
            byHours(step.count);
            break;
        default:
            byDates(step);
            break;
        }
        return m_ticks;
    }

private:
    void add(qint64 at, const QString &label)
    {
        if (at >= m_from && at <= m_to)
            m_ticks.append({at, label});
    }

    QString clock(const QDateTime &moment, bool seconds) const
    {
        if (seconds)
            return m_locale.toString(moment.time(), u"HH:mm:ss"_s);
        const auto format = m_locale.timeFormat(QLocale::ShortFormat);
        // The end of a day reads 24:00 where the day has 24 hours.
        if (moment.time() == QTime(0, 0) && moment.toMSecsSinceEpoch() == m_to && m_to - m_from <= 25 * Hour
            && format.startsWith(u"HH"_s))
            return u"24"_s + m_locale.toString(moment.time(), format).mid(2);
        return m_locale.toString(moment.time(), format);
    }

    void byClock(int step)
    {
        const qint64 offset = qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(m_from, Qt::UTC))) * Second;
        const auto behind = (m_from + offset) % step;
        for (qint64 at = m_from - behind + (behind > 0 ? step : 0); at <= m_to; at += step)
            add(at, clock(QDateTime::fromMSecsSinceEpoch(at, m_zone), step < Minute));
    }

    /** Of a day of the week. */
    QString weekday(QDate date) const
    {
        //: Format of a date below a chart, with its weekday and without its month
        return m_locale.toString(date, Words::tr("ddd d"));
    }

    void byHours(int step)
    {
        const bool severalDays = m_to - m_from > 25 * Hour;
        for (auto date = dateAt(m_from, m_zone); beginOf(date, m_zone) <= m_to; date = date.addDays(1)) {
            for (int hour = 0; hour < 24; hour += step) {
                const auto moment = hour == 0 ? date.startOfDay(m_zone) : QDateTime(date, QTime(hour, 0), m_zone);
                if (hour != 0
                    && QDateTime::fromMSecsSinceEpoch(moment.toMSecsSinceEpoch(), m_zone).time().hour() != hour)
                    continue; // the clock jumped over it
                const bool day = hour == 0 && severalDays;
                add(moment.toMSecsSinceEpoch(), day ? weekday(date) : clock(moment, false));
            }
        }
    }

    void byDates(const Step &step)
    {
        auto date = dateAt(m_from, m_zone);
        switch (step.unit) {
        case Unit::Weeks:
            date = date.addDays(-((date.dayOfWeek() - m_locale.firstDayOfWeek() + 7) % 7));
            break;
        case Unit::Months:
            date = QDate(date.year(), (date.month() - 1) / step.count * step.count + 1, 1);
            break;
        case Unit::Years:
            date = QDate(date.year() - date.year() % step.count, 1, 1);
            break;
        default:
            break;
        }
        const bool shortSpan = m_to - m_from <= 8 * Day;
        const bool oneMonth = m_to - m_from <= 32 * Day && step.unit == Unit::Days;
        while (date.isValid() && beginOf(date, m_zone) <= m_to) {
            QString label;
            if (step.unit == Unit::Years)
                label = m_locale.toString(date, u"yyyy"_s);
            else if (step.unit == Unit::Months)
                label = m_locale.toString(date, date.month() == 1 ? u"yyyy"_s : u"MMM"_s);
            else if (shortSpan)
                label = weekday(date);
            else if (oneMonth && date.day() != 1)
                label = m_locale.toString(date.day());
            else
                //: Format of a date below a chart
                label = m_locale.toString(date, Words::tr("d MMM"));
            add(beginOf(date, m_zone), label);
            switch (step.unit) {
            case Unit::Weeks:
                date = date.addDays(7 * step.count);
                break;
            case Unit::Months:
                date = date.addMonths(step.count);
                break;
            case Unit::Years:
                date = date.addYears(step.count);
                break;
            default:
                date = date.addDays(step.count);
                break;
            }
        }
    }

    qint64 m_from;
    qint64 m_to;
    QTimeZone m_zone;
    QLocale m_locale;
    QList<TimeTick> m_ticks;
};

} // namespace

ValueTicks valueTicks(double low, double high, int most)
{
    if (!std::isfinite(low) || !std::isfinite(high) || high < low)
        return {0, 1, 1, {0, 1}};
    most = qMax(2, most);
    if (qFuzzyCompare(1 + low, 1 + high)) {
        const double margin = qMax(1.0, std::abs(low) * 0.1);
        low -= margin;
        high += margin;
    }

    constexpr std::array factors{1.0, 2.0, 5.0, 10.0};
    const double rough = (high - low) / (most - 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    ValueTicks scale;
    for (const double larger : {1.0, 10.0}) { // rounding both ends outwards may need one line more: then the next step
        for (const double factor : factors) {
            scale.step = factor * power * larger;
            const double first = std::floor(low / scale.step + 1e-9);
            const double last = std::ceil(high / scale.step - 1e-9);
            if (last - first + 1 > most)
                continue;
            scale.bottom = first * scale.step;
            scale.top = last * scale.step;
            for (double line = first; line <= last; ++line)
                scale.at.append(line * scale.step);
            return scale;
        }
    }
    return {low, high, high - low, {low, high}};
}

QList<TimeTick> timeTicks(qint64 from, qint64 to, int most, const QTimeZone &zone, const QLocale &locale)
{
    if (to <= from || most < 1 || !zone.isValid())
        return {};
    Ruler ruler(from, to, zone, locale);
    for (const auto &step : steps) {
        if ((to - from) / step.about > 2 * qint64(most))
            continue; // far too many: not worth counting
        auto ticks = ruler.ticks(step);
        if (ticks.size() <= most)
            return ticks;
    }
    return {};
}

} // namespace pulsekeep

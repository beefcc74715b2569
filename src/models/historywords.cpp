// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historywords.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr int MinutesAnHour = 60;

} // namespace

QString HistoryWords::number(double value) const
{
    return m_locale.toString(qRound64(value));
}

QString HistoryWords::percent(double part) const
{
    //: %1 is a whole number
    return tr("%1 %").arg(number(part * 100));
}

QString HistoryWords::duration(int minutes)
{
    if (minutes < MinutesAnHour)
        //: Minutes
        return tr("%1 min").arg(minutes);
    if (minutes % MinutesAnHour == 0)
        //: Hours
        return tr("%1 h").arg(minutes / MinutesAnHour);
    //: Hours and minutes
    return tr("%1 h %2 min").arg(minutes / MinutesAnHour).arg(minutes % MinutesAnHour);
}

QVariantList HistoryWords::durationParts(int minutes) const
{
    const auto part = [this](int count, const QString &unit) {
        return QVariantMap{{u"number"_s, number(count)}, {u"unit"_s, unit}};
    };
    QVariantList parts;
    if (minutes >= MinutesAnHour)
        //: Unit of a number of hours
        parts.append(part(minutes / MinutesAnHour, tr("h")));
    if (minutes % MinutesAnHour != 0 || minutes == 0)
        //: Unit of a number of minutes
        parts.append(part(minutes % MinutesAnHour, tr("min")));
    return parts;
}

QString HistoryWords::stage(Activity stage)
{
    switch (stage) {
    case Activity::DeepSleep:
        //: A stage of sleep
        return tr("Deep");
    case Activity::LightSleep:
        return tr("Light");
    case Activity::RemSleep:
        return tr("REM");
    default:
        //: In the middle of a night
        return tr("Awake");
    }
}

QString HistoryWords::colorOf(Activity stage)
{
    switch (stage) {
    case Activity::DeepSleep:
        return u"sleepDeep"_s;
    case Activity::LightSleep:
        return u"sleepLight"_s;
    case Activity::RemSleep:
        return u"sleepRem"_s;
    default:
        return u"sleepAwake"_s;
    }
}

QString HistoryWords::time(qint64 at) const
{
    return m_locale.toString(QDateTime::fromMSecsSinceEpoch(at, m_zone).time(), QLocale::ShortFormat);
}

QString HistoryWords::times(Span span) const
{
    //: From one time of day to another
    return tr("%1 to %2").arg(time(span.from), time(span.to));
}

QString HistoryWords::day(qint64 at) const
{
    const auto date = dateAt(at, m_zone);
    //: Formats of a date without and with its year, as QLocale::toString takes them
    return m_locale.toString(date, date.year() == m_today.year() ? tr("d MMMM") : tr("d MMMM yyyy"));
}

QString HistoryWords::weekday(qint64 at) const
{
    return nameOf(Period::Day, dayOf(dateAt(at, m_zone), m_zone), m_today, m_zone, m_locale);
}

QString HistoryWords::days(Span span) const
{
    return nameOf(Period::Free, span, m_today, m_zone, m_locale);
}

QString HistoryWords::when(Span span, Width width, bool dayToo) const
{
    switch (width.unit) {
    case Width::Minutes: {
        const auto moment = width.count >= MinutesAnHour ? times(span) : time(span.from);
        //: A day and a time of day
        return dayToo ? tr("%1, %2").arg(day(span.from), moment) : moment;
    }
    case Width::Months:
        return m_locale.toString(dateAt(span.from, m_zone), u"MMMM yyyy"_s);
    case Width::Weeks:
        return days(span);
    case Width::Days:
        break;
    }
    return weekday(span.from);
}

QString HistoryWords::comparedTo(double value, double before, const QString &usual, const QString &lower,
                                 const QString &higher) const
{
    const auto difference = qRound64(value) - qRound64(before);
    if (difference == 0)
        return usual;
    return (difference < 0 ? lower : higher).arg(m_locale.toString(qAbs(difference)));
}

QString HistoryWords::coverage(const QList<CoverageSpan> &spans, CoverageSpan::Kind kind, bool byDays, int daysInAll,
                               qint64 lastSync) const
{
    int count = 0;
    qint64 length = 0;
    Span only;
    for (const auto &span : spans) {
        if (span.kind != kind)
            continue;
        ++count;
        length += span.span.length();
        only = span.span;
    }
    const auto minutes = static_cast<int>(length / Minute);
    const bool severalDays =
        !spans.isEmpty() && spans.constLast().span.to - spans.constFirst().span.from > 25 * MinutesAnHour * Minute;
    const auto wholeDays = static_cast<int>(qRound(double(length) / double(24 * MinutesAnHour * Minute)));
    QString amount;
    if (byDays && kind == CoverageSpan::Worn)
        amount = daysInAll == 1 ? tr("1 day") : tr("%1 of %n days", nullptr, daysInAll).arg(number(wholeDays));
    else if (byDays && count == 1 && wholeDays == 1)
        amount = day(only.from);
    else if (byDays)
        amount = wholeDays == 1 ? tr("1 day") : tr("%n days", nullptr, wholeDays);
    else if (kind == CoverageSpan::NotWorn && count == 1 && !severalDays)
        amount = times(only);
    else
        amount = duration(minutes);
    switch (kind) {
    case CoverageSpan::Worn:
        //: %1 is how long
        return tr("Worn, %1").arg(amount);
    case CoverageSpan::NotWorn:
        return tr("Not worn, %1").arg(amount);
    case CoverageSpan::NoValue:
        return tr("Worn but no value, %1").arg(amount);
    case CoverageSpan::WrongClock:
        return tr("Clock was wrong, %1").arg(amount);
    case CoverageSpan::NotSynced:
        break;
    }
    if (lastSync > 0 && count == 1 && only.from >= lastSync - 2 * Minute)
        return tr("Not synced yet, %1").arg(amount);
    return tr("Nothing recorded, %1").arg(amount);
}

} // namespace pulsekeep

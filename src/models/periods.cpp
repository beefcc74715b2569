// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "periods.h"

#include <QCoreApplication>
#include <QDateTime>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Day = 24 * 60 * Minute;

struct Periods {
    Q_DECLARE_TR_FUNCTIONS(Periods)
};

QDate weekOf(QDate day, const QLocale &locale)
{
    return day.addDays(-((day.dayOfWeek() - locale.firstDayOfWeek() + 7) % 7));
}

QDate monthOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

qint64 floored(qint64 dividend, qint64 divisor)
{
    const qint64 quotient = dividend / divisor;
    return quotient * divisor > dividend ? quotient - 1 : quotient;
}

/** A format for dates, with the names that are asked for. */
QString withNames(QString format, Names names)
{
    if (names == Names::Short)
        format.replace("dddd"_L1, "ddd"_L1).replace("MMMM"_L1, "MMM"_L1);
    return format;
}

} // namespace

qint64 beginOf(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toMSecsSinceEpoch();
}

QDate dateAt(qint64 at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date();
}

Span dayOf(QDate day, const QTimeZone &zone)
{
    return {beginOf(day, zone), beginOf(day.addDays(1), zone)};
}

Span periodAround(Period period, QDate day, const QTimeZone &zone, const QLocale &locale)
{
    switch (period) {
    case Period::Week: {
        const auto first = weekOf(day, locale);
        return {beginOf(first, zone), beginOf(first.addDays(7), zone)};
    }
    case Period::Month: {
        const auto first = monthOf(day);
        return {beginOf(first, zone), beginOf(first.addMonths(1), zone)};
    }
    case Period::Year: {
        const auto last = monthOf(day);
        return {beginOf(last.addMonths(-11), zone), beginOf(last.addMonths(1), zone)};
    }
    case Period::Day:
    case Period::Everything:
    case Period::Free:
        break;
    }
    return dayOf(day, zone);
}

Span neighbourOf(Period period, Span span, int direction, const QTimeZone &zone, const QLocale &locale)
{
    if (period == Period::Everything || period == Period::Free)
        return {span.from + direction * span.length(), span.to + direction * span.length()};
    if (direction > 0) {
        const auto next = dateAt(span.to, zone);
        return periodAround(period, period == Period::Year ? next.addMonths(11) : next, zone, locale);
    }
    return periodAround(period, dateAt(span.from - 1, zone), zone, locale);
}

QString nameOf(Period period, Span span, QDate today, const QTimeZone &zone, const QLocale &locale, Names names)
{
    const auto first = dateAt(span.from, zone);
    const auto last = dateAt(span.to - 1, zone);
    const auto withYear = [&](QDate date, const QString &format) {
        return locale.toString(date, date.year() == today.year() ? format : format + u" yyyy"_s);
    };
    //: Format of a date without its year, as QLocale::toString takes it
    const auto dayFormat = withNames(Periods::tr("d MMMM"), names);
    switch (period) {
    case Period::Day:
        //: Format of a date with its weekday
        return withYear(first, withNames(Periods::tr("dddd d MMMM"), names));
    case Period::Month:
        return locale.toString(first, withNames(u"MMMM yyyy"_s, names));
    case Period::Year:
        //: From one month to another
        return Periods::tr("%1 to %2").arg(locale.toString(first, u"MMM yyyy"_s), locale.toString(last, u"MMM yyyy"_s));
    case Period::Week:
    case Period::Everything:
    case Period::Free:
        break;
    }
    if (span.length() < 3 * Day && span != Span{beginOf(first, zone), beginOf(last.addDays(1), zone)}) {
        const auto moment = [&](qint64 at) {
            const auto local = QDateTime::fromMSecsSinceEpoch(at, zone);
            //: Format of a date without its year, as short as can be
            return locale.toString(local.date(), Periods::tr("d MMM")) + u' '
                + locale.toString(local.time(), QLocale::ShortFormat);
        };
        return Periods::tr("%1 to %2").arg(moment(span.from), moment(span.to));
    }
    if (first == last)
        return withYear(first, withNames(Periods::tr("dddd d MMMM"), names));
    if (first.year() != last.year()) {
        //: Format of a date, short
        const auto format = Periods::tr("d MMM yyyy");
        return Periods::tr("%1 to %2").arg(locale.toString(first, format), locale.toString(last, format));
    }
    //: Format of the first of two days of a month, "12" in "12 to 18 November"
    const auto begin = locale.toString(first, first.month() == last.month() ? Periods::tr("d") : dayFormat);
    return Periods::tr("%1 to %2").arg(begin, withYear(last, dayFormat));
}

qint64 Width::length() const
{
    switch (unit) {
    case Minutes:
        return count * Minute;
    case Days:
        return count * Day;
    case Weeks:
        return count * 7 * Day;
    case Months:
        return count * 30 * Day;
    }
    Q_UNREACHABLE();
}

Span columnAround(Width width, qint64 at, const QTimeZone &zone, const QLocale &locale)
{
    if (width.unit == Width::Minutes) {
        const qint64 ahead = qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC))) * 1000;
        const qint64 from = floored(at + ahead, width.length()) * width.length() - ahead;
        return {from, from + width.length()};
    }
    const auto day = dateAt(at, zone);
    QDate first = day;
    QDate next;
    switch (width.unit) {
    case Width::Weeks:
        first = weekOf(day, locale);
        next = first.addDays(7);
        break;
    case Width::Months:
        first = monthOf(day);
        next = first.addMonths(1);
        break;
    default:
        first = day.addDays(-(day.toJulianDay() % width.count));
        next = first.addDays(width.count);
        break;
    }
    return {beginOf(first, zone), beginOf(next, zone)};
}

QDate dayIn(const QString &text, const QLocale &locale)
{
    const auto trimmed = text.trimmed();
    auto day = QDate::fromString(trimmed, Qt::ISODate);
    if (day.isValid())
        return day;
    for (const auto format : {QLocale::LongFormat, QLocale::NarrowFormat})
        if (day = locale.toDate(trimmed, format); day.isValid())
            return day;
    for (const auto &format : {u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"d. MMMM yyyy"_s, u"d. MMM yyyy"_s, u"d.M.yyyy"_s}) {
        if (day = locale.toDate(trimmed, format); day.isValid())
            return day;
    }
    day = locale.toDate(trimmed, QLocale::ShortFormat);
    // Years of two digits are read as those of the last century.
    return day.isValid() && day.year() < 1970 ? day.addYears(100) : day;
}

} // namespace pulsekeep

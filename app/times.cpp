// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "times.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Times)
};

std::optional<QDate> dayNamed(const QString &text, const QDate &today)
{
    if (text == "today"_L1)
        return today;
    if (text == "yesterday"_L1)
        return today.addDays(-1);
    static const QRegularExpression daysAgo(u"^([0-9]{1,5})d$"_s);
    if (const auto match = daysAgo.match(text); match.hasMatch())
        return today.addDays(-match.captured(1).toInt());
    static const QRegularExpression date(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"_s);
    if (date.match(text).hasMatch()) {
        if (const auto day = QDate::fromString(text, Qt::ISODate); day.isValid())
            return day;
    }
    return {};
}

/** A moment; the end of a day with @p end, else its beginning. */
Result<QDateTime> momentNamed(const QString &text, const Clock &clock, bool end)
{
    if (text.isEmpty())
        return QDateTime();
    const auto zone = clock.zone();
    if (const auto day = dayNamed(text, clock.now().toTimeZone(zone).date()))
        return day->addDays(end ? 1 : 0).startOfDay(zone).toUTC();
    if (text == "now"_L1)
        return clock.now();
    if (auto moment = QDateTime::fromString(text, Qt::ISODateWithMs); moment.isValid()) {
        if (moment.timeSpec() == Qt::LocalTime)
            moment = QDateTime(moment.date(), moment.time(), zone);
        if (moment.isValid())
            return moment.toUTC();
    }
    const Explanation explanation{Words::tr("\"%1\" is not a time that Pulsekeep understands.").arg(text),
                                  {},
                                  Words::tr("Write it like 2026-03-12, 2026-03-12T14:05, today, yesterday or 7d.")};
    return Failure(Error(Error::Invalid).explained(explanation));
}

} // namespace

Result<TimeRange> timeRange(const QString &from, const QString &to, const Clock &clock)
{
    const auto first = momentNamed(from, clock, false);
    if (!first)
        return Failure(first.error());
    const auto last = momentNamed(to, clock, true);
    if (!last)
        return Failure(last.error());
    if (first->isValid() && last->isValid() && *first >= *last) {
        const Explanation explanation{
            Words::tr("The time given with --from is not before the one given with --to."), {}, {}};
        return Failure(Error(Error::Invalid).explained(explanation));
    }
    return TimeRange{*first, *last};
}

QList<QCommandLineOption> timeRangeOptions()
{
    return {{u"from"_s, Words::tr("From this day or moment on: 2026-03-12, 2026-03-12T14:05, today, yesterday, 7d."),
             u"T"_s},
            {u"to"_s, Words::tr("Up to this moment, or this day and all of it."), u"T"_s}};
}

Result<Resolution> resolutionNamed(const QString &name)
{
    if (name.isEmpty() || name == "minute"_L1)
        return Resolution::Minute;
    if (name == "hour"_L1)
        return Resolution::Hour;
    if (name == "day"_L1)
        return Resolution::Day;
    if (name == "month"_L1)
        return Resolution::Month;
    const Explanation explanation{Words::tr("\"%1\" is nothing that readings are summed up by.").arg(name),
                                  {},
                                  Words::tr("Choose minute, hour, day or month.")};
    return Failure(Error(Error::Invalid).explained(explanation));
}

QCommandLineOption resolutionOption()
{
    return {u"by"_s, Words::tr("Sum up by minute, hour, day or month."), u"minute|hour|day|month"_s};
}

QString isoTime(const QDateTime &at, int offset)
{
    const auto local = at.toOffsetFromUtc(offset);
    auto text = local.toString(local.time().msec() ? u"yyyy-MM-ddTHH:mm:ss.zzz"_s : u"yyyy-MM-ddTHH:mm:ss"_s);
    const auto minutes = std::abs(offset) / 60;
    return text
        + u"%1%2:%3"_s.arg(offset < 0 ? u"-"_s : u"+"_s)
              .arg(minutes / 60, 2, 10, QLatin1Char('0'))
              .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString tableTime(const QDateTime &at, int offset)
{
    return at.toOffsetFromUtc(offset).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QTimeZone>

// Stretches of calendar time, in milliseconds since 1970-01-01 UTC, [from, to).
namespace pulsekeep {

struct Span {
    qint64 from = 0;
    qint64 to = 0;

    qint64 length() const { return to - from; }
    bool holds(qint64 at) const { return at >= from && at < to; }
    bool operator==(const Span &) const = default;
};

enum class Period { Day, Week, Month, Year, Everything, Free };

/** Of days and months: "Friday 20 November" or "Fri 20 Nov". */
enum class Names { Long, Short };

qint64 beginOf(QDate day, const QTimeZone &zone);
QDate dateAt(qint64 at, const QTimeZone &zone);
/** From midnight to midnight: 23 or 25 hours where the clock changes. */
Span dayOf(QDate day, const QTimeZone &zone);

/** The day, week (by the locale's first day), month, or the twelve months up to the one of @p day. */
Span periodAround(Period period, QDate day, const QTimeZone &zone, const QLocale &locale);
/** The one before (@p direction -1) or after (1) that ends or begins where @p span does; free spans move by their own
 * length. */
Span neighbourOf(Period period, Span span, int direction, const QTimeZone &zone, const QLocale &locale);
/** "Thursday 19 November", "16 to 22 November", "October 2026", "Dec 2025 to Nov 2026"; years only where not that of
 * @p today. */
QString nameOf(Period period, Span span, QDate today, const QTimeZone &zone, const QLocale &locale,
               Names names = Names::Long);

/** A day as people write it in @p locale or as 2026-11-20; an invalid date for what is none. */
QDate dayIn(const QString &text, const QLocale &locale);

/** How wide a value of a chart is. */
struct Width {
    enum Unit { Minutes, Days, Weeks, Months };
    Unit unit = Minutes;
    int count = 1;

    /** Roughly, in milliseconds. */
    qint64 length() const;
    bool operator==(const Width &) const = default;
};

/** The column of that width around a moment: minutes count from the hour, days from the epoch's, of local time. */
Span columnAround(Width width, qint64 at, const QTimeZone &zone, const QLocale &locale);

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace pulsekeep {

/** Where a scale of values begins and ends, and its round values from lowest to highest. */
struct ValueTicks {
    double bottom = 0;
    double top = 1;
    double step = 1;
    QList<double> at;
};

/** A round scale around @p low to @p high with at most @p most lines, both ends counted. Never fails: nothing to show
 *  (not a number, or high below low) gives 0 to 1. */
ValueTicks valueTicks(double low, double high, int most);

/** A moment on a time axis and what stands below it. */
struct TimeTick {
    qint64 at = 0; ///< milliseconds since 1970-01-01 UTC
    QString label;
};

/** Round moments between @p from and @p to (milliseconds UTC, both included), at most @p most of them: full hours,
 *  days, weeks (by the locale's first day), months or years of the zone, also across changes of its clock. */
QList<TimeTick> timeTicks(qint64 from, qint64 to, int most, const QTimeZone &zone, const QLocale &locale);

} // namespace pulsekeep

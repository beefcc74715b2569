// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"
#include "core/clock.h"
#include "store/store.h"

namespace pulsekeep {

/** [from, to) in UTC; an invalid time is no limit. */
struct TimeRange {
    QDateTime from;
    QDateTime to;
};

/** Of --from and --to. A day ("2026-03-12", "today", "yesterday", "7d" for seven days ago) is meant as a whole, in the
 *  zone of @p clock; so is a date with a time that names no offset. Errors: Invalid, and say which. */
Result<TimeRange> timeRange(const QString &from, const QString &to, const Clock &clock);
/** The options --from and --to themselves. */
QList<QCommandLineOption> timeRangeOptions();

/** Of --by; Minute when it is empty. Errors: Invalid. */
Result<Resolution> resolutionNamed(const QString &name);
QCommandLineOption resolutionOption();

/** ISO 8601 to the second (to the millisecond where there are any) with the offset given in seconds:
 * "2026-03-12T14:05:00+01:00". */
QString isoTime(const QDateTime &at, int offset);
/** For tables: "2026-03-12 14:05". */
QString tableTime(const QDateTime &at, int offset);

} // namespace pulsekeep

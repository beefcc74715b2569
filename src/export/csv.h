// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QIODevice>

namespace pulsekeep {

/** What can be exported. The names are those of the command line and of the README. */
enum class ExportKind { HeartRate, Steps, Activity, Sleep };

QLatin1StringView exportKindName(ExportKind kind); ///< "heart_rate", "steps", ...
std::optional<ExportKind> exportKindNamed(QLatin1StringView name);

/** One table. Kinds that are told minute by minute stand side by side in it, so that a spreadsheet can compare them;
 *  each adds its columns, in this order whatever the order of `kinds`:
 *
 *  | resolution | columns |
 *  |---|---|
 *  | Minute     | time, device, heart_rate_bpm, heart_rate_source, steps, activity, intensity |
 *  | the others | time, device, heart_rate_min_bpm, heart_rate_mean_bpm, heart_rate_max_bpm, heart_rate_count, steps,
 *                 minutes_with_data, minutes_worn |
 *  | Sleep      | from, to, device, stage, minutes |
 *
 *  A value that the device does not have is an empty cell; a row without any value of the kinds asked for is left out.
 *  heart_rate_source says "minute" for the minute's own heart rate and "single" for a measurement at that very second,
 *  which has a row of its own. steps are those of the minute or their sum, intensity is the device's own scale 0..255,
 *  activity and stage are the names of activityName(). Several devices share the table, one row each. */
struct CsvRequest {
    QList<ExportKind> kinds = {ExportKind::HeartRate, ExportKind::Steps, ExportKind::Activity};
    qint64 device = 0;                          ///< 0: all
    QDateTime from, to;                         ///< UTC, [from, to); invalid: no limit
    Resolution resolution = Resolution::Minute; ///< Sleep ignores it
};

/** Which of @p kinds share a table: sleep, which is told in stretches, needs one (a file) of its own and comes last. */
QList<QList<ExportKind>> csvTables(const QList<ExportKind> &kinds);

/** Writes RFC 4180: UTF-8, CRLF, a header with units, ISO 8601 times with the offset that was in force where the
 * reading was taken; cells that a spreadsheet would run as a formula are made harmless. Streams: memory does not grow
 * with the range, but with the rows of a summary and with nights. @p proceed is asked every few thousand rows with
 * their number; false ends with Cancelled. Returns the number of rows without the header. Errors: Storage when @p out
 * cannot be written or the database not be read, Invalid for kinds that do not share a table. */
Result<qint64> exportCsv(const Store &store, const CsvRequest &request, QIODevice *out,
                         const std::function<bool(qint64 rows)> &proceed = {});

/** One cell, quoted where RFC 4180 asks for it and made harmless (by an apostrophe) where it looks like a formula to a
 *  spreadsheet, also to one that splits at semicolons. Numbers stay numbers; control characters become U+FFFD. */
QByteArray csvCell(const QString &text);

} // namespace pulsekeep

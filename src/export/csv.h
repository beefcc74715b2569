// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QIODevice>

namespace pulsekeep {

/** What can be exported. The names are those of the command line and of the README. */
enum class ExportKind { HeartRate, Steps, Activity, Sleep };

QLatin1StringView exportKindName(ExportKind kind);                      ///< "heart_rate", "steps", ...
std::optional<ExportKind> exportKindNamed(QLatin1StringView name);

struct CsvRequest {
    ExportKind kind = ExportKind::HeartRate;
    qint64 device = 0;   ///< 0: all
    QDateTime from, to;  ///< UTC, [from, to); invalid: no limit
    Resolution resolution = Resolution::Minute; ///< Sleep ignores it
};

/** Writes RFC 4180: UTF-8, CRLF, a header with units, ISO 8601 times with the offset that was in force where the reading
 *  was taken; cells that a spreadsheet would run as a formula are made harmless. Streams: memory does not grow with the
 *  range. @p proceed is asked every few thousand rows with their number; false ends with Cancelled. Returns the number of
 *  rows. Errors: Storage when @p out cannot be written. */
Result<qint64> exportCsv(const Store &store, const CsvRequest &request, QIODevice *out,
                         const std::function<bool(qint64 rows)> &proceed = {});

/** One cell, quoted where RFC 4180 asks for it and made harmless where it looks like a formula. */
QByteArray csvCell(const QString &text);

} // namespace pulsekeep

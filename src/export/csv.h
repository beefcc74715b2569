// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QIODevice>

namespace pulsekeep {

/** What can be exported. The names are those of the command line and of the README. */
enum class ExportKind { HeartRate, Steps, Activity, Sleep, BloodPressure, Weight, Temperature, Oxygen, Notes };

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
 *  Single readings and notes are a table each:
 *
 *  | kind | columns |
 *  |---|---|
 *  | all readings  | time, device, person, user, (values), source, edited, excluded, excluded_reason, note |
 *  | BloodPressure | systolic_mmHg, diastolic_mmHg, mean_arterial_mmHg, pulse_bpm, irregular_heartbeat, movement,
 * cuff_ok | | Weight        | weight_kg, impedance_ohm, fat_percent, muscle_percent, water_percent | | Temperature   |
 * temperature_celsius, site | | Oxygen        | oxygen_percent, pulse_bpm | | Notes         | time, person, whole_day,
 * note |
 *
 *  A value that the device does not have is an empty cell; a row without any value of the kinds asked for is left out.
 *  heart_rate_source says "minute" for the minute's own heart rate and "single" for a measurement at that very second,
 *  which has a row of its own. steps are those of the minute or their sum, intensity is the device's own scale 0..255,
 *  activity and stage are the names of activityName(). Several devices share the table, one row each; what was typed or
 *  imported has an empty device. user is the device's number, source device, typed or imported, and what is true or
 *  false says so. site is a Temperature Type of the Bluetooth SIG (2A1D). Single heart rates that are excluded are left
 *  out. */
struct CsvRequest {
    QList<ExportKind> kinds = {ExportKind::HeartRate, ExportKind::Steps, ExportKind::Activity};
    qint64 device = 0;                          ///< 0: all
    QDateTime from, to;                         ///< UTC, [from, to); invalid: no limit
    Resolution resolution = Resolution::Minute; ///< only for the first three kinds
    qint64 person = 0;                          ///< 0: everybody
    bool excluded = true;                       ///< readings that are excluded: marked as such, or left out

    Scope scope() const { return {device, person}; }
};

/** The kind of reading that is exported; nothing for those told by the minute, sleep and notes. */
std::optional<ReadingKind> readingKindOf(ExportKind kind);

/** Which of @p kinds share a table: those told by the minute, which come first; each other one needs a table (a file)
 * of its own. */
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

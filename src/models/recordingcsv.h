// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/recordings.h"

#include <QStringList>

namespace pulsekeep {

/** Writes a recording as CSV (RFC 4180, UTF-8, CRLF) into @p folder: one file for each kind that it holds, because each
 *  has its own pace and columns.
 *
 *  | file | columns |
 *  |---|---|
 *  | NAME heart_rate.csv | time, heart_rate_bpm (empty where the device found no pulse) |
 *  | NAME beats.csv      | time, rr_ms: the time from one beat to the next; several that came at once have the same
 * time | | NAME motion.csv     | time, x_g, y_g, z_g | | NAME ppg.csv        | time, ppg_raw | | NAME oxygen.csv     |
 * time, oxygen_percent, pulse_bpm (empty where there is none) | | NAME temperature.csv | time, temperature_c | | NAME
 * marks.csv      | time |
 *
 *  Times are ISO 8601 to the millisecond with the offset that was in force; those of motion and pulse wave are of the
 *  sample, not of its packet. Files that are there already are left alone: the name gets a number. Returns the names
 *  without folder. Errors: Storage where it cannot write or read, Malformed for a damaged recording. */
Result<QStringList> exportRecording(const Recordings &recordings, const StoredRecording &recording,
                                    const QString &folder);

} // namespace pulsekeep

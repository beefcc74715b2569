// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readings.h"
#include "store/localhours.h"
#include "store/sqlite.h"
#include "store/summary.h"

#include <QTimeZone>

namespace pulsekeep {

/** The columns of hour and day from minutes to intensity_high, the first of them at @p column. */
Summary summaryIn(const sqlite::Statement &row, int column);
/** The columns of hour from start to shift, the first of them at @p column. Like the next two, keeps within bounds
 *  whatever a damaged page holds. */
LocalHour hourIn(const sqlite::Statement &row, int column);
qint64 quarterIn(const sqlite::Statement &row, int column);
qint64 minuteIn(const sqlite::Statement &row, int column);
/** The columns of minute from minute to bpm, the first of them at @p column. */
MinuteSample sampleIn(const sqlite::Statement &row, int column);

/** Writes minutes and what hours and days make of them; within a transaction of the caller's. Failures are told by the
 *  connection's outcome(). */
class MinuteWriter
{
public:
    explicit MinuteWriter(sqlite::Connection *connection);

    struct Counts {
        int added = 0;
        int same = 0;
        int changed = 0;
        int removed = 0;
    };

    /** Keeps @p samples, in any order; of several for one minute, the last. Where no local hour exists yet, those of
     *  @p zone are begun. */
    Counts keep(qint64 device, QList<MinuteSample> samples, const QTimeZone &zone);
    /** Takes @p minutes (sorted) away. */
    Counts remove(qint64 device, const QList<qint32> &minutes);

private:
    Counts keepRun(qint64 device, const MinuteSample *begin, const MinuteSample *end, const QTimeZone &zone);
    void keepHour(qint64 device, const LocalHour &hour, const Summary &summary);
    /** Sums up the local days @p days (since 1970-01-01) from their hours; new ones belong to @p zone. */
    void summariseDays(qint64 device, QList<qint64> days, const QTimeZone &zone);

    sqlite::Connection *m_connection;
    sqlite::Statement m_minutes;
    sqlite::Statement m_insert;
    sqlite::Statement m_update;
    sqlite::Statement m_remove;
    sqlite::Statement m_hourSpans;
    sqlite::Statement m_hours;
    sqlite::Statement m_keepHour;
    sqlite::Statement m_removeHour;
    sqlite::Statement m_keepDay;
    sqlite::Statement m_removeDay;
};

/** The number of @p zone in the database, made where there is none. */
qint64 keepZone(sqlite::Connection *connection, const QTimeZone &zone);

} // namespace pulsekeep

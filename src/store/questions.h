// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlite.h"
#include "store/store.h"

#include <vector>

// What charts, tables and exports ask. Ranges are whole minutes since 1970-01-01 UTC, [from, to).
namespace pulsekeep {

struct MinuteRange {
    qint64 from = 0;
    qint64 to = 0;

    bool isEmpty() const { return from >= to; }
    qint64 length() const { return isEmpty() ? 0 : to - from; }
    bool holds(qint64 begin, qint64 end) const { return begin >= from && end <= to; }
    MinuteRange intersected(qint64 begin, qint64 end) const { return {std::max(from, begin), std::min(to, end)}; }
};

/** The devices whose minutes are asked for. */
QList<qint64> devicesAsked(sqlite::Connection *database, Scope scope);

enum SingleHeartRates { MinutesOnly, WithSingleHeartRates };
/** The minutes from @p from on and before @p to; where these are invalid, as far as there are minutes (or single heart
 *  rates, whosever). */
MinuteRange minutesAsked(sqlite::Connection *database, const QList<qint64> &devices, const QDateTime &from,
                         const QDateTime &to, SingleHeartRates singles = MinutesOnly);

/** @p devices are those that @p scope asks for. @p zone: where a day begins on which there is a single heart rate of
 *  that zone only. */
QList<HistorySlot> historyOf(sqlite::Connection *database, Scope scope, const QList<qint64> &devices, MinuteRange range,
                             Resolution resolution, const QTimeZone &zone);
QList<ChartPoint> chartOf(sqlite::Connection *database, ChartValue value, Scope scope, const QList<qint64> &devices,
                          MinuteRange range, int columns);
QList<SleepStretch> sleepOf(sqlite::Connection *database, qint64 device, MinuteRange range);

/** By the end. */
QList<ClockFault> clockFaultsOf(sqlite::Connection *database, const QList<qint64> &devices);

/** Remembers which zone shifts were in force around the time asked for last. */
class OffsetCache
{
public:
    /** Seconds ahead of UTC; nothing where the device has no reading at all. */
    std::optional<int> offsetAt(sqlite::Connection *database, qint64 device, const QDateTime &at);
    void clear() { m_shifts.clear(); }

private:
    void load(sqlite::Connection *database, qint64 device, qint64 quarter);

    qint64 m_device = 0;
    qint64 m_from = 0;
    std::vector<qint8> m_shifts; ///< of the quarters from m_from on; Unknown where there is no reading
};

} // namespace pulsekeep

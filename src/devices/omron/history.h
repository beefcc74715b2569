// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/omron/memory.h"
#include "devices/omron/transfer.h"

namespace pulsekeep::omron {

/** "omron.user1": the mark of one user's ring. */
QString streamOf(int user);

/** What a fetch needs to know. */
struct HistoryPlan {
    QString modelId;
    MemoryMap map;
    bool clearCounter = false; ///< once everything is kept
    const Clock *clock = nullptr;
    Observer *observer = nullptr; ///< may be null
};

/** Reads the new records of all users [6] and closes the memory. Nothing is read twice: the first reading goes through
 *  the slots until an empty one, later ones read the index and then what it says is new. Each answer's records are kept
 *  before the next command, with the mark where a visit after a lost link goes on. @p figures counts records. */
QCoro::Task<Result<>> fetchHistory(Transfer *memory, HistoryPlan plan, QList<SyncMark> marks, HarvestSink *sink,
                                   SyncFigures *figures);

/** Whether the sequence numbers that a monitor advertises are those of the newest records that @p marks know. */
bool announcesNothingNew(const Advertisement &seen, const MemoryMap &map, const QList<SyncMark> &marks);

} // namespace pulsekeep::omron

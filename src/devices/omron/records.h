// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readings.h"
#include "devices/omron/memory.h"

namespace pulsekeep::omron {

/** The readings of @p records, which lie one after the other. Records that make no sense are left out. */
struct DecodedRecords {
    QList<BloodPressureReading> readings;
    int invalid = 0;
};
Result<DecodedRecords> decodeRecords(QByteArrayView records, const MemoryMap &map, int user, const QTimeZone &zone);

/** What decodeRecords() needs besides the bytes, as the context of a raw chunk. */
struct RecordsContext {
    int user = 1;
    QByteArray zone; ///< IANA id, in which the monitor's clock was taken to go

    QByteArray bytes() const;
    static RecordsContext fromBytes(QByteArrayView bytes);
    bool operator==(const RecordsContext &) const = default;
};

} // namespace pulsekeep::omron

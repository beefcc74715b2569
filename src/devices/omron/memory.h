// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <array>
#include <optional>

namespace pulsekeep::omron {

/** Where the records of one user lie, one after the other; the newest takes the place of the oldest. */
struct Ring {
    quint16 start = 0;
    int count = 0;

    bool operator==(const Ring &) const = default;
};

/** The memory of one model [5]: what a row of the table of models holds. */
struct MemoryMap {
    enum Order { Little, Big };
    enum Generation {
        Classic, ///< service ecbe3980, a key, frames in pieces over four channels
        Modern   ///< service fe4a, frames whole over one channel
    };

    Order order = Little; ///< Big: the two bytes of each 16-bit word are swapped
    Generation generation = Classic;
    bool token = false;         ///< Modern only: talks after four bytes were said back
    int recordSize = 16;        ///< 14 or 16
    int block = 16;             ///< most bytes that one read may ask for
    quint16 readBase = 0;       ///< settings: the index, a block for each user, the clock
    quint16 writeBase = 0;      ///< the same for writing
    int indexSize = 16;         ///< 8, 16 or 24
    int clockAt = 0x2c;         ///< in the settings
    int clockSize = 16;         ///< 10 or 16
    bool setsClock = false;     ///< writing the clock is known to work
    bool clearsCounter = false; ///< so is clearing the counters of unread records
    std::array<Ring, 2> rings;

    int users() const { return rings[1].count > 0 ? 2 : 1; }
    /** Whether the index tells the sequence numbers of the newest records. */
    bool hasSequence() const { return indexSize >= 16; }
    int recordsInBlock() const { return block / recordSize; }
    quint16 slot(int user, int number) const { return quint16(rings[size_t(user - 1)].start + number * recordSize); }
    /** User blocks between index and clock. */
    int userBlockAt(int user) const { return indexSize + (user - 1) * userBlockSize(); }
    int userBlockSize() const { return (clockAt - indexSize) / 2; }
    /** All of the settings, the unknown rest of 8 bytes included. */
    int settingsSize() const { return writeBase - readBase; }

    bool operator==(const MemoryMap &) const = default;
};

/** A time of day and year as the monitor shows it: in which zone, it does not know. */
struct WallTime {
    QDate date;
    QTime time;

    /** The instant at which clocks in @p zone showed it, UTC; the earlier of two. */
    QDateTime in(const QTimeZone &zone) const;
    static WallTime of(const QDateTime &at, const QTimeZone &zone);
    bool operator==(const WallTime &) const = default;
};

// Records [5.2]
// ------------------------------------------------------------------------------------------------------------------

struct Record {
    WallTime at;
    int systolic = 0;  ///< mmHg
    int diastolic = 0; ///< mmHg
    int pulse = 0;     ///< beats per minute; 0 when it has none
    bool irregular = false;
    bool movement = false;
    bool cuffOk = false;
    int series = 0;                  ///< 1, 2, 3 within a series of three; 0 for a single measurement
    int irregularBeats = 0;          ///< 0..15
    int artefacts = 0;               ///< 0..15
    std::optional<quint16> sequence; ///< 1, 2, 3, ... for each user, where the model counts
    bool sumOk = true;               ///< the check sum is right; the rest counts all the same

    bool operator==(const Record &) const = default;
};

/** What a slot of the memory holds. Nothing when no record was ever written there; Malformed when it cannot be: no such
 *  date, a pressure that no heart makes, the wrong number of bytes. */
Result<std::optional<Record>> decodeRecord(QByteArrayView slot, const MemoryMap &map);
/** Whether no record was ever written there. */
bool isEmptySlot(QByteArrayView slot, const MemoryMap &map);
/** The record's number, also of one that decodeRecord() refuses; nothing where the model has none. */
std::optional<quint16> sequenceOf(QByteArrayView slot, const MemoryMap &map);
/** The same bytes a monitor would write. */
QByteArray encodeRecord(const Record &record, const MemoryMap &map);

// Index [5.3]
// --------------------------------------------------------------------------------------------------------------------

/** What the index says of one user's ring. */
struct RingState {
    int cursor = 0;                  ///< slot that the next record will take
    bool wrapped = false;            ///< all slots are written
    int stored = 0;                  ///< records
    std::optional<int> unread;       ///< not yet fetched by whoever clears the counter; nothing when it was cleared
    quint16 counter = 0x8000;        ///< what unread was made of, as it stands there: it counts on beyond the ring
    std::optional<quint16> sequence; ///< of the newest record, where the index has it

    bool operator==(const RingState &) const = default;
};

/** One for each user. @p section is the whole index; Malformed when it is shorter. */
Result<QList<RingState>> decodeIndex(QByteArrayView section, const MemoryMap &map);
/** The index section to write so that nothing counts as unread; the rest as in @p section. */
QByteArray clearedIndex(const QByteArray &section, const MemoryMap &map);

// Clock [5.4]
// --------------------------------------------------------------------------------------------------------------------

/** Malformed when there is no such date: the clock was never set. */
Result<WallTime> decodeClock(QByteArrayView section, const MemoryMap &map);
/** The clock section to write: @p section as it was read, with another time and its sum. */
QByteArray encodeClock(const QByteArray &section, const WallTime &time, const MemoryMap &map);
/** Current Time (2a2b): the same clock, shown to everybody. */
Result<WallTime> decodeCurrentTime(QByteArrayView value);

} // namespace pulsekeep::omron

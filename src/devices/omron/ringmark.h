// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace pulsekeep::omron {

/** How far a ring was read, as the context of its mark. */
struct RingMark {
    bool settled = false;    ///< all that it held was read once; else the first reading is under way
    bool unsure = false;     ///< settled, but where the newest record is, the index has to tell
    int next = 0;            ///< slot to read next
    QByteArray newest;       ///< bytes of the newest record read; empty when there is none
    quint16 unread = 0xffff; ///< the index's counter at the last visit; 0xffff: not known

    // Of the first reading, which goes by slots and not by age:
    QByteArray last; ///< bytes of the slot before next
    int breaks = 0;  ///< times that a slot was older than the one before it
    int oldest = 0;  ///< slot at the first of them

    QByteArray bytes() const;
    /** A mark that says nothing when the bytes are none of bytes(). */
    static RingMark fromBytes(QByteArrayView bytes);
    bool operator==(const RingMark &) const = default;
};

} // namespace pulsekeep::omron

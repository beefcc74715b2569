// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "store/recordings.h"

namespace pulsekeep {

/** Live events as a recording keeps them: in the order in which they came, each with its time of arrival, so that a
 *  replay is what was seen. Little-endian, one after the other:
 *
 *  | field | bytes |
 *  |---|---|
 *  | kind | u8, as in the rows below |
 *  | arrival | u32, milliseconds after the part's start |
 *  | 1, heart rate | u8 bpm |
 *  | 2, no heart rate | nothing |
 *  | 3, motion | u32 millionths of samples a second, u32 thousandths of units per g, u8 count, i16 x, y, z each |
 *  | 4, pulse wave | u32 millionths of samples a second, u8 count, count times u16 |
 *  | 5, gap | u32 packets |
 *  | 6, steps | u32 |
 *  | 7, beat intervals | u8 count, count times u32 microseconds |
 *  | 8, oxygen | u32 thousandths of a percent, u8 whether there is a pulse, u32 thousandths of beats a minute |
 *  | 9, temperature | u32 hundredths of a kelvin, u8 site |
 */
class PartWriter
{
public:
    /** Takes @p event in; @p now is its arrival when it has none of its own. */
    void add(const LiveEvent &event, const QDateTime &now);
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /** What came since the last call. */
    RecordingPart take();

private:
    QByteArray m_bytes;
    QDateTime m_start;
    QDateTime m_until;
    int m_samples = 0;
};

/** When it came; invalid for what carries no time. */
QDateTime arrivalOf(const LiveEvent &event);

struct RecordedEvent {
    QDateTime at; ///< UTC, arrival
    LiveEvent event;
};

/** Errors: Malformed for bytes that no PartWriter has written. */
Result<QList<RecordedEvent>> eventsIn(const RecordingPart &part);

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QByteArrayView>

#include <array>

namespace pulsekeep {

/** Times of one device as ISO 8601 with the offset that was in force, such as 2026-10-25T02:59:00+02:00.
 *
 *  Offsets and dates are asked for once a quarter of an hour: no zone has changed between two since 1972. */
class TimeColumn
{
public:
    TimeColumn(const Store *store, qint64 device) : m_store(store), m_device(device) { }

    /** @p minute since 1970-01-01 00:00 UTC. Valid until the next call. */
    QByteArrayView minute(qint64 minute)
    {
        constexpr int Minutes = 15;
        const qint64 ahead = minute - m_quarter;
        if (ahead < 0 || ahead >= Minutes)
            startQuarter(minute);
        // In a quarter only the minute of the hour changes.
        const int ofHour = m_minuteOfHour + int(minute - m_quarter);
        m_text[MinutePlace] = char('0' + ofHour / 10);
        m_text[MinutePlace + 1] = char('0' + ofHour % 10);
        return {m_text.data(), qsizetype(m_text.size())};
    }

    /** Any moment, to the second. */
    QByteArrayView moment(const QDateTime &at);

    /** @p at with an offset that is known, in seconds. */
    static QByteArray spelt(const QDateTime &at, int offset);

private:
    static constexpr size_t MinutePlace = 14;

    void startQuarter(qint64 minute);
    void spell(qint64 seconds, int offset);

    const Store *m_store;
    qint64 m_device;
    qint64 m_quarter = -(qint64(1) << 60); ///< its first minute
    int m_minuteOfHour = 0;                ///< local, of that minute
    std::array<char, 25> m_text = {};
};

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readings.h"

#include <QTimeZone>

#include <map>
#include <vector>

namespace pulsekeep::huami {

/** One minute of a wearer's life, before a device has put it into bytes. */
struct LivedMinute {
    Activity activity = Activity::Still;
    quint8 intensity = 0; ///< movement, 0..255
    quint8 steps = 0;     ///< in this minute
    quint8 heartRate = 0; ///< beats per minute of the wearer, also while nobody measures
    bool measured = true; ///< whether the device caught the heart rate
    bool says = true;     ///< false: the device only says "as before" (kinds 0 and 10)

    bool operator==(const LivedMinute &) const = default;
};

/** A wearer who never existed: nights, work days, weekends, walks, runs and rides, showers, a cold in winter.
 *
 *  Every minute is a function of the seed, the zone and the minute alone, so that a later visit finds the same past.
 * Days are made when asked for, from midnight to midnight of the zone: one with 23 or 25 hours has that many. Minutes
 * count from 1970-01-01 00:00 UTC; ranges leave out their end.
 */
class SimulatedYear
{
public:
    explicit SimulatedYear(quint32 seed, const QTimeZone &zone = QTimeZone::utc());

    LivedMinute at(qint32 minute) const;
    /** Steps taken in [@p from, @p to). */
    int steps(qint32 from, qint32 to) const;
    /** When the device was last taken off its charger before @p minute, and how long it had been on it, in minutes. */
    struct Charging {
        qint32 until = 0;
        int minutes = 0;
    };
    Charging lastCharged(qint32 minute) const;

    /** The bytes in which a device keeps [@p from, @p to): @p sampleSize is 4 (Mi Band 2) or 8 (Amazfit Neo). */
    QByteArray samples(qint32 from, qint32 to, int sampleSize) const;
    /** What those bytes mean to somebody who knows nothing of the time before @p from: a leading "as before" is
     * Unknown. */
    QList<MinuteSample> truth(qint32 from, qint32 to, int sampleSize) const;

private:
    struct Day {
        qint32 begin = 0;
        qint32 end = 0;
        std::vector<LivedMinute> minutes;
    };
    const Day &dayOf(qint32 minute) const;
    Day live(QDate date) const;

    quint32 m_seed;
    QTimeZone m_zone;
    mutable std::map<qint32, Day> m_days; // by begin; what was asked for lately
    mutable const Day *m_latest = nullptr;
};

} // namespace pulsekeep::huami

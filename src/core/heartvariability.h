// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readings.h"

namespace pulsekeep {

/** How much the time from beat to beat varies, of the beats that count as normal. */
struct HeartVariability {
    double rmssd = 0; ///< ms: root mean square of the differences between successive intervals
    double sdnn = 0;  ///< ms: standard deviation of the intervals
    int beats = 0;    ///< intervals that counted
    int rejected = 0; ///< intervals that did not

    bool operator==(const HeartVariability &) const = default;
};

/** Of @p milliseconds between successive beats, oldest first; NaN where beats may be missing in between.
 *
 *  Artefacts (a beat too early and the pause after it, a beat that the sensor missed or made up) are left out by
 *  comparing each interval with the median of itself and its four neighbours on each side, up to the next break: more
 *  than a fifth away is none of a normal beat. That is the threshold method that Kubios HRV uses, with the 20 % of
 * Malik (1989). Neither is anything below 300 or above 2000 ms. A difference counts only between two that follow each
 * other and both count.
 *
 *  Nothing where fewer than twenty count, or a quarter and more are artefacts: nobody could rely on it. */
std::optional<HeartVariability> heartVariability(const QList<double> &milliseconds);

/** The intervals of the last minute, as they come. */
class BeatWindow
{
public:
    /** Seconds that are looked at: the shortest time over which RMSSD is commonly given. */
    static constexpr int Seconds = 60;

    void add(const BeatIntervals &intervals);
    /** Beats may be missing here. */
    void interrupt(const QDateTime &at);
    void clear() { m_beats.clear(); }
    std::optional<HeartVariability> variability() const;

private:
    struct Beat {
        QDateTime at; ///< arrival
        double milliseconds = 0;
    };

    void forgetBefore(const QDateTime &at);

    QList<Beat> m_beats;
};

} // namespace pulsekeep

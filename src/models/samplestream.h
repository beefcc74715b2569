// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

#include <QList>
#include <QPointF>

#include <optional>
#include <vector>

namespace pulsekeep {

/** Gives samples their times. Sensors measure evenly and send in bursts, so when a packet arrives says little: samples
 *  follow each other at their rate, a little behind the arrivals, and the distance is kept within bounds.
 *
 *  All times are milliseconds since 1970-01-01 UTC. */
class SampleClock
{
public:
    /** How far behind the arrival the first sample is put, and how far behind any may be. A band sends sixteen samples
     *  of 25 a second at once [5.3 of the Huami README]. */
    static constexpr double FirstLag = 700;
    static constexpr double MostLag = 1300;
    /** Nothing for so long is a gap. */
    static constexpr double GapAfter = 2500;

    struct Times {
        double first = 0;
        double step = 0;
        bool afterGap = false; ///< the sample before is not its neighbour
    };

    /** For @p count samples of @p rate a second that arrived @p at. */
    Times take(qsizetype count, double rate, double at);
    /** @p share of a second is missing before the next samples. */
    void lose(double share);
    /** What comes next is a new beginning. */
    void restart() { m_last.reset(); }

private:
    std::optional<double> m_last; ///< of the last sample
    bool m_gap = false;
};

/** The clocks of a band's two sensors, whose packets share one counter. */
class SensorClocks
{
public:
    SampleClock::Times take(const MotionSamples &motion);
    SampleClock::Times take(const PulseWaveSamples &wave);
    /** Nobody knows of which kind the lost packets were: each sensor loses its share of them. */
    void lose(const LiveGap &gap);
    /** What comes next is a new beginning. */
    void restart() { *this = {}; }

private:
    SampleClock m_motion;
    SampleClock m_wave;
    int m_packets = 0;
    double m_motionSeconds = 0;
    double m_waveSeconds = 0;
};

/** The newest points of a line, in memory of fixed size. */
class PointRing
{
public:
    explicit PointRing(qsizetype capacity) : m_points(size_t(capacity)) { }

    void append(const QPointF &point);
    void clear() { m_size = 0; }
    qsizetype size() const { return m_size; }
    /** 0 is the oldest. */
    const QPointF &at(qsizetype index) const;
    /** Those of [@p from, @p to] and the one before them, oldest first. */
    QList<QPointF> between(double from, double to) const;

private:
    qsizetype firstAfter(double moment) const;

    std::vector<QPointF> m_points;
    qsizetype m_next = 0;
    qsizetype m_size = 0;
};

} // namespace pulsekeep

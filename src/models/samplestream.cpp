// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplestream.h"

#include <algorithm>
#include <cmath>

namespace pulsekeep {

SampleClock::Times SampleClock::take(qsizetype count, double rate, double at)
{
    const double period = 1000 / rate;
    if (!m_last || at - (*m_last + static_cast<double>(count) * period) > GapAfter) {
        m_gap = true;
        m_last = at - FirstLag - static_cast<double>(count) * period;
    }
    double step = period;
    double first = *m_last + period;
    const double end = *m_last + static_cast<double>(count) * period;
    if (end > at) // the sensor's second is shorter than ours, or it caught up on something
        step = std::max(period / 2, (at - *m_last) / static_cast<double>(count));
    else if (at - end > MostLag) // longer
        first += (at - end - MostLag) / 10;
    m_last = first + static_cast<double>(count - 1) * step;
    return {first, step, std::exchange(m_gap, false)};
}

void SampleClock::lose(double share)
{
    m_gap = true;
    if (m_last)
        *m_last += share * 1000;
}

SampleClock::Times SensorClocks::take(const MotionSamples &motion)
{
    ++m_packets;
    m_motionSeconds += static_cast<double>(motion.samples.size()) / motion.rate;
    return m_motion.take(motion.samples.size(), motion.rate, static_cast<double>(motion.at.toMSecsSinceEpoch()));
}

SampleClock::Times SensorClocks::take(const PulseWaveSamples &wave)
{
    ++m_packets;
    m_waveSeconds += static_cast<double>(wave.samples.size()) / wave.rate;
    return m_wave.take(wave.samples.size(), wave.rate, static_cast<double>(wave.at.toMSecsSinceEpoch()));
}

void SensorClocks::lose(const LiveGap &gap)
{
    const double share = m_packets > 0 ? static_cast<double>(gap.packets) / m_packets : 0;
    m_motion.lose(share * m_motionSeconds);
    m_wave.lose(share * m_waveSeconds);
}

void PointRing::append(const QPointF &point)
{
    m_points[size_t(m_next)] = point;
    const auto capacity = qsizetype(m_points.size());
    m_next = (m_next + 1) % capacity;
    m_size = std::min(m_size + 1, capacity);
}

const QPointF &PointRing::at(qsizetype index) const
{
    const auto capacity = qsizetype(m_points.size());
    return m_points[size_t((m_next - m_size + index + capacity) % capacity)];
}

qsizetype PointRing::firstAfter(double moment) const
{
    qsizetype low = 0;
    qsizetype high = m_size;
    while (low < high) {
        const auto middle = (low + high) / 2;
        if (at(middle).x() > moment)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

QList<QPointF> PointRing::between(double from, double to) const
{
    const auto begin = std::max<qsizetype>(0, firstAfter(from) - 1);
    const auto end = firstAfter(to);
    QList<QPointF> points;
    points.reserve(std::max<qsizetype>(0, end - begin));
    for (auto index = begin; index < end; ++index)
        points.append(at(index));
    return points;
}

} // namespace pulsekeep

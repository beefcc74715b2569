// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <deque>
#include <optional>

namespace pulsekeep {

/** The resting heart rate of a stretch of time: the lowest mean of any half hour in which at least three minutes have a
 *  heart rate, in beats per minute. Minutes are told in time order. */
class RestingRate
{
public:
    static constexpr qint64 Window = 30; ///< minutes
    static constexpr size_t LeastValues = 3;

    void add(qint64 minute, int bpm);

    std::optional<double> bpm() const { return m_known ? std::optional(m_lowest) : std::nullopt; }
    /** First minute of that half hour. */
    qint64 since() const { return m_since; }

private:
    struct Value {
        qint64 minute;
        int bpm;
    };
    std::deque<Value> m_values;
    qint64 m_sum = 0;
    // Not an optional: GCC 12 takes its value for uninitialised where this is inlined.
    double m_lowest = 0;
    bool m_known = false;
    qint64 m_since = 0;
};

inline void RestingRate::add(qint64 minute, int bpm)
{
    m_values.push_back({minute, bpm});
    m_sum += bpm;
    while (m_values.front().minute <= minute - Window) {
        m_sum -= m_values.front().bpm;
        m_values.pop_front();
    }
    if (m_values.size() < LeastValues)
        return;
    const double mean = static_cast<double>(m_sum) / static_cast<double>(m_values.size());
    if (m_known && mean >= m_lowest)
        return;
    m_known = true;
    m_lowest = mean;
    m_since = m_values.front().minute;
}

} // namespace pulsekeep

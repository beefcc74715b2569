// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readings.h"

#include <algorithm>
#include <climits>

namespace pulsekeep {

/** Lowest and highest of some values, if there are any. */
struct Extremes {
    int low = INT_MAX;
    int high = INT_MIN;

    bool any() const { return low <= high; }
    void add(int value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    void add(const Extremes &other)
    {
        low = std::min(low, other.low);
        high = std::max(high, other.high);
    }
    std::optional<int> lowest() const { return any() ? std::optional(low) : std::nullopt; }
    std::optional<int> highest() const { return any() ? std::optional(high) : std::nullopt; }
    bool operator==(const Extremes &) const = default;
};

/** What hour and day rows hold of their minutes. */
struct Summary {
    int minutes = 0;
    int worn = 0;
    qint64 steps = 0;
    Extremes stepsRange;
    int bpmCount = 0;
    qint64 bpmSum = 0;
    Extremes bpmRange;
    Extremes intensityRange;

    void add(const MinuteSample &sample)
    {
        ++minutes;
        worn += sample.activity != Activity::NotWorn && sample.activity != Activity::Charging;
        if (sample.steps) {
            steps += *sample.steps;
            stepsRange.add(*sample.steps);
        }
        if (sample.bpm) {
            ++bpmCount;
            bpmSum += *sample.bpm;
            bpmRange.add(*sample.bpm);
        }
        if (sample.intensity)
            intensityRange.add(*sample.intensity);
    }
    void add(const Summary &other)
    {
        minutes += other.minutes;
        worn += other.worn;
        steps += other.steps;
        stepsRange.add(other.stepsRange);
        intensityRange.add(other.intensityRange);
        addHeartRates(other);
    }
    void addHeartRates(const Summary &other)
    {
        bpmCount += other.bpmCount;
        bpmSum += other.bpmSum;
        bpmRange.add(other.bpmRange);
    }
    bool operator==(const Summary &) const = default;
};

} // namespace pulsekeep

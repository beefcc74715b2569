// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pressure/classes.h"
#include "pressure/values.h"

#include <span>

namespace pulsekeep {

using PressureSpan = std::span<const PressureValue>;

/** Those of @p values (in time order) from @p from to before @p to, milliseconds UTC. */
PressureSpan valuesBetween(PressureSpan values, qint64 from, qint64 to);
/** Those that belong to the days from @p first to @p last, both included. */
PressureSpan valuesOfDays(PressureSpan values, QDate first, QDate last);

/** A mean over values, each counting the same. */
struct PressureAverage {
    int count = 0;
    double systolic = 0; ///< mmHg
    double diastolic = 0;
    double pulse = 0; ///< over the values that have one; 0 where none has

    bool known() const { return count > 0; }
    int shownSystolic() const { return roundedPressure(systolic); }
    int shownDiastolic() const { return roundedPressure(diastolic); }
    int shownPulse() const { return roundedPressure(pulse); }
    /** Systolic less diastolic, of the means, rounded once. */
    int pulsePressure() const { return roundedPressure(systolic - diastolic); }
};

PressureAverage averageOf(PressureSpan values);
PressureAverage averageOf(PressureSpan values, PartOfDay part);

/** Mornings, evenings and both. */
struct PressureAverages {
    PressureAverage morning;
    PressureAverage evening;
    PressureAverage all;
};

PressureAverages averagesOf(PressureSpan values);
/** Over @p days days up to @p last, which counts as one of them. */
PressureAverages averagesUpTo(PressureSpan values, QDate last, int days);

/** How much lies below a limit. Time itself is not filled in between readings: days without one count for nothing. */
struct PressureInRange {
    int values = 0;
    int valuesBelow = 0;
    int days = 0;      ///< with a value
    int daysBelow = 0; ///< whose mean lies below
};

PressureInRange inRange(PressureSpan values, PressureLimit limit);

/** Lowest, quarter, middle, three quarters, highest, in whole mmHg as shown: each is one of the values. */
struct PressureSpread {
    int lowest = 0;
    int quarter = 0;
    int middle = 0;
    int threeQuarters = 0;
    int highest = 0;

    bool operator==(const PressureSpread &) const = default;
};

struct PressureDistribution {
    QList<int> counts; ///< of each class of the scheme
    int values = 0;
    PressureSpread systolic; ///< all 0 where there are no values
    PressureSpread diastolic;
    PressureSpread pulsePressure;
    int irregular = 0; ///< values with that mark
    int movement = 0;
    int series = 0; ///< values that are a mean of several readings
};

PressureDistribution distributionOf(PressureSpan values, const PressureClasses &classes);

} // namespace pulsekeep

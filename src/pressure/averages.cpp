// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressure/averages.h"

#include <algorithm>

namespace pulsekeep {

namespace {

PressureSpan between(PressureSpan values, PressureSpan::iterator begin, PressureSpan::iterator end)
{
    return values.subspan(static_cast<size_t>(begin - values.begin()), static_cast<size_t>(end - begin));
}

/** The sum of many values, from which a mean comes. */
class Sum
{
public:
    void add(const PressureValue &value)
    {
        ++m_count;
        m_systolic += value.systolic;
        m_diastolic += value.diastolic;
        if (value.pulse > 0) {
            m_pulse += value.pulse;
            ++m_pulses;
        }
    }

    PressureAverage mean() const
    {
        if (m_count == 0)
            return {};
        return {m_count, m_systolic / m_count, m_diastolic / m_count, m_pulses > 0 ? m_pulse / m_pulses : 0};
    }

private:
    int m_count = 0;
    int m_pulses = 0;
    double m_systolic = 0;
    double m_diastolic = 0;
    double m_pulse = 0;
};

PressureSpread spreadOf(QList<int> sorted)
{
    if (sorted.isEmpty())
        return {};
    std::sort(sorted.begin(), sorted.end());
    const auto at = [&](int quarters) { return sorted.at((sorted.size() - 1) * quarters / 4); };
    return {at(0), at(1), at(2), at(3), at(4)};
}

} // namespace

PressureSpan valuesBetween(PressureSpan values, qint64 from, qint64 to)
{
    const auto before = [](const PressureValue &value, qint64 at) { return value.at < at; };
    const auto begin = std::lower_bound(values.begin(), values.end(), from, before);
    return between(values, begin, std::lower_bound(begin, values.end(), std::max(from, to), before));
}

PressureSpan valuesOfDays(PressureSpan values, QDate first, QDate last)
{
    // A day begins at most fifteen hours before or after the one of UTC.
    constexpr qint64 DayMillis = 86'400'000;
    const auto firstDay = first.toJulianDay();
    const auto lastDay = last.toJulianDay();
    const qint64 begins = QDateTime(first, {}, Qt::UTC).toMSecsSinceEpoch();
    const auto near = valuesBetween(values, begins - DayMillis, begins + (lastDay - firstDay + 3) * DayMillis);
    // Days follow time, but where somebody travels across the date line; a stretch begins and ends with its days.
    const auto begin = std::find_if(near.begin(), near.end(), [&](const auto &v) { return v.dayNumber >= firstDay; });
    const auto end = std::find_if(begin, near.end(), [&](const auto &v) { return v.dayNumber > lastDay; });
    return between(near, begin, end);
}

PressureAverage averageOf(PressureSpan values)
{
    Sum sum;
    for (const auto &value : values)
        sum.add(value);
    return sum.mean();
}

PressureAverage averageOf(PressureSpan values, PartOfDay part)
{
    Sum sum;
    for (const auto &value : values) {
        if (value.part == part)
            sum.add(value);
    }
    return sum.mean();
}

PressureAverages averagesOf(PressureSpan values)
{
    return {averageOf(values, PartOfDay::Morning), averageOf(values, PartOfDay::Evening), averageOf(values)};
}

PressureAverages averagesUpTo(PressureSpan values, QDate last, int days)
{
    return averagesOf(valuesOfDays(values, last.addDays(1 - days), last));
}

PressureInRange inRange(PressureSpan values, PressureLimit limit)
{
    PressureInRange result;
    result.values = static_cast<int>(values.size());
    Sum day;
    const auto endDay = [&] {
        const auto mean = day.mean();
        if (!mean.known())
            return;
        ++result.days;
        result.daysBelow += limit.holds(mean.shownSystolic(), mean.shownDiastolic());
        day = {};
    };
    std::optional<qint32> number;
    for (const auto &value : values) {
        if (number != value.dayNumber)
            endDay();
        number = value.dayNumber;
        day.add(value);
        result.valuesBelow += limit.holds(value.shownSystolic(), value.shownDiastolic());
    }
    endDay();
    return result;
}

PressureDistribution distributionOf(PressureSpan values, const PressureClasses &classes)
{
    PressureDistribution result;
    result.counts.resize(classes.count());
    result.values = static_cast<int>(values.size());
    QList<int> systolic;
    QList<int> diastolic;
    QList<int> difference;
    for (auto *list : {&systolic, &diastolic, &difference})
        list->reserve(result.values);
    for (const auto &value : values) {
        ++result.counts[classes.of(value.shownSystolic(), value.shownDiastolic())];
        result.irregular += (value.marks & PressureMark::Irregular) != 0;
        result.movement += (value.marks & PressureMark::Movement) != 0;
        result.series += value.readings > 1;
        systolic.append(value.shownSystolic());
        diastolic.append(value.shownDiastolic());
        difference.append(value.pulsePressure());
    }
    result.systolic = spreadOf(systolic);
    result.diastolic = spreadOf(diastolic);
    result.pulsePressure = spreadOf(difference);
    return result;
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressure/homeweek.h"

#include <algorithm>

namespace pulsekeep {

namespace {

int lacking(int taken)
{
    return std::max(0, HomeWeek::ReadingsEach - taken);
}

} // namespace

HomeWeek::HomeWeek(QDate first, const QList<PressureReading> &readings, QDate today, PartOfDay now)
{
    if (!first.isValid())
        return;
    for (int i = 0; i < Days; ++i)
        m_days.at(i) = {first.addDays(i), 0, 0, i > 0};
    const auto values = pressureValues(readings, false);
    const auto ours = valuesOfDays(values, first, last());
    for (const auto &value : ours) {
        auto &day = m_days.at(static_cast<size_t>(first.daysTo(value.day())));
        ++(value.part == PartOfDay::Morning ? day.morning : day.evening);
        ++m_readings;
    }
    m_result = averagesOf(valuesOfDays(ours, first.addDays(1), last()));
    judge(today, now);
}

void HomeWeek::judge(QDate today, PartOfDay now)
{
    const auto reached = first().daysTo(today);
    if (reached < 0) {
        m_state = Waiting;
        return;
    }
    for (int i = 0; i < Days && i <= reached; ++i) {
        const auto &day = m_days.at(i);
        const bool isToday = i == reached;
        m_missing += lacking(day.morning);
        if (!isToday || now == PartOfDay::Evening)
            m_missing += lacking(day.evening);
        if (isToday)
            m_missingToday = (now == PartOfDay::Morning ? lacking(day.morning) : 0) + lacking(day.evening);
    }
    if (std::all_of(m_days.begin(), m_days.end(), [](const Day &day) { return day.isComplete(); })) {
        m_state = Complete;
        return;
    }
    if (reached >= Days) {
        const auto days =
            std::count_if(m_days.begin(), m_days.end(), [](const Day &day) { return day.morning + day.evening > 0; });
        m_state = m_readings >= LeastReadings && days >= LeastDays && m_result.all.known() ? Enough : TooFew;
        return;
    }
    m_state = Running;
    m_dayNumber = static_cast<int>(reached) + 1;
    tellStep(m_days.at(static_cast<size_t>(reached)), now);
}

void HomeWeek::tellStep(const Day &day, PartOfDay now)
{
    const int taken = now == PartOfDay::Morning ? day.morning : day.evening;
    if (taken >= ReadingsEach)
        m_step = now == PartOfDay::Morning ? WaitForEvening : WaitForMorning;
    else if (taken > 0)
        m_step = MeasureAgain;
    else
        m_step = now == PartOfDay::Morning ? MeasureMorning : MeasureEvening;
}

} // namespace pulsekeep

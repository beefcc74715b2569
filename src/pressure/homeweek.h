// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pressure/averages.h"

#include <array>
#include <optional>

namespace pulsekeep {

/** The week of measuring at home that the ESH asks for: seven days, two readings each morning and evening, a minute or
 *  two apart. The first day is left out of the mean. Fewer than twelve readings in all, or readings on fewer than
 *  three days, tell too little (Stergiou et al., ESH practice guidelines 2021, J Hypertens 39:1293). */
class HomeWeek
{
public:
    static constexpr int Days = 7;
    static constexpr int ReadingsEach = 2; ///< morning and evening
    static constexpr int LeastReadings = 12;
    static constexpr int LeastDays = 3;

    enum State {
        NotStarted,
        Waiting, ///< it begins on a day to come
        Running,
        Complete, ///< every reading was taken
        Enough,   ///< the week is over; readings are missing, but the mean counts
        TooFew,   ///< the week is over, and the mean tells too little
    };

    /** What a person is to do now. */
    enum Step {
        Nothing,        ///< the week has not begun or is over
        MeasureMorning, ///< both readings are missing
        MeasureEvening,
        MeasureAgain, ///< one is there, the second is missing
        WaitForEvening,
        WaitForMorning, ///< of the next day
    };

    struct Day {
        QDate date;
        int morning = 0; ///< readings taken
        int evening = 0;
        bool counts = true; ///< not the first day

        bool isComplete() const { return morning >= ReadingsEach && evening >= ReadingsEach; }
        bool operator==(const Day &) const = default;
    };

    /** Not started. */
    HomeWeek() = default;
    /** @p readings in time order, excluded ones and those of other weeks may be among them; @p today and @p now as
     *  PressureReading::day() and part() say of the present moment. */
    HomeWeek(QDate first, const QList<PressureReading> &readings, QDate today, PartOfDay now);

    State state() const { return m_state; }
    Step step() const { return m_step; }
    QDate first() const { return m_days.front().date; }
    QDate last() const { return m_days.back().date; }
    /** 1 to 7 while it runs, else 0. */
    int dayNumber() const { return m_dayNumber; }
    const std::array<Day, Days> &days() const { return m_days; }
    /** Readings that should have been taken by now and were not; of the present part of the day too. */
    int missing() const { return m_missing; }
    /** Of today, still to be taken. */
    int missingToday() const { return m_missingToday; }
    /** Readings taken in all, the first day's too. */
    int readings() const { return m_readings; }
    /** The mean without the first day, of what there is so far. Each reading counts the same. */
    const PressureAverages &result() const { return m_result; }
    bool isOver() const { return m_state == Complete || m_state == Enough || m_state == TooFew; }

private:
    void judge(QDate today, PartOfDay now);
    void tellStep(const Day &day, PartOfDay now);

    std::array<Day, Days> m_days;
    State m_state = NotStarted;
    Step m_step = Nothing;
    int m_dayNumber = 0;
    int m_missing = 0;
    int m_missingToday = 0;
    int m_readings = 0;
    PressureAverages m_result;
};

} // namespace pulsekeep

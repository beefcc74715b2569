// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "periods.h"
#include "store/store.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSet>

namespace pulsekeep {

/** A night's sleep, or what a device took for it. Belongs to the day on which it ended. */
struct Night {
    QDate day;
    Span bed; ///< from falling asleep to waking up for good
    qint64 device = 0;
    int awake = 0; ///< minutes
    int rem = 0;
    int light = 0;
    int deep = 0;

    int asleep() const { return rem + light + deep; }
    int inBed() const { return static_cast<int>(bed.length() / 60'000); }
};

/** What a day's hours say of its heart rate. */
struct DayDetail {
    double resting = 0; ///< mean of the calmest hour
    qint64 restingAt = 0;
    double quarter = 0; ///< a quarter of the hours lie below
    double threeQuarters = 0;
};

/** Sums over days. */
struct DaySum {
    int days = 0; ///< with readings
    int worn = 0; ///< of them worn half of the time or more
    int goal = 0; ///< of them with the goal reached
    qint64 steps = 0;
    int stepDays = 0; ///< days with any worn minute: what averages are taken over
    qint64 count = 0; ///< heart rates
    double sum = 0;
    int low = 0;
    int high = 0;
    qint64 highDay = 0;
    qint64 lowDay = 0;

    double mean() const { return count > 0 ? sum / double(count) : 0; }
    double stepsADay() const { return stepDays > 0 ? double(steps) / stepDays : 0; }
};

/** History as charts ask for it. Remembers each day, and what its hours and nights said: ten years are four thousand of
 * each. Hours and nights are read month by month, as many at a time as there is time for. */
class HistoryData
{
public:
    /** Both outlive it. */
    HistoryData(const Store *store, const Clock *clock) : m_store(store), m_clock(clock) { }

    void setScope(Scope scope);
    Scope scope() const { return m_scope; }
    /** Asks for everything anew. */
    void forget();

    /** All days with readings, oldest first. */
    Result<QList<HistorySlot>> days();
    /** When the first reading was taken; 0 while there is none. */
    qint64 oldest();
    Result<QList<HistorySlot>> slotsIn(Span span, Resolution resolution) const;
    /** Of the device, or of the one read last; 0 for never. */
    qint64 lastSync();
    QString deviceName();
    /** When a clock was so wrong that it shows in a chart: in order, apart from each other. */
    const QList<Span> &wrongClocks();
    DaySum sumOf(Span span, int goal);

    /** Whether all days of @p span have their details; reads at least one month that is missing. */
    Result<bool> readDetails(Span span, const QDeadlineTimer &until);
    const DayDetail *detail(QDate day) const;
    Result<bool> readNights(Span span, const QDeadlineTimer &until);
    const Night *night(QDate day) const;
    QList<Night> nightsIn(Span span) const;
    /** Whether any night read so far had dreams in it: some devices cannot tell. */
    bool knowsRem() const { return m_knowsRem; }

    /** From the evening before to the evening of @p day. */
    Span eveningToEvening(QDate day) const;
    /** The stretches of the night that ended on @p day. */
    Result<QList<SleepStretch>> nightStretches(QDate day) const;
    /** The longest sleep among @p stretches of one evening to the next; keeps in @p stretches what belongs to it. Of
     * two devices that say the same, the one that knows dreams, or the first. */
    static std::optional<Night> nightOf(QList<SleepStretch> *stretches, QDate day);

    QTimeZone zone() const { return m_clock->zone(); }
    QDateTime now() const { return m_clock->now(); }

private:
    const QList<StoredDevice> &devices();
    template<typename Reader>
    Result<bool> readMonths(QSet<int> *known, Span span, const QDeadlineTimer &until, Reader reader);
    Result<> readDetailsOf(QDate month);
    Result<> readNightsOf(QDate month);

    const Store *m_store;
    const Clock *m_clock;
    Scope m_scope;
    std::optional<QList<HistorySlot>> m_days;
    std::optional<qint64> m_oldest;
    std::optional<QList<StoredDevice>> m_devices;
    std::optional<QList<Span>> m_wrongClocks;
    QHash<QDate, DayDetail> m_details;
    QHash<QDate, Night> m_nights;
    QSet<int> m_detailMonths;
    QSet<int> m_nightMonths;
    bool m_knowsRem = false;
};

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/standard/session.h"
#include "devices/standard/simulators.h"
#include "link/simulatedlink.h"
#include "link/transcriptlink.h"
#include "support/support.h"

#include <QFile>

namespace pulsekeep::standard {

inline const FixedClock Noon(QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC), QTimeZone("Europe/Berlin"));

/** Keeps harvests in memory as a store would: a reading is named by user and time. */
class Basket : public HarvestSink
{
public:
    Result<> keep(const Harvest &harvest) override
    {
        if (keeps == fullAfter)
            return Failure(Error::Storage);
        ++keeps;
        for (const auto &reading : harvest.bloodPressures)
            pressures.insert({reading.user, reading.at}, reading);
        for (const auto &reading : harvest.weights)
            weights.insert({reading.user, reading.at}, reading);
        for (const auto &reading : harvest.temperatures)
            temperatures.insert({reading.user, reading.at}, reading);
        for (const auto &reading : harvest.oxygen)
            oxygen.insert({reading.user, reading.at}, reading);
        for (const auto &mark : harvest.marks)
            marks.insert(mark.stream, mark);
        for (const auto &one : harvest.lost)
            lost += one.count;
        raw += harvest.raw;
        return {};
    }
    qsizetype readings() const { return pressures.size() + weights.size() + temperatures.size() + oxygen.size(); }

    using Name = std::pair<int, QDateTime>;
    int keeps = 0;
    int fullAfter = -1; ///< so many times it keeps, then never again
    QMap<Name, BloodPressureReading> pressures;
    QMap<Name, WeightReading> weights;
    QMap<Name, TemperatureReading> temperatures;
    QMap<Name, OxygenReading> oxygen;
    QMap<QString, SyncMark> marks;
    QList<RawChunk> raw;
    int lost = 0;
};

/** Writes down what a session says that it does. */
class Diary : public Observer
{
public:
    void began(Step step) override { begun.append(step); }
    void done(Step step) override { ended.append(step); }

    QList<Step> begun;
    QList<Step> ended;
};

/** Live values; lets @p session end after so many. */
class Viewer : public LiveSink
{
public:
    void received(const LiveEvent &event) override
    {
        events.append(event);
        if (session && events.size() == enough)
            session->stopLive();
    }
    template<typename Event> QList<Event> all() const
    {
        QList<Event> found;
        for (const auto &event : events) {
            if (const auto *one = std::get_if<Event>(&event))
                found.append(*one);
        }
        return found;
    }

    Session *session = nullptr;
    int enough = 0;
    QList<LiveEvent> events;
};

inline SessionContext contextFor(Observer *observer = nullptr, Patience patience = Hurry)
{
    SessionContext context;
    context.clock = &Noon;
    context.patience = patience;
    context.observer = observer;
    return context;
}

constexpr int Works = -1;

/** Works, or the kind of error: what data rows can hold. */
template<typename T> int kindOf(const Result<T> &outcome)
{
    return outcome ? Works : int(outcome.error().kind());
}

} // namespace pulsekeep::standard

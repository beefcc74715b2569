// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/standard/codec.h"

#include <QRandomGenerator>

namespace pulsekeep::standard {

/** Whoever stands on the simulated scale and wears the simulated cuff: the same numbers on the same day at every run,
 * so that a simulated device that is read twice has nothing new to say. All times are wall clock times. */
class SimulatedBody
{
public:
    explicit SimulatedBody(quint32 seed) : m_seed(seed) { }

    /** Those of @p day, earliest first. */
    QList<BloodPressureMeasurement> pressures(const QDate &day) const;
    /** Every other day. */
    std::optional<WeightMeasurement> weight(const QDate &day) const;
    /** With the weight in it, as all of it comes from the same moment. */
    std::optional<BodyComposition> composition(const QDate &day) const;
    QList<TemperatureMeasurement> temperatures(const QDate &day) const;
    std::optional<OxygenMeasurement> oxygen(const QDate &day) const;

private:
    QRandomGenerator random(const QDate &day, quint32 salt) const;
    double kilograms(const QDate &day) const;

    quint32 m_seed;
};

/** A heart at rest: beats that come a little earlier while breathing in, sway in the slow rhythm of blood pressure, and
 *  now and then one too early. */
class SimulatedHeart
{
public:
    explicit SimulatedHeart(quint32 seed) : m_random(seed) { }

    /** The time from the last beat to the next, in ms. */
    double nextInterval();
    /** Those of the beats in the next second, in 1/1024 s. */
    QList<quint16> second();
    /** Beats per minute, as a strap averages them. */
    int bpm() const { return qRound(m_rate); }

private:
    QRandomGenerator m_random;
    double m_time = 0;     // ms, of the last beat
    double m_listened = 0; // ms, until where second() has told
    double m_pending = 0;  // an interval whose beat is not there yet
    double m_rate = 64;
    bool m_pause = false; // follows a beat that came too early
};

} // namespace pulsekeep::standard

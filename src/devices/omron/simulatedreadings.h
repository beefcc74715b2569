// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/omron/memory.h"

#include <QTimeZone>

namespace pulsekeep::omron {

/** Two people who never existed and share a monitor. The first measures before breakfast and in the evening, mostly
 *  twice, with a pressure that a new medicine brings down in spring; now and then the doctor wants ten minutes of
 *  readings in a row. The second measures once in a while. Some readings have an irregular beat, some a moving arm.
 *
 *  Every day is a function of the seed, the user and the day alone, so that a later visit finds the same past. */
class SimulatedReadings
{
public:
    explicit SimulatedReadings(quint32 seed, const QTimeZone &zone = QTimeZone::utc());

    /** What @p user (1 or 2) measured in [@p from, @p to), oldest first; sequence numbers are not set. */
    QList<Record> of(int user, const QDateTime &from, const QDateTime &to) const;

private:
    QList<Record> dayOf(int user, QDate date) const;

    quint32 m_seed;
    QTimeZone m_zone;
};

} // namespace pulsekeep::omron

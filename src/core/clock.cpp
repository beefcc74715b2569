// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"

namespace pulsekeep {

Clock::~Clock() = default;

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QTimeZone SystemClock::zone() const
{
    return QTimeZone::systemTimeZone();
}

FixedClock::FixedClock(const QDateTime &now, const QTimeZone &zone) : m_now(now.toUTC()), m_zone(zone)
{
}

} // namespace pulsekeep

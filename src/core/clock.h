// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace pulsekeep {

/** What time it is and in which zone we are: passed in wherever it matters, so that tests choose it. */
class Clock
{
public:
    virtual ~Clock();

    virtual QDateTime now() const = 0;  ///< UTC, to the millisecond
    virtual QTimeZone zone() const = 0; ///< where the user is

    /** Seconds that local time is ahead of UTC at @p at (UTC), summer time included. */
    int offsetAt(const QDateTime &at) const { return zone().offsetFromUtc(at); }
};

/** The computer's own clock and zone. */
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
    QTimeZone zone() const override;
};

/** A clock that shows what it is told. */
class FixedClock : public Clock
{
public:
    explicit FixedClock(const QDateTime &now, const QTimeZone &zone = QTimeZone::utc());

    QDateTime now() const override { return m_now; }
    QTimeZone zone() const override { return m_zone; }
    void set(const QDateTime &now) { m_now = now; }
    void setZone(const QTimeZone &zone) { m_zone = zone; }

private:
    QDateTime m_now;
    QTimeZone m_zone;
};

} // namespace pulsekeep

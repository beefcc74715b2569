// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "link/latch.h"

#include <QCoroTask>

namespace pulsekeep::standard {

/** What @p bytes of @p characteristic, come at @p at (UTC), bring of what is @p wanted; nothing for what cannot be
 * read. Pure. */
QList<LiveEvent> liveEvents(QUuid characteristic, QByteArrayView bytes, Capabilities wanted, const QDateTime &at);

/** Lets a running live view end. Outlives it. */
struct LiveStop {
    Latch wake;
    bool asked = false;

    void ask()
    {
        asked = true;
        wake.open();
    }
};

/** Sends live values to @p sink until @p stop asks for the end, which is no error. Listens only to what a device tells
 *  over and over: measurements that it keeps are for a sync, since a device forgets what was taken once [1.4 of
 *  README.md]. Unsupported where the device offers nothing of @p what, Disconnected when it leaves. @p context outlives
 *  the task. */
QCoro::Task<Result<>> streamLive(GattLink *link, const SessionContext *context, Capabilities what, LiveSink *sink,
                                 LiveStop *stop);

/** The next heart rate. Timeout when there was none in twenty seconds. */
QCoro::Task<Result<HeartRateReading>> measureOnce(GattLink *link, const SessionContext *context);

} // namespace pulsekeep::standard

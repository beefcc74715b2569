// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/huami/models.h"
#include "link/latch.h"

#include <QCoroTask>

namespace pulsekeep::huami {

/** Turns notifications into live values. Pure: the time of arrival comes in with the bytes. */
class LiveDecoder
{
public:
    explicit LiveDecoder(Capabilities wanted) : m_wanted(wanted) { }

    /** What @p bytes of @p characteristic bring, oldest first; nothing for what is not wanted or cannot be read. */
    QList<LiveEvent> decode(QUuid characteristic, QByteArrayView bytes, const QDateTime &at);

private:
    Capabilities m_wanted;
    PacketCounter m_counter;
};

/** One message of a start or stop sequence. */
struct LiveStep {
    enum Kind { Subscribe, Unsubscribe, Write } kind = Write;
    QUuid characteristic;
    QByteArray bytes;

    bool operator==(const LiveStep &) const = default;
};

/** What starts @p what on a device, in order, and what ends it [5.1, 5.2, 5.3 of README.md]. */
QList<LiveStep> liveStart(const Family &family, Capabilities what);
QList<LiveStep> liveStop(Capabilities what);

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

struct LivePlan {
    Family family;
    Capabilities what;
    const Clock *clock = nullptr;
    Patience patience;
};

/** Sends live values to @p sink until @p stop asks for the end, which is no error. Ends with Unsupported for what the
 *  device has no characteristic for, Disconnected when it leaves, and whatever it says to the start. After the end
 *  nothing reaches the sink: bands deliver late values. */
QCoro::Task<Result<>> streamLive(GattLink *link, LivePlan plan, LiveSink *sink, LiveStop *stop);

/** One measurement [5.1]. Timeout when the device found no pulse in twenty seconds. */
QCoro::Task<Result<HeartRateReading>> measureOnce(GattLink *link, LivePlan plan);

} // namespace pulsekeep::huami

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/gattlink.h"
#include "link/latch.h"

#include <QPointer>
#include <QQueue>

namespace pulsekeep {

struct Notification {
    QUuid characteristic;
    QByteArray bytes;
};

/** Keeps what a device notifies from the moment it is made, in order, and gives out the answer that was asked for.
 *  Make it before the first write: an answer may come at once. Everything ends with Disconnected when the link closes;
 *  what arrived before that can still be taken out. */
class Inbox
{
public:
    Inbox(GattLink *link, QUuid characteristic);
    /** Several characteristics whose order among each other matters. */
    Inbox(GattLink *link, const QList<QUuid> &characteristics);
    Q_DISABLE_COPY_MOVE(Inbox)

    using Wanted = bool (*)(QByteArrayView);

    /** The next notification that @p wanted accepts; others are dropped. */
    QCoro::Task<Result<QByteArray>> next(Wanted wanted, std::chrono::milliseconds patience);
    /** The next one, whatever it is. */
    QCoro::Task<Result<Notification>> next(std::chrono::milliseconds patience);
    /** Forgets what has arrived. */
    void clear() { m_unread.clear(); }

private:
    Latch m_arrival; // also the context of the connections, so that they end with the inbox
    QQueue<Notification> m_unread;
    bool m_closed = false;
};

} // namespace pulsekeep

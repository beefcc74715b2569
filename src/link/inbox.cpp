// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/inbox.h"

#include <QDeadlineTimer>

namespace pulsekeep {

Inbox::Inbox(GattLink *link, QUuid characteristic) : Inbox(link, QList<QUuid>{characteristic})
{
}

Inbox::Inbox(GattLink *link, const QList<QUuid> &characteristics) : m_closed(!link->isOpen())
{
    QObject::connect(link, &GattLink::notified, &m_arrival,
                     [this, characteristics](QUuid characteristic, const QByteArray &bytes) {
                         if (!characteristics.contains(characteristic))
                             return;
                         m_unread.enqueue({characteristic, bytes});
                         m_arrival.open();
                     });
    const auto close = [this] {
        m_closed = true;
        m_arrival.open();
    };
    QObject::connect(link, &GattLink::closed, &m_arrival, close);
    QObject::connect(link, &QObject::destroyed, &m_arrival, close);
}

QCoro::Task<Result<QByteArray>> Inbox::next(Wanted wanted, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        const std::chrono::milliseconds left(deadline.remainingTime());
        const auto notification = co_await next(left);
        if (!notification)
            co_return Failure(notification.error());
        if (wanted(notification->bytes))
            co_return notification->bytes;
    }
}

QCoro::Task<Result<Notification>> Inbox::next(std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        if (!m_unread.isEmpty())
            co_return m_unread.dequeue();
        if (m_closed)
            co_return Failure(Error::Disconnected);
        if (deadline.hasExpired())
            co_return Failure(Error::Timeout);
        const std::chrono::milliseconds left(deadline.remainingTime());
        co_await m_arrival.wait(left);
    }
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/latch.h"

#include <utility>

namespace pulsekeep {

Latch::Latch()
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { wake(); });
}

Latch::~Latch()
{
    Q_ASSERT_X(!m_waiter, "Latch", "somebody still waits: whoever owns it has to keep it until the task ends");
}

void Latch::open()
{
    m_open = true;
    wake();
}

void Latch::suspend(std::coroutine_handle<> waiter, std::chrono::milliseconds patience)
{
    Q_ASSERT_X(!m_waiter, "Latch", "two coroutines wait for the same thing");
    m_waiter = waiter;
    if (patience.count() >= 0)
        m_timer.start(patience);
}

bool Latch::take()
{
    return std::exchange(m_open, false);
}

void Latch::wake()
{
    m_timer.stop();
    if (m_waiter)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (const auto waiter = std::exchange(m_waiter, nullptr))
                    waiter.resume();
            },
            Qt::QueuedConnection);
}

} // namespace pulsekeep

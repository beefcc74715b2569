// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/onehandshake.h"

#include <utility>

namespace pulsekeep {

void OneHandshake::end(Result<QByteArray> key)
{
    m_outcome = std::move(key);
    for (auto *over : std::exchange(m_waiting, {}))
        over->open();
}

QCoro::Task<Result<QByteArray>> OneHandshake::outcome()
{
    if (!m_outcome) {
        Latch over;
        m_waiting.append(&over);
        co_await over.wait();
    }
    co_return *m_outcome;
}

} // namespace pulsekeep

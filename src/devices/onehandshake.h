// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "link/latch.h"

#include <QCoroTask>

#include <optional>

namespace pulsekeep {

/** The one handshake of a connection, and everybody who waits for its outcome. Those keep it, too: hold it in a
 *  shared_ptr.
 *
 *      const auto handshake = m_handshake;
 *      if (handshake->hasBegun())
 *          co_return co_await handshake->outcome();
 *      handshake->begin();
 *      const auto key = co_await shakeHands();
 *      handshake->end(key);
 */
class OneHandshake
{
public:
    bool hasBegun() const { return m_begun; }
    void begin() { m_begun = true; }
    void end(Result<QByteArray> key);
    /** What it ended with, as soon as it has. */
    QCoro::Task<Result<QByteArray>> outcome();

private:
    bool m_begun = false;
    QList<Latch *> m_waiting;
    std::optional<Result<QByteArray>> m_outcome;
};

} // namespace pulsekeep

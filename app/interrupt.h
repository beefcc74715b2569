// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace pulsekeep {

/** While it lives, the first Ctrl+C (or SIGTERM) asks for an end in good order, and the second one ends the program at
 *  once. One at a time. */
class Interrupt
{
public:
    /** @p asked is called from the event loop. */
    explicit Interrupt(std::function<void()> asked);
    ~Interrupt();
    Q_DISABLE_COPY_MOVE(Interrupt)

    bool happened() const { return m_happened; }

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_happened = false;
};

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

#include <chrono>
#include <coroutine>

namespace pulsekeep {

/** Something that one coroutine at a time waits for: `if (!co_await latch.wait(5s)) co_return Failure(Error::Timeout);`
 *
 *  It lives in the coroutine that waits, or in an object that outlives it. The waiter is resumed from the event loop,
 *  never from inside open(), so that whoever opens it may be destroyed by what the waiter does next.
 */
class Latch : public QObject
{
public:
    Latch();
    ~Latch() override;
    Q_DISABLE_COPY_MOVE(Latch)

    /** Lets the present or the next wait() pass. Opening twice is opening once. */
    void open();
    bool isOpen() const { return m_open; }

    // Only pointers and numbers inside: GCC 12 destroys some temporaries of a co_await expression twice.
    class Wait
    {
    public:
        bool await_ready() const { return m_latch->m_open; }
        void await_suspend(std::coroutine_handle<> waiter) const { m_latch->suspend(waiter, m_patience); }
        bool await_resume() const { return m_latch->take(); }

    private:
        friend class Latch;
        Wait(Latch *latch, std::chrono::milliseconds patience) : m_latch(latch), m_patience(patience) { }
        Latch *m_latch;
        std::chrono::milliseconds m_patience;
    };

    /** Whether it was opened within @p patience. Shuts it again. */
    Wait wait(std::chrono::milliseconds patience) { return {this, patience}; }
    /** Waits however long it takes. */
    Wait wait() { return {this, std::chrono::milliseconds(-1)}; }

private:
    void suspend(std::coroutine_handle<> waiter, std::chrono::milliseconds patience);
    bool take();
    void wake();

    std::coroutine_handle<> m_waiter;
    QTimer m_timer;
    bool m_open = false;
};

} // namespace pulsekeep

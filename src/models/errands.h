// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>

#include <chrono>

namespace pulsekeep {

/** Tasks that a model has started and whose end it sees itself. They use the model, so it waits for them before it
 * goes: whoever destroys models first cuts the visits that they wait for (Visitor::cancelAll()), then calls settle().
 */
class Errands
{
public:
    Errands() = default;
    ~Errands();
    Q_DISABLE_COPY_MOVE(Errands)

    void start(QCoro::Task<> errand);
    int count() const { return m_count; }
    /** Runs the event loop until all have ended; false when some have not after @p patience. */
    bool settle(std::chrono::milliseconds patience);

private:
    QCoro::Task<> accompany(QCoro::Task<> errand);

    int m_count = 0;
};

} // namespace pulsekeep

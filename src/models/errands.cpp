// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errands.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace pulsekeep {

Errands::~Errands()
{
    Q_ASSERT_X(m_count == 0, "Errands", "settle() first: a task still uses what goes away now");
}

void Errands::start(QCoro::Task<> errand)
{
    ++m_count;
    accompany(std::move(errand));
}

QCoro::Task<> Errands::accompany(QCoro::Task<> errand)
{
    co_await errand;
    --m_count;
}

bool Errands::settle(std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (m_count > 0 && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeUserInputEvents, 20);
    return m_count == 0;
}

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/simulatedperipheral.h"

#include <QTimer>

namespace pulsekeep {

SimulatedPeripheral::SimulatedPeripheral(Patience pace) : m_pace(pace)
{
}

bool SimulatedPeripheral::attach()
{
    if (m_taken)
        return false;
    m_taken = true;
    ++m_connection;
    connected();
    return true;
}

void SimulatedPeripheral::detach()
{
    if (!m_taken)
        return;
    m_taken = false;
    ++m_connection;
    disconnected();
}

void SimulatedPeripheral::later(std::chrono::milliseconds delay, std::function<void()> what)
{
    QTimer::singleShot(m_pace(delay), Qt::PreciseTimer, this,
                       [this, connection = m_connection, what = std::move(what)] {
                           if (connection == m_connection)
                               what();
                       });
}

} // namespace pulsekeep

#include "moc_simulatedperipheral.cpp"

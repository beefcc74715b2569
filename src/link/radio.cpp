// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/radio.h"

namespace pulsekeep {

Listening::Listening(Radio *radio) : m_radio(radio)
{
    ++m_radio->m_listeners;
    m_radio->startScan(); // also after it failed while others still waited
}

Listening::~Listening()
{
    if (--m_radio->m_listeners == 0)
        m_radio->stopScan();
}

} // namespace pulsekeep

#include "moc_radio.cpp"

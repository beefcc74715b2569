// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUuid>

namespace pulsekeep {

/** The 128-bit form of a number that the Bluetooth SIG assigned: 0x2a37 becomes 00002a37-0000-1000-8000-00805f9b34fb.
 */
constexpr QUuid sigUuid(quint32 number)
{
    return QUuid(number, 0x0000, 0x1000, 0x80, 0x00, 0x00, 0x80, 0x5f, 0x9b, 0x34, 0xfb);
}

} // namespace pulsekeep

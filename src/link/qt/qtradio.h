// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"
#include "link/radio.h"

namespace pulsekeep {

/** The computer's Bluetooth through QtBluetooth. @p adapter is the controller's address, empty for the first one. */
std::unique_ptr<Radio> makeQtRadio(const QString &adapter = {}, Patience patience = {});

} // namespace pulsekeep

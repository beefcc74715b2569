// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

namespace pulsekeep {

/** One driver for each word in the list of src/devices/CMakeLists.txt. */
std::vector<std::unique_ptr<Driver>> makeDrivers();

} // namespace pulsekeep

// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/vendors.h"

namespace pulsekeep {

#define VENDOR(name)                                                                                                   \
    namespace name {                                                                                                   \
    std::unique_ptr<Driver> makeDriver();                                                                              \
    }
#include "vendors.inc"
#undef VENDOR

std::vector<std::unique_ptr<Driver>> makeDrivers()
{
    std::vector<std::unique_ptr<Driver>> drivers;
#define VENDOR(name) drivers.push_back(name::makeDriver());
#include "vendors.inc"
#undef VENDOR
    return drivers;
}

} // namespace pulsekeep
